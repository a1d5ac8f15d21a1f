import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { uncle } from '../../../../test/support/people.ts'
import { me, says, supervisor, yesTo } from '../../../../test/support/work.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import type { BodyOf } from '../../file/kind.ts'
import { KINDS } from '../../kinds.ts'
import { reportByLaw } from './report-by-law.ts'

const today = day('2026-03-02')
type Reported = Extract<BodyOf<typeof reportByLaw>, { stands: 'reported' }>
const reported = (childTold: Reported['childTold']): Reported => ({
  stands: 'reported',
  report: 'r',
  law: 'child protection act',
  to: 'the child protection unit',
  on: today,
  by: me,
  decidedWith: supervisor,
  facts: [],
  said: 'That a child is not safe at night, and where help can reach her.',
  childTold,
  answerExpectedOn: day('2026-03-09'),
})
const write = (body: BodyOf<typeof reportByLaw>) =>
  decide(KINDS, fileOf(), { kind: 'report-by-law', at: today, body }, today)

describe('a report that the law asks for', () => {
  it('has no place for anybody’s consent', () => {
    expect(
      reportByLaw.schema.safeParse({
        ...reported({ told: 'not-safe-to-tell', because: 'He reads her phone.' }),
        consent: 'yes',
      }).success,
    ).toBe(false)
  })

  it('is saved whoever decided it, and is flagged where one person decided it without a word why', () => {
    const lone = { stands: 'not-required', report: 'r', law: 'x', because: 'no danger' } as const
    expect(write(lone)).toMatchObject({ ok: true, value: { wentAround: ['P11'] } })
    expect(write({ ...lone, decidedWith: { person: uncle } })).toMatchObject({ value: { wentAround: ['P11'] } })
    expect(write({ ...lone, alone: 'It is night.' })).toMatchObject({ value: { wentAround: [] } })
    expect(write({ ...lone, decidedWith: supervisor })).toMatchObject({ value: { wentAround: [] } })
  })

  it('is kept and flagged where the child was not told before, unless telling was not safe', () => {
    expect(write(reported({ told: 'not-yet', tellBy: day('2026-03-03') }))).toMatchObject({
      ok: true,
      value: { wentAround: ['P11'] },
    })
    expect(write(reported({ told: 'after', on: today, childSays: says('Why?') }))).toMatchObject({
      ok: true,
      value: { wentAround: ['P11'] },
    })
    expect(write(reported({ told: 'not-safe-to-tell', because: 'He reads her phone.' }))).toMatchObject({
      ok: true,
      value: { wentAround: [] },
    })
  })

  it('of a law that counts hours is due until that hour, from when it was written', () => {
    const asked = { stands: 'to-be-decided' as const, report: 'r', law: 'child protection act' }
    const written = { at: today, recordedAt: '2026-03-02T20:30:00.000Z' }
    expect(due(KINDS, fileOf(entryOf(reportByLaw, { ...asked, withinHours: 48 }, written)), today)).toMatchObject([
      { what: 'decide-about-report', on: today, until: '2026-03-04T20:30:00.000Z' },
    ])
    expect(due(KINDS, fileOf(entryOf(reportByLaw, asked, written)), today)[0]).not.toHaveProperty('until')
  })

  it('makes due that a person decides, then that the child is told, and never a report by itself', () => {
    const open = entryOf(reportByLaw, {
      stands: 'to-be-decided',
      report: 'r',
      law: 'child protection act',
      mustBy: day('2026-03-04'),
    })
    expect(due(KINDS, fileOf(open), today)).toEqual([{ what: 'decide-about-report', on: '2026-03-04', entry: open.id }])
    const made = entryOf(reportByLaw, reported({ told: 'not-yet', tellBy: day('2026-03-03') }), {
      replaces: [open.id],
      at: today,
    })
    expect(due(KINDS, fileOf(open, made, yesTo(made)), today)).toEqual([
      { what: 'tell-child-of-report', on: '2026-03-03', entry: made.id },
      { what: 'answer-to-report', on: '2026-03-09', entry: made.id, waitingOn: 'the child protection unit' },
    ])
  })

  it('that was put off is decided on its day', () => {
    const delayed = entryOf(reportByLaw, {
      stands: 'delayed',
      report: 'r',
      law: 'x',
      lawfulReason: 'She leaves on Friday.',
      until: day('2026-03-06'),
      decidedWith: supervisor,
    })
    expect(due(KINDS, fileOf(delayed, yesTo(delayed)), today)).toMatchObject([
      { what: 'decide-about-report', on: '2026-03-06' },
    ])
  })
})
