import type { PlainDate } from '../../entry/plain-date.ts'

/** A fact that was read in the source named, on that day. */
export const readOn = (day: string) => (says: string, source: string) => ({
  says,
  mark: 'found' as const,
  source,
  checkedOn: day as PlainDate,
})

/** What came into the packs on 25 November 2026: read on that day or before, and not again since. */
export const readInNovember = readOn('2026-11-25')
export const readInDecember = readOn('2026-12-01')
