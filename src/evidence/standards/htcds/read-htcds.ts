import { accept, refuse, type Result } from '#result.ts'
import { delimiterOf } from '../../record/delimiter.ts'
import { rowNotUtf8, utf8Text } from '../../record/utf-8.ts'
import { readCsvRows } from '../csv-rows.ts'
import { openWorkbook, type WorkbookRefusal } from '../workbook/workbook.ts'
import type { HtcdsCase } from './case.ts'
import { checkCases } from './check-cases.ts'
import { readCaseSheet, type CaseSheetRefusal, type WrongCell } from './read-case-sheet.ts'
import type { HeaderRepair } from './read-header.ts'
import { xformRows, type XFormRefusal } from './read-xform.ts'
import { fromRelational, HtcdsRelational, leftOut } from './relational.ts'

export const HTCDS_ENDINGS = ['xlsx', 'csv', 'json', 'xml'] as const
export type HtcdsEnding = (typeof HTCDS_ENDINGS)[number]

export interface HtcdsRead {
  readonly cases: readonly HtcdsCase[]
  readonly repairs: readonly HeaderRepair[]
  readonly blank: number
  /** For relational JSON: what the flat forms cannot hold. */
  readonly left: { readonly parts: number; readonly values: number }
}

export type HtcdsRefusal =
  | WorkbookRefusal
  | XFormRefusal
  | CaseSheetRefusal
  | 'empty'
  | 'mangled'
  | 'not-utf-8'
  | 'not-json'
  | 'not-htcds-json'

export interface HtcdsWhere {
  readonly row?: number
  readonly path?: string
  readonly cells?: readonly WrongCell[]
}

const NOTHING_LEFT = { parts: 0, values: 0 }

/** Reads cases in any of the forms of HTCDS 2.0: IOM's template as a workbook, a form filled in on a phone (an instance of its XForm), a flat CSV file, or relational JSON. Every value is checked against the standard. */
export async function readHtcds(
  bytes: Uint8Array<ArrayBuffer>,
  ending: HtcdsEnding,
): Promise<Result<HtcdsRead, HtcdsRefusal, HtcdsWhere>> {
  if (ending === 'json') return readJson(bytes)
  const rows = ending === 'xlsx' ? await openWorkbook(bytes) : textRows(bytes, ending)
  if (!rows.ok) return refuse(rows.code, rows.detail as HtcdsWhere)
  const sheet = readCaseSheet(rows.value)
  return sheet.ok ? accept({ ...sheet.value, left: NOTHING_LEFT }) : sheet
}

function textRows(bytes: Uint8Array, ending: 'csv' | 'xml') {
  const text = utf8Text(bytes)
  if (text === undefined) return refuse('not-utf-8', rowNotUtf8(bytes))
  return ending === 'csv' ? readCsvRows(text, { delimiter: delimiterOf(text), blankLines: true }) : xformRows(text)
}

function readJson(bytes: Uint8Array): Result<HtcdsRead, HtcdsRefusal, HtcdsWhere> {
  const text = utf8Text(bytes)
  if (text === undefined) return refuse('not-utf-8', rowNotUtf8(bytes))
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    // Most engines give the line, together with text of the file that must not be shown.
    const [, line] = /\bline (\d+)/.exec(String(error)) ?? []
    return refuse('not-json', line === undefined ? {} : { row: Number(line) })
  }
  const read = HtcdsRelational.safeParse(value)
  if (!read.success) return refuse('not-htcds-json', { path: read.error.issues[0]?.path.join('.') ?? '' })
  const cases = fromRelational(read.data)
  if (cases.length === 0) return refuse('no-cases', {})
  const checked = checkCases(cases)
  return checked.ok ? accept({ ...checked.value, blank: 0, left: leftOut(read.data) }) : checked
}
