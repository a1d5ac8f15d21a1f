/** As many steps as an axis has on a narrow phone. */
const STEPS = 5

/** The length of a step: 1, 2 or 5 of a power of ten, so that at most five of them reach `most`. People are counted whole. */
function stepTo(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most / STEPS)))
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step * STEPS >= most) ?? 10 * power
}

/** Where an axis ends that holds `most`: at a whole step. */
export const endOf = (most: number): number => stepTo(most) * Math.ceil(most / stepTo(most))

/** The numbers at an axis from 0 to its end. */
export const ticksTo = (most: number): readonly number[] =>
  Array.from({ length: endOf(most) / stepTo(most) + 1 }, (_, at) => at * stepTo(most))
