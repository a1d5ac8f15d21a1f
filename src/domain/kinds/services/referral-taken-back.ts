import { z } from 'zod'
import { defineKind } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'

/** Our side ended a referral. What was told cannot be untold; what became of the paper is recorded. */
export const referralTakenBack = defineKind({
  name: 'referral-taken-back',
  folders: ['care', 'health', 'therapy', 'status', 'justice'],
  step: 'services',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    referral: TrackKey,
    because: z.enum([
      'consent-withdrawn',
      'child-does-not-want-it',
      'not-needed-any-more',
      'not-safe-there',
      'sent-by-mistake',
      'other',
    ]),
    theyWereTold: z.enum(['yes', 'not-yet', 'cannot-be']),
    paper: z.enum(['given-back', 'destroyed-there', 'still-there', 'there-was-none']),
    words: Words.optional(),
  }),
})
