import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { dueWords } from '#web/views/child-file/quiet-due-words.ts'

/** Words for what is open when a file closes and has no words as a due item. */
const WORDS: Readonly<Record<string, MessageDescriptor>> = {
  'case-before-court': msg`A case before a court`,
  'birth-not-looked-at': msg`Birth registration: not checked`,
  'birth-not-registered': msg`Birth not registered`,
  'return-not-approved': msg`Return plan not approved`,
  'return-under-way': msg`A planned return`,
  'help-under-way': msg`Help that continues`,
  'need-without-help': msg`A need without help`,
  'sealed-matter': msg`An open matter in a sealed part`,
  'danger-that-stands': msg`A danger that has an answer but is not over`,
  'not-safe': msg`The child is not known to be safe`,
  'no-fitting-care': msg`Lives in a place unfit for a child`,
  'still-missing': msg`The child is missing`,
  'paper-not-in-hand': msg`A paper that the child does not have`,
  'nationality-not-settled': msg`Nationality not settled`,
  'identity-not-restored': msg`Identity not restored`,
  'blamed-for-it': msg`Child blamed for forced acts`,
  'representative-asked-for': msg`A representative is still needed`,
  'tracing-request': msg`Search for the family not finished`,
  'decision-not-approved': msg`A decision that waits for a second person`,
  'referral-answer': msg`A referral without an answer`,
  'visit-planned': msg`A planned visit`,
}

export const openWords = (what: string): MessageDescriptor =>
  (Object.hasOwn(WORDS, what) ? WORDS[what] : undefined) ?? dueWords(what).says
