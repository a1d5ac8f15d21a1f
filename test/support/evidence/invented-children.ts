import { RandomBits } from '#evidence/privacy/random-bits.ts'
import { seededBytes } from './seeded-bytes.ts'

export const COLUMNS = ['sex', 'age', 'form', 'district', 'pathway', 'school'] as const
const VALUES = [
  ['female', 'male'],
  ['6-11', '12-14', '15-17'],
  ['labour', 'begging', 'sexual'],
  ['AL-01', 'AL-04', 'AL-11'],
  ['assisted', 'declined', ''],
  ['in', 'out', ''],
] as const

/** Rows of invented children with correlated columns; some combinations are common and some rare. */
export function inventedRows(count: number, seed: number): string[][] {
  const bits = new RandomBits(seededBytes(seed))
  return Array.from({ length: count }, () => {
    const kind = bits.below(3)
    return VALUES.map((values) => values[bits.below(4) > 0 ? kind % values.length : bits.below(values.length)] ?? '')
  })
}
