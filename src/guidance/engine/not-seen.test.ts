import { expect, it } from 'vitest'
import { day, fileHolding } from '../../../test/support/entries.ts'
import { met, TODAY } from '../../../test/support/guidance/child.ts'
import { fileOnDay } from './file-on-day.ts'
import { notSeenFor } from './not-seen.ts'

const look = (...of: Parameters<typeof fileHolding>) => notSeenFor(30).look(fileOnDay(fileHolding(...of), TODAY))

it('nobody is said to be unseen to a reader who does not hold the visits', () => {
  expect(look(['identity'])).toBeNull()
  expect(look(['care'])).toEqual([{ is: 'nothing-of', kind: 'visit', folder: 'care' }])
})

it('a meeting is over after thirty days, and is then the fact itself', () => {
  const seen = met({}, { at: day('2026-02-07') })
  expect(look(['care'], met({}, { at: day('2026-02-08') }))).toBeNull()
  expect(look(['care'], seen)).toMatchObject([{ is: 'entry', entry: seen.id, kind: 'visit' }])
})
