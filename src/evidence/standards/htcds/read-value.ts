import type { Cell } from '../workbook/workbook.ts'
import type { HtcdsField } from './field.ts'
import { cellText, comparableLabel, type HeaderRepair } from './read-header.ts'

export type WrongValue = 'no-code-of-this-field' | 'date-unclear' | 'not-yes-or-no' | 'not-a-number'
export type ReadValue =
  | {
      readonly ok: true
      readonly value: string | readonly string[]
      readonly repairs: readonly Omit<HeaderRepair, 'row' | 'column'>[]
    }
  | { readonly ok: false; readonly code: WrongValue }

type Small = Omit<HeaderRepair, 'row' | 'column'>

/** Numbers as the schema has them: JavaScript's own parser would accept a hexadecimal number, or the word Infinity. */
export const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/

const read = (value: string | readonly string[], ...repairs: readonly Small[]): ReadValue => ({
  ok: true,
  value,
  repairs,
})
const wrong = (code: WrongValue): ReadValue => ({ ok: false, code })

/** One cell that is not blank, as the standard writes it. A free text is kept unchanged. */
export function readValue(field: HtcdsField, cell: Exclude<Cell, null>): ReadValue {
  switch (field.holds) {
    case 'date':
      return readDate(cell)
    case 'yes-no':
      return readYesNo(cell)
    case 'number':
      return NUMBER.test(cellText(cell).trim()) ? read(cellText(cell).trim()) : wrong('not-a-number')
    case 'one':
      return field.codes ? readCode(field.codes, cellText(cell)) : read(cellText(cell))
    case 'several':
      return readSeveral(field, cellText(cell))
    default:
      return readText(field, cell)
  }
}

function readText(field: HtcdsField, cell: Exclude<Cell, null>): ReadValue {
  const text = cellText(cell)
  if (field.format === 'phone') return readPhone(text)
  if (field.format === 'country') return readCountry(text)
  return read(text)
}

/** The standard asks for E.164; a number in another form is kept, because it may be the only one known. */
function readPhone(text: string): ReadValue {
  const bare = text.replaceAll(/[\s().\u00A0-]/g, '')
  if (!/^\+?[1-9]\d{1,14}$/.test(bare)) return read(text, { code: 'kept-phone-not-e164', from: text, to: text })
  return bare === text ? read(text) : read(bare, { code: 'phone-spaces', from: text, to: bare })
}

function readCountry(text: string): ReadValue {
  const code = text.trim().toUpperCase()
  if (!/^[A-Z]{2}$/.test(code)) return read(text, { code: 'kept-country-not-a-code', from: text, to: text })
  return code === text ? read(text) : read(code, { code: 'spelling', from: text, to: code })
}

function readCode(codes: Readonly<Record<string, string>>, text: string): ReadValue {
  const name = text.trim()
  if (Object.hasOwn(codes, name))
    return name === text ? read(name) : read(name, { code: 'spaces', from: text, to: name })
  const wanted = comparableLabel(text)
  const byCode = Object.keys(codes).find((code) => comparableLabel(code) === wanted)
  if (byCode !== undefined)
    return read(byCode, { code: codes[byCode] === name ? 'label-for-code' : 'spelling', from: text, to: byCode })
  const byLabel = Object.entries(codes).find(([, label]) => comparableLabel(label) === wanted)
  return byLabel
    ? read(byLabel[0], { code: 'label-for-code', from: text, to: byLabel[0] })
    : wrong('no-code-of-this-field')
}

/** The sheet joins several codes by `;`; the form for phones by spaces, which no code contains. */
function readSeveral(field: HtcdsField, text: string): ReadValue {
  const bySpaces =
    !text.includes(';') && field.codes !== undefined && !readCode(field.codes, text).ok && /\s/.test(text.trim())
  const parts = text.split(bySpaces ? /\s+/ : ';').filter((part) => part.trim() !== '')
  const values: string[] = []
  const repairs: Small[] = bySpaces ? [{ code: 'several-by-spaces', from: text, to: parts.join(';') }] : []
  for (const part of parts) {
    const one = field.codes
      ? readCode(field.codes, part)
      : field.format === 'country'
        ? readCountry(part.trim())
        : read(part.trim())
    if (!one.ok) return one
    repairs.push(...one.repairs)
    if (typeof one.value === 'string' && !values.includes(one.value)) values.push(one.value)
  }
  return read(values, ...repairs)
}

const YES = new Set(['true', 'yes', 'y', '1'])
const NO = new Set(['false', 'no', 'n', '0'])

function readYesNo(cell: Exclude<Cell, null>): ReadValue {
  if (typeof cell === 'boolean') return read(cell ? 'TRUE' : 'FALSE')
  const word = cellText(cell).trim().toLowerCase()
  const to = YES.has(word) ? 'TRUE' : NO.has(word) ? 'FALSE' : undefined
  if (to === undefined) return wrong('not-yes-or-no')
  return cellText(cell) === to ? read(to) : read(to, { code: 'yes-no-word', from: cellText(cell), to })
}

const MS_A_DAY = 86_400_000
/** Day 60 of a spreadsheet is 29 February 1900, which did not exist; later days count from 30 December 1899. */
const EPOCH = -25_569 * MS_A_DAY

function readDate(cell: Exclude<Cell, null>): ReadValue {
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? wrong('date-unclear') : read(cell.toISOString().slice(0, 10))
  const text = cellText(cell).trim()
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isDay(text) ? read(text) : wrong('date-unclear')
  if (!/^\d{1,6}$/.test(text)) return wrong('date-unclear')
  const day = Number(text)
  // A smaller number is a year or a mistake; beyond the larger the spreadsheet's calendar ends.
  if (day < 3_653 || day > 2_958_465) return wrong('date-unclear')
  const to = new Date(EPOCH + day * MS_A_DAY).toISOString().slice(0, 10)
  return read(to, { code: 'date-was-number', from: text, to })
}

const isDay = (text: string) => {
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
