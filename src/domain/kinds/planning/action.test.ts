import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { anAction } from '../../../../test/support/work.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { action, openActions } from './action.ts'

describe('a step of the plan', () => {
  it('refuses to be dropped without a reason', () => {
    expect(action.schema.safeParse(anAction({ status: 'dropped' })).success).toBe(false)
  })

  it('is due until it is done', () => {
    const step = entryOf(action, anAction())
    expect(due(KINDS, fileOf(step), day('2026-03-02'))).toEqual([
      { what: 'action', words: 'School form signed', on: '2026-03-20', entry: step.id, who: step.body.who },
    ])
    const done = entryOf(action, anAction({ status: 'done' }), { replaces: [step.id] })
    expect(due(KINDS, fileOf(step, done), day('2026-03-02'))).toEqual([])
  })

  it('names whom it waits for, so that it is not taken for the worker’s delay', () => {
    const step = entryOf(
      action,
      anAction({ waitingOn: { who: 'the registry office', since: day('2026-02-01'), askedAgain: [] } }),
    )
    expect(due(KINDS, fileOf(step), day('2026-04-02'))).toMatchObject([
      { what: 'action', waitingOn: 'the registry office' },
    ])
  })

  it('stays open where one says done and another, not having seen that, says open', () => {
    const first = entryOf(action, anAction())
    const done = entryOf(action, anAction({ status: 'done' }), { replaces: [first.id] })
    const later = entryOf(action, anAction({ by: day('2026-04-01') }), { replaces: [first.id] })
    expect(openActions(fileOf(first, done, later)).map((entry) => entry.id)).toEqual([later.id])
  })

  it('is not lost where an entry of another step claims to replace it', () => {
    const step = entryOf(action, anAction())
    const stranger = entryOf(action, anAction({ action: 'other' }), { replaces: [step.id] })
    expect(openActions(fileOf(step, stranger)).map((entry) => entry.body.action)).toEqual(['school-form', 'other'])
  })
})
