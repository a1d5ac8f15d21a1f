import { describe, expect, it } from 'vitest'
import { anyRecord } from '../../../test/support/evidence/any-record.ts'
import { seededBytes } from '../../../test/support/evidence/seeded-bytes.ts'
import { synthesised } from '../../../test/support/evidence/synthesised.ts'
import { readCsv } from '../record/read-csv.ts'
import { CTDC_COLUMNS } from '../standards/ctdc/contribution.ts'
import { LEAST } from '../synthetic/plan.ts'
import { checkAsked } from '../synthetic/synthesise.ts'
import { seenOf } from './check-dataset.ts'
import { columnsOf, datasetFor, onlyColumns, SHAPES } from './shape.ts'
import { datasetRows, writtenDataset } from './write-dataset.ts'

const id = (n: number) => `${n.toString(36).padStart(21, 'Z')}A`
const records = Array.from({ length: 600 }, (_, n) =>
  anyRecord({
    id: id(n),
    household: id(n - (n % 2)),
    month: '2026-03',
    sex: n % 3 === 0 ? 'male' : 'female',
    forms: [n % 4 === 0 ? 'sexual-exploitation' : 'forced-labour'],
    childGroups: n % 5 === 0 ? ['left-behind'] : ['trafficked-child'],
  }),
)
const asked = { epsilon: 4, delta: 1e-4, ways: 2, most: 2, domain: 'found', least: LEAST.much } as const
const made = (shape: 'fields' | 'ctdc' | 'ic-tip') =>
  synthesised(datasetFor(shape, records, ['sex', 'month', 'forms']), asked, seededBytes(7)).dataset

describe('a dataset of one column', () => {
  it('has a row for every record when it is read again, blank ones too', () => {
    const dataset = datasetFor('fields', [anyRecord({ sex: 'male' }), anyRecord({ sex: 'female' })], ['sex'])
    const withBlank = { ...dataset, data: [Uint16Array.of(0, 1)] }
    const { text } = writtenDataset('fields', withBlank, '')
    expect(
      seenOf({ shape: 'fields', file: 'synthetic-hxl-1-1.csv', columns: ['sex'] }, new TextEncoder().encode(text)),
    ).toMatchObject({ ok: true, value: { rows: [[''], ['female']] } })
  })
})

describe('a dataset in the columns of a standard', () => {
  it('has the columns that were told before any record was touched, and brothers and sisters as one', () => {
    for (const shape of SHAPES.filter((one) => one !== 'file')) {
      const dataset = datasetFor(shape, records, ['sex', 'forms'])
      expect(dataset.columns.map(({ name }) => name)).toEqual([...columnsOf(shape, ['sex', 'forms'])])
      expect(new Set(dataset.unit).size).toBeLessThanOrEqual(300)
    }
  })

  it('takes nobody into IC-TIP who was left behind', () => {
    expect(datasetFor('ic-tip', records, []).size).toBe(480)
    expect(datasetFor('ic-tip', [anyRecord({ childGroups: ['left-behind'] })], []).size).toBe(0)
  })

  it('of too many fields at once is refused before anything is spent', () => {
    const all = columnsOf('fields', ['needed', 'offered', 'accepted', 'received'])
    expect(checkAsked(asked, all.length)).toMatchObject({ ok: false, code: 'too-many-columns' })
  })

  it('keeps the order of the file where only some of its columns are taken', () => {
    const dataset = datasetFor('fields', records, ['sex', 'month', 'source'])
    expect(onlyColumns(dataset, ['source', 'month']).columns.map(({ name }) => name)).toEqual(['month', 'source'])
  })
})

describe('a file of synthetic records', () => {
  it('in CTDC’s form has exactly its 27 columns, and leaves blank those that no record holds', () => {
    const { text, file } = writtenDataset('ctdc', made('ctdc'), 'An agency')
    expect(file).toBe('csv')
    const read = readCsv(text)
    if (!read.ok) throw new Error(read.code)
    expect(read.value.columns.map(({ name }) => name)).toEqual([...CTDC_COLUMNS])
    const valuesOf = (name: string) =>
      read.value.columns.find((column) => column.name === name)?.values.filter((value) => value !== '')
    expect(valuesOf('citizenship')).toEqual([])
    expect(valuesOf('gender')).toEqual(['Man', 'Woman'])
    expect(valuesOf('isSexualExploit')).toEqual(['1'])
  })

  it('in our own fields has a row of HXL hashtags behind its header', () => {
    const dataset = made('fields')
    const [header, tags, ...rows] = writtenDataset('fields', dataset, '').text.trimEnd().split('\r\n')
    expect(header?.startsWith('month,sex,forms.')).toBe(true)
    expect(tags).toMatch(/^#meta \+date \+month,#beneficiary \+sex \+code,#crisis \+type \+/)
    expect(rows).toHaveLength(dataset.size)
    expect(datasetRows(dataset)).toHaveLength(dataset.size)
  })

  it('aligned with IC-TIP names its mapping, joins each victim to an event, and says that nobody in it is real', () => {
    const written = JSON.parse(writtenDataset('ic-tip', made('ic-tip'), 'An agency').text) as {
      events: { event: number; purposes: string[] }[]
      victims: { event: number; formallyIdentified: string }[]
      made: string
      standard: { name: string }
    }
    expect(written.standard.name).toContain('aligned')
    expect(written.made).toContain('nobody')
    expect(written.events.map(({ event }) => event)).toEqual(written.victims.map(({ event }) => event))
    expect(new Set(written.events.flatMap(({ purposes }) => purposes))).toEqual(
      new Set(['forced-labour-or-services', 'prostitution-of-others-or-other-sexual-exploitation']),
    )
  })
})
