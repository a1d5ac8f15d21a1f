import { match, type Match, type MatchField } from '../service-directory/match.ts'
import type { Listing } from '../kinds/directory/listing.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { SERVICE_CATEGORY_NAMES } from '../vocabulary/services/service-category.ts'
import type { FUNCTIONS } from '../vocabulary/stocktaking/stocktaking-codes.ts'
import type { ServicesFor } from './stocktaking.ts'

/**
 * Services of each kind of help in a country, or in reach of a district, by whether a child may rely on them. A closed
 * service does not work; one that nobody checked for a year is not known to; one that is full, that first requires
 * formal identification or help to the police, or that accepts no children of victims works in part.
 */
export function servicesByNeed(
  listings: readonly Listing[],
  place: { readonly country: string; readonly district?: string | undefined },
  today: PlainDate,
): readonly ServicesFor[] {
  const here = listings.filter(
    ({ places }) =>
      places.length === 0 || places.some(({ country }) => country === undefined || country === place.country),
  )
  return SERVICE_CATEGORY_NAMES.map((need) => {
    const counts = { need, yes: 0, partly: 0, 'not-known': 0, no: 0 }
    const wanted = { category: need, ...(place.district !== undefined && { district: place.district }) }
    for (const one of match(here, wanted, today)) if (fits(one, 'district') !== 'no') counts[worksFor(one)] += 1
    return counts
  })
}

const fits = ({ fields }: Match, field: MatchField) => fields.find((one) => one.field === field)?.fits

function worksFor(one: Match): (typeof FUNCTIONS)[number] {
  if (fits(one, 'open') === 'no') return 'no'
  if (fits(one, 'verified') !== 'yes') return 'not-known'
  return one.listing.childrenOfVictims === 'no' || fits(one, 'room') === 'no' || fits(one, 'asks-first') === 'no'
    ? 'partly'
    : 'yes'
}
