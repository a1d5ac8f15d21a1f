import type { Listing } from '../kinds/directory/listing.ts'

/**
 * What a file brings, laid over what stands here. A place that was hidden here stays hidden whatever the file says of it; what we know of today's room and
 * a later look stays, too. Kinds of help that nobody gave it elsewhere are kept as a person here set them.
 */
export function takeIn(here: Listing | undefined, coming: Listing): Listing {
  if (!here) return coming
  const hidden = new Set(here.places.filter((place) => place.hidden).map((place) => place.place))
  const later = here.verified !== undefined && (coming.verified === undefined || coming.verified.on < here.verified.on) ? here.verified : coming.verified
  const { verified, room, ...rest } = coming
  return {
    ...rest,
    helps: coming.helps.length > 0 ? coming.helps : here.helps,
    sex: coming.sex === 'not-known' ? here.sex : coming.sex,
    nationality: coming.nationality === 'not-known' ? here.nationality : coming.nationality,
    childrenOfVictims: coming.childrenOfVictims === 'not-known' ? here.childrenOfVictims : coming.childrenOfVictims,
    asksFirst: [...new Set([...here.asksFirst, ...coming.asksFirst])],
    places: coming.places.map((place) => (hidden.has(place.place) ? hide(place) : place)),
    ...(later && { verified: later }),
    ...(here.room && { room: here.room }),
  }
}

/** The district, and nothing that leads to the door. */
function hide({ address, transport, name, ...place }: Listing['places'][number]): Listing['places'][number] {
  return { ...place, hidden: true }
}
