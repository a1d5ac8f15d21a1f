import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { epsilonSpent, spent, type BudgetAccount, type Cap, type Release } from '#evidence/ledger/ledger.ts'
import type { BudgetAsk, BudgetChange } from '#evidence/ledger/release-log.ts'
import { Panel } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useMe } from '#web/session/session.tsx'
import { appendToLog, newReleaseName, type LogRead, type LogRefused } from '../release-log/release-log.ts'
import { OpenBudget } from './open-budget.tsx'
import { writeNumber } from '#web/words/written/numbers.ts'

interface BudgetsProps {
  readonly read: LogRead
  readonly again: () => void
}

/** Each programme and year with what is spent and left; what waits for a second person; and a request for a new budget. */
export function Budgets({ read, again }: BudgetsProps) {
  const [opening, setOpening] = useState(false)
  const { ledger, budgetAsks } = read.log
  const waiting = [...budgetAsks.values()].filter(({ state }) => state === 'waiting')
  return (
    <>
      {waiting.map((ask) => (
        <Ask key={ask.change} ask={ask} read={read} again={again} />
      ))}
      {[...ledger.caps].map(([key, cap]) => (
        <Budget key={key} account={accountOf(key)} cap={cap} read={read} again={again} />
      ))}
      {ledger.caps.size === 0 && waiting.length === 0 && (
        <p className="ink-2">
          <Trans>
            No budget is open. Tables with hidden counts need none; synthetic records and tables with noise do.
          </Trans>
        </p>
      )}
      {opening ? (
        <OpenBudget
          done={() => {
            setOpening(false)
            again()
          }}
          leave={() => setOpening(false)}
        />
      ) : (
        <div>
          <Button variant="outline" leftSection={<Icon name="plus" size="small" />} onClick={() => setOpening(true)}>
            <Trans>Ask to open a budget</Trans>
          </Button>
        </div>
      )}
    </>
  )
}

/** The ledger identifies an account by programme and year. */
function accountOf(key: string): BudgetAccount {
  const at = key.lastIndexOf(' ')
  return { programme: key.slice(0, at), year: Number(key.slice(at + 1)) }
}

function Budget({ account, cap, read, again }: BudgetsProps & { readonly account: BudgetAccount; readonly cap: Cap }) {
  const { t, i18n } = useLingui()
  const { ledger } = read.log
  const figure = (value: number) => writeNumber(i18n.locale, value, { maximumFractionDigits: 2 })
  const cost = spent(ledger, account)
  const used = cost.mu > 0 ? Math.min(epsilonSpent(cost, cap), cap.epsilon) : 0
  const share = used / cap.epsilon
  const kept = [...ledger.releases.values()].filter(
    (release) =>
      release.state === 'reserved' &&
      release.account.programme === account.programme &&
      release.account.year === account.year,
  )
  return (
    <Panel
      title={
        <>
          <bdi>{account.programme}</bdi>, {account.year}
        </>
      }
      inside
    >
      <div className="stack">
        <div className="row between">
          <span>
            <Trans>
              {figure(used)} of {figure(cap.epsilon)} spent
            </Trans>
          </span>
          <span className="ink-2">
            <Trans>{figure(cap.epsilon - used)} left</Trans>
          </span>
        </div>
        <div
          className="meter"
          role="meter"
          aria-label={t`Budget spent`}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(share * 100)}
        >
          <span style={{ inlineSize: `${(share * 100).toFixed(1)}%` }} />
        </div>
        <p className="hint">
          <Trans>
            How much all releases of a year together may reveal about any one child (ε; δ is {cap.delta}). What is spent
            is never given back.
          </Trans>
        </p>
        {kept.map((release) => (
          <Reserved key={release.release} release={release} read={read} again={again} />
        ))}
      </div>
    </Panel>
  )
}

/** Reserved and not released: it may be running, or it failed. */
function Reserved({ release, read, again }: BudgetsProps & { readonly release: Release }) {
  const me = useMe()
  const action = useDeviceAction<true, LogRefused>()
  const proposed = read.log.proposals.has(release.release)
  const asked = [...read.log.budgetAsks.values()].some(
    ({ of, state }) => state === 'waiting' && of.what === 'given-up' && of.release === release.release,
  )
  const ask = async () => {
    const done = await action.run((device) =>
      appendToLog(device, {
        what: 'budget-asked',
        change: newReleaseName(),
        of: { what: 'given-up', release: release.release },
        by: me.member,
      }),
    )
    if (done) again()
  }
  return (
    <div className="row wraps between">
      <span>
        {proposed ? (
          <Trans>Reserved for a proposal waiting for a second person</Trans>
        ) : (
          <Trans>Reserved; nothing proposed yet</Trans>
        )}
      </span>
      {!asked && (
        <Button data-size="sm" variant="outline" loading={action.busy} onClick={() => void ask()}>
          <Trans>Ask to give up this release</Trans>
        </Button>
      )}
      <RefusedNote code={action.refused?.code} />
    </div>
  )
}

/** A requested change: the requester may withdraw it, somebody else agrees or declines. */
function Ask({ ask, read, again }: BudgetsProps & { readonly ask: BudgetAsk }) {
  const me = useMe()
  const action = useDeviceAction<true, LogRefused>()
  const byName =
    read.lines.find(({ event }) => event.what === 'budget-asked' && event.change === ask.change)?.byName ?? ''
  const mine = ask.by === me.member
  const say = async (agreed: boolean) => {
    await action.run((device) =>
      appendToLog(
        device,
        agreed
          ? { what: 'budget-agreed', change: ask.change, by: me.member }
          : { what: 'budget-declined', change: ask.change, by: me.member, why: '' },
      ),
    )
    again()
  }
  return (
    <Panel title={<ChangeWords change={ask.of} />} tone="due" inside>
      <div className="stack">
        <p>
          <Trans>
            <bdi>{byName}</bdi> asked for this change. A second person must agree.
          </Trans>
        </p>
        <RefusedNote code={action.refused?.code} />
        <div className="row wraps">
          {!mine && (
            <Button data-size="sm" loading={action.busy} onClick={() => void say(true)}>
              <Trans>Agree</Trans>
            </Button>
          )}
          <Button data-size="sm" variant="outline" loading={action.busy} onClick={() => void say(false)}>
            {mine ? <Trans>Take it back</Trans> : <Trans>Decline</Trans>}
          </Button>
        </div>
      </div>
    </Panel>
  )
}

function ChangeWords({ change }: { readonly change: BudgetChange }) {
  if (change.what === 'given-up') return <Trans>Give up a reserved release; its budget stays spent</Trans>
  const { account, cap } = change
  return (
    <Trans>
      Open a budget of {cap.epsilon} for <bdi>{account.programme}</bdi>, {account.year}
    </Trans>
  )
}
