import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { grandmother, uncle } from '../../../../test/support/people.ts'
import { aTracing, says } from '../../../../test/support/work.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { consent } from '../registration/consent.ts'
import { doNot } from '../registration/do-not.ts'
import { tracingRequest } from './tracing-request.ts'
import { tracingStep } from './tracing-step.ts'

const today = day('2026-03-02')
const ask = (file: ReturnType<typeof fileOf>, over: Parameters<typeof aTracing>[0] = {}) =>
  decide(KINDS, file, { kind: 'tracing-request', at: today, body: aTracing(over) }, today)
const best = {
  basis: 'best-interests' as const,
  reason: 'She asks for her every day.',
  secondPerson: { named: 'Besa' },
}
const step = (state: 'in-progress' | 'found' | 'not-found') =>
  entryOf(tracingStep, {
    tracing: 'aunt',
    state,
    words: 'They asked.',
    familySays: { answer: 'not-asked', because: 'Not met.' },
    childTold: { told: 'yes', childSays: says('Good.') },
  })
const open = (...entries: Parameters<typeof fileOf>) => due(KINDS, fileOf(...entries), today)

describe('looking for family', () => {
  it('is refused without a yes for it, and says which', () => {
    expect(ask(fileOf())).toMatchObject({
      ok: false,
      code: 'rule-refused',
      detail: { rulings: [{ rule: 'R5', missing: ['consent-tracing'] }, { rule: 'R4' }] },
    })
  })

  it('is refused for somebody who must not be contacted, whatever it rests on', () => {
    const marked = entryOf(doNot, { person: uncle, called: 'man with a red van', never: ['contact'], numbers: [] })
    expect(ask(fileOf(marked), { sought: [uncle], lawful: best })).toMatchObject({
      ok: false,
      detail: { rulings: [{ answer: 'allowed' }, { rule: 'R4', answer: 'refused' }] },
    })
  })

  it('may find out where somebody is before anybody looked into them, and may not speak with them (R7)', () => {
    expect(ask(fileOf(), { sought: [grandmother], lawful: best })).toMatchObject({ ok: true })
    expect(ask(fileOf(), { sought: [grandmother], lawful: best, contact: 'may-be-made' })).toMatchObject({
      ok: false,
      detail: { rulings: [{ answer: 'allowed' }, { rule: 'R7', missing: ['safety-check'] }] },
    })
  })

  it('is asked for without telling the searchers more than they need: nothing to tell is no request', () => {
    expect(tracingRequest.schema.safeParse(aTracing({ told: [] })).success).toBe(false)
  })

  it('can always be called off', () => {
    expect(
      decide(
        KINDS,
        fileOf(),
        {
          kind: 'tracing-request',
          at: today,
          body: { is: 'called-off', tracing: 'aunt', because: 'She does not want it any more.' },
        },
        today,
      ),
    ).toMatchObject({ ok: true })
  })

  it('rests on the child’s yes', () => {
    const yes = entryOf(consent, {
      purpose: 'tracing',
      answer: 'yes',
      by: 'child',
      capacity: 'child',
      as: 'consent',
      how: 'spoken',
      explained: [],
      notAsked: [],
    })
    expect(ask(fileOf(yes))).toMatchObject({ ok: true })
  })

  it('waits for others, until something final was found', () => {
    const asked = entryOf(tracingRequest, aTracing())
    expect(open(asked)).toMatchObject([
      { what: 'tracing-answer', on: '2026-04-01', waitingOn: 'the social office across the border' },
    ])
    expect(open(asked, step('in-progress'), step('found'))).toHaveLength(1)
    expect(open(asked, step('not-found'))).toEqual([])
  })
})
