import { describe, expect, it } from 'vitest'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { sortedRows, type ChildColumn, type TableRow } from './table-row.ts'

const words = { language: 'en', code: (code: string) => code, member: (id: string) => id }

/** A row with what the order reads. */
function row(name: string | null, of: Partial<Record<'years' | 'months' | 'days', number>> & Partial<TableRow> = {}) {
  const { years, months, days, ...rest } = of
  return {
    child: {
      who: {
        ...(name !== null && { called: { text: name } }),
        ...(years !== undefined && { ages: { youngest: years, oldest: years } }),
        ageBand: 'not-known',
      },
      months: months ?? null,
    } as unknown as KnownChild,
    facts: { arrangement: null, seen: { mayBeMore: false, daysAgo: days ?? null } },
    missing: false,
    visit: null,
    noVisits: false,
    due: null,
    worker: null,
    ...rest,
  } as unknown as TableRow
}
const order = (rows: readonly TableRow[], by: ChildColumn, down = false) =>
  sortedRows(rows, { by, down }, words).map(({ child }) => child.who.called?.text ?? '–')

describe('the order of children in a table', () => {
  it('never moves a missing child from the top', () => {
    const rows = [row('Arta'), row('Zana', { missing: true }), row('Besa')]
    expect(order(rows, 'name')).toEqual(['Zana', 'Arta', 'Besa'])
    expect(order(rows, 'name', true)).toEqual(['Zana', 'Besa', 'Arta'])
  })

  it('puts who was never seen before all others, and those of whom the reader may not know it last, either way', () => {
    const hidden = row('Hana', { facts: { seen: { mayBeMore: true, daysAgo: 1 } } as unknown as TableRow['facts'] })
    const rows = [row('Arta', { days: 2 }), hidden, row('Besa'), row('Drin', { days: 40 })]
    expect(order(rows, 'seen', true)).toEqual(['Besa', 'Drin', 'Arta', 'Hana'])
    expect(order(rows, 'seen')).toEqual(['Arta', 'Drin', 'Besa', 'Hana'])
  })

  it('counts an infant in months, and a child of an unknown age last', () => {
    const rows = [row('Two', { years: 2 }), row('Unknown'), row('Infant', { years: 0, months: 5 })]
    expect(order(rows, 'age')).toEqual(['Infant', 'Two', 'Unknown'])
    expect(order(rows, 'age', true)).toEqual(['Two', 'Infant', 'Unknown'])
  })

  it('puts a child without a name, and one whom nobody is to visit, last', () => {
    expect(order([row(null), row('Arta')], 'name', true)).toEqual(['Arta', '–'])
    const rows = [
      row('Held', { visit: '2026-01-01' as never, noVisits: true }),
      row('Next', { visit: '2026-02-01' as never }),
    ]
    expect(order(rows, 'visit')).toEqual(['Next', 'Held'])
  })

  it('is by name where the column says the same', () => {
    expect(order([row('Besa', { days: 3 }), row('Arta', { days: 3 })], 'seen', true)).toEqual(['Arta', 'Besa'])
  })
})
