import { msg } from '@lingui/core/macro'
import type { MissingWords } from './missing-words.ts'

/** What is missing where nobody has answered about a purpose yet. */
export const CONSENTS_NOT_ASKED: Readonly<Record<string, MissingWords>> = {
  'consent-sharing': {
    what: msg`Consent to sharing with them`,
    next: { kind: 'consent/sharing', words: msg`Ask, and write down the answer` },
  },
  'consent-case-work': {
    what: msg`Consent to the work with this child`,
    next: { kind: 'consent/case-work', words: msg`Ask, and write down the answer` },
  },
  'consent-health-care': {
    what: msg`Consent to health care`,
    next: { kind: 'consent/health-care', words: msg`Ask, and write down the answer` },
  },
  'consent-psychological-support': {
    what: msg`Consent to talks with a psychologist`,
    next: { kind: 'consent/psychological-support', words: msg`Ask, and write down the answer` },
  },
  'consent-assessment': {
    what: msg`Consent to an assessment`,
    next: { kind: 'consent/assessment', words: msg`Ask, and write down the answer` },
  },
  'consent-family-contact': {
    what: msg`Consent to contact with family`,
    next: { kind: 'consent/family-contact', words: msg`Ask, and write down the answer` },
  },
  'consent-return': {
    what: msg`Consent to going back`,
    next: { kind: 'consent/return', words: msg`Ask, and write down the answer` },
  },
  'consent-legal-help': {
    what: msg`Consent to legal help`,
    next: { kind: 'consent/legal-help', words: msg`Ask, and write down the answer` },
  },
  'consent-police-statement': {
    what: msg`Consent to telling the police what happened`,
    next: { kind: 'consent/police-statement', words: msg`Ask, and write down the answer` },
  },
  'consent-official-registration': {
    what: msg`Consent to being entered in a register`,
    next: { kind: 'consent/official-registration', words: msg`Ask, and write down the answer` },
  },
  'consent-interpreter': {
    what: msg`Consent to the interpreter`,
    next: { kind: 'consent/interpreter', words: msg`Ask, and write down the answer` },
  },
  'consent-photo-or-document': {
    what: msg`Consent to the picture or the paper`,
    next: { kind: 'consent/photo-or-document', words: msg`Ask, and write down the answer` },
  },
  'consent-contact-again': {
    what: msg`Consent to being contacted again`,
    next: { kind: 'consent/contact-again', words: msg`Ask, and write down the answer` },
  },
  'consent-statistics': {
    what: msg`Consent to being counted, without a name`,
    next: { kind: 'consent/statistics', words: msg`Ask, and write down the answer` },
  },
  'consent-research': {
    what: msg`Consent to research`,
    next: { kind: 'consent/research', words: msg`Ask, and write down the answer` },
  },
  'consent-tracing': {
    what: msg`Consent to looking for the family`,
    next: { kind: 'consent/tracing', words: msg`Ask, and write down the answer` },
  },
}
