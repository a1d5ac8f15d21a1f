import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useRef } from 'react'
import { csvText } from '#evidence/standards/csv-text.ts'
import { withHxl } from '#evidence/standards/hxl.ts'
import type { Axis } from '#evidence/tables/table.ts'
import { levelsAt } from '#evidence/tables/table.ts'
import { Icon } from '#web/components/icon.tsx'
import { offerDownload } from '#web/files/offer-download.ts'
import { noteTrouble } from '#web/session/trouble.ts'
import type { EvidenceWords } from '../words/use-evidence-words.ts'
import { colourOf } from './colours.ts'
import type { Figure } from './figure.ts'
import { FigureTable } from './figure-table.tsx'
import { savePicture } from './save-picture.ts'

const FigureChart = lazy(async () => ({ default: (await import('./figure-chart.tsx')).FigureChart }))

export interface Counted {
  readonly axes: readonly Axis[]
  readonly shown: readonly (number | null)[]
}

interface FigureViewProps {
  readonly name: string
  readonly title: string
  /** What it is of: which year, which part of the children, from which count on. */
  readonly of: string
  readonly figure: Figure
  readonly counted: Counted
  readonly words: EvidenceWords
}

/** One chart, the same as words and as a table, and the ways to keep it for ourselves. */
export function FigureView({ name, title, of, figure, counted, words }: FigureViewProps) {
  const { t } = useLingui()
  const box = useRef<HTMLElement>(null)
  const legend = figure.category === null ? [] : figure.series.map((part, at) => ({ colour: colourOf(at), words: words.code(part) }))
  const internal = t`For ourselves. It may leave only as a release that a second person agreed to.`
  const picture = () => {
    const svg = box.current?.querySelector<SVGSVGElement>('svg.recharts-surface')
    if (!svg) return
    savePicture({ svg, title, legend, lines: [of, internal], name: `${name}.png` }).catch((error: unknown) => noteTrouble('deed', error))
  }
  const csv = () => {
    const rows = counted.shown.map((count, cell) => [...levelsAt(counted.axes, cell).map((level, axis) => counted.axes[axis]?.levels[level] ?? ''), count === null ? '' : String(count)])
    offerDownload(new TextEncoder().encode(csvText(withHxl([[...counted.axes.map(({ column }) => column), 'count'], ...rows]))), `${name}-hxl-1.1.csv`, 'text/csv')
  }
  return (
    <div className="stack print-sheet">
      <figure className="figure-box" ref={box}>
        <div role="img" aria-label={`${title}. ${inWords(figure, words, t`hidden`)}`}>
          <div aria-hidden>
            <Suspense fallback={<p>{t`Drawing …`}</p>}>
              <FigureChart figure={figure} words={words.code} />
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
      <FigureTable figure={figure} words={words} caption={of} />
      <p className="text-small ink-2">{internal}</p>
      <div className="row wraps no-print">
        <Button data-size="sm" variant="outline" onClick={picture}>
          <Trans>Save the picture</Trans>
        </Button>
        <Button data-size="sm" variant="outline" onClick={csv}>
          <Trans>Save the numbers (CSV, HXL 1.1)</Trans>
        </Button>
        <Button data-size="sm" variant="outline" leftSection={<Icon name="print" size="small" />} onClick={() => print()}>
          <Trans>Print for ourselves</Trans>
        </Button>
      </div>
    </div>
  )
}

const MOST_IN_WORDS = 12

/** What somebody who does not see the chart hears of it; the table holds all of it. */
function inWords({ category, categories, series, counts, totals }: Figure, words: EvidenceWords, hidden: string): string {
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
