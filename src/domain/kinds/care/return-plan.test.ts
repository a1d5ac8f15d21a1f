import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { grandmother, uncle } from '../../../../test/support/people.ts'
import {
  aBestInterests,
  aFamilyAssessment,
  aRiskAssessment,
  aView,
  aVisit,
  child,
  me,
  says,
  yesTo,
} from '../../../../test/support/work.ts'
import type { BodyOf } from '../../file/kind.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { familyAssessment } from '../assessment/family-assessment.ts'
import { riskAssessment } from '../assessment/risk-assessment.ts'
import { visit } from '../follow-up/visit.ts'
import { bestInterests } from '../planning/best-interests.ts'
import { views } from '../planning/views.ts'
import { doNot } from '../registration/do-not.ts'
import { planForNextStage, returnPlan } from './return-plan.ts'

const plan = (over: Partial<BodyOf<typeof returnPlan>> = {}): BodyOf<typeof returnPlan> => ({
  to: 'her grandmother’s village',
  place: 'never-lived-there',
  with: [grandmother],
  stage: 'planned',
  childSays: says('Can Dren have the top bed?'),
  prepared: { child: 'She saw the house.', family: 'They made room.' },
  handOver: { travelsWith: me, receivedBy: { person: grandmother }, papers: [] },
  firstVisitBy: day('2026-03-20'),
  ifItFails: 'Back to the unit, at once.',
  ...over,
})
const asked = entryOf(bestInterests, aBestInterests())
const all = [
  entryOf(riskAssessment, aRiskAssessment()),
  entryOf(familyAssessment, aFamilyAssessment()),
  asked,
  yesTo(asked),
  entryOf(views, aView()),
]
const write = (file: ReturnType<typeof fileOf>, body = plan()) =>
  decide(KINDS, file, { kind: 'return-plan', at: day('2026-03-02'), body }, day('2026-03-02'))

describe('planning a return', () => {
  it('is refused by R8, and says everything that is missing', () => {
    expect(write(fileOf())).toMatchObject({
      ok: false,
      code: 'rule-refused',
      detail: {
        rulings: [
          {
            rule: 'R8',
            missing: ['risk-assessment', 'family-assessment', 'best-interests-decision', 'childs-own-view'],
          },
          { rule: 'R4' },
        ],
      },
    })
  })

  it('is refused where she would be handed to somebody the card forbids', () => {
    const marked = entryOf(doNot, { person: uncle, called: 'man with a red van', never: ['hand-over'], numbers: [] })
    expect(write(fileOf(...all, marked), plan({ with: [grandmother, uncle] }))).toMatchObject({
      ok: false,
      code: 'rule-refused',
    })
  })

  it('is refused where somebody the card forbids would travel with her or receive her, though she would live with neither', () => {
    const marked = entryOf(doNot, { person: uncle, called: 'man with a red van', never: ['hand-over'], numbers: [] })
    const by = (handOver: Partial<BodyOf<typeof returnPlan>['handOver']>) =>
      plan({ handOver: { ...plan().handOver, ...handOver } })
    expect(write(fileOf(...all, marked), by({ receivedBy: { person: uncle } }))).toMatchObject({
      ok: false,
      code: 'rule-refused',
      detail: {
        rulings: [
          { rule: 'R8', answer: 'allowed' },
          { rule: 'R4', answer: 'refused' },
        ],
      },
    })
    expect(write(fileOf(...all, marked), by({ travelsWith: { person: uncle } }))).toMatchObject({
      ok: false,
      code: 'rule-refused',
    })
    expect(write(fileOf(...all, marked))).toMatchObject({ ok: true })
  })

  it('is to be thought over today where somebody it names turns out unsafe afterwards, until it is called off', () => {
    const unsafe = entryOf(
      doNot,
      { person: grandmother, called: 'the old house', never: ['hand-over'], numbers: [] },
      { at: day('2026-03-05') },
    )
    const planned = entryOf(returnPlan, plan())
    const dues = (...entries: Parameters<typeof fileOf>) => due(KINDS, fileOf(...entries), day('2026-03-06'))
    expect(dues(planned)).toEqual([])
    expect(dues(planned, unsafe)).toEqual([{ what: 'return-to-think-over', on: '2026-03-06', entry: planned.id }])
    expect(
      dues(planned, unsafe, entryOf(returnPlan, plan({ stage: 'called-off' }), { replaces: [planned.id] })),
    ).toEqual([])
  })

  it('may be written with everything that R8 asks, and called off without any of it', () => {
    expect(write(fileOf(...all))).toMatchObject({ ok: true, value: { unjudged: [] } })
    expect(write(fileOf(), plan({ stage: 'called-off' }))).toMatchObject({ ok: true })
  })

  it('makes the first visit due after the hand-over, until somebody came', () => {
    const received = entryOf(returnPlan, plan({ stage: 'received' }), { at: day('2026-03-10') })
    const names = (...entries: Parameters<typeof fileOf>) =>
      due([returnPlan], fileOf(...entries), day('2026-03-11')).map((item) => item.what)
    expect(names(received)).toEqual(['first-visit-after-return'])
    expect(
      names(
        received,
        entryOf(visit, aVisit({ present: [{ who: child.person, couldHear: true }] }), { at: day('2026-03-12') }),
      ),
    ).toEqual([])
  })
})

describe('a further stage of a return', () => {
  it.each(['called-off', 'received'] as const)('begins with nothing of one that was %s', (stage) => {
    expect(planForNextStage(fileOf(entryOf(returnPlan, plan({ stage }))))).toBeUndefined()
    expect(planForNextStage(fileOf())).toBeUndefined()
  })

  it('begins with neither of two that clash', () => {
    const two = [entryOf(returnPlan, plan()), entryOf(returnPlan, plan({ to: 'Gjakova' }))]
    expect(planForNextStage(fileOf(...two))).toBeUndefined()
  })

  it('begins with the plan as it was agreed, and with no stage and nothing that the child says', () => {
    const { stage: _, childSays: __, ...agreed } = plan()
    expect(planForNextStage(fileOf(entryOf(returnPlan, plan())))?.body).toEqual(agreed)
  })
})
