import { accept, refuse, type Result } from '#result.ts'
import type { ListSheet } from '../workbook/list-sheets.ts'
import { isObject, type JsonRecord, type RecordSet } from './json-records.ts'

/** Fields that tell a child from the others, the one that people use first. */
const NUMBERS = [
  'case_id_display',
  'short_id',
  'case_id',
  'unique_identifier',
  '_uuid',
  '__id',
  'meta/instanceID',
  '_id',
  'id',
]
/** Fields of a record of its own that name the record to which it belongs. */
const BELONGS_BY = ['incident_case_id', 'record_id', 'case_id']
/** Fields that name the case in whatever record they stand. */
const OF_THE_CASE = ['case_id_display', 'case_id']
/** Deeper, a value is kept as JSON. */
const DEEPEST = 5

/** A sheet that grows by records: the columns in the order in which their first value comes. */
class GrowingSheet {
  readonly #columns = new Map<string, number>()
  readonly #rows: string[][] = []

  constructor(first?: string) {
    if (first !== undefined) this.#columns.set(first, 0)
  }

  add(cells: readonly (readonly [column: string, text: string])[]): void {
    const row: string[] = []
    for (const [column, text] of cells) {
      if (text === '') continue
      const at = this.#columns.get(column) ?? this.#columns.size
      this.#columns.set(column, at)
      row[at] = row[at] === undefined ? text : `${row[at]}; ${text}`
    }
    this.#rows.push(row)
  }

  get rows(): readonly (readonly string[])[] {
    const width = this.#columns.size
    const whole = this.#rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
    return [[...this.#columns.keys()], ...whole]
  }
}

type Cells = (readonly [string, string])[]

/**
 * Records of children as one sheet, and whatever a record holds several of as a sheet of its own, joined by the number
 * of the child. Records that other files hold about these children are sheets, too. `records-without-number`: there is
 * more than one sheet, and no field that every child has.
 */
export function sheetsOfRecords(
  sets: readonly RecordSet[],
): Result<readonly ListSheet[], 'no-records' | 'records-without-number', unknown> {
  const children = sets.filter(({ of }) => of === 'cases').flatMap(({ records }) => records)
  if (children.length === 0) return refuse('no-records', {})
  const number = numberOf(children)
  const sheets = new Map<string, GrowingSheet>()
  const sheet = (name: string) => {
    const made = sheets.get(name) ?? new GrowingSheet(number)
    sheets.set(name, made)
    return made
  }
  const main = new GrowingSheet(number)
  for (const child of children) {
    const own = number === undefined ? '' : fieldText(child.get(number))
    main.add(cellsOf(child, (name, row) => sheet(name).add(joinedTo(number, own, name, row))))
  }
  const byId = new Map(children.map((child) => [fieldText(child.get('id')), child]))
  for (const { of, records } of sets.filter(({ of }) => of !== 'cases'))
    for (const record of records) {
      const named = BELONGS_BY.map((field) => fieldText(record.get(field))).find((text) => text !== '') ?? ''
      const child = byId.get(named)
      const known =
        child && number !== undefined
          ? fieldText(child.get(number))
          : OF_THE_CASE.includes(number ?? '')
            ? fieldText(record.get(number ?? ''))
            : ''
      const own = known || named
      const cells = cellsOf(record, (name, row) => sheet(`${of} ${name}`).add(joinedTo(number, own, of, row)))
      sheet(of).add(joinedTo(number, own, of, cells))
    }
  if (sheets.size > 0 && number === undefined) return refuse('records-without-number', {})
  return accept([
    { name: 'cases', rows: main.rows },
    ...[...sheets].map(([name, { rows }]): ListSheet => ({ name, rows })),
  ])
}

/** The number of the child first; a field of the record that is called alike is its own, and is named with what the record is. */
function joinedTo(number: string | undefined, own: string, is: string, cells: Readonly<Cells>): Cells {
  if (number === undefined) return [...cells]
  const others = cells.flatMap(
    ([name, text]): Cells => (name !== number ? [[name, text]] : text === own ? [] : [[`${is} ${name}`, text]]),
  )
  return [[number, own], ...others]
}

/** The best field that every child has; of several, one that no two children share. */
function numberOf(children: readonly JsonRecord[]): string | undefined {
  const had = NUMBERS.filter((field) => children.every((child) => isScalar(child.get(field))))
  const alone = had.find(
    (field) => new Set(children.map((child) => fieldText(child.get(field)))).size === children.length,
  )
  return alone ?? had[0]
}

const isScalar = (value: unknown) => (typeof value === 'string' && value !== '') || typeof value === 'number'

/** The cells of a record; each object of a list goes to `apart` as a row of its own. */
function cellsOf(record: JsonRecord, apart: (name: string, cells: Cells) => void): Cells {
  const cells: Cells = []
  const read = (name: string, value: unknown, depth: number): void => {
    if (Array.isArray(value) && value.some(isObject) && depth < DEEPEST) {
      for (const one of value as readonly unknown[])
        if (isObject(one)) apart(name, cellsOf(new Map(Object.entries(one)), apart))
        else if (fieldText(one) !== '') apart(name, [['value', fieldText(one)]])
    } else if (isObject(value) && depth < DEEPEST)
      for (const [inner, one] of Object.entries(value)) read(`${name}/${inner}`, one, depth + 1)
    else if (fieldText(value) !== '') cells.push([name, fieldText(value)])
  }
  for (const [name, value] of record) read(name, value, 0)
  // What no person reads comes last.
  const isId = ([name]: Cells[number]) => name === 'unique_id' || NUMBERS.includes(name)
  return [...cells.filter((cell) => !isId(cell)), ...cells.filter(isId)]
}

export function fieldText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value.replaceAll('\0', '').trim()
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value) && !value.some((one) => typeof one === 'object' && one !== null))
    return value
      .map(fieldText)
      .filter((text) => text !== '')
      .join('; ')
  const json = JSON.stringify(value)
  return json === '{}' || json === '[]' ? '' : json
}
