import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ConsentPurpose } from '#domain/vocabulary/consent.ts'

/** What each purpose means in practice, as it can be read aloud to the child. */
export const CONSENT_MEANS: Readonly<Record<ConsentPurpose, MessageDescriptor>> = {
  'case-work': msg`Kept locked. Only those who help you can open it.`,
  'health-care': msg`A doctor or nurse looks after you. You can stop it.`,
  'psychological-support': msg`You talk with a trained person. What you say stays there, except what cannot stay secret.`,
  assessment: msg`We look together at what is good and what is hard.`,
  sharing: msg`They hear only what is needed, and nothing of where you were.`,
  'other-agencies': msg`They learn only that somebody knows you. Not your name, not where you are. Then the two agencies talk, and you can stop it.`,
  tracing: msg`We check first that it is safe. You hear first.`,
  'family-contact': msg`Only with whom you want, and when it is safe.`,
  return: msg`We think it through with you before anything is decided.`,
  'legal-help': msg`Somebody who knows the law is on your side.`,
  'police-statement': msg`You may ask who will be there, take somebody along, and stop. You get help either way.`,
  'official-registration': msg`An office writes your name down. We tell you who can read it before you answer.`,
  interpreter: msg`Somebody says in your language what we say. They must not tell anybody.`,
  'photo-or-document': msg`Kept locked. We ask you before we show it, unless the law or a danger forces us.`,
  'contact-again': msg`We ask you how, so that it is safe.`,
  statistics: msg`No name, no village, no story. Nobody can know that it is you.`,
  research: msg`Researchers learn from what you tell. You can stop on any day.`,
}
