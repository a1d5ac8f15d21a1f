import type { CaseFile } from '../file/case-file.ts'
import { agesOn } from '../kinds/registration/birth.ts'
import { cardOf } from '../kinds/registration/card.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { isChild } from '../rules/r02-presumed-child.ts'
import { bandOf, CHILD_BANDS, type AgeBand } from '../vocabulary/person.ts'

/**
 * The age band of the youngest age that the child may have (P23): by current births, else by the card. A person
 * presumed to be a child is in no adult band.
 */
export function protectiveBand(file: CaseFile, today: PlainDate): AgeBand {
  const youngest = agesOn(file, today)?.youngest ?? null
  const band = youngest === null ? (cardOf(file)?.body.ageBand ?? 'not-known') : bandOf(youngest)
  if (isChild(file, today) !== 'presumed-child' || CHILD_BANDS.includes(band)) return band
  const oldest = agesOn(file, today)?.oldest ?? null
  return band === 'not-known' && oldest === null ? band : bandOf(Math.min(OLDEST_CHILD, oldest ?? OLDEST_CHILD))
}

const OLDEST_CHILD = 17

/** Surely under three years: by the oldest age that the child may have, else by the card. A baby is told and asked nothing. */
export function isSurelyBaby(file: CaseFile, today: PlainDate): boolean {
  const ages = agesOn(file, today)
  return ages && (ages.youngest !== null || ages.oldest !== null)
    ? ages.oldest !== null && ages.oldest < 3
    : cardOf(file)?.body.ageBand === '0-2'
}
