import type { PrivacyCost } from '../privacy/gaussian-dp.ts'
import { reserve } from './reserve-and-publish.ts'
import type { BudgetAccount, Ledger } from './ledger.ts'

const STEPS = 40
const LEAST = 0.01

/** The largest ε that the rest of the budget can pay for, rounded down to a hundredth; 0 where nothing is left or no budget is open. */
export function epsilonLeftFor(
  ledger: Ledger,
  account: BudgetAccount,
  costOf: (epsilon: number) => PrivacyCost,
  most = 10,
): number {
  const fits = (epsilon: number) =>
    reserve(ledger, { account, release: 'what-is-left', cost: costOf(epsilon), by: 'nobody' }).ok
  let [low, high] = [0, most]
  if (!fits(LEAST)) return 0
  if (fits(most)) return most
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (middle > LEAST && !fits(middle)) high = middle
    else low = middle
  }
  return Math.floor(low * 100) / 100
}
