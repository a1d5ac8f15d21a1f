import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { mira } from '../../../test/support/people.ts'
import { due } from '../dues/due.ts'
import type { Folder } from '../entry/ids.ts'
import { KINDS } from '../kinds.ts'
import { task } from '../kinds/follow-up/task.ts'
import { namedDues } from './named-dues.ts'

const today = day('2026-03-02')
const toDo = (folder: Folder) =>
  entryOf(
    task,
    { task: folder, what: 'Ring back', who: { member: mira.member }, by: today, status: 'open' },
    { folder },
  )
const named = (folder: Folder) => {
  const file = fileOf(toDo(folder))
  return due(KINDS, file, today)
    .filter(({ what }) => what === 'task')
    .map(namedDues(KINDS, file, today))
}

describe('what a list calls by its own name before the touch', () => {
  it('is nothing that is due by a sealed part', () => {
    expect([named('health'), named('therapy')]).toEqual([[false], [false]])
  })

  it('is what is due by the rest of the file', () => {
    expect([named('care'), named('justice')]).toEqual([[true], [true]])
  })
})
