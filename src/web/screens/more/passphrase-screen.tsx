import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { PassphraseRefusal, UnlockRefusal } from '#device/platform/refusals.ts'
import { Icon } from '../../components/icon.tsx'
import { RefusedNote } from '../../frame/refused-note.tsx'
import { useDeviceAction } from '../../device/use-device-action.ts'
import { SecretField } from '../../fields/secret-field.tsx'
import { Screen } from '../../frame/screen.tsx'
import { NewPassphrase } from '../../views/passphrase/new-passphrase.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** The key that it protects stays the same: nothing has to be sealed again. */
function ChangePassphrase() {
  const [from, setFrom] = useState('')
  const [to, setTo] = useState({ value: '', agreed: false })
  const [changed, setChanged] = useState(false)
  const action = useDeviceAction<true, UnlockRefusal | PassphraseRefusal | 'answer-lost'>()
  const change = async () => {
    if (await action.run((device) => device.changePassphrase({ from, to: to.value }))) setChanged(true)
  }
  return (
    <Screen
      title={<Trans>Change the passphrase</Trans>}
      leave="back"
      reading
      dock={
        <Button
          data-main
          loading={action.busy}
          missing={[
            !changed && from === '' && <Trans key="a">Current passphrase</Trans>,
            !changed && !to.agreed && <Trans key="b">New passphrase</Trans>,
          ]}
          because={changed && <Trans>The new passphrase works from now, on this device and on new ones.</Trans>}
          onClick={() => void change()}
        >
          <Trans>Change the passphrase</Trans>
        </Button>
      }
    >
      {changed ? (
        <p role="status" className="row in-safe bold">
          <Icon name="done" />
          <Trans>The new passphrase works from now, on this device and on new ones.</Trans>
        </p>
      ) : (
        <>
          <SecretField label={<Trans>Current passphrase</Trans>} value={from} set={setFrom} />
          <NewPassphrase value={to.value} set={(value, agreed) => setTo({ value, agreed })} />
          <RefusedNote code={action.refused?.code} />
        </>
      )}
    </Screen>
  )
}

export const screen = defineScreen('passphrase', ChangePassphrase)
