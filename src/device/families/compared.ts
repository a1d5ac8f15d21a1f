import { BORN_LEVELS } from '#names/linkage/born.ts'
import type { Sought } from '#names/linkage/person.ts'
import type { Verdict } from '#names/linkage/weights.ts'
import type { ReadName } from '#names/reading/read.ts'
import { plainName } from '#names/reading/spelling.ts'
import type { ComparedField, Sure } from './api.ts'

const FIELDS: readonly ComparedField['field'][] = ['name', 'birth', 'sex', 'place', 'kin']
const ALIKE = ['very-near', 'near', 'somewhat-near', ...BORN_LEVELS.slice(1, -1)]
const SAME = ['same', 'same-day', 'same-year']
const DIFFERS = ['different', 'apart']

/**
 * Field by field, what a verdict is based on. A name is `same` only where the spelling is the same: a name that sounds the same in another spelling is
 * `alike`, and a person decides.
 */
export function comparedIn(
  { reasons }: Verdict,
  one: Sought,
  other: Sought,
  kin: { readonly here: string | null; readonly there: string | null } | null,
): readonly ComparedField[] {
  const written: Partial<Record<ComparedField['field'], boolean>> = {
    name: writtenAlike(one.names, other.names),
    place: writtenAlike(one.places, other.places),
    kin: kin !== null && plainName(kin.here ?? '') === plainName(kin.there ?? ''),
  }
  return FIELDS.map((field) => {
    const level = reasons.find((reason) => reason.field === field)?.level ?? 'not-known'
    const is = SAME.includes(level)
      ? 'same'
      : DIFFERS.includes(level)
        ? 'differs'
        : ALIKE.includes(level)
          ? 'alike'
          : 'not-known'
    return { field, is: is === 'same' && written[field] === false ? 'alike' : is }
  })
}

const writtenAlike = (some: readonly ReadName[], others: readonly ReadName[]) =>
  some.some((a) => others.some((b) => plainName(a.written) === plainName(b.written)))

/** Codes, never a number: nobody should mistake a probability for a decision. */
export const sureOf = (probability: number): Sure =>
  probability >= 0.9 ? 'very-likely' : probability >= 0.4 ? 'likely' : 'possible'
