import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { grandmother, mira } from '../../../test/support/people.ts'
import { aBestInterests, aClosure, aPlanAgreed, me, notYetTo, says, strike, yesTo } from '../../../test/support/work.ts'
import type { BodyOf } from '../file/kind.ts'
import { KINDS } from '../kinds.ts'
import { returnPlan } from '../kinds/care/return-plan.ts'
import { closure } from '../kinds/closure/closure.ts'
import { reopened } from '../kinds/closure/reopened.ts'
import { reportByLaw } from '../kinds/follow-up/report-by-law.ts'
import { bestInterests } from '../kinds/planning/best-interests.ts'
import { planAgreed } from '../kinds/planning/plan-agreed.ts'
import { fileOpened } from '../kinds/registration/file-opened.ts'
import { monthFigures } from './month-figures.ts'

const opened = entryOf(
  fileOpened,
  { source: 'school', askedAboutOthers: 'none-there', othersThere: [] },
  { at: day('2026-01-01') },
)
const of = (month: '2026-03' | '2026-04', ...entries: Parameters<typeof fileOf>) =>
  monthFigures(KINDS, [fileOf(opened, ...entries)], month)
const plan = entryOf(planAgreed, aPlanAgreed(), { at: day('2026-03-30') })

describe('a decision of two people in figures', () => {
  it('is not counted while it waits, where it was sent back, or where its writer alone said yes', () => {
    expect(of('2026-03', plan, entryOf(bestInterests, aBestInterests(), { at: day('2026-03-02') })).acts).toEqual({})
    expect(of('2026-03', plan, notYetTo(plan, { at: day('2026-03-31') })).acts).toEqual({})
    expect(of('2026-03', plan, yesTo(plan, { at: day('2026-03-31'), by: plan.by })).acts).toEqual({})
  })

  it('counts in the month of the first yes of a second person, and once where two of them say yes', () => {
    const yes = yesTo(plan, { at: day('2026-04-01') })
    expect([of('2026-03', plan, yes).acts, of('2026-04', plan, yes).acts]).toEqual([{}, { 'plan-agreed': 1 }])
    const both = [yesTo(plan, { at: day('2026-03-31') }), yesTo(plan, { at: day('2026-04-02'), by: mira.member })]
    expect(of('2026-03', plan, ...both).acts).toEqual({ 'plan-agreed': 1 })
    expect(of('2026-04', plan, ...both).acts).toEqual({})
  })

  it('counts a closing once where two supervisors say yes in two months, and none that was struck', () => {
    const asked = entryOf(closure, aClosure(), { at: day('2026-03-20') })
    const both = [yesTo(asked, { at: day('2026-03-31') }), yesTo(asked, { at: day('2026-04-01'), by: mira.member })]
    const closed = (...more: Parameters<typeof fileOf>) =>
      (['2026-03', '2026-04'] as const).map((month) => of(month, asked, ...both, ...more).files.closed)
    expect(closed()).toEqual([1, 0])
    expect(closed({ ...strike(asked), at: day('2026-04-01') })).toEqual([0, 0])
  })

  it('counts no file as opened again of which the closing was struck', () => {
    const asked = entryOf(closure, aClosure(), { at: day('2026-03-20') })
    const back = entryOf(
      reopened,
      { because: 'She rang.', askedBy: 'child' },
      { at: day('2026-04-01'), replaces: [asked.id] },
    )
    const entries = [asked, yesTo(asked, { at: day('2026-03-31') }), back]
    expect(of('2026-04', ...entries).files.reopened).toBe(1)
    expect(of('2026-04', ...entries, strike(asked)).files.reopened).toBe(0)
  })

  it('counts a return once, whatever stages it goes through, and not one that was called off before the yes', () => {
    const stage = (is: BodyOf<typeof returnPlan>['stage'], at: string, before: (typeof plan)['id'][] = []) =>
      entryOf(returnPlan, { ...aReturn, stage: is }, { at: day(at), replaces: before })
    const planned = stage('planned', '2026-03-02')
    const goes = stage('travelling', '2026-03-20', [planned.id])
    const there = stage('received', '2026-04-03', [goes.id])
    const all = [planned, goes, there].flatMap((one) => [one, yesTo(one, { at: one.at })])
    expect([of('2026-03', ...all).acts, of('2026-04', ...all).acts]).toEqual([{ 'return-plan': 1 }, {}])
    const off = stage('called-off', '2026-03-20', [planned.id])
    expect(of('2026-03', planned, off, yesTo(off, { at: off.at })).acts).toEqual({})
    const again = stage('planned', '2026-04-05', [there.id])
    expect(of('2026-04', ...all, again, yesTo(again, { at: again.at })).acts).toEqual({ 'return-plan': 1 })
  })
})

describe('a report that the law asks for, in figures', () => {
  const what = { report: 'r', law: 'The act on children' }
  const told = { told: 'not-yet' as const, tellBy: day('2026-05-01') }
  const made = { to: 'the office', by: me, facts: [], said: 'The least.', childTold: told }
  const thoughtOf = entryOf(reportByLaw, { stands: 'to-be-decided', ...what }, { at: day('2026-03-30') })
  const next = (body: BodyOf<typeof reportByLaw>) =>
    entryOf(reportByLaw, body, { at: day('2026-04-02'), replaces: [thoughtOf.id] })

  it('is not counted while it is thought of, or where it was found not to be required', () => {
    expect(of('2026-03', thoughtOf).acts).toEqual({})
    const none = next({ stands: 'not-required', ...what, because: 'The act does not name it.' })
    expect([of('2026-03', thoughtOf, none).acts, of('2026-04', thoughtOf, none).acts]).toEqual([{}, {}])
  })

  it('counts in the month in which it was made', () => {
    const reported = next({ stands: 'reported', ...what, ...made, on: day('2026-04-02') })
    expect(of('2026-03', thoughtOf, reported).acts).toEqual({})
    expect(of('2026-04', thoughtOf, reported).acts).toEqual({ 'report-by-law': 1 })
  })
})

const aReturn: Omit<BodyOf<typeof returnPlan>, 'stage'> = {
  to: 'her grandmother’s village',
  place: 'never-lived-there',
  with: [grandmother],
  childSays: says('Can Dren have the top bed?'),
  prepared: { child: 'Told.', family: 'Told.' },
  handOver: { travelsWith: me, receivedBy: { named: 'the aunt' }, papers: [] },
  firstVisitBy: day('2026-05-01'),
  ifItFails: 'She rings.',
}
