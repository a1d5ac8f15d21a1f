import { accept, refuse, type Result } from '#result.ts'
import { delimiterOf, type Delimiter } from '../../record/delimiter.ts'
import { rowNotUtf8, utf8Text } from '../../record/utf-8.ts'
import { readCsvRows } from '../csv-rows.ts'
import type { BesideCells } from './beside-cells.ts'
import { isOpenDocumentSheet, type OpenDocumentSheets, readOpenDocument } from './open-document.ts'
import { openSheets, type Cell, type WorkbookRefusal } from './workbook.ts'

/** A list that somebody keeps, as text: what a number or a day shows is not known, only what it is. */
export interface ListSheets {
  readonly sheets: readonly ListSheet[]
  /** What a person should know before they rely on it. */
  readonly notes: readonly ListNote[]
}

/** A sheet of cells, with what stands beside them in a workbook. */
export interface ListSheet extends Partial<BesideCells> {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

export type ListNote = 'merged-cells' | 'remarks-on-cells' | 'macros-not-run' | 'codes-without-words'

/** Why a file is no list that can be read. `row`: where, as a spreadsheet counts. */
export type ListRefusal =
  | 'empty'
  | 'too-large'
  | 'password'
  | 'old-workbook'
  | 'web-page'
  | 'numbers-file'
  | 'not-a-list'
  | 'not-utf-8'
  | 'mangled'
  | 'holds-declarations'
  | 'not-json'
  | 'no-records'
  | 'records-without-number'

export const MOST_LIST_BYTES = 32 * 1024 * 1024

/** Reads an .xlsx, .xlsm or .ods workbook or a CSV text (UTF-8 or UTF-16), known by its bytes and not by its name. A formula is the value last computed; nothing is run. */
export async function readListSheets(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
): Promise<Result<ListSheets, ListRefusal, { readonly row?: number }>> {
  if (bytes.length === 0) return refuse('empty', {})
  if (bytes.length > MOST_LIST_BYTES) return refuse('too-large', {})
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return refuse(holdsText16(bytes, 'EncryptedPackage') ? 'password' : 'old-workbook', {})
  if (isOpenDocumentSheet(bytes)) return ofOpenDocument(bytes)
  if (begins(bytes, [0x50, 0x4b])) return ofWorkbook(bytes)
  if (OTHERS.some((form) => begins(bytes, form))) return refuse('not-a-list', {})
  return ofText(bytes, name)
}

/** PDF, gzip, pictures: no text. */
const OTHERS = [
  [0x25, 0x50, 0x44, 0x46],
  [0x1f, 0x8b],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
]

export const begins = (bytes: Uint8Array, form: readonly number[]) => form.every((byte, at) => bytes[at] === byte)

function holdsText16(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (letter) => letter.charCodeAt(0))
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, place) => bytes[at + 2 * place] === byte && bytes[at + 2 * place + 1] === 0)) return true
  return false
}

async function ofWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Result<ListSheets, ListRefusal, { row?: number }>> {
  const opened = await openSheets(bytes)
  if (!opened.ok) return refuse(refusalOf(opened.code), {})
  const { sheets, parts } = opened.value
  return filledSheets({
    sheets: sheets.map(({ rows, ...sheet }) => ({ ...sheet, rows: rows.map((row) => row.map(textOf)) })),
    macros: parts.some((part) => part.endsWith('vbaProject.bin')),
  })
}

function ofOpenDocument(bytes: Uint8Array): Result<ListSheets, ListRefusal, { row?: number }> {
  const read = readOpenDocument(bytes)
  return read.ok ? filledSheets(read.value) : refuse(read.code === 'password' ? 'password' : refusalOf(read.code), {})
}

const refusalOf = (code: WorkbookRefusal): ListRefusal =>
  code === 'too-large' || code === 'holds-declarations' ? code : 'not-a-list'

function filledSheets({ sheets, macros }: OpenDocumentSheets): Result<ListSheets, ListRefusal, { row?: number }> {
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')))
  if (filled.length === 0) return refuse('empty', {})
  return accept({
    sheets: filled,
    notes: [
      ...(filled.some(({ merged }) => merged.length > 0) ? (['merged-cells'] as const) : []),
      ...(filled.some(({ remarks }) => remarks.length > 0) ? (['remarks-on-cells'] as const) : []),
      ...(macros ? (['macros-not-run'] as const) : []),
    ],
  })
}

function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '#VALUE!' : cell.toISOString().slice(0, 10)
  return String(cell)
}

/** The line before the headings in which some spreadsheet programs name their separator. */
const SEPARATOR_LINE = /^sep=([,;\t])(?:\r\n|\n|\r)/i

function ofText(bytes: Uint8Array, name: string): Result<ListSheets, ListRefusal, { row?: number }> {
  const text = listText(bytes)
  if (text === undefined) return refuse('not-utf-8', rowNotUtf8(bytes))
  if (text.trim() === '') return refuse('empty', {})
  if (/^\s*<[!?a-z]/i.test(text)) return refuse(markedUp(text.slice(0, 4_096)), {})
  const said = SEPARATOR_LINE.exec(text)
  // A line that says the separator is no row of a spreadsheet.
  const rest = said ? text.slice(said[0].length) : text
  const delimiter = (said?.[1] as Delimiter | undefined) ?? delimiterOf(rest)
  const rows = readCsvRows(rest, { delimiter, blankLines: true })
  if (!rows.ok) return refuse(rows.code, rows.detail)
  return accept({ sheets: [{ name, rows: rows.value }], notes: [] })
}

/** What programs and registers save under the name of a workbook: a web page, or the XML of Excel 2003. */
function markedUp(begin: string): ListRefusal {
  if (begin.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'old-workbook'
  return /<(?:!doctype html|html|table|body|meta)[\s>]/i.test(begin) ? 'web-page' : 'not-a-list'
}

/** The text of a file in UTF-8 or UTF-16, without its mark; undefined where it is none. */
export const listText = (bytes: Uint8Array): string | undefined => decoded(bytes)?.replace(/^\ufeff+/, '')

function decoded(bytes: Uint8Array): string | undefined {
  if (begins(bytes, [0xff, 0xfe])) return text16(bytes.subarray(2), true)
  if (begins(bytes, [0xfe, 0xff])) return text16(bytes.subarray(2), false)
  const end = endOfUnmarked(bytes)
  return end === undefined ? utf8Text(bytes) : text16(bytes, end === 'little')
}

/** UTF-16 without its mark: every second byte of a heading in Latin letters is nothing, and no other is. */
function endOfUnmarked(bytes: Uint8Array): 'little' | 'big' | undefined {
  const first = bytes.subarray(0, 1_024)
  const nothing = [0, 0]
  for (const [at, byte] of first.entries()) if (byte === 0) nothing[at % 2] = (nothing[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = nothing
  if (even > 0 === odd > 0 || Math.max(even, odd) * 4 < first.length) return undefined
  return odd > 0 ? 'little' : 'big'
}

/** UTF-16, two bytes a sign. An odd byte, or half of a letter, is a file that was cut. */
function text16(bytes: Uint8Array, littleEnd: boolean): string | undefined {
  if (bytes.length % 2 === 1) return undefined
  const parts: string[] = []
  for (let start = 0; start < bytes.length; start += 16_384) {
    const end = Math.min(start + 16_384, bytes.length)
    const units: number[] = []
    for (let at = start; at < end; at += 2) {
      const [one = 0, two = 0] = [bytes[at], bytes[at + 1]]
      units.push(littleEnd ? one + two * 256 : one * 256 + two)
    }
    parts.push(String.fromCharCode(...units))
  }
  const text = parts.join('')
  return text.isWellFormed() ? text : undefined
}
