import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../../../test/support/examples/all.ts'
import { entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { aBestInterests, aClosure, yesTo } from '../../../../test/support/work.ts'
import { KINDS } from '../../kinds.ts'
import { closure } from '../../kinds/closure/closure.ts'
import { bestInterests } from '../../kinds/planning/best-interests.ts'
import { REASONS, r16EveryDecision, r16Reasoned } from './r16-reasoned.ts'

const decisions = KINDS.filter((kind) => kind.nature === 'decision')
const known: readonly string[] = [
  ...Object.keys(REASONS.own),
  ...Object.keys(REASONS['rests-on']),
  ...REASONS['by-its-nature'],
]

describe('R16: every decision has its reasons and its author', () => {
  it('refuses one whose reasons were left empty', () => {
    const unreasoned = entryOf(closure, { ...aClosure(), reasons: ' ' })
    expect(r16Reasoned(fileOf(), unreasoned)).toEqual({ rule: 'R16', answer: 'refused', missing: ['reason'] })
    expect(r16EveryDecision({ ...fileOf(), byKind: { closure: [unreasoned] } })).toMatchObject({ answer: 'refused' })
  })

  it.each(Object.entries(REASONS.own))(
    '%s gives its reason in any of its fields, and in none that is blank',
    (kind, fields) => {
      const answer = (body: object) => r16Reasoned(fileOf(), { ...entryOf(closure, aClosure()), kind, body }).answer
      for (const blank of [undefined, '', ' ', [], 7, {}])
        expect(answer(Object.fromEntries(fields.map((field) => [field, blank]))), JSON.stringify(blank)).toBe('refused')
      for (const field of fields)
        for (const reason of ['It is late.', ['school']]) expect(answer({ [field]: reason }), field).toBe('allowed')
    },
  )

  it('asks no reason of what is no decision, and takes as one the entry that a yes names', () => {
    const asked = entryOf(bestInterests, aBestInterests())
    const yes = yesTo(asked)
    expect(r16Reasoned(fileOf(), { ...asked, kind: 'visit' }).answer).toBe('allowed')
    expect(r16Reasoned(fileOf(asked, yes), yes).answer).toBe('allowed')
    expect(r16Reasoned(fileOf(yes), yes)).toMatchObject({ answer: 'refused', missing: ['reason'] })
    expect(r16Reasoned(fileHolding(['care'], yes), yes).answer).toBe('cannot-judge')
    expect(r16EveryDecision(fileHolding(['care'])).answer).toBe('allowed')
  })

  it('knows of every kind that is a decision where its reason stands', () => {
    expect(decisions.filter((kind) => !known.includes(kind.name)).map((kind) => kind.name)).toEqual([])
  })

  it.each(
    EXAMPLES.filter(({ kind }) => kind.name in REASONS.own).map(({ kind, body }) => [kind.name, kind, body] as const),
  )('%s is not well formed without it', (name, kind, body) => {
    const fields: readonly string[] = REASONS.own[name as keyof typeof REASONS.own]
    const without = Object.fromEntries(Object.entries(body as object).filter(([field]) => !fields.includes(field)))
    expect(kind.schema.safeParse(without).success).toBe(false)
  })

  it('lets a return rest on the reasons of a best-interests decision, and cannot judge where that may stand unread', () => {
    const plan = EXAMPLES.find(({ kind }) => kind.name === 'return-plan')
    if (!plan) throw new Error('a return plan has an example')
    const planned = entryOf(plan.kind, plan.body)
    const asked = entryOf(bestInterests, aBestInterests())
    expect(r16Reasoned(fileOf(planned), planned)).toMatchObject({ answer: 'refused', missing: ['reason'] })
    expect(r16Reasoned(fileOf(planned, asked), planned)).toMatchObject({ answer: 'allowed' })
    expect(r16Reasoned(fileHolding(['care'], planned), planned)).toEqual({
      rule: 'R16',
      answer: 'cannot-judge',
      dependsOn: ['justice', 'origins'],
    })
  })

  it('counts a supervisor’s yes with what it answers', () => {
    const asked = entryOf(bestInterests, aBestInterests())
    expect(r16EveryDecision(fileOf(asked, yesTo(asked))).answer).toBe('allowed')
    expect(r16EveryDecision(fileHolding([]))).toEqual({ rule: 'R16', answer: 'cannot-judge', dependsOn: ['care'] })
  })
})
