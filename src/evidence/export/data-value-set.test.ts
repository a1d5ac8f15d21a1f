import { describe, expect, it } from 'vitest'
import { releasedWith, IN_MAY } from '../../../test/support/evidence/released.ts'
import { DataValueSet, dataValueSets } from './data-value-set.ts'
import { unknownElement } from './known-elements.ts'
import { Dhis2Mapping } from './mapping.ts'

/** Invented identifiers, as DHIS2 has them. */
const uid = (name: string) => `u${name}`.padEnd(11, '0').slice(0, 11)
const GIRLS = { at: { sex: 'female' }, dataElement: uid('opened'), categoryOptionCombo: uid('girls') }
const BOYS = { at: { sex: 'male' }, dataElement: uid('opened'), categoryOptionCombo: uid('boys') }
const mapping = (change: object = {}, table: object = {}): Dhis2Mapping =>
  Dhis2Mapping.parse({
    is: 'homeward-dhis2-mapping',
    shape: 1,
    readers: 'public',
    periods: 'quarterly',
    from: '2026Q1',
    dueAfterDays: 30,
    dataSet: uid('set'),
    orgUnit: uid('agency'),
    tables: [{ by: ['sex'], cells: [GIRLS, BOYS], ...table }],
    ...change,
  })
const bySex = (change: Parameters<typeof releasedWith>[1] = {}) =>
  releasedWith({ sex: ['female', 'male'], quarter: ['2026-Q1', '2026-Q2'] }, change)
const made = (with_: Dhis2Mapping, tables = [bySex()], today = '2026-05-04') => dataValueSets(with_, tables, today)
const valueOf = (answer: ReturnType<typeof made>) => {
  if (!answer.ok) throw new Error(`${answer.code} ${answer.detail.what}`)
  return answer.value
}

describe('a mapping is refused, and nothing is made', () => {
  it.each([
    [
      'a column that is none',
      {},
      { by: ['name'], cells: [{ ...GIRLS, at: { name: 'Lule' } }] },
      'unknown-column',
      'name',
    ],
    [
      'a code that the column does not have',
      {},
      { cells: [{ ...GIRLS, at: { sex: 'girl' } }] },
      'unknown-code',
      'sex girl',
    ],
    ['a filter by a code of nobody', {}, { where: { age: ['11'] } }, 'unknown-code', 'age 11'],
    [
      'a share that the columns do not have',
      {},
      { shares: [{ share: 'in-school', dataElement: uid('a') }] },
      'unknown-share',
      'in-school',
    ],
    [
      'a cell of children whom its filter leaves out',
      {},
      { where: { sex: ['female'] }, cells: [GIRLS, BOYS] },
      'unknown-code',
      'sex male',
    ],
    [
      'two districts that are one place',
      { orgUnit: { district: { 'AL-01': uid('north'), 'AL-02': uid('north') } } },
      {},
      'twice',
      uid('north'),
    ],
    ['a cell without its level', {}, { cells: [{ ...GIRLS, at: {} }] }, 'column-missing', 'sex'],
    [
      'two cells that go to one place',
      {},
      { cells: [GIRLS, { ...BOYS, categoryOptionCombo: uid('girls') }] },
      'twice',
      `${uid('opened')} ${uid('girls')}`,
    ],
    ['a level that it does not name', {}, { cells: [GIRLS] }, 'unmapped', 'sex male'],
    ['a level left out that is none', {}, { leave: [{ sex: 'unknown' }] }, 'unknown-code', 'sex unknown'],
  ])('with %s', (_, change, table, code, what) => {
    expect(made(mapping(change, table))).toEqual({ ok: false, code, detail: { what } })
  })

  it('with a district that it does not name', () => {
    const tables = [releasedWith({ sex: ['female', 'male'], district: ['AL-01', 'AL-02'], quarter: ['2026-Q1'] })]
    expect(made(mapping({ orgUnit: { district: { 'AL-01': uid('north') } } }), tables)).toEqual({
      ok: false,
      code: 'no-org-unit',
      detail: { what: 'AL-02' },
    })
  })

  it.each([
    ['an identifier that DHIS2 cannot have', { dataSet: 'children' }],
    ['a field that it does not know', { names: true }],
    ['a first period of another length', { from: '2026' }],
    ['no table', { tables: [] }],
  ])('with %s, before a table is looked at', (_, change) => {
    expect(Dhis2Mapping.safeParse({ ...mapping(), ...change }).success).toBe(false)
  })

  it('with an element that its DHIS2 does not have', () => {
    const of = (...uids: string[]) => uids.map((id) => ({ id }))
    const metadata = {
      dataSets: of(uid('set')),
      dataElements: of(uid('opened')),
      organisationUnits: of(uid('agency')),
      categoryOptionCombos: of(uid('girls'), uid('boys')),
    }
    expect(unknownElement(mapping(), metadata)).toBeUndefined()
    expect(unknownElement(mapping(), { ...metadata, categoryOptionCombos: of(uid('girls')) })).toEqual({
      kind: 'categoryOptionCombos',
      uid: uid('boys'),
    })
    expect(unknownElement(mapping(), { ...metadata, dataElements: undefined })).toMatchObject({ kind: 'dataElements' })
  })
})

describe('a period is not written', () => {
  const waiting = (...tables: ReturnType<typeof bySex>[]) => valueOf(made(mapping(), tables)).waiting
  const why = (code: string) => [{ period: '2026Q1', due: true, missing: [{ by: ['sex'], why: code }] }]

  it('where its table was not released, or counts by something else, and says so once it is due', () => {
    expect(waiting()).toEqual(why('not-released'))
    expect(waiting(releasedWith({ sex: ['female'], age: ['12-14'], quarter: ['2026-Q1'] }))).toEqual(
      why('not-released'),
    )
    expect(waiting(bySex({ where: [{ column: 'age', values: ['12-14'] }] }))).toEqual(why('not-released'))
    expect(waiting(releasedWith({ sex: ['female', 'male'] }))).toEqual(why('not-released'))
    expect(valueOf(made(mapping({ dueAfterDays: 40 }), [])).waiting).toMatchObject([{ due: false }])
  })

  it('where it was counted before it was over: the second quarter in May, though June has passed', () => {
    const { sets, waiting: left } = valueOf(made(mapping(), [bySex()], '2026-09-01'))
    expect(sets.map(({ set }) => set.period)).toEqual(['2026Q1'])
    expect(left).toMatchObject([{ period: '2026Q2', due: true, missing: [{ why: 'counted-too-early' }] }])
  })

  it('for the public where it was released for partners alone', () => {
    const partners = bySex({ audience: 'partners', threshold: 5 })
    expect(waiting(partners)).toEqual(why('for-partners-only'))
    expect(valueOf(made(mapping({ readers: 'partners' }), [partners])).sets).toHaveLength(1)
  })

  it('where its counts are changed in another way than the mapping takes', () => {
    const rounded = bySex({ how: { is: 'rounded' }, file: 'table-rounded-hxl-1-1.csv' })
    expect(waiting(rounded)).toEqual(why('other-counts'))
    const keyed = mapping({}, { how: 'keyed' })
    expect(valueOf(made(keyed, [rounded, bySex()])).waiting).toMatchObject([{ missing: [{ why: 'other-counts' }] }])
  })

  it('in part: of two tables one is not there yet', () => {
    const two = mapping({
      tables: [
        ...mapping().tables,
        { by: ['schooling'], cells: [], shares: [{ share: 'in-school', dataElement: uid('school') }] },
      ],
    })
    expect(valueOf(made(two)).sets).toEqual([])
    expect(valueOf(made(two)).waiting).toMatchObject([{ missing: [{ by: ['schooling'], why: 'not-released' }] }])
  })
})

describe('a data value set', () => {
  it('holds the released counts as DHIS2 takes them, and never a hidden one', () => {
    const { sets, hidden } = valueOf(
      made(mapping(), [bySex({ counts: { 'female,2026-Q1': 31, 'male,2026-Q1': null } })]),
    )
    expect(sets).toEqual([
      {
        line: 3,
        set: {
          dataSet: uid('set'),
          period: '2026Q1',
          orgUnit: uid('agency'),
          dataValues: [{ dataElement: uid('opened'), categoryOptionCombo: uid('girls'), value: '31' }],
        },
      },
    ])
    expect(hidden).toBe(1)
    for (const { set } of sets) expect(DataValueSet.parse(set)).toEqual(set)
  })

  it('says 0 where the table has no such level or quarter, because nobody was counted there, but not beside noise', () => {
    const girls = releasedWith({ sex: ['female'], quarter: ['2026-Q1'] })
    const values = (table: ReturnType<typeof bySex>, spec: object = {}) =>
      valueOf(made(mapping({}, spec), [table])).sets.flatMap(({ set }) => set.dataValues.map(({ value }) => value))
    expect(values(girls)).toEqual(['0', '20'])
    const how = {
      is: 'noisy',
      account: { programme: 'children', year: 2026 },
      about: 400,
      epsilon: 1,
      delta: 1e-6,
      most: 1,
    } as const
    const noisy = releasedWith({ sex: ['female'], quarter: ['2026-Q1'] }, { how, file: 'table-noisy-hxl-1-1.csv' })
    expect(values(noisy, { how: 'noisy' })).toEqual(['20'])
  })

  it('is of the newest release, and says by its line that it is newer', () => {
    const later = bySex({ line: 9, counts: { 'female,2026-Q1': 33 } })
    const { sets } = valueOf(made(mapping(), [later, bySex()]))
    expect(sets).toMatchObject([
      { line: 9, set: { dataValues: expect.arrayContaining([expect.objectContaining({ value: '33' })]) as unknown } },
    ])
  })

  it('is of each district that the mapping names, and of none that it leaves out', () => {
    const tables = [
      releasedWith(
        { sex: ['female', 'male'], district: ['AL-01', 'AL-02', 'not-known'], quarter: ['2026-Q1'] },
        { counts: { 'female,AL-02,2026-Q1': 44 } },
      ),
    ]
    const { sets } = valueOf(
      made(
        mapping(
          { orgUnit: { district: { 'AL-01': uid('north'), 'AL-02': uid('south') } } },
          { leave: [{ district: 'not-known' }] },
        ),
        tables,
      ),
    )
    expect(sets.map(({ set }) => [set.orgUnit, set.dataValues.map(({ value }) => value)])).toEqual([
      [uid('north'), ['20', '20']],
      [uid('south'), ['20', '44']],
    ])
  })

  it('of a year is a table filtered by its four quarters, and a share is in per cent', () => {
    const quarters = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']
    const schooling = releasedWith(
      { schooling: ['began-or-went-back', 'in-school-throughout', 'stopped', 'not-of-school-age'] },
      {
        where: [{ column: 'quarter', values: quarters }],
        counts: { 'began-or-went-back': 40, 'in-school-throughout': 20, stopped: 30, 'not-of-school-age': 90 },
      },
    )
    const yearly = mapping({
      periods: 'yearly',
      from: '2025',
      tables: [{ by: ['schooling'], cells: [], shares: [{ share: 'in-school', dataElement: uid('school') }] }],
    })
    expect(valueOf(made(yearly, [schooling])).sets).toMatchObject([
      { set: { period: '2025', dataValues: [{ dataElement: uid('school'), value: '66.7' }] } },
    ])
    expect(
      valueOf(made(yearly, [releasedWith({ schooling: ['stopped'], quarter: quarters }, { countedAt: IN_MAY })])).sets,
    ).toEqual([])
  })
})

describe('counts that were changed', () => {
  it('say so beside each value, and exact ones say nothing', () => {
    const rounded = bySex({ how: { is: 'rounded' }, file: 'table-rounded-hxl-1-1.csv', line: 9 })
    const values = (with_: Dhis2Mapping) =>
      valueOf(made(with_, [bySex(), rounded])).sets.flatMap(({ set }) => DataValueSet.parse(set).dataValues)
    expect(values(mapping({}, { how: 'rounded' })).map(({ comment }) => comment)).toEqual(['rounded', 'rounded'])
    expect(values(mapping()).map((value) => 'comment' in value)).toEqual([false, false])
  })
})
