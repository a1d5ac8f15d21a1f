import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { aClosure, aVisit, yesTo } from '../../../test/support/work.ts'
import { KINDS } from '../kinds.ts'
import { safetyLook } from '../kinds/assessment/safety-look.ts'
import { missingEpisode } from '../kinds/care/missing-episode.ts'
import { closure } from '../kinds/closure/closure.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { inOrderOfReview } from './order-of-review.ts'

const today = day('2026-04-10')
const look = (answer: 'safe' | 'not-safe', againBy: string) =>
  entryOf(safetyLook, { answer, how: 'seen-there', because: 'we were there', againBy: day(againBy) })
const seen = (on: string) => entryOf(visit, aVisit(), { at: day(on) })
const missing = entryOf(missingEpisode, {
  is: 'missing',
  episode: 'april',
  since: today,
  lastSeen: 'the bus stop',
  lawAsksReport: 'not-known',
})
const ends = entryOf(closure, aClosure())

const CHILDREN = {
  closed: fileOf(ends, yesTo(ends)),
  'seen long ago': fileOf(seen('2026-02-01'), look('safe', '2026-06-01')),
  'seen lately': fileOf(seen('2026-04-08'), look('safe', '2026-06-01')),
  'a late look': fileOf(seen('2026-04-09'), look('safe', '2026-04-01')),
  'not safe': fileOf(seen('2026-04-09'), look('not-safe', '2026-05-01')),
  missing: fileOf(missing),
} as const

describe('the review of a caseload', () => {
  it('begins with who is missing or not safe, then a late look at safety, then whom nobody saw for longest', () => {
    const names = Object.keys(CHILDREN) as (keyof typeof CHILDREN)[]
    expect(inOrderOfReview(KINDS, names, (name) => CHILDREN[name], today)).toEqual([
      'missing',
      'not safe',
      'a late look',
      'seen long ago',
      'seen lately',
    ])
  })
})
