import { BudgetAccount, Cap, after, epsilonSpent, spent } from '#evidence/ledger/ledger.ts'
import { tableText } from '#evidence/release/asked-table.ts'
import { wrongArgument } from '../terminal/refusal.ts'
import { inLedger, makeLedger, type Book } from './ledger-file.ts'

/** δ of a budget: one in a million. The same as in the app. */
const DELTA = 1e-6

export interface ToOpen {
  readonly programme?: string
  readonly year?: number
  readonly open?: number
}

/** Creates the ledger where there is none, opens a budget where one is asked for, and prints what the ledger holds. */
export async function ledgerReport(path: string, { programme, year, open }: ToOpen): Promise<string> {
  const account = BudgetAccount.safeParse({ programme, year }).data
  if (open !== undefined && !account)
    throw wrongArgument('Say of whom the budget is, with --programme (letters, digits and hyphens) and --year.')
  await makeLedger(path)
  if (open !== undefined && account) openBudget(path, account, open)
  return inLedger(path, words)
}

function openBudget(path: string, account: BudgetAccount, epsilon: number): void {
  inLedger(path, ({ ledger }, { write }) => {
    const event = { what: 'opened', account, cap: Cap.parse({ epsilon, delta: DELTA }) } as const
    try {
      after(ledger, event)
    } catch {
      throw wrongArgument(
        `The budget of ${account.programme}, ${String(account.year)} is open already. A cap is set once.`,
      )
    }
    write(event)
  })
}

/** Prints a released table again: it costs nothing and reveals nothing new. */
export function again(path: string, number: number): { readonly content: string; readonly told: string } {
  return inLedger(path, ({ tables, id }) => {
    const found = tables[number - 1]
    if (!found)
      throw wrongArgument(
        `Ledger ${id} has ${tables.length === 0 ? 'no table' : `tables 1 to ${String(tables.length)}`}.`,
      )
    return {
      content: tableText(found.table),
      told: `Table ${String(number)} of ledger ${id}, of ${found.programme}, as it was made. Nothing was spent. HXL 1.1.`,
    }
  })
}

function words({ ledger, tables, id }: Book): string {
  const budgets = [...ledger.caps].map(([key, cap]) => {
    const at = key.lastIndexOf(' ')
    const cost = spent(ledger, { programme: key.slice(0, at), year: Number(key.slice(at + 1)) })
    return `${key}: ${(cost.mu > 0 ? epsilonSpent(cost, cap) : 0).toFixed(2)} of ${cap.epsilon.toFixed(2)} spent (δ = ${cap.delta.toExponential(0)})`
  })
  const made = tables.map(
    ({ programme, table }, at) =>
      `${String(at + 1)}. ${programme}: by ${table.axes.map(({ column }) => column).join(', ')}, ${table.how?.is ?? 'small counts hidden'}, for ${table.audience === 'public' ? 'anyone' : 'partners'}`,
  )
  return [
    `Ledger ${id}.`,
    budgets.length === 0 ? 'No budget is open.' : ['Budgets:', ...budgets].join('\n  '),
    made.length === 0
      ? 'No table was made.'
      : ['Tables, each checked against the earlier ones of the same programme:', ...made].join('\n  '),
    'One person alone keeps this ledger. Somebody who puts an older copy of it, and of the notes beside the cases, in its place can spend a budget twice: keep it where the cases are kept. In the app two people sign each table, and the server checks the budget.',
    '',
  ].join('\n')
}
