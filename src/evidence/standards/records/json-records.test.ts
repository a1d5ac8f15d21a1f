import { describe, expect, it } from 'vitest'
import { recordsIn } from './json-records.ts'

const of = (...values: readonly unknown[]) => {
  const read = recordsIn(values)
  return read.ok ? read.value.of : read.code
}
const records = (...values: readonly unknown[]) => {
  const read = recordsIn(values)
  return read.ok ? read.value.records.map((record) => Object.fromEntries(record)) : [read.code, read.detail]
}
const child = { case_id: '1', name: 'Ana' }

describe('a JSON document of another program', () => {
  it.each([
    ['nothing', []],
    ['a text', ['a']],
    ['one object that no field tells to be a record', [{ name: 'Ana' }]],
    ['an empty list', [[]]],
    ['records without a field', [[{}, {}]]],
    ['one with records and one without', [[child], { name: 'Ana' }]],
    ['results that are one object', [{ results: child }]],
  ])('of %s holds no records', (_, values) => {
    expect(of(...values)).toBe('no-records')
  })

  it('says which of its records is none', () => {
    expect(records([child, 'a'])).toEqual(['no-records', { at: 2 }])
    expect(records([child, null])).toEqual(['no-records', { at: 2 }])
    expect(records([child, [child]])).toEqual(['no-records', { at: 2 }])
  })

  it.each([
    ['in a list', [child]],
    ['under data', { data: [child] }],
    ['alone under data', { data: child }],
    ['under results', { results: [child] }],
    ['under value', { value: [child] }],
    ['alone', child],
  ])('holds records %s', (_, value) => {
    expect(records(value)).toEqual([child])
  })

  it.each(['case_id', 'case_id_display', 'short_id', 'unique_identifier', '_uuid', '_id', 'meta/instanceID'])(
    'is one record where it has %s',
    (field) => {
      expect(records({ [field]: '1' })).toEqual([{ [field]: '1' }])
    },
  )

  it('of several documents holds the records of all, the empty ones left out', () => {
    expect(records([child, {}], { ...child, name: 'Dren' })).toEqual([child, { ...child, name: 'Dren' }])
  })

  it('has the fields of a row beside those under its data, without what repeats them for a search', () => {
    const row = {
      id: 7,
      none: null,
      srch_name: 'ana',
      phonetic_data: 'x',
      matched_to: 'y',
      data: { name: 'Ana', none: null },
    }
    expect(records([row])).toEqual([{ id: 7, name: 'Ana', none: null }])
    expect(records([{ ...child, srch_name: 'ana' }])).toEqual([{ ...child, srch_name: 'ana' }])
    expect(records([{ ...child, data: 'words' }])).toEqual([{ ...child, data: 'words' }])
  })

  const lookup = { unique_id: 'a', values: [] }
  const form = { unique_id: 'a', fields: [] }
  const place = { code: '1', admin_level: 1 }
  const flag = { record_id: '1', flagged_by: 'x' }
  const transition = { record_id: '1', transitioned_by: 'x' }
  it.each<[string, object, readonly object[]]>([
    ['lookups', lookup, [{ unique_id: 'a' }, { values: [] }, { unique_id: 'a', values: 'b' }]],
    ['forms', form, [{ unique_id: 'a' }, { fields: [] }, { unique_id: 'a', fields: {} }]],
    ['locations', place, [{ code: '1' }, { admin_level: 1, placename: 'x' }]],
    ['locations', { code: '1', placename: 'x' }, [{ placename: 'x' }]],
    ['flags', flag, [{ record_id: '1' }, { flagged_by: 'x' }]],
    ['transitions', transition, [{ record_id: '1' }, { transitioned_by: 'x' }]],
    ['incidents', { incident_case_id: '1', registration_date: 'x' }, [{ registration_date: 'x' }]],
    ['incidents', { incident_date: 'x' }, [{ incident_date: 'x', registration_date: 'y' }]],
  ])('is of %s only where each record is: %o', (is, one, others) => {
    expect(of([one, one])).toBe(is)
    for (const other of others) {
      expect(of([other])).toBe('cases')
      expect(of([one, other])).toBe('cases')
    }
  })
})
