import type { CaseFile } from '../file/case-file.ts'
import { agesOn } from '../kinds/registration/birth.ts'
import { cardOf } from '../kinds/registration/card.ts'
import type { PlainDate } from '../entry/plain-date.ts'

/** Surely under three years: by the oldest age that the child may have, else by the card. A baby is told and asked nothing. */
export function isSurelyBaby(file: CaseFile, today: PlainDate): boolean {
  const ages = agesOn(file, today)
  return ages && (ages.youngest !== null || ages.oldest !== null)
    ? ages.oldest !== null && ages.oldest < 3
    : cardOf(file)?.body.ageBand === '0-2'
}
