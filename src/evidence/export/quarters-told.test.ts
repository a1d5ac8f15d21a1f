import { describe, expect, it } from 'vitest'
import { releasedWith, IN_MAY } from '../../../test/support/evidence/released.ts'
import { dataValueSets } from './data-value-set.ts'
import { Dhis2Mapping } from './mapping.ts'

const sex = (level: string, dataElement: string) => ({ at: { sex: level }, dataElement })
const YEARLY = Dhis2Mapping.parse({
  is: 'homeward-dhis2-mapping',
  shape: 1,
  readers: 'public',
  periods: 'yearly',
  from: '2025',
  dueAfterDays: 30,
  dataSet: 'uset0000000',
  orgUnit: 'uagency0000',
  tables: [{ by: ['sex'], cells: [sex('female', 'ugirls00000'), sex('male', 'uboys000000')] }],
})

describe('a year in which nobody is of one quarter', () => {
  const [first, second, fourth] = ['2025-Q1', '2025-Q2', '2025-Q4']
  const cutInMay = { countedAt: IN_MAY, line: 3 }
  const year = releasedWith(
    { sex: ['female', 'male'] },
    { ...cutInMay, where: [{ column: 'quarter', values: [first, second, fourth] }] },
  )
  const quarters = (change: Parameters<typeof releasedWith>[1] = {}, of = [first, second, fourth, '2026-Q1']) =>
    releasedWith({ quarter: of }, { ...cutInMay, line: 5, ...change })
  const ofYear = (...tables: ReturnType<typeof releasedWith>[]) => {
    const made = dataValueSets(YEARLY, tables, '2026-05-04')
    return made.ok ? made.value : expect.unreachable()
  }

  it.each([
    ['no table by quarter is released', []],
    ['one is of another cut', [quarters({ cut: 2 })]],
    ['one is for partners alone', [quarters({ audience: 'partners', threshold: 5 })]],
    ['one counts other children', [quarters({ where: [{ column: 'age', values: ['12-14'] }] })]],
    ['one has that quarter', [quarters({}, [first, second, '2025-Q3', fourth])]],
    ['noise left it out', [quarters({ how: { is: 'noisy' } as never, file: 'table-noisy-hxl-1-1.csv' })]],
    ['one is of meetings', [releasedWith({ quarter: [first], 'met-without-file': ['moved-on'] }, cutInMay)]],
  ])('is not written where %s, because that quarter may be left out', (_, others) => {
    expect(ofYear(year, ...others)).toMatchObject({
      sets: [],
      waiting: [{ period: '2025', missing: [{ why: 'quarter-not-told' }] }],
    })
  })

  it('is written where a table of the same cut by quarter has no such quarter', () => {
    expect(ofYear(year, quarters())).toMatchObject({
      waiting: [],
      sets: [{ line: 3, set: { period: '2025', dataValues: [{ value: '20' }, { value: '20' }] } }],
    })
  })

  it('is never of a table that counts quarters of another year too', () => {
    const more = releasedWith(
      { sex: ['female', 'male'] },
      { ...cutInMay, where: [{ column: 'quarter', values: [first, second, fourth, '2026-Q1'] }] },
    )
    expect(ofYear(more, quarters()).waiting).toMatchObject([{ missing: [{ why: 'not-released' }] }])
  })
})
