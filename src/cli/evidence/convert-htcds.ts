import type { HtcdsCase } from '#evidence/standards/htcds/case.ts'
import { htcdsJsonSchema } from '#evidence/standards/htcds/json-schema.ts'
import { HTCDS_ENDINGS, readHtcds, type HtcdsRefusal, type HtcdsWhere } from '#evidence/standards/htcds/read-htcds.ts'
import type { HeaderRepair } from '#evidence/standards/htcds/read-header.ts'
import { toRelational } from '#evidence/standards/htcds/relational.ts'
import { caseSheetCsv, caseSheetWorkbook } from '#evidence/standards/htcds/write-case-sheet.ts'
import { wrongArgument } from '../terminal/refusal.ts'
import { codeInWords, whereWords } from './files.ts'

export const HTCDS_FORMS = ['csv', 'xlsx', 'json', 'schema'] as const
export type HtcdsForm = (typeof HTCDS_FORMS)[number]

/** Repairs that are printed one by one; the rest are counted. */
const MOST_TOLD = 40

export async function convertHtcds(
  bytes: Uint8Array<ArrayBuffer>,
  path: string,
  ending: string,
  to: HtcdsForm,
): Promise<{ content: string | Uint8Array; told: string }> {
  const form = HTCDS_ENDINGS.find((one) => `.${one}` === ending)
  if (form === undefined) throw wrongArgument(`${path} is none of ${HTCDS_ENDINGS.map((one) => `.${one}`).join(', ')}.`)
  const read = await readHtcds(bytes, form)
  if (!read.ok) throw wrongArgument(refusalWords(path, form, read.code, read.detail))
  const { cases, repairs, blank, left } = read.value
  const told = [
    `${String(cases.length)} cases in HTCDS 2.0; ${String(blank)} rows held nothing but their number; ${String(repairs.length)} repairs.`,
    ...repairs.slice(0, MOST_TOLD).map(repairWords),
  ]
  if (repairs.length > MOST_TOLD) told.push(`… and ${String(repairs.length - MOST_TOLD)} more of the same kinds.`)
  if (left.parts + left.values > 0)
    told.push(
      `Not in what was written: ${String(left.parts)} further comments, events or support plans; ${String(left.values)} values of fields that HTCDS 2.0 does not have.`,
    )
  return { content: await written(cases, to), told: told.join('\n') }
}

function written(cases: readonly HtcdsCase[], to: HtcdsForm): string | Promise<Uint8Array> {
  if (to === 'csv') return caseSheetCsv(cases)
  if (to === 'xlsx') return caseSheetWorkbook(cases)
  return `${JSON.stringify(to === 'json' ? toRelational(cases) : htcdsJsonSchema(), null, 2)}\n`
}

function refusalWords(
  path: string,
  form: (typeof HTCDS_ENDINGS)[number],
  code: HtcdsRefusal,
  { cells = [], ...where }: HtcdsWhere,
): string {
  if (code === 'not-utf-8') return `${path} is not in UTF-8. Save it in UTF-8 and try again.`
  const unit = form === 'json' ? 'case' : 'row'
  return [
    `${path} was not taken: ${codeInWords(code)}${whereWords(where)}.`,
    ...cells.map((cell) => `  ${unit} ${String(cell.row)}, ${cell.column}: ${codeInWords(cell.code)}`),
  ].join('\n')
}

/** The old value is printed for codes alone: a date, a number or a text may identify somebody. */
const OF_CODES: readonly HeaderRepair['code'][] = [
  'label-for-code',
  'spelling',
  'spaces',
  'several-by-spaces',
  'yes-no-word',
]

function repairWords({ code, row, column, from, to }: HeaderRepair): string {
  const what = row === undefined && to !== '' ? ` → ${to}` : OF_CODES.includes(code) ? `: ${from} → ${to}` : ''
  return `  ${row === undefined ? 'whole column' : `row ${String(row)}`}, ${column}: ${codeInWords(code)}${what}`
}
