import { currentByKey } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { Draft } from '../entry/entry.ts'
import { listing, listingsOf, type Listing } from '../kinds/directory/listing.ts'

const MOST_PLACES = 20

/**
 * Merges an imported listing with the existing one. A place that is hidden here is kept unchanged, whatever the file
 * says about it; where one is hidden, an unknown place is imported as hidden, too: it may be the same address under
 * another id. Our knowledge of today's room and a later check are kept. Kinds of help, way in and cost that the source
 * does not give are kept as a person here set them.
 */
export function mergeListing(here: Listing | undefined, coming: Listing): Listing {
  if (!here) return coming
  const hidden = here.places.filter((place) => place.hidden)
  const known = new Set(here.places.map((place) => place.place))
  const others = coming.places
    .filter((place) => hidden.every((one) => one.place !== place.place))
    .slice(0, MOST_PLACES - hidden.length)
  const later =
    here.verified !== undefined && (coming.verified === undefined || coming.verified.on < here.verified.on)
      ? here.verified
      : coming.verified
  const { verified, room, ...rest } = coming
  return {
    ...rest,
    helps: coming.helps.length > 0 ? coming.helps : here.helps,
    sex: coming.sex === 'not-known' ? here.sex : coming.sex,
    nationality: coming.nationality === 'not-known' ? here.nationality : coming.nationality,
    childrenOfVictims: coming.childrenOfVictims === 'not-known' ? here.childrenOfVictims : coming.childrenOfVictims,
    asksFirst: [...new Set([...here.asksFirst, ...coming.asksFirst])],
    wayIn: coming.wayIn === 'not-known' ? here.wayIn : coming.wayIn,
    cost: coming.cost === 'not-known' ? here.cost : coming.cost,
    places: [
      ...others.map((place) => (hidden.length === 0 || known.has(place.place) ? place : hide(place))),
      ...hidden,
    ],
    ...(later && { verified: later }),
    ...(here.room && { room: here.room }),
  }
}

/** How each imported service is written: merged with the existing listing, which it replaces. */
export function takingIn(file: CaseFile): (coming: Listing) => Required<Pick<Draft<Listing>, 'body' | 'replaces'>> {
  const here = new Map(listingsOf(file).map(({ body }) => [body.listing, body]))
  const standing = currentByKey(file, listing)
  return (coming) => ({
    replaces: (standing.get(coming.listing) ?? []).map(({ id }) => id),
    body: mergeListing(here.get(coming.listing), coming),
  })
}

/** The district, and nothing that leads to the address. */
function hide({ address, transport, name, access, ...place }: Listing['places'][number]): Listing['places'][number] {
  return { ...place, hidden: true }
}
