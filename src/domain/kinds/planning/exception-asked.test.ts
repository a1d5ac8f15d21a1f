import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../../../test/support/examples/all.ts'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { grandmother, mother, uncle } from '../../../../test/support/people.ts'
import { aClosure, aVisitPlanned, yesTo } from '../../../../test/support/work.ts'
import { decide, judge } from '../../deciding/decide.ts'
import { KINDS } from '../../kinds.ts'
import { closure } from '../closure/closure.ts'
import { doNot } from '../registration/do-not.ts'
import { birthRegistration } from '../rights/birth-registration.ts'
import { agreedFor, asText, exceptionAsked, mayBeExcepted } from './exception-asked.ts'
import { approved } from '../any/approved.ts'

const today = day('2026-03-02')
const registered = entryOf(birthRegistration, {
  state: 'registered',
  certificate: 'in-hand',
  obstacles: [],
  legalAdvice: 'given',
})
const body = aClosure()
const asked = entryOf(exceptionAsked, {
  of: 'closure',
  missing: ['review'],
  because: 'She leaves tomorrow.',
  asks: asText(body),
})
const write = (file: ReturnType<typeof fileOf>, written = body) =>
  decide(KINDS, file, { kind: 'closure', at: today, body: written }, today)

it('The same decision is the same text in whatever order it was typed; lists keep theirs', () => {
  expect(asText({ b: 1, a: [2, { d: null, c: 'x' }] })).toBe('{"a":[2,{"c":"x","d":null}],"b":1}')
  expect(asText({ a: [{ c: 'x', d: null }, 2], b: 1 })).toBe('{"a":[{"c":"x","d":null},2],"b":1}')
})

describe('an exception', () => {
  it('lets nothing through while nobody but the one who asked has said yes', () => {
    expect(write(fileOf(registered, asked))).toMatchObject({ ok: false, code: 'rule-refused' })
    expect(write(fileOf(registered, asked, entryOf(approved, { entry: asked.id })))).toMatchObject({
      ok: false,
      code: 'rule-refused',
    })
  })

  it('lets this very decision be written once a second person agreed, with the rule that it went around', () => {
    const file = fileOf(registered, asked, yesTo(asked))
    expect(write(file)).toMatchObject({ ok: true, value: { wentAround: ['R10'] } })
    expect(write(file, aClosure({ reasons: 'Another one.' }))).toMatchObject({ ok: false, code: 'rule-refused' })
  })

  it('is on the day of whoever asked until it is written', () => {
    const file = fileOf(registered, asked, yesTo(asked))
    expect(agreedFor(file, asked.by)).toHaveLength(1)
    expect(agreedFor(fileOf(registered, asked, yesTo(asked), entryOf(closure, body)), asked.by)).toEqual([])
  })

  it('is offered for no decision of a file that is no child’s, where none can stand', () => {
    const elsewhere = KINDS.filter(
      ({ nature, rules, inFile }) => nature === 'decision' && rules && inFile && !inFile.includes('child'),
    )
    expect(elsewhere.map(({ name }) => name)).toEqual([])
  })

  it('that a second person agreed to lets through every decision that a rule refuses, but those of which there is none', () => {
    const marks = [uncle, mother, grandmother].map((person) =>
      entryOf(doNot, { person, called: 'x', never: ['contact', 'inform', 'hand-over'], numbers: [] } as never),
    )
    const agreed = new Set<string>()
    const never = new Set<string>()
    for (const before of [[], marks, [registered]])
      for (const { kind, body: said } of EXAMPLES) {
        const [folder] = kind.folders
        const draft = { kind: kind.name, at: today, folder, body: said }
        const first = judge(KINDS, fileOf(...before), draft, today)
        if (first.ok || first.code !== 'rule-refused') continue
        const refused = (first.detail.rulings ?? [])
          .filter(({ answer }) => answer === 'refused')
          .map(({ rule }) => rule)
        const exception = entryOf(
          exceptionAsked,
          { of: kind.name, missing: [], because: 'She leaves tomorrow.', asks: asText(kind.schema.parse(said)) },
          { folder },
        )
        const second = judge(KINDS, fileOf(...before, exception, yesTo(exception)), draft, today)
        expect(second.ok, `${kind.name}: ${refused.join(', ')}`).toBe(mayBeExcepted(refused))
        if (second.ok) expect(second.value.wentAround).toEqual(expect.arrayContaining(refused))
        for (const rule of refused) (second.ok ? agreed : never).add(rule)
      }
    expect([[...agreed].sort(), [...never].sort()]).toEqual([
      ['N10', 'R10', 'R20', 'R5', 'R8'],
      ['R4', 'R8', 'answerable', 'marked'],
    ])
  })

  it('there is none from keeping the child away from a person who may be a danger', () => {
    const marked = entryOf(doNot, { person: uncle, called: 'man with a red van', never: ['contact'], numbers: [] })
    const { aftercare } = body
    if (!aftercare) throw new Error('a closing says what happens after')
    const unsafe = aClosure({
      reason: 'moved',
      aftercare: { ...aftercare, call: [{ who: { person: uncle }, how: 'his shop' }] },
    })
    const other = entryOf(exceptionAsked, {
      of: 'closure',
      missing: ['somebody-else-decides'],
      because: 'x',
      asks: asText(unsafe),
    })
    expect(write(fileOf(registered, marked, other, yesTo(other)), unsafe)).toMatchObject({
      ok: false,
      code: 'rule-refused',
    })
    expect(decide(KINDS, fileOf(), { kind: 'visit-planned', at: today, body: aVisitPlanned() }, today)).toMatchObject({
      ok: true,
    })
  })
})
