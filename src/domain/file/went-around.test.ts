import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { drita } from '../../../test/support/people.ts'
import { aVisit, strike, yesTo } from '../../../test/support/work.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { wentAround } from './went-around.ts'

const flagged = entryOf(visit, aVisit(), { wentAround: ['heard-by-unsafe'], at: day('2026-03-05') })
const unjudged = entryOf(visit, aVisit(), { unjudged: ['R4'], at: day('2026-03-09') })

describe('facts that went around a rule', () => {
  it('are shown newest first, with those that could not be judged', () => {
    expect(
      wentAround(fileOf(flagged, entryOf(visit, aVisit()), unjudged)).map((item) => [
        item.entry.id,
        item.rules,
        item.unjudged,
      ]),
    ).toEqual([
      [unjudged.id, [], ['R4']],
      [flagged.id, ['heard-by-unsafe'], []],
    ])
  })

  it('stay in the list when seen by another, and are not seen by their own author', () => {
    expect(wentAround(fileOf(flagged, yesTo(flagged)))).toMatchObject([{ seen: true }])
    expect(wentAround(fileOf(flagged, yesTo(flagged, { by: drita.member })))).toMatchObject([{ seen: false }])
  })

  it('leave the list when they were not so', () => {
    expect(wentAround(fileOf(flagged, strike(flagged)))).toEqual([])
  })
})
