import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { aClosure, aVisit, aVisitPlanned, anAction, me, says, yesTo } from '../../../test/support/work.ts'
import { closure } from '../kinds/closure/closure.ts'
import { dormantByWish } from '../kinds/closure/dormant-by-wish.ts'
import { task } from '../kinds/follow-up/task.ts'
import { visitPlanned } from '../kinds/follow-up/visit-planned.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { action } from '../kinds/planning/action.ts'
import { service } from '../kinds/services/service.ts'
import { promises } from './promises.ts'

const step = entryOf(action, anAction())
const undated = entryOf(task, { task: 'ring', what: 'Find out about the football club', who: me, status: 'open' })
const planned = entryOf(visitPlanned, aVisitPlanned())
const askAgain = entryOf(service, {
  stage: 'declined',
  need: 'counselling',
  category: 'psychological-psychosocial',
  whom: 'child',
  provider: 'Counsellor',
  answeredBy: ['child'],
  reasons: ['does-not-trust-it'],
  whoseReason: 'child',
  inTheirWords: says('Not now.'),
  door: { mayWeGetInTouch: 'yes', how: 'at school', askAgainOn: day('2026-06-12') },
})
const what = (...entries: Parameters<typeof fileOf>) =>
  promises(fileOf(...entries)).map((promise) => `${promise.what} ${promise.on ?? 'no day'}`)

describe('what did we promise?', () => {
  it('names everything promised, earliest first, and what has no day last', () => {
    expect(what(undated, askAgain, step, planned)).toEqual([
      'visit 2026-03-15',
      'action 2026-03-20',
      'ask-again 2026-06-12',
      'task no day',
    ])
  })

  it('leaves out what was kept', () => {
    const made = entryOf(visit, aVisit({ planned: planned.id }), { at: day('2026-03-15') })
    const done = entryOf(action, anAction({ status: 'done' }), { replaces: [step.id] })
    expect(what(step, done, planned, made)).toEqual([])
  })

  it('leaves out contact with a child who wishes none, and keeps the rest', () => {
    const wish = entryOf(dormantByWish, { wayBack: 'the pencil', mayWeGetInTouch: { answer: 'no' } })
    expect(what(undated, askAgain, step, planned, wish)).toEqual(['action 2026-03-20', 'task no day'])
  })

  it('is nothing in a closed file', () => {
    const closing = entryOf(closure, aClosure())
    expect(what(step, planned, closing, yesTo(closing))).toEqual([])
  })

  it('says no words from the health folder', () => {
    const sealed = entryOf(
      task,
      {
        task: 'result',
        what: 'Collect the test result',
        who: me,
        status: 'open',
        waitingOn: { who: 'the HIV clinic', since: day('2026-03-01'), askedAgain: [] },
      },
      { folder: 'health' },
    )
    expect(promises(fileOf(sealed))).toMatchObject([{ words: null, waitingOn: 'others' }])
  })
})
