import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { me } from '../../../../test/support/work.ts'
import { due } from '../../dues/due.ts'
import type { BodyOf } from '../../file/kind.ts'
import { KINDS } from '../../kinds.ts'
import { waysToRegister } from '../../questions/ways-to-register.ts'
import { REGISTRATION_OBSTACLES, REGISTRATION_STATES } from '../../vocabulary/birth.ts'
import { birthRegistration } from './birth-registration.ts'
import { civilStatusStep } from './civil-status-step.ts'
import { heldBack, identityPaper } from './identity-paper.ts'

const today = day('2026-03-02')
const step = { step: 'letter', aim: 'late-registration' as const, does: 'registry-office' as const, who: me }
const todo: BodyOf<typeof civilStatusStep> = { stands: 'to-do', ...step, by: day('2026-03-20') }

describe('the way to papers', () => {
  it('refuses a step without who does it, a blocked one without what stands in the way, and a finished one without what came of it', () => {
    expect(civilStatusStep.schema.safeParse({ ...todo, who: undefined }).success).toBe(false)
    expect(civilStatusStep.schema.safeParse({ stands: 'blocked', ...step, lookAgainOn: today }).success).toBe(false)
    expect(civilStatusStep.schema.safeParse({ stands: 'done', ...step }).success).toBe(false)
  })

  it('is due by its day, and where an office has to answer it waits on others', () => {
    const first = entryOf(civilStatusStep, todo)
    const waits = entryOf(
      civilStatusStep,
      {
        stands: 'waits',
        ...step,
        by: day('2026-04-20'),
        waitingOn: { who: 'the consulate', since: today, askedAgain: [] },
      },
      { replaces: [first.id] },
    )
    expect(due(KINDS, fileOf(first), today)).toEqual([
      { what: 'civil-status-step', on: '2026-03-20', entry: first.id, who: first.body.who },
    ])
    expect(due(KINDS, fileOf(first, waits), today)).toEqual([
      { what: 'civil-status-step', on: '2026-04-20', entry: waits.id, who: waits.body.who, waitingOn: 'the consulate' },
    ])
  })

  it('lets the blocked step lead where another says that it is done', () => {
    const blocked = entryOf(civilStatusStep, {
      stands: 'blocked',
      ...step,
      obstacle: 'refused-without-father',
      lookAgainOn: day('2026-03-09'),
    })
    const done = entryOf(civilStatusStep, { stands: 'done', ...step, cameOfIt: 'They took the letter.' })
    expect(due(KINDS, fileOf(done, blocked), today)).toMatchObject([{ what: 'civil-status-blocked', on: '2026-03-09' }])
  })
})

describe('a father (N2)', () => {
  it('is needed by no kind that stands among papers and rights, and no field there asks for one', () => {
    const asking = KINDS.filter((kind) => kind.folders.includes('status')).filter((kind) =>
      /"[^"]*(father|paternity)[^"]*":\s*\{/i.test(
        JSON.stringify(z.toJSONSchema(kind.schema, { unrepresentable: 'any' })),
      ),
    )
    expect(asking.map((kind) => kind.name)).toEqual([])
  })

  it('is never the price of a certificate: registration without him is open first, with legal advice, whatever stands in the way', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REGISTRATION_STATES),
        fc.subarray([...REGISTRATION_OBSTACLES]),
        (state, obstacles) => {
          const file = fileOf(
            entryOf(birthRegistration, { state, certificate: 'none', obstacles, legalAdvice: 'not-yet' }),
          )
          expect(waysToRegister(file)[0]).toEqual({ way: 'registration-without-father', first: ['legal-advice'] })
        },
      ),
    )
    expect(waysToRegister(fileOf())).toHaveLength(1)
  })
})

describe('a paper of the child', () => {
  it('that one says is in hand and another says is held back counts as held back', () => {
    const inHand = entryOf(identityPaper, { paper: 'passport', country: 'AL', stands: 'in-hand' })
    const kept = entryOf(identityPaper, {
      paper: 'passport',
      country: 'AL',
      stands: 'held-back-by-somebody',
      keptBy: { named: 'the employer' },
    })
    expect(heldBack(fileOf(inHand, kept)).map((entry) => entry.id)).toEqual([kept.id])
  })

  it('is renewed three months before it ends, and not while it was never had', () => {
    const card = entryOf(identityPaper, { paper: 'identity-card', stands: 'in-hand', validUntil: day('2026-09-01') })
    expect(due(KINDS, fileOf(card), today)).toEqual([{ what: 'renew-paper', on: '2026-06-03', entry: card.id }])
    expect(
      due(
        KINDS,
        fileOf(entryOf(identityPaper, { paper: 'identity-card', stands: 'lost', validUntil: day('2026-09-01') })),
        today,
      ),
    ).toEqual([])
  })
})
