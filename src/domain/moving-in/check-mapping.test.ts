import { describe, expect, it } from 'vitest'
import { sheetOf } from '../../../test/support/moving-in.ts'
import { faultsOfMapping } from './check-mapping.ts'
import type { Mapping, SheetMapping } from './mapping.ts'

type Column = SheetMapping['columns'][number]
const CHILDREN = sheetOf(
  'Children',
  ['Nr', 'Name', 'Sex', 'Spoken', 'From', 'Shoe'],
  ['1', 'Elira', 'F', 'a', 'b', '30'],
)
const KIN = sheetOf('Kin', ['Nr', 'Who', 'What'], ['1', 'Teuta', 'aunt'])
const [number, called]: readonly Column[] = [
  { column: 'Nr', place: 'number' },
  { column: 'Name', place: 'called' },
] as never
const mapping = (...sheets: readonly SheetMapping[]) =>
  ({ shape: 1, is: 'homeward-moving-in', list: 'x', sheets }) as unknown as Mapping
const children = (...columns: readonly unknown[]) =>
  ({ sheet: 'Children', holds: 'children', columns: [number, called, ...columns] }) as unknown as SheetMapping
const kin = (...columns: readonly unknown[]) => ({ sheet: 'Kin', holds: 'family', columns }) as unknown as SheetMapping
const faults = (...sheets: readonly SheetMapping[]) =>
  faultsOfMapping(mapping(...sheets), [CHILDREN, KIN]).map(({ code, column }) => [code, column])
const coded = (column: string, place: string, ...codes: readonly string[]) => ({
  column,
  place,
  codes: codes.map((code, n) => ({ said: String(n), code })),
})

describe('the codes of a column', () => {
  it.each([
    ['Sex', 'sex', 'female', 'aunt'],
    ['Spoken', 'language', 'sq', 'Albanian'],
    ['From', 'nationality', 'AL', 'Albania'],
  ])('of %s as %s may be %s, and not %s', (column, place, right, wrong) => {
    expect(faults(children(coded(column, place, right)))).toEqual([])
    expect(faults(children(coded(column, place, wrong)))).toEqual([['no-such-code', column]])
    expect(faults(children(coded(column, place, right, wrong)))).toEqual([['no-such-code', column]])
  })

  it('are none where a column holds no codes', () => {
    expect(faults(children(coded('Shoe', 'words-narrow', 'AL')))).toEqual([['no-such-code', 'Shoe']])
  })

  it('of a relation are ties, and never a father', () => {
    const related = (...codes: readonly string[]) =>
      faults(children(), kin(number, { column: 'Who', place: 'person' }, coded('What', 'relation', ...codes)))
    expect(related('aunt')).toEqual([])
    expect(related('teacher-of-school')).toEqual([['no-such-code', 'What']])
    expect(related('aunt', 'father')).toEqual([['father-has-no-tie', 'What']])
    expect(related('step-father')).toEqual([['father-has-no-tie', 'What']])
  })
})

describe('the sheets of a mapping', () => {
  it('hold children once', () => {
    expect(faults()).toEqual([['no-children-sheet', undefined]])
    expect(faults(children(), children())).toContainEqual(['two-children-sheets', undefined])
  })

  it('are joined by a number, which one sheet alone needs not', () => {
    const alone = { sheet: 'Children', holds: 'children', columns: [called] } as unknown as SheetMapping
    expect(faults(alone)).toEqual([])
    expect(faults(alone, kin(number))).toContainEqual(['no-number', undefined])
    expect(faults(children(), kin({ column: 'Who', place: 'person' }))).toContainEqual(['no-number', undefined])
  })

  it('name each column of the sheet once', () => {
    expect(faults(children({ column: 'Hat', place: 'words-narrow' }))).toEqual([['no-such-column', 'Hat']])
    expect(
      faults(children({ column: 'Shoe', place: 'words-narrow' }, { column: 'Shoe', place: 'words-care' })),
    ).toEqual([['column-twice', 'Shoe']])
  })

  it('say what a child is called', () => {
    const nameless = {
      sheet: 'Children',
      holds: 'children',
      columns: [{ column: 'Shoe', place: 'words-narrow' }],
    } as unknown as SheetMapping
    expect(faults(nameless)).toEqual([['nothing-to-call-them', undefined]])
  })
})
