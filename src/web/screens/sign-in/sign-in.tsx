import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { EnrolRefusal } from '#device/platform/refusals.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { useDeviceAction } from '../../device/use-device-action.ts'
import { SecretField } from '../../fields/secret-field.tsx'
import { demonstrationSignIn, leaveDemonstrationLink } from '../../session/demonstration.ts'
import { useSession } from '../../session/session.tsx'
import { TypedOrScanned } from '../../views/scan/typed-or-scanned.tsx'
import { BackButton } from './back-button.tsx'
import { OutsideForm } from '../../views/passphrase/outside-form.tsx'
import { LockedPage } from './locked-page.tsx'

/** A member's further device. Comparisons on the first device do not count here: their supervisors are met again. */
export function SignInOnDevice({ back }: { readonly back: () => void }) {
  const [account, setAccount] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [filled, setFilled] = useState(false)
  const action = useDeviceAction<MemberId, EnrolRefusal>()
  const { showOnce } = useSession()
  useEffect(() => {
    let left = false
    void demonstrationSignIn().then((given) => {
      if (left || !given) return
      setAccount(given.account)
      setPassphrase(given.passphrase)
      setFilled(true)
    })
    return () => {
      left = true
    }
  }, [])
  const signIn = async () => {
    if (!(await action.run((device) => device.signIn({ account, passphrase })))) return
    leaveDemonstrationLink()
    showOnce({ is: 'let-in' })
  }
  return (
    <LockedPage
      title={<Trans>Sign in with your account</Trans>}
      lead={
        filled ? (
          <Trans>The demonstration has filled this in. Nobody in it is real.</Trans>
        ) : (
          <Trans>
            The account code is on the paper from your first device. That device shows it, too, under Devices.
          </Trans>
        )
      }
      corner={<BackButton back={back} />}
    >
      <OutsideForm
        submit={<Trans>Sign in</Trans>}
        busy={action.busy}
        refused={action.refused?.code}
        missing={[
          account === '' && <Trans key="a">Account code</Trans>,
          passphrase === '' && <Trans key="b">Passphrase</Trans>,
        ]}
        onSubmit={() => void signIn()}
      >
        <TypedOrScanned label={<Trans>Account code</Trans>} value={account} set={setAccount} />
        <SecretField label={<Trans>Passphrase</Trans>} value={passphrase} set={setPassphrase} />
        {action.refused?.code === 'wrong' && (
          <p className="text-small ink-2">
            <Trans>
              Were your devices stopped because one was lost? Then this passphrase no longer works: a custodian makes a
              code for you, and you sign in under “I lost my passphrase”.
            </Trans>
          </p>
        )}
      </OutsideForm>
    </LockedPage>
  )
}
