import { inUnicode } from './zawgyi.ts'

/** Longest name that is read; what follows is kept in the file and not searched. */
export const LONGEST_NAME = 300
/** Longest text that is read: invisible characters may be more than those of the name. */
const LONGEST_TEXT = 10 * LONGEST_NAME

/** Marks that a hurried hand or a copied text adds: zero-width, direction, variation and enclosing signs, soft hyphens, and letters of no script. */
const INVISIBLE =
  /[\p{Me}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\uffff\u{e0000}-\u{e0fff}]/gu
/** More marks on one letter than any writing puts there. */
const FLOOD = /(\p{M}{5})\p{M}+/gu
/** Letters that look like Latin ones, in a word that is otherwise Latin, and the other way round. */
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
/** The same one way only: in a word of their own script nobody writes these for it. */
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

/** Nothing in it that would have to be made plain. */
const PLAIN = /^[ -~]*$/

/** A name as text that can be read: bounded, whole, one form for one letter, digits of every script as 0–9. Never throws. */
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
  // Before digits are read: Zawgyi writes letters of a name with what are digits of the Shan.
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
  if (latin === 0 || others === 0) return word
  return Array.from(
    word,
    (letter) => (latin >= others ? (LOOKALIKES[letter] ?? SELDOM[letter]) : LOOK_BACK[letter]) ?? letter,
  ).join('')
}

const count = (word: string, letters: RegExp) => (word.match(letters) ?? []).length

/** Digits stand in each script in ten code points that begin at the zero. */
function digit(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  if (code < 128) return letter
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  // Mathematical digits stand in runs that touch; they have already been made plain.
  return String((code - zero) % 10)
}
