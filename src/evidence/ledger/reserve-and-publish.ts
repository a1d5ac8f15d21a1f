import { accept, refuse, type Result } from '#result.ts'
import { compose, type PrivacyCost, epsilonAt, muFor } from '../privacy/gaussian-dp.ts'
import {
  type BudgetAccount,
  type Cap,
  keyOfAccount,
  type Ledger,
  type LedgerEvent,
  spent,
  withinCap,
} from './ledger.ts'

export type ReserveRefusal = 'not-opened' | 'reserved-before' | 'over-the-cap' | 'costs-nothing'
export type PublishRefusal = 'not-reserved' | 'published-before' | 'given-up' | 'same-person'

/** Figures that explain a refusal; ε at the δ of the cap. */
export interface OverTheCap {
  readonly epsilonSpent: number
  readonly epsilonWouldBe: number
  readonly cap: Cap
}

/**
 * First step of a release: returns the event that spends its budget, or a refusal. Persist the event before a record is read.
 * A release is refused whole; it is never reduced to fit what is left.
 */
export function reserve(
  ledger: Ledger,
  asked: { readonly account: BudgetAccount; readonly release: string; readonly cost: PrivacyCost; readonly by: string },
): Result<LedgerEvent, ReserveRefusal, OverTheCap | null> {
  const cap = ledger.caps.get(keyOfAccount(asked.account))
  if (!cap) return refuse('not-opened', null)
  if (ledger.releases.has(asked.release)) return refuse('reserved-before', null)
  if (!(asked.cost.mu > 0)) return refuse('costs-nothing', null)
  const before = spent(ledger, asked.account)
  const would = compose([before, asked.cost])
  if (!withinCap(would, cap))
    return refuse('over-the-cap', {
      epsilonSpent: epsilonAt(before, cap.delta),
      epsilonWouldBe: epsilonAt(would, cap.delta),
      cap,
    })
  return accept({ what: 'reserved', ...asked })
}

/** Second step: the result made under a reservation may be released once, after a second person agreed. Where the result was lost, a new reservation is needed. */
export function publish(
  ledger: Ledger,
  asked: { readonly release: string; readonly approvedBy: string; readonly digest: string },
): Result<LedgerEvent, PublishRefusal, null> {
  const release = ledger.releases.get(asked.release)
  if (!release) return refuse('not-reserved', null)
  if (release.state === 'published') return refuse('published-before', null)
  if (release.state === 'given-up') return refuse('given-up', null)
  if (release.by === asked.approvedBy) return refuse('same-person', null)
  return accept({ what: 'published', ...asked })
}

/** What is left of a cap for one more release: the largest mu if its thresholds spend `delta`. Zero where nothing is left. */
export function muLeft(
  ledger: Ledger,
  account: BudgetAccount,
  { slack, delta }: { readonly slack: number; readonly delta: number },
): number {
  const cap = ledger.caps.get(keyOfAccount(account))
  if (!cap) return 0
  const before = compose([spent(ledger, account), { mu: 0, slack, delta }])
  const deltaLeft = (cap.delta - before.delta) * Math.exp(-before.slack)
  const epsilonLeft = cap.epsilon - before.slack
  if (!(deltaLeft > 0) || !(epsilonLeft >= 0)) return 0
  return Math.sqrt(Math.max(0, muFor(epsilonLeft, deltaLeft) ** 2 - before.mu ** 2))
}
