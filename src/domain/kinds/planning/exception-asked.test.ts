import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { uncle } from '../../../../test/support/people.ts'
import { aClosure, aVisitPlanned, yesTo } from '../../../../test/support/work.ts'
import { decide } from '../../decide.ts'
import { KINDS } from '../../kinds.ts'
import { closure } from '../closure/closure.ts'
import { doNot } from '../registration/do-not.ts'
import { birthRegistration } from '../rights/birth-registration.ts'
import { agreedFor, asText, exceptionAsked } from './exception-asked.ts'
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
