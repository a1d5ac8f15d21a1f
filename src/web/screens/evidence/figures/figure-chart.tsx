import { useLingui } from '@lingui/react/macro'
import { colourOf } from './colours.ts'
import { howMuchDrawn, type ChartFigure, type WhyMissing } from './figure.ts'
import { axisEnd, ticksTo } from './ticks.ts'

/** In rem, like all text: sizes of a bar's name, the bar, the text under it and the numbers. */
const [NAME, BAR, UNDER, NUMBERS, LETTERS] = [1.25, 1, 0.75, 1.75, 0.75]
const INK = '#1b2b2a'
const GRID = '#d7dedc'

interface FigureChartProps {
  readonly figure: ChartFigure
  readonly words: (code: string) => string
  readonly missing: WhyMissing
}

/** Horizontal bars, each under its name, with a part for each answer. A hidden count has no part: the bar says so, and the table below shows which. */
export function FigureChart({ figure: { categories, series, counts }, words, missing }: FigureChartProps) {
  const { t } = useLingui()
  // A bar that is not drawn, or not completely, says so: otherwise it would look like nobody, or like fewer.
  const named = (bar: string, at: number) => {
    const drawn = howMuchDrawn(counts[at] ?? [])
    if (drawn === 'whole') return words(bar)
    if (missing === 'left-out')
      return drawn === 'part' ? t`${words(bar)}: partly left out` : `${words(bar)}: ${t`left out`}`
    return drawn === 'part' ? t`${words(bar)}: partly hidden` : t`${words(bar)}: hidden`
  }
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
  const most = Math.max(...counts.map((parts) => parts.reduce<number>((sum, count) => sum + (count ?? 0), 0)), 1)
  const end = axisEnd(most)
  const across = (count: number) => `${String((100 * count) / end)}%`
  const bottom = (NAME + BAR + UNDER) * categories.length * rem
  return (
    <svg width="100%" height={bottom + NUMBERS * rem} className="figure-chart" aria-hidden="true">
      {ticksTo(most).map((tick) => (
        <g key={tick}>
          <line x1={across(tick)} x2={across(tick)} y1={0} y2={bottom} stroke={GRID} />
          <text
            x={across(tick)}
            y={bottom + rem}
            fontSize={LETTERS * rem}
            fill={INK}
            textAnchor={tick === 0 ? 'start' : tick === end ? 'end' : 'middle'}
          >
            {tick}
          </text>
        </g>
      ))}
      {categories.map((bar, at) => {
        const top = (NAME + BAR + UNDER) * at * rem
        return (
          <g key={bar}>
            <text x={0} y={top + (NAME - 0.3) * rem} fontSize={LETTERS * rem} fill={INK}>
              {named(bar, at)}
            </text>
            {series.map((part, place) => (
              <rect
                key={part}
                x={across((counts[at] ?? []).slice(0, place).reduce<number>((sum, count) => sum + (count ?? 0), 0))}
                y={top + NAME * rem}
                width={across(counts[at]?.[place] ?? 0)}
                height={BAR * rem}
                fill={colourOf(place)}
              />
            ))}
          </g>
        )
      })}
    </svg>
  )
}
