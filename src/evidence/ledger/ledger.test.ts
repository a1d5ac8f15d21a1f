import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PrivacyCost, epsilonAt, muFor } from '../privacy/gaussian-dp.ts'
import { muLeft, publish, reserve } from './reserve-and-publish.ts'
import {
  type BudgetAccount,
  after,
  EMPTY_LEDGER,
  epsilonSpent,
  type Ledger,
  LedgerEvent,
  ledgerOf,
  spent,
  spentByChild,
  withinCap,
} from './ledger.ts'
import { preview } from './preview.ts'

const account: BudgetAccount = { programme: 'reintegration', year: 2026 }
const cap = { epsilon: 4, delta: 1e-6 }
const opened = after(EMPTY_LEDGER, { what: 'opened', account, cap })
const cost = (epsilon: number): PrivacyCost => ({ mu: muFor(epsilon, 4e-7), slack: 1e-6, delta: 4e-8 })
const digest = 'a'.repeat(64)

function reserved(ledger: Ledger, release: string, epsilon: number): Ledger {
  const answer = reserve(ledger, { account, release, cost: cost(epsilon), by: 'drita' })
  if (!answer.ok) throw new Error(answer.code)
  return after(ledger, answer.value)
}

describe('a release is refused', () => {
  it('where it alone would overspend, with the figures, and nothing of it is cut down', () => {
    const half = reserved(opened, 'spring', 2)
    const answer = reserve(half, { account, release: 'summer', cost: cost(3.9), by: 'drita' })
    expect(answer).toMatchObject({ ok: false, code: 'over-the-cap' })
    if (answer.ok || !answer.detail) throw new Error('it was let through')
    expect(answer.detail.epsilonWouldBe).toBeGreaterThan(cap.epsilon)
    expect(answer.detail.epsilonSpent).toBeLessThan(cap.epsilon)
    expect(spent(half, account).mu).toBe(cost(2).mu)
  })

  it('from an account that nobody opened', () => {
    expect(
      reserve(opened, {
        account: { programme: 'reintegration', year: 2027 },
        release: 'r',
        cost: cost(1),
        by: 'drita',
      }),
    ).toMatchObject({ ok: false, code: 'not-opened' })
  })

  it('a second time under the same name', () => {
    expect(
      reserve(reserved(opened, 'spring', 1), { account, release: 'spring', cost: cost(1), by: 'drita' }),
    ).toMatchObject({ ok: false, code: 'reserved-before' })
  })

  it('where it says that it costs nothing', () => {
    for (const mu of [0, -1, NaN])
      expect(reserve(opened, { account, release: 'r', cost: { mu, slack: 0, delta: 0 }, by: 'drita' })).toMatchObject({
        ok: false,
        code: 'costs-nothing',
      })
  })
})

describe('publishing is refused', () => {
  const ledger = reserved(opened, 'spring', 1)
  it('without a reservation', () => {
    expect(publish(ledger, { release: 'summer', approvedBy: 'besa', digest })).toMatchObject({
      ok: false,
      code: 'not-reserved',
    })
  })
  it('to the person who made it', () => {
    expect(publish(ledger, { release: 'spring', approvedBy: 'drita', digest })).toMatchObject({
      ok: false,
      code: 'same-person',
    })
  })
  it('twice', () => {
    const answer = publish(ledger, { release: 'spring', approvedBy: 'besa', digest })
    if (!answer.ok) throw new Error(answer.code)
    expect(publish(after(ledger, answer.value), { release: 'spring', approvedBy: 'besa', digest })).toMatchObject({
      ok: false,
      code: 'published-before',
    })
  })
})

describe('a crash in the middle of a release', () => {
  it('has spent its budget once and published nothing, and the next try pays again', () => {
    const written: LedgerEvent[] = [{ what: 'opened', account, cap }]
    const first = reserve(ledgerOf(written), { account, release: 'spring', cost: cost(1), by: 'drita' })
    if (!first.ok) throw new Error(first.code)
    written.push(first.value)
    // The process ends here. Reading back gives what was written.
    const back = ledgerOf(written.map((event) => LedgerEvent.parse(JSON.parse(JSON.stringify(event)))))
    expect(spent(back, account)).toEqual(cost(1))
    expect(back.releases.get('spring')?.state).toBe('reserved')
    expect(reserve(back, { account, release: 'spring', cost: cost(1), by: 'drita' }).ok).toBe(false)
    const givenUp = after(back, { what: 'given-up', release: 'spring' })
    expect(spent(givenUp, account)).toEqual(cost(1))
    expect(publish(givenUp, { release: 'spring', approvedBy: 'besa', digest })).toMatchObject({
      ok: false,
      code: 'given-up',
    })
    expect(spent(reserved(givenUp, 'spring-again', 1), account).mu).toBeCloseTo(Math.SQRT2 * cost(1).mu, 12)
  })
})

describe('a ledger', () => {
  it('never lets the cap be passed, whatever is asked in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.05, max: 4, noNaN: true }), { maxLength: 12 }), (epsilons) => {
        let ledger = opened
        for (const [n, epsilon] of epsilons.entries()) {
          const answer = reserve(ledger, { account, release: `r${n}`, cost: cost(epsilon), by: 'drita' })
          if (answer.ok) ledger = after(ledger, answer.value)
          expect(withinCap(spent(ledger, account), cap)).toBe(true)
          expect(epsilonSpent(spent(ledger, account), cap)).toBeLessThanOrEqual(cap.epsilon * (1 + 1e-9))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('allows what is left, and not a little more', () => {
    const ledger = reserved(opened, 'spring', 2)
    const mu = muLeft(ledger, account, { slack: 1e-6, delta: 4e-8 })
    const ask = (asked: number) =>
      reserve(ledger, { account, release: 'last', cost: { mu: asked, slack: 1e-6, delta: 4e-8 }, by: 'drita' }).ok
    expect(ask(mu * (1 - 1e-7))).toBe(true)
    expect(ask(mu * (1 + 1e-4))).toBe(false)
    expect(muLeft(EMPTY_LEDGER, account, { slack: 0, delta: 0 })).toBe(0)
  })

  it('lets more out than plain sums would', () => {
    let ledger = opened
    for (let n = 0; n < 8; n++) ledger = reserved(ledger, `r${n}`, 1)
    expect(epsilonSpent(spent(ledger, account), cap)).toBeLessThan(4)
  })

  it('says what a child lost who was in two years', () => {
    const next: BudgetAccount = { programme: 'reintegration', year: 2027 }
    const answer = reserve(after(opened, { what: 'opened', account: next, cap }), {
      account: next,
      release: 'later',
      cost: cost(1),
      by: 'drita',
    })
    if (!answer.ok) throw new Error(answer.code)
    const both = after(reserved(after(opened, { what: 'opened', account: next, cap }), 'spring', 1), answer.value)
    expect(spentByChild(both, [account, next]).mu).toBeCloseTo(Math.SQRT2 * cost(1).mu, 12)
    expect(spentByChild(both, [account, account]).mu).toBe(cost(1).mu)
  })

  it('that contradicts itself is not read', () => {
    expect(() => ledgerOf([{ what: 'published', release: 'r', approvedBy: 'besa', digest }])).toThrow('was reserved')
    expect(() => after(opened, { what: 'opened', account, cap: { epsilon: 40, delta: 1e-3 } })).toThrow('once')
    expect(
      LedgerEvent.safeParse({
        what: 'reserved',
        account,
        release: 'r',
        cost: { mu: -1, slack: 0, delta: 0 },
        by: 'drita',
      }).success,
    ).toBe(false)
  })
})

describe('a preview', () => {
  const asked = { epsilon: 1, delta: 1e-7, ways: 3, most: 2, domain: 'found', least: 3 } as const
  const facts = preview(asked, { columns: 10, size: 900 }, reserved(opened, 'spring', 1), account)
  const fact = (code: string) => facts.find((one) => one.code === code)

  it('says what will be lost and what risk stays, without a look at a record', () => {
    expect(fact('values-blank-below')).toMatchObject({ code: 'values-blank-below' })
    expect(fact('mostly-lost')).toMatchObject({ records: 900 })
    expect(fact('records-of-one-child')).toEqual({ code: 'records-of-one-child', most: 2 })
    expect(fact('longer-combinations-invented')).toEqual({ code: 'longer-combinations-invented', columns: 3 })
    const guess = fact('best-guess-of-100')
    expect(guess?.code === 'best-guess-of-100' && guess.right > 50 && guess.right < 73).toBe(true)
  })

  it('says what the budget is before and after', () => {
    const budget = fact('budget')
    if (budget?.code !== 'budget') throw new Error('no word of the budget')
    expect(budget.fits).toBe(true)
    expect(budget.spentBefore).toBeCloseTo(epsilonAt(cost(1), cap.delta), 9)
    expect(budget.spentAfter).toBeGreaterThan(budget.spentBefore)
    expect(budget.spentAfter).toBeLessThan(budget.spentBefore + 1)
  })

  it('of much for many says nothing of much lost', () => {
    const rich = preview({ ...asked, epsilon: 4, most: 1 }, { columns: 10, size: 20_000 }, opened, account)
    expect(rich.some(({ code }) => code === 'mostly-lost')).toBe(false)
  })
})
