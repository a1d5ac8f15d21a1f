import { soundOf } from '../sound/sound.ts'
import { readArabicWord } from './arabic.ts'
import { popularBurmese, readBurmese } from './burmese.ts'
import { clean } from './clean.ts'
import { readCyrillic } from './cyrillic.ts'
import { readFromElsewhere } from './han/from-elsewhere.ts'
import { readHan, readHangul, type HanLanguage } from './han/han.ts'
import { readIndic } from './indic.ts'
import { popularKhmer, readKhmer } from './khmer.ts'
import { readLatin } from './latin.ts'
import { plainLetters } from './plain-letters.ts'
import { readThai } from './thai.ts'
import { telling, withoutWrittenTitle } from './titles.ts'

/** One way of saying a name. */
export interface NameReading {
  /** Plain Latin words, small letters, in the order written; titles left out. */
  readonly words: readonly string[]
  /** The same as sounds (`soundOf`). */
  readonly sounds: readonly string[]
  /** All sounds in one row. */
  readonly joined: string
  /** The script writes no short vowels, so they are missing. */
  readonly bare: boolean
  /** The language of the reading, for characters that several languages read; null for every other script. */
  readonly language: HanLanguage | null
}

/** A name prepared for comparison: prepared once when it is written, compared many times. */
export interface ReadName {
  readonly written: string
  /** The likeliest first; none for a name without letters or digits. */
  readonly readings: readonly NameReading[]
}

/** Most readings of one name. */
export const MOST_READINGS = 14
/** Most words of one name that are read; no real name has as many. */
const MOST_WORDS = 12

/** Separators of several names in one field. */
const BETWEEN_NAMES = /[၊,;/|()،؛、]+|\s-\s/u

/** Reads a name in any script. Bounded for any text, and never throws. */
export function readWrittenName(written: string): ReadName {
  const text = clean(written)
  const whole = readingsOf(text)
  const parts = text
    .split(BETWEEN_NAMES)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  // "Gjoka, Elira" is one name; but two names of one person may be separated so, and are read separately too.
  const apart = parts.length > 1 ? parts.slice(0, 3).flatMap((part) => readingsOf(part).slice(0, 3)) : []
  return {
    written,
    readings: distinct([...(parts.length > 1 && /[၊/|]/u.test(text) ? [] : whole), ...apart]).slice(0, MOST_READINGS),
  }
}

const readingsOf = (text: string): readonly NameReading[] =>
  LATIN.test(text) ? latinReadings(text) : withoutWrittenTitle(text).flatMap(byScript)

const LATIN = /^[\u0000-\u024f\u1e00-\u1eff’]*$/u
const latinReadings = (text: string): readonly NameReading[] =>
  readLatin(text).flatMap((latin) => {
    const words = plainWords(latin)
    // Most who bear "Almutairi" mean "al-Mutairi".
    const apart = words.map((word) => word.replace(GROWN_ON, ''))
    return [...reading(words), ...(apart.some((word, n) => word !== words[n]) ? reading(apart) : [])]
  })
const GROWN_ON = /^(?:al|el)(?=[bcdfghjkmnqrstwyz](?:h?[aeiou]).{3})/

function byScript(text: string): readonly NameReading[] {
  if (/\p{Script=Han}/u.test(text)) return hanReadings(text)
  if (/\p{Script=Hangul}/u.test(text)) return spaced(text, HANGUL, readHangul)
  if (/\p{Script=Arabic}/u.test(text)) return arabicReadings(text)
  if (/\p{Script=Cyrillic}/u.test(text)) return readCyrillic(text).flatMap((latin) => reading(plainWords(latin)))
  if (/[\u1000-\u109f]/u.test(text)) return inWays(readBurmese(text), popularBurmese)
  if (/[\u1780-\u17ff]/u.test(text)) return khmerReadings(text)
  if (/[\u0e00-\u0eff]/u.test(text)) return reading(plainWords(readThai(text)))
  if (/[\u0900-\u0dff]/u.test(text)) return readIndic(text).flatMap((latin) => reading(plainWords(latin)))
  return latinReadings(text)
}

const HAN = /\p{Script=Han}+/gu
const HANGUL = /[\uac00-\ud7a3]+/gu

/** The script's reading, and the one that families use who do not follow the official romanisation. */
const inWays = (latin: string, popular: (latin: string) => string): readonly NameReading[] =>
  [...new Set([latin, popular(latin)])].flatMap((one) => reading(plainWords(one)))

const KHMER_NUMBERS = [
  'saun',
  'muoy',
  'pir',
  'bei',
  'buon',
  'pram',
  'prammuoy',
  'prampir',
  'prambei',
  'prambuon',
  'dab',
]
const khmerNumber = (figure: string) =>
  KHMER_NUMBERS[Number(figure)] ?? (/^1\d$/.test(figure) ? `dab${KHMER_NUMBERS[Number(figure) - 10] ?? ''}` : figure)

/** A stop that closes a syllable before the same aspirated stop is written but silent: Bopha, Rotha. */
const STOPPED = /t’?(?=th)|[bp]’?(?=ph)|[kg]’?(?=kh)/g

/** With numbers as figures, and as words. */
function khmerReadings(text: string): readonly NameReading[] {
  const latin = readKhmer(text).replace(STOPPED, '')
  const said = latin.replace(/\d+/g, khmerNumber)
  return [...inWays(latin, popularKhmer), ...(said === latin ? [] : reading(plainWords(said)))]
}

/** No Chinese name is written so: two names of more than one character with a dot between them. */
const DOTTED = /\p{Script=Han}{2}[·・‧]\p{Script=Han}{2}/u

function hanReadings(text: string): readonly NameReading[] {
  const [, run = ''] = /((?:\p{Script=Han}[\s·・]*)+)/u.exec(text) ?? []
  const beside = text
    .replace(run, ' ')
    .replace(HAN, (other) => ` ${readHan(other)[0]?.words.join(' ') ?? ''} `)
    .replace(HANGUL, (other) => ` ${readHangul(other)[0]?.join(' ') ?? ''} `)
  const others = readLatin(beside).slice(0, 1).flatMap(plainWords)
  const elsewhere = readFromElsewhere(run, (character) => readHan(character)[0]?.words[0] ?? '') ?? []
  const chinese = readHan(run.replace(/[\s·・]/gu, ''))
  return [
    ...(elsewhere.length > 1 && DOTTED.test(run) ? chinese.slice(0, 1) : chinese).flatMap(({ words, language }) =>
      reading(plainWords([...words, ...others].join(' ')), false, language),
    ),
    ...(elsewhere.length > 0 ? reading(plainWords([...elsewhere, ...others].join(' '))) : []),
  ]
}

function arabicReadings(text: string): readonly NameReading[] {
  const words = (text.match(/[^\s\u200c._-]+/gu) ?? [])
    .slice(0, MOST_WORDS)
    .map((word) => (/\p{Script=Arabic}/u.test(word) ? readArabicWord(word) : { latin: word, bare: false }))
  return reading(
    words.flatMap(({ latin }) => plainWords(latin)),
    words.some(({ bare }) => bare),
  )
}

/** Every run that `letters` matches, read by `ways`; the rest as Latin. One reading for each way. */
function spaced(
  text: string,
  letters: RegExp,
  ways: (run: string) => readonly (readonly string[])[],
): readonly NameReading[] {
  const most = Math.max(1, ...[...text.matchAll(letters)].map(([run]) => ways(run).length))
  return Array.from({ length: Math.min(most, 3) }, (_, way) =>
    text.replace(letters, (run) => {
      const read = ways(run)
      return ` ${(read[way] ?? read[0] ?? []).join(' ')} `
    }),
  ).flatMap((latin) => reading(plainWords(latin)))
}

const plainWords = (text: string): readonly string[] =>
  plainLetters(text)
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .split(/[^a-z0-9']+/)
    .filter((word) => /[a-z0-9]/.test(word))
    .slice(0, MOST_WORDS)

/** `Abd al-Rahman`, `Abdul Rahman` and `Abdurrahman` as one word. */
const SERVANT = /^abd(?:[aeou]l{1,2}|[aeou](?=rr)r?)?(?=..)/

/** The same as a word of its own. */
const BEFORE_A_NAME: ReadonlySet<string | undefined> = new Set(['abd', 'abdul', 'abdel', 'abdal', 'abdur', 'abdu'])

function joinServants(words: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const word of words) {
    const last = joined.at(-1)
    if (BEFORE_A_NAME.has(last)) {
      if (/^(?:[aeu][lrnsdt]|ash)$/.test(word)) continue
      joined[joined.length - 1] = `abd${word}`
    } else joined.push(/^abd(?:[aeu]l|[aeu]r(?=r))(?=.{3})/.test(word) ? word.replace(SERVANT, 'abd') : word)
  }
  return joined
}

const DOUBLED = /(\D)\1+/g

function reading(all: readonly string[], bare = false, language: HanLanguage | null = null): readonly NameReading[] {
  const marked = telling(joinServants(all))
  if (marked.length === 0) return []
  // An apostrophe separates syllables: letters on its two sides form no sound together.
  const sounds = marked.map((word) => word.split("'").map(soundOf).join('').replace(DOUBLED, '$1'))
  return [
    {
      words: marked.map((word) => word.replaceAll("'", '')),
      sounds,
      joined: sounds.join('').replace(DOUBLED, '$1'),
      bare,
      language,
    },
  ]
}

function distinct(readings: readonly NameReading[]): readonly NameReading[] {
  const found = new Map<string, NameReading>()
  for (const one of readings) {
    const said = `${one.words.join(' ')} ${one.bare}`
    if (!found.has(said)) found.set(said, one)
  }
  return [...found.values()]
}
