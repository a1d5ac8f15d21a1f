import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { policyFor, type ReleaseAudience } from '#evidence/suppression/policy.ts'
import type { ProtectedTable } from '#evidence/suppression/choosing/protect-table.ts'
import type { Indicator } from '#evidence/tables/indicators/indicator.ts'
import { TOTAL } from '#evidence/tables/table.ts'
import { Panel } from '#web/components/panel.tsx'
import { ChooseOne } from '../choose-one.tsx'
import { figureOf, furtherAxes } from '../figures/figure.ts'
import { FigureView } from '../figures/figure-view.tsx'
import type { EvidenceWords } from '../words/use-evidence-words.ts'
import { INDICATOR_WORDS, PER_WORDS } from './indicator-words.ts'
import { RatePer100k } from './rate-of.tsx'
import { SharesList } from './shares-list.tsx'

/** What a count gave: `nobody`, where no record says anything of it; `refused`, where a hidden count could be worked out. */
export type CountedTable = ProtectedTable | 'nobody' | 'refused'

interface IndicatorPanelProps {
  readonly indicator: Indicator
  readonly audience: ReleaseAudience
  /** Of which years, in words. */
  readonly period: string
  readonly words: EvidenceWords
  /** Null before it was counted. */
  readonly table: CountedTable | null
  /** `other`: another one is being counted. */
  readonly counting: 'this' | 'other' | null
  readonly count: () => void
  readonly cancel: () => void
}

/** What is counted and how it is defined; counted on demand, with everything hidden that must be. */
export function IndicatorPanel({
  indicator,
  audience,
  period,
  words,
  table,
  counting,
  count,
  cancel,
}: IndicatorPanelProps) {
  const { i18n } = useLingui()
  const about = INDICATOR_WORDS[indicator.name]
  const title = about ? i18n._(about.title) : indicator.name
  return (
    <Panel title={title} inside>
      <div className="stack">
        <p>{about ? i18n._(about.definition) : indicator.definition}</p>
        <p className="text-small ink-2">{PER_WORDS[indicator.per] && i18n._(PER_WORDS[indicator.per] ?? { id: '' })}</p>
        {table === null && counting !== 'this' && (
          <div>
            <Button variant="outline" disabled={counting !== null} onClick={count}>
              <Trans>Count</Trans>
            </Button>
          </div>
        )}
        {counting === 'this' && <Counting cancel={cancel} />}
        {table === 'nobody' && (
          <p role="status">
            <Trans>No record answers this yet.</Trans>
          </p>
        )}
        {table === 'refused' && (
          <p role="alert">
            <Trans>
              With this breakdown, somebody could work out a hidden count. Break it down by something else, or not at
              all.
            </Trans>
          </p>
        )}
        {table !== null && typeof table === 'object' && (
          <Shown
            indicator={indicator}
            table={table}
            title={title}
            threshold={policyFor(audience).threshold}
            period={period}
            words={words}
          />
        )}
      </div>
    </Panel>
  )
}

function Counting({ cancel }: { readonly cancel: () => void }) {
  return (
    <div className="row wraps" role="status">
      <Trans>Counting, and hiding small counts …</Trans>
      <Button data-size="sm" variant="outline" onClick={cancel}>
        <Trans>Stop</Trans>
      </Button>
    </div>
  )
}

interface ShownProps {
  readonly indicator: Indicator
  readonly table: ProtectedTable
  readonly title: string
  readonly threshold: number
  readonly period: string
  readonly words: EvidenceWords
}

function Shown({ indicator, table, title, threshold, period, words }: ShownProps) {
  const { t } = useLingui()
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({})
  const answer = indicator.columns.at(-1) ?? ''
  const figure = figureOf(table.axes, table.shown, answer, picked)
  const further = furtherAxes(table.axes, answer)
  const parts = further.map(({ column }) => `${words.column(column)}: ${words.code(picked[column] ?? TOTAL)}`)
  const hides = t`Counts under ${threshold} are hidden, and some others too, so that nobody can work them out.`
  return (
    <>
      {further.map(({ column, levels }) => (
        <ChooseOne
          key={column}
          label={words.column(column)}
          picks={[TOTAL, ...levels.filter((level) => level !== TOTAL)].map((level) => ({
            value: level,
            words: words.code(level),
          }))}
          value={picked[column] ?? TOTAL}
          set={(level) => setPicked({ ...picked, [column]: level })}
        />
      ))}
      <FigureView title={title} of={[period, ...parts, hides].join(' · ')} figure={figure} words={words} />
      {indicator.name === 'sdg-16-2-2' && <RatePer100k counted={table} picked={picked} words={words} />}
      <SharesList indicator={indicator} counted={table} picked={picked} words={words} />
    </>
  )
}
