import { useLingui } from '@lingui/react/macro'
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { colourOf } from './colours.ts'
import { drawnOf, type Figure, type Missing } from './figure.ts'

/** In rem, as everything that is read. */
const [BAR, LABELS, LETTERS, AXIS] = [2.125, 8.25, 0.75, 3.75]
const INK = '#1b2b2a'

interface FigureChartProps {
  readonly figure: Figure
  readonly words: (code: string) => string
  readonly missing: Missing
}

/** Lying bars, a part for each answer. What is hidden has no part: the bar says so, and the table beside it says where. */
export function FigureChart({ figure: { categories, series, counts }, words, missing }: FigureChartProps) {
  const { t } = useLingui()
  // A bar that is not drawn, or not drawn whole, says so: without a word it would look like nobody, or like fewer.
  const named = (bar: string, at: number) => {
    const drawn = drawnOf(counts[at] ?? [])
    if (drawn === 'whole') return words(bar)
    if (missing === 'left-out')
      return drawn === 'part' ? t`${words(bar)}: part left out` : `${words(bar)}: ${t`left out`}`
    return drawn === 'part' ? t`${words(bar)}: part hidden` : t`${words(bar)}: hidden`
  }
  const data = categories.map((bar, at) => ({
    bar: named(bar, at),
    ...Object.fromEntries(series.map((_, part) => [`part${String(part)}`, counts[at]?.[part] ?? undefined])),
  }))
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
  const tick = { fill: INK, fontSize: LETTERS * rem }
  return (
    <ResponsiveContainer width="100%" height={(AXIS + BAR * categories.length) * rem}>
      <BarChart
        data={data}
        layout="vertical"
        margin={{ top: 8, right: 24, bottom: 8, left: 8 }}
        accessibilityLayer={false}
      >
        <CartesianGrid horizontal={false} stroke="#d7dedc" />
        <XAxis type="number" allowDecimals={false} tick={tick} />
        <YAxis type="category" dataKey="bar" width={LABELS * rem} interval={0} tick={tick} />
        {series.map((part, at) => (
          <Bar
            key={part}
            dataKey={`part${String(at)}`}
            name={words(part)}
            stackId="all"
            fill={colourOf(at)}
            isAnimationActive={false}
            maxBarSize={26}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}
