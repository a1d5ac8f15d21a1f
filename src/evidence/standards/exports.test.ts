import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyRecord } from '../../../test/support/evidence/any-record.ts'
import { coarseBand, fineBand, FORM_CODES, RECORD_AGE_CODES } from '../record/codes.ts'
import type { EvidenceRecord } from '../record/evidence-record.ts'
import { INDICATORS } from '../tables/indicators/indicators.ts'
import { childrenDataset } from '../tables/indicators/children-dataset.ts'
import { readCsvRows } from './csv-rows.ts'
import { CTDC_COLUMNS, CTDC_EMPTY, ctdcContribution } from './ctdc/contribution.ts'
import { hxlRow, withHxl } from './hxl.ts'
import { icTipExport, IcTipMapping, MAPPING } from './ic-tip.ts'

const record = (change: Partial<EvidenceRecord>): EvidenceRecord => ({ ...anyRecord(), ...change })
const bandFrom = (years: number): string =>
  ['0-2', '3-5', '6-11', '12-14', '15-17', '18-24'].find((band) => years <= Number(band.split('-')[1])) ?? 'none'
const rowsOf = (csv: string) => {
  const rows = readCsvRows(csv)
  if (!rows.ok) throw new Error(rows.code)
  const [header = [], ...data] = rows.value
  return data.map((row) =>
    Object.fromEntries<string>(row.flatMap((cell, at) => (cell === '' ? [] : [[header[at] ?? '', cell]]))),
  )
}

describe('a contribution to CTDC', () => {
  it('leaves blank what CTDC’s codes cannot say, and counts it: nothing is guessed', () => {
    const { csv, left, neverHeld } = ctdcContribution([
      record({ month: '2026-03', sex: 'other', ageBand: '6-11', forms: ['forced-begging'] }),
      record({ month: '2026-03', sex: 'female', ageBand: '18-24', forms: ['not-known'] }),
    ])
    expect(rowsOf(csv)).toEqual([
      { yearOfRegistration: '2026', isForcedLabour: '1' },
      { yearOfRegistration: '2026', gender: 'Woman' },
    ])
    expect(left).toEqual({ gender: 1, ageBroad: 2 })
    expect(neverHeld).toContain('citizenship')
  })

  it('holds no blank age of a child from 6 to 11 or somebody from 18 to 24 whose years are known', () => {
    const ages = Array.from({ length: 25 }, (_, years) => fineBand(years) ?? bandFrom(years))
    const { csv, left } = ctdcContribution(ages.map((ageBand) => record({ ageBand })))
    expect(rowsOf(csv).map((row) => row['ageBroad'])).toEqual(
      Array.from({ length: 25 }, (_, years) =>
        years <= 8 ? '0--8' : years <= 17 ? '9--17' : years <= 20 ? '18--20' : years <= 23 ? '21--23' : '24--26',
      ),
    )
    expect(left).toEqual({})
    expect(ages.map(coarseBand)).toEqual(Array.from({ length: 25 }, (_, years) => bandFrom(years)))
  })

  it('fills every column, or has the reason why it stays empty', () => {
    const all = [
      ...FORM_CODES.map((form) => record({ forms: [form] })),
      ...RECORD_AGE_CODES.map((ageBand) => record({ ageBand })),
    ]
    const filled = new Set(rowsOf(ctdcContribution(all).csv).flatMap((row) => Object.keys(row)))
    const reasons: Readonly<Partial<Record<string, string>>> = CTDC_EMPTY
    for (const column of CTDC_COLUMNS) expect([column, filled.has(column)]).toEqual([column, !reasons[column]])
    expect(Object.keys(CTDC_EMPTY).filter((column) => !CTDC_COLUMNS.some((one) => one === column))).toEqual([])
  })

  it('has exactly CTDC’s 27 columns, and a truth is 1 or blank, never 0', () => {
    const { csv } = ctdcContribution([
      record({ ageBand: '12-14', sex: 'male', forms: ['sexual-exploitation', 'forced-marriage'] }),
    ])
    expect(csv.split('\r\n')[0]?.split(',')).toEqual([...CTDC_COLUMNS])
    expect(CTDC_COLUMNS).toHaveLength(27)
    expect(rowsOf(csv)[0]).toMatchObject({
      ageBroad: '9--17',
      gender: 'Man',
      isSexualExploit: '1',
      isOtherExploit: '1',
    })
    expect(csv).not.toMatch(/(^|,)0(,|$)/m)
  })

  it('says of every form something, but for the unknown one', () => {
    for (const form of FORM_CODES)
      expect(/,1[,\r]/.test(ctdcContribution([record({ forms: [form] })]).csv)).toBe(form !== 'not-known')
  })
})

describe('a row of HXL', () => {
  it('has a hashtag for every column, between header and data', () => {
    expect(
      withHxl([
        ['month', 'sex', 'count'],
        ['2026-03', 'female', '12'],
      ]),
    ).toEqual([
      ['month', 'sex', 'count'],
      ['#meta +date +month', '#beneficiary +sex +code', '#affected +ind'],
      ['2026-03', 'female', '12'],
    ])
    expect(hxlRow(['Some Thing'])).toEqual(['#meta +some_thing'])
    expect(withHxl([])).toEqual([])
  })

  it('knows every column that a table of ours counts by, and writes what HXL can read of any other', () => {
    const columns = [
      ...childrenDataset([anyRecord()]).columns.map(({ name }) => name),
      ...INDICATORS.filter(({ name }) => name !== 'sdg-16-2-2').map(({ name, per }) =>
        per === 'child' || per === 'meeting' ? name : `${name} medical`,
      ),
    ]
    expect(
      columns.filter(
        (_, at) => hxlRow(columns)[at]?.startsWith('#meta +date') === false && hxlRow(columns)[at]?.startsWith('#meta'),
      ),
    ).toEqual([])
    expect(hxlRow(['age', 'form forced-begging', 'needs-and-help medical'])).toEqual([
      '#beneficiary +age +code',
      '#crisis +type +forced_begging',
      '#need +help +medical',
    ])
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('возраст', '2020 total', 'form ២', 'constructor', '__proto__')),
        (name) => {
          expect(hxlRow([name])[0]).toMatch(/^#[a-z][a-z0-9_]*( \+[a-z][a-z0-9_]*)*$/)
        },
      ),
    )
  })
})

describe('an IC-TIP aligned export', () => {
  it('counts no child who was left behind among the victims, and says nothing of perpetrators', () => {
    const made = icTipExport(
      [
        record({ childGroups: ['left-behind'] }),
        record({
          childGroups: ['trafficked-child'],
          forms: ['surrogacy', 'forced-labour'],
          sex: 'female',
          ageBand: '15-17',
          pathway: 'never-identified',
        }),
      ],
      'An agency',
    )
    expect(made.victims).toEqual([{ event: 0, sex: 'female', age: 'under-18', formallyIdentified: 'no' }])
    expect(made.events[0]?.purposes).toEqual(['other', 'forced-labour-or-services'])
    expect(made.perpetrators).toEqual([])
    expect(made.standard.name).toContain('aligned')
  })

  it('takes another mapping, as data', () => {
    const mapping = IcTipMapping.parse({ ...MAPPING, version: 'ours', sex: { female: '2' } })
    expect(
      icTipExport([record({ childGroups: ['trafficked-child'], sex: 'female' })], 'An agency', mapping),
    ).toMatchObject({ mapping: 'ours', victims: [{ sex: '2' }] })
  })
})
