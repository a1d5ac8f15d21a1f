import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { DirectoryActView } from '#device/people/api.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useRead } from '#web/device/use-read.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { ActsOnMembers } from './acts-on-members.tsx'
import { useDelayHours } from './waiting-time.tsx'

/** After an act that one custodian cannot do alone was proposed: what is asked, where the second person signs here and now, or on *Today*. */
export function AskedOfAnother({
  is,
  member,
  done,
}: {
  readonly is: DirectoryActView['is']
  readonly member: MemberId | null
  readonly done: () => void
}) {
  const reading = useRead(['members'], 'directory-acts', (device) => device.directoryActs())
  const asked = reading.is === 'read' ? reading.value.filter((act) => act.is === is && act.member === member) : []
  // What it was about is known only while it waits.
  const [seen, setSeen] = useState<DirectoryActView>()
  const [waits] = asked
  if (waits && waits.act !== seen?.act) setSeen(waits)
  return (
    <>
      {reading.is === 'refused' && <RefusedNote code={reading.code} />}
      <ActsOnMembers acts={asked} />
      <Panel inside>
        <div className="stack">
          {reading.is === 'read' && (
            <p>
              {asked.length > 0 && (is === 'take-out' || is === 'delay') ? (
                <Trans>Everybody here also sees this on Today.</Trans>
              ) : asked.length > 0 ? (
                <Trans>You, every other custodian and the person whom it is about also see this on Today.</Trans>
              ) : (
                <WhatCame is={is} member={member} roles={seen?.roles} hours={seen?.hours} />
              )}
            </p>
          )}
          <div className="row">
            <Button data-size="sm" variant="outline" onClick={done}>
              <Trans>Close</Trans>
            </Button>
          </div>
        </div>
      </Panel>
    </>
  )
}

/** Whether what waited was done, by how the member stands now. */
function WhatCame({
  is,
  member,
  roles,
  hours,
}: Pick<DirectoryActView, 'is' | 'member'> & {
  readonly [Field in 'roles' | 'hours']: DirectoryActView[Field] | undefined
}) {
  const present = useDelayHours()
  const people = useRead(['members'], 'members', (device) => device.members())
  const devices = useRead(['devices'], 'devices', (device) => device.devices())
  if (people.is !== 'read' || devices.is !== 'read' || (is === 'roles' && !roles)) return null
  const now = people.value.find((one) => one.member === member)
  const isDone: Readonly<Record<DirectoryActView['is'], () => boolean>> = {
    remove: () => now?.removed !== false,
    'end-keys': () => devices.value.every((one) => one.member !== member || one.revoked),
    'give-office': () => now?.custodian === true,
    'end-office': () => now?.custodian === false,
    delay: () => hours === present,
    // While it is under way, it stands above.
    'take-out': () => false,
    roles: () => now !== undefined && [...now.roles].sort().join() === [...(roles ?? [])].sort().join(),
  }
  return isDone[is]() ? <Trans>It was done.</Trans> : <Trans>It was stopped: nothing has changed.</Trans>
}
