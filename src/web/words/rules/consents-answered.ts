import { msg } from '@lingui/core/macro'
import { BESIDE_ASSENT, NOT_GIVEN } from '#domain/rules/consent/r05-consent-before-sharing.ts'
import { CONSENT_PURPOSES } from '#domain/vocabulary/consent.ts'
import type { MissingWords } from './missing-words.ts'

/** What is missing where somebody was asked already: only the child said yes, or the answer was no. */
export const CONSENTS_ANSWERED: Readonly<Record<string, MissingWords>> = Object.fromEntries(
  CONSENT_PURPOSES.flatMap((purpose): [string, MissingWords][] => [
    [
      `${BESIDE_ASSENT}${purpose}`,
      {
        what: msg`Consent of a person who decides for the child`,
        more: msg`The child said yes. At this age that matters, but is not enough alone. Ask a parent or carer who is safe, or the child’s representative; or choose another basis than consent.`,
        next: { kind: `consent/${purpose}`, words: msg`Ask, and write down the answer` },
      },
    ],
    [
      `${NOT_GIVEN}${purpose}`,
      {
        what: msg`Consent: the answer was no`,
        more: msg`Respect the no. If a life is in danger or a law requires it, choose that basis. Otherwise wait until they want to talk about it again.`,
      },
    ],
  ]),
)
