/** Part of a text, by the places of its characters: the first one, and the one after the last. */
export interface PlaceInText {
  readonly from: number
  readonly to: number
}

/** A text prepared for comparison. */
interface ReadText {
  readonly folded: string
  /** For each character of `folded`, the letter with its marks in the text that it stands for. */
  readonly of: readonly PlaceInText[]
}

/** Most words that are sought at once. */
const MOST_WORDS = 12

/** A letter and the marks on it, which no match takes apart. */
const LETTER = /\P{M}\p{M}*|\p{M}+/gsu
/**
 * What may be left out when a word is typed: accents, vowel points of Arabic and Hebrew, signs without a shape of their
 * own, such as the one between words of Khmer, and the line that stretches an Arabic word. The vowels and tones of
 * other scripts are letters of their words.
 */
const LEFT_OUT = /[\p{Script=Inherited}\u0591-\u05c7\u06d6-\u06ed\u17b4\u17b5\u0640\p{Cf}]/gu
/** Letters that Unicode does not take apart, and those of one sound that Arabic keyboards write with different signs. */
const ALIKE: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  ʻ: "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
}

/** The digits of each script are ten characters that begin at the zero. */
function digit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value++
  return String(value)
}

/** One letter as it is compared: its small form without accents, a digit of any script as 0 to 9. */
const fold = (letter: string): string =>
  letter
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(LEFT_OUT, '')
    .replace(/[^0-9\P{Nd}]/gu, digit)
    .replace(/./gsu, (sign) => ALIKE[sign] ?? sign)
    .replace(/\s+/gu, ' ')

function read(text: string): ReadText {
  const parts: string[] = []
  const of: PlaceInText[] = []
  for (const { 0: letter, index: from } of text.matchAll(LETTER)) {
    const folded = fold(letter)
    parts.push(folded)
    const place = { from, to: from + letter.length }
    for (let sign = 0; sign < folded.length; sign++) of.push(place)
  }
  return { folded: parts.join(''), of }
}

/** A text as it is compared with sought words, prepared once. */
export const foldedText = (text: string): string => read(text).folded

/** The words that somebody typed, as they are sought: each once. None: nothing is sought. */
export const soughtWords = (typed: string): readonly string[] =>
  [...new Set(foldedText(typed).split(' '))].filter((word) => word !== '').slice(0, MOST_WORDS)

/** Whether every word stands in one of these folded texts, also inside a longer word: many scripts write no spaces between words. */
export const standIn = (sought: readonly string[], folded: readonly string[]): boolean =>
  sought.every((word) => folded.some((text) => text.includes(word)))

/** Where the words stand in a text, in its order; places that touch are one. */
export function placesIn(sought: readonly string[], text: string): readonly PlaceInText[] {
  const { folded, of } = read(text)
  const found = sought.flatMap((word) => placesOf(word, folded, of)).sort((a, b) => a.from - b.from || a.to - b.to)
  return found.reduce<readonly PlaceInText[]>((places, place) => {
    const last = places.at(-1)
    if (!last || place.from > last.to) return [...places, place]
    return [...places.slice(0, -1), { from: last.from, to: Math.max(last.to, place.to) }]
  }, [])
}

function placesOf(word: string, folded: string, of: readonly PlaceInText[]): readonly PlaceInText[] {
  const places: PlaceInText[] = []
  for (let at = folded.indexOf(word); word !== '' && at >= 0; at = folded.indexOf(word, at + word.length)) {
    const [first, last] = [of[at], of[at + word.length - 1]]
    if (first && last) places.push({ from: first.from, to: last.to })
  }
  return places
}

/** Most letters of a sentence that are shown on each side of a word. */
const AROUND = 120
const END = /^(?:[!?。！？।॥؟۔።།။។៕\n]|[.](?=\s|$))/u

/** The sentence around a place: from the end of the sentence before to its own, or as much of it as one line of a list can hold. */
export function sentenceAround(text: string, { from, to }: PlaceInText): PlaceInText {
  const letters = [...text.matchAll(LETTER)]
  const ends = ({ index }: RegExpExecArray) => END.test(text.slice(index, index + 2))
  const before = letters.filter(({ index }) => index < from).slice(-AROUND)
  const after = letters.filter(({ index }) => index >= to).slice(0, AROUND)
  const first = before.slice(before.findLastIndex(ends) + 1).find(([letter]) => letter.trim() !== '')
  const last = after.find(ends) ?? after.at(-1)
  return { from: first?.index ?? from, to: last ? last.index + last[0].length : to }
}
