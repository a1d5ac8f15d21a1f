import type { ReadName } from '../reading/read.ts'
import { nearness } from '../likeness/nearness.ts'
import { bornLevel, BORN_LEVELS, type Born } from './born.ts'
import type { LinkageField } from './field.ts'
import type { Weights } from './weights.ts'

/** A relative as a file names them. */
export interface Relative {
  readonly name: ReadName
  /** A code of the caller's, such as `mother`; null where nobody said. Two different ones are not compared. */
  readonly relation: string | null
}

/** What is known of somebody, by which they may be found again. An unknown value is empty or null and counts neither for nor against. */
export interface Sought {
  readonly names: readonly ReadName[]
  readonly born: Born | null
  readonly sex: 'female' | 'male' | null
  readonly places: readonly ReadName[]
  readonly kin: readonly Relative[]
}

const NAME_LEVELS = ['same', 'very-near', 'near', 'somewhat-near', 'different']
const NAME_BOUNDS = [0.99, 0.93, 0.86, 0.76]
/** Names below this nearness are different. */
const BELOW = 0.759

/** The level of the nearest pair from two lists of names; null where one is empty. */
function nameLevel(some: readonly ReadName[], others: readonly ReadName[]): number | null {
  const readable = (names: readonly ReadName[]) =>
    names.slice(0, MOST_NAMES).filter(({ readings }) => readings.length > 0)
  const [a, b] = [readable(some), readable(others)]
  if (a.length === 0 || b.length === 0) return null
  let best = 0
  for (const one of a) for (const other of b) best = Math.max(best, nearness(one, other, Math.max(best, BELOW)))
  const level = NAME_BOUNDS.findIndex((bound) => best >= bound)
  return level < 0 ? NAME_BOUNDS.length : level
}

/** Most names, places or relatives of one record that are compared with those of another; the rest are ignored. */
export const MOST_NAMES = 12

function kinLevel(some: readonly Relative[], others: readonly Relative[]): number | null {
  let best: number | null = null
  for (const one of some.slice(0, MOST_NAMES)) {
    for (const other of others.slice(0, MOST_NAMES)) {
      if (one.relation !== null && other.relation !== null && one.relation !== other.relation) continue
      const level = nameLevel([one.name], [other.name])
      if (level !== null) best = Math.min(best ?? level, level)
    }
  }
  return best
}

/** The fields by which two records are judged to be of one person. */
export const PERSON_FIELDS: readonly LinkageField<Sought>[] = [
  { name: 'name', levels: NAME_LEVELS, compare: (a, b) => nameLevel(a.names, b.names) },
  { name: 'birth', levels: BORN_LEVELS, compare: (a, b) => (a.born && b.born ? bornLevel(a.born, b.born) : null) },
  {
    name: 'sex',
    levels: ['same', 'different'],
    compare: (a, b) => (a.sex === null || b.sex === null ? null : a.sex === b.sex ? 0 : 1),
  },
  { name: 'place', levels: NAME_LEVELS, compare: (a, b) => nameLevel(a.places, b.places) },
  { name: 'kin', levels: NAME_LEVELS, compare: (a, b) => kinLevel(a.kin, b.kin) },
]

/**
 * The prior weights, used until an organisation's own files give better ones (`learntWeights`): set by us, not measured. Ages of children are guessed and places change, so neither weighs much against;
 * a relative's name may be of another relative.
 */
export const PERSON_WEIGHTS: Weights = {
  prior: 0.002,
  odds: [
    { m: [0.62, 0.2, 0.1, 0.05, 0.03], u: [0.002, 0.003, 0.01, 0.035, 0.95] },
    { m: [0.35, 0.07, 0.28, 0.17, 0.1, 0.03], u: [0.0002, 0.0008, 0.06, 0.12, 0.21, 0.609] },
    { m: [0.985, 0.015], u: [0.5, 0.5] },
    { m: [0.5, 0.12, 0.08, 0.05, 0.25], u: [0.03, 0.01, 0.01, 0.05, 0.9] },
    { m: [0.45, 0.15, 0.08, 0.07, 0.25], u: [0.003, 0.005, 0.012, 0.04, 0.94] },
  ],
}
