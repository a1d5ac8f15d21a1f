import type { Listing } from '../../kinds/directory/listing.ts'
import { codesOf, HIDDEN_PLACE, OUR_TAXONOMY } from './terms.ts'

/**
 * Listings as HSDS 3.0 JSON: a list of services, each with its organization, places, phones, hours, languages, papers
 * and areas. Of a hidden place only the district is exported: the address is in another folder, and is not read here.
 * Free room is a matter of the day and is not exported.
 */
export function writeHsdsJson(listings: readonly Listing[]): string {
  return `${JSON.stringify(listings.map(serviceOf), null, 2)}\n`
}

function serviceOf(listing: Listing): object {
  const part = (name: string, at: number) => `${listing.listing}-${name}-${String(at)}`.slice(-40)
  return {
    id: listing.listing,
    name: listing.name,
    status: listing.status === 'temporarily-closed' ? 'temporarily closed' : listing.status,
    description: listing.about,
    eligibility_description: listing.forWhom,
    minimum_age: listing.youngest,
    maximum_age: listing.oldest,
    interpretation_services: listing.interpreter,
    application_process: listing.howToGetIn,
    fees_description: listing.costWords,
    assured_date: listing.verified?.on,
    organization: organisationOf(listing),
    phones: listing.phones.map(({ number, about }, at) => ({ id: part('phone', at), number, description: about })),
    schedules: listing.hours.map(({ days, opens, closes, about }, at) => ({
      id: part('hours', at),
      byday: days.length > 0 ? days.join(',') : undefined,
      freq: days.length > 0 ? 'WEEKLY' : undefined,
      opens_at: opens,
      closes_at: closes,
      description: about,
    })),
    languages: listing.languages.map((code, at) => ({ id: part('language', at), code })),
    required_documents: listing.documents.map((document, at) => ({ id: part('paper', at), document })),
    service_areas: listing.areas.map((name, at) => ({ id: part('area', at), name })),
    service_at_locations: listing.places.map((place, at) => ({ id: part('at', at), location: placeOf(place) })),
    attributes: [
      ...codesOf(listing).map((code, at) => ({
        id: part('says', at),
        link_entity: 'service',
        taxonomy_term: ourTerm(code),
      })),
      ...(listing.terms ?? []).map((name, at) => ({
        id: part('term', at),
        link_entity: 'service',
        taxonomy_term: { id: part('name', at), code: name, name, description: name },
      })),
    ],
  }
}

const ourTerm = (code: string) => ({ id: termId(code), code, name: code, description: code, taxonomy: OUR_TAXONOMY })

const termId = (code: string) => code.replaceAll(/[^A-Za-z0-9]/g, '-').slice(0, 40)

/** HSDS requires a description of every organization. */
const organisationOf = ({ organisation, listing }: Listing) => ({
  id: organisation.source ?? `${listing}-org`.slice(-40),
  name: organisation.name,
  description: organisation.about ?? organisation.name,
  website: organisation.website,
  email: organisation.email,
})

function placeOf(place: Listing['places'][number]): object {
  const told = place.hidden ? {} : { name: place.name, transportation: place.transport }
  const address = {
    id: place.place,
    address_1: place.hidden ? '-' : (place.address ?? '-'),
    city: place.district ?? '-',
    state_province: place.district ?? '-',
    postal_code: '-',
    country: place.country ?? '-',
    address_type: 'physical',
  }
  return {
    id: place.place,
    location_type: 'physical',
    ...told,
    ...(place.district !== undefined || (!place.hidden && place.address !== undefined) ? { addresses: [address] } : {}),
    accessibility:
      place.hidden || place.access === undefined
        ? []
        : [{ id: `${place.place}-access`.slice(-40), description: place.access }],
    // Without it the place would be an open one wherever the list is imported.
    ...(place.hidden
      ? {
          attributes: [
            { id: `${place.place}-hidden`.slice(-40), link_entity: 'location', taxonomy_term: ourTerm(HIDDEN_PLACE) },
          ],
        }
      : {}),
  }
}
