import { Trans, useLingui } from '@lingui/react/macro'
import { deltaUnder } from '#evidence/datasets/asked-dataset.ts'
import { epsilonLeftFor } from '#evidence/ledger/epsilon-left.ts'
import { keyOfAccount, type BudgetAccount, type Ledger } from '#evidence/ledger/ledger.ts'
import type { HowNoisy } from '#evidence/release/how-changed.ts'
import { costOfNoisy } from '#evidence/release/noisy-table.ts'
import { TextField } from '#web/fields/text-field.tsx'
import { ChooseOne } from '../choose-one.tsx'
import { openAccounts } from '../datasets/dataset-choice.ts'
import { spendable } from '../datasets/budget-and-choices.tsx'
import { writeNumber } from '#web/words/written/numbers.ts'

/** As typed and picked. */
export interface NoiseChosen {
  readonly account: BudgetAccount | null
  readonly about: string
  readonly epsilon: number
  readonly most: number
}

export const FIRST_NOISE: NoiseChosen = { account: null, about: '', epsilon: 1, most: 1 }
const STEPS = [0.25, 0.5, 1, 2]

/** Null while it is incomplete, or nothing is left of the budget. */
export function noiseSettings(chosen: NoiseChosen, ledger: Ledger): HowNoisy | null {
  const about = Number(chosen.about)
  const account = chosen.account ?? openAccounts(ledger)[0]
  if (!account || !Number.isInteger(about) || about < 1) return null
  const how = {
    is: 'noisy',
    account,
    about,
    delta: deltaUnder(ledger.caps.get(keyOfAccount(account)), about),
    most: chosen.most,
  } as const
  const left = leftFor(how, ledger)
  return left === 0 ? null : { ...how, epsilon: spendable(chosen.epsilon, stepsTo(left)) }
}

const stepsTo = (left: number) =>
  [...new Set([...STEPS, left])].filter((epsilon) => epsilon <= left && epsilon > 0).sort((a, b) => a - b)

function leftFor(how: Omit<HowNoisy, 'epsilon'>, ledger: Ledger): number {
  return epsilonLeftFor(
    ledger,
    how.account,
    (epsilon) => costOfNoisy({ ...how, epsilon }),
    ledger.caps.get(keyOfAccount(how.account))?.epsilon,
  )
}

interface NoiseChoiceProps {
  readonly chosen: NoiseChosen
  readonly ledger: Ledger
  readonly set: (chosen: NoiseChosen) => void
}

/** Which budget, how much of it, and which unit it protects. */
export function NoiseChoice({ chosen, ledger, set }: NoiseChoiceProps) {
  const { t, i18n } = useLingui()
  const number = (value: number) => writeNumber(i18n.locale, value, { maximumFractionDigits: 2 })
  const accounts = openAccounts(ledger)
  const nameOf = ({ programme, year }: BudgetAccount) => `${programme}, ${String(year)}`
  const account = chosen.account ?? accounts[0]
  if (!account) {
    return (
      <p role="alert">
        <Trans>No budget is open. Under Releases, ask a second person to open one.</Trans>
      </p>
    )
  }
  const how = noiseSettings({ ...chosen, about: /^[1-9]\d*$/.test(chosen.about) ? chosen.about : '1' }, ledger)
  const steps = how ? stepsTo(leftFor(how, ledger)) : []
  const left = steps.at(-1) ?? 0
  return (
    <>
      <ChooseOne
        label={<Trans>Which budget pays for this?</Trans>}
        hint={<Trans>The children of one programme whose files were opened in one year share a budget.</Trans>}
        picks={accounts.map((one) => ({ value: nameOf(one), words: nameOf(one) }))}
        value={nameOf(account)}
        set={(name) => set({ ...chosen, account: accounts.find((one) => nameOf(one) === name) ?? account })}
      />
      <TextField
        label={<Trans>About how many children are in the records?</Trans>}
        hint={
          <Trans>
            Use a number you know without counting, for example from the yearly report. The protection depends on it.
          </Trans>
        }
        keyboard="numeric"
        value={chosen.about}
        set={(about) => set({ ...chosen, about })}
        limit={9}
      />
      {how === null ? (
        <p role="alert">
          <Trans>This budget is used up. Choose another year, or another programme.</Trans>
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
          picks={steps.map((epsilon) => ({
            value: String(epsilon),
            words: epsilon === left ? t`${number(epsilon)}: all that is left` : number(epsilon),
          }))}
          value={String(how.epsilon)}
          set={(epsilon) => set({ ...chosen, epsilon: Number(epsilon) })}
        />
      )}
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
        value={String(chosen.most)}
        set={(most) => set({ ...chosen, most: Number(most) })}
      />
    </>
  )
}
