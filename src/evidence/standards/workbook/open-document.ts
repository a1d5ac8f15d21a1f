import { utf8Text } from '../../record/utf-8.ts'
import { accept, refuse, type Result } from '#result.ts'
import { type UnpackRefusal, unpacked } from './unpacked.ts'
import type { BesideCells, MergedRange, RemarkOnCell } from './beside-cells.ts'
import { MOST_SHEET_CELLS } from './workbook.ts'
import { type XmlToken, xmlTokens } from './xml-tokens.ts'

const SHEETS = 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet'
/** The first part of an OpenDocument file is stored as it is, so that it is known by its first bytes. */
const STARTS_AT = 30

export const isOpenDocumentSheet = (bytes: Uint8Array): boolean =>
  Array.from(SHEETS).every((letter, at) => bytes[STARTS_AT + at] === letter.charCodeAt(0))

export interface OpenDocumentSheets {
  readonly sheets: readonly ({ readonly name: string; readonly rows: readonly (readonly string[])[] } & BesideCells)[]
  readonly macros: boolean
}

const CONTENT = 'content.xml'
const MANIFEST = 'META-INF/manifest.xml'

/**
 * Reads every sheet of an .ods file as rows of texts: a day as yyyy-mm-dd, a formula as the value that was last computed. A zip bomb, declarations in the
 * parts that are read, and rows or columns that are repeated beyond any list are refused; macros are never read.
 */
export function readOpenDocument(bytes: Uint8Array): Result<OpenDocumentSheets, UnpackRefusal | 'password', unknown> {
  const safe = unpacked(bytes, (name) => name === CONTENT || name === MANIFEST)
  if (!safe.ok) return safe
  const [content, manifest] = [CONTENT, MANIFEST].map((name) => utf8Text(safe.value.parts[name] ?? new Uint8Array()))
  if (manifest?.includes('encryption-data')) return refuse('password', {})
  if (!content) return refuse('not-a-workbook', {})
  const reading = new SheetsOfContent()
  for (const token of xmlTokens(content)) {
    if (!token) return refuse('not-a-workbook', {})
    if (!reading.take(token)) return refuse('too-large', {})
  }
  return accept({ sheets: reading.sheets, macros: safe.value.names.some((name) => /^(?:Basic|Scripts)\/./.test(name)) })
}

const CELLS: readonly string[] = ['table:table-cell', 'table:covered-table-cell']
const REMARK = 'office:annotation'
/** What lies in a cell and is no part of what it shows. */
const BESIDE: readonly string[] = [REMARK, 'draw:frame', 'draw:custom-shape', 'text:ruby-text']

interface CellBegun {
  readonly times: number
  readonly value: string | undefined
  readonly formula: string | undefined
  readonly broken: boolean
  readonly paragraphs: string[]
}

const EMPTY_ROW: readonly string[] = []

interface SheetBegun {
  readonly name: string
  readonly rows: (readonly string[])[]
  readonly merged: MergedRange[]
  readonly remarks: RemarkOnCell[]
}

/** Builds the rows from the pieces of `content.xml`. */
class SheetsOfContent {
  readonly sheets: SheetBegun[] = []
  /** Blank rows and cells that count only if something filled follows. */
  #blankRows = 0
  #row: string[] | undefined
  #blanks = 0
  #times = 1
  #cell: CellBegun | undefined
  /** How deep inside something that is not read. */
  #beside = 0
  /** Paragraphs of the note on the cell that is being read. */
  #remarked: string[] | undefined
  #tables = 0
  #cells = 0

  /** False where the rows would be more than any list has. */
  take(token: XmlToken): boolean {
    if (token.is === 'text') {
      this.#write(token.text)
      return true
    }
    const { name } = token
    if (name === REMARK && token.is !== 'empty' && this.#cell) this.#remark(token.is === 'opens')
    if (BESIDE.includes(name) && token.is !== 'empty') this.#beside += token.is === 'opens' ? 1 : -1
    if (this.#beside > 0) {
      if (name === 'text:p' && token.is === 'opens' && this.#remarked) this.#remarked.push('')
      return true
    }
    if (name === 'table:table') this.#table(token)
    // A table inside a cell is no sheet.
    if (this.#tables !== 1) return true
    if (name === 'table:table-row') return this.#ofRow(token)
    if (CELLS.includes(name)) return this.#ofCell(token)
    this.#ofText(token)
    return true
  }

  /** Words of a note on a cell are in its paragraphs; who wrote it, and when, is not. */
  #remark(opens: boolean): void {
    const text = (this.#remarked ?? []).join('\n').trim()
    this.#remarked = opens ? [] : undefined
    if (!opens && text !== '') this.sheets.at(-1)?.remarks.push({ ...this.#at(), text })
  }

  #at(): { readonly row: number; readonly column: number } {
    const rows = this.sheets.at(-1)?.rows.length ?? 0
    return { row: rows + this.#blankRows + 1, column: (this.#row?.length ?? 0) + this.#blanks + 1 }
  }

  #write(text: string): void {
    if (this.#remarked && this.#remarked.length > 0) this.#remarked.push(`${this.#remarked.pop() ?? ''}${text}`)
    const written = this.#cell?.paragraphs
    if (this.#beside === 0 && written && written.length > 0) written.push(`${written.pop() ?? ''}${text}`)
  }

  #table({ is, attribute }: Exclude<XmlToken, { is: 'text' }>): void {
    if (is === 'opens') this.#tables += 1
    if (is === 'closes') this.#tables -= 1
    if (is !== 'opens' || this.#tables !== 1) return
    this.sheets.push({
      name: attribute('table:name') ?? String(this.sheets.length + 1),
      rows: [],
      merged: [],
      remarks: [],
    })
    this.#blankRows = 0
  }

  #ofRow({ is, attribute }: Exclude<XmlToken, { is: 'text' }>): boolean {
    if (is !== 'closes') {
      this.#times = repeated(attribute('table:number-rows-repeated'))
      this.#row = []
      this.#blanks = 0
    }
    if (is === 'opens') return true
    const row = this.#row ?? []
    this.#row = undefined
    if (row.length === 0) {
      this.#blankRows += this.#times
      return true
    }
    const rows = this.sheets.at(-1)?.rows
    this.#cells += this.#blankRows + row.length * this.#times
    if (!rows || this.#cells > MOST_SHEET_CELLS) return false
    for (; this.#blankRows > 0; this.#blankRows -= 1) rows.push(EMPTY_ROW)
    for (let n = 0; n < this.#times; n += 1) rows.push(row)
    return true
  }

  #ofCell({ is, name, attribute }: Exclude<XmlToken, { is: 'text' }>): boolean {
    if (is !== 'closes') {
      const [down, right] = ['rows', 'columns'].map((way) => repeated(attribute(`table:number-${way}-spanned`)))
      this.#merge(down ?? 1, right ?? 1)
      this.#cell = {
        times: repeated(attribute('table:number-columns-repeated')),
        // What lies under a merged cell is not shown.
        value: name === 'table:covered-table-cell' ? undefined : valueOf(attribute),
        formula: attribute('table:formula'),
        broken: attribute('calcext:value-type') === 'error',
        paragraphs: [],
      }
    }
    if (is === 'opens') return true
    const text = this.#cell && name !== 'table:covered-table-cell' ? textOf(this.#cell) : ''
    const times = this.#cell?.times ?? 1
    this.#cell = undefined
    if (text === '' || !this.#row) {
      this.#blanks += times
      return true
    }
    if (this.#row.length + this.#blanks + times > MOST_COLUMNS) return false
    for (; this.#blanks > 0; this.#blanks -= 1) this.#row.push('')
    for (let n = 0; n < times; n += 1) this.#row.push(text)
    return true
  }

  #merge(down: number, right: number): void {
    if (down === 1 && right === 1) return
    const { row, column } = this.#at()
    this.sheets.at(-1)?.merged.push({ top: row, left: column, bottom: row + down - 1, right: column + right - 1 })
  }

  #ofText({ is, name, attribute }: Exclude<XmlToken, { is: 'text' }>): void {
    if (name === 'text:p' && is !== 'closes') this.#cell?.paragraphs.push('')
    if (is === 'closes') return
    if (name === 'text:s') this.#write(' '.repeat(Math.min(repeated(attribute('text:c')), 1_000)))
    if (name === 'text:tab') this.#write('\t')
    if (name === 'text:line-break') this.#write('\n')
  }
}

/** The last column that a spreadsheet can have. */
const MOST_COLUMNS = 16_384

const repeated = (times: string | undefined): number => {
  const read = Number(times ?? '1')
  return Number.isSafeInteger(read) && read > 0 ? read : 1
}

function valueOf(attribute: (name: string) => string | undefined): string | undefined {
  switch (attribute('office:value-type')) {
    case 'float':
    case 'currency':
    case 'percentage':
      return attribute('office:value')
    case 'date':
      return attribute('office:date-value')?.slice(0, 'yyyy-mm-dd'.length)
    case 'boolean':
      return attribute('office:boolean-value')
    case 'string':
      // What a program wrote instead of paragraphs.
      return attribute('office:string-value')
    default:
      return undefined
  }
}

/** What the cell holds; a number with zeros in front, such as a telephone number, as it is shown. */
function textOf({ value, formula, broken, paragraphs }: CellBegun): string {
  const shown = paragraphs.join('\n')
  if (broken) return shown.startsWith('#') ? shown : '#VALUE!'
  if (value !== undefined) return /^0\d+$/.test(shown) && Number(shown) === Number(value) ? shown : value
  return shown === '' && formula !== undefined ? formula.replace(/^\w+:=/, '=') : shown
}
