import { accept, refuse, type Result } from '#result.ts'
import { xformRows } from '../htcds/read-xform.ts'
import {
  begins,
  type ListNote,
  type ListRefusal,
  type ListSheet,
  type ListSheets,
  listText,
  MOST_LIST_BYTES,
  readListSheets,
} from '../workbook/list-sheets.ts'
import { isOpenDocumentSheet } from '../workbook/open-document.ts'
import { unpacked } from '../workbook/unpacked.ts'
import { dictionaryOf, type XlsForm, xlsFormIn } from './dictionary.ts'
import { explained } from './explained.ts'
import { joinedSheets } from './joined-sheets.ts'
import { type RecordSet, recordsIn } from './json-records.ts'
import { jsonValues } from './json-values.ts'
import { sheetsOfRecords } from './record-sheets.ts'

/** Where it is: the row of a text, or which record of a file; of several files which. */
export interface ListWhere {
  readonly row?: number
  readonly record?: number
  readonly file?: number
}

type Bytes = Uint8Array<ArrayBuffer>
type Read<Value> = Result<Value, ListRefusal, ListWhere>

/** What one file holds: sheets, records, or words that explain the others. */
interface Holds {
  readonly sheets: readonly ListSheet[]
  readonly sets: readonly RecordSet[]
  readonly form?: XlsForm
  readonly notes: readonly ListNote[]
}

const NOTHING: Holds = { sheets: [], sets: [], notes: [] }

/**
 * One list of children from the files that hold it: workbooks and CSV, records of Primero as JSON, submissions of ODK
 * and Kobo as JSON, CSV or XML, alone or in a zip; and beside them what explains their fields and codes: Primero's
 * lookups, locations and forms, an XLSForm. Each is known by its content.
 */
export async function readLists(files: readonly Bytes[]): Promise<Read<ListSheets>> {
  if (files.reduce((sum, { length }) => sum + length, 0) > MOST_LIST_BYTES) return refuse('too-large', {})
  const held: Holds[] = []
  for (const [at, bytes] of files.entries()) {
    const read = await readOne(bytes)
    if (!read.ok) return refuse(read.code, { ...read.detail, ...(files.length > 1 && { file: at + 1 }) })
    held.push(...read.value)
  }
  return together(held)
}

function together(held: readonly Holds[]): Read<ListSheets> {
  const sets = held.flatMap((one) => one.sets)
  const dictionary = dictionaryOf(
    sets,
    held.flatMap(({ form }) => form ?? []),
  )
  const tables = numbered(joinedSheets(held.flatMap(({ sheets }) => sheets)))
  const records = sets.filter(({ of }) => of !== 'lookups' && of !== 'locations' && of !== 'forms')
  const made = records.length === 0 ? accept<readonly ListSheet[]>([]) : sheetsOfRecords(records)
  if (!made.ok) return refuse(made.code, {})
  const sheets = [
    ...made.value.map((sheet) => explained(sheet, dictionary, true)),
    ...tables.map((sheet) => explained(sheet, dictionary, false)),
  ]
  if (sheets.length === 0) return refuse(sets.length > 0 || held.some(({ form }) => form) ? 'no-records' : 'empty', {})
  const notes: ListNote[] = [
    ...held.flatMap((one) => one.notes),
    ...(dictionary.without > 0 ? (['codes-without-words'] as const) : []),
  ]
  return accept({ sheets, notes: [...new Set(notes)] })
}

/** The sheet of each CSV file is called alike; the second and the others are told apart by a number. */
function numbered(sheets: readonly ListSheet[]): readonly ListSheet[] {
  const seen = new Map<string, number>()
  return sheets.map((sheet) => {
    const before = seen.get(sheet.name) ?? 0
    seen.set(sheet.name, before + 1)
    return before === 0 ? sheet : { ...sheet, name: `${sheet.name} ${String(before + 1)}` }
  })
}

const ZIP = [0x50, 0x4b]

async function readOne(bytes: Bytes): Promise<Read<readonly Holds[]>> {
  if (begins(bytes, ZIP) && !isOpenDocumentSheet(bytes)) {
    const inside = listsInZip(bytes)
    if (!inside.ok) return inside
    if (inside.value) return readAll(inside.value)
  }
  const text = isText(bytes) ? listText(bytes) : undefined
  const begin = text?.trimStart().charAt(0)
  if (text !== undefined && (begin === '{' || begin === '[')) return ofJson(text)
  if (text !== undefined && begin === '<' && /<(?:\w+:)?instanceID>/u.test(text)) return ofSubmission(text)
  const read = await readListSheets(bytes, 'list')
  if (!read.ok) return read
  const { sheets, notes } = read.value
  const form = xlsFormIn(sheets)
  // What stands beside the questions of a form are its own sheets.
  return accept([form ? { ...NOTHING, form } : { ...NOTHING, sheets, notes }])
}

async function readAll(files: readonly Bytes[]): Promise<Read<readonly Holds[]>> {
  const held: Holds[] = []
  for (const bytes of files) {
    const read = await readOne(bytes)
    if (!read.ok) return read
    held.push(...read.value)
  }
  return accept(held)
}

const isText = (bytes: Bytes) => !begins(bytes, ZIP) && !begins(bytes, [0xd0, 0xcf])

const LIST_ENDINGS = /\.(?:csv|json|xlsx|xlsm|ods|xml)$/i
/** The bit of a part's head that says that a password closes it. */
const LOCKED = 1

/** Lists that somebody's program put into a zip; undefined for a workbook, which is a zip itself. */
function listsInZip(bytes: Bytes): Read<readonly Bytes[] | undefined> {
  if (((bytes[6] ?? 0) & LOCKED) !== 0) return refuse('password', {})
  const isPart = (name: string) => LIST_ENDINGS.test(name) && !/^(?:xl|_rels|docProps|customXml|__MACOSX)\//.test(name)
  const read = unpacked(bytes, isPart, (name) => name.endsWith('.xml'))
  if (!read.ok) return refuse(read.code === 'not-a-workbook' ? 'not-a-list' : read.code, {})
  if (read.value.names.some((name) => name.startsWith('xl/') || name === '[Content_Types].xml'))
    return accept(undefined)
  const parts = Object.entries(read.value.parts).toSorted(([one], [other]) => (one < other ? -1 : 1))
  if (parts.length === 0 && read.value.names.some((name) => name.endsWith('.iwa'))) return refuse('numbers-file', {})
  return parts.length === 0 ? refuse('not-a-list', {}) : accept(parts.map(([, part]) => new Uint8Array(part)))
}

function ofJson(text: string): Read<readonly Holds[]> {
  const values = jsonValues(text)
  if (!values.ok) return values
  const read = recordsIn(values.value)
  if (!read.ok) return refuse(read.code, read.detail.at === undefined ? {} : { record: read.detail.at })
  return accept([{ ...NOTHING, sets: [read.value] }])
}

/** One form filled in on a phone: its answers by their names, told from others by its id. */
function ofSubmission(text: string): Read<readonly Holds[]> {
  const read = xformRows(text)
  if (!read.ok) return refuse(read.code === 'not-xform' ? 'not-a-list' : read.code, read.detail)
  const [names = [], answers = []] = read.value
  const [, id = ''] = /<(?:\w+:)?instanceID>([^<]{1,100})</u.exec(text) ?? []
  const record = new Map<string, string>([['meta/instanceID', id]])
  for (const [at, name] of names.entries()) {
    const said = record.get(String(name))
    const answer = String(answers[at] ?? '')
    // A question that was asked again has all its answers.
    record.set(String(name), said === undefined ? answer : `${said}; ${answer}`)
  }
  return accept([{ ...NOTHING, sets: [{ of: 'cases', records: [record] }] }])
}
