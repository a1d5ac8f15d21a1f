import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import { Button } from '#web/components/button.tsx'
import { DueNote } from '#web/components/due-note.tsx'
import { Panel } from '#web/components/panel.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { ReadBack } from './read-back.tsx'
import { AllOfIt, WritePieces } from './write-pieces.tsx'
import { useWriting } from './use-writing.tsx'
import { useWaitingTime } from '#web/views/members/waiting-time.tsx'

/** Everything that this member can open, written for other programs, once two people have agreed (docs/sealing.md 4.9). */
function TakingOutScreen() {
  const left = useRead(['members'], 'taking-out', (device) => device.leftToTakeOut({ again: false }))
  const writing = useWriting()
  return (
    <Screen title={<Trans>Take everything out</Trans>} leave="back" reading>
      {left.is === 'refused' && (left.code === 'second-missing' ? <Begin /> : <RefusedNote code={left.code} />)}
      {left.is === 'read' && (
        <>
          <WritePieces left={writing.left ?? left.value} writing={writing} />
          <ReadBack pieces={(writing.left ?? left.value).pieces.length} writing={writing} />
        </>
      )}
    </Screen>
  )
}

/** Nothing is taken out before two people agreed and the waiting time is over. */
function Begin() {
  const wait = useWaitingTime()
  const [sure, setSure] = useState(false)
  const action = useDeviceAction<true, Refusal>()
  const begin = () => action.run((device) => device.beginTakingOut())
  return (
    <>
      {sure ? (
        <SecondLook
          title={<Trans>Take everything out</Trans>}
          loses={<AllOfIt />}
          doIt={{ words: <Trans>Begin</Trans>, go: () => void begin(), busy: action.busy }}
          leaveIt={() => setSure(false)}
        />
      ) : (
        <Panel inside>
          <div className="stack">
            <p>
              <Trans>
                A custodian asks for this under People, and a second one agrees. After the waiting time ({wait}), you
                have seven days to do it.
              </Trans>
            </p>
            <div className="row">
              <Button data-size="sm" variant="outline" onClick={() => setSure(true)}>
                <Trans>Begin</Trans>
              </Button>
            </div>
          </div>
        </Panel>
      )}
      {action.refused?.code === 'too-early' ? (
        <DueNote icon="info" role="alert">
          <Trans>Two people agreed on it, and the time in which it can be stopped is not over.</Trans>
        </DueNote>
      ) : (
        <RefusedNote code={action.refused?.code} />
      )}
    </>
  )
}

export const screen = defineScreen('taking-out', TakingOutScreen)
