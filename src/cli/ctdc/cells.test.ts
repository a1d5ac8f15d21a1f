import { describe, expect, test } from 'vitest'
import { ageBandOf, isAdult } from './ages.ts'
import { splitCodes, unknownCodes } from './codes.ts'
import { LAYOUTS, type SourceLayout } from './columns.ts'
import { columnOf, detectLayout } from './layout.ts'
import { registeredBetween } from './registration-time.ts'

const layout = (id: SourceLayout['id']) => {
  const found = LAYOUTS.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}
const recoded = layout('ctdc-k-anonymised-2020-recoded')
const cells = (of: Readonly<Record<string, string>>) => new Map(Object.entries(of))

describe('the age in a row', () => {
  const age = (of: Readonly<Record<string, string>>) => ageBandOf(recoded, cells(of))

  test('is not known where neither the band nor the majority can be read', () => {
    expect(age({})).toBeUndefined()
    expect(age({ ageCategories: 'Unknown', majorityStatus: 'Unknown' })).toBeUndefined()
    expect(age({ ageCategories: 'Age 9 to 17' })).toBeUndefined()
  })

  test('is the band, and else whether the person was a minor', () => {
    expect(age({ ageCategories: 'Age 9-17', majorityStatus: 'Adult' })).toEqual({ from: 9, to: 17 })
    expect(age({ ageCategories: '48+' })).toEqual({ from: 48 })
    expect(age({ ageCategories: '9--17' })).toEqual({ from: 9, to: 17 })
    expect(age({ majorityStatus: 'Minor' })).toEqual({ from: 0, to: 17 })
    expect(age({ ageCategories: 'Unknown', majorityStatus: 'Adult' })).toEqual({ from: 18 })
    const noBand = layout('ctdc-victim-perpetrator-2022')
    expect(ageBandOf(noBand, cells({ ageCategories: 'Age 9-17', majorityStatus: 'Minor' }))).toEqual({
      from: 0,
      to: 17,
    })
  })

  test('is an adult’s from eighteen on, and a child’s where it is not known', () => {
    expect([undefined, { from: 9 }, { from: 17, to: 40 }, { from: 18 }].map(isAdult)).toEqual([
      false,
      false,
      false,
      true,
    ])
  })
})

describe('the time of registration in a row', () => {
  const period = (of: Readonly<Record<string, string>>) => {
    const { from, to } = registeredBetween(recoded, cells(of))
    return `${from} ${to}`
  }

  test('is every year that the source covers where it cannot be read', () => {
    expect(period({})).toBe('2002-01-01 2020-12-31')
    expect(period({ yearOfRegistration: '17' })).toBe('2002-01-01 2020-12-31')
  })

  test('is the year or the years of the row, in whichever order they stand', () => {
    expect(period({ yearOfRegistration: '2017' })).toBe('2017-01-01 2017-12-31')
    expect(period({ yearRegister: '2014-2016' })).toBe('2014-01-01 2016-12-31')
    expect(period({ yearRegister: '2016-2014' })).toBe('2014-01-01 2016-12-31')
  })
})

describe('the codes of a cell', () => {
  const year = { is: 'year', from: 2002, to: 2023 } as const
  const column = (codes: Parameters<typeof splitCodes>[0]) => ({ name: 'a', codes })

  test('outside the years of the list are not known', () => {
    const unknown = (value: string) => unknownCodes(recoded, column(year), value)
    expect(['2001', '2024', '17', '2002-2003', 'x2010'].map(unknown)).toEqual(
      ['2001', '2024', '17', '2002-2003', 'x2010'].map((value) => [value]),
    )
    expect([...unknown('2002'), ...unknown('2023')]).toEqual([])
  })

  test('are several only in a column of several', () => {
    const list = { is: 'list', values: ['a', 'b'] } as const
    expect(splitCodes({ ...list, several: true }, 'a;b')).toEqual(['a', 'b'])
    expect(splitCodes(list, 'a;b')).toEqual(['a;b'])
    expect(splitCodes({ is: 'text' }, 'a;b')).toEqual(['a;b'])
    expect(unknownCodes(recoded, column({ ...list, several: true }), 'a;c')).toEqual(['c'])
  })
})

describe('the columns of a file', () => {
  const names = recoded.columns.map(({ name }) => name)

  test('are refused where one stands twice, or none is known', () => {
    expect(detectLayout([...names, names[0] ?? ''])).toMatchObject({ ok: false, code: 'column-twice' })
    const refused = detectLayout(['of', 'something', 'else'])
    expect(refused).toMatchObject({
      ok: false,
      code: 'unknown-layout',
      detail: { unknown: ['of', 'something', 'else'] },
    })
    expect(refused.ok || refused.detail).not.toHaveProperty('nearest')
    expect(() => columnOf(recoded, 'of')).toThrow('has no column of')
  })

  test('are refused with one too many or too few, and the nearest layout named', () => {
    expect(detectLayout([...names, 'more'])).toMatchObject({
      detail: { nearest: { id: recoded.id }, lacking: [], unknown: ['more'] },
    })
    expect(detectLayout(names.slice(1))).toMatchObject({
      detail: { nearest: { id: recoded.id }, lacking: [names[0]], unknown: [] },
    })
  })

  test.each(LAYOUTS.map((one) => [one.id, one] as const))('are %s in any order', (id, { columns }) => {
    expect(detectLayout(columns.map(({ name }) => name).reverse())).toMatchObject({ ok: true, value: { id } })
  })
})
