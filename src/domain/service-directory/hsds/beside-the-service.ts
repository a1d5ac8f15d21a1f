import type { Listing } from '../../kinds/directory/listing.ts'
import type { CheckedTables } from './checked.ts'
import type { HsdsRecord } from './records.ts'
import { relatedTo } from './related.ts'
import { HIDDEN_PLACE, OUR_TAXONOMY } from './terms.ts'
import { termsAt } from './terms-at.ts'

/** Before the name of a changed property: of the organization, not of the service. */
export const OF_ORGANISATION = 'organization.'
const MOST = { contacts: 20, funding: 20, changes: 40 }

/** Whom to ask for: at the service, at its places, at its organization. Nobody at a hidden place. */
export function contactsOf(
  service: string,
  organisation: string,
  tables: CheckedTables,
): NonNullable<Listing['contacts']> {
  const links = relatedTo(tables.service_at_location, 'service_id', service)
  const open = links.flatMap(({ location_id }) =>
    termsAt('location', location_id ?? '', tables).some(
      (term) => term.taxonomy === OUR_TAXONOMY && term.code === HIDDEN_PLACE,
    )
      ? []
      : (location_id ?? []),
  )
  const found = [
    ...relatedTo(tables.contact, 'service_id', service),
    ...links.flatMap(({ id }) => relatedTo(tables.contact, 'service_at_location_id', id)),
    ...open.flatMap((location) => relatedTo(tables.contact, 'location_id', location)),
    ...relatedTo(tables.contact, 'organization_id', organisation),
  ]
  return unlike(found.flatMap((record) => contactOf(record, tables))).slice(0, MOST.contacts)
}

function contactOf(record: HsdsRecord<'contact'>, tables: CheckedTables): NonNullable<Listing['contacts']> {
  const [name, ...role] = [record.name, record.title, record.department].flatMap((part) => part ?? [])
  const called = name ?? record.email
  if (called === undefined) return []
  // The contact of a nested list may have no id of its own: nothing refers to it.
  const phones = record.id === '0' ? [] : relatedTo(tables.phone, 'contact_id', record.id).map(({ number }) => number)
  return [
    {
      name: called,
      ...(role.length > 0 && { role: role.join(', ').slice(0, 300) }),
      ...(phones.length > 0 && { phone: phones.join(', ').slice(0, 300) }),
      ...(record.email !== undefined && { email: record.email }),
    },
  ]
}

export const fundingOf = (service: string, organisation: string, tables: CheckedTables): readonly string[] =>
  unlike(
    [
      ...relatedTo(tables.funding, 'service_id', service),
      ...relatedTo(tables.funding, 'organization_id', organisation),
    ].flatMap(({ source }) => source ?? []),
  ).slice(0, MOST.funding)

export const changesOf = (
  service: string,
  organisation: string,
  tables: CheckedTables,
): NonNullable<Listing['changes']> =>
  [
    ...relatedTo(tables.metadata, 'resource_id', service).map((record) => changeOf(record, '')),
    ...relatedTo(tables.metadata, 'resource_id', organisation).map((record) => changeOf(record, OF_ORGANISATION)),
  ].slice(0, MOST.changes)

const changeOf = (record: HsdsRecord<'metadata'>, of: string): NonNullable<Listing['changes']>[number] => ({
  on: record.last_action_date,
  what: record.last_action_type,
  field: `${of}${record.field_name}`,
  ...(record.previous_value !== undefined && { before: record.previous_value }),
  ...(record.replacement_value !== undefined && { after: record.replacement_value }),
  ...(record.updated_by !== undefined && { by: record.updated_by }),
})

/** The same contact stands at a service and at its place: it counts once. */
const unlike = <One>(list: readonly One[]): readonly One[] => [
  ...new Map(list.map((one) => [JSON.stringify(one), one])).values(),
]
