import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { anAction, aRisk, aSafetyPlan } from '../../../test/support/work.ts'
import { factor } from '../kinds/assessment/factor.ts'
import { safetyPlan } from '../kinds/assessment/safety-plan.ts'
import { action } from '../kinds/planning/action.ts'
import { highRisks, r09HighRiskTimer } from './r09-high-risk-timer.ts'

const risk = entryOf(factor, aRisk(), { folder: 'origins', at: day('2026-03-01') })
const answer = entryOf(action, anAction({ answers: ['uncle-at-the-gate'] }), { at: day('2026-03-03') })

describe('R9: a high risk sets a timer', () => {
  it('is refused once the days are over and nobody has answered', () => {
    expect(r09HighRiskTimer(fileOf(risk), day('2026-03-05'))).toEqual({
      rule: 'R9',
      answer: 'refused',
      missing: ['answer-to-risk'],
    })
  })

  it('is allowed while the days run, and after an answer', () => {
    expect(r09HighRiskTimer(fileOf(risk), day('2026-03-04')).answer).toBe('allowed')
    expect(r09HighRiskTimer(fileOf(risk, answer), day('2026-06-01')).answer).toBe('allowed')
  })

  it('does not take for an answer what was done before the risk, or for another one', () => {
    expect(r09HighRiskTimer(fileOf(risk, { ...answer, at: day('2026-02-01') }), day('2026-03-05')).answer).toBe(
      'refused',
    )
    expect(
      r09HighRiskTimer(fileOf(risk, entryOf(action, anAction({ answers: ['other'] }))), day('2026-03-05')).answer,
    ).toBe('refused')
  })

  it('does not take for an answer a step that was dropped, and keeps one that was done', () => {
    const then = (status: 'dropped' | 'done') =>
      entryOf(action, anAction({ answers: ['uncle-at-the-gate'], status, because: 'He moved away, we thought.' }), {
        at: day('2026-03-04'),
        replaces: [answer.id],
      })
    expect(r09HighRiskTimer(fileOf(risk, answer, then('dropped')), day('2026-03-05')).answer).toBe('refused')
    expect(r09HighRiskTimer(fileOf(risk, answer, then('done')), day('2026-03-05')).answer).toBe('allowed')
  })

  it('gives an urgent one the same day, and takes other days from an agency that has its own', () => {
    const urgent = entryOf(factor, aRisk({ pressing: 'urgent' }), { at: day('2026-03-01') })
    expect(r09HighRiskTimer(fileOf(urgent), day('2026-03-02')).answer).toBe('refused')
    expect(r09HighRiskTimer(fileOf(urgent), day('2026-03-02'), { urgent: 2, high: 5 }).answer).toBe('allowed')
  })

  it('lets go of a risk that is over, and of one that was judged lower by somebody who saw it', () => {
    const over = entryOf(
      factor,
      { is: 'over', factor: 'uncle-at-the-gate', because: 'he moved' },
      { folder: 'origins', replaces: [risk.id] },
    )
    expect(highRisks(fileOf(risk, over))).toEqual([])
    expect(
      highRisks(fileOf(risk, entryOf(factor, aRisk({ pressing: 'low' }), { folder: 'origins', replaces: [risk.id] }))),
    ).toEqual([])
  })

  it('cannot judge where the answer may stand in a folder that is not held', () => {
    const plan = entryOf(safetyPlan, aSafetyPlan(), { at: day('2026-03-02') })
    expect(r09HighRiskTimer(fileHolding(['care', 'origins', 'identity'], risk, plan), day('2026-03-09'))).toEqual({
      rule: 'R9',
      answer: 'cannot-judge',
      dependsOn: ['whereabouts'],
    })
    expect(r09HighRiskTimer(fileHolding(['care']), day('2026-03-09')).answer).toBe('cannot-judge')
  })
})
