import { describe, expect, it } from 'vitest'
import type { Cell } from '../workbook/workbook.ts'
import { NOT_CORE, type HtcdsField } from './field.ts'
import { readValue } from './read-value.ts'

const field = (over: Partial<HtcdsField>): HtcdsField => ({
  id: 'per_Test',
  label: 'Test',
  section: 'person',
  holds: 'text',
  ...NOT_CORE,
  ...over,
})
/** The value and what was repaired, or why the cell was refused. */
function said(over: Partial<HtcdsField>, cell: Exclude<Cell, null>) {
  const made = readValue(field(over), cell)
  return made.ok ? [made.value, made.repairs.map(({ code, from, to }) => [code, from, to])] : made.code
}
const codes = { WorkAndStreet: 'Work and street', Home: 'At home' }

describe('a cell of the standard', () => {
  it.each<[string, Exclude<Cell, null>, unknown]>([
    ['as E.164', '+355690000007', ['+355690000007', []]],
    ['with spaces', '+355 69 000-0007', ['+355690000007', [['phone-spaces', '+355 69 000-0007', '+355690000007']]]],
    [
      'of the country alone',
      '069 000 0007',
      ['069 000 0007', [['kept-phone-not-e164', '069 000 0007', '069 000 0007']]],
    ],
    ['of fifteen digits', '123456789012345', ['123456789012345', []]],
    [
      'of sixteen digits',
      '1234567890123456',
      ['1234567890123456', [['kept-phone-not-e164', '1234567890123456', '1234567890123456']]],
    ],
  ])('keeps a telephone number %s', (_, cell, expected) => {
    expect(said({ format: 'phone' }, cell)).toEqual(expected)
  })

  it.each<[string, unknown]>([
    ['AL', ['AL', []]],
    [' al', ['AL', [['spelling', ' al', 'AL']]]],
    ['Albania', ['Albania', [['kept-country-not-a-code', 'Albania', 'Albania']]]],
    ['ALB', ['ALB', [['kept-country-not-a-code', 'ALB', 'ALB']]]],
  ])('reads a country %s', (cell, expected) => {
    expect(said({ format: 'country' }, cell)).toEqual(expected)
  })

  it.each<[string, unknown]>([
    ['Home', ['Home', []]],
    [' Home ', ['Home', [['spaces', ' Home ', 'Home']]]],
    ['home', ['Home', [['spelling', 'home', 'Home']]]],
    ['At home', ['Home', [['label-for-code', 'At home', 'Home']]]],
    ['at HOME', ['Home', [['label-for-code', 'at HOME', 'Home']]]],
    ['Work and street', ['WorkAndStreet', [['label-for-code', 'Work and street', 'WorkAndStreet']]]],
    ['work and street', ['WorkAndStreet', [['spelling', 'work and street', 'WorkAndStreet']]]],
    ['Elsewhere', 'no-code-of-this-field'],
  ])('reads a code from “%s”', (cell, expected) => {
    expect(said({ holds: 'one', codes }, cell)).toEqual(expected)
  })

  it.each<[string, unknown]>([
    ['Home;WorkAndStreet', [['Home', 'WorkAndStreet'], []]],
    ['Home; ;Home', [['Home'], []]],
    [
      'Home WorkAndStreet',
      [['Home', 'WorkAndStreet'], [['several-by-spaces', 'Home WorkAndStreet', 'Home;WorkAndStreet']]],
    ],
    ['At home', [['Home'], [['label-for-code', 'At home', 'Home']]]],
    ['Home;Elsewhere', 'no-code-of-this-field'],
  ])('reads several codes from “%s”', (cell, expected) => {
    expect(said({ holds: 'several', codes }, cell)).toEqual(expected)
  })

  it('reads several countries, and several texts', () => {
    expect(said({ holds: 'several', format: 'country' }, 'AL; gr')).toEqual([['AL', 'GR'], [['spelling', 'gr', 'GR']]])
    expect(said({ holds: 'several' }, 'a b; c')).toEqual([['a b', 'c'], []])
  })

  it.each<[Exclude<Cell, null>, unknown]>([
    [true, ['TRUE', []]],
    [false, ['FALSE', []]],
    ['TRUE', ['TRUE', []]],
    ['yes', ['TRUE', [['yes-no-word', 'yes', 'TRUE']]]],
    [' No ', ['FALSE', [['yes-no-word', ' No ', 'FALSE']]]],
    ['perhaps', 'not-yes-or-no'],
  ])('reads yes or no from %o', (cell, expected) => {
    expect(said({ holds: 'yes-no' }, cell)).toEqual(expected)
  })

  it.each<[Exclude<Cell, null>, unknown]>([
    ['2026-02-28', ['2026-02-28', []]],
    ['2026-02-29', 'date-unclear'],
    ['28/02/2026', 'date-unclear'],
    [new Date('2026-02-28T10:00:00Z'), ['2026-02-28', []]],
    [new Date(Number.NaN), 'date-unclear'],
    ['3653', ['1909-12-31', [['date-was-number', '3653', '1909-12-31']]]],
    ['3652', 'date-unclear'],
    ['46081', ['2026-02-28', [['date-was-number', '46081', '2026-02-28']]]],
    ['999999', ['4637-11-25', [['date-was-number', '999999', '4637-11-25']]]],
    ['2958466', 'date-unclear'],
  ])('reads a day from %o', (cell, expected) => {
    expect(said({ holds: 'date' }, cell)).toEqual(expected)
  })

  it.each<[Exclude<Cell, null>, unknown]>([
    ['41.3', ['41.3', []]],
    [' -7 ', ['-7', []]],
    ['.5', ['.5', []]],
    ['0x10', 'not-a-number'],
    ['Infinity', 'not-a-number'],
  ])('reads a number from %o', (cell, expected) => {
    expect(said({ holds: 'number' }, cell)).toEqual(expected)
  })
})
