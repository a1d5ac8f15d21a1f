import { agesOn, birth } from '#domain/kinds/registration/birth.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import { entitlement } from '#domain/kinds/rights/entitlement.ts'
import { identityPaper } from '#domain/kinds/rights/identity-paper.ts'
import { startOf } from '#domain/entry/plain-date.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { has, some } from './condition.ts'
import { currentEntries, type FileOnDay } from './file-on-day.ts'
import { strengthOf } from './shared-conditions.ts'

/** Seventeen by the oldest age that the child may have, because planning early harms nobody (P23). */
export const seventeenAtTheOldest = has(
  birth,
  'born',
  (body, _, seen) => body.who === 'child' && (agesOn(seen.file, seen.today)?.oldest ?? 0) >= 17,
)

/** A paper that proves who the person is, with them or kept for them, and valid. */
export const hasIdentityCard = has(
  identityPaper,
  'stands',
  (body, _, { today }) =>
    (body.paper === 'identity-card' || body.paper === 'passport') &&
    (body.validUntil ?? today) >= today &&
    (body.stands === 'in-hand' || body.stands === 'in-safe-keeping'),
)

/** The young person answered themselves, for the same purpose and recipient, on a day on which they were surely of age. */
export const saidSinceOfAge = (
  seen: FileOnDay,
  { purpose, recipient }: Pick<BodyOf<typeof consent>, 'purpose' | 'recipient'>,
): boolean =>
  currentEntries(seen, consent).some(
    ({ at, body }) =>
      body.by === 'child' &&
      body.purpose === purpose &&
      body.recipient === recipient &&
      (agesOn(seen.file, startOf(at))?.youngest ?? 0) >= 18,
  )

const TO_LIVE_ON = [
  'child-benefit',
  'disability-benefit',
  'social-assistance',
  'victim-support-payment',
  'survivor-pension',
]

/** Something that the young person may live on is written: an income at home, or a benefit that they have or may have, and that has not ended. */
export const incomeIsWritten = some(
  strengthOf('income-in-the-family'),
  has(
    entitlement,
    'stage',
    (body, _, { today }) =>
      body.whose === 'child' &&
      TO_LIVE_ON.includes(body.what) &&
      (body.stage === 'entitled' ||
        body.stage === 'claimed' ||
        (body.stage === 'received' && (body.until ?? today) >= today)),
  ),
)
