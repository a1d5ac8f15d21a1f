import { BORN_LEVELS } from '#names/linkage/born.ts'
import type { Verdict } from '#names/linkage/weights.ts'
import type { Compared, Sure } from './families-api.ts'

const FIELDS: readonly Compared['field'][] = ['name', 'birth', 'sex', 'place', 'kin']
const ALIKE = ['very-near', 'near', 'somewhat-near', ...BORN_LEVELS.slice(1, -1)]
const SAME = ['same', 'same-day', 'same-year']
const DIFFERS = ['different', 'apart']

/** Field by field what a verdict rests on. */
export function comparedIn({ reasons }: Verdict): readonly Compared[] {
  return FIELDS.map((field) => {
    const level = reasons.find((reason) => reason.field === field)?.level ?? 'not-known'
    return { field, is: SAME.includes(level) ? 'same' : DIFFERS.includes(level) ? 'differs' : ALIKE.includes(level) ? 'alike' : 'not-known' }
  })
}

/** In words and never as a number: nobody is to take a probability for a decision. */
export const sureOf = (probability: number): Sure => (probability >= 0.9 ? 'very-likely' : probability >= 0.4 ? 'likely' : 'possible')
