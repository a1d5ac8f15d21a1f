import { holds, type CaseFile } from '../file/case-file.ts'
import type { Whom } from '../entry/entry.ts'
import { marksOf } from '../kinds/registration/do-not.ts'
import { safetyOf } from '../kinds/registration/tie.ts'
import type { Ruling } from '../entry/ruling.ts'

/** Persons present who are unsafe, not known to be safe, or marked on the card. */
export function notSafe(
  file: CaseFile,
  present: readonly { readonly who: Whom; readonly couldHear: boolean }[],
): readonly Whom[] {
  const marked = new Set(marksOf(file).map((mark) => mark.person))
  return present
    .filter(({ who }) => who !== 'child' && (marked.has(who) || safetyOf(file, who) !== 'safe'))
    .map(({ who }) => who)
}

/**
 * What a child says where an unsafe person could hear is kept, and read with that in mind. A mark on the card is
 * sufficient without `identity`; its absence does not prove that a person is safe.
 */
export function heardByUnsafe(
  file: CaseFile,
  present: readonly { readonly who: Whom; readonly couldHear: boolean }[],
): Ruling {
  const hearing = present.filter((person) => person.couldHear && person.who !== 'child')
  const marked = new Set<Whom>(marksOf(file).map((mark) => mark.person))
  const rule = 'heard-by-unsafe'
  if (hearing.length === 0) return { rule, answer: 'allowed' }
  if (hearing.some(({ who }) => marked.has(who))) return { rule, answer: 'refused', missing: ['talk-out-of-hearing'] }
  if (!holds(file, 'identity')) return { rule, answer: 'cannot-judge', dependsOn: ['identity'] }
  return notSafe(file, hearing).length > 0
    ? { rule, answer: 'refused', missing: ['talk-out-of-hearing'] }
    : { rule, answer: 'allowed' }
}
