import { Button } from '#web/components/button.tsx'
import { Plural, Trans } from '@lingui/react/macro'
import { Suspense, useState } from 'react'
import type { EnrolRefusal, Refusal } from '#device/platform/refusals.ts'
import { later } from '../../components/later.tsx'
import { Panel } from '../../components/panel.tsx'
import { RefusedNote } from '../../frame/refused-note.tsx'
import { SecondLook } from '../../components/second-look.tsx'
import { FullScreenDialog } from '../../frame/full-screen-dialog.tsx'
import { useDeviceAction } from '../../device/use-device-action.ts'
import { AskedOfAnother } from '../../views/members/asked-of-another.tsx'
import { WhoIsSecond } from '../../views/members/who-is-second.tsx'
import { SharesForm } from '../../views/passphrase/shares-form.tsx'
import { carrierOf } from '#domain/supervision/caseload.ts'
import { useRead } from '../../device/use-read.ts'
import { useNavigation } from '../../navigation/navigation.tsx'
import { hasAnyRole, useMe } from '../../session/session.tsx'
import { RoleLine } from '../../components/role-line.tsx'
import { ChangeOffice } from './change-office.tsx'
import { ChangeRoles } from './change-roles.tsx'
import { AskToTakeAgencyOut } from './take-out.tsx'
import type { DoneOrAsked, MemberView } from '#device/people/api.ts'

/** Loaded lazily, as the next: it draws a QR code. */
const OwnList = later(async () => (await import('#web/views/two-lists/own-list.tsx')).OwnList)
const TheirList = later(async () => (await import('#web/views/two-lists/their-list.tsx')).TheirList)

/** One person: fingerprint to compare, and what a custodian can do for them. */
export function MemberSheet({ member, close }: { readonly member: MemberView; readonly close: () => void }) {
  const me = useMe()
  const acts = me.custodian && member.member !== me.member && !member.removed
  return (
    <FullScreenDialog title={<bdi>{member.name}</bdi>} open close={close}>
      <p className="ink-2">
        <RoleLine roles={member.roles} />
      </p>
      <Panel title={<Trans>Fingerprint</Trans>} inside>
        <p className="code">{member.fingerprint}</p>
        <p className="text-small ink-2">
          <Trans>
            Their own device shows the same fingerprint under More, People. If it differs, tell your administrator.
          </Trans>
        </p>
      </Panel>
      <Suspense fallback={null}>
        {member.member === me.member ? <OwnList /> : !member.removed && <TheirList member={member.member} />}
      </Suspense>
      {(member.member === me.member || hasAnyRole(me.roles, 'supervisor')) && <Carries member={member} />}
      {me.custodian && !member.removed && <ChangeRoles member={member} own={member.member === me.member} />}
      {me.custodian && !member.removed && <ChangeOffice member={member} own={member.member === me.member} />}
      {me.custodian && !member.removed && !member.external && <AskToTakeAgencyOut member={member} />}
      {acts && <WayBack member={member} />}
      {acts && <Leave member={member} done={close} />}
    </FullScreenDialog>
  )
}

/** The children whom they carry, as far as their files are here. */
function Carries({ member }: { readonly member: MemberView }) {
  const trail = useNavigation()
  const count = useCarried(member)
  return count === 0 ? null : (
    <Button variant="outline" onClick={() => trail.go({ is: 'caseload', member: member.member })}>
      <Trans>
        <Plural value={count} one="# child in their caseload" other="# children in their caseload" />
      </Trans>
    </Button>
  )
}

function useCarried({ member }: MemberView): number {
  const files = useRead(['files'], 'files', (device) => device.files())
  return files.is === 'read' ? files.value.filter(({ line }) => carrierOf(line) === member).length : 0
}

function WayBack({ member }: { readonly member: MemberView }) {
  const [open, setOpen] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  const action = useDeviceAction<{ code: string }, EnrolRefusal>()
  const recover = async (shares: readonly [string, string]) => {
    const done = await action.run((device) => device.recoverWithShares({ member: member.member, shares }))
    if (done) setCode(done.value.code)
  }
  return (
    <Panel title={<Trans>A way back in</Trans>} inside>
      {code !== null ? (
        <div className="stack">
          <p>
            <Trans>Give this code to them face to face. With their account code, it lets them back in once.</Trans>
          </p>
          <p className="code large" data-testid="code">
            {code}
          </p>
        </div>
      ) : open ? (
        <SharesForm
          submit={<Trans>Open a way back</Trans>}
          busy={action.busy}
          refused={action.refused?.code}
          go={(shares) => void recover(shares)}
        />
      ) : (
        <div className="stack">
          <p>
            <Trans>
              For someone who lost passphrase and printed code, or whose devices were stopped. Two of the three people
              who hold a share must be here.
            </Trans>{' '}
            <Trans>If a device is lost or stolen, stop it first, under Devices.</Trans>
          </p>
          <Button variant="outline" onClick={() => setOpen(true)}>
            <Trans>Make a code with two shares</Trans>
          </Button>
        </div>
      )}
    </Panel>
  )
}

/** Before somebody is removed: who is to give on the children whom they carry. Whoever opens no child's file does not see how many. */
function CarriedFirst({ member }: { readonly member: MemberView }) {
  const me = useMe()
  const count = useCarried(member)
  if (!member.roles.some((role) => role === 'caseworker' || role === 'supervisor')) return null
  if (hasAnyRole(me.roles, 'supervisor')) return count === 0 ? null : <Carries member={member} />
  return (
    <p>
      <Trans>A supervisor sees their children under Team, beside their name, and can hand them over: ask first.</Trans>
    </p>
  )
}

function Leave({ member, done }: { readonly member: MemberView; readonly done: () => void }) {
  const [sure, setSure] = useState(false)
  const [asked, setAsked] = useState(false)
  const action = useDeviceAction<DoneOrAsked, Refusal>()
  const remove = async () => {
    const removed = await action.run((device) => device.removeMember(member.member))
    if (removed?.value === 'asked') setAsked(true)
    else if (removed) done()
  }
  if (asked) return <AskedOfAnother is="remove" member={member.member} done={done} />
  if (!sure) {
    return (
      <Button variant="outline" onClick={() => setSure(true)}>
        <Trans>Remove this person</Trans>
      </Button>
    )
  }
  return (
    <>
      <SecondLook
        title={<Trans>End this person’s access?</Trans>}
        loses={
          <>
            <Trans>
              Their devices lose their keys the next time they meet the network, and open nothing new from now. What
              they wrote stays valid. Notes that they never sent can be delivered once, to those who keep the files.
            </Trans>{' '}
            <Trans>
              Afterwards nobody can open what only they keep, often Health and the talks. Let them hand it over first.
            </Trans>
          </>
        }
        more={
          <>
            <CarriedFirst member={member} />
            {!member.alone.remove && <WhoIsSecond about={member.member} />}
          </>
        }
        doIt={{
          words: member.alone.remove ? <Trans>End the access now</Trans> : <Trans>Ask a second person</Trans>,
          go: () => void remove(),
          busy: action.busy,
        }}
        leaveIt={() => setSure(false)}
      />
      <RefusedNote code={action.refused?.code} />
    </>
  )
}
