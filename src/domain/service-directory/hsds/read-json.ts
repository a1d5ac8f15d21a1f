import { accept, refuse, type Result } from '#result.ts'
import { tableNamed, type HsdsFaultAt, type Row, type Rows, type TableName } from './records.ts'

export const MOST_SIGNS = 30_000_000
export const MOST_ROWS = 200_000
/** Nesting of records; HSDS itself has six levels. */
const DEEPEST = 20
type Value = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Which other tables' records may be inside a record of the first, and the key that refers back. */
const INSIDE: Readonly<
  Partial<Record<TableName, readonly (readonly [property: string, table: TableName, back: string])[]>>
> = {
  organization: [
    ['services', 'service', 'organization_id'],
    ['locations', 'location', 'organization_id'],
    ['phones', 'phone', 'organization_id'],
    ['contacts', 'contact', 'organization_id'],
    ['funding', 'funding', 'organization_id'],
    ['attributes', 'attribute', 'link_id'],
    ['metadata', 'metadata', 'resource_id'],
  ],
  service: [
    ['phones', 'phone', 'service_id'],
    ['schedules', 'schedule', 'service_id'],
    ['languages', 'language', 'service_id'],
    ['required_documents', 'required_document', 'service_id'],
    ['service_areas', 'service_area', 'service_id'],
    ['cost_options', 'cost_option', 'service_id'],
    ['service_at_locations', 'service_at_location', 'service_id'],
    ['contacts', 'contact', 'service_id'],
    ['funding', 'funding', 'service_id'],
    ['attributes', 'attribute', 'link_id'],
    ['metadata', 'metadata', 'resource_id'],
  ],
  service_at_location: [
    ['phones', 'phone', 'service_at_location_id'],
    ['schedules', 'schedule', 'service_at_location_id'],
    ['contacts', 'contact', 'service_at_location_id'],
  ],
  contact: [['phones', 'phone', 'contact_id']],
  location: [
    ['addresses', 'address', 'location_id'],
    ['phones', 'phone', 'location_id'],
    ['schedules', 'schedule', 'location_id'],
    ['languages', 'language', 'location_id'],
    ['accessibility', 'accessibility', 'location_id'],
    ['contacts', 'contact', 'location_id'],
    ['attributes', 'attribute', 'link_id'],
  ],
}
/** A record inside another that refers to it. */
const POINTS_TO: Readonly<
  Partial<Record<TableName, readonly (readonly [property: string, table: TableName, key: string])[]>>
> = {
  service: [['organization', 'organization', 'organization_id']],
  service_at_location: [
    ['location', 'location', 'location_id'],
    ['service', 'service', 'service_id'],
  ],
  attribute: [['taxonomy_term', 'taxonomy_term', 'taxonomy_term_id']],
}

export interface ReadJson {
  readonly rows: Rows
  readonly notTaken: readonly HsdsFaultAt[]
}

/**
 * HSDS as JSON: one service, organization or service at a location, a list of them, a page of a list (`contents`), or tables by name. Nested
 * records become rows that refer back. A file that is not JSON is refused with line and column; what is not a record is
 * left out with its path.
 */
export function readHsdsJson(source: string): Result<ReadJson, 'too-large' | 'not-json' | 'not-hsds', HsdsFaultAt> {
  if (source.length > MOST_SIGNS)
    return refuse('too-large', { where: '', code: 'too-many-characters', most: MOST_SIGNS })
  const text = source.replace(/^\uFEFF/, '')
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    return refuse('not-json', brokenAt(error, text))
  }
  const gather = new Gathering()
  const lists = listsIn(parsed)
  if (lists === undefined) return refuse('not-hsds', { where: '', code: 'not-hsds' })
  for (const { table, path, items } of lists)
    items.forEach((item, at) => gather.record(table, item, `${path}[${String(at)}]`, {}))
  if (gather.tooDeep !== undefined)
    return refuse('too-large', { where: gather.tooDeep, code: 'too-deep', most: DEEPEST })
  return gather.full
    ? refuse('too-large', { where: '', code: 'too-many-records', most: MOST_ROWS })
    : accept({ rows: gather.rows, notTaken: gather.notTaken })
}

interface List {
  readonly table: TableName
  readonly path: string
  readonly items: readonly unknown[]
}

function listsIn(value: unknown): readonly List[] | undefined {
  if (Array.isArray(value)) return [{ table: looksLike(value.find(isRecord)), path: '', items: value }]
  if (!isRecord(value)) return undefined
  if (Array.isArray(value['contents']))
    return [{ table: looksLike(value['contents'].find(isRecord)), path: 'contents', items: value['contents'] }]
  const named = Object.entries(value).flatMap(([key, items]): List[] => {
    const table = tableNamed(key)
    return table && Array.isArray(items) ? [{ table, path: key, items }] : []
  })
  if (named.length > 0 && !('id' in value)) return named
  return 'name' in value || looksLike(value) === 'service_at_location'
    ? [{ table: looksLike(value), path: '', items: [value] }]
    : undefined
}

/** A service at a location has no name, but the service or the location. A service has a status, an organization none. */
function looksLike(value: unknown): TableName {
  if (!isRecord(value)) return 'service'
  const has = (...names: readonly string[]) => names.some((name) => Object.hasOwn(value, name))
  if (!has('name') && has('service', 'location', 'service_id', 'location_id')) return 'service_at_location'
  if (has('status', 'organization', 'organization_id')) return 'service'
  return has('services', 'website', 'locations', 'description') ? 'organization' : 'service'
}

class Gathering {
  readonly rows: Partial<Record<TableName, Row[]>> = {}
  readonly notTaken: HsdsFaultAt[] = []
  readonly #seen = new Set<string>()
  /** The record in which nesting becomes too deep. */
  tooDeep: string | undefined
  #count = 0
  #depth = 0

  get full(): boolean {
    return this.#count > MOST_ROWS
  }

  record(table: TableName, value: unknown, where: string, back: Value): void {
    if (this.full || this.tooDeep !== undefined) return
    if (!isRecord(value)) {
      this.notTaken.push({ where, code: 'another-sort', belongs: 'record' })
      return
    }
    if (this.#depth === DEEPEST) {
      this.tooDeep = where.replace(/[.].*$/, '')
      return
    }
    this.#count += 1
    this.#depth += 1
    const own: Record<string, unknown> = { ...plainOf(value), ...back }
    for (const [property, inside, key] of POINTS_TO[table] ?? []) {
      const there = Object.hasOwn(value, property) ? value[property] : undefined
      if (!isRecord(there)) continue
      own[key] ??= there['id']
      this.#once(inside, there, `${where}.${property}`)
    }
    ;(this.rows[table] ??= []).push({ source: { where }, value: own })
    for (const [property, inside, key] of INSIDE[table] ?? []) {
      const items = Object.hasOwn(value, property) ? value[property] : undefined
      if (items === undefined || items === null) continue
      if (!Array.isArray(items))
        this.notTaken.push({ where: `${where}.${property}`, code: 'another-sort', belongs: 'list' })
      else
        items.forEach((item, at) =>
          this.record(inside, item, `${where}.${property}[${String(at)}]`, { [key]: own['id'] }),
        )
    }
    this.#depth -= 1
  }

  /**
   * The same organization appears inside each of its services: it counts once. Where two differ under one id both are
   * checked, and the second valid one is refused.
   */
  #once(table: TableName, value: Value, where: string): void {
    const key = `${table} ${JSON.stringify(plainOf(value))}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.record(table, value, where, {})
  }
}

/** Texts and numbers of a record; `__proto__` and similar keys are ordinary keys and are not used. */
const plainOf = (value: Value): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value).filter(([key, part]) => key !== '__proto__' && (part === null || typeof part !== 'object')),
  )

function brokenAt(error: unknown, text: string): HsdsFaultAt {
  if (text.trim() === '') return { where: '', code: 'empty-file' }
  const at = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined
  if (at === undefined || Number(at) >= text.length) return { where: '', code: 'ends-early' }
  const before = text.slice(0, Number(at)).split('\n')
  return { where: '', line: before.length, code: 'not-json-from', column: (before.at(-1)?.length ?? 0) + 1 }
}
