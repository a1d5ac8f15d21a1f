import { z } from 'zod'
import type { SourceLocation, ShapeFault } from '../../data-files/fault.ts'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { withoutHiddenSigns } from '../../data-files/unsafe-text.ts'

/**
 * Invisible and order-reversing signs are removed: a name that contains one is not found by a person who types what
 * they read.
 */
const cleaned = (value: unknown) => (typeof value === 'string' ? withoutHiddenSigns(value).trim() : value)
/** An empty cell counts as absent. */
const given = (value: unknown) => (value === null || cleaned(value) === '' ? undefined : cleaned(value))

const text = (most: number) => z.preprocess(given, z.string().max(most).optional())
const needed = (most: number) => z.preprocess(given, z.string().max(most))
const id = z.preprocess(
  (value) => given(typeof value === 'number' ? String(value) : value),
  z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, 'key-letters' satisfies ShapeRule),
)
const reference = z.preprocess(
  (value) => given(typeof value === 'number' ? String(value) : value),
  z.string().max(200).optional(),
)
const age = z.preprocess((value) => {
  const said = given(value)
  return typeof said === 'string' && /^\d{1,3}([.]0+)?$/.test(said) ? Number(said) : said
}, z.number().min(0).max(150).transform(Math.floor).optional())
const day = z.preprocess((value) => {
  const said = given(value)
  return typeof said === 'string' ? said.slice(0, 10) : said
}, z.iso.date().optional())
const clock = z.preprocess(
  (value) => {
    const said = given(value)
    const time = typeof said === 'string' ? /^(\d{1,2}):(\d{2})/.exec(said) : null
    return time ? `${(time[1] ?? '').padStart(2, '0')}:${time[2] ?? ''}` : said
  },
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time-of-day' satisfies ShapeRule)
    .optional(),
)

/**
 * The tables of Open Referral HSDS 3.0 that say what, where, for whom and how to get in, with the properties that are
 * imported. What the specification requires is required; names, lists and ages are accepted in their CSV form, too.
 */
export const HSDS = {
  organization: z.object({ id, name: needed(300), description: text(20_000), email: text(300), website: text(300) }),
  service: z.object({
    id,
    organization_id: reference,
    name: needed(300),
    description: text(20_000),
    status: z.preprocess(given, z.enum(['active', 'inactive', 'defunct', 'temporarily closed'])),
    url: text(300),
    email: text(300),
    interpretation_services: text(300),
    application_process: text(20_000),
    fees_description: text(20_000),
    eligibility_description: text(20_000),
    minimum_age: age,
    maximum_age: age,
    assured_date: day,
    alert: text(2000),
  }),
  service_at_location: z.object({ id, service_id: reference, location_id: reference, description: text(2000) }),
  location: z.object({
    id,
    organization_id: reference,
    location_type: z.preprocess(given, z.enum(['physical', 'postal', 'virtual'])),
    name: text(300),
    transportation: text(300),
    url: text(300),
  }),
  address: z.object({
    id,
    location_id: reference,
    address_1: needed(200),
    address_2: text(200),
    city: needed(200),
    region: text(200),
    state_province: text(200),
    postal_code: text(40),
    country: text(2),
  }),
  phone: z.object({
    id,
    service_id: reference,
    location_id: reference,
    organization_id: reference,
    service_at_location_id: reference,
    contact_id: reference,
    number: needed(100),
    extension: z.preprocess(
      (value) => given(typeof value === 'number' ? String(value) : value),
      z.string().max(20).optional(),
    ),
    description: text(300),
  }),
  schedule: z.object({
    id,
    service_id: reference,
    location_id: reference,
    service_at_location_id: reference,
    byday: text(200),
    opens_at: clock,
    closes_at: clock,
    description: text(300),
  }),
  language: z.object({ id, service_id: reference, location_id: reference, name: text(100), code: text(35) }),
  accessibility: z.object({ id, location_id: reference, description: text(300), details: text(300) }),
  required_document: z.object({ id, service_id: reference, document: needed(300) }),
  service_area: z.object({ id, service_id: reference, name: text(300) }),
  cost_option: z.object({
    id,
    service_id: reference,
    option: text(300),
    amount: z.preprocess(
      (value) => given(typeof value === 'string' && given(value) !== undefined ? Number(value) : value),
      z.number().optional(),
    ),
    currency: text(10),
    amount_description: text(300),
  }),
  contact: z.object({
    id,
    organization_id: reference,
    service_id: reference,
    service_at_location_id: reference,
    location_id: reference,
    name: text(300),
    title: text(300),
    department: text(300),
    email: text(300),
  }),
  funding: z.object({ id, organization_id: reference, service_id: reference, source: text(300) }),
  /** One change of a record, as the list from elsewhere says it. */
  metadata: z.object({
    id,
    resource_id: reference,
    last_action_date: needed(40),
    last_action_type: needed(100),
    field_name: needed(100),
    previous_value: text(20_000),
    replacement_value: text(20_000),
    updated_by: text(300),
  }),
  taxonomy_term: z.object({ id, code: text(200), name: text(300), taxonomy: text(300) }),
  attribute: z.object({
    id,
    link_id: reference,
    link_entity: text(100),
    taxonomy_term_id: reference,
    value: text(300),
  }),
} as const

export type TableName = keyof typeof HSDS
export const TABLE_NAMES = Object.keys(HSDS) as readonly TableName[]
export type HsdsRecord<Name extends TableName> = z.infer<(typeof HSDS)[Name]>

/** A record as it came, with its position: a line of a table, or the path of a value. */
export interface Row {
  readonly source: SourceLocation
  readonly value: Readonly<Record<string, unknown>>
}
export type Rows = Partial<Record<TableName, readonly Row[]>>

/**
 * What is wrong with an imported directory beyond its shapes. `not-a-table`: a quotation mark that is not closed, or a
 * line with more or fewer cells than the header.
 */
export type HsdsFault =
  | ShapeFault
  | { readonly code: 'empty-file' | 'ends-early' | 'not-hsds' | 'not-a-table' | 'no-such-table' | 'no-organization' }
  /** A list that names services, and holds none. */
  | { readonly code: 'organizations-alone' | 'places-alone' }
  | { readonly code: 'not-json-from'; readonly column: number }
  | { readonly code: 'too-many-characters' | 'too-deep' | 'too-many-records'; readonly most: number }
  | { readonly code: 'organization-not-read'; readonly organization: string }
  | { readonly code: 'no-such-help'; readonly help: string }
  | { readonly code: 'no-such-language'; readonly language: string }

/** What could not be imported, and why, as a code with words on the screen. */
export type HsdsFaultAt = SourceLocation & HsdsFault

/** The path of a value inside an item. */
export const pathInside = (source: SourceLocation, path: string): SourceLocation =>
  path === '' ? source : { ...source, where: source.where === '' ? path : `${source.where}.${path}` }

/** `services.csv`, `service`, `data/required_documents.json`: which table a file or a list holds. */
export function tableNamed(name: string): TableName | undefined {
  const bare = name
    .replace(/^.*[/\\]/, '')
    .replace(/[.][a-z]+$/i, '')
    .toLowerCase()
    .replaceAll('-', '_')
  return TABLE_NAMES.find((table) => [table, `${table}s`, `${table}es`, table.replace(/y$/, 'ies')].includes(bare))
}
