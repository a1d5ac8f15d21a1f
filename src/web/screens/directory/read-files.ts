import { accept, refuse, type Result } from '#result.ts'
import { MOST_ROWS, MOST_SIGNS, readHsdsJson } from '#domain/service-directory/hsds/read-json.ts'
import {
  tableNamed,
  type HsdsFaultAt,
  type Row,
  type Rows,
  type TableName,
} from '#domain/service-directory/hsds/records.ts'

/** A chosen file: its name and its text. */
export interface ChosenFile {
  readonly name: string
  readonly text: string
}

type Gathered = Partial<Record<TableName, Row[]>>

/**
 * The rows of one HSDS file, or of a folder of tables: JSON, or CSV with a header (RFC 4180). One unreadable file refuses them all, with its name and the position: an
 * incomplete directory would refer to services that are missing.
 */
export async function readFiles(
  files: readonly ChosenFile[],
): Promise<Result<{ readonly rows: Rows; readonly notTaken: readonly HsdsFaultAt[] }, 'not-readable', HsdsFaultAt>> {
  const rows: Gathered = {}
  const notTaken: HsdsFaultAt[] = []
  for (const file of files) {
    if (/datapackage[.]json$/i.test(file.name)) continue
    const table = tableNamed(file.name)
    const read = /[.](csv|tsv)$/i.test(file.name) ? await csvRows(file, table) : jsonRows(file, table)
    if (!read.ok) return refuse('not-readable', { ...read.detail, file: file.name })
    for (const [name, more] of Object.entries(read.value.rows) as [TableName, readonly Row[]][])
      (rows[name] ??= []).push(...more)
    notTaken.push(...read.value.notTaken)
  }
  return accept({ rows, notTaken })
}

type Read = Result<{ readonly rows: Rows; readonly notTaken: readonly HsdsFaultAt[] }, string, HsdsFaultAt>

/** Services and organizations may contain others; any other table is a flat list. */
function jsonRows({ name, text }: ChosenFile, table: TableName | undefined): Read {
  const source =
    table === undefined || table === 'service' || table === 'organization'
      ? text
      : `{"${table}":${text.replace(/^\uFEFF/, '')}}`
  const read = readHsdsJson(source)
  if (!read.ok) return read
  return accept({
    rows: Object.fromEntries(
      Object.entries(read.value.rows).map(([key, list]) => [
        key,
        list.map((row) => ({ ...row, source: { ...row.source, file: name } })),
      ]),
    ),
    notTaken: read.value.notTaken.map((one) => ({ ...one, file: name })),
  })
}

interface Parsed {
  readonly record: Record<string, string>
  readonly info: { readonly lines: number }
}

async function csvRows({ name, text }: ChosenFile, table: TableName | undefined): Promise<Read> {
  if (table === undefined) return accept({ rows: {}, notTaken: [{ file: name, where: '', code: 'no-such-table' }] })
  if (text.length > MOST_SIGNS) return refuse('too-large', { where: '', code: 'too-many-characters', most: MOST_SIGNS })
  // Loaded with the first table: most people never import one.
  const { CsvError, parse } = await import('csv-parse/browser/esm/sync')
  try {
    const parsed = parse(text, {
      bom: true,
      columns: true,
      info: true,
      skip_empty_lines: true,
      delimiter: /[.]tsv$/i.test(name) ? '\t' : ',',
      max_record_size: 1_000_000,
      to: MOST_ROWS + 1,
    }) as unknown as readonly Parsed[]
    if (parsed.length > MOST_ROWS) return refuse('too-large', { where: '', code: 'too-many-records', most: MOST_ROWS })
    return accept({
      rows: {
        [table]: parsed.map(({ record, info }) => ({
          source: { file: name, line: info.lines, where: '' },
          value: { ...record },
        })),
      },
      notTaken: [],
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = /line (\d+)/.exec(error.message)?.[1]
    return refuse('not-readable', { where: '', ...(line !== undefined && { line: Number(line) }), code: 'not-a-table' })
  }
}
