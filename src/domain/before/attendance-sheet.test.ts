import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { fold } from '../file/fold.ts'
import { decide } from '../deciding/decide.ts'
import { attendance } from '../kinds/before/attendance.ts'
import { groupList, peopleOf } from '../kinds/before/group-list.ts'
import { groupNote } from '../kinds/before/group-note.ts'
import { KINDS } from '../kinds.ts'
import {
  attendanceSheet,
  draftsOf,
  fits,
  withMark,
  withMoreOnSheet,
  type AttendanceSheet,
  type Mark,
} from './attendance-sheet.ts'

const today = day('2026-03-03')
const list = (...marks: string[]) =>
  entryOf(groupList, { called: 'Tuesdays', people: marks.map((mark) => ({ mark, alias: mark, left: false })) })
const sheetOf = (...entries: Parameters<typeof fileOf>): AttendanceSheet => {
  const sheet = attendanceSheet(fileOf(...entries), today)
  if (!sheet) throw new Error('a group')
  return sheet
}

describe('the sheet of who came', () => {
  it('is refused of a file that is no group’s', () => {
    expect(attendanceSheet(fileOf(), today)).toBeUndefined()
  })

  it('takes nobody who does not stand on it, no number that is none, and nothing', () => {
    const sheet = sheetOf(list('cap'))
    const came = (who: readonly string[], others: number): Mark => ({ is: 'came', on: today, came: who, others })
    for (const mark of [came(['plait'], 0), came([], 0), came(['cap'], -1), came(['cap'], 1.5), came([], 501)])
      expect(fits(sheet, mark)).toBe(false)
    expect(fits(sheet, { is: 'one-more', on: today, mark: 'new', alias: '  ' })).toBe(false)
    expect(fits(sheet, { is: 'one-more', on: today, mark: 'cap', alias: 'a hat' })).toBe(false)
    expect(fits(sheet, { is: 'one-more', on: today, mark: 'new', alias: 'h'.repeat(301) })).toBe(false)
    expect(fits(sheet, { is: 'one-more', on: today, mark: 'new', alias: 'h'.repeat(300) })).toBe(true)
    expect(fits(sheet, came(['cap'], 2))).toBe(true)
    expect([came([], 500), came([], 1), came(['cap'], 0)].map((mark) => fits(sheet, mark))).toEqual([true, true, true])
  })

  it('holds not a word of what the group did or of what somebody wrote beside the marks', () => {
    const did = entryOf(groupNote, { with: 'children', topics: [], did: 'We talked of fear.', theySaid: [] })
    const sheet = sheetOf(
      list('cap'),
      did,
      entryOf(attendance, { came: ['cap'], others: 0, words: 'He had a bruise.' }, { at: day('2026-03-02') }),
    )
    expect(JSON.stringify(sheet)).not.toMatch(/fear|bruise|member|Drita/)
    expect(sheet.grid.days).toEqual(['2026-03-02', today])
  })

  it('shows what the file will show once the marks are written into it, in whatever order they were made', () => {
    const file = fileOf(list('cap', 'plait'), entryOf(attendance, { came: ['cap'], others: 1 }, { at: today }))
    const anyMark = fc.record({
      is: fc.constant('came' as const),
      on: fc.constantFrom(today, day('2026-03-04')),
      came: fc.subarray(['cap', 'plait']),
      others: fc.integer({ min: 0, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 6 }), (made) => {
        const marks: readonly Mark[] = [{ is: 'one-more', on: today, mark: 'new', alias: ' red shoes ' }, ...made]
        const start = attendanceSheet(file, today)
        if (!start) throw new Error('a group')
        const shown = marks.reduce(withMark, start)
        const written = draftsOf(file, marks).map((draft) => {
          expect(decide(KINDS, file, draft, today)).toMatchObject({ ok: true })
          return draft.kind === 'group-list'
            ? entryOf(groupList, groupList.schema.parse(draft.body), {
                replaces: [...(draft.replaces ?? [])],
                at: draft.at,
              })
            : entryOf(attendance, attendance.schema.parse(draft.body), { at: draft.at })
        })
        const after = fold(KINDS, [...file.entries, ...written], file.held)
        for (const on of shown.grid.days)
          expect(withoutOrder(attendanceSheet(after, on), on)).toEqual(withoutOrder(shown, on))
      }),
    )
  })
})

function withoutOrder(sheet: AttendanceSheet | undefined, on: string) {
  const at = sheet?.grid.days.findIndex((one) => one === on) ?? -1
  return {
    total: sheet?.grid.totals[at],
    came: sheet?.grid.rows.map((row) => `${row.alias} ${String(row.came[at])}`).sort(),
  }
}

describe('one more on the list', () => {
  it('needs a by-name, and a list', () => {
    expect(withMoreOnSheet(fileOf(list('cap')), [{ mark: 'new', alias: ' ' }], today)).toBeUndefined()
    expect(withMoreOnSheet(fileOf(), [{ mark: 'new', alias: 'red shoes' }], today)).toBeUndefined()
  })

  it('brings two lists that clashed together, with everybody on it', () => {
    const file = fileOf(list('cap'), list('plait'))
    const draft = withMoreOnSheet(file, [{ mark: 'new', alias: ' red shoes ' }], today)
    if (!draft) throw new Error('a draft')
    expect(decide(KINDS, file, draft, today)).toMatchObject({ ok: true })
    const after = fileOf(
      ...file.entries,
      entryOf(groupList, groupList.schema.parse(draft.body), { replaces: [...(draft.replaces ?? [])] }),
    )
    expect(
      peopleOf(after)
        .map(({ alias }) => alias)
        .sort(),
    ).toEqual(['cap', 'plait', 'red shoes'])
  })
})
