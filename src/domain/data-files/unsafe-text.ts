/** Why a text that came from outside is not taken, though it is text: it would read as another, run in a page, or run in a table. */
export type UnsafeText = 'half-letter' | 'hidden-sign' | 'markup' | 'formula'

/**
 * Signs that turn or hide text, or look like a blank and are none: a name read one way on the screen and another by the machine. Tabs and new lines are taken, and so are
 * the joiners (U+200C, U+200D) that Khmer, Burmese or Persian need.
 */
const HIDDEN =
  /(?![\t\n\r])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\u{E0000}-\u{E0FFF}]/u

/** A blank without width parts words where the script has no other blank; anywhere else nobody sees it, and it parts what reads as one word. */
const LOST_BLANK =
  /(?<![\p{scx=Khmr}\p{scx=Laoo}\p{scx=Mymr}\p{scx=Thai}])\u200B(?![\p{scx=Khmr}\p{scx=Laoo}\p{scx=Mymr}\p{scx=Thai}])/u

/** Of the hidden signs those that part two words where they are shown: ends of lines and of paragraphs, and blanks that are none. */
const BETWEEN_WORDS = /[\u000B\u000C\u0085\u2028\u2029\u3164\uFFA0]/g

const MARKUP = /<[a-z!/?]|&#|javascript:/i

/** As a table reads what a cell begins with. A number below nothing is none, nor a dash before the words of a list. */
const FORMULA = /^\s*(?:[=+@]|-(?!$|\s|\d+(?:[.,]\d+)?(?:\s|$))|-.*\|.*!)/u

/** The one check of every text that a file brings: country packs, stocktakings, sets of questions. */
export function unsafeText(text: string): UnsafeText | undefined {
  if (!text.isWellFormed()) return 'half-letter'
  if (HIDDEN.test(text) || LOST_BLANK.test(text)) return 'hidden-sign'
  if (MARKUP.test(text)) return 'markup'
  return FORMULA.test(text) ? 'formula' : undefined
}

const EVERY_HIDDEN = new RegExp(HIDDEN, 'gu')
const EVERY_LOST_BLANK = new RegExp(LOST_BLANK, 'gu')

/** For a file whose maker nobody can ask to write it anew: the same signs, left out. What is read is then what is seen. */
export const withoutHiddenSigns = (text: string): string =>
  text.replaceAll(BETWEEN_WORDS, ' ').replaceAll(EVERY_HIDDEN, '').replaceAll(EVERY_LOST_BLANK, '')
