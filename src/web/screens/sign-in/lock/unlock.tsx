import { Button } from '#web/components/button.tsx'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { UnlockRefusal } from '#device/platform/refusals.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { accept } from '#result.ts'
import { RefusedNote } from '../../../frame/refused-note.tsx'
import { askPasskey } from '../../../device/passkey/ask-passkey.ts'
import { useDeviceAction } from '../../../device/use-device-action.ts'
import { ChoiceField } from '../../../fields/choice-field.tsx'
import { SecretField } from '../../../fields/secret-field.tsx'
import { useSession } from '../../../session/session.tsx'
import { useCountdown } from '../../../session/use-countdown.ts'

/** Who (by number only, where several share the device), and passphrase or quick code. The same message for every wrong attempt. */
export function Unlock() {
  const { t } = useLingui()
  const { state, again } = useSession()
  const { members } = state
  const [chosen, setChosen] = useState<MemberId | null>(members.length === 1 ? (members[0]?.member ?? null) : null)
  const [secret, setSecret] = useState('')
  const [fully, setFully] = useState(false)
  const action = useDeviceAction<true, UnlockRefusal>()
  const [passkeyFailed, setPasskeyFailed] = useState(false)
  const entry = members.find((one) => one.member === chosen)
  const wait = useCountdown(entry?.retryAt ?? null)
  const quick = entry?.quick === true && !fully

  const unlock = async () => {
    if (!entry || secret === '') return
    const { member } = entry
    const done = await action.run((device) =>
      quick ? device.quickUnlock({ member, code: secret }) : device.unlock({ member, passphrase: secret }),
    )
    setSecret('')
    if (!done) await again()
  }
  const unlockByPasskey = async ({ member, passkey }: NonNullable<typeof entry>) => {
    if (!passkey) return
    setPasskeyFailed(false)
    const done = await action.run(async (device) => {
      const answer = await askPasskey(passkey)
      const opened = answer && (await device.unlockByPasskey({ member, ...answer }))
      if (opened?.ok !== true) setPasskeyFailed(true)
      return opened?.ok === true ? opened : accept(true)
    })
    if (!done) await again()
  }
  const refused = action.refused?.code
  const triedWrong = refused === 'wrong' || refused === 'too-many-tries'
  const wrongText =
    wait > 0 ? (
      <Plural
        value={wait}
        one="That is not right. Wait # second, then try again."
        other="That is not right. Wait # seconds, then try again."
      />
    ) : (
      <Trans>That is not right. Try again.</Trans>
    )

  return (
    <form
      className="stack wide"
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void unlock()
      }}
    >
      {members.length > 1 && (
        <ChoiceField
          label={<Trans>Who are you?</Trans>}
          side
          value={chosen}
          set={(member) => {
            setChosen(member)
            setSecret('')
            setFully(false)
            action.clear()
          }}
          choices={members.map((one, index) => ({ value: one.member, words: t`Person ${index + 1}` }))}
        />
      )}
      {entry && (
        <SecretField
          key={`${entry.member} ${quick}`}
          label={quick ? <Trans>Your quick code</Trans> : <Trans>Your passphrase</Trans>}
          keyboard={quick ? 'numeric' : 'text'}
          autoFocus
          value={secret}
          set={setSecret}
          {...(triedWrong ? { wrong: wrongText } : {})}
        />
      )}
      {!triedWrong && <RefusedNote code={refused} />}
      {entry && (
        <Button
          type="submit"
          loading={action.busy}
          missing={
            secret === ''
              ? [quick ? <Trans key="code">Your quick code</Trans> : <Trans key="passphrase">Your passphrase</Trans>]
              : []
          }
          disabled={wait > 0}
        >
          {wait > 0 ? <Trans>Try again in {wait} s</Trans> : <Trans>Unlock</Trans>}
        </Button>
      )}
      {entry?.passkey && (
        <Button variant="outline" disabled={action.busy} onClick={() => void unlockByPasskey(entry)}>
          <Trans>Unlock with the passkey</Trans>
        </Button>
      )}
      {passkeyFailed && (
        <p role="alert" className="text-small">
          <Trans>The passkey did not open it. Your passphrase works as before.</Trans>
        </p>
      )}
      {triedWrong && (
        <p className="text-small ink-2">
          <Trans>
            The wait gets longer with every wrong try. Nothing is ever deleted by this, and no note is lost.
          </Trans>
        </p>
      )}
      {entry?.quick === true && (
        <Button
          variant="outline"
          onClick={() => {
            setFully(!fully)
            setSecret('')
          }}
        >
          {quick ? <Trans>Use the passphrase</Trans> : <Trans>Use the quick code</Trans>}
        </Button>
      )}
    </form>
  )
}
