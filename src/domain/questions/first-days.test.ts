import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { lightClosure } from '../kinds/closure/light-closure.ts'
import { firstHoursHealth } from '../kinds/first-72-hours/first-hours-health.ts'
import { reportByLaw } from '../kinds/follow-up/report-by-law.ts'
import { card } from '../kinds/registration/card.ts'
import { LIMITS, limitsTold } from '../kinds/registration/limits-told.ts'
import { idFrom } from '../../../test/support/people.ts'
import { firstHours } from '../kinds/first-72-hours/first-hours.ts'
import { birth } from '../kinds/registration/birth.ts'
import { fileOpened } from '../kinds/registration/file-opened.ts'
import { FIRST_HOURS_LINES } from '../vocabulary/first-hours.ts'
import { firstDays } from './first-days.ts'

const opened = entryOf(
  fileOpened,
  { source: 'police', askedAboutOthers: 'none-there', othersThere: [] },
  { at: day('2026-03-01') },
)
const said = (line: (typeof FIRST_HOURS_LINES)[number], answer: 'no' | 'under-way' | 'yes' | 'not-needed') =>
  entryOf(firstHours, { line, answer })
const [soon, later] = [day('2026-03-03'), day('2026-03-20')]

describe('what is open of the first days', () => {
  it('is told of no child whose file is closed, and cannot be told without the folder', () => {
    expect(
      firstDays(
        fileOf(opened, entryOf(lightClosure, { reason: 'met-once', words: 'We met once.', wayBack: 'Any Tuesday.' })),
        soon,
      ),
    ).toBeNull()
    expect(firstDays(fileHolding(['identity'], opened), soon)).toBe('not-held')
  })

  it('is every line at first, and nothing of the body', () => {
    const need = entryOf(firstHoursHealth, { need: 'now', clocks: [], words: 'Fever.' })
    expect(firstDays(fileOf(opened, need), soon)).toEqual({ toDo: [], underWay: [], notKnown: FIRST_HOURS_LINES })
  })

  it('asks a baby for food, warmth and who may fetch, and not for a phone, an interpreter or being told', () => {
    const born = (on: string) =>
      entryOf(birth, {
        who: 'child',
        born: { known: 'day', on: day(on) },
        basis: 'family-said',
        reasonsForChild: 'yes',
      })
    const asked = (on: string) => {
      const open = firstDays(fileOf(opened, born(on)), soon)
      return open === null || open === 'not-held' ? [] : open.notKnown
    }
    const baby = asked('2025-12-01')
    for (const line of ['phone-in-hand', 'limits-told', 'interpreter'] as const) expect(baby).not.toContain(line)
    expect(baby).toEqual(expect.arrayContaining(['fed-and-warm', 'who-may-fetch', 'safe-sleep', 'representative']))
    expect(asked('2021-12-01')).toEqual(expect.arrayContaining(['limits-told', 'who-may-fetch', 'interpreter']))
    for (const line of ['fed-and-warm', 'who-may-fetch'] as const) expect(asked('2012-12-01')).not.toContain(line)
  })

  it('keeps what somebody wrote of a line that is not asked at this age', () => {
    const baby = entryOf(birth, {
      who: 'child',
      born: { known: 'day', on: day('2025-12-01') },
      basis: 'family-said',
      reasonsForChild: 'yes',
    })
    expect(firstDays(fileOf(opened, baby, said('interpreter', 'no')), soon)).toMatchObject({ toDo: ['interpreter'] })
  })

  it('goes on after the first days only while somebody wrote that something still needs doing', () => {
    expect(firstDays(fileOf(opened), later)).toBeNull()
    expect(firstDays(fileOf(opened, said('reported', 'yes')), later)).toBeNull()
    expect(firstDays(fileOf(opened, said('reported', 'no'), said('safe-sleep', 'under-way')), later)).toMatchObject({
      toDo: ['reported'],
      underWay: ['safe-sleep'],
    })
  })

  it('is over at once where every line is settled', () => {
    expect(
      firstDays(
        fileOf(opened, ...FIRST_HOURS_LINES.map((line) => said(line, line === 'interpreter' ? 'not-needed' : 'yes'))),
        soon,
      ),
    ).toBeNull()
  })

  it('is not asked twice: what was told, reported or is on the card is drawn from there, and the line itself counts before it', () => {
    const told = entryOf(limitsTold, { to: 'child', told: [...LIMITS], how: 'spoken', understood: 'yes' })
    const decided = entryOf(reportByLaw, { report: idFrom('a-report'), law: 'Law 18', stands: 'to-be-decided' })
    const speaks = entryOf(card, { pronoun: 'she', ageBand: '12-14', languages: ['sq'], interpreter: 'not-needed' })
    const open = firstDays(fileOf(opened, told, decided, speaks), soon)
    expect(open).toMatchObject({ toDo: [], underWay: ['reported'] })
    expect(open).not.toMatchObject({ notKnown: expect.arrayContaining(['limits-told']) as unknown })
    expect(open).not.toMatchObject({ notKnown: expect.arrayContaining(['interpreter']) as unknown })
    expect(firstDays(fileOf(opened, told, said('limits-told', 'no')), soon)).toMatchObject({ toDo: ['limits-told'] })
  })

  it('draws nothing from a part that not everybody reads', () => {
    const sealed = entryOf(
      reportByLaw,
      { report: idFrom('a-report'), law: 'Law 18', stands: 'to-be-decided' },
      { folder: 'justice' },
    )
    expect(firstDays(fileOf(opened, sealed), soon)).toMatchObject({ underWay: [], notKnown: FIRST_HOURS_LINES })
  })
})
