import { useLingui } from '@lingui/react/macro'
import { Suspense, type Ref } from 'react'
import { later } from '#web/components/later.tsx'
import type { Axis } from '#evidence/tables/table.ts'
import type { EvidenceWords } from '../words/use-evidence-words.ts'
import { colourOf } from './colours.ts'
import type { ChartFigure, WhyMissing } from './figure.ts'
import { FigureTable } from './figure-table.tsx'
import './figures.css'

const FigureChart = later(async () => (await import('./figure-chart.tsx')).FigureChart)

export interface DrawnCounts {
  readonly axes: readonly Axis[]
  readonly shown: readonly (number | null)[]
}

interface FigureViewProps {
  readonly title: string
  /** What it describes: which year, which part of the children, from which count on. */
  readonly of: string
  readonly figure: ChartFigure
  readonly words: EvidenceWords
  /** Why a count is missing: hidden, where absent. In a table with noise it is left out, and no total was measured. */
  readonly missing?: WhyMissing
  /** A table above shows the counts already. */
  readonly chartAlone?: boolean
  /** Receives the element of the chart, to save a picture of it. */
  readonly box?: Ref<HTMLElement>
}

/** What each colour means; renders nothing for a single colour. */
export const legendOf = (
  figure: ChartFigure,
  words: EvidenceWords,
): readonly { readonly colour: string; readonly words: string }[] =>
  figure.category === null ? [] : figure.series.map((part, at) => ({ colour: colourOf(at), words: words.code(part) }))

/** One chart, with the same as words and, unless one is above, as a table. It offers no download: the caller decides whether it may be saved. */
export function FigureView({ title, of, figure, words, missing = 'hidden', chartAlone = false, box }: FigureViewProps) {
  const { t } = useLingui()
  const legend = legendOf(figure, words)
  return (
    <div className="stack">
      <figure className="figure-box" ref={box}>
        <div
          role="img"
          aria-label={`${title}. ${figureAsText(figure, words, missing === 'hidden' ? t`hidden` : t`left out`)}`}
        >
          <div aria-hidden>
            <Suspense fallback={<p>{t`Drawing …`}</p>}>
              <FigureChart figure={figure} words={words.code} missing={missing} />
            </Suspense>
          </div>
        </div>
        {legend.length > 0 && (
          <ul className="figure-legend" aria-hidden>
            {legend.map((one) => (
              <li key={one.words}>
                <svg viewBox="0 0 12 12">
                  <rect width="12" height="12" fill={one.colour} />
                </svg>
                {one.words}
              </li>
            ))}
          </ul>
        )}
      </figure>
      {chartAlone ? (
        <p className="bold">{of}</p>
      ) : (
        <FigureTable figure={figure} words={words} missing={missing} caption={of} />
      )}
    </div>
  )
}

const MOST_IN_WORDS = 12

/** Text alternative of the chart; the table has all of it. */
function figureAsText(
  { category, categories, series, counts, totals }: ChartFigure,
  words: EvidenceWords,
  hidden: string,
): string {
  const bars = categories.slice(0, MOST_IN_WORDS).map((bar, at) => {
    if (category === null) return `${words.code(bar)}: ${String(totals[at] ?? hidden)}`
    const parts = series.flatMap((part, place) => {
      const count = counts[at]?.[place] ?? hidden
      return count === 0 ? [] : [`${words.code(part)} ${String(count)}`]
    })
    return `${words.code(bar)}: ${parts.join(', ')}`
  })
  return `${bars.join('. ')}.`
}
