import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { idFrom } from '../../../test/support/people.ts'
import { me } from '../../../test/support/work.ts'
import type { EntryId, FileId, PersonId } from '../entry/ids.ts'
import { task } from '../kinds/follow-up/task.ts'
import { card } from '../kinds/registration/card.ts'
import { person } from '../kinds/registration/person.ts'
import { sameTaskIn, taskElsewhere } from './family-task.ts'

const aunt = idFrom('person-aunt') as PersonId
const body = {
  task: 'coats',
  what: 'Warm coats for the three',
  who: me,
  by: day('2026-03-05'),
  status: 'open' as const,
}
const anas = fileOf(
  entryOf(card, { called: { text: 'Ana' }, pronoun: 'she', ageBand: '6-11', languages: [], interpreter: 'not-known' }),
  entryOf(person, { person: aunt, called: 'Aunt Zana', gender: 'female', ageBand: '25-or-more', alive: 'yes' }),
)

describe('a task of a family', () => {
  it('takes no number of a person and no note into another file: whoever does it is named there', () => {
    expect(
      taskElsewhere({ ...body, from: idFrom('visit') as EntryId, who: { person: aunt } }, anas, 'the child'),
    ).toEqual({ ...body, who: { named: 'Aunt Zana' } })
    expect(taskElsewhere({ ...body, who: { person: 'child' } }, anas, 'the child')).toEqual({
      ...body,
      who: { named: 'Ana' },
    })
    expect(taskElsewhere({ ...body, who: { person: 'child' } }, fileOf(), 'the child')).toEqual({
      ...body,
      who: { named: 'the child' },
    })
    expect(taskElsewhere(body, anas, 'the child')).toEqual(body)
  })

  it('stands in each of their files while it is open there, and in none where it is done or is another one', () => {
    const file = (name: string, ...entries: Parameters<typeof fileOf>) => ({
      file: idFrom(name) as FileId,
      line: fileOf(...entries),
    })
    const open = entryOf(task, body)
    const first = entryOf(task, body)
    const family = [
      file('dren', open),
      file('eda', first, entryOf(task, { ...body, status: 'done' }, { replaces: [first.id] })),
      file('gent', entryOf(task, { ...body, task: 'shoes' })),
      file('vera'),
    ]
    expect(sameTaskIn(family, 'coats').map((one) => [one.in.file, one.entry.id])).toEqual([[idFrom('dren'), open.id]])
  })
})
