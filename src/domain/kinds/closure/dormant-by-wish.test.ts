import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { anAction, aVisit } from '../../../../test/support/work.ts'
import { caseStatus } from '../../file/case-status.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { visit } from '../follow-up/visit.ts'
import { action } from '../planning/action.ts'
import { dormantByWish } from './dormant-by-wish.ts'

const wish = { wayBack: 'the number on the pencil', mayWeGetInTouch: { answer: 'no-answer' as const } }
const seen = entryOf(visit, aVisit({ nextOn: day('2026-03-10') }))

describe('a child who wishes no contact for now', () => {
  it('refuses a day to get in touch where she did not agree', () => {
    expect(
      dormantByWish.schema.safeParse({ ...wish, mayWeGetInTouch: { answer: 'no', on: '2026-09-01' } }).success,
    ).toBe(false)
  })

  it('makes the file neither overdue nor closed, and no visit due', () => {
    const file = fileOf(seen, entryOf(dormantByWish, wish))
    expect(caseStatus(file)).toMatchObject({ is: 'dormant', clash: false })
    expect(due(KINDS, file, day('2026-06-01'))).toEqual([])
  })

  it('leaves due what was promised without contact: papers go on', () => {
    const papers = entryOf(action, anAction({ what: 'Copy from the registry' }))
    expect(
      due(KINDS, fileOf(papers, entryOf(dormantByWish, wish)), day('2026-03-02')).map((item) => item.what),
    ).toEqual(['action'])
  })

  it('has one contact due where she agreed to a day', () => {
    const agreed = entryOf(dormantByWish, {
      ...wish,
      mayWeGetInTouch: { answer: 'yes', how: 'through Teuta', on: day('2026-09-01') },
    })
    expect(due(KINDS, fileOf(seen, agreed), day('2026-03-02'))).toEqual([
      // The card, which everybody reads, contains the way: it must be moved off.
      { what: 'ways-off-card', on: '2026-03-02', entry: agreed.id },
      { what: 'ask-again', on: '2026-09-01', entry: agreed.id },
    ])
  })

  it('is known to everyone who holds anything of the file', () => {
    expect(caseStatus(fileHolding(['therapy'], entryOf(dormantByWish, wish)))).toMatchObject({
      is: 'dormant',
      unread: ['care'],
    })
  })
})
