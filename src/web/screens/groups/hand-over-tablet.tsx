import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useDrafts } from '#web/session/drafts/drafts.tsx'
import type { Refusal } from '#device/platform/refusals.ts'

/** The tablet is passed from hand to hand, with this list and nothing else. */
export function HandOverTablet({ view }: { readonly view: FileView }) {
  const [asked, setAsked] = useState(false)
  const trail = useNavigation()
  const { store } = useDrafts()
  const action = useDeviceAction<true, Refusal>()
  const hand = async () => {
    await store.flush()
    if (await action.run((device) => device.attendanceOnly(view.file))) trail.forget({ is: 'today' })
  }
  if (!asked) {
    return (
      <Button variant="outline" leftSection={<Icon name="lock" size="small" />} onClick={() => setAsked(true)}>
        <Trans>Hand over with only this list</Trans>
      </Button>
    )
  }
  return (
    <>
      <SecondLook
        title={<Trans>Only this list stays open</Trans>}
        loses={
          <Trans>
            Everything else is locked: the person with this device can only use this list and mark who came, and cannot
            open or find any file. The marks are kept here and go into the list, under your name, when you unlock. After
            a shift the list closes by itself.
          </Trans>
        }
        doIt={{ words: <Trans>Lock everything else</Trans>, go: () => void hand(), busy: action.busy }}
        leaveIt={() => setAsked(false)}
      />
      <RefusedNote code={action.refused?.code} />
    </>
  )
}
