import { inUnicode } from './zawgyi.ts'

/** Longest name that is read; the file keeps the rest, and it is not searched. */
export const LONGEST_NAME = 300
/** Longest text that is read: it may hold more invisible characters than letters. */
const LONGEST_TEXT = 10 * LONGEST_NAME

/** Characters that hasty typing or copied text adds: zero-width, direction, variation and enclosing signs, soft hyphens, and unassigned or special ones. */
const INVISIBLE =
  /[\p{Me}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\uffff\u{e0000}-\u{e0fff}]/gu
/** More marks on one letter than any script uses. */
const FLOOD = /(\p{M}{5})\p{M}+/gu
/** Letters that look like Latin ones: replaced in a word that is otherwise Latin, and the other way round. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  к: 'k',
  в: 'b',
  н: 'h',
  т: 't',
  м: 'm',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
  Ј: 'J',
  α: 'a',
  ο: 'o',
  ν: 'v',
  ρ: 'p',
  ι: 'i',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Χ: 'X',
}
const LOOK_BACK: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(LOOKALIKES)
    .filter(([from]) => /\p{Script=Cyrillic}/u.test(from))
    .map(([from, to]) => [to, from]),
)
/** Replaced in one direction only: nobody types these by mistake in a word of their own script. */
const SELDOM: Readonly<Record<string, string>> = {
  ӏ: 'l',
  Ӏ: 'I',
  һ: 'h',
  Һ: 'H',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  ѵ: 'v',
  κ: 'k',
  υ: 'u',
  τ: 't',
  χ: 'x',
  ε: 'e',
  Υ: 'Y',
  Ζ: 'Z',
}

/** Text that needs no normalisation. */
const PLAIN = /^[ -~]*$/

/** Normalises a name for reading: bounded length, no broken characters, one form for each letter, digits of every script as 0–9. Never throws. */
export function clean(name: string): string {
  if (PLAIN.test(name)) return name.slice(0, LONGEST_NAME).replace(/['`]/g, '’').trim()
  const text = name
    .slice(0, LONGEST_TEXT)
    .toWellFormed()
    .normalize('NFKC')
    .replaceAll('\ufffd', '')
    .replace(INVISIBLE, '')
    .replace(FLOOD, '$1')
    .slice(0, LONGEST_NAME)
    .toWellFormed()
  // Before digits are read: Zawgyi encodes letters of a name as Shan digits.
  return inUnicode(text)
    .replace(/\p{So}/gu, ' ')
    .replace(/[\p{L}\p{M}]+/gu, oneScript)
    .replace(/\p{Nd}/gu, digit)
    .replace(/[’‘ʼʻ`´']/gu, '’')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** A word that mixes look-alikes of two scripts, in the script of most of its letters. */
function oneScript(word: string): string {
  const latin = count(word, /\p{Script=Latin}/gu)
  const others = count(word, /[\p{Script=Cyrillic}\p{Script=Greek}]/gu)
  return Array.from(
    word,
    (letter) => (latin >= others ? (LOOKALIKES[letter] ?? SELDOM[letter]) : LOOK_BACK[letter]) ?? letter,
  ).join('')
}

const count = (word: string, letters: RegExp) => (word.match(letters) ?? []).length

/** The digits of each script are ten code points that begin at the zero. */
function digit(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  // The runs of mathematical digits touch each other; they are normalised before this.
  return String((code - zero) % 10)
}
