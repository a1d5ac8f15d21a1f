import { randomBytes } from 'node:crypto'
import { deltaUnder } from '#evidence/datasets/asked-dataset.ts'
import { reserve, type OverTheCap } from '#evidence/ledger/reserve-and-publish.ts'
import { after, epsilonSpent, keyOfAccount, spent, type BudgetAccount, type Ledger } from '#evidence/ledger/ledger.ts'
import type { PrivacyCost } from '#evidence/privacy/gaussian-dp.ts'
import { CommandRefused, wrongArgument } from '../terminal/refusal.ts'
import { countedInLedger, type CaseDataFile } from './case-data-file.ts'
import { codeInWords, mustBeNew } from './files.ts'
import { inLedger, type LedgerWriter } from './ledger-file.ts'

/** From which budget, for which file of cases, and where the result will be written. */
export interface Paying {
  readonly ledger: string
  readonly account: BudgetAccount
  readonly file: CaseDataFile
  readonly out?: string
}

/** δ of one release of a budget, for this number of people. */
export function deltaIn({ ledger, account }: Pick<Paying, 'ledger' | 'account'>, about: number): number {
  return inLedger(ledger, ({ ledger: { caps } }) => deltaUnder(caps.get(keyOfAccount(account)), about))
}

/**
 * Records the cost as spent before a row is counted; a failure after that has spent once. Refused whole where the budget would be overspent, and where the result could not be written. Returns what is left
 * afterwards.
 */
export function spend({ ledger, account, file, out }: Paying, cost: PrivacyCost): string {
  mustBeNew(out)
  const { value, told } = countedInLedger(
    file,
    ledger,
    account,
    (book, writing) => reserved(book.ledger, writing, { path: ledger, account, cost }).told,
  )
  return `${value} ${told}`
}

/** The same within a decision that writes more than that. `release`: the name under which it is spent. */
export function reserved(
  ledger: Ledger,
  { write, settle }: LedgerWriter,
  { path, account, cost }: { readonly path: string; readonly account: BudgetAccount; readonly cost: PrivacyCost },
): { readonly release: string; readonly told: string } {
  const release = randomBytes(12).toString('hex')
  const event = reserve(ledger, { account, release, cost, by: 'command-line' })
  const name = `${account.programme}, ${String(account.year)}`
  if (!event.ok) {
    if (event.code === 'not-opened')
      throw wrongArgument(
        `No budget is open for ${name} in ${path}. Open one with: homeward evidence ledger ${path} --programme ${account.programme} --year ${String(account.year)} --open 4`,
      )
    if (event.detail)
      throw new CommandRefused(
        `Nothing was made: the budget of ${name} is ${two(event.detail.cap.epsilon)}, ${two(event.detail.epsilonSpent)} of it is spent, ${wouldBe(event.detail)}.`,
      )
    throw wrongArgument(`Nothing was made: ${codeInWords(event.code)}.`)
  }
  write(event.value)
  settle()
  const cap = ledger.caps.get(keyOfAccount(account))
  return {
    release,
    told: `Of the budget of ${name}, ${cap ? `${two(epsilonSpent(spent(after(ledger, event.value), account), cap))} of ${two(cap.epsilon)}` : 'some'} is spent; it is never given back.`,
  }
}

/** A rare value may slip through with a chance that adds up over releases; where that chance is used up no ε is small enough. */
function wouldBe({ epsilonWouldBe, cap }: OverTheCap): string {
  return Number.isFinite(epsilonWouldBe)
    ? `and it would be ${two(epsilonWouldBe)}`
    : `and so many releases used up its δ of ${cap.delta.toExponential(0)}: nothing more can be paid from it, however small`
}

const two = (value: number): string => value.toFixed(2)
