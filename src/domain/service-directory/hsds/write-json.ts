import type { Listing } from '../../kinds/directory/listing.ts'
import { OF_ORGANISATION } from './beside-the-service.ts'
import { codesOf, HIDDEN_PLACE, OUR_ID, OUR_TAXONOMY } from './terms.ts'
import { uuidFrom } from './uuid-from.ts'

/**
 * Listings as HSDS 3.0 JSON: a list of services, each with its organization, places, phones, hours, languages, papers,
 * areas, contacts and who pays. Ids are UUIDs, as the schema asks; one that is none here stands beside it, so that the
 * list is the same when it comes back. Of a hidden place only the district is exported: the address is in another
 * folder, and is not read here. Free room is a matter of the day and is not exported.
 */
export function writeHsdsJson(listings: readonly Listing[]): string {
  return `${JSON.stringify(listings.map(serviceOf), null, 2)}\n`
}

function serviceOf(listing: Listing): object {
  const part = (name: string, at: number) => uuidFrom(`${listing.listing} ${name} ${String(at)}`)
  const changes = listing.changes ?? []
  const ofService = changes.filter(({ field }) => !field.startsWith(OF_ORGANISATION))
  return {
    id: uuidFrom(listing.listing),
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
    contacts: (listing.contacts ?? []).map(({ name, role, phone, email }, at) => ({
      id: part('contact', at),
      name,
      title: role,
      ...emailOf(email),
      // Whatever is no address of mail is kept as words.
      department: email !== undefined && !('email' in emailOf(email)) ? email : undefined,
      phones: phone === undefined ? [] : [{ id: part('contact-phone', at), number: phone }],
    })),
    funding: (listing.funding ?? []).map((source, at) => ({ id: part('funding', at), source })),
    metadata: ofService.map((change, at) => changeOf(change, part('change', at))),
    attributes: [
      ...ownId('service', listing.listing),
      ...codesOf(listing).map((code, at) => ({
        id: part('says', at),
        link_entity: 'service',
        taxonomy_term: ourTerm(code),
      })),
      ...(listing.terms ?? []).map((name, at) => ({
        id: part('term', at),
        link_entity: 'service',
        taxonomy_term: { id: uuidFrom(`another list ${name}`), code: name, name, description: name },
      })),
    ],
  }
}

const ourTerm = (code: string) => ({
  id: uuidFrom(`${OUR_TAXONOMY} ${code}`),
  code,
  name: code,
  description: code,
  taxonomy: OUR_TAXONOMY,
})

/** The id that the record has here, where HSDS does not take it. */
const ownId = (entity: 'service' | 'location' | 'organization', id: string): readonly object[] =>
  uuidFrom(id) === id
    ? []
    : [{ id: uuidFrom(`${entity} id ${id}`), link_entity: entity, value: id, taxonomy_term: ourTerm(OUR_ID) }]

const changeOf = (
  { on, what, field, before = '', after = '', by = '' }: NonNullable<Listing['changes']>[number],
  id: string,
): object => ({
  id,
  last_action_date: on,
  last_action_type: what,
  field_name: field,
  previous_value: before,
  replacement_value: after,
  updated_by: by,
})

/** HSDS requires a description of every organization. An address that is none of its form goes there, too: nothing is lost. */
function organisationOf({ organisation, listing, changes = [] }: Listing): object {
  const id = organisation.source ?? `${listing} organization`
  const website = organisation.website === undefined ? {} : websiteOf(organisation.website)
  const email = emailOf(organisation.email)
  const unfit = [
    ...(organisation.website !== undefined && !('website' in website) ? [organisation.website] : []),
    ...(organisation.email !== undefined && !('email' in email) ? [organisation.email] : []),
  ]
  const theirs = changes.filter(({ field }) => field.startsWith(OF_ORGANISATION))
  return {
    id: uuidFrom(id),
    name: organisation.name,
    description: [organisation.about ?? organisation.name, ...unfit].join('\n'),
    ...website,
    ...email,
    metadata: theirs.map((change, at) =>
      changeOf(
        { ...change, field: change.field.slice(OF_ORGANISATION.length) },
        uuidFrom(`${listing} organization change ${String(at)}`),
      ),
    ),
    attributes: organisation.source === undefined ? [] : ownId('organization', id),
  }
}

function websiteOf(said: string): { readonly website?: string } {
  if (/^https?:\/\/[\w.-]+\S*$/i.test(said)) return { website: said }
  return /^[\w-]+([.][\w-]+)+(\/\S*)?$/.test(said) ? { website: `https://${said}` } : {}
}

const emailOf = (said: string | undefined): { readonly email?: string } =>
  said !== undefined && /^[A-Za-z0-9_'+-]+([.][A-Za-z0-9_'+-]+)*@([A-Za-z0-9-]+[.])+[A-Za-z]{2,}$/.test(said)
    ? { email: said }
    : {}

function placeOf(place: Listing['places'][number]): object {
  const told = place.hidden ? {} : { name: place.name, transportation: place.transport }
  const address = {
    id: uuidFrom(`${place.place} address`),
    address_1: place.hidden ? '-' : (place.address ?? '-'),
    city: place.district ?? '-',
    state_province: place.district ?? '-',
    postal_code: '-',
    country: place.country ?? '-',
    address_type: 'physical',
  }
  return {
    id: uuidFrom(place.place),
    location_type: 'physical',
    ...told,
    ...(place.district !== undefined || (!place.hidden && place.address !== undefined) ? { addresses: [address] } : {}),
    accessibility:
      place.hidden || place.access === undefined
        ? []
        : [{ id: uuidFrom(`${place.place} access`), description: place.access }],
    attributes: [
      ...ownId('location', place.place),
      // Without it the place would be an open one wherever the list is imported.
      ...(place.hidden
        ? [{ id: uuidFrom(`${place.place} hidden`), link_entity: 'location', taxonomy_term: ourTerm(HIDDEN_PLACE) }]
        : []),
    ],
  }
}
