import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { says } from '../../../../test/support/work.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import type { BodyOf } from '../../file/kind.ts'
import { KINDS } from '../../kinds.ts'
import { AGE_METHODS } from '../../vocabulary/rights/age-assessment.ts'
import { ageAssessed } from './age-assessed.ts'
import type { ageAssessment } from './age-assessment.ts'

const today = day('2026-03-02')
const asked = (over: Partial<BodyOf<typeof ageAssessment>> = {}): BodyOf<typeof ageAssessment> => ({
  askedBy: 'police',
  seriousDoubt: 'Two papers that say nineteen and fifteen.',
  tried: ['papers-and-registers'],
  methods: ['talk-by-trained-people'],
  by: [{ named: 'the child unit' }],
  independent: 'yes',
  childAgrees: 'yes',
  childSays: says('Ask my aunt.'),
  toldThatMayRefuse: true,
  withRepresentative: { named: 'the guardian' },
  appealTold: true,
  on: day('2026-03-10'),
  reasons: 'Nothing else settles it.',
  ...over,
})
const write = (body: BodyOf<typeof ageAssessment>) =>
  decide(KINDS, fileOf(), { kind: 'age-assessment', at: today, body }, today)

describe('assessing somebody’s age', () => {
  it.each([
    ['the child’s yes', { childAgrees: 'no' }, 'childs-yes-to-it'],
    ['the child’s knowing that a no costs nothing', { toldThatMayRefuse: false }, 'childs-yes-to-it'],
    ['independent people', { independent: 'no' }, 'independent-people'],
    ['papers looked for before rays', { methods: ['bones'], tried: [] }, 'gentler-way-first'],
    ['a way to appeal', { appealTold: false }, 'way-to-appeal'],
  ] as const)('is refused without %s', (_, over, missing) => {
    expect(write({ ...asked(), ...over } as BodyOf<typeof ageAssessment>)).toMatchObject({
      ok: false,
      detail: { rulings: [{ rule: 'P23', missing: [missing] }] },
    })
  })

  it('is refused without somebody who speaks for the child, and without a serious doubt in words', () => {
    const { withRepresentative, ...alone } = asked()
    expect(withRepresentative).toBeDefined()
    expect(write(alone)).toMatchObject({
      ok: false,
      detail: { rulings: [{ missing: ['representative-with-the-child'] }] },
    })
    expect(write(asked({ seriousDoubt: ' ' }))).toMatchObject({ ok: false, code: 'not-well-formed' })
  })

  it('has no form for an examination of the body’s development', () => {
    expect(AGE_METHODS.filter((method) => /sexual|genital|puberty|development|maturity/.test(method))).toEqual([])
  })

  it('may go ahead with all of them', () => {
    expect(write(asked())).toMatchObject({ ok: true })
  })
})

describe('an assessment that was made', () => {
  it('is kept whatever it lacked, flagged, and its term to appeal is due', () => {
    const made = {
      by: 'a forensic office',
      methods: ['bones'],
      youngest: 17,
      oldest: 19,
      marginYears: 0,
      representativeWasThere: 'no',
      childAgreed: 'not-known',
      resultTold: 'not-yet',
      childSays: says('Nobody told me.'),
      appealUntil: day('2026-03-30'),
    } as const
    expect(decide(KINDS, fileOf(), { kind: 'age-assessed', at: today, body: made }, today)).toMatchObject({
      ok: true,
      value: { wentAround: ['P23'] },
    })
    expect(due(KINDS, fileOf(entryOf(ageAssessed, { ...made, methods: ['bones'] })), today)).toMatchObject([
      { what: 'term-to-appeal-ends', on: '2026-03-30' },
    ])
    expect(ageAssessed.schema.safeParse({ ...made, youngest: 20 }).success).toBe(false)
  })
})
