import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import writeWorkbook from 'write-excel-file/universal'
import { writeWorkbookOf } from '#evidence/standards/workbook/workbook.ts'

type FileBytes = Uint8Array<ArrayBuffer>

export const textFile = (text: string): FileBytes => new Uint8Array(strToU8(text))

/** Lines of a CSV file; a cell ends at a semicolon. */
export const csvFile = (...lines: readonly string[]): FileBytes => textFile(lines.join('\n'))

export const utf16File = (text: string, littleEnd: boolean): FileBytes =>
  new Uint8Array(
    ['\ufeff', ...text.split('')].flatMap((unit) => {
      const [high, low] = [unit.charCodeAt(0) >> 8, unit.charCodeAt(0) & 0xff]
      return littleEnd ? [low, high] : [high, low]
    }),
  )

/** A file in the form of workbooks before 2007, as far as its first bytes say. */
export const oldFile = (text: string): FileBytes =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0])])

/** A workbook with these cells, its parts changed and its sheet's XML changed. */
export async function xlsxFile(
  rows: readonly (readonly string[])[],
  { sheet = (xml) => xml, parts = {} }: { readonly sheet?: (xml: string) => string; readonly parts?: Zippable } = {},
): Promise<FileBytes> {
  const made = Object.entries(unzipSync(await writeWorkbookOf('Children', rows))).map(([name, part]) => [
    name,
    name.includes('worksheets/') ? strToU8(sheet(strFromU8(part))) : part,
  ])
  return new Uint8Array(zipSync({ ...(Object.fromEntries(made) as Record<string, Uint8Array>), ...parts }))
}

/** A workbook of several sheets, each with these cells. */
export async function bookFile(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Promise<FileBytes> {
  const made = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String }))),
  }))
  const blob = (await writeWorkbook(made as unknown as Parameters<typeof writeWorkbook>[0]).toBlob()) as unknown as {
    arrayBuffer(): Promise<ArrayBuffer>
  }
  return new Uint8Array(await blob.arrayBuffer())
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A cell of an OpenDocument sheet: its text. */
const odsCell = (text: string): string =>
  text === ''
    ? '<table:table-cell/>'
    : `<table:table-cell office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>`
export const odsRow = (...cells: readonly string[]): string =>
  `<table:table-row>${cells.map(odsCell).join('')}</table:table-row>`

/** An OpenDocument workbook of one sheet with these rows of XML. */
export function odsFile(
  rows: readonly string[],
  {
    parts = {},
    manifest = '<manifest:manifest/>',
    content = (xml) => xml,
  }: { readonly parts?: Zippable; readonly manifest?: string; readonly content?: (xml: string) => string } = {},
): FileBytes {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:body><office:spreadsheet><table:table table:name="Children">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`
  return new Uint8Array(
    zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': strToU8(content(xml)),
      'META-INF/manifest.xml': strToU8(manifest),
      ...parts,
    }),
  )
}

const CENTRAL = [0x50, 0x4b, 0x01, 0x02]
/** The parts of a zip as they lie one after another, before the directory at its end. */
function partsEnd(zip: Uint8Array): number {
  const at = zip.findIndex((_, start) => CENTRAL.every((byte, place) => zip[start + place] === byte))
  if (at < 0) throw new Error('a zip of a test has no directory')
  return at
}

/** The same zip with one packed megabyte in it forty times, of which its directory says nothing. */
export function withBomb(zip: FileBytes): FileBytes {
  const packed = zipSync({ 'Pictures/a.png': new Uint8Array(1024 * 1024) })
  const part = packed.subarray(0, partsEnd(packed))
  const end = partsEnd(zip)
  const pieces = [zip.subarray(0, end), ...Array.from({ length: 40 }, () => part), zip.subarray(end)]
  return new Uint8Array(pieces.flatMap((piece) => [...piece]))
}
