import { currentByKey } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { Draft } from '../entry/entry.ts'
import { listing, listingsOf, type Listing } from '../kinds/directory/listing.ts'

const MOST_PLACES = 20

/**
 * What a file brings, laid over what stands here. A place that was hidden here stays as it stands here whatever the file says of it, or does not say;
 * where one is hidden, a place that nobody here knows comes in hidden, too: it may be the same door under another number. What we know of today's room
 * and a later look stays. Kinds of help, the way in and the cost that nobody gave it elsewhere are kept as a person here set them.
 */
export function takeIn(here: Listing | undefined, coming: Listing): Listing {
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

/** How each service that a file brings is written: laid over what stands here of it, which it replaces. */
export function takingIn(file: CaseFile): (coming: Listing) => Required<Pick<Draft<Listing>, 'body' | 'replaces'>> {
  const here = new Map(listingsOf(file).map(({ body }) => [body.listing, body]))
  const standing = currentByKey(file, listing)
  return (coming) => ({
    replaces: (standing.get(coming.listing) ?? []).map(({ id }) => id),
    body: takeIn(here.get(coming.listing), coming),
  })
}

/** The district, and nothing that leads to the door. */
function hide({ address, transport, name, access, ...place }: Listing['places'][number]): Listing['places'][number] {
  return { ...place, hidden: true }
}
