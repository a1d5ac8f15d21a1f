import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { PasskeyRefusal, Refusal, UnlockRefusal } from '#device/platform/refusals.ts'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Panel } from '#web/components/panel.tsx'
import { forgetPasskey, makePasskey, type MadePasskey } from '#web/device/passkey/make-passkey.ts'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { SecretField } from '#web/fields/secret-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { hasAnyRole, useMe, useSession } from '#web/session/session.tsx'
import { PasskeyRefused, type WhyNoPasskey } from './passkey-refused.tsx'
import { SyncedPasskeysPanel } from './synced-passkeys-panel.tsx'

/** A passkey that opens this device for this member, beside the passphrase: made, and taken off. */
function Passkey() {
  const me = useMe()
  const { state } = useSession()
  const standing = state.members.find(({ member }) => member === me.member)?.passkey ?? null
  return (
    <Screen title={<Trans>Passkey</Trans>} leave="back" reading>
      {standing ? <StandingPasskey credential={standing.credential} /> : <MakePasskey make={makePasskey} />}
      {(me.custodian || hasAnyRole(me.roles, 'administrator')) && <SyncedPasskeysPanel />}
    </Screen>
  )
}

/** `make` has the browser ask for a finger, a face or a code. */
export function MakePasskey({ make }: { readonly make: typeof makePasskey }) {
  const [passphrase, setPassphrase] = useState('')
  const [made, setMade] = useState<MadePasskey | null>(null)
  const [why, setWhy] = useState<WhyNoPasskey | null>(null)
  const action = useDeviceAction<true, UnlockRefusal | PasskeyRefusal>()
  const add = async () => {
    setWhy(null)
    // A passkey is made once: after a mistyped passphrase the same one is added.
    const done = await action.run(async (device) => {
      const passkey = made ?? (await make())
      if (typeof passkey === 'string') {
        setWhy(passkey)
        return { ok: true, value: true }
      }
      setMade(passkey)
      const added = await device.addPasskey({ passphrase, ...passkey })
      if (added.ok || (added.code !== 'passkey-synced' && added.code !== 'passkey-unverified')) return added
      setMade(null)
      setWhy(added.code)
      await forgetPasskey(passkey.credential)
      return { ok: true, value: true }
    })
    setPassphrase('')
    if (done) setMade(null)
  }
  return (
    <form
      className="stack"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <p>
        <Trans>
          A fingerprint, a face, the code of this device or a security key then opens the app here, also without a
          network. Your passphrase always works as well.
        </Trans>
      </p>
      <p className="note">
        <Icon name="info" size="small" />
        <Trans>
          Everyone who can unlock this device can then open the app. Make no passkey if another person knows the code of
          the device or has a fingerprint saved on it.
        </Trans>
      </p>
      <SecretField label={<Trans>Your passphrase</Trans>} value={passphrase} set={setPassphrase} />
      <RefusedNote code={action.refused?.code} />
      {why && <PasskeyRefused why={why} />}
      <Button
        type="submit"
        loading={action.busy}
        missing={[passphrase === '' && <Trans key="a">Your passphrase</Trans>]}
      >
        <Trans>Make the passkey</Trans>
      </Button>
    </form>
  )
}

function StandingPasskey({ credential }: { readonly credential: Uint8Array }) {
  const action = useDeviceAction<true, Refusal>()
  const remove = async () => {
    if (await action.run((device) => device.removePasskey())) await forgetPasskey(credential)
  }
  return (
    <Panel inside>
      <div className="stack">
        <p role="status" className="row in-safe bold">
          <Icon name="done" />
          <Trans>A passkey opens the app on this device.</Trans>
        </p>
        <p>
          <Trans>
            After you remove the passkey, the device may still list it. Delete it there as well; here it opens nothing.
          </Trans>
        </p>
        <RefusedNote code={action.refused?.code} />
        <Button variant="outline" loading={action.busy} onClick={() => void remove()}>
          <Trans>Remove the passkey</Trans>
        </Button>
      </div>
    </Panel>
  )
}

export const screen = defineScreen('passkey', Passkey)
