import { describe, expect, it } from 'vitest'
import { recordsIn } from './json-records.ts'
import { sheetsOfRecords } from './record-sheets.ts'

const setOf = (value: unknown) => {
  const read = recordsIn([value])
  if (!read.ok) throw new Error(read.code)
  return read.value
}
const sheets = (...values: readonly unknown[]) => {
  const made = sheetsOfRecords(values.map(setOf))
  return made.ok ? made.value : made.code
}

describe('records of another program', () => {
  it('are told from one another by their fields', () => {
    const kinds = [
      { data: [{ unique_id: 'lookup-a', values: [] }] },
      { data: [{ unique_id: 'f', fields: [] }] },
      { data: [{ code: 'AL', admin_level: 0 }] },
      { data: [{ record_id: 'u', flagged_by: 'w' }] },
      { data: [{ record_id: 'u', transitioned_by: 'w' }] },
      { data: [{ incident_case_id: 'u' }] },
      { data: { case_id: 'u' } },
      { results: [{ _id: 1 }] },
    ]
    expect(kinds.map((value) => setOf(value).of)).toEqual([
      'lookups',
      'forms',
      'locations',
      'flags',
      'transitions',
      'incidents',
      'cases',
      'cases',
    ])
  })

  it('are rows of a table with their fields under `data`, without what the program keeps for its search', () => {
    const row = { id: 'u1', data: { name: 'Elira' }, srch_name: 'x', phonetic_data: { a: 1 }, family_id: null }
    expect(sheets([row])).toEqual([
      {
        name: 'cases',
        rows: [
          ['id', 'name'],
          ['u1', 'Elira'],
        ],
      },
    ])
  })

  it('without a child among them, or without a number where they hold several of something, are refused', () => {
    expect(sheets({ data: [{ record_id: 'u', flagged_by: 'w' }] })).toBe('no-records')
    expect(sheets([{ name: 'Elira', notes: [{ text: 'x' }] }])).toBe('records-without-number')
    expect(sheets([{ name: 'Elira' }])).toEqual([{ name: 'cases', rows: [['name'], ['Elira']] }])
  })

  it('are a sheet of children, and a sheet of each thing of which a child has several, joined by its number', () => {
    expect(
      sheets([
        {
          id: 'u1',
          short_id: 'a1',
          notes: [{ text: 'one' }, { text: 'two', inner: [{ more: 'three' }] }],
          tags: ['x', 'y'],
        },
        { id: 'u2', short_id: 'a2', notes: [], place: { town: 'Berat' } },
      ]),
    ).toEqual([
      {
        name: 'cases',
        rows: [
          ['short_id', 'tags', 'id', 'place/town'],
          ['a1', 'x; y', 'u1', ''],
          ['a2', '', 'u2', 'Berat'],
        ],
      },
      {
        name: 'notes',
        rows: [
          ['short_id', 'text'],
          ['a1', 'one'],
          ['a1', 'two'],
        ],
      },
      {
        name: 'inner',
        rows: [
          ['short_id', 'more'],
          ['a1', 'three'],
        ],
      },
    ])
  })

  it('are joined by a number that no two children share, and records of other files find their child by its id', () => {
    const children = [
      { id: 'u1', short_id: 'same' },
      { id: 'u2', short_id: 'same' },
    ]
    const flags = [
      { id: 7, record_id: 'u2', flagged_by: 'w', message: 'Look' },
      { id: 8, record_id: 'u9', flagged_by: 'w', message: 'Of nobody' },
    ]
    expect(sheets(children, flags)).toEqual([
      {
        name: 'cases',
        rows: [
          ['id', 'short_id'],
          ['u1', 'same'],
          ['u2', 'same'],
        ],
      },
      {
        name: 'flags',
        rows: [
          ['id', 'record_id', 'flagged_by', 'message', 'flags id'],
          ['u2', 'u2', 'w', 'Look', '7'],
          ['u9', 'u9', 'w', 'Of nobody', '8'],
        ],
      },
    ])
  })

  it('keep a value that is deeper than anybody writes as it stands', () => {
    const deep = { a: { b: { c: { d: { e: { f: { g: 'x' } } } } } } }
    expect(sheets([{ id: 1, ...deep }])).toMatchObject([
      {
        rows: [
          ['id', 'a/b/c/d/e/f'],
          ['1', '{"g":"x"}'],
        ],
      },
    ])
  })
})
