import type { Listing } from '../../kinds/directory/listing.ts'
import { YES_NO } from '../../vocabulary/answer.ts'
import { ASKS_FIRST, COSTS, FOR_NATIONALITY, FOR_SEX, WAYS_IN } from '../../vocabulary/services/service-directory.ts'
import { isSubOf, SERVICE_CATEGORIES, SERVICE_CATEGORY_NAMES } from '../../vocabulary/services/service-category.ts'

/**
 * What HSDS has no column for is exported as terms of these taxonomies, so that nothing is lost in an export and
 * import.
 */
export const OUR_TAXONOMY = 'homeward'

/** Set on a location: nobody outside is told its address. */
export const HIDDEN_PLACE = 'place:hidden'

/** Holds the id of a record here, where the export gave it a UUID: it is the same record when the list comes back. */
export const OUR_ID = 'id'

type Says = Pick<Listing, 'helps' | 'sex' | 'nationality' | 'childrenOfVictims' | 'asksFirst' | 'wayIn' | 'cost'>

/** Codes of our taxonomy for a listing: `help:medical/dental`, `sex:girls-and-women`. */
export function codesOf(listing: Says): readonly string[] {
  return [
    ...listing.helps.map(({ category, sub }) => `help:${category}${sub === undefined ? '' : `/${sub}`}`),
    `sex:${listing.sex}`,
    `nationality:${listing.nationality}`,
    `children-of-victims:${listing.childrenOfVictims}`,
    ...listing.asksFirst.map((ask) => `asks-first:${ask}`),
    `way-in:${listing.wayIn}`,
    `cost:${listing.cost}`,
  ]
}

/** The same read back. Unset values are not known; an unknown code is left out and named. */
export function saidByCodes(codes: readonly string[]): { readonly says: Says; readonly unknown: readonly string[] } {
  const unknown: string[] = []
  const valuesOf = (name: string) =>
    codes.flatMap((code) => (code.startsWith(`${name}:`) ? [code.slice(name.length + 1)] : []))
  const oneOf = <Code extends string>(name: string, options: readonly Code[], otherwise: Code): Code =>
    options.find((option) => valuesOf(name).includes(option)) ?? otherwise
  const helps = valuesOf('help').flatMap((value) => {
    const read = helpOf(value)
    if (!read) unknown.push(`help:${value}`)
    return read ? [read] : []
  })
  return {
    says: {
      helps,
      sex: oneOf('sex', FOR_SEX, 'not-known'),
      nationality: oneOf('nationality', FOR_NATIONALITY, 'not-known'),
      childrenOfVictims: oneOf('children-of-victims', YES_NO, 'not-known'),
      asksFirst: ASKS_FIRST.filter((ask) => valuesOf('asks-first').includes(ask)),
      wayIn: oneOf('way-in', WAYS_IN, 'not-known'),
      cost: oneOf('cost', COSTS, 'not-known'),
    },
    unknown,
  }
}

/** `medical/dental`, a category alone, or one of the finer codes alone. */
export function helpOf(value: string): Listing['helps'][number] | undefined {
  const [first = '', second] = value.split('/')
  const category = SERVICE_CATEGORY_NAMES.find((name) => name === first)
  if (category)
    return second === undefined ? { category } : isSubOf(category, second) ? { category, sub: second } : undefined
  const owner = SERVICE_CATEGORY_NAMES.find((name) => (SERVICE_CATEGORIES[name] as readonly string[]).includes(first))
  return owner && second === undefined ? { category: owner, sub: first } : undefined
}
