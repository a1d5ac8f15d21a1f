/** The most steps that an axis has room for on a narrow phone. */
const STEPS = 5

/** The step: 1, 2 or 5 times a power of ten, so that at most five reach `most`. Whole numbers, because people are counted. */
function stepTo(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most / STEPS)))
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step * STEPS >= most) ?? 10 * power
}

/** End of an axis that reaches `most`: a whole number of steps. */
export const axisEnd = (most: number): number => stepTo(most) * Math.ceil(most / stepTo(most))

/** The numbers on an axis from 0 to its end. */
export const ticksTo = (most: number): readonly number[] =>
  Array.from({ length: axisEnd(most) / stepTo(most) + 1 }, (_, at) => at * stepTo(most))
