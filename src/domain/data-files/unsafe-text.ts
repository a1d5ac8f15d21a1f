/** Why a text from outside is refused: it would be read as another text, run in a page, or run in a spreadsheet. */
export type UnsafeText = 'half-letter' | 'hidden-sign' | 'markup' | 'formula'

/**
 * Signs that reverse or hide text, or look like a blank and are none: a person and a program would read different
 * names. Tabs and new lines are accepted, and so are the joiners (U+200C, U+200D) that Khmer, Burmese or Persian need.
 */
const HIDDEN =
  /(?![\t\n\r])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\u{E0000}-\u{E0FFF}]/u

/**
 * A zero-width space separates words in scripts that have no other separator; anywhere else it is invisible and splits
 * one word.
 */
const LOST_BLANK =
  /(?<![\p{scx=Khmr}\p{scx=Laoo}\p{scx=Mymr}\p{scx=Thai}])\u200B(?![\p{scx=Khmr}\p{scx=Laoo}\p{scx=Mymr}\p{scx=Thai}])/u

/** The hidden signs that separate two words on screen: line and paragraph separators, and false blanks. */
const BETWEEN_WORDS = /[\u000B\u000C\u0085\u2028\u2029\u3164\uFFA0]/g

const MARKUP = /<[a-z!/?]|&#|javascript:/i

/**
 * Cell beginnings that a spreadsheet reads as a formula. A negative number is not one, nor is a dash before words of a
 * list, nor a telephone number: a + with nothing but digits and blanks after it.
 */
const FORMULA = /^\s*(?:[=@]|\+(?!\d[\d ]*$)|-(?!$|\s|\d+(?:[.,]\d+)?(?:\s|$))|-.*\|.*!)/u

/** The one check of every text that a file brings: country packs, stocktakings, sets of questions. */
export function unsafeText(text: string): UnsafeText | undefined {
  if (!text.isWellFormed()) return 'half-letter'
  if (HIDDEN.test(text) || LOST_BLANK.test(text)) return 'hidden-sign'
  if (MARKUP.test(text)) return 'markup'
  return FORMULA.test(text) ? 'formula' : undefined
}

const EVERY_HIDDEN = new RegExp(HIDDEN, 'gu')
const EVERY_LOST_BLANK = new RegExp(LOST_BLANK, 'gu')

/**
 * For a file whose maker cannot be asked to correct it: removes the same signs, so that a program reads what a person
 * sees.
 */
export const withoutHiddenSigns = (text: string): string =>
  text.replaceAll(BETWEEN_WORDS, ' ').replaceAll(EVERY_HIDDEN, '').replaceAll(EVERY_LOST_BLANK, '')
