import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { idFrom } from '../../../test/support/people.ts'
import { aRisk } from '../../../test/support/work.ts'
import type { Entry } from '../entry/entry.ts'
import type { BodyOf } from '../file/kind.ts'
import { factor } from '../kinds/assessment/factor.ts'
import { firstHoursHealth } from '../kinds/first-72-hours/first-hours-health.ts'
import { firstHours } from '../kinds/first-72-hours/first-hours.ts'
import { urgentNeed } from '../kinds/follow-up/urgent-need.ts'
import { lightClosure } from '../kinds/closure/light-closure.ts'
import { KINDS } from '../kinds.ts'
import { teamRow } from '../supervision/team-view.ts'
import { urgentLines } from './urgent-lines.ts'
import { urgentNeeds } from './urgent-needs.ts'

const today = day('2026-03-01')
const act = { id: idFrom('act-doctor-now') as never, parts: 2 }
const doctorNow = entryOf(firstHoursHealth, { need: 'now', clocks: [], words: 'She bleeds.' }, { act })
const line = (body: BodyOf<typeof urgentNeed>, over: Partial<Entry> = {}) => entryOf(urgentNeed, body, over)
const urgent = line({ is: 'urgent', need: 'health', opens: 'health', within: 'now' }, { act })
const said = (...entries: Entry[]) => urgentNeeds(fileOf(...entries)).map(({ need, opens }) => `${need} ${opens}`)

describe('what is urgent', () => {
  it('stands first though no contact was timed, and reaches whoever holds no Health as a line without a reason', () => {
    expect(said(doctorNow)).toEqual(['health health'])
    const supervisors = fileHolding(['care', 'identity'], doctorNow, urgent)
    expect(urgentNeeds(supervisors)).toEqual([
      { need: 'health', opens: 'health', since: today, beingSeenTo: false, entry: urgent.id },
    ])
    expect(JSON.stringify(supervisors)).not.toContain('bleeds')
  })

  it('is one line for who holds both, and gone for both when somebody answered it', () => {
    expect(said(doctorNow, urgent)).toEqual(['health health'])
    const acting = line({ is: 'being-seen-to', need: 'health', opens: 'health' }, { replaces: [urgent.id] })
    expect(urgentNeeds(fileOf(doctorNow, urgent, acting))).toMatchObject([{ beingSeenTo: true }])
    expect(
      said(
        doctorNow,
        urgent,
        acting,
        line({ is: 'over', need: 'health', opens: 'health', how: 'seen-to' }, { replaces: [acting.id] }),
      ),
    ).toEqual([])
  })

  it('stays where two people say different things of it', () => {
    const over = line({ is: 'over', need: 'health', opens: 'health', how: 'not-urgent-any-more' })
    expect(said(urgent, over)).toEqual(['health health'])
  })

  it('names safety and shelter, too, and nothing in a file that is closed', () => {
    const nowhere = entryOf(firstHours, { line: 'safe-sleep', answer: 'no' })
    const danger = entryOf(factor, { ...aRisk(), is: 'risk', pressing: 'urgent' } as BodyOf<typeof factor>, {
      folder: 'origins',
    })
    expect(said(nowhere, danger, doctorNow)).toEqual(['safety origins', 'health health', 'shelter care'])
    expect(
      said(
        nowhere,
        danger,
        entryOf(lightClosure, { reason: 'met-once', words: 'Met once.', wayBack: 'The day centre.' }),
      ),
    ).toEqual([])
  })

  it('writes a line beside what is urgent in a closed part, once, and ends it with what made it', () => {
    const [before, after] = [fileOf(), fileOf(doctorNow)]
    expect(urgentLines(before, after, today)).toMatchObject([
      { folder: 'care', body: { is: 'urgent', need: 'health', opens: 'health', within: 'now' } },
    ])
    expect(JSON.stringify(urgentLines(before, after, today))).not.toMatch(/bleed|first-hours|doctor/)
    expect(urgentLines(after, after, today)).toEqual([])
    expect(urgentLines(before, fileOf(entryOf(firstHours, { line: 'safe-sleep', answer: 'no' })), today)).toEqual([])

    const seen = entryOf(firstHoursHealth, { need: 'none-seen', clocks: [] }, { replaces: [doctorNow.id] })
    expect(urgentLines(fileOf(doctorNow, urgent), fileOf(doctorNow, urgent, seen), today)).toMatchObject([
      { replaces: [urgent.id], body: { is: 'over', need: 'health' } },
    ])
    expect(urgentLines(fileOf(doctorNow), fileOf(doctorNow, seen), today)).toEqual([])
  })

  it('carries the hour of the first window into the line, and nothing of what it is for; whoever acts keeps it', () => {
    const lastContact = { from: '2026-02-28T20:00:00Z', to: '2026-02-28T22:00:00Z' }
    const timed = entryOf(
      firstHoursHealth,
      { need: 'now', clocks: [], lastContact },
      { act, recordedAt: '2026-03-01T10:00:00.000Z' },
    )
    const until = '2026-03-03T20:00:00.000Z'
    const [beside] = urgentLines(fileOf(), fileOf(timed), today)
    expect(beside?.body).toEqual({ is: 'urgent', need: 'health', opens: 'health', within: 'now', until })
    const untilOf = (...entries: Entry[]) => urgentNeeds(fileOf(...entries)).map((one) => one.until)
    expect(untilOf(doctorNow)).toEqual([undefined])
    expect(untilOf(timed)).toEqual([until])
    const acting = line({ is: 'being-seen-to', need: 'health', opens: 'health', until })
    expect(urgentNeeds(fileHolding(['care'], acting))).toMatchObject([{ beingSeenTo: true, until }])
  })

  it('is on the supervisor’s list', () => {
    expect(teamRow(KINDS, fileHolding(['care'], urgent), today).lookFirst).toEqual(['urgent'])
  })

  it('is the same in every order in which entries come', () => {
    const over = line({ is: 'over', need: 'health', opens: 'health', how: 'seen-to' }, { replaces: [urgent.id] })
    fc.assert(
      fc.property(
        fc.shuffledSubarray<Entry>([
          doctorNow,
          urgent,
          over,
          entryOf(firstHours, { line: 'safe-sleep', answer: 'no' }),
        ]),
        (some) => {
          expect(urgentNeeds(fileOf(...some))).toEqual(urgentNeeds(fileOf(...some.toReversed())))
        },
      ),
    )
  })
})
