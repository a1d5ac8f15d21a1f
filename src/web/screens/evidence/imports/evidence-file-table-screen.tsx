import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Dataset } from '#evidence/record/dataset.ts'
import { MOST_FIELDS } from '#evidence/release/asked-table.ts'
import { askedFileTable, fileTableText, releasedFileTables, type FileTable } from '#evidence/release/file-table.ts'
import { policyFor, type ReleaseAudience } from '#evidence/suppression/policy.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import type { AnswerOf } from '#web/evidence-worker/jobs.ts'
import { useJob } from '#web/evidence-worker/use-job.ts'
import { TextField } from '#web/fields/text-field.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { ChooseOne } from '../choose-one.tsx'
import { ReadFile } from '../datasets/read-file.tsx'
import { Propose } from '../release-log/propose.tsx'
import { useReleaseLog, type LogRead } from '../release-log/release-log.ts'
import { Losses } from '../tables/losses.tsx'
import { TableRefused } from '../tables/table-refused.tsx'
import { TableView } from '../tables/table-view.tsx'
import { JobProgressPanel } from '../tables/job-progress-panel.tsx'
import { FileTableRefused } from './file-table-refused.tsx'
import { ReidentificationRisk } from './reidentification-risk.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import '../tables/tables.css'

interface Chosen {
  readonly dataset: Dataset
  readonly digest: string
}

const PROGRAMME = /^[A-Za-z0-9_-]{1,64}$/

/** A table of a file of cases: read here, protected like our own, under a programme of its own. */
function FileTableScreen() {
  const { reading } = useReleaseLog()
  const [kept, setKept] = useState<LogRead | null>(null)
  if (reading.is === 'read' && reading.value !== kept) setKept(reading.value)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [programme, setProgramme] = useState('')
  const out =
    kept && chosen && PROGRAMME.test(programme) ? releasedFileTables(kept.log, programme, chosen.digest) : null
  return (
    <Screen
      title={<Trans>Table from a file of cases</Trans>}
      sub={<Trans>The same protection as for our own records</Trans>}
      leave="back"
      reading
    >
      {reading.is === 'refused' && <RefusedNote code={reading.code} />}
      <Panel inside>
        <div className="stack">
          <ReadFile read={(dataset, digest) => setChosen(dataset ? { dataset, digest } : null)} />
          <TextField
            label={<Trans>Programme</Trans>}
            hint={
              <Trans>
                Whose cases these are, for example ctdc. Every table of one programme is checked against the others, and
                all come from one file.
              </Trans>
            }
            {...(programme !== '' &&
              !PROGRAMME.test(programme) && { wrong: <Trans>Letters, digits and hyphens only.</Trans> })}
            capitals="none"
            value={programme}
            set={setProgramme}
            limit={64}
          />
        </div>
      </Panel>
      {out && !out.ok && <FileTableRefused code={out.code} />}
      {kept && chosen && out?.ok && (
        <Build
          key={`${programme} ${chosen.digest}`}
          read={kept}
          chosen={chosen}
          programme={programme}
          out={out.value}
        />
      )}
      {chosen && <ReidentificationRisk key={chosen.digest} dataset={chosen.dataset} />}
    </Screen>
  )
}

interface BuildProps {
  readonly read: LogRead
  readonly chosen: Chosen
  readonly programme: string
  readonly out: readonly FileTable['table'][]
}

/** A column with more values than this is a number or a name, not a way to group people. */
const MOST_LEVELS = 80

function Build({ read, chosen, programme, out }: BuildProps) {
  const { t } = useLingui()
  const job = useJob('file-table')
  const [by, setBy] = useState<readonly string[]>(['', '', ''])
  const [audience, setAudience] = useState<ReleaseAudience>('public')
  const [answer, setAnswer] = useState<AnswerOf<'file-table'> | null>(null)
  const { threshold } = policyFor(audience)
  const columns = chosen.dataset.columns.filter(({ values }) => values.length <= MOST_LEVELS).map(({ name }) => name)
  const leftOut = chosen.dataset.columns.map(({ name }) => name).filter((name) => !columns.includes(name))
  const count = async () => {
    setAnswer(null)
    setAnswer(
      await job.run({
        dataset: chosen.dataset,
        out,
        wanted: { by: by.filter((name) => name !== ''), where: [], audience, threshold },
      }),
    )
  }
  const change = (next: () => void) => {
    next()
    setAnswer(null)
  }
  const labels = [t`Rows`, t`Columns`, t`One table for each`].slice(0, MOST_FIELDS)
  return (
    <>
      <Panel title={<Trans>Question</Trans>} inside>
        <div className="stack">
          {leftOut.length > 0 && (
            <p className="hint">
              <Trans>A column has too many different values.</Trans>
              {leftOut.map((column) => (
                <span key={column}>
                  {' '}
                  <Trans>
                    Column <bdi>{column}</bdi>.
                  </Trans>
                </span>
              ))}
            </p>
          )}
          {labels.map((label, at) => (
            <ChooseOne
              key={label}
              label={label}
              picks={[
                { value: '', words: at === 0 ? t`Choose` : t`None` },
                ...columns
                  .filter((name) => name === by[at] || !by.includes(name))
                  .map((name) => ({ value: name, words: name })),
              ]}
              value={by[at] ?? ''}
              set={(name) => change(() => setBy(by.map((one, place) => (place === at ? name : one))))}
            />
          ))}
          <ChooseOne
            label={<Trans>Who will see the table?</Trans>}
            picks={[
              { value: 'public', words: t`Anyone (counts from ${policyFor('public').threshold})` },
              {
                value: 'partners',
                words: t`Partners under an agreement (counts from ${policyFor('partners').threshold})`,
              },
            ]}
            value={audience}
            set={(value) => change(() => setAudience(value === 'partners' ? 'partners' : 'public'))}
          />
          <Button
            missing={[by.every((name) => name === '') && labels[0]]}
            loading={job.progress !== null}
            onClick={() => void count()}
          >
            <Trans>Count and protect</Trans>
          </Button>
        </div>
      </Panel>
      {job.progress && <JobProgressPanel progress={job.progress} stop={job.cancel} />}
      {job.broke && <RefusedNote code="broke" />}
      {answer && !answer.ok && (
        <TableRefused code={answer.code} detail={answer.detail} log={read.log} ofFile={out.length} />
      )}
      {answer?.ok && <Made made={answer.value} programme={programme} source={chosen.digest} />}
    </>
  )
}

function Made({
  made,
  programme,
  source,
}: {
  readonly made: Extract<AnswerOf<'file-table'>, { ok: true }>['value']
  readonly programme: string
  readonly source: string
}) {
  const one: FileTable = { programme, source, table: made.asked }
  return (
    <>
      <Panel title={<Trans>The table as it would be released</Trans>}>
        <TableView asked={made.asked} small={made.small} />
      </Panel>
      <Losses asked={made.asked} made={made} against={made.against} />
      <Propose
        what={{ form: 'table', asked: askedFileTable(one), output: new TextEncoder().encode(fileTableText(one)) }}
        about={made.asked.axes.map(({ column }) => column).join(', ')}
      />
    </>
  )
}

export const screen = defineScreen('evidence-file-table', FileTableScreen)
