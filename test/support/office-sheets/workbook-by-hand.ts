import { strToU8, zipSync } from 'fflate'

/**
 * A workbook written cell by cell, with what offices leave in theirs and a
 * well-behaved writer never makes: merged cells, hidden columns, notes, colours, a
 * used range that is not true, the 1904 days, formulas with errors.
 */
export type HandCell =
  | string
  | number
  | null
  | {
      readonly value: string | number | boolean
      /** How it looks: a key of STYLES. */
      readonly as?: keyof typeof STYLES
      readonly formula?: string
      /** An error as Excel stores it, `#REF!`. */
      readonly error?: true
    }

export interface HandSheet {
  readonly name: string
  readonly rows: readonly (readonly HandCell[])[]
  readonly merged?: readonly string[]
  /** Columns that are hidden, from 1. */
  readonly hiddenColumns?: readonly number[]
  readonly hiddenRows?: readonly number[]
  readonly hidden?: true
  readonly comments?: Readonly<Record<string, string>>
  readonly locked?: true
  readonly usedRange?: string
}

export interface HandWorkbook {
  readonly sheets: readonly HandSheet[]
  readonly days1904?: true
  readonly macros?: Uint8Array
}

const STYLES = { plain: 0, date: 1, buddhistDate: 2, red: 3, dottedDate: 4 } as const

/** `A` for 0, `AA` for 26. */
export function columnLetters(index: number): string {
  const rest = index % 26
  const letter = String.fromCodePoint(65 + rest)
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function cellXml(cell: HandCell, at: string): string {
  if (cell === null) return ''
  const full = typeof cell === 'object' ? cell : { value: cell }
  const style = full.as === undefined ? '' : ` s="${STYLES[full.as]}"`
  const formula = full.formula === undefined ? '' : `<f>${escaped(full.formula)}</f>`
  if (full.error) return `<c r="${at}"${style} t="e">${formula}<v>${escaped(String(full.value))}</v></c>`
  if (typeof full.value === 'number') return `<c r="${at}"${style}>${formula}<v>${full.value}</v></c>`
  if (typeof full.value === 'boolean') return `<c r="${at}"${style} t="b">${formula}<v>${full.value ? 1 : 0}</v></c>`
  if (full.formula !== undefined) return `<c r="${at}"${style} t="str">${formula}<v>${escaped(full.value)}</v></c>`
  return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(full.value)}</t></is></c>`
}

function sheetXml(sheet: HandSheet): string {
  const rows = sheet.rows
    .map((row, index) => {
      const hidden = sheet.hiddenRows?.includes(index + 1) ? ' hidden="1"' : ''
      const cells = row.map((cell, column) => cellXml(cell, `${columnLetters(column)}${index + 1}`))
      return `<row r="${index + 1}"${hidden}>${cells.join('')}</row>`
    })
    .join('')
  const columns = (sheet.hiddenColumns ?? []).map(
    (column) => `<col min="${column}" max="${column}" width="9" hidden="1" customWidth="1"/>`,
  )
  const merges = (sheet.merged ?? []).map((range) => `<mergeCell ref="${range}"/>`)
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`,
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`,
    sheet.usedRange === undefined ? '' : `<dimension ref="${sheet.usedRange}"/>`,
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    `<sheetData>${rows}</sheetData>`,
    sheet.locked ? `<sheetProtection password="83AF" sheet="1" objects="1" scenarios="1"/>` : '',
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`,
    `</worksheet>`,
  ].join('')
}

const STYLES_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="165" formatCode="[$-D07041E]d/m/yyyy"/><numFmt numFmtId="166" formatCode="dd\\.mm\\.yyyy"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/><xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The parts of the workbook by their path, for a sheet that breaks one of them. */
export function workbookParts(book: HandWorkbook): Record<string, Uint8Array> {
  const main =
    book.macros === undefined ? `${MAIN}.sheet.main+xml` : 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/workbook.xml" ContentType="${main}"/><Override PartName="/xl/styles.xml" ContentType="${MAIN}.styles+xml"/>${book.sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${MAIN}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><workbookPr${book.days1904 ? ' date1904="1"' : ''}/><sheets>${book.sheets.map((sheet, index) => `<sheet name="${escaped(sheet.name)}" sheetId="${index + 1}"${sheet.hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${PACKAGE}/relationships">${book.sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rId${book.sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES_XML,
  }
  for (const [index, sheet] of book.sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet)
    if (sheet.comments === undefined) continue
    const comments = Object.entries(sheet.comments).map(
      ([at, text]) => `<comment ref="${at}" authorId="0"><text><r><t>${escaped(text)}</t></r></text></comment>`,
    )
    parts[`xl/comments${index + 1}.xml`] =
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>zyra</author></authors><commentList>${comments.join('')}</commentList></comments>`
    parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] =
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/comments" Target="../comments${index + 1}.xml"/></Relationships>`
  }
  const bytes: Record<string, Uint8Array> = {}
  for (const [path, text] of Object.entries(parts)) bytes[path] = strToU8(text)
  if (book.macros !== undefined) bytes['xl/vbaProject.bin'] = book.macros
  return bytes
}

export function workbookByHand(book: HandWorkbook): Uint8Array {
  return zipSync(workbookParts(book))
}
