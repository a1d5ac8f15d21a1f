import { describe, expect, it } from 'vitest'
import { entryOf, fileOf } from '../../../test/support/entries.ts'
import { yesTo } from '../../../test/support/work.ts'
import { dormantByWish } from '../kinds/closure/dormant-by-wish.ts'
import { lightClosure } from '../kinds/closure/light-closure.ts'
import { stillDue } from './still-due.ts'

const DUES = [
  'answer-to-risk',
  'visit',
  'task',
  'term-to-appeal-ends',
  'review-after-death',
  'first-hours-siblings-safe',
  'child-is-held',
  'decide-about-report',
]
const left = (...entries: Parameters<typeof fileOf>) =>
  stillDue(
    fileOf(...entries),
    DUES.map((what) => ({ what })),
  ).map(({ what, forSupervisor }) => (forSupervisor ? `${what} (supervisor)` : what))
const ended = entryOf(lightClosure, { reason: 'met-once', words: 'At the border.', wayBack: 'Our number.' })

describe('what is still due', () => {
  it('after a death is what belongs to the dead child’s rights, the end of the work, and the safety of the other children', () => {
    const died = entryOf(lightClosure, { reason: 'died', words: 'In hospital.', familySupported: 'yes' })
    expect(left(died)).toEqual(['term-to-appeal-ends', 'review-after-death', 'first-hours-siblings-safe'])
  })

  it('once two people ended the work is nothing of safety but what the law demands', () => {
    expect(left(ended, yesTo(ended))).toEqual([
      'visit',
      'task',
      'term-to-appeal-ends',
      'review-after-death',
      'child-is-held',
      'decide-about-report',
    ])
  })

  it.each([
    ['one person alone ended the work', ended],
    ['the child wishes no contact', entryOf(dormantByWish, { wayBack: 'Our door', mayWeGetInTouch: { answer: 'no' } })],
  ])('where %s goes to the supervisor as far as it is of safety', (_, end) => {
    expect(left(end).filter((what) => what.includes('supervisor'))).toEqual(
      ['answer-to-risk', 'first-hours-siblings-safe', 'child-is-held', 'decide-about-report'].map(
        (what) => `${what} (supervisor)`,
      ),
    )
    expect(left(end)).toHaveLength(DUES.length)
  })

  it('while the work goes on is everything, and nothing of it the supervisor’s', () => {
    expect(left()).toEqual(DUES)
  })
})
