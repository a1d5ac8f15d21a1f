import type { Axis } from '#evidence/tables/table.ts'
import { cellAt, TOTAL } from '#evidence/tables/table.ts'
import { levelsInOrder } from '../words/in-order.ts'

/** A table as a chart shows it: a bar for each category, divided into its series. Null means hidden, which is not zero. */
export interface ChartFigure {
  /** Null where each bar is an answer. */
  readonly category: string | null
  readonly answer: string
  readonly categories: readonly string[]
  readonly series: readonly string[]
  /** By category and series. */
  readonly counts: readonly (readonly (number | null)[])[]
  /** Of each category, all answers together. */
  readonly totals: readonly (number | null)[]
  readonly hidden: number
}

/** Why a count is missing: hidden; or left out of a table with noise, where no total was measured either. */
export type WhyMissing = 'hidden' | 'left-out'

/** How much of a bar is drawn. A bar of zeros and missing parts does not mean nobody. */
export function howMuchDrawn(counts: readonly (number | null)[]): 'whole' | 'part' | 'nothing' {
  if (!counts.includes(null)) return 'whole'
  return counts.some((count) => count !== null && count > 0) ? 'part' : 'nothing'
}

const levelsOf = ({ levels }: Axis): readonly string[] =>
  levelsInOrder(levels.filter((level) => level !== TOTAL)).map(({ level }) => level)

/** Axes used neither for bars nor for series: the chart shows one level of each. */
export const furtherAxes = (axes: readonly Axis[], answer: string): readonly Axis[] =>
  axes.filter(({ column }) => column !== answer).slice(1)

/** `picked`: the level of each further axis; the total where nothing was picked. */
export function figureOf(
  axes: readonly Axis[],
  shown: readonly (number | null)[],
  answer: string,
  picked: Readonly<Record<string, string>> = {},
): ChartFigure {
  const answers = axes.find(({ column }) => column === answer)
  if (!answers) throw new Error(`the table does not count by ${answer}`)
  const category = axes.find(({ column }) => column !== answer)
  const countAt = (at: Readonly<Record<string, string>>): number | null => {
    const levels = axes.map(({ column, levels: of }) => of.indexOf(at[column] ?? picked[column] ?? TOTAL))
    return shown[cellAt(axes, levels)] ?? null
  }
  const series = levelsOf(answers)
  const made = (
    name: string | null,
    bars: readonly string[],
    parts: readonly string[],
    at: (bar: string, part: string) => Readonly<Record<string, string>>,
  ): ChartFigure => {
    const counts = bars.map((bar) => parts.map((part) => countAt(at(bar, part))))
    return {
      category: name,
      answer,
      categories: bars,
      series: parts,
      counts,
      totals: bars.map((bar) => countAt(at(bar, name === null ? bar : TOTAL))),
      hidden: counts.flat().filter((count) => count === null).length,
    }
  }
  if (!category) return made(null, series, [answer], (bar) => ({ [answer]: bar }))
  const bars = levelsOf(category)
  return made(category.column, bars, series, (bar, part) => ({ [category.column]: bar, [answer]: part }))
}
