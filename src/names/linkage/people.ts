import { NameIndex } from '../index/name-index.ts'
import { agreementOf } from './field.ts'
import { PERSON_FIELDS, PERSON_WEIGHTS, type Sought } from './person.ts'
import { verdictOf, type Verdict, type Weights } from './weights.ts'

/** Number of people found by their names and then weighed with all other facts. */
const WEIGHED = 80

/** Most names, or relatives, of one person by which others are searched; the rest are ignored. */
const MOST_SOUGHT = 24

/** Most people without a name who are weighed; the rest are ignored. */
const NAMELESS = 500

const isNameless = ({ names }: Sought) => names.every(({ readings }) => readings.length === 0)

export interface Likely<Key> {
  readonly key: Key
  readonly verdict: Verdict
}

/** Many people with what is known of each, for two questions: *is this one already known?* and *whose relative may this be?*. */
export class PeopleIndex<Key> {
  readonly #known = new Map<Key, Sought>()
  readonly #byName = new NameIndex<Key>()
  readonly #byKin = new NameIndex<Key>()
  readonly #nameless = new Set<Key>()
  #weights: Weights

  /** Weighs with `PERSON_WEIGHTS` until `weighWith` sets others. */
  constructor(weights: Weights = PERSON_WEIGHTS) {
    this.#weights = weights
  }

  get weights(): Weights {
    return this.#weights
  }

  /** Weighs with these weights from now on, as learnt from an organisation's own files. */
  weighWith(weights: Weights): void {
    this.#weights = weights
  }

  get size(): number {
    return this.#known.size
  }

  add(key: Key, sought: Sought): void {
    this.#known.set(key, sought)
    if (isNameless(sought)) this.#nameless.add(key)
    else this.#nameless.delete(key)
    this.#byName.add(key, sought.names)
    this.#byKin.add(
      key,
      sought.kin.map(({ name }) => name),
    )
  }

  remove(key: Key): void {
    this.#known.delete(key)
    this.#nameless.delete(key)
    this.#byName.remove(key)
    this.#byKin.remove(key)
  }

  known(key: Key): Sought | undefined {
    return this.#known.get(key)
  }

  /**
   * Who may be the person asked for: found by name, or by a relative's name, weighed with birth, sex, place and kin; the likeliest first, none below `least` (0 to 1). Somebody without a
   * name is also compared with others without one: those are returned where more speaks for one person than against.
   */
  alike(asked: Sought, limit: number, least = 0.02): readonly Likely<Key>[] {
    const keys = new Set<Key>()
    for (const name of asked.names.slice(0, MOST_SOUGHT))
      for (const { key } of this.#byName.search(name, { limit: WEIGHED, least: 0.6 })) keys.add(key)
    for (const { name } of asked.kin.slice(0, MOST_SOUGHT))
      for (const { key } of this.#byKin.search(name, { limit: WEIGHED / 2, least: 0.8 })) keys.add(key)
    const nameless = isNameless(asked) ? [...this.#nameless].slice(0, NAMELESS) : []
    for (const key of nameless) keys.add(key)
    return [...keys]
      .flatMap((key): Likely<Key>[] => {
        const sought = this.#known.get(key)
        return sought
          ? [{ key, verdict: verdictOf(PERSON_FIELDS, this.#weights, agreementOf(PERSON_FIELDS, asked, sought)) }]
          : []
      })
      .filter(({ key, verdict }) => verdict.probability >= least || (verdict.weight > 0 && nameless.includes(key)))
      .sort((a, b) => b.verdict.weight - a.verdict.weight)
      .slice(0, Math.max(0, limit))
  }

  /** The people whose files name this person among the relatives, and those who bear the name of a relative of theirs; nearest first. */
  relatives(
    asked: Sought,
    limit: number,
    least = 0.86,
  ): readonly {
    readonly key: Key
    readonly nearness: number
    readonly because: 'named-as-kin' | 'kin-of-asked' | 'shared-kin'
  }[] {
    const [names, kin] = [asked.names.slice(0, MOST_SOUGHT), asked.kin.slice(0, MOST_SOUGHT)]
    const found = [
      ...names.flatMap((name) =>
        this.#byKin.search(name, { limit, least }).map((match) => ({ ...match, because: 'named-as-kin' as const })),
      ),
      ...kin.flatMap(({ name }) =>
        this.#byName.search(name, { limit, least }).map((match) => ({ ...match, because: 'kin-of-asked' as const })),
      ),
      ...kin.flatMap(({ name }) =>
        this.#byKin.search(name, { limit, least }).map((match) => ({ ...match, because: 'shared-kin' as const })),
      ),
    ]
    const best = new Map<Key, (typeof found)[number]>()
    for (const one of found) if ((best.get(one.key)?.nearness ?? 0) < one.nearness) best.set(one.key, one)
    return [...best.values()]
      .sort((a, b) => b.nearness - a.nearness)
      .slice(0, Math.max(0, limit))
      .map(({ key, nearness, because }) => ({ key, nearness, because }))
  }
}
