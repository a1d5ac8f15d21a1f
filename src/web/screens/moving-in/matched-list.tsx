import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { PersonId } from '#domain/entry/ids.ts'
import type { FaultyMapping } from '#domain/moving-in/check-mapping.ts'
import { guessMapping } from '#domain/moving-in/guess-mapping.ts'
import { type Mapping, readMapping } from '#domain/moving-in/mapping.ts'
import { type MovingPlan, planMoving } from '#domain/moving-in/plan-moving.ts'
import type { HeadedSheet } from '#domain/moving-in/sheet.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { randomId } from '#web/device/new-id.ts'
import { useDataFile } from '#web/views/import-export/use-data-file.tsx'
import { todayHere } from '#web/words/today.ts'
import { ChildrenPlanned } from './children-planned.tsx'
import { Matching } from './matching.tsx'
import { FAULT_OF_MATCHING } from './misfit-words.ts'
import { Moving } from './moving.tsx'

interface Matched {
  readonly mapping: Mapping
  readonly check: ReadonlySet<string>
  /** Sheets that no number joins to the children. */
  readonly leftOut: readonly string[]
}

/** What each column of a list is, the children that follow from it, and their files. */
export function MatchedList({ sheets }: { readonly sheets: readonly HeadedSheet[] }) {
  const [list, setList] = useState('')
  const [matched, setMatched] = useState<Matched | null>(null)
  const [planned, setPlanned] = useState<MovingPlan | readonly FaultyMapping[] | null>(null)
  const kept = useDataFile(readMapping)
  const match = () => {
    const own = list.trim()
    setMatched(
      kept.read
        ? { mapping: { ...kept.read, list: own === '' ? kept.read.list : own }, check: new Set(), leftOut: [] }
        : guessed(sheets, own),
    )
    setPlanned(null)
  }
  const plan = ({ mapping }: Matched) => {
    const today = todayHere()
    const answer = planMoving(mapping, sheets, { today, dayOfList: today }, () => PersonId.parse(randomId()))
    setPlanned(answer.ok ? answer.value : answer.detail)
  }
  return (
    <>
      <Panel inside>
        <div className="stack">
          <TextField
            label={<Trans>What do you call this list?</Trans>}
            hint={<Trans>With this name you can see later which rows came from this list.</Trans>}
            value={list}
            set={(text) => {
              setList(text)
              setMatched(null)
              setPlanned(null)
            }}
          />
          <details>
            <summary>
              <Trans>Use a matching that was kept</Trans>
            </summary>
            {kept.chooser}
          </details>
          {!matched && (
            <Button
              missing={[list.trim() === '' && !kept.read && <Trans key="a">What do you call this list?</Trans>]}
              onClick={match}
            >
              <Trans>Match the columns</Trans>
            </Button>
          )}
        </div>
      </Panel>
      {matched && (
        <Matching
          mapping={matched.mapping}
          sheets={sheets}
          check={matched.check}
          set={(mapping) => {
            setMatched({ ...matched, mapping })
            setPlanned(null)
          }}
        />
      )}
      {matched && matched.leftOut.length > 0 && (
        <p>
          <Trans>
            These sheets are left out, because no number joins them to the children:{' '}
            <bdi>{matched.leftOut.join(', ')}</bdi>
          </Trans>
        </p>
      )}
      {matched && !isPlan(planned) && (
        <>
          {planned && <Faults faults={planned} />}
          <Button onClick={() => plan(matched)}>
            <Trans>See the children</Trans>
          </Button>
        </>
      )}
      {isPlan(planned) && (
        <>
          <ChildrenPlanned plan={planned} />
          <Moving plan={planned} />
        </>
      )}
    </>
  )
}

const isPlan = (planned: MovingPlan | readonly FaultyMapping[] | null): planned is MovingPlan =>
  planned !== null && 'children' in planned

function Faults({ faults }: { readonly faults: readonly FaultyMapping[] }) {
  const { i18n } = useLingui()
  return (
    <ul role="alert" className="stack tight">
      {faults.map(({ code, sheet, column }, at) => (
        <li key={at} className="wrong">
          {i18n._(FAULT_OF_MATCHING[code])} <bdi>{column ?? sheet}</bdi>
        </li>
      ))}
    </ul>
  )
}

function guessed(sheets: readonly HeadedSheet[], list: string): Matched {
  const { mapping, columns, leftOut } = guessMapping(sheets, list, todayHere())
  const unsure = columns.flatMap(({ sheet, columns: of }) =>
    of.flatMap(({ column, sure }) => (sure === 'check' ? [`${sheet} ${column.column}`] : [])),
  )
  return { mapping, check: new Set(unsure), leftOut }
}
