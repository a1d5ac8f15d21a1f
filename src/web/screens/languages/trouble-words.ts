import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { CatalogueTrouble } from '#web/words/catalogue/check-catalogue.ts'
import type { PoTrouble } from '#web/words/catalogue/read-po.ts'

type Code = CatalogueTrouble['what'] | PoTrouble['what']

const WORDS: Readonly<Record<Code, MessageDescriptor>> = {
  'placeholder-missing': msg`A placeholder is missing. Copy it exactly as in the English, with its braces`,
  'placeholder-unknown': msg`The English has no such placeholder`,
  'tag-missing': msg`A tag in pointed brackets is missing`,
  'tag-unknown': msg`The English has no such tag in pointed brackets, or has it only once`,
  'tag-not-closed': msg`A tag in pointed brackets is not closed, or closed in the wrong order`,
  markup: msg`Remove other pointed brackets, and signs that begin with &`,
  link: msg`Remove the web address: the English does not have it`,
  'choice-missing': msg`The English has a count or a choice here. Keep it`,
  'choice-unknown': msg`The English has no count or choice here`,
  'case-missing': msg`The translation lacks a form (for one or many, for she or he) that this language or the English has`,
  'case-unknown': msg`This language never uses this form`,
  blank: msg`There are only blanks`,
  'not-readable': msg`A brace is missing or in the wrong place`,
  'source-not-readable': msg`The English text has an error. Please tell the people who maintain the app`,
  'much-too-long': msg`Many times as long as the English`,
  'bidi-control': msg`A hidden sign changes the reading direction`,
  'invisible-letter': msg`A hidden letter that nobody sees`,
  'control-letter': msg`A hidden control sign`,
  'broken-letter': msg`A letter is damaged. Type it again`,
  'private-letter': msg`A letter that only some devices can draw`,
  'not-composed': msg`Letters and their accents are separate signs`,
  zawgyi: msg`This is written in Zawgyi. Write it in Unicode`,
  twice: msg`The same text is in the file twice`,
  'not-in-the-app': msg`This text is no longer in the app`,
  'other-language': msg`The file is of another language`,
  'not-utf-8': msg`The file is not in Unicode (UTF-8)`,
  'mark-unknown': msg`The reviewer’s mark may have a date and a role, never a name`,
  'not-a-po-line': msg`This is not a line of a PO file`,
  'text-not-closed': msg`A quotation mark is missing`,
  'unknown-escape': msg`A backslash before a letter that means nothing`,
  'text-without-place': msg`This text belongs to no entry`,
  'translation-missing': msg`The file ends in the middle, or a translation is missing`,
  'plural-of-gettext': msg`Write plurals in braces, not on separate lines`,
  'no-header': msg`The header of the file is missing`,
  'too-long': msg`The file is too large`,
}
export const troubleWords = (what: Code): MessageDescriptor => WORDS[what]
