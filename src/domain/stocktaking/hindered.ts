import { z } from 'zod'
import type { constraint } from '../kinds/directory/constraint.ts'
import type { BodyOf } from '../file/kind.ts'
import { GapReason } from '../vocabulary/services/service-answer.ts'
import { ServiceCategory } from '../vocabulary/services/service-category.ts'

/** What hinders one kind of help in a place, as the agency wrote it of many children and of none. */
export const Hindered = z.strictObject({ need: ServiceCategory, reasons: z.array(GapReason).min(1).max(15) })
export type Hindered = z.infer<typeof Hindered>

const named = (text: string) => text.normalize('NFKC').trim().toLowerCase()

/**
 * What the directory's log of what is missing says of a place: of a district, what was written of it or of no district;
 * of a country, all of it. A log speaks of the country in which the agency works, and says nothing of another.
 */
export function hinderedIn(
  log: readonly BodyOf<typeof constraint>[],
  place: { readonly country: string; readonly district?: string | undefined },
  agencyIn?: string,
): readonly Hindered[] {
  if (agencyIn !== undefined && agencyIn !== place.country) return []
  const here = log.filter(
    ({ stands, district }) =>
      stands === 'stands' &&
      (district === undefined || place.district === undefined || named(district) === named(place.district)),
  )
  return [...Map.groupBy(here, ({ category }) => category)].map(([need, lines]) => ({
    need,
    reasons: [...new Set(lines.flatMap(({ reasons }) => reasons))],
  }))
}
