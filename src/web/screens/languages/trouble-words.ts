import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { CatalogueTrouble } from '#web/words/catalogue/check-catalogue.ts'
import type { PoTrouble } from '#web/words/catalogue/read-po.ts'

type Code = CatalogueTrouble['what'] | PoTrouble['what']

const WORDS: Readonly<Record<Code, MessageDescriptor>> = {
  'placeholder-missing': msg`What is filled in is missing. Write it exactly as in the English, braces and all`,
  'placeholder-unknown': msg`The English fills in no such thing`,
  'tag-missing': msg`A mark in pointed brackets is missing`,
  'tag-unknown': msg`The English has no such mark in pointed brackets, or has it once`,
  'tag-not-closed': msg`A mark in pointed brackets is not closed, or closed in the wrong order`,
  markup: msg`No other pointed brackets, and no signs that begin with &`,
  link: msg`No address of a page that the English does not have`,
  'choice-missing': msg`The English counts or chooses here, and so must this`,
  'choice-unknown': msg`The English does not choose here`,
  'case-missing': msg`A form is missing that this language needs, or that the English has`,
  'case-unknown': msg`This form never comes in this language`,
  blank: msg`There are only blanks`,
  'not-readable': msg`The braces do not fit together`,
  'source-not-readable': msg`The English itself is wrong. Please tell whoever keeps the app`,
  'much-too-long': msg`Many times as long as the English`,
  'bidi-control': msg`A hidden sign that turns the direction of reading`,
  'invisible-letter': msg`A hidden letter that nobody sees`,
  'control-letter': msg`A sign that is no letter`,
  'broken-letter': msg`A letter was damaged on its way`,
  'private-letter': msg`A letter that only some devices can draw`,
  'not-composed': msg`Letters and their accents stand apart`,
  zawgyi: msg`This is written in Zawgyi. Write it in Unicode`,
  twice: msg`The same text stands twice in the file`,
  'not-in-the-app': msg`The app does not say this any more`,
  'other-language': msg`The file is of another language`,
  'not-utf-8': msg`The file is not in Unicode (UTF-8)`,
  'mark-unknown': msg`The mark of a reviewer may hold a day and what they are, never a name`,
  'not-a-po-line': msg`This is not a line of a PO file`,
  'text-not-closed': msg`A quotation mark is missing`,
  'unknown-escape': msg`A backslash before a letter that means nothing`,
  'text-without-place': msg`A text that belongs to nothing`,
  'translation-missing': msg`The file ends in the middle, or a translation is missing`,
  'plural-of-gettext': msg`Plurals stand in braces here, not in lines of their own`,
  'no-header': msg`The head of the file is missing`,
  'too-long': msg`The file is too large`,
}
export const troubleWords = (what: Code): MessageDescriptor => WORDS[what]
