import { Button } from '#web/components/button.tsx'
import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import { Panel } from '../../components/panel.tsx'
import { RefusedNote } from '../../frame/refused-note.tsx'
import { SecondLook } from '../../components/second-look.tsx'
import { useDeviceAction } from '../../device/use-device-action.ts'
import { useNavigation } from '../../navigation/navigation.tsx'
import { useSession } from '../../session/session.tsx'

/** Removes this member's keys and files from this device: before it is given away or shared. */
export function EmptyThisDevice() {
  const { state, leaves } = useSession()
  const trail = useNavigation()
  const [sure, setSure] = useState(false)
  const action = useDeviceAction<true, Refusal>()
  const { me, unsent } = state
  if (!me) return null
  const empty = async () => {
    leaves()
    if (await action.run((device) => device.wipe({ member: me.member, evenUnsent: unsent > 0 })))
      trail.forget({ is: 'today' })
  }
  if (!sure) {
    return (
      <Panel title={<Trans>Give this device away</Trans>} inside>
        <div className="stack">
          <p>
            <Trans>Removes your keys and everything of yours from this device. Other members on it keep theirs.</Trans>
          </p>
          <Button variant="outline" onClick={() => setSure(true)}>
            <Trans>Empty this device</Trans>
          </Button>
        </div>
      </Panel>
    )
  }
  return (
    <>
      <SecondLook
        title={<Trans>Empty this device?</Trans>}
        loses={
          <>
            {unsent > 0 && (
              <b>
                <Plural
                  value={unsent}
                  one="# note was never sent and would be lost."
                  other="# notes were never sent and would be lost."
                />
              </b>
            )}{' '}
            <Trans>To open the app here again you need your account code and your passphrase.</Trans>
          </>
        }
        doIt={{
          words: unsent > 0 ? <Trans>Lose the notes, empty the device</Trans> : <Trans>Empty the device now</Trans>,
          go: () => void empty(),
          busy: action.busy,
        }}
        {...(unsent > 0
          ? { other: { words: <Trans>See unsent notes</Trans>, go: () => trail.go({ is: 'not-delivered' }) } }
          : {})}
        leaveIt={() => setSure(false)}
      />
      <RefusedNote code={action.refused?.code} />
    </>
  )
}
