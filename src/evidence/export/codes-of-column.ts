import {
  AGE_BAND_CODES,
  AREA_CODES,
  CHILD_GROUP_CODES,
  CLOSURES,
  DAY_BANDS,
  DOCUMENTS,
  DOCUMENT_STATES,
  FORM_CODES,
  GAP_STATES,
  MET,
  PATHWAYS,
  PLACEMENT_MOVES,
  SCHOOLING,
  SEXES,
  STEP_CODES,
  UNKNOWN,
} from '../record/codes.ts'
import { DISTRICT } from '../record/evidence-record.ts'
import { INDICATORS } from '../tables/indicators/indicators.ts'
import type { Indicator } from '../tables/indicators/indicator.ts'
import { NOT_KNOWN, TOTAL } from '../tables/table.ts'

const HELP = ['needed-only', ...GAP_STATES, 'offered', 'declined', 'accepted', 'received']
const YES_NO = ['yes', 'no']

/** Columns with one set of codes, and those that there are for each of several codes: `documents nationality`. */
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  age: AGE_BAND_CODES,
  sex: SEXES,
  'identification-pathways': PATHWAYS.filter((code) => !MET.some((met) => met === code)),
  schooling: SCHOOLING,
  'placement-stability': PLACEMENT_MOVES,
  'closure-types': CLOSURES,
  'met-without-file': MET,
}
const FOR_EACH: Readonly<Record<string, { readonly of: readonly string[]; readonly codes: readonly string[] }>> = {
  'child-group': { of: CHILD_GROUP_CODES, codes: YES_NO },
  form: { of: FORM_CODES, codes: YES_NO },
  'needs-and-help': { of: AREA_CODES, codes: HELP },
  documents: { of: DOCUMENTS, codes: DOCUMENT_STATES },
  'time-to-first-steps': { of: STEP_CODES.filter((step) => step !== 'registration'), codes: DAY_BANDS },
}

/** Whether a released table may have this column; a quarter is no column of a mapping, but its period. */
export const isColumn = (column: string): boolean => column === 'district' || codesOf(column) !== undefined

/** Whether a column of a released table may hold this code; a total and a blank are in every column. */
export function mayHold(column: string, code: string): boolean {
  if (code === TOTAL || code === NOT_KNOWN) return true
  return column === 'district' ? code === UNKNOWN || DISTRICT.test(code) : codesOf(column)?.includes(code) === true
}

function codesOf(column: string): readonly string[] | undefined {
  if (Object.hasOwn(PLAIN, column)) return PLAIN[column]
  const [name = '', of = ''] = halvesOf(column)
  const each = Object.hasOwn(FOR_EACH, name) ? FOR_EACH[name] : undefined
  return each?.of.includes(of) === true ? each.codes : undefined
}

const halvesOf = (column: string): readonly string[] => {
  const at = column.indexOf(' ')
  return at < 0 ? [column] : [column.slice(0, at), column.slice(at + 1)]
}

/** The indicator whose answer a column holds: of `schooling` itself, of `documents nationality` the indicator `documents`. */
export const indicatorOf = (column: string): Indicator | undefined =>
  INDICATORS.find(({ name, shares }) => shares.length > 0 && name === halvesOf(column)[0])
