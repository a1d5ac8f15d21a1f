import { columnsOf, type DatasetShape } from '#evidence/datasets/shape.ts'
import { deltaUnder, fileNameOf, standardOf, type AskedDataset } from '#evidence/datasets/asked-dataset.ts'
import { keyOfAccount, type BudgetAccount, type Cap, type Ledger } from '#evidence/ledger/ledger.ts'
import type { FieldName } from '#evidence/record/evidence-record.ts'

/** Everything that a coordinator chooses before synthetic records are made. Numbers are kept as text, as typed. */
export interface DatasetChoice {
  readonly account: BudgetAccount
  readonly shape: DatasetShape
  readonly fields: readonly FieldName[]
  /** Of a file that was chosen. */
  readonly columns: readonly string[]
  readonly about: string
  readonly epsilon: number
  readonly ways: 1 | 2 | 3
  readonly most: number
  readonly keep: 'much' | 'careful'
}

export const FIRST_FIELDS: readonly FieldName[] = ['ageBand', 'sex', 'childGroups', 'forms', 'pathway']

export const columnsChosen = ({ shape, fields, columns }: DatasetChoice): readonly string[] =>
  shape === 'file' ? columns : columnsOf(shape, fields)

/** The choice as recorded in a proposal; the extension of the file is known once it is made. Null while the number of children is not a number. */
export function proposedChoice(
  choice: DatasetChoice,
  ledger: Ledger,
  file: 'csv' | 'json' | 'zip',
): AskedDataset | null {
  const about = Number(choice.about)
  if (!Number.isInteger(about) || about < 1) return null
  const { account, shape, epsilon, ways, most, keep } = choice
  return {
    v: 1,
    file: fileNameOf(shape, file),
    shape,
    standard: standardOf(shape),
    account,
    columns: [...columnsChosen(choice)],
    about,
    epsilon,
    delta: deltaUnder(budgetLeft(ledger, account), about),
    ways,
    most,
    keep,
  }
}

export const budgetLeft = (ledger: Ledger, account: BudgetAccount): Cap | undefined =>
  ledger.caps.get(keyOfAccount(account))

/** Open budgets, the newest year first. The ledger identifies an account by programme and year. */
export function openAccounts(ledger: Ledger): readonly BudgetAccount[] {
  return [...ledger.caps.keys()]
    .map((key) => ({
      programme: key.slice(0, key.lastIndexOf(' ')),
      year: Number(key.slice(key.lastIndexOf(' ') + 1)),
    }))
    .toSorted((a, b) => b.year - a.year || a.programme.localeCompare(b.programme))
}
