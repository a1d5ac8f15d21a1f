import { readWrittenName, type ReadName, type NameReading } from '../reading/read.ts'
import { readingNearness } from '../likeness/nearness.ts'
import { namesOfForm } from '../sound/equivalents.ts'
import { familyBeside } from '../sound/first-names.ts'
import { FEATURES, featuresOf } from './features.ts'

/** How many names are compared with the one searched for: those that share the most features with it. */
const COMPARED = 280
/** The likeliest of these, which are compared word by word too. */
const IN_WORDS = 110
/** Factor for a name in characters: each language's readings need a share, and the right name may have a first name from elsewhere before it (陳大文, Agnes Chan Tai Man). */
const IN_CHARACTERS = 5.5
/** Largest index in which a question is searched a second time, with its last word first, and without a word that has other forms: in a larger one that is too slow. */
const TWICE_AMONG = 60_000
/** Names that are compared because they contain another form of an asked word (Sasha, Oleksandr), though they may share no sound with it. */
const FORMED = 60
/** Nearness of a name of the same family with an English first name to one in characters, whose own first name it does not say: near enough to be shown, and below whoever sounds alike. */
const SAME_FAMILY = 0.8
/** Limit: of the names that contain a form, how many are searched for a second one. */
const LOOKED_THROUGH = 3000

export interface IndexMatch<Key> {
  readonly key: Key
  readonly nearness: number
  /** The written name that matched best, shown to the person as the reason. */
  readonly because: string
  /** The language in which it matched, for characters that several languages read. */
  readonly language: NameReading['language']
}

/** One reading of one name of a person. */
interface Slot<Key> {
  readonly key: Key
  readonly name: ReadName
  readonly reading: NameReading
}

/**
 * Names of many people in memory, searched while somebody types. A person who matches is returned once, with their nearest name.
 * `limit` bounds the result; the number of names bounds the work, whatever is asked.
 */
export class NameIndex<Key> {
  readonly #postings: number[][] = Array.from({ length: FEATURES }, () => [])
  /** Form → positions of the names that contain it. */
  readonly #forms = new Map<number, number[]>()
  /** Sounds of a family's name → positions of the names that have an English first name beside it. */
  readonly #families = new Map<string, number[]>()
  #slots: (Slot<Key> | undefined)[] = []
  #sizes: number[] = []
  readonly #of = new Map<Key, number[]>()
  #gone = 0
  #scores = new Float32Array(1024)

  /** Number of people in the index. */
  get size(): number {
    return this.#of.size
  }

  /** Indexes a person by all names that they are known by; replaces the person indexed under the same key. */
  add(key: Key, names: readonly (string | ReadName)[]): void {
    this.remove(key)
    const places: number[] = []
    for (const one of names) {
      const name = typeof one === 'string' ? readWrittenName(one) : one
      for (const reading of name.readings) {
        const features = featuresOf(reading.joined, reading.sounds, reading.bare, false)
        const place = this.#slots.length
        this.#slots.push({ key, name, reading })
        this.#sizes.push(features.length)
        places.push(place)
        for (const feature of features) this.#postings[feature]?.push(place)
        for (const form of formsIn(reading)) file(this.#forms, form, place)
        const family = familyBeside(reading.words)
        if (family !== null) file(this.#families, reading.sounds[family] ?? '', place)
      }
    }
    this.#of.set(key, places)
  }

  remove(key: Key): void {
    for (const place of this.#of.get(key) ?? []) {
      this.#slots[place] = undefined
      this.#gone++
    }
    this.#of.delete(key)
    if (this.#gone > 1000 && this.#gone > this.#slots.length / 2) this.#anew()
  }

  /** The nearest people, nearest first, none under `least`. Empty for a question without letters. */
  search(
    asked: string | ReadName,
    {
      limit,
      least = 0,
      typing = false,
    }: { readonly limit: number; readonly least?: number; readonly typing?: boolean },
  ): readonly IndexMatch<Key>[] {
    const question = typeof asked === 'string' ? readWrittenName(asked) : asked
    const best = new Map<Key, IndexMatch<Key>>()
    const floor = new Floor(limit, least)
    for (const { place, reading, likely, atLeast } of this.#candidates(question, typing)) {
      const slot = this.#slots[place]
      if (!slot) continue
      const known = best.get(slot.key)?.nearness ?? 0
      const nearness = Math.max(
        atLeast ?? 0,
        readingNearness(reading, slot.reading, Math.max(known, floor.value), { typing }, likely),
      )
      if (nearness <= known || nearness < least) continue
      best.set(slot.key, { key: slot.key, nearness, because: slot.name.written, language: slot.reading.language })
      if (known === 0) floor.reached(nearness)
    }
    return [...best.values()].sort((a, b) => b.nearness - a.nearness).slice(0, Math.max(0, limit))
  }

  /** Names that share most features with any reading of the question, the likeliest first. */
  #candidates({ readings }: ReadName, typing: boolean): readonly Candidate[] {
    // In a small index fewer candidates are enough to include the right one.
    const share = Math.min(1, 0.4 + this.#slots.length / 60_000)
    const each = readings.length === 1 ? COMPARED : Math.max(60, COMPARED / readings.length) + 40
    const found = readings.flatMap((reading) => this.#inBothOrders(reading, typing, Math.ceil(each * share)))
    found.sort((a, b) => b.score - a.score)
    const inWords = IN_WORDS * share * (readings.some(({ language }) => language !== null) ? IN_CHARACTERS : 1)
    return [
      ...found.map((one, n) => ({ ...one, likely: n < inWords })),
      ...readings.flatMap((reading) =>
        reading.language === null ? this.#bearing(reading, typing) : this.#ofFamily(reading),
      ),
    ]
  }

  /** The question as written; and, in a small index, with the last word first: a family name is written before or after the given name. */
  #inBothOrders(reading: NameReading, typing: boolean, most: number): readonly Shared[] {
    const straight = this.#sharing(reading, typing, most)
    const { length } = reading.sounds
    if (length < 2 || length > 3 || reading.language !== null || this.#slots.length > TWICE_AMONG) return straight
    const sounds = [reading.sounds[length - 1] ?? '', ...reading.sounds.slice(0, -1)]
    const best = new Map(straight.map((one) => [one.place, one]))
    for (const one of this.#sharing({ ...reading, sounds, joined: sounds.join('') }, typing, Math.ceil(most / 3)))
      if (one.score > (best.get(one.place)?.score ?? 0)) best.set(one.place, { ...one, reading })
    return [...best.values()]
  }

  /** Names with an English first name beside the family's name of a name in characters. */
  #ofFamily(reading: NameReading): readonly Candidate[] {
    if (reading.sounds.length !== 2) return []
    const places = this.#families.get(reading.sounds[0] ?? '') ?? []
    return places.slice(0, FORMED).map((place) => ({ place, reading, score: 0, likely: true, atLeast: SAME_FAMILY }))
  }

  /** Names that contain another form of a word of the question: for one word, all of them; for more, those that contain forms of two words or share most features with the other words. */
  #bearing(reading: NameReading, typing: boolean): readonly Candidate[] {
    const { words, sounds } = reading
    const [one, other] = words.flatMap((word, at) =>
      namesOfForm(word).length > 0 ? [{ at, forms: namesOfForm(word) }] : [],
    )
    if (!one) return []
    const known = (forms: readonly number[]) => forms.flatMap((form) => this.#forms.get(form) ?? [])
    const bears = (place: number, forms: readonly number[]) =>
      this.#slots[place]?.reading.words.some((word) => namesOfForm(word).some((form) => forms.includes(form))) === true
    const likely = (places: readonly number[], most = FORMED) =>
      places.slice(0, most).map((place) => ({ place, reading, score: 0, likely: true }))
    if (words.length === 1) return likely(known(one.forms))
    const [few, many] = other && known(other.forms).length < known(one.forms).length ? [other, one] : [one, other]
    const both = many
      ? known(few.forms)
          .slice(0, LOOKED_THROUGH)
          .filter((place) => bears(place, many.forms))
      : []
    const rest = sounds.filter((_, n) => n !== one.at)
    const named = new Set(known(one.forms))
    // A short family name (Bah, Ly) is also searched with its end as a feature: it may be complete even while somebody is typing.
    const ways = this.#slots.length > TWICE_AMONG ? [] : [...new Set([typing, false])]
    const sharing = ways
      .flatMap((way) => this.#sharing({ ...reading, sounds: rest, joined: rest.join('') }, way, LOOKED_THROUGH))
      .filter(({ place }) => named.has(place))
    const beside = [...new Set(sharing.sort((a, b) => b.score - a.score).map(({ place }) => place))]
    return [...likely(both, FORMED / 2), ...likely(beside, FORMED / 2)]
  }

  /** Positions of the names that share most features with a reading. Rare features weigh more than common ones. */
  #sharing(reading: NameReading, typing: boolean, most: number): readonly Shared[] {
    const features = featuresOf(reading.joined, reading.sounds, reading.bare, typing)
    if (this.#scores.length < this.#slots.length) this.#scores = new Float32Array(this.#slots.length * 2)
    const scores = this.#scores
    const touched: number[] = []
    let totalWeight = 0
    for (const feature of features) {
      const posting = this.#postings[feature] ?? []
      if (posting.length === 0) continue
      const weight = Math.log(1 + this.#slots.length / posting.length)
      totalWeight += weight
      for (const place of posting) {
        const score = scores[place] ?? 0
        if (score === 0) touched.push(place)
        scores[place] = score + weight
      }
    }
    const mean = totalWeight / Math.max(1, features.length)
    for (const place of touched)
      scores[place] = (scores[place] ?? 0) / (totalWeight + (typing ? 0.2 : 0.7) * mean * (this.#sizes[place] ?? 0))
    const taken = mostOf(touched, scores, most).map((place) => ({ place, reading, score: scores[place] ?? 0 }))
    for (const place of touched) scores[place] = 0
    return taken
  }

  /** Removes the positions of people who were removed. */
  #anew(): void {
    const left = [...this.#of.keys()].map(
      (key) =>
        [key, [...new Set((this.#of.get(key) ?? []).flatMap((place) => this.#slots[place]?.name ?? []))]] as const,
    )
    for (const posting of this.#postings) posting.length = 0
    this.#forms.clear()
    this.#families.clear()
    this.#slots = []
    this.#sizes = []
    this.#gone = 0
    this.#of.clear()
    for (const [key, names] of left) this.add(key, names)
  }
}

const formsIn = ({ words }: NameReading) => [...new Set(words.flatMap(namesOfForm))]

function file<Word>(places: Map<Word, number[]>, word: Word, place: number): void {
  const known = places.get(word)
  if (known) known.push(place)
  else places.set(word, [place])
}

interface Shared {
  readonly place: number
  readonly reading: NameReading
  readonly score: number
}

interface Candidate extends Shared {
  readonly likely: boolean
  /** The nearness that it has in any case. */
  readonly atLeast?: number
}

/** The nearness of the last match that would still be returned: a comparison that cannot reach it is stopped early. */
class Floor {
  readonly #limit: number
  #reached: number[] = []
  value: number

  constructor(limit: number, least: number) {
    this.#limit = Math.max(1, limit)
    this.value = least
  }

  reached(nearness: number): void {
    this.#reached.push(nearness)
    if (this.#reached.length < 2 * this.#limit) return
    this.#reached = this.#reached.sort((a, b) => b - a).slice(0, this.#limit)
    this.value = Math.max(this.value, this.#reached.at(-1) ?? 0)
  }
}

const STEPS = 512

/** About `most` positions with the highest score (0 to 1), in two passes: all of the step in which the number is reached are included, up to twice the number. */
function mostOf(places: readonly number[], scores: Float32Array, most: number): readonly number[] {
  if (places.length <= most) return places
  const steps = new Uint32Array(STEPS + 1)
  for (const place of places) steps[stepOf(scores, place)] = (steps[stepOf(scores, place)] ?? 0) + 1
  let least = STEPS
  for (let count = steps[least] ?? 0; count < most && least > 0; count += steps[least] ?? 0) least--
  const above: number[] = []
  const level: number[] = []
  for (const place of places) {
    const step = stepOf(scores, place)
    if (step > least) above.push(place)
    else if (step === least && level.length < 2 * most) level.push(place)
  }
  return [...above, ...level.slice(0, Math.max(0, 2 * most - above.length))]
}

const stepOf = (scores: Float32Array, place: number) => Math.min(STEPS, Math.floor((scores[place] ?? 0) * STEPS))
