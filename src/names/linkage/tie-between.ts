import { nearness } from '../likeness/nearness.ts'
import type { ReadName } from '../reading/read.ts'
import { agreementOf } from './field.ts'
import { PERSON_FIELDS, PERSON_WEIGHTS, type Relative, type Sought } from './person.ts'
import { verdictOf, type Verdict, type Weights } from './weights.ts'

/** What two files may be to each other, and the two names that suggest it. */
export interface TieFound {
  /** `parent`: `other` is the parent of `one`. `child`: `one` is the parent of `other`. */
  readonly as: 'same' | 'sibling' | 'parent' | 'child'
  readonly verdict: Verdict
  /** How sure: 0 to 1 for `same`, else the nearness of the names that link the two. */
  readonly sureness: number
  /** The name in each file of the person who links them; null where no name does. */
  readonly here: string | null
  readonly there: string | null
}

/** Names from this nearness on count as the same person's. */
const NAMED = 0.9
/** A parent is at least this many years older than the child. */
const GENERATION = 11
/** From this probability on two files may be of one child. */
const MAY_BE_ONE = 0.15
/** Most relatives that are compared; the rest are ignored. */
const MOST_KIN = 12

/** Relations of a `Relative` that this module knows; others only count for or against one person. */
const PARENTS = ['mother', 'father']
const SIBLING = 'sibling'
const OWN_CHILD = 'own-child'

/** What two people may be to each other, from what is known of both; null where nothing suggests anything. A person decides. */
export function tieBetween(one: Sought, other: Sought, weights: Weights = PERSON_WEIGHTS): TieFound | null {
  const verdict = verdictOf(PERSON_FIELDS, weights, agreementOf(PERSON_FIELDS, one, other))
  if (verdict.probability >= MAY_BE_ONE)
    return { as: 'same', verdict, sureness: verdict.probability, ...(kinInBoth(one, other) ?? NOBODY) }
  return parent(one, other, verdict, 'parent') ?? parent(other, one, verdict, 'child') ?? sibling(one, other, verdict)
}

const NOBODY = { here: null, there: null }

/** The relative whom both files name, with the same relation where both give one: nearest first. */
export function kinInBoth(one: Sought, other: Sought): { readonly here: string; readonly there: string } | null {
  const found = nearestOf(
    one.kin,
    other.kin,
    (a, b) => a.relation === null || b.relation === null || a.relation === b.relation,
  )
  return found && { here: found.here, there: found.there }
}

/** Whether `younger` names `older` as a parent, or `older` names `younger` as a child. */
function parent(younger: Sought, older: Sought, verdict: Verdict, as: 'parent' | 'child'): TieFound | null {
  if (tooNear(younger, older)) return null
  const named = nearestOf(kinAs(younger, PARENTS), asKin(older.names), anyTwo)
  const names = nearestOf(asKin(younger.names), kinAs(older, [OWN_CHILD]), anyTwo)
  const best = [named, names].filter((one) => one !== null).sort((a, b) => b.near - a.near)[0]
  // Two words identify a person well enough; one word alone counts only where both births are known.
  if (!best || (!best.telling && (younger.born === null || older.born === null))) return null
  const [here, there] = as === 'parent' ? [best.here, best.there] : [best.there, best.here]
  return { as, verdict, sureness: best.near, here, there }
}

function sibling(one: Sought, other: Sought, verdict: Verdict): TieFound | null {
  const shared = PARENTS.flatMap(
    (relation) => nearestOf(kinAs(one, [relation]), kinAs(other, [relation]), anyTwo) ?? [],
  )
  const named =
    nearestOf(kinAs(one, [SIBLING]), asKin(other.names), anyTwo) ??
    nearestOf(asKin(one.names), kinAs(other, [SIBLING]), anyTwo)
  const best = [...shared, ...(named ? [named] : [])].sort((a, b) => b.near - a.near)[0]
  if (!best) return null
  const place = verdict.reasons.some(
    ({ field, level }) => field === 'place' && (level === 'same' || level === 'very-near'),
  )
  if (!best.telling && !place && shared.length < 2) return null
  return { as: 'sibling', verdict, sureness: best.near, here: best.here, there: best.there }
}

interface Near {
  readonly near: number
  readonly here: string
  readonly there: string
  /** Both names have more than one word. */
  readonly telling: boolean
}

const kinAs = (of: Sought, relations: readonly string[]) =>
  of.kin.filter(({ relation }) => relation !== null && relations.includes(relation))
const asKin = (names: readonly ReadName[]): readonly Relative[] => names.map((name) => ({ name, relation: null }))
const anyTwo = () => true

function nearestOf(
  some: readonly Relative[],
  others: readonly Relative[],
  may: (a: Relative, b: Relative) => boolean,
): Near | null {
  let best: Near | null = null
  for (const a of some.slice(0, MOST_KIN)) {
    for (const b of others.slice(0, MOST_KIN)) {
      if (!may(a, b)) continue
      const near = nearness(a.name, b.name)
      if (near >= NAMED && near > (best?.near ?? 0))
        best = { near, here: a.name.written, there: b.name.written, telling: words(a.name) > 1 && words(b.name) > 1 }
    }
  }
  return best
}

const words = (name: ReadName) => Math.max(0, ...name.readings.map((reading) => reading.words.length))

/** Whether the known births are too close for parent and child. */
function tooNear(younger: Sought, older: Sought): boolean {
  if (!younger.born || !older.born) return false
  const [first, last] = [yearsOf(older.born).from, yearsOf(younger.born).to]
  return last - first < GENERATION
}

const yearsOf = (born: NonNullable<Sought['born']>) =>
  'day' in born ? { from: Number(born.day.slice(0, 4)), to: Number(born.day.slice(0, 4)) } : born
