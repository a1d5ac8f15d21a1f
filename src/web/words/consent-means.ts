import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ConsentPurpose } from '#domain/vocabulary/consent.ts'

/** What each purpose means in practice, as it can be read aloud to the child. */
export const CONSENT_MEANS: Readonly<Record<ConsentPurpose, MessageDescriptor>> = {
  'case-work': msg`Kept locked. Only those who help you can open it.`,
  'health-care': msg`A doctor or nurse looks after you. You can stop it.`,
  'psychological-support': msg`You talk with somebody who is trained for it. What you say stays there.`,
  assessment: msg`We look together at what is good and what is hard.`,
  sharing: msg`They hear only what is needed, and nothing of where you were.`,
  'other-agencies': msg`Only that somebody knows you. Not your name, not where you are. Then the two talk, and you can stop it.`,
  tracing: msg`We check first that it is safe. You hear first.`,
  'family-contact': msg`Only with whom you want, and when it is safe.`,
  return: msg`We think it through with you before anything is decided.`,
  'legal-help': msg`Somebody who knows the law is on your side.`,
  'police-statement': msg`You may ask who will be there, take somebody along, and stop. No help hangs on it.`,
  'official-registration': msg`An office writes your name down. We tell you who can read it before you answer.`,
  interpreter: msg`Somebody says in your language what we say. They may tell nobody.`,
  'photo-or-document': msg`Kept locked. It is shown to nobody without asking you.`,
  'contact-again': msg`We ask you how, so that it is safe.`,
  statistics: msg`No name, no village, no story. Nobody can know that it is you.`,
  research: msg`Somebody learns from what you tell. You can stop on any day.`,
}
