import type { SourceLocation } from '../../data-files/fault.ts'
import { REPORTING } from '../../data-files/faults-of.ts'
import { listing, type Listing } from '../../kinds/directory/listing.ts'
import type { PlainDate } from '../../entry/plain-date.ts'
import { Country } from '../../vocabulary/country.ts'
import { Weekday } from '../../vocabulary/services/service-directory.ts'
import { Language } from '../../vocabulary/language.ts'
import { checkRecords, firstFault, type CheckedTables } from './checked.ts'
import { pathInside, type HsdsRecord, type HsdsFaultAt, type Rows } from './records.ts'
import { relatedTo } from './related.ts'
import { contactsOf, fundingOf, changesOf } from './beside-the-service.ts'
import { ownIdOf, termsAt } from './terms-at.ts'
import { HIDDEN_PLACE, OUR_TAXONOMY, saidByCodes } from './terms.ts'

export interface Imported {
  readonly listings: readonly Listing[]
  readonly notTaken: readonly HsdsFaultAt[]
}

/**
 * Listings from the rows of an HSDS file. A faulty row is left out with its path and reason and affects nothing else;
 * an incomplete service is not a listing.
 */
export function listingsFrom(rows: Rows): Imported {
  const { tables, notTaken } = checkRecords(rows)
  const wrong: HsdsFaultAt[] = [...notTaken, ...withoutServices(tables, rows)]
  const listings = tables.service.flatMap(({ source, record }): Listing[] => {
    const organisation = relatedTo(tables.organization, 'id', record.organization_id)[0]
    if (!organisation) {
      wrong.push({
        ...pathInside(source, 'organization_id'),
        ...(record.organization_id === undefined
          ? { code: 'no-organization' }
          : { code: 'organization-not-read', organization: record.organization_id }),
      })
      return []
    }
    const checked = listing.schema.safeParse(listingOf(record, organisation, tables, source, wrong), REPORTING)
    if (checked.success) return [checked.data]
    wrong.push(...firstFault(source, checked.error))
    return []
  })
  return { listings, notTaken: wrong }
}

/** A list of organizations, or of places where services are given, from which no service can be made. */
function withoutServices(tables: CheckedTables, rows: Rows): readonly HsdsFaultAt[] {
  if ((rows.service ?? []).length > 0) return []
  const [place] = tables.service_at_location
  if (place) return [{ ...place.source, code: 'places-alone' }]
  const [organization] = tables.organization
  return organization ? [{ ...organization.source, code: 'organizations-alone' }] : []
}

type Service = HsdsRecord<'service'>
const present = <Part extends object>(
  part: { readonly [Key in keyof Part]: Part[Key] | undefined },
): { [Key in keyof Part]?: Part[Key] } =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Part]?: Part[Key]
  }

const filled = (lists: Readonly<Record<string, readonly unknown[]>>): object =>
  Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0))

function listingOf(
  service: Service,
  organisation: HsdsRecord<'organization'>,
  tables: CheckedTables,
  source: SourceLocation,
  wrong: HsdsFaultAt[],
): unknown {
  const { codes, terms } = termsOf(service.id, tables)
  const { says, unknown } = saidByCodes(codes)
  for (const code of unknown) wrong.push({ ...source, code: 'no-such-help', help: code })
  const cost = costsOf(service, tables)
  return {
    listing: ownIdOf('service', service.id, tables),
    organisation: {
      name: organisation.name,
      source: ownIdOf('organization', organisation.id, tables),
      ...present({ about: organisation.description, website: organisation.website, email: organisation.email }),
    },
    name: service.name,
    status: service.status === 'temporarily closed' ? 'temporarily-closed' : service.status,
    ...says,
    ...present({
      about: aboutOf(service),
      youngest: service.minimum_age,
      oldest: service.maximum_age,
      forWhom: service.eligibility_description,
      interpreter: service.interpretation_services,
      howToGetIn: service.application_process,
      costWords: cost,
    }),
    ...(terms.length > 0 && { terms }),
    languages: languagesOf(service.id, tables, source, wrong),
    areas: of(tables.service_area, service.id).flatMap((one) => one.name ?? []),
    places: placesOf(service.id, tables),
    phones: phonesOf(service.id, organisation.id, tables),
    ...filled({
      contacts: contactsOf(service.id, organisation.id, tables),
      funding: fundingOf(service.id, organisation.id, tables),
      changes: changesOf(service.id, organisation.id, tables),
    }),
    hours: hoursOf(service.id, tables),
    documents: of(tables.required_document, service.id).map((one) => one.document),
    ...(service.assured_date !== undefined && { verified: { on: service.assured_date as PlainDate, how: 'import' } }),
  }
}

const of = <Part extends { readonly service_id?: string | undefined }>(
  table: readonly { readonly record: Part }[],
  service: string,
): readonly Part[] => relatedTo(table, 'service_id', service)

/** A short notice comes before the description: it is what people must know today. */
const aboutOf = ({ description, alert, url, email }: Service) =>
  [alert, description, url, email].filter((part) => part !== undefined).join('\n') || undefined

function termsOf(
  service: string,
  tables: CheckedTables,
): { readonly codes: readonly string[]; readonly terms: readonly string[] } {
  const named = termsAt('service', service, tables)
  return {
    codes: named.flatMap((term) => (term.taxonomy === OUR_TAXONOMY && term.code !== undefined ? [term.code] : [])),
    terms: [
      ...new Set(named.flatMap((term) => (term.taxonomy === OUR_TAXONOMY ? [] : (term.name ?? term.code ?? [])))),
    ].slice(0, 40),
  }
}

function languagesOf(
  service: string,
  tables: CheckedTables,
  source: SourceLocation,
  wrong: HsdsFaultAt[],
): readonly string[] {
  const read = of(tables.language, service).flatMap((one) => {
    const code = Language.safeParse(one.code)
    if (!code.success) wrong.push({ ...source, code: 'no-such-language', language: one.code ?? one.name ?? '' })
    return code.success ? [code.data] : []
  })
  return [...new Set(read)].slice(0, 20)
}

/** HSDS requires every line of an address; a dash fills an empty one. */
const said = (part: string | undefined) => (part === undefined || /^[-–—.]+$/.test(part) ? undefined : part)
const joined = (parts: readonly (string | undefined)[]) =>
  parts
    .flatMap((part) => said(part) ?? [])
    .join(', ')
    .slice(0, 300) || undefined

/** The places where the service is given. The first address of each; the town is used as district. */
function placesOf(service: string, tables: CheckedTables): Listing['places'] {
  return of(tables.service_at_location, service).flatMap((link) => {
    const [location] = relatedTo(tables.location, 'id', link.location_id)
    if (!location) return []
    const [address] = relatedTo(tables.address, 'location_id', location.id)
    const country = Country.safeParse(address?.country)
    const access = relatedTo(tables.accessibility, 'location_id', location.id).flatMap(
      (record) => record.description ?? record.details ?? [],
    )
    const hidden = termsAt('location', location.id, tables).some(
      (term) => term.taxonomy === OUR_TAXONOMY && term.code === HIDDEN_PLACE,
    )
    return [
      {
        place: ownIdOf('location', location.id, tables),
        hidden,
        ...present({ district: said(address?.city) }),
        ...(!hidden &&
          present({
            name: location.name,
            address: joined([address?.address_1, address?.address_2, address?.postal_code]),
            transport: location.transportation,
            access: joined(access),
          })),
        ...(country.success && { country: country.data }),
      },
    ]
  })
}

function phonesOf(service: string, organisation: string, tables: CheckedTables): Listing['phones'] {
  const own = [
    ...of(tables.phone, service),
    ...of(tables.service_at_location, service).flatMap((link) =>
      relatedTo(tables.phone, 'service_at_location_id', link.id),
    ),
  ]
  const phones =
    own.length > 0
      ? own
      : relatedTo(tables.phone, 'organization_id', organisation).filter((record) => record.service_id === undefined)
  return phones
    .slice(0, 20)
    .map((record) => ({
      number: record.extension === undefined ? record.number : `${record.number} / ${record.extension}`,
      ...present({ about: record.description }),
    }))
}

function hoursOf(service: string, tables: CheckedTables): Listing['hours'] {
  return [
    ...of(tables.schedule, service),
    ...of(tables.service_at_location, service).flatMap((link) =>
      relatedTo(tables.schedule, 'service_at_location_id', link.id),
    ),
  ]
    .slice(0, 20)
    .map((record) => ({
      days: Weekday.options.filter((day) => (record.byday ?? '').toUpperCase().includes(day)),
      ...present({ opens: record.opens_at, closes: record.closes_at, about: record.description }),
    }))
}

function costsOf(service: Service, tables: CheckedTables): string | undefined {
  const options = of(tables.cost_option, service.id).map((one) =>
    [one.option, one.amount, one.currency, one.amount_description].filter((part) => part !== undefined).join(' '),
  )
  return (
    [service.fees_description, ...options].filter((part) => part !== undefined && part !== '').join('\n') || undefined
  )
}
