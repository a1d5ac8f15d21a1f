import { strFromU8, strToU8, zipSync } from 'fflate'
import readWorkbook from 'read-excel-file/universal'
import writeWorkbook from 'write-excel-file/universal'
import { accept, refuse, type Result } from '#result.ts'
import { type BesideCells, besideCells } from './beside-cells.ts'
import { sheetXml } from './sheet-xml.ts'
import { type UnpackRefusal, unpacked } from './unpacked.ts'

export type Cell = string | number | boolean | Date | null
export type SheetRows = readonly (readonly Cell[])[]

/** Refusals of a workbook. `too-large`: unpacked, or with its gaps filled, it would be larger than any sheet of cases. */
export type WorkbookRefusal = UnpackRefusal | 'no-rows'

/** More cells than an unpacked workbook can hold without gaps: one distant cell creates every row before it. */
export const MOST_SHEET_CELLS = 4_000_000

/** The first sheet of an .xlsx file, as `openSheets` reads it. */
export async function openWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<SheetRows, WorkbookRefusal, unknown>> {
  const opened = await openSheets(bytes)
  if (!opened.ok) return opened
  const rows = opened.value.sheets[0]?.rows ?? []
  return rows.length === 0 ? refuse('no-rows', {}) : accept(rows)
}

export interface OpenedSheets {
  readonly sheets: readonly ({ readonly name: string; readonly rows: SheetRows } & BesideCells)[]
  /** Names of the parts that were in the file. */
  readonly parts: readonly string[]
}

/**
 * Reads every sheet of an .xlsx file as rows of cells, texts with the spaces around them; dates as `Date`, formulas as the value that the spreadsheet last computed. A zip bomb is refused
 * before it is unpacked whole, and XML that declares a document type or entities is never passed to the reader: the reader gets exactly the parts that were checked, zipped again,
 * because the directory at the end of a zip can name other parts than those inside. Macros are a part like any other, and nothing runs them.
 */
export async function openSheets(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<OpenedSheets, WorkbookRefusal, unknown>> {
  const safe = unpacked(bytes)
  if (!safe.ok) return refuse(safe.code, {})
  const { names } = safe.value
  const parts = readableParts(safe.value.parts)
  if (!parts.ok) return refuse(parts.code, {})
  try {
    const read = await readWorkbook(zipSync({ ...parts.value }, { level: 0 }).slice().buffer, { trim: false })
    const beside = besideCells(parts.value)
    return accept({
      sheets: read.map(({ sheet, data }) => ({
        name: sheet,
        rows: data as unknown as SheetRows,
        ...(beside.get(sheet) ?? { merged: [], remarks: [] }),
      })),
      parts: names,
    })
  } catch {
    // Any error of the reader: the file is no readable workbook, and nothing of it was kept.
    return refuse('not-a-workbook', {})
  }
}

/** Writes rows as one sheet of texts: a cell that begins like a formula stays a text. */
export async function writeWorkbookOf(
  sheet: string,
  rows: readonly (readonly string[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const data = rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String })))
  const blob = (await writeWorkbook([{ sheet, data }] as unknown as Parameters<
    typeof writeWorkbook
  >[0]).toBlob()) as unknown as { arrayBuffer(): Promise<ArrayBuffer> }
  return new Uint8Array(await blob.arrayBuffer())
}

/** The parts, each sheet rewritten so that a reader loses nothing of it. All sheets are counted, because the reader loads all of them. */
function readableParts(
  parts: Readonly<Record<string, Uint8Array>>,
): Result<Readonly<Record<string, Uint8Array>>, WorkbookRefusal, unknown> {
  const made: Record<string, Uint8Array> = {}
  let cells = 0
  for (const [name, bytes] of Object.entries(parts)) {
    const text = name.endsWith('.xml') ? strFromU8(bytes) : ''
    const sheet = text.includes('sheetData') ? sheetXml(text) : null
    if (sheet === undefined) return refuse('not-a-workbook', {})
    cells += sheet?.cells ?? 0
    made[name] = sheet && sheet.xml !== text ? strToU8(sheet.xml) : bytes
  }
  return cells > MOST_SHEET_CELLS ? refuse('too-large', {}) : accept(made)
}
