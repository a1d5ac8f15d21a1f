import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { aVisit, strike } from '../../../test/support/work.ts'
import type { Entry } from '../entry/entry.ts'
import { journey } from './journey.ts'
import { visit } from '../kinds/follow-up/visit.ts'

const seen = (at: string, over: Partial<Entry> = {}) => entryOf(visit, aVisit(), { at: day(at), ...over })

describe('the journey', () => {
  it('runs newest first, month by month', () => {
    const [a, b, c] = [seen('2026-03-01'), seen('2026-03-20'), seen('2026-04-02')]
    expect(
      journey(fileOf(a, c, b)).months.map(({ month, items }) => [month, items.map((item) => item.entry.id)]),
    ).toEqual([
      ['2026-04', [c.id]],
      ['2026-03', [b.id, a.id]],
    ])
  })

  it('keeps a struck entry with what struck it, and an entry for a newer app', () => {
    const wrong = seen('2026-03-01')
    const why = strike(wrong)
    const newer = seen('2026-03-02', { version: 9 })
    const items = journey(fileOf(wrong, why, newer)).months.flatMap((month) => month.items)
    expect(items.find((item) => item.entry.id === wrong.id)?.struck).toBe(why.id)
    expect(items.find((item) => item.entry.id === newer.id)?.needsNewerApp).toBe(true)
    expect(items).toHaveLength(3)
  })

  it('counts a long quiet time before the entry that ended it, and no short one', () => {
    const items = journey(fileOf(seen('2026-01-01'), seen('2026-01-20'), seen('2026-03-02'))).months.flatMap(
      (month) => month.items,
    )
    expect(items.map((item) => item.quietDaysBefore)).toEqual([41, null, null])
  })

  it('is not quiet while something that lasted went on', () => {
    const lasting = seen('2026-01-01', { at: { from: day('2026-01-01'), to: day('2026-02-27') } })
    expect(journey(fileOf(lasting, seen('2026-03-02'))).months[0]?.items[0]?.quietDaysBefore).toBeNull()
  })

  it('names the folders that are not held, and counts nothing in them', () => {
    expect(journey(fileHolding(['care', 'identity'], seen('2026-01-01'))).notHeld).toEqual([
      'health',
      'therapy',
      'status',
      'justice',
      'whereabouts',
      'origins',
    ])
  })
})
