import { msg } from '@lingui/core/macro'
import type { MissingWords } from './missing-words.ts'

/** What is missing before a child is handed to another agency, or the file ends because of it. */
export const MISSING_OF_AGENCIES: Readonly<Record<string, MissingWords>> = {
  'answer-of-agency': {
    what: msg`The other agency’s answer: who is responsible for the child there`,
    next: { kind: 'agency-hand-over-answer', words: msg`Write it down` },
  },
  'consent-names-agency': {
    what: msg`Consent to sharing that names this agency`,
    next: { kind: 'consent/sharing', words: msg`Ask, and write down the answer` },
  },
}
