import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { EvidenceWords } from '../words/use-evidence-words.ts'
import type { Figure } from './figure.ts'

/** The chart as numbers. A hidden count says so; it is never an empty cell, which would look like nobody. */
export function FigureTable({ figure, words, caption }: { readonly figure: Figure; readonly words: EvidenceWords; readonly caption: ReactNode }) {
  const { category, categories, series, counts, totals } = figure
  return (
    <div className="scrolls-sideways" tabIndex={0} role="group">
      <table className="figure-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.column(category ?? figure.answer)}</th>
            {category !== null && series.map((part) => (
              <th key={part} scope="col">
                {words.code(part)}
              </th>
            ))}
            <th scope="col">{category === null ? <Trans>How many</Trans> : <Trans>All</Trans>}</th>
          </tr>
        </thead>
        <tbody>
          {categories.map((bar, at) => (
            <tr key={bar}>
              <th scope="row">{words.code(bar)}</th>
              {category !== null && series.map((part, place) => <Count key={part} count={counts[at]?.[place] ?? null} />)}
              <Count count={totals[at] ?? null} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Count({ count }: { readonly count: number | null }) {
  const { i18n, t } = useLingui()
  return <td className="figures">{count === null ? <span className="ink-2">{t`hidden`}</span> : new Intl.NumberFormat(i18n.locale).format(count)}</td>
}
