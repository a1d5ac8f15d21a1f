import { withoutKinWords } from '../reading/kin-words.ts'
import { readWrittenName, type NameReading } from '../reading/read.ts'
import { namesOfForm } from '../sound/equivalents.ts'
import { skeletonOf, vowelledOf } from '../sound/sound.ts'

/** Keys of one child or one question at most. What is sent is always made up to this many. */
export const NETWORK_KEYS = 16

/** What is known of one child, as far as it is asked about across agencies: any script, imprecise. */
export interface AskedOf {
  readonly names: readonly string[]
  /** Years in which the child may have been born. */
  readonly born?: { readonly from: number; readonly to: number } | undefined
  readonly kin?: readonly string[] | undefined
  readonly place?: string | undefined
}

/** Years a band holds. A question looks a year further either way, which touches two bands at most where the year is known. */
const BAND = 3
/** Bones from which on one may be left out: too many names would share what is left of fewer. A form says as much as two. */
const SHORTENED_FROM = 5
/** Signs that stand for forms of known names, one for each: a form is never left out, nor a part of it, or brothers and sisters would be taken for each other. */
const FORMS = 0xe000
/** What a word without bones has none of. */
const BONES = /[PTSKMNL0-9]/
const isForm = (sign: string): boolean => sign.charCodeAt(0) >= FORMS

/**
 * Keys for equality between agencies: always a name together with one more fact (years of birth, a relative, a place), so that no key answers for a name alone: *mother* is none. None
 * where there is no name or no further fact. Distinct, the most telling first, at most `NETWORK_KEYS`. `asked` widens the years by one.
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

/** Whether there is enough to ask with: a name that can be read, and one more fact. */
export const canBeAsked = (child: AskedOf): boolean => networkKeys(child, 'asked').length > 0

/** The first key of each reading before the second of any: characters are read in many tongues, and all are to be found. Where readings are many, the order written goes first: these families keep it. */
const wholesInTurn = (readings: readonly NameReading[]) =>
  readings.flatMap((reading) => wholes(reading, readings.length > 4).map((key, turn) => ({ key, turn })))

/**
 * All words together: by the forms of known names, whatever their spelling, and by sound alone, for a spelling that no list has; in any order of the words, and in the order written, however
 * they are parted. And each two of three or more: people leave the middle one out.
 */
function wholes({ words, sounds }: NameReading, asWritten: boolean): readonly string[] {
  const heard = sounds.map((sound) => skeletonOf(sound) || sound)
  const written = (parts: readonly string[]) => parts.filter((part) => isForm(part) || BONES.test(part)).join('')
  const ways = formedIn(words, heard)
  const together = (parts: readonly string[]) => [...parts].sort().join('')
  // "Tsz Yan Lau" is 劉子欣: of three words the last may be the family's, which goes first elsewhere.
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

/** A father's name among three words is written in one office and left out in the next. With marks it is no father's name but a family's: Jovanović. */
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

/** Middle names that every other person of a family bears. */
const MIDDLE = new Set(['thi', 'van'])

const whole = ({ sounds }: NameReading): string =>
  sounds
    .map((sound) => skeletonOf(sound) || sound)
    .sort()
    .join('')

/** The words with a sign for each that is a form of a known name: once for every name that a short form may be of. */
function formedIn(words: readonly string[], heard: readonly string[]): readonly (readonly string[])[] {
  const signs = words.map((word) => namesOfForm(word).map((form) => String.fromCharCode(FORMS + form)))
  const turns = Math.max(1, ...signs.map(({ length }) => length))
  return Array.from({ length: turns }, (_, turn) => signs.map((of, n) => of[turn] ?? of[0] ?? heard[n] ?? ''))
}

/** With one bone left out, so that one wrong sound on either side does not matter. */
const shortened = (key: string): readonly string[] =>
  key.length + Array.from(key).filter(isForm).length < SHORTENED_FROM
    ? []
    : Array.from(key.slice(0, 12)).flatMap((sign, n) => (isForm(sign) ? [] : [key.slice(0, n) + key.slice(n + 1)]))

function bandsOf({ from, to }: { from: number; to: number }, wider: number): readonly number[] {
  const [first, last] = [Math.floor((from - wider) / BAND), Math.floor((to + wider) / BAND)]
  if (!(last >= first)) return []
  const all = Array.from({ length: Math.min(last - first + 1, 40) }, (_, n) => first + n)
  // Of a wide guess the middle: a question that fits everybody asks about nobody.
  const skip = Math.max(0, Math.floor((all.length - 2) / 2))
  return all.slice(skip, skip + 2)
}

const distinct = (keys: readonly string[]): readonly string[] => [...new Set(keys)]
