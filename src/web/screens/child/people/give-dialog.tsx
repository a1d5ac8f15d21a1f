import { Trans } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import type { Device } from '#device/api.ts'
import type { MemberView } from '#device/people/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import type { Result } from '#result.ts'
import { Button } from '#web/components/button.tsx'
import { Name } from '#web/components/name.tsx'
import { RoleLine } from '#web/components/role-line.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { FullScreenDialog } from '#web/frame/full-screen-dialog.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useMe } from '#web/session/session.tsx'
import { AskSupervisorFirst } from '#web/views/colleagues/ask-supervisor-first.tsx'
import { CompareUnmetMember, confirmCompared } from '#web/views/colleagues/give-to.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'

interface GiveDialogProps<What> {
  readonly child: ChildFile
  readonly title: ReactNode
  readonly close: () => void
  /** Limits whom it may be given to, of the members of the agency. */
  readonly among?: (member: MemberId) => boolean
  /** Shown where it can be given to nobody. */
  readonly nobody: ReactNode
  /** Asks what is given. */
  readonly fields: ReactNode
  /** What is given; null until all of `fields` is answered. */
  readonly what: What | null
  /** The words of the second look. */
  readonly look: (
    to: MemberView,
    what: What,
  ) => { readonly title: ReactNode; readonly loses: ReactNode; readonly more?: ReactNode }
  readonly give: (device: Device, to: MemberId, what: What) => Promise<Result<unknown, Refusal, unknown>>
}

/**
 * Gives something of a child's file to one member: who and what, then a second look, in which an unmet member is
 * compared. Nothing is given before that.
 */
export function GiveDialog<What>({
  child,
  title,
  close,
  among,
  nobody,
  fields,
  what,
  look,
  give,
}: GiveDialogProps<What>) {
  const me = useMe()
  const members = useRead(['members'], 'members', (device) => device.members())
  const [member, setMember] = useState<string | null>(null)
  const [second, setSecond] = useState(false)
  const action = useDeviceAction<unknown, Refusal, unknown>()
  const others =
    members.is === 'read'
      ? members.value.filter((one) => !one.removed && one.member !== me.member && (among?.(one.member) ?? true))
      : []
  const chosen = others.find((one) => one.member === member)
  const giveNow = async (to: MemberView, chosenWhat: What) => {
    const given = await action.run(async (device) => {
      const met = await confirmCompared(device, to)
      return met.ok ? give(device, to.member, chosenWhat) : met
    })
    if (given) close()
  }
  return (
    <FullScreenDialog
      open
      title={title}
      close={close}
      dock={
        second ? undefined : (
          <Button
            data-main
            missing={[!chosen && <Trans key="a">To whom?</Trans>, what === null && <Trans key="b">What?</Trans>]}
            onClick={() => setSecond(true)}
          >
            <Trans>Check and continue</Trans>
          </Button>
        )
      }
    >
      {second && chosen && what !== null ? (
        <div className="stack">
          <AskSupervisorFirst file={child.file} member={chosen.member} />
          {!chosen.met && <CompareUnmetMember fingerprint={chosen.fingerprint} />}
          <SecondLook
            {...look(chosen, what)}
            doIt={{
              words: chosen.met ? <Trans>Give it now</Trans> : <Trans>The same: give it now</Trans>,
              go: () => void giveNow(chosen, what),
              busy: action.busy,
            }}
            leaveIt={() => setSecond(false)}
          />
          <RefusedNote code={action.refused?.code} />
        </div>
      ) : (
        <div className="stack wide roomy">
          {members.is === 'refused' && <RefusedNote code={members.code} />}
          {members.is === 'read' && others.length === 0 && <p className="ink-2">{nobody}</p>}
          <ChoiceField
            label={<Trans>To whom?</Trans>}
            value={member}
            set={setMember}
            choices={others.map((one) => ({
              value: one.member,
              words: <Name>{one.name}</Name>,
              more: <RoleLine roles={one.roles} />,
            }))}
          />
          {fields}
        </div>
      )}
    </FullScreenDialog>
  )
}
