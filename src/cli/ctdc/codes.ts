import { BETWEEN_CODES, type Codes, type SourceColumn, type SourceLayout } from './columns.ts'
import { ALPHA_2, ALPHA_3 } from './countries.ts'
import { saysUnknown } from './layout.ts'

/** The parts of a cell that the publisher's list does not hold; empty where the cell is blank or marked as not known. */
export function unknownCodes(layout: SourceLayout, column: SourceColumn, value: string): readonly string[] {
  if (saysUnknown(layout, column.name, value)) return []
  return splitCodes(column.codes, value).filter((part) => !holds(column.codes, part))
}

/** Splits a cell of several codes; every other cell is one code. */
export function splitCodes(codes: Codes, value: string): readonly string[] {
  return codes.is === 'list' && codes.several ? value.split(BETWEEN_CODES) : [value]
}

function holds(codes: Codes, part: string): boolean {
  switch (codes.is) {
    case 'list':
      return codes.values.includes(part)
    case 'year':
      return /^\d{4}$/.test(part) && Number(part) >= codes.from && Number(part) <= codes.to
    case 'alpha-2':
      return ALPHA_2.has(part)
    case 'alpha-3':
      return ALPHA_3.has(part)
    case 'text':
      return true
  }
}
