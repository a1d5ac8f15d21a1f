import { withoutKinWords } from '../reading/kin-words.ts'
import { readWrittenName, type NameReading } from '../reading/read.ts'
import { namesOfForm } from '../sound/equivalents.ts'
import { skeletonOf, vowelledOf } from '../sound/sound.ts'

/** Most keys of one child or one question. What is sent is always padded to this number. */
export const NETWORK_KEYS = 16

/** What is known of one child, as far as agencies ask each other about it: any script, imprecise. */
export interface AskedOf {
  readonly names: readonly string[]
  /** Years in which the child may have been born. */
  readonly born?: { readonly from: number; readonly to: number } | undefined
  readonly kin?: readonly string[] | undefined
  readonly place?: string | undefined
}

/** Years in a band. A question searches one year further either way, which is two bands at most where the year is known. */
const BAND = 3
/** Shortest key from which one consonant may be left out: too many names would share a shorter remainder. A known form counts double. */
const SHORTENED_FROM = 5
/** Characters that replace forms of known names, one for each name: a form is never left out, nor a part of it, or siblings would match each other. */
const FORMS = 0xe000
/** Matches words that have consonants or digits left in their skeleton. */
const BONES = /[PTSKMNL0-9]/
const isForm = (sign: string): boolean => sign.charCodeAt(0) >= FORMS

/**
 * Keys for equality between agencies. A key always joins a name with one more fact (years of birth, a relative, a place), so that no key matches a name alone; a word like *mother* is no name. Empty
 * where there is no name or no further fact. Distinct, the most specific first, at most `NETWORK_KEYS`. `asked` widens the years by one.
 */
export function networkKeys(child: AskedOf, side: 'held' | 'asked'): readonly string[] {
  const names = distinct(
    child.names
      .flatMap((name) => wholesInTurn(withoutFathers(name, readWrittenName(name).readings)))
      .sort((a, b) => a.turn - b.turn)
      .map(({ key }) => key),
  )
  const near = distinct([...names, ...names.flatMap(shortened)])
  const bands = child.born ? bandsOf(child.born, side === 'asked' ? 1 : 0) : []
  const kin = distinct(
    (child.kin ?? [])
      .flatMap((called) => readWrittenName(withoutKinWords(called)).readings.slice(0, 1))
      .flatMap((reading) => wholes(reading, false).slice(0, 1)),
  ).slice(0, 2)
  const place = distinct(
    child.place === undefined ? [] : readWrittenName(child.place).readings.slice(0, 1).map(whole),
  ).slice(0, 1)
  const facts = [...kin.map((one) => `kin ${one}`), ...place.map((one) => `place ${one}`)]
  const others = names
    .slice(0, bands.length > 0 ? 2 : 8)
    .flatMap((name) => facts.map((fact) => `${name}|${fact}`))
    .slice(0, bands.length > 0 ? 4 : NETWORK_KEYS)
  const years = near.flatMap((name) => bands.map((band) => `${name}|born ${String(band)}`))
  return [...others, ...years].slice(0, NETWORK_KEYS)
}

/** Whether enough is known to ask: a name that can be read, and one more fact. */
export const canBeAsked = (child: AskedOf): boolean => networkKeys(child, 'asked').length > 0

/** The first key of each reading comes before the second of any: characters are read in several languages, and each should get a key. Where readings are many, the written order goes first, because such families keep it. */
const wholesInTurn = (readings: readonly NameReading[]) =>
  readings.flatMap((reading) => wholes(reading, readings.length > 4).map((key, turn) => ({ key, turn })))

/**
 * All words together: by the forms of known names, whatever their spelling, and by sound alone, for a spelling that no list has; in any order of the words, and in the written order, whatever
 * the word breaks. And every two words of three or more, because people leave the middle one out.
 */
function wholes({ words, sounds }: NameReading, asWritten: boolean): readonly string[] {
  const heard = sounds.map((sound) => skeletonOf(sound) || sound)
  const written = (parts: readonly string[]) => parts.filter((part) => isForm(part) || BONES.test(part)).join('')
  const ways = formedIn(words, heard)
  const together = (parts: readonly string[]) => [...parts].sort().join('')
  // "Tsz Yan Lau" is 劉子欣: of three words the last may be the family name, which goes first elsewhere.
  const turned = words.length === 3 ? [written([heard[2] ?? '', heard[0] ?? '', heard[1] ?? ''])] : []
  const pairs =
    words.length < 3
      ? []
      : ways.flatMap((formed) => pairsIn(formed.filter((_, n) => !MIDDLE.has(words[n] ?? '')).slice(0, 4)))
  const found = distinct([
    ...(asWritten ? ways.map(written) : []),
    ...ways.map(together),
    ...pairs,
    together(heard),
    ...ways.map(written),
    ...turned,
    written(heard),
  ]).filter((key) => key.length > 1 || isForm(key))
  return found.length > 0 ? found : [`~${vowelledOf(sounds.join(''))}`].filter((key) => key.length > 2)
}

/** One office writes a father's name among three words and the next leaves it out. With marks it is a family name and no father's name: Jovanović. */
const FATHERS = /(?:[eo]vich|[eiouy]v?ych|[eoi]vna|ichna)$/
const MARKED = /[\u00c0-\u024f]/u

function withoutFathers(name: string, readings: readonly NameReading[]): readonly NameReading[] {
  if (MARKED.test(name)) return readings
  return readings.map((reading) => {
    const left = reading.words.map((word) => !FATHERS.test(word))
    const without = <Item>(items: readonly Item[]) => items.filter((_, n) => left[n])
    return left.length === 3 && without(left).length === 2
      ? { ...reading, words: without(reading.words), sounds: without(reading.sounds) }
      : reading
  })
}

const pairsIn = (parts: readonly string[]) =>
  parts.flatMap((one, n) => parts.slice(n + 1).map((other) => [one, other].sort().join('')))

/** Middle names that are so common in some countries that they tell nobody apart. */
const MIDDLE = new Set(['thi', 'van'])

const whole = ({ sounds }: NameReading): string =>
  sounds
    .map((sound) => skeletonOf(sound) || sound)
    .sort()
    .join('')

/** The words, each replaced by the character of the known name that it is a form of: one result for every name that a short form may be of. */
function formedIn(words: readonly string[], heard: readonly string[]): readonly (readonly string[])[] {
  const signs = words.map((word) => namesOfForm(word).map((form) => String.fromCharCode(FORMS + form)))
  const turns = Math.max(1, ...signs.map(({ length }) => length))
  return Array.from({ length: turns }, (_, turn) => signs.map((of, n) => of[turn] ?? of[0] ?? heard[n] ?? ''))
}

/** The key with each consonant left out in turn, so that one wrong sound on either side does not matter. */
const shortened = (key: string): readonly string[] =>
  key.length + Array.from(key).filter(isForm).length < SHORTENED_FROM
    ? []
    : Array.from(key.slice(0, 12)).flatMap((sign, n) => (isForm(sign) ? [] : [key.slice(0, n) + key.slice(n + 1)]))

function bandsOf({ from, to }: { from: number; to: number }, wider: number): readonly number[] {
  const [first, last] = [Math.floor((from - wider) / BAND), Math.floor((to + wider) / BAND)]
  const all = Array.from({ length: Math.min(last - first + 1, 40) }, (_, n) => first + n)
  // Of a wide range, only the middle: a question that matches every age asks about nobody.
  const skip = Math.max(0, Math.floor((all.length - 2) / 2))
  return all.slice(skip, skip + 2)
}

const distinct = (keys: readonly string[]): readonly string[] => [...new Set(keys)]
