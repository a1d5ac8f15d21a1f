import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'

interface LetRequestGoProps {
  readonly file: FileId
  readonly entry: EntryId
  readonly why: 'time-is-over' | 'let-go'
}

/** Asks twice: it cannot be undone. Works without a network. */
export function LetRequestGo(request: LetRequestGoProps) {
  const trail = useNavigation()
  const action = useDeviceAction<number, Refusal, WhyRefused>()
  const [second, setSecond] = useState(false)
  const go = async () => {
    if (await action.run((device) => device.endContacts([request]))) trail.replace({ is: 'outside-requests' })
  }
  return (
    <>
      {second ? (
        <SecondLook
          title={<Trans>Delete the notes?</Trans>}
          loses={
            <Trans>
              The text of this request is deleted from this device now, and everywhere with the next connection. What
              was put into a child’s file stays there.
            </Trans>
          }
          doIt={{ words: <Trans>Delete the notes now</Trans>, go: () => void go(), busy: action.busy }}
          leaveIt={() => setSecond(false)}
        />
      ) : (
        <Button variant="outline" onClick={() => setSecond(true)}>
          <Trans>Delete the notes</Trans>
        </Button>
      )}
      <RefusedNote code={action.refused?.code} />
    </>
  )
}
