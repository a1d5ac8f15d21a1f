import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { BudgetAccount, Cap } from '#evidence/ledger/ledger.ts'
import { Panel } from '#web/components/panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { TextField } from '#web/fields/text-field.tsx'
import { useMe } from '#web/session/session.tsx'
import { todayHere } from '#web/words/today.ts'
import { AskOrLeave } from '../ask-or-leave.tsx'
import { appendToLog, newReleaseName, type LogRefused } from '../release-log/release-log.ts'

/** One in a million: the probability that the guarantee fails. */
const DELTA = 1e-6

/** A cap cannot be changed later, so its meaning is explained next to it. */
export function OpenBudget({ done, leave }: { readonly done: () => void; readonly leave: () => void }) {
  const me = useMe()
  const [programme, setProgramme] = useState('')
  const [year, setYear] = useState(todayHere().slice(0, 4))
  const [epsilon, setEpsilon] = useState('4')
  const [tried, setTried] = useState(false)
  const action = useDeviceAction<true, LogRefused>()
  const account = BudgetAccount.safeParse({ programme: programme.trim(), year: Number(year) })
  const cap = Cap.safeParse({ epsilon: Number(epsilon.replace(',', '.')), delta: DELTA })
  const wrong = (field: string) => tried && account.error?.issues.some(({ path }) => path[0] === field) === true
  const ask = async () => {
    setTried(true)
    if (!account.success || !cap.success) return
    const of = { what: 'opened', account: account.data, cap: cap.data } as const
    if (
      await action.run((device) =>
        appendToLog(device, { what: 'budget-asked', change: newReleaseName(), of, by: me.member }),
      )
    )
      done()
  }
  return (
    <Panel title={<Trans>Open a budget</Trans>} inside>
      <div className="stack">
        <TextField
          label={<Trans>Programme</Trans>}
          hint={<Trans>Letters, digits and hyphens, such as reintegration</Trans>}
          {...(wrong('programme') && { wrong: <Trans>Letters, digits and hyphens only, and at least one.</Trans> })}
          capitals="none"
          value={programme}
          set={setProgramme}
          limit={64}
        />
        <TextField
          label={<Trans>Year</Trans>}
          keyboard="numeric"
          {...(wrong('year') && { wrong: <Trans>A year from 2000 to 2200.</Trans> })}
          value={year}
          set={setYear}
          limit={4}
        />
        <TextField
          label={<Trans>Budget for the whole year (ε)</Trans>}
          hint={
            <Trans>
              A smaller budget protects more. 1 is strict, 4 is usual for data of this kind, above 10 protects little.
              You cannot change it afterwards.
            </Trans>
          }
          {...(tried && !cap.success && { wrong: <Trans>A number above 0, at most 100.</Trans> })}
          value={epsilon}
          set={setEpsilon}
          limit={6}
        />
        <AskOrLeave busy={action.busy} code={action.refused?.code} ask={ask} leave={leave} />
      </div>
    </Panel>
  )
}
