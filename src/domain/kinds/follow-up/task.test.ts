import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { me } from '../../../../test/support/work.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { openTasks, task } from './task.ts'

const set = { task: 'call-school', what: 'Call the school', who: me, by: day('2026-03-05'), status: 'open' as const }

describe('a task', () => {
  it('refuses to be nobody’s', () => {
    expect(task.schema.safeParse({ ...set, who: undefined }).success).toBe(false)
  })

  it('is set, and done by an entry that replaces it', () => {
    const first = entryOf(task, set)
    const done = entryOf(task, { ...set, status: 'done' }, { replaces: [first.id] })
    expect(openTasks(fileOf(first)).map((entry) => entry.id)).toEqual([first.id])
    expect(openTasks(fileOf(first, done))).toEqual([])
  })

  it('tells its day and not its words from the health folder', () => {
    const sealed = entryOf(task, { ...set, what: 'Collect the test result' }, { folder: 'health' })
    expect(due(KINDS, fileOf(sealed), day('2026-03-02'))).toEqual([
      { what: 'task', on: '2026-03-05', entry: sealed.id, who: sealed.body.who },
    ])
    const waitingOn = { who: 'court', since: day('2026-03-01'), askedAgain: [] }
    const waits = (folder: 'health' | 'therapy' | 'care') =>
      due(KINDS, fileOf(entryOf(task, { ...set, time: '10:00', waitingOn }, { folder })), day('2026-03-02'))[0]
    expect(waits('health')).toMatchObject({ waitingOn: 'others', time: '10:00' })
    expect(waits('therapy')).toMatchObject({ waitingOn: 'others' })
    expect(waits('care')).toMatchObject({ waitingOn: 'court', words: 'Call the school' })
  })
})
