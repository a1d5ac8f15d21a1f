import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { arben, besa, drita, mira } from '../../../test/support/people.ts'
import { says } from '../../../test/support/work.ts'
import { focalPointsOf } from '../kinds/any/focal-points.ts'
import { safeguardingReport } from '../kinds/any/safeguarding-report.ts'
import { safeguardingStep } from '../kinds/any/safeguarding-step.ts'
import { lightClosure } from '../kinds/closure/light-closure.ts'
import { toApprove, waitsForMe, type MemberAtWork, type OnDevice } from './waits-for-me.ts'

const today = day('2026-03-02')
const worker: MemberAtWork = { member: drita.member, supervisor: false, coordinator: false, custodian: false }
const supervisor: MemberAtWork = { ...worker, member: besa.member, supervisor: true }
const coordinator: MemberAtWork = { ...worker, member: mira.member, coordinator: true }
const custodian: MemberAtWork = { ...worker, member: arben.member, custodian: true }

const report = entryOf(safeguardingReport, {
  what: ['told-secrets'],
  about: [{ member: drita.member }],
  childSafeNow: 'not-known',
  toldBy: 'child',
  mayBeNamed: 'no',
  words: 'He said that she tells the neighbours.',
})
const step = (on: string) =>
  entryOf(
    safeguardingStep,
    { step: 'talked-with-child', by: { member: arben.member }, words: 'He is at his aunt’s.', childSays: says('Good') },
    { folder: 'justice', at: day(on) },
  )
const ended = entryOf(
  lightClosure,
  { reason: 'lost', words: 'She is not at home.', tried: 'Her school.', wayBack: 'The day centre' },
  { by: drita.member },
)

const nothing: OnDevice = {
  children: [],
  reports: [],
  numbers: [],
  changedSinceCut: 0,
  newestCut: null,
  answered: 0,
  focalPointNamed: true,
  ownQuestions: 0,
  dutiesByLaw: 0,
}
const everything: OnDevice = {
  children: [fileOf(ended)],
  reports: [],
  numbers: [
    { is: 'table', by: drita.member },
    { is: 'budget', by: drita.member },
    { is: 'false-records', by: drita.member },
  ],
  changedSinceCut: 4,
  newestCut: day('2026-02-20'),
  answered: 1,
  focalPointNamed: false,
  ownQuestions: 1,
  dutiesByLaw: 1,
}
const whats = (me: MemberAtWork, here: Partial<OnDevice>) =>
  waitsForMe(me, { ...nothing, ...here }, today).map(({ is }) => is)

describe('what waits for a member besides the children whose day it is', () => {
  it('is nothing for a caseworker, whatever lies on the device: each of these is answered by an office', () => {
    expect(whats(worker, everything)).toEqual([])
    expect(whats(supervisor, nothing)).toEqual([])
  })

  it('is no report of harm for who wrote it and may not read its steps, and first of all for who was given it', () => {
    expect(whats(worker, { reports: [fileHolding(['care'], report)] })).toEqual([])
    expect(whats(worker, { reports: [fileHolding(['care', 'justice'], report)] })).toEqual(['report'])
    expect(whats(supervisor, { ...everything, reports: [fileHolding(['care', 'justice'], report)] })[0]).toBe('report')
  })

  it('is a report until a step was written, and again on the day to look at it anew', () => {
    const at = (on: string) => ({ reports: [fileHolding(['care', 'justice'], report, step(on))] })
    expect(whats(worker, at('2026-03-01'))).toEqual([])
    expect(whats(worker, at('2026-02-23'))).toEqual(['report'])
  })

  it('is a decision for a supervisor, and not one that this supervisor asked for', () => {
    expect(whats(supervisor, everything)).toEqual(['to-approve', 'own-question', 'duty-by-law'])
    expect(toApprove([fileOf({ ...ended, by: besa.member })], supervisor)).toBe(0)
    expect(toApprove([fileOf(ended)], worker)).toBe(0)
  })

  it('is a table, a change of a budget and false records for the coordinator who did not ask, and a cut once a month', () => {
    expect(whats(coordinator, everything)).toEqual(['table', 'false-records', 'budget', 'cut'])
    const own = everything.numbers.map((one) => ({ ...one, by: mira.member }))
    expect(whats(coordinator, { ...everything, numbers: own, newestCut: day('2026-03-01') })).toEqual([])
    expect(whats(coordinator, { newestCut: day('2026-02-20') })).toEqual([])
  })

  it('is who waits to be let in for a custodian, and that nobody reads reports of harm yet', () => {
    expect(whats(custodian, everything)).toEqual(['let-in', 'focal-point'])
    expect(focalPointsOf(fileOf())).toEqual([])
  })
})
