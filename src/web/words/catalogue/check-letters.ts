import type { AppLanguage } from './app-languages.ts'

export type LetterTrouble =
  | 'bidi-control'
  | 'invisible-letter'
  | 'control-letter'
  | 'broken-letter'
  | 'not-composed'
  | 'zawgyi'
  | 'private-letter'

/** Bidirectional control characters reorder text, and so can show a sentence that was never written. Right-to-left scripts need none: the page sets their direction. */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u
/** Zero-width letters, and letters that look like a blank and are not. */
const INVISIBLE =
  /[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200D\u2028\u2029\u2060-\u2065\u206A-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\u{E0000}-\u{E0FFF}]/gu
const ZERO_WIDTH_SPACE = '\u200B'
const ZERO_WIDTH_NON_JOINER = '\u200C'

/** Scripts without blanks between words use a zero-width space where a line may break; Khmer and Burmese separate some letters with a non-joiner, Persian parts of a word. */
const WITHOUT_BLANKS: readonly AppLanguage['script'][] = ['Khmr', 'Laoo', 'Mymr', 'Thai']
const WITH_NON_JOINER: readonly AppLanguage['script'][] = ['Khmr', 'Mymr', 'Arab']

/** Burmese in the old Zawgyi encoding uses the same code points in another order: a phone without it shows garbage. These sequences exist in Zawgyi only. */
const ZAWGYI =
  /[\u1033\u1034\u1060-\u1097]|(?:^|[\s“(])[\u1031\u103B-\u103E]|\u1039(?![\u1000-\u1021])|\u103A[\u103B-\u103E]\u1031/u

/** What is wrong with the characters of a translation, whatever it says. */
export function checkLetters(text: string, language: AppLanguage, source: string): readonly LetterTrouble[] {
  if (!text.isWellFormed() || text.includes('\uFFFD')) return ['broken-letter']
  const found: LetterTrouble[] = []
  if (BIDI.test(text)) found.push('bidi-control')
  if (invisible(text, language)) found.push('invisible-letter')
  if (/\p{Cc}/u.test(source.includes('\n') ? text.replaceAll('\n', '') : text)) found.push('control-letter')
  if (/\p{Co}|\p{Noncharacter_Code_Point}/u.test(text)) found.push('private-letter')
  if (text.normalize('NFC') !== text) found.push('not-composed')
  if (language.script === 'Mymr' && ZAWGYI.test(text)) found.push('zawgyi')
  return found
}

function invisible(text: string, { script }: AppLanguage): boolean {
  const letters = text.match(INVISIBLE)
  if (!letters) return false
  const spaced = WITHOUT_BLANKS.includes(script)
  if (spaced && /^\u200B|\u200B$|\u200B\u200B/u.test(text)) return true
  return letters.some(
    (letter) =>
      !(letter === ZERO_WIDTH_SPACE && spaced) &&
      !(letter === ZERO_WIDTH_NON_JOINER && WITH_NON_JOINER.includes(script)),
  )
}
