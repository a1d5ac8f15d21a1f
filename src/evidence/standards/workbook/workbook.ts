import { strFromU8, strToU8, Unzip, UnzipInflate, zipSync, type UnzipFile } from 'fflate'
import readWorkbook from 'read-excel-file/universal'
import writeWorkbook from 'write-excel-file/universal'
import { accept, refuse, type Result } from '#result.ts'
import { sheetXml } from './sheet-xml.ts'

export type Cell = string | number | boolean | Date | null
export type SheetRows = readonly (readonly Cell[])[]

/** Refusals of a workbook. `too-large`: unpacked, or with its gaps filled, it would be larger than any sheet of cases. */
export type WorkbookRefusal = 'not-a-workbook' | 'too-large' | 'holds-declarations' | 'no-rows'

const MOST_BYTES = 32 * 1024 * 1024
const MOST_PARTS = 2_000
/** More cells than `MOST_BYTES` can hold without gaps: one distant cell creates every row before it. */
const MOST_CELLS = 4_000_000

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
  readonly sheets: readonly { readonly name: string; readonly rows: SheetRows }[]
  /** Names of the parts that were in the file. */
  readonly parts: readonly string[]
  /** A sheet merges cells: the words are in the first of them, and the others read as blank. */
  readonly merged: boolean
}

/**
 * Reads every sheet of an .xlsx file as rows of cells, texts with the spaces around them; dates as `Date`, formulas as the value that the spreadsheet last computed. A zip bomb is refused
 * before it is unpacked whole, and XML that declares a document type or entities is never passed to the reader: the reader gets exactly the parts that were checked, zipped again,
 * because the directory at the end of a zip can name other parts than those inside. Macros are a part like any other, and nothing runs them.
 */
export async function openSheets(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<OpenedSheets, WorkbookRefusal, { readonly parts?: readonly string[] }>> {
  const unpacked = safeParts(bytes)
  if (!unpacked.ok) return refuse(unpacked.code, {})
  const names = Object.keys(unpacked.value)
  const parts = readableParts(unpacked.value)
  if (!parts.ok) return refuse(parts.code, { parts: names })
  try {
    const read = await readWorkbook(zipSync({ ...parts.value }, { level: 0 }).slice().buffer, { trim: false })
    const merged = Object.entries(parts.value).some(
      ([name, part]) => /worksheets\/[^/]*\.xml$/.test(name) && strFromU8(part).includes('<mergeCell '),
    )
    return accept({
      sheets: read.map(({ sheet, data }) => ({ name: sheet, rows: data as unknown as SheetRows })),
      parts: names,
      merged,
    })
  } catch {
    // Any error of the reader: the file is no readable workbook, and nothing of it was kept.
    return refuse('not-a-workbook', { parts: names })
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
  return cells > MOST_CELLS ? refuse('too-large', {}) : accept(made)
}

/** Packed bytes unpacked at once: even those of a bomb give at most a few megabytes. */
const STEP = 4_096

/** Unpacks in steps and counts the bytes that come out: the sizes that a zip declares may be wrong. */
function safeParts(bytes: Uint8Array): Result<Readonly<Record<string, Uint8Array>>, WorkbookRefusal, unknown> {
  if (bytes.length < 4 || bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse('not-a-workbook', {})
  let found: WorkbookRefusal | undefined
  let size = 0
  const chunks: (readonly [string, Uint8Array[]])[] = []
  const unzip = new Unzip((part: UnzipFile) => {
    const own: Uint8Array[] = []
    chunks.push([part.name, own])
    if (chunks.length > MOST_PARTS) found ??= 'too-large'
    const declares = declarations()
    part.ondata = (error, chunk) => {
      size += chunk.length
      if (error) found ??= 'not-a-workbook'
      else if (size > MOST_BYTES) found ??= 'too-large'
      else if (declares(chunk)) found ??= 'holds-declarations'
      else own.push(chunk)
    }
    part.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && !found; at += STEP)
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  } catch {
    found ??= 'not-a-workbook'
  }
  if (found || chunks.length === 0) return refuse(found ?? 'not-a-workbook', {})
  return accept(Object.fromEntries(chunks.map(([name, own]) => [name, together(own)])))
}

function together(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

const [MARK, DASH, OPENS] = [0x21, 0x2d, 0x3c]

/** Searches for `<!` that begins no comment, also across two chunks: a document type or an entity. */
function declarations(): (chunk: Uint8Array) => boolean {
  let before = 0
  return (chunk) => {
    for (let at = chunk.indexOf(MARK); at >= 0; at = chunk.indexOf(MARK, at + 1)) {
      const opened = (at === 0 ? before : chunk[at - 1]) === OPENS
      if (opened && chunk[at + 1] !== DASH) return true
    }
    before = chunk.at(-1) ?? before
    return false
  }
}
