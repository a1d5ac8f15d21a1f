import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import { Icon } from '../../components/icon.tsx'
import { RefusedNote } from '../../frame/refused-note.tsx'
import { useDeviceAction } from '../../device/use-device-action.ts'
import { SecretField } from '../../fields/secret-field.tsx'
import { Screen } from '../../frame/screen.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

const SHORTEST = 6

/** A short code that unlocks this device again within the shift; after three wrong attempts it asks for the passphrase. */
function QuickCode() {
  const [code, setCode] = useState('')
  const [again, setAgain] = useState('')
  const [kept, setKept] = useState(false)
  const action = useDeviceAction<true, Refusal>()
  const differs = again !== '' && !code.startsWith(again)
  const keep = async () => {
    if (await action.run((device) => device.setQuickCode(code))) {
      setKept(true)
      setCode('')
      setAgain('')
    }
  }
  return (
    <Screen
      title={<Trans>Quick code</Trans>}
      leave="back"
      reading
      dock={
        <Button
          data-main
          loading={action.busy}
          missing={[
            code.length < SHORTEST && <Trans key="a">Code</Trans>,
            code !== again && <Trans key="b">Type the code again</Trans>,
          ]}
          onClick={() => void keep()}
        >
          <Trans>Use this code</Trans>
        </Button>
      }
    >
      <p>
        <Trans>
          Until this shift ends, the code opens this device instead of the passphrase. After three wrong tries the
          passphrase is asked for again.
        </Trans>
      </p>
      {kept && (
        <p role="status" className="row in-safe bold">
          <Icon name="done" />
          <Trans>The quick code works from now.</Trans>
        </p>
      )}
      <SecretField
        label={<Trans>Code</Trans>}
        hint={<Trans>At least {SHORTEST} digits. No birthday, no row such as 123456</Trans>}
        keyboard="numeric"
        value={code}
        set={setCode}
      />
      <SecretField
        label={<Trans>Type the code again</Trans>}
        keyboard="numeric"
        value={again}
        set={setAgain}
        {...(differs ? { wrong: <Trans>The two codes are not the same.</Trans> } : {})}
      />
      <RefusedNote code={action.refused?.code} />
    </Screen>
  )
}

export const screen = defineScreen('quick-code', QuickCode)
