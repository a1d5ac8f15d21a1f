import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { attendance } from '#domain/kinds/before/attendance.ts'
import { groupList } from '#domain/kinds/before/group-list.ts'
import { marksDraft, noMarks, notMarkedYet, uncountedOthers, toggleMark } from './typed-marks.ts'

const today = day('2026-03-03')
const list = (...marks: string[]) =>
  entryOf(groupList, { called: 'Tuesdays', people: marks.map((mark) => ({ mark, alias: mark, left: false })) })

describe('marking who came', () => {
  it('saves nothing where nobody was touched, and takes no number that is none', () => {
    expect(marksDraft(noMarks, today)).toBeUndefined()
    for (const others of ['some', '-1', '1.5', '501']) expect(uncountedOthers({ came: [], others })).toBeNull()
    expect(marksDraft({ came: ['cap'], others: '' }, today)).toMatchObject({
      kind: 'attendance',
      body: { came: ['cap'], others: 0 },
    })
  })

  it('keeps the day on which somebody was touched, also where it is saved on the next', () => {
    const monday = toggleMark(noMarks, { came: ['cap'] }, today)
    const tuesday = toggleMark(monday, { others: '2' }, day('2026-03-04'))
    expect(marksDraft(tuesday, day('2026-03-04'))).toMatchObject({ at: today, body: { came: ['cap'], others: 2 } })
    expect(toggleMark(monday, { came: [] }, day('2026-03-04'))).toEqual(noMarks)
  })

  it('offers only those whom nobody has marked on that day', () => {
    const marked = entryOf(attendance, { came: ['cap'], others: 0 }, { at: today })
    expect(notMarkedYet(fileOf(list('cap', 'plait'), marked), today).map(({ mark }) => mark)).toEqual(['plait'])
    expect(notMarkedYet(fileOf(list('cap', 'plait'), marked), day('2026-03-10'))).toHaveLength(2)
  })
})
