import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { subjectOf, type CutRecord } from '#evidence/release/cut-data.ts'
import { MOST_FIELDS } from '#evidence/release/asked-table.ts'
import type { TableWanted } from '#evidence/release/table-release.ts'
import { policyFor, type Audience } from '#evidence/suppression/policy.ts'
import type { Filter } from '#evidence/tables/table.ts'
import { Card } from '#web/components/card.tsx'
import type { Countable } from '#web/evidence-worker/jobs/columns.ts'
import { useAnswer } from '#web/evidence-worker/use-answer.ts'
import { TextField } from '#web/fields/text-field.tsx'
import { ChooseOne } from '../choose-one.tsx'
import { useEvidenceWords } from '../words/use-evidence-words.ts'
import { Filters } from './filters.tsx'

interface QuestionProps {
  readonly records: readonly CutRecord[]
  readonly cut: number
  readonly busy: boolean
  readonly changed: () => void
  readonly build: (wanted: TableWanted) => void
}

const NOTHING_YET: Countable = { children: [], meetings: [] }

/** What is counted, of whom, and for whom. Fewer than the audience’s threshold is never possible. */
export function Question({ records, cut, busy, changed, build }: QuestionProps) {
  const { t } = useLingui()
  const words = useEvidenceWords()
  // Found in the worker: making columns of every record is not for the page.
  const { answer: found } = useAnswer('columns', String(cut), { records, cut })
  const [by, setBy] = useState<readonly string[]>(['', '', ''])
  const [where, setWhere] = useState<readonly Filter[]>([])
  const [audience, setAudience] = useState<Audience>('public')
  const [threshold, setThreshold] = useState('')
  const least = policyFor(audience).threshold
  const asked = threshold.trim() === '' ? least : Number(threshold)
  const wrong = !Number.isInteger(asked) || asked < least || asked > 10_000
  const chosen = by.filter((column) => column !== '')
  // Meetings with somebody who has no file are counted by how they ended: whoever chooses that counts meetings.
  const { children, meetings } = found?.ok ? found.value : NOTHING_YET
  const subject = subjectOf(by)
  const columns = subject === 'meetings' ? meetings : children
  const filters = where.filter(({ values }) => values.length > 0)
  const set = (change: () => void) => {
    change()
    changed()
  }
  const offered = (at: number) => {
    const others = by.filter((column, place) => place !== at && column !== '')
    if (subjectOf(others) === 'meetings') return meetings
    return others.every((column) => meetings.some((one) => one.column === column)) ? [...children, ...meetings.slice(0, 1)] : children
  }
  const choose = (at: number, column: string) => {
    const next = by.map((one, place) => (place === at ? column : one))
    if (subjectOf(next) !== subject) setWhere([])
    setBy(next)
  }
  const picks = (at: number) => [
    { value: '', words: at === 0 ? t`Choose` : t`Nothing more` },
    ...offered(at).filter(({ column }) => column === by[at] || !by.includes(column)).map(({ column }) => ({ value: column, words: words.column(column) })),
  ]
  const labels = [<Trans key="rows">Rows</Trans>, <Trans key="columns">Columns</Trans>, <Trans key="apart">A table for each</Trans>]
  return (
    <Card title={<Trans>Question</Trans>} inside>
      <div className="stack">
        {labels.slice(0, MOST_FIELDS).map((label, at) => (
          <ChooseOne key={at} label={label} picks={picks(at)} value={by[at] ?? ''} set={(column) => set(() => choose(at, column))} />
        ))}
        <Filters columns={columns} where={where} set={(next) => set(() => setWhere(next))} />
        <ChooseOne
          label={<Trans>Who will see it?</Trans>}
          picks={[
            { value: 'public', words: t`Anyone (counts from ${policyFor('public').threshold})` },
            { value: 'partners', words: t`Partners under an agreement (counts from ${policyFor('partners').threshold})` },
          ]}
          value={audience}
          set={(value) => set(() => setAudience(value === 'partners' ? 'partners' : 'public'))}
        />
        <TextField
          label={<Trans>Hide counts under</Trans>}
          hint={<Trans>{least} at least; more hides more.</Trans>}
          {...(wrong && { wrong: <Trans>A whole number from {least} on.</Trans> })}
          keyboard="numeric"
          value={threshold === '' ? String(least) : threshold}
          set={(value) => set(() => setThreshold(value))}
          limit={5}
        />
        <Button disabled={wrong || chosen.length === 0} loading={busy} onClick={() => build({ cut, by: chosen, where: filters, audience, threshold: asked })}>
          <Trans>Count and protect</Trans>
        </Button>
      </div>
    </Card>
  )
}
