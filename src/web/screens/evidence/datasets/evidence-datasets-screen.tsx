import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { datasetFor, onlyColumns } from '#evidence/datasets/shape.ts'
import type { Dataset } from '#evidence/record/dataset.ts'
import { isMet } from '#evidence/record/evidence-record.ts'
import { Panel } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useReleaseLog, type LogRead } from '../release-log/release-log.ts'
import { recordsOfYear, recordsFromServer } from '../seen-records.ts'
import { openAccounts, columnsChosen, FIRST_FIELDS, type DatasetChoice } from './dataset-choice.ts'
import { MakeRecords } from './make-records.tsx'
import { ReadFile } from './read-file.tsx'
import { BudgetChoice, FurtherChoices, leftInBudget, spendable } from './budget-and-choices.tsx'
import { FileColumns, ShapeChoice } from './shape-choice.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** Synthetic records, similar to the real ones: chosen, paid from the year's budget, generated here, and released with a second person. */
function DatasetsScreen() {
  const { reading, again } = useReleaseLog()
  const trail = useNavigation()
  // Keep the last value during a re-read or a failed read: records that are made and not yet proposed must not be lost.
  const [kept, setKept] = useState<LogRead | null>(null)
  if (reading.is === 'read' && reading.value !== kept) setKept(reading.value)
  const [first] = kept ? openAccounts(kept.log.ledger) : []
  return (
    <Screen
      title={<Trans>Synthetic records</Trans>}
      sub={<Trans>Made by chance: they keep the counts, and no child is in them</Trans>}
      leave="back"
      reading
    >
      {reading.is === 'refused' && <RefusedNote code={reading.code} />}
      {kept && first && <Choosing read={kept} first={first} again={again} />}
      {kept && !first && (
        <EmptyState icon="scales" title={<Trans>No budget is open</Trans>}>
          <p className="ink-2">
            <Trans>
              Each release of this kind reveals a little about every child. Two people set once how much all releases of
              a year together may reveal.
            </Trans>
          </p>
          <Button onClick={() => trail.go({ is: 'evidence-ledger' })}>
            <Trans>Open a budget</Trans>
          </Button>
        </EmptyState>
      )}
    </Screen>
  )
}

function Choosing({
  read,
  first,
  again,
}: {
  readonly read: LogRead
  readonly first: DatasetChoice['account']
  readonly again: () => void
}) {
  const seen = useRead([], 'evidence', (device) => device.evidence())
  const [file, setFile] = useState<Dataset | null>(null)
  const [agency, setAgency] = useState('')
  const [fixed, setFixed] = useState(false)
  const [chosen, setChoice] = useState<DatasetChoice>({
    account: first,
    shape: 'fields',
    fields: FIRST_FIELDS,
    columns: [],
    about: '',
    epsilon: 2,
    ways: 2,
    most: 1,
    keep: 'much',
  })
  const left = leftInBudget(chosen, read.log.ledger)
  const choice = {
    ...chosen,
    epsilon: spendable(
      chosen.epsilon,
      [0.5, 1, 2, 4, left].filter((one) => one <= left),
    ),
  }
  const set = (change: Partial<DatasetChoice>) => setChoice({ ...chosen, ...change })
  const ours =
    seen.is === 'read'
      ? recordsOfYear(recordsFromServer(seen.value), String(choice.account.year)).filter((record) => !isMet(record))
      : null
  const ready =
    choice.shape === 'file'
      ? file !== null
      : ours !== null && ours.length > 0 && (choice.shape !== 'ic-tip' || agency.trim() !== '')
  const records = (): Dataset => {
    if (choice.shape === 'file') return onlyColumns(file ?? EMPTY, choice.columns)
    return datasetFor(choice.shape, ours ?? [], choice.fields)
  }
  return (
    <>
      {seen.is === 'refused' && <RefusedNote code={seen.code} />}
      {!fixed && (
        <Panel inside>
          <div className="stack">
            <ChoiceField
              label={<Trans>Make the records from what?</Trans>}
              side
              choices={[
                { value: 'records', words: <Trans>Our records of a year</Trans> },
                { value: 'file', words: <Trans>A file of cases</Trans>, more: <Trans>CSV, such as one of CTDC</Trans> },
              ]}
              value={choice.shape === 'file' ? 'file' : 'records'}
              set={(from) => set({ shape: from === 'file' ? 'file' : 'fields' })}
            />
            {choice.shape === 'file' ? (
              <>
                <ReadFile
                  read={(dataset) => {
                    setFile(dataset)
                    set({ columns: dataset === null ? [] : fewValued(dataset) })
                  }}
                />
                {file && <FileColumns dataset={file} choice={choice} set={set} />}
              </>
            ) : (
              <ShapeChoice choice={choice} set={set} />
            )}
            {choice.shape === 'ic-tip' && (
              <TextField
                label={<Trans>Which agency reports?</Trans>}
                hint={<Trans>The agency’s name, as others know it. It is written in the file.</Trans>}
                value={agency}
                set={setAgency}
                limit={120}
              />
            )}
            <FurtherChoices choice={choice} set={set} />
            <BudgetChoice choice={choice} ledger={read.log.ledger} set={set} />
          </div>
        </Panel>
      )}
      {!fixed && choice.shape !== 'file' && ours?.length === 0 && (
        <p role="status">
          <Trans>There are no records from files opened in {choice.account.year}. Choose another budget.</Trans>
        </p>
      )}
      {(fixed || (columnsChosen(choice).length > 0 && left > 0 && ready)) && (
        <MakeRecords
          choice={choice}
          read={read}
          records={records}
          agency={agency.trim()}
          fixed={setFixed}
          again={again}
        />
      )}
    </>
  )
}

const EMPTY: Dataset = { columns: [], data: [], size: 0 }
const MOST_AT_FIRST = 12
const FEW = 40

/** Guesses which columns hold codes: those with few different values. Many values mean a number or a name. */
function fewValued({ columns }: Dataset): readonly string[] {
  return columns
    .filter(({ values }) => values.length <= FEW)
    .slice(0, MOST_AT_FIRST)
    .map(({ name }) => name)
}

export const screen = defineScreen('evidence-datasets', DatasetsScreen)
