import { holds } from '#domain/case-file.ts'
import { personsOf } from '#domain/kinds/registration/person.ts'
import { read } from '#names/reading/read.ts'
import { NEAR, search } from '#names/search.ts'
import { nearness } from '#names/sound/compare.ts'
import type { KnownChild } from '#web/child/known-child.ts'
import { childrenByName } from '#web/child/read-names.ts'
import { ageTyped, type AgeRange, type Opening, type Sex } from './opening.ts'

export type Likeness = 'same' | 'alike' | 'differs' | 'not-known'

export interface Compared {
  readonly child: KnownChild
  readonly nearness: number
  readonly name: Likeness
  readonly age: Likeness
  readonly sex: Likeness
  readonly kin: Likeness
  /** How the file calls whoever is most like the relative that was named. */
  readonly kinThere: string | null
}

/** More than these are no longer compared one by one. */
const MOST = 8

/** Files that may be of this child, the likest first. A child without a name is compared with other children without one. */
export function mayBeThese(opening: Opening, known: readonly KnownChild[]): readonly Compared[] {
  const open = (child: KnownChild) => !opening.notThese.includes(child.line.file)
  if (opening.name.trim() !== '') {
    const found = search(opening.name, childrenByName(known), MOST + opening.notThese.length)
    return found.filter(({ key }) => open(key)).slice(0, MOST).map(({ key, nearness: near }) => compare(opening, key, near))
  }
  return known
    .filter(open)
    .filter((child) => child.names.length === 0)
    .map((child) => compare(opening, child, 0))
    .filter((one) => one.age !== 'differs' && one.sex !== 'differs' && (one.age !== 'not-known' || one.kin !== 'not-known'))
    .slice(0, MOST)
}

function compare(opening: Opening, child: KnownChild, near: number): Compared {
  const kin = kinOf(opening.kin, child)
  return {
    child,
    nearness: near,
    name: opening.name.trim() === '' ? 'not-known' : near === 1 ? 'same' : near >= NEAR ? 'alike' : 'differs',
    age: ageLikeness(ageTyped(opening.from, opening.to), child),
    sex: sexLikeness(opening.sex, child),
    kin: kin.likeness,
    kinThere: kin.there,
  }
}

function ageLikeness(typed: AgeRange | null, { who }: KnownChild): Likeness {
  const youngest = who.ages?.youngest ?? null
  const oldest = who.ages?.oldest ?? null
  if (!typed || (youngest === null && oldest === null)) return 'not-known'
  const [from, to] = [youngest ?? 0, oldest ?? 120]
  if (typed.from === from && typed.to === to) return 'same'
  // A year more or less is how ages are told.
  return typed.from <= to + 1 && typed.to >= from - 1 ? 'alike' : 'differs'
}

function sexLikeness(sex: Sex | null, { who }: KnownChild): Likeness {
  if (sex === null || sex === 'not-known' || sex === 'other' || (who.gender !== 'female' && who.gender !== 'male')) return 'not-known'
  return sex === who.gender ? 'same' : 'differs'
}

function kinOf(asked: string, { line }: KnownChild): { readonly likeness: Likeness; readonly there: string | null } {
  if (!holds(line.line, 'identity')) return { likeness: 'not-known', there: null }
  const persons = personsOf(line.line).map((entry) => entry.body.called)
  const [some] = persons
  if (asked.trim() === '' || some === undefined) return { likeness: 'not-known', there: some ?? null }
  const question = read(asked)
  const [best] = persons.map((called) => ({ called, near: nearness(question, read(called)) })).sort((a, b) => b.near - a.near)
  if (!best || best.near < NEAR) return { likeness: 'differs', there: some }
  return { likeness: best.near === 1 ? 'same' : 'alike', there: best.called }
}
