import { holds, type CaseFile } from '../file/case-file.ts'
import { agesOn } from '../kinds/registration/birth.ts'
import { cardOf } from '../kinds/registration/card.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { Ruling } from '../entry/ruling.ts'
import { CHILD_BANDS } from '../vocabulary/person.ts'

const ADULT = 18

/**
 * Surely of age: from the day on which the youngest age that the child may have is eighteen (P23); where no birth is
 * written, or held, by the age on the card. From then on nobody represents the person, and only their own answers count.
 */
export function isOfAge(file: CaseFile, today: PlainDate): boolean {
  const ages = agesHeld(file, today)
  return ages ? (ages.youngest ?? 0) >= ADULT : isGrownByCard(file)
}

/**
 * From the day on which the oldest possible age is eighteen the person is asked themselves, beside whoever decides for
 * a child (P23). An age without an upper end says nothing.
 */
export const mayBeOfAge = (file: CaseFile, today: PlainDate): boolean =>
  isOfAge(file, today) || (agesHeld(file, today)?.oldest ?? 0) >= ADULT

/** R2 for an end that nobody but the person decides: not while they may still be a child. */
export function r02OwnWish(file: CaseFile, today: PlainDate): Ruling {
  if (!holds(file, 'identity')) return { rule: 'R2', answer: 'cannot-judge', dependsOn: ['identity'] }
  return isOfAge(file, today)
    ? { rule: 'R2', answer: 'allowed' }
    : { rule: 'R2', answer: 'refused', missing: ['sure-of-full-age'] }
}

const agesHeld = (file: CaseFile, today: PlainDate) => (holds(file, 'identity') ? agesOn(file, today) : undefined)

function isGrownByCard(file: CaseFile): boolean {
  const band = cardOf(file)?.body.ageBand ?? 'not-known'
  return band !== 'not-known' && !CHILD_BANDS.includes(band)
}
