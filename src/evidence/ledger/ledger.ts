import * as z from 'zod'
import { compose, type PrivacyCost, deltaAt, epsilonAt } from '../privacy/gaussian-dp.ts'

const Mu = z.number().nonnegative().max(1000)
const CostShape = z.strictObject({
  mu: Mu,
  slack: z.number().nonnegative().max(1),
  delta: z.number().nonnegative().max(0.1),
})
const Code = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

/** How much all releases of one programme in one year may reveal of any child together. A cap is set once, before the first release. */
export const Cap = z.strictObject({ epsilon: z.number().positive().max(100), delta: z.number().positive().max(0.01) })
export type Cap = z.infer<typeof Cap>

/** Whose budget: the children in a programme's records of a year. For a child in several years and programmes these add up (see `spentByChild`). */
export const BudgetAccount = z.strictObject({ programme: Code, year: z.int().min(2000).max(2200) })
export type BudgetAccount = z.infer<typeof BudgetAccount>

/**
 * The events of a ledger, in the order in which they were written. A release is reserved before a record is read and published after; whatever happens in between, the
 * reservation remains and the budget is spent, because nobody can know what an interrupted run revealed.
 */
export const LedgerEvent = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('opened'), account: BudgetAccount, cap: Cap }),
  z.strictObject({ what: z.literal('reserved'), account: BudgetAccount, release: Code, cost: CostShape, by: Code }),
  z.strictObject({
    what: z.literal('published'),
    release: Code,
    approvedBy: Code,
    digest: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  z.strictObject({ what: z.literal('given-up'), release: Code }),
])
export type LedgerEvent = z.infer<typeof LedgerEvent>

export interface Release {
  readonly release: string
  readonly account: BudgetAccount
  readonly cost: PrivacyCost
  readonly by: string
  readonly state: 'reserved' | 'published' | 'given-up'
  readonly digest?: string
}

export interface Ledger {
  readonly caps: ReadonlyMap<string, Cap>
  readonly releases: ReadonlyMap<string, Release>
}

export const EMPTY_LEDGER: Ledger = { caps: new Map(), releases: new Map() }

/** The ledger after one more event. Throws where the event contradicts the ledger: an inconsistent ledger is not read further. */
export function after(ledger: Ledger, event: LedgerEvent): Ledger {
  switch (event.what) {
    case 'opened': {
      const key = keyOfAccount(event.account)
      if (ledger.caps.has(key)) throw new Error('a cap is set once')
      return { ...ledger, caps: new Map(ledger.caps).set(key, event.cap) }
    }
    case 'reserved': {
      if (ledger.releases.has(event.release)) throw new Error('a release is reserved once')
      if (!ledger.caps.has(keyOfAccount(event.account))) throw new Error('an account is opened before it is drawn on')
      const { release, account, cost, by } = event
      return withRelease(ledger, { release, account, cost, by, state: 'reserved' })
    }
    case 'published': {
      const reserved = ledger.releases.get(event.release)
      if (reserved?.state !== 'reserved') throw new Error('what is published was reserved, and not published before')
      return withRelease(ledger, { ...reserved, state: 'published', digest: event.digest })
    }
    case 'given-up': {
      const reserved = ledger.releases.get(event.release)
      if (reserved?.state !== 'reserved') throw new Error('what is given up was reserved, and is not published')
      return withRelease(ledger, { ...reserved, state: 'given-up' })
    }
  }
}

export function ledgerOf(events: readonly LedgerEvent[]): Ledger {
  return events.reduce(after, EMPTY_LEDGER)
}

/** What one account has spent so far, abandoned reservations included. Exact: composed, not summed. */
export function spent(ledger: Ledger, account: BudgetAccount): PrivacyCost {
  return compose(costsWhere(ledger, (other) => keyOfAccount(other) === keyOfAccount(account)))
}

/** What was spent of a child who is in every account named: the same composition over all of them. */
export function spentByChild(ledger: Ledger, accounts: readonly BudgetAccount[]): PrivacyCost {
  const keys = new Set(accounts.map(keyOfAccount))
  return compose(costsWhere(ledger, (other) => keys.has(keyOfAccount(other))))
}

/** Whether the cost is within the cap. */
export function withinCap(cost: PrivacyCost, cap: Cap): boolean {
  return deltaAt(cost, cap.epsilon) <= cap.delta
}

/** ε of the cost, at the δ of the cap. */
export function epsilonSpent(cost: PrivacyCost, cap: Cap): number {
  return epsilonAt(cost, cap.delta)
}

export function keyOfAccount({ programme, year }: BudgetAccount): string {
  return `${programme} ${year}`
}

function costsWhere(ledger: Ledger, holds: (account: BudgetAccount) => boolean): PrivacyCost[] {
  return [...ledger.releases.values()].filter(({ account }) => holds(account)).map(({ cost }) => cost)
}

function withRelease(ledger: Ledger, release: Release): Ledger {
  return { ...ledger, releases: new Map(ledger.releases).set(release.release, release) }
}
