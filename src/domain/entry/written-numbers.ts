/** How many final digits identify a number within one town. */
export const LOCAL_PART = 6

/** Digits alone, from whatever script, without leading zeros. */
export function digitsOf(number: string): string {
  return asDigits(number)
    .replace(/[^0-9]/g, '')
    .replace(/^0+/, '')
}

/** The same text with each digit of any script as 0 to 9. */
export const asDigits = (text: string): string => text.normalize('NFKC').replace(/\p{Nd}/gu, digitOf)

/** Decimal digits of a script are blocks of ten code points, each beginning at its zero. */
function digitOf(sign: string): string {
  if (/^[0-9]$/.test(sign)) return sign
  let value = 0
  for (let code = (sign.codePointAt(0) ?? 0) - 1; value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code)); code -= 1)
    value += 1
  return String(value)
}

/** Letters that are typed for a digit because they look like it. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { o: '0', O: '0', l: '1', I: '1', ဝ: '0', ရ: '7' }
/** Digits and such letters, with no other letter next to them; Burmese writes no spaces between words. */
const LOOKS_LIKE_DIGITS = /(?<![\p{L}\p{M}\p{Nd}_])[0-9oOlI]*[0-9][0-9oOlI]*(?![\p{L}\p{M}\p{Nd}_])/gu
const LOOKS_LIKE_BURMESE_DIGITS = /[၀-၉ဝရ]*[၀-၉][၀-၉ဝရ]*(?!\p{M})/gu

/**
 * The readings of a text that contains a number: as it stands, and with letters read as the digit for which they were
 * typed (the letter O, the Burmese letter wa for zero).
 */
export function readingsOf(text: string): readonly string[] {
  const read = (run: string) => Array.from(run, (sign) => LOOK_ALIKE[sign] ?? sign).join('')
  return [...new Set([text, text.replace(LOOKS_LIKE_DIGITS, read).replace(LOOKS_LIKE_BURMESE_DIGITS, read)])]
}

/** A word with letters, and digits that touch its letters: an account, or a note next to a number. */
const WORD = /[\p{N}._@-]*[\p{L}\p{M}][\p{L}\p{M}\p{N}._@-]*/gu
/** A number of an enumeration: “(2)”, “1.”, “2)”. The zero in brackets of “+355 (0)69” is none. */
const COUNTED = /\([1-9]\d?\)|(?<!\S)[1-9]\d?[.)](?=\s)/gu
/** Where one number ends and another may begin. */
const BETWEEN = /[;,/|\n&]+|(?=\+)/u
/** Fewer digits than this are no whole number between two others. */
const WHOLE = 7

/**
 * The numbers that a person wrote on one line, as digits: next to words such as “WhatsApp”, in a counted list, or one after
 * another. The whole line is one of them too, because one number may contain a comma or a slash.
 */
export function numbersOf(written: string): readonly string[] {
  return [...new Set(readingsOf(written.normalize('NFKC').replace(/\p{Cf}/gu, '')).flatMap(numbersIn))]
}

function numbersIn(plain: string): readonly string[] {
  const hasWords = /\p{L}/u.test(plain)
  const pieces = asDigits(plain).replace(WORD, ';').replace(COUNTED, ';').split(BETWEEN).flatMap(apart)
  const long = pieces.map(digitsOf).filter((digits) => digits.length >= LOCAL_PART)
  return hasWords ? long : [digitsOf(plain), ...long]
}

/** A second number that follows with nothing but a space or a dash begins with a zero, or is written in one. */
function apart(piece: string): readonly string[] {
  const count = (text: string) => text.replace(/[^0-9]/g, '').length
  const next = [...piece.matchAll(/(?<=[^0-9])(?:0\d|\d{7})/g)].find(
    ({ index }) => count(piece.slice(0, index)) >= WHOLE && count(piece.slice(index)) >= WHOLE,
  )
  return next ? [piece, piece.slice(0, next.index), ...apart(piece.slice(next.index))] : [piece]
}
