import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { DirectoryActView } from '#device/people/api.ts'
import type { EnrolRefusal } from '#device/platform/refusals.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { RoleLine } from '#web/components/role-line.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useShowed } from '#web/device/use-showed.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { SharesForm } from '#web/views/passphrase/shares-form.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { useNow } from '#web/words/use-now.ts'
import { useHourWords, useWaitingTime } from './waiting-time.tsx'

/** What a custodian cannot do alone, on *Today* of each custodian and of whom it touches, until it is done or stopped. */
export function ActsOnMembers({ acts }: { readonly acts: readonly DirectoryActView[] }) {
  const agreed = acts.flatMap(({ act, agreed }) => (agreed ? [act] : []))
  useShowed(agreed, (device) => device.showedDirectoryActs(agreed))
  return acts.map((act) => <OneAct key={act.act} act={act} />)
}

function OneAct({ act }: { readonly act: DirectoryActView }) {
  const me = useMe()
  const now = useNow()
  const trail = useNavigation()
  const [look, setLook] = useState<'agree' | 'shares' | 'stop' | null>(null)
  const action = useDeviceAction<true, EnrolRefusal>()
  const close = () => setLook(null)
  const agree = (shares?: readonly [string, string]) =>
    action
      .run((device) => device.agreeInDirectory({ act: act.act, ...(shares && { shares }) }))
      .then((done) => done && close())
  const stop = () => action.run((device) => device.stopInDirectory(act.act)).then((done) => done && close())
  if (look === 'agree' || look === 'stop')
    return (
      <>
        <SecondLook
          title={look === 'agree' ? <Trans>Do you agree?</Trans> : <Trans>Stop this request?</Trans>}
          loses={<WhatIsAsked act={act} />}
          more={<p>{look === 'agree' ? <AfterAgreeing act={act} /> : <AfterStopping act={act} />}</p>}
          doIt={{
            words: look === 'agree' ? <AgreeWords act={act} /> : <Trans>Stop this request</Trans>,
            go: () => void (look === 'agree' ? agree() : stop()),
            busy: action.busy,
          }}
          leaveIt={close}
        />
        <RefusedNote code={action.refused?.code} />
      </>
    )
  return (
    <Panel tone="due" inside>
      <div className="stack">
        <h2>
          <WhatIsAsked act={act} />
        </h2>
        <HowFar act={act} />
        {look === 'shares' ? (
          <>
            <p>
              <AfterAgreeing act={act} />
            </p>
            <SharesForm
              submit={<AgreeWords act={act} />}
              busy={action.busy}
              refused={action.refused?.code}
              go={(shares) => void agree(shares)}
            />
          </>
        ) : (
          <div className="row wraps">
            {act.is === 'take-out' && act.agreed && act.member === me.member && (act.doneFrom ?? now) <= now && (
              <Button data-size="sm" variant="outline" onClick={() => trail.go({ is: 'taking-out' })}>
                <Trans>Take everything out</Trans>
              </Button>
            )}
            {act.maySecond && (
              <Button data-size="sm" variant="outline" onClick={() => setLook('agree')}>
                <AgreeWords act={act} />
              </Button>
            )}
            {act.mayUseShares && (
              <Button data-size="sm" variant="outline" onClick={() => setLook('shares')}>
                <Trans>Two recovery-share holders are with me</Trans>
              </Button>
            )}
            {(act.mayTakeBack || act.maySayNo) && (
              <Button data-size="sm" variant="outline" onClick={() => setLook('stop')}>
                <Trans>Stop this request</Trans>
              </Button>
            )}
          </div>
        )}
      </div>
    </Panel>
  )
}

/** With one person more than needed it is done at once, but for what no danger asks for. */
const isUrgent = ({ agreed, is }: DirectoryActView): boolean => agreed && is !== 'delay' && is !== 'take-out'

function AgreeWords({ act }: { readonly act: DirectoryActView }) {
  return isUrgent(act) ? <Trans>Urgent: sign as third person</Trans> : <Trans>Agree</Trans>
}

function WhatIsAsked({ act }: { readonly act: DirectoryActView }) {
  const by = act.by === null ? <Trans>two people with recovery shares</Trans> : <bdi>{act.by}</bdi>
  const member = <bdi>{act.memberName}</bdi>
  const words = useHourWords()
  const time = words(act.hours ?? 0)
  switch (act.is) {
    case 'remove':
      return (
        <Trans>
          Request by {by}: {member} leaves the agency for good
        </Trans>
      )
    case 'end-keys':
      return (
        <Trans>
          Request by {by}: stop all devices of {member}
        </Trans>
      )
    case 'give-office':
      return (
        <Trans>
          Request by {by}: make {member} a custodian
        </Trans>
      )
    case 'end-office':
      return (
        <Trans>
          Request by {by}: {member} stops being a custodian
        </Trans>
      )
    case 'take-out':
      return act.begun ? (
        <Trans>{member} takes out everything they can open</Trans>
      ) : (
        <Trans>
          Request by {by}: {member} takes out everything they can open
        </Trans>
      )
    case 'delay':
      return (
        <Trans>
          Request by {by}: change the waiting time to {time}
        </Trans>
      )
    case 'roles':
      if (act.endsSupervising)
        return (
          <Trans>
            Request by {by}: {member} stops being a supervisor
          </Trans>
        )
      return (
        <Trans>
          Request by {by}: {member} becomes <RoleLine roles={act.roles} />
        </Trans>
      )
  }
}

function HowFar({ act }: { readonly act: DirectoryActView }) {
  const times = useTimeWords()
  const objected = <bdi>{act.objected}</bdi>
  if (act.begun && act.doneFrom !== null)
    return (
      <p>
        <Trans>Begun on {times.moment(act.doneFrom)}. Two custodians had agreed.</Trans>
      </p>
    )
  if (act.agreed && act.is === 'take-out' && act.doneFrom !== null)
    return (
      <p>
        <Trans>A second person agreed. It can begin on {times.moment(act.doneFrom)}, unless somebody stops it.</Trans>
      </p>
    )
  if (act.agreed && isAtOnce(act))
    return (
      <p>
        <Trans>A second person agreed. It is done when a device that signed for it is next online.</Trans>
      </p>
    )
  if (act.agreed && act.doneFrom !== null) {
    const on = times.moment(act.doneFrom)
    if (act.byShares && act.by !== null)
      return (
        <p>
          <Trans>
            Two people who hold a recovery share agreed. It is done from {on} on, unless <bdi>{act.by}</bdi> stops it.
          </Trans>
        </p>
      )
    return (
      <p>
        <Trans>A second person agreed. It is done from {on} on, unless somebody stops it.</Trans>
      </p>
    )
  }
  return (
    <p>
      {act.objected === null ? (
        <Trans>
          A second custodian has to agree, or two people who hold a recovery share. Until then nothing changes.
        </Trans>
      ) : (
        <Trans>
          {objected} said no: a third custodian has to agree, or two people who hold a recovery share. Until then
          nothing changes.
        </Trans>
      )}
    </p>
  )
}

function AfterAgreeing({ act }: { readonly act: DirectoryActView }) {
  const wait = useWaitingTime()
  if (act.is === 'end-keys')
    return <Trans>It is done at once. Two recovery shares give your colleague new keys afterwards.</Trans>
  if (act.is === 'take-out')
    return (
      <Trans>
        It can begin after the waiting time ({wait}). Until then any of you can stop it. Anyone who then has the file
        and the words that open it can read all of it, without this app.
      </Trans>
    )
  const member = <bdi>{act.memberName}</bdi>
  if (act.is === 'give-office')
    return (
      <Trans>
        It is done at once. {member} then lets people in, ends their access, and agrees where another custodian needs a
        second person.
      </Trans>
    )
  if (act.is === 'roles' && !act.endsSupervising)
    return act.roles.includes('supervisor') ? (
      <Trans>
        It is done at once. From then on, everybody who has compared the fingerprint also gives {member} each new file
        that they open.
      </Trans>
    ) : (
      <Trans>It is done at once.</Trans>
    )
  if (isUrgent(act))
    return <Trans>With a third person this is done at once: for where a law or a danger requires it.</Trans>
  return <Trans>This is done after the waiting time ({wait}). Until then any of you can stop it.</Trans>
}

/** What only stops or only gives waits for no day. */
const isAtOnce = ({ is, endsSupervising }: DirectoryActView): boolean =>
  is === 'end-keys' || is === 'give-office' || (is === 'roles' && !endsSupervising)

function AfterStopping({ act }: { readonly act: DirectoryActView }) {
  return act.mayTakeBack ? (
    <Trans>Everything stays as it was. The person who wants this has to ask again.</Trans>
  ) : (
    <Trans>Then a third person has to agree. You can say no only once.</Trans>
  )
}
