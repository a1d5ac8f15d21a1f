import { Trans, useLingui } from '@lingui/react/macro'
import { epsilonLeft, deltaUnder } from '#evidence/datasets/asked-dataset.ts'
import type { Ledger } from '#evidence/ledger/ledger.ts'
import { TextField } from '#web/fields/text-field.tsx'
import { ChooseOne } from '../choose-one.tsx'
import { openAccounts, budgetLeft, columnsChosen, type DatasetChoice } from './dataset-choice.ts'
import { writeNumber } from '#web/words/written/numbers.ts'

interface SettingsProps {
  readonly choice: DatasetChoice
  readonly ledger: Ledger
  readonly set: (change: Partial<DatasetChoice>) => void
}

/** Which budget to use, and how much of it. */
export function BudgetChoice({ choice, ledger, set }: SettingsProps) {
  const { t, i18n } = useLingui()
  const number = (value: number) => writeNumber(i18n.locale, value, { maximumFractionDigits: 2 })
  const accounts = openAccounts(ledger)
  const nameOf = ({ programme, year }: DatasetChoice['account']) => `${programme}, ${String(year)}`
  const left = leftInBudget(choice, ledger)
  const steps = [...new Set([0.5, 1, 2, 4, left])]
    .filter((epsilon) => epsilon <= left && epsilon > 0)
    .sort((a, b) => a - b)
  const words = (epsilon: number) =>
    epsilon === left
      ? t`${number(epsilon)}: all that is left`
      : epsilon <= 0.5
        ? t`${number(epsilon)}: very careful, little detail is kept`
        : epsilon <= 1
          ? t`${number(epsilon)}: careful`
          : epsilon <= 2
            ? t`${number(epsilon)}: usual`
            : t`${number(epsilon)}: much detail is kept`
  return (
    <>
      <ChooseOne
        label={<Trans>Which budget pays for this?</Trans>}
        hint={
          choice.shape === 'file' ? (
            <Trans>
              A file of cases has a programme of its own. Open a budget for it under Releases if there is none.
            </Trans>
          ) : (
            <Trans>The children of one programme whose files were opened in one year share a budget.</Trans>
          )
        }
        picks={accounts.map((one) => ({ value: nameOf(one), words: nameOf(one) }))}
        value={nameOf(choice.account)}
        set={(name) => set({ account: accounts.find((one) => nameOf(one) === name) ?? choice.account })}
      />
      {left === 0 ? (
        <p role="alert">
          <Trans>This budget is not enough for so many columns. Choose fewer columns, or another year.</Trans>
        </p>
      ) : (
        <ChooseOne
          label={<Trans>How much of the budget?</Trans>}
          hint={
            <Trans>
              You can still spend up to {number(left)}: several releases cost less together than one by one. What is
              spent is never given back.
            </Trans>
          }
          picks={steps.map((epsilon) => ({ value: String(epsilon), words: words(epsilon) }))}
          value={String(spendable(choice.epsilon, steps))}
          set={(epsilon) => set({ epsilon: Number(epsilon) })}
        />
      )}
    </>
  )
}

/** The most that the budget allows, rounded down; 0 where nothing is left or no account is chosen yet. */
export function leftInBudget(choice: DatasetChoice, ledger: Ledger): number {
  const columns = columnsChosen(choice)
  if (columns.length === 0) return 0
  const { account, ways, most, keep } = choice
  return epsilonLeft(
    ledger,
    account,
    {
      columns: [...columns],
      delta: deltaUnder(budgetLeft(ledger, account), Math.max(1, Number(choice.about) || 1)),
      ways,
      most,
      keep,
    },
    budgetLeft(ledger, account)?.epsilon,
  )
}

/** What was chosen, or the most that is still left. */
export const spendable = (epsilon: number, steps: readonly number[]): number =>
  steps.includes(epsilon) ? epsilon : (steps.filter((one) => one <= epsilon).at(-1) ?? steps[0] ?? 0)

/** Settings that rarely change: how many columns are combined, siblings, what is shown. */
export function FurtherChoices({ choice, set }: Omit<SettingsProps, 'ledger'>) {
  const { t } = useLingui()
  return (
    <>
      <TextField
        label={<Trans>About how many children are in the records?</Trans>}
        hint={
          <Trans>
            Use a number you know without counting, for example from the yearly report. The protection depends on it.
          </Trans>
        }
        keyboard="numeric"
        value={choice.about}
        set={(about) => set({ about })}
        limit={9}
      />
      <ChooseOne
        label={<Trans>For how many columns together should counts be right?</Trans>}
        picks={[
          { value: '3', words: t`Up to three columns` },
          { value: '2', words: t`Up to two columns: more exact` },
          { value: '1', words: t`Each column alone` },
        ]}
        value={String(choice.ways)}
        set={(ways) => set({ ways: ways === '1' ? 1 : ways === '2' ? 2 : 3 })}
      />
      <ChooseOne
        label={<Trans>Brothers and sisters who live together</Trans>}
        hint={
          <Trans>
            They are protected as one child. The more of them are counted, the less exact all counts become.
          </Trans>
        }
        picks={[1, 2, 3, 4].map((most) => ({
          value: String(most),
          words: most === 1 ? t`Only one of them is counted` : t`At most ${most} of them are counted`,
        }))}
        value={String(choice.most)}
        set={(most) => set({ most: Number(most) })}
      />
      <ChooseOne
        label={<Trans>What matters more?</Trans>}
        picks={[
          { value: 'much', words: t`Keep much detail, invent a little` },
          { value: 'careful', words: t`Invent almost nothing, keep less detail` },
        ]}
        value={choice.keep}
        set={(keep) => set({ keep: keep === 'careful' ? 'careful' : 'much' })}
      />
    </>
  )
}
