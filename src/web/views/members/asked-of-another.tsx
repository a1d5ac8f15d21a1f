import { Trans } from '@lingui/react/macro'
import type { DirectoryActView } from '#device/people/api.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useRead } from '#web/device/use-read.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { ActsOnMembers } from './acts-on-members.tsx'

/** After an act that one custodian cannot do alone was proposed: what is asked, where the second person signs here and now, or on *Today*. */
export function AskedOfAnother({
  is,
  member,
  done,
}: {
  readonly is: DirectoryActView['is']
  readonly member: MemberId
  readonly done: () => void
}) {
  const reading = useRead(['members'], 'directory-acts', (device) => device.directoryActs())
  const asked = reading.is === 'read' ? reading.value.filter((act) => act.is === is && act.member === member) : []
  return (
    <>
      {reading.is === 'refused' && <RefusedNote code={reading.code} />}
      <ActsOnMembers acts={asked} />
      <Panel inside>
        <div className="stack">
          {reading.is === 'read' && (
            <p>
              {asked.length > 0 ? (
                <Trans>
                  It also stands on Today: yours, that of every other custodian, and that of the person whom it is
                  about.
                </Trans>
              ) : (
                <Trans>Nothing waits here any more: it was done, or stopped.</Trans>
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
