import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { decide } from '../../deciding/decide.ts'
import { fileTypeOf } from '../../file/file-type.ts'
import { KINDS } from '../../kinds.ts'
import { attendance, attendanceGrid } from './attendance.ts'
import { groupList, peopleOf } from './group-list.ts'
import { groupNote } from './group-note.ts'
import { preventionSession } from './prevention-session.ts'

const person = (mark: string, left = false) => ({ mark, alias: `the one with ${mark}`, left })
const list = entryOf(groupList, { called: 'Tuesdays', people: [person('cap'), person('plait')] })
const came = (on: string, marks: string[], others = 0) => entryOf(attendance, { came: marks, others }, { at: day(on) })

describe('who came to a group', () => {
  it('stands under aliases: a name’s field, a file’s number and somebody twice are refused', () => {
    expect(groupList.schema.safeParse({ called: 'x', people: [{ ...person('cap'), name: 'Gent' }] }).success).toBe(
      false,
    )
    expect(groupList.schema.safeParse({ called: 'x', people: [{ ...person('cap'), file: 'x' }] }).success).toBe(false)
    expect(groupList.schema.safeParse({ called: 'x', people: [person('cap'), person('cap')] }).success).toBe(false)
  })

  it('is read as a grid: a row for each, a column for each day', () => {
    expect(attendanceGrid(fileOf(list, came('2026-03-03', ['cap'], 2), came('2026-03-10', ['cap', 'plait'])))).toEqual({
      days: ['2026-03-03', '2026-03-10'],
      rows: [
        { mark: 'cap', alias: 'the one with cap', left: false, came: [true, true] },
        { mark: 'plait', alias: 'the one with plait', left: false, came: [false, true] },
      ],
      totals: [3, 2],
    })
  })

  it('loses nobody whom either of two people saw, in whatever order their marks arrive', () => {
    const marks = ['cap', 'plait', 'shoes', 'ball']
    const everyone = entryOf(groupList, { called: 'Tuesdays', people: marks.map((mark) => person(mark)) })
    fc.assert(
      fc.property(fc.array(fc.subarray(marks), { minLength: 1, maxLength: 4 }), (seen) => {
        const entries = seen.map((some) => came('2026-03-03', some))
        const rows = attendanceGrid(fileOf(...entries.toReversed(), everyone)).rows
        expect(
          rows
            .filter((row) => row.came[0])
            .map((row) => row.mark)
            .sort(),
        ).toEqual([...new Set(seen.flat())].sort())
      }),
    )
  })

  it('drops nobody off a list that two people changed at once', () => {
    const other = entryOf(groupList, { called: 'Tuesdays', people: [person('cap', true), person('ball')] })
    expect(
      peopleOf(fileOf(list, other))
        .map(({ mark }) => mark)
        .sort(),
    ).toEqual(['ball', 'cap', 'plait'])
  })

  it('stands in a file of the group, where nothing of a child goes', () => {
    const file = fileOf(
      list,
      entryOf(groupNote, { with: 'children', topics: [], did: 'They drew maps.', theySaid: ['Again!'] }),
    )
    expect(fileTypeOf(KINDS, file)).toBe('group')
    expect(decide(KINDS, file, { kind: 'danger', at: day('2026-03-03'), body: {} }, day('2026-03-03'))).toMatchObject({
      code: 'wrong-file',
    })
  })
})

describe('a session so that it does not happen', () => {
  it('counts and names nobody', () => {
    const session = {
      with: 'class',
      setting: 'school-or-nearby',
      topics: ['online'],
      girls: 14,
      boys: 11,
      grownUps: 1,
      theyAsked: ['What if it is my cousin?'],
      askedForHelp: 1,
    }
    expect(preventionSession.schema.safeParse(session).success).toBe(true)
    expect(preventionSession.schema.safeParse({ ...session, girls: -1 }).success).toBe(false)
    expect(preventionSession.schema.safeParse({ ...session, who: ['Ana'] }).success).toBe(false)
  })
})
