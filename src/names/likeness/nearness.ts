import type { NameReading, ReadName } from '../reading/read.ts'
import { isLight } from '../reading/titles.ts'
import { alike } from '../sound/distance.ts'
import { formNearness } from '../sound/equivalents.ts'
import { bonesIn } from '../sound/sound.ts'

/** Below this nearness two words count as unrelated. */
const STRANGE = 0.45
/** Weight of a name between the given one and the family's, which the other name leaves out. */
const BETWEEN = 0.12
/** Nearness from which two words are taken for one, so that what stands between them may be left out. */
const SURE = 0.75
/** Father's names, which people leave out as often as they say them. */
const PATRONYMIC = /(?:[eo]v|[iy])(?:ich|yich|ych|ic|na|vna)$|(?:ovna|evna|ivna|ovich|evich|ovych)$/

export interface Asking {
  /** The asked name may still be being typed: its last word may be only a beginning. */
  readonly typing: boolean
}

const SAID: Asking = { typing: false }

/** How near two names are, 0 to 1, whatever their scripts and the order of their words; 0 for anything not nearer than `least`. */
export function nearness(asked: ReadName, name: ReadName, least = 0, asking: Asking = SAID): number {
  let best = least
  const [ones, others] =
    isHan(asked) && isHan(name) ? [eachLanguage(asked), eachLanguage(name)] : [asked.readings, name.readings]
  for (const one of ones) for (const other of others) best = Math.max(best, readingNearness(one, other, best, asking))
  return best > least ? best : 0
}

const isHan = ({ readings }: ReadName) => readings.some(({ language }) => language !== null)
/** For two names in characters, comparing the first reading of each language is enough. */
const eachLanguage = ({ readings }: ReadName) =>
  readings.filter(({ language }, n) => readings.findIndex((other) => other.language === language) === n)
/** Readings of characters in two different languages are not compared. */
const apart = (asked: NameReading, other: NameReading) =>
  asked.language !== null && other.language !== null && asked.language !== other.language

/** How near two readings are; may return 0 for anything not nearer than `least`. Without `words` only the whole rows are compared. */
export function readingNearness(
  asked: NameReading,
  other: NameReading,
  least = 0,
  asking: Asking = SAID,
  words = true,
): number {
  if (apart(asked, other)) return 0
  const laid = { bare: asked.bare || other.bare, begun: false }
  const whole =
    other.bare && !asked.bare
      ? alike(other.joined, asked.joined, least, laid)
      : alike(asked.joined, other.joined, least, laid)
  const letters = whole === 1 && asked.words.join('') !== other.words.join('') ? 0.995 : whole
  if (letters === 1) return asked.words.length === other.words.length ? 1 : 0.999
  if (!words) return letters
  const worded =
    asked.sounds.length === 1 && other.sounds.length === 1 && !asking.typing
      ? formsOf(asked, other)
      : wordsNearness(asked, other, asking)
  return Math.max(letters, worded)
}

const formsOf = (asked: NameReading, other: NameReading) => formNearness(asked.words[0] ?? '', other.words[0] ?? '')

/** A word, or two neighbours that may have been written as one. */
interface Unit {
  readonly sounds: string
  readonly word: string
  readonly from: number
  readonly to: number
  /** Bit mask of the consonant classes in it. */
  readonly bones: number
}

/** Pairs each asked word with the word that matches it best, each word once; unpaired words on either side lower the result. */
function wordsNearness(asked: NameReading, other: NameReading, { typing }: Asking): number {
  const askedUnits = unitsOfAsked(asked)
  const otherUnits = unitsOf(other)
  const pairs: { readonly near: number; readonly gain: number; readonly a: Unit; readonly b: Unit }[] = []
  for (const a of askedUnits) {
    for (const b of otherUnits) {
      if (a.to - a.from > 1 && b.to - b.from > 1) continue
      const near = wordNearness(
        a,
        b,
        asked.bare || other.bare,
        typing && a.to === asked.words.length && b.to - b.from === 1,
      )
      if (near >= STRANGE) pairs.push({ near, gain: near * near * (weightOf(a) + weightOf(b)), a, b })
    }
  }
  pairs.sort((x, y) => y.gain - x.gain)
  let takenA = 0
  let takenB = 0
  let matched = 0
  let weight = 0
  let weakest = 1
  for (const { near, a, b } of pairs) {
    const [maskA, maskB] = [maskOf(a), maskOf(b)]
    if ((takenA & maskA) !== 0 || (takenB & maskB) !== 0) continue
    takenA |= maskA
    takenB |= maskB
    weakest = Math.min(weakest, near)
    const sized = isInitial(a) !== isInitial(b) ? Math.min(weightOf(a), weightOf(b)) : (weightOf(a) + weightOf(b)) / 2
    matched += near * sized
    weight += sized
  }
  if (weight === 0) return 0
  const lonely = leftOver(asked, takenA, other, weakest >= SURE)
  const extra = leftOver(other, takenB, asked, false)
  return (matched / (weight + lonely)) * (1 - (0.14 * extra) / (weight + extra)) * 0.998
}

const maskOf = ({ from, to }: Unit) => ((1 << to) - 1) ^ ((1 << from) - 1)
const weightOf = ({ sounds }: Unit) => sounds.length + 1
const isInitial = ({ word }: Unit) => word.length === 1

/** The weight of unpaired words: little for a title, and for a father's name or its initial ("Melnyk O. P.") where the other name has none. */
function leftOver({ words, sounds }: NameReading, taken: number, other: NameReading, sure: boolean): number {
  let weight = 0
  // Given and family name are there, and the other name has no more: what stands between is a father's, a grandfather's or a second name.
  const between =
    sure && words.length > 2 && other.words.length === 2 && (taken & 1) !== 0 && taken >> (words.length - 1) === 1
  words.forEach((word, n) => {
    if ((taken & (1 << n)) === 0)
      weight +=
        ((sounds[n] ?? '').length + 1) *
        (isLight(word)
          ? 0.2
          : words.length > 2 && isFathers(words, n)
            ? other.words.length > 2 && other.words.some((_, at) => isFathers(other.words, at))
              ? 0.3
              : 0.12
            : between
              ? BETWEEN
              : 1)
  })
  return weight
}

const isFathers = (words: readonly string[], n: number): boolean =>
  PATRONYMIC.test(words[n] ?? '') ||
  (words[n]?.length === 1 && (words[n - 1]?.length === 1 || (n === 0 && words.length > 3 && words[1]?.length === 1)))

/** Cache: one question is compared with many names. */
const askedBefore = new WeakMap<NameReading, readonly Unit[]>()

function unitsOfAsked(asked: NameReading): readonly Unit[] {
  const known = askedBefore.get(asked)
  if (known) return known
  const units = unitsOf(asked)
  askedBefore.set(asked, units)
  return units
}

function unitsOf({ words, sounds }: NameReading): readonly Unit[] {
  const units: Unit[] = []
  for (let n = 0; n < words.length; n++) {
    const [word = '', sound = ''] = [words[n], sounds[n]]
    units.push({ sounds: sound, word, from: n, to: n + 1, bones: bonesIn(sound) })
    const [nextWord, nextSound] = [words[n + 1], sounds[n + 1]]
    if (nextWord !== undefined && nextSound !== undefined)
      units.push({
        sounds: sound + nextSound,
        word: word + nextWord,
        from: n,
        to: n + 2,
        bones: bonesIn(sound) | bonesIn(nextSound),
      })
  }
  return units
}

/** Words that share less than half of their consonants are not compared letter by letter. */
function mayBeNear(a: number, b: number): boolean {
  const [shared, most] = [bits(a & b), Math.max(bits(a), bits(b))]
  return 2 * shared + 1 >= most
}

const bits = (mask: number) => {
  let count = 0
  for (let left = mask; left !== 0; left &= left - 1) count++
  return count
}

function wordNearness(a: Unit, b: Unit, bare: boolean, begun: boolean): number {
  if (a.word === b.word) return 1
  if (a.sounds === b.sounds) return 0.995
  // An initial matches any name that begins with it.
  if (a.sounds.length === 1 || b.sounds.length === 1)
    return begun && b.sounds.startsWith(a.sounds) ? 0.9 : a.sounds[0] === b.sounds[0] ? 0.6 : 0
  const form = formNearness(a.word, b.word)
  if (form === 0 && !mayBeNear(a.bones, b.bones)) return 0
  const near = alike(a.sounds, b.sounds, STRANGE, { bare, begun: false })
  const begins =
    begun && a.sounds.length < b.sounds.length ? 0.97 * alike(a.sounds, b.sounds, 0.7, { bare, begun: true }) : 0
  return Math.max(near, begins, form)
}
