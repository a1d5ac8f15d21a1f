import { readCsvRows } from '#evidence/standards/csv-rows.ts'
import type { HtcdsCase } from '#evidence/standards/htcds/case.ts'
import { htcdsJsonSchema } from '#evidence/standards/htcds/json-schema.ts'
import { readCaseSheet } from '#evidence/standards/htcds/read-case-sheet.ts'
import type { Repair } from '#evidence/standards/htcds/read-header.ts'
import { fromRelational, HtcdsRelational, leftOut, toRelational } from '#evidence/standards/htcds/relational.ts'
import { caseSheetCsv, caseSheetWorkbook } from '#evidence/standards/htcds/write-case-sheet.ts'
import { openWorkbook } from '#evidence/standards/workbook/workbook.ts'
import { wrongArgument } from '../refusal.ts'
import { inWords, textOf, whereWords } from './files.ts'

export const HTCDS_FORMS = ['csv', 'xlsx', 'json', 'schema'] as const
export type HtcdsForm = (typeof HTCDS_FORMS)[number]

/** Repairs told one by one; the rest are counted. */
const MOST_TOLD = 40

export async function convertHtcds(bytes: Uint8Array<ArrayBuffer>, path: string, ending: string, to: HtcdsForm): Promise<{ content: string | Uint8Array; told: string }> {
  const { cases, repairs, blank, lost } = await read(bytes, path, ending)
  const told = [`${String(cases.length)} cases in HTCDS 2.0; ${String(blank)} rows held nothing but their number; ${String(repairs.length)} repairs.`, ...repairs.slice(0, MOST_TOLD).map(repairWords)]
  if (repairs.length > MOST_TOLD) told.push(`… and ${String(repairs.length - MOST_TOLD)} more of the same kinds.`)
  if (lost !== undefined) told.push(lost)
  return { content: await written(cases, to), told: told.join('\n') }
}

function written(cases: readonly HtcdsCase[], to: HtcdsForm): string | Promise<Uint8Array> {
  if (to === 'csv') return caseSheetCsv(cases)
  if (to === 'xlsx') return caseSheetWorkbook(cases)
  return `${JSON.stringify(to === 'json' ? toRelational(cases) : htcdsJsonSchema(), null, 2)}\n`
}

async function read(bytes: Uint8Array<ArrayBuffer>, path: string, ending: string): Promise<{ cases: readonly HtcdsCase[]; repairs: readonly Repair[]; blank: number; lost?: string | undefined }> {
  if (ending === '.json') {
    const given = relational(textOf(bytes, path), path)
    return { cases: fromRelational(given), repairs: [], blank: 0, lost: lostWords(given) }
  }
  const rows = ending === '.xlsx' ? await openWorkbook(bytes) : readCsvRows(textOf(bytes, path))
  if (!rows.ok) throw wrongArgument(`${path} cannot be read: ${inWords(rows.code)}${whereWords(rows.detail as object)}.`)
  const sheet = readCaseSheet(rows.value)
  if (sheet.ok) return sheet.value
  const cells = (sheet.detail.cells ?? []).map((cell) => `  row ${String(cell.row)}, ${cell.column}: ${inWords(cell.code)}`)
  throw wrongArgument([`${path} was not taken: ${inWords(sheet.code)}.`, ...cells].join('\n'))
}

function relational(text: string, path: string): HtcdsRelational {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw wrongArgument(`${path} is no JSON.`)
  }
  const cases = HtcdsRelational.safeParse(value)
  if (cases.success) return cases.data
  const [first] = cases.error.issues
  throw wrongArgument(`${path} is not HTCDS in relational form: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}`)
}

function lostWords(given: HtcdsRelational): string | undefined {
  const { parts, values } = leftOut(given)
  return parts + values === 0 ? undefined : `Not in what was written: ${String(parts)} further comments, events or support plans; ${String(values)} values of fields that HTCDS 2.0 does not have.`
}

/** Of codes alone it is said what stood there: a date, a number or a text may lead to somebody. */
const OF_CODES: readonly Repair['code'][] = ['label-for-code', 'spelling', 'spaces', 'several-by-spaces', 'yes-no-word']

function repairWords({ code, row, column, from, to }: Repair): string {
  const what = row === undefined && to !== '' ? ` → ${to}` : OF_CODES.includes(code) ? `: ${from} → ${to}` : ''
  return `  ${row === undefined ? 'whole column' : `row ${String(row)}`}, ${column}: ${inWords(code)}${what}`
}
