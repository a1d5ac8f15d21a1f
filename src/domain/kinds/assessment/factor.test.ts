import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { aRisk, aSafetyPlan } from '../../../../test/support/work.ts'
import { current } from '../../file/values.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { folderOfRisk, HEALTH_AREAS, PROTECTIVE_AREAS, RISK_AREAS } from '../../vocabulary/risk-area.ts'
import { factor } from './factor.ts'
import { healthFactor } from './health-factor.ts'
import { safetyPlan } from './safety-plan.ts'

const reads = (body: unknown) => factor.schema.safeParse(body).success

describe('a factor of risk or protection', () => {
  it('refuses likelihoods, severities and scores', () => {
    expect(reads({ ...aRisk(), likelihood: 3, severity: 2 })).toBe(false)
    expect(reads({ ...aRisk(), pressing: 6 })).toBe(false)
  })

  it('has no word for ethnicity, religion, rejected motherhood or an intention ascribed to a child', () => {
    const words = [...RISK_AREAS, ...PROTECTIVE_AREAS, ...HEALTH_AREAS].join(' ')
    expect(words).not.toMatch(/ethnic|religio|roma|intention|motiv|reject/)
  })

  it('cannot be about health: that stands in its own folder and nowhere else', () => {
    expect(reads({ ...aRisk(), area: 'pregnancy' })).toBe(false)
    expect(factor.folders).not.toContain('health')
    expect(healthFactor.folders).toEqual(['health'])
    const written = entryOf(healthFactor, {
      factor: 'h1',
      is: 'risk',
      area: 'pregnancy',
      words: 'seven weeks',
      source: 'child',
    })
    expect(due(KINDS, fileOf(written), day('2026-12-01'))).toEqual([])
  })

  it('of what a small child went without stands in Health alone, as what was seen, and has no place for a diagnosis', () => {
    const seen = {
      factor: 'early',
      is: 'risk',
      area: 'early-deprivation',
      wentWithout: ['one-steady-person', 'doctor-and-vaccines'],
      seenNow: ['goes-to-anyone'],
      words: 'The crèche saw it, too.',
      source: 'observed',
    }
    expect(healthFactor.folders).toEqual(['health'])
    expect(healthFactor.schema.safeParse(seen).success).toBe(true)
    expect(healthFactor.schema.safeParse({ ...seen, diagnosis: 'attachment disorder' }).success).toBe(false)
    expect(healthFactor.schema.safeParse({ ...seen, seenNow: ['attachment-disorder'] }).success).toBe(false)
  })

  it('is offered the folder of its most sensitive fact', () => {
    expect(folderOfRisk('suspect-near')).toBe('origins')
    expect(folderOfRisk('out-of-school')).toBe('care')
  })

  it('that is high waits three days for an answer, and says nothing once a safety plan answers it', () => {
    const risk = entryOf(factor, aRisk(), { at: day('2026-03-01'), folder: 'origins' })
    expect(due(KINDS, fileOf(risk), day('2026-03-02'))).toEqual([
      { what: 'answer-to-risk', on: '2026-03-04', entry: risk.id },
    ])

    const plan = entryOf(safetyPlan, aSafetyPlan(), { at: day('2026-03-02') })
    expect(due(KINDS, fileOf(risk, plan), day('2026-03-03')).map((item) => item.what)).toEqual(['safety-plan-review'])
  })

  it('leads with the higher of two judgements, whatever the order', () => {
    const low = entryOf(factor, aRisk({ pressing: 'low' }), { at: day('2026-03-09') })
    const urgent = entryOf(factor, aRisk({ pressing: 'urgent' }), { at: day('2026-03-01') })
    const over = entryOf(factor, { is: 'over', factor: 'uncle-at-the-gate', because: 'he moved' })
    expect(current(fileOf(over, low, urgent), factor, 'uncle-at-the-gate').map((entry) => entry.id)).toEqual([
      urgent.id,
      low.id,
      over.id,
    ])
  })
})
