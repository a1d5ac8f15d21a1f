import { randomBytes } from 'node:crypto'
import { deltaUnder } from '#evidence/datasets/asked-dataset.ts'
import { reserve } from '#evidence/ledger/decide.ts'
import { after, epsilonSpent, keyOfAccount, spent, type Account } from '#evidence/ledger/ledger.ts'
import type { Cost } from '#evidence/privacy/gaussian-dp.ts'
import { CommandRefused, wrongArgument } from '../refusal.ts'
import { inWords, mustBeNew } from './files.ts'
import { inLedger } from './ledger-file.ts'

/** From which budget, and where what is made will be written. */
export interface Paying {
  readonly ledger: string
  readonly account: Account
  readonly out?: string
}

/** δ of one release of a budget, for so many people. */
export function deltaIn({ ledger, account }: Paying, about: number): number {
  return inLedger(ledger, ({ ledger: { caps } }) => deltaUnder(caps.get(keyOfAccount(account)), about))
}

/**
 * Writes down as spent, before a row is counted; whatever breaks after that has spent once. Refused whole where the budget would be overspent, and where what is made could not be written. Says what stands
 * then.
 */
export function spend({ ledger: path, account, out }: Paying, cost: Cost): string {
  mustBeNew(out)
  return inLedger(path, ({ ledger }, write) => {
    const reserved = reserve(ledger, { account, release: randomBytes(12).toString('hex'), cost, by: 'command-line' })
    const name = `${account.programme}, ${String(account.year)}`
    if (!reserved.ok) {
      if (reserved.code === 'not-opened') throw wrongArgument(`No budget is open for ${name} in ${path}. Open one with: homeward evidence ledger ${path} --programme ${account.programme} --year ${String(account.year)} --open 4`)
      if (reserved.detail) throw new CommandRefused(`Nothing was made: the budget of ${name} is ${two(reserved.detail.cap.epsilon)}, ${two(reserved.detail.epsilonSpent)} of it is spent, and it would be ${two(reserved.detail.epsilonWouldBe)}.`)
      throw wrongArgument(`Nothing was made: ${inWords(reserved.code)}.`)
    }
    write(reserved.value)
    const cap = ledger.caps.get(keyOfAccount(account))
    return `Of the budget of ${name}, ${cap ? `${two(epsilonSpent(spent(after(ledger, reserved.value), account), cap))} of ${two(cap.epsilon)}` : 'some'} is spent; it is never given back.`
  })
}

const two = (value: number): string => value.toFixed(2)
