import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { EvidenceWords } from '../words/use-evidence-words.ts'
import type { ChartFigure, WhyMissing } from './figure.ts'
import { writeNumber } from '#web/words/written/numbers.ts'

interface FigureTableProps {
  readonly figure: ChartFigure
  readonly words: EvidenceWords
  readonly missing: WhyMissing
  readonly caption: ReactNode
}

/** The chart as numbers. A hidden count says so; never an empty cell, which would look like nobody. */
export function FigureTable({ figure, words, missing, caption }: FigureTableProps) {
  const { category, categories, series, counts, totals } = figure
  // With noise no total was measured.
  const hasTotals = category === null || missing === 'hidden'
  return (
    <div className="scrolls-sideways" tabIndex={0} role="group">
      <table className="figure-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.column(category ?? figure.answer)}</th>
            {category !== null &&
              series.map((part) => (
                <th key={part} scope="col">
                  {words.code(part)}
                </th>
              ))}
            {hasTotals && <th scope="col">{category === null ? <Trans>How many</Trans> : <Trans>All</Trans>}</th>}
          </tr>
        </thead>
        <tbody>
          {categories.map((bar, at) => (
            <tr key={bar}>
              <th scope="row">{words.code(bar)}</th>
              {category !== null &&
                series.map((part, place) => <Count key={part} count={counts[at]?.[place] ?? null} missing={missing} />)}
              {hasTotals && <Count count={totals[at] ?? null} missing={missing} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Count({ count, missing }: { readonly count: number | null; readonly missing: WhyMissing }) {
  const { i18n, t } = useLingui()
  return (
    <td className="figures">
      {count === null ? (
        <span className="ink-2">{missing === 'hidden' ? t`hidden` : t`left out`}</span>
      ) : (
        writeNumber(i18n.locale, count)
      )}
    </td>
  )
}
