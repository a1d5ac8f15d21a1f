import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { subjectOf, type CutRecord } from '#evidence/release/cut-data.ts'
import type { Ledger } from '#evidence/ledger/ledger.ts'
import type { NoisyWanted } from '#evidence/release/noisy-table.ts'
import { MOST_FIELDS } from '#evidence/release/asked-table.ts'
import type { TableWanted } from '#evidence/release/table-release.ts'
import { policyFor, type ReleaseAudience } from '#evidence/suppression/policy.ts'
import type { TableFilter } from '#evidence/tables/table.ts'
import { Panel } from '#web/components/panel.tsx'
import type { Countable } from '#web/evidence-worker/jobs/columns.ts'
import { useJobAnswer } from '#web/evidence-worker/use-answer.ts'
import { TextField } from '#web/fields/text-field.tsx'
import { ChooseOne } from '../choose-one.tsx'
import { useEvidenceWords } from '../words/use-evidence-words.ts'
import { Filters } from './filters.tsx'
import { HowProtected, type ProtectionChoice } from './how-protected.tsx'
import { FIRST_NOISE, NoiseChoice, noiseSettings } from './noise-choice.tsx'

interface QuestionProps {
  readonly records: readonly CutRecord[]
  readonly cut: number
  readonly busy: boolean
  /** Called when a choice changed; with the protection now chosen. */
  readonly changed: (protection: ProtectionChoice) => void
  readonly ledger: Ledger
  readonly build: (wanted: TableWanted | NoisyWanted) => void
}

const NOTHING_YET: Countable = { children: [], meetings: [] }

/** What is counted, of whom, and for whom. A threshold below the audience's is not possible. */
export function TableQuestion({ records, cut, busy, changed, ledger, build }: QuestionProps) {
  const { t } = useLingui()
  const words = useEvidenceWords()
  // Computed in the worker: converting every record into columns would block the page.
  const { answer: found } = useJobAnswer('columns', String(cut), { records, cut })
  const [by, setBy] = useState<readonly string[]>(['', '', ''])
  const [where, setWhere] = useState<readonly TableFilter[]>([])
  const [audience, setAudience] = useState<ReleaseAudience>('public')
  const [protection, setProtection] = useState<ProtectionChoice>('hidden')
  const [noise, setNoise] = useState(FIRST_NOISE)
  const [threshold, setThreshold] = useState('')
  const least = policyFor(audience).threshold
  const asked = threshold.trim() === '' || protection !== 'hidden' ? least : Number(threshold)
  const wrong = !Number.isInteger(asked) || asked < least || asked > 10_000
  const chosen = by.filter((column) => column !== '')
  // Meetings with people who have no file are counted by their outcome: choosing that column counts meetings.
  const { children, meetings } = found?.ok ? found.value : NOTHING_YET
  const subject = subjectOf(by)
  const columns = subject === 'meetings' ? meetings : children
  const filters = where.filter(({ values }) => values.length > 0)
  const noisy = protection === 'noisy' ? noiseSettings(noise, ledger) : null
  const count = () => {
    const wanted = { cut, by: chosen, where: filters, audience, threshold: asked }
    if (protection === 'noisy') {
      if (noisy) build({ ...wanted, how: noisy })
    } else build(protection === 'hidden' ? wanted : { ...wanted, how: protection })
  }
  const set = (change: () => void, next = protection) => {
    change()
    changed(next)
  }
  const offered = (at: number) => {
    const others = by.filter((column, place) => place !== at && column !== '')
    if (subjectOf(others) === 'meetings') return meetings
    return others.every((column) => meetings.some((one) => one.column === column))
      ? [...children, ...meetings.slice(0, 1)]
      : children
  }
  const choose = (at: number, column: string) => {
    const next = by.map((one, place) => (place === at ? column : one))
    if (subjectOf(next) !== subject) setWhere([])
    setBy(next)
  }
  const picks = (at: number) => [
    { value: '', words: at === 0 ? t`Choose` : t`None` },
    ...offered(at)
      .filter(({ column }) => column === by[at] || !by.includes(column))
      .map(({ column }) => ({ value: column, words: words.column(column) })),
  ]
  const labels = [
    <Trans key="rows">Rows</Trans>,
    <Trans key="columns">Columns</Trans>,
    <Trans key="apart">One table for each</Trans>,
  ]
  return (
    <Panel title={<Trans>Question</Trans>} inside>
      <div className="stack">
        {labels.slice(0, MOST_FIELDS).map((label, at) => (
          <ChooseOne
            key={at}
            label={label}
            picks={picks(at)}
            value={by[at] ?? ''}
            set={(column) => set(() => choose(at, column))}
          />
        ))}
        <Filters columns={columns} where={where} set={(next) => set(() => setWhere(next))} />
        <HowProtected value={protection} set={(next) => set(() => setProtection(next), next)} />
        <ChooseOne
          label={<Trans>Who will see the table?</Trans>}
          picks={[
            {
              value: 'public',
              words: protection === 'hidden' ? t`Anyone (counts from ${policyFor('public').threshold})` : t`For anyone`,
            },
            {
              value: 'partners',
              words:
                protection === 'hidden'
                  ? t`Partners under an agreement (counts from ${policyFor('partners').threshold})`
                  : t`For partners under an agreement`,
            },
          ]}
          value={audience}
          set={(value) => set(() => setAudience(value === 'partners' ? 'partners' : 'public'))}
        />
        {protection === 'noisy' && (
          <NoiseChoice chosen={noise} ledger={ledger} set={(next) => set(() => setNoise(next))} />
        )}
        {protection === 'hidden' && (
          <TextField
            label={<Trans>Hide counts under</Trans>}
            hint={<Trans>At least {least}; a higher number hides more.</Trans>}
            {...(wrong && { wrong: <Trans>Write a whole number, {least} or more.</Trans> })}
            keyboard="numeric"
            value={threshold === '' ? String(least) : threshold}
            set={(value) => set(() => setThreshold(value))}
            limit={5}
          />
        )}
        <Button
          missing={[
            chosen.length === 0 && labels[0],
            wrong && <Trans key="least">Hide counts under</Trans>,
            protection === 'noisy' && noisy === null && <Trans key="budget">Which budget pays for this?</Trans>,
          ]}
          loading={busy}
          onClick={count}
        >
          {protection === 'noisy' ? <Trans>Show the cost</Trans> : <Trans>Count and protect</Trans>}
        </Button>
      </div>
    </Panel>
  )
}
