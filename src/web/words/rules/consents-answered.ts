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
        what: msg`A yes of somebody who decides for the child`,
        more: msg`The child said yes. At this age that is heard, and is not enough alone. Ask a parent or carer who is safe, or whoever represents the child; or choose another basis than consent.`,
        next: { kind: `consent/${purpose}`, words: msg`Ask, and write down the answer` },
      },
    ],
    [
      `${NOT_GIVEN}${purpose}`,
      {
        what: msg`A yes: the answer was no`,
        more: msg`A no is kept to. Where a life is in danger or a law asks for it, choose that basis. Else it waits until they want to talk about it again.`,
      },
    ],
  ]),
)
