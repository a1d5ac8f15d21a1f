import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyRecord } from '../../../test/support/evidence/any-record.ts'
import { AREA_CODES, CHILD_GROUP_CODES, DOCUMENTS, FORM_CODES } from '../record/codes.ts'
import { fields, recordOfMeeting, type EvidenceRecord } from '../record/evidence-record.ts'
import { isCountable } from '../release/cut-data.ts'
import { childrenDataset } from '../tables/indicators/children-dataset.ts'
import { isColumn, mayHold } from './codes-of-column.ts'

/** A record with any codes that its fields may hold. */
const someRecord = fc
  .tuple(
    ...fields.map(({ codes, holds, once }) =>
      codes.length === 0
        ? fc.constant(undefined)
        : holds === 'one'
          ? fc.constantFrom(...codes)
          : fc.subarray([...codes]).map((some) => (once === true ? some.slice(0, 1) : some)),
    ),
  )
  .map((values) =>
    Object.fromEntries(fields.flatMap(({ name }, at) => (values[at] === undefined ? [] : [[name, values[at]]]))),
  )
  .filter(({ pathway }) => !String(pathway).startsWith('met-'))

describe('the codes of a column', () => {
  it('are none for what no released table may count by, nor for what every object has', () => {
    for (const name of [
      'name',
      'month',
      'year',
      'source',
      'joinability',
      'form nothing',
      'documents',
      'constructor',
      '__proto__',
      'toString x',
    ])
      expect([name, isColumn(name)]).toEqual([name, false])
    expect(mayHold('sex', 'constructor')).toBe(false)
    expect(mayHold('district', 'Tirana')).toBe(false)
  })

  it('are those that records give, for every column that a table may have', () => {
    const met: EvidenceRecord = {
      ...recordOfMeeting({ month: '2026-02', district: 'AL-01', ended: 'met-said-no' }),
      id: 'aaaaaaaaaaaaaaaaaaaaaQ',
    }
    fc.assert(
      fc.property(someRecord, (codes) => {
        const { columns } = childrenDataset([{ ...anyRecord(), ...codes }, met])
        for (const { name, values } of columns.filter(({ name }) => isCountable(name) && name !== 'quarter'))
          for (const value of values.filter((code) => code !== ''))
            expect([name, value, isColumn(name) && mayHold(name, value)]).toEqual([name, value, true])
      }),
    )
    const all = [
      ...CHILD_GROUP_CODES.map((code) => `child-group ${code}`),
      ...FORM_CODES.map((code) => `form ${code}`),
      ...AREA_CODES.map((code) => `needs-and-help ${code}`),
      ...DOCUMENTS.map((code) => `documents ${code}`),
    ]
    expect(all.filter((column) => !isColumn(column) || !isCountable(column))).toEqual([])
  })
})
