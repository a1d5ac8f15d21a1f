import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { EnrolRefusal } from '#device/platform/refusals.ts'
import type { Recovered } from '#device/people/api.ts'
import { useDeviceAction } from '../../device/use-device-action.ts'
import { TextField } from '../../fields/text-field.tsx'
import { useSession } from '../../session/session.tsx'
import { TypedOrScanned } from '../../views/scan/typed-or-scanned.tsx'
import { BackButton } from './back-button.tsx'
import { OutsideForm } from '../../views/passphrase/outside-form.tsx'
import { NewPassphrase } from '../../views/passphrase/new-passphrase.tsx'
import { LockedPage } from './locked-page.tsx'

/** Recovery with the printed code, or with the one-time code from two shareholders; a new passphrase is set. */
export function RecoverAccess({ back }: { readonly back: () => void }) {
  const [account, setAccount] = useState('')
  const [recovery, setRecovery] = useState('')
  const [passphrase, setPassphrase] = useState({ value: '', agreed: false })
  const action = useDeviceAction<Recovered, EnrolRefusal>()
  const { showOnce } = useSession()
  const recover = async () => {
    const done = await action.run((device) =>
      device.recoverWithCode({ account, recovery, passphrase: passphrase.value }),
    )
    if (done) showOnce({ is: 'renewed', codes: { recovery: done.value.recovery } })
  }
  return (
    <LockedPage
      title={<Trans>Get back in</Trans>}
      lead={
        <Trans>
          With your printed recovery code. If it is lost too, two of the three people who hold a share can help you.
        </Trans>
      }
      corner={<BackButton back={back} />}
    >
      <OutsideForm
        submit={<Trans>Get back in</Trans>}
        busy={action.busy}
        refused={action.refused?.code}
        missing={[
          account === '' && <Trans key="a">Account code</Trans>,
          recovery === '' && <Trans key="b">Recovery code</Trans>,
          !passphrase.agreed && <Trans key="c">New passphrase</Trans>,
        ]}
        onSubmit={() => void recover()}
      >
        <TypedOrScanned label={<Trans>Account code</Trans>} value={account} set={setAccount} />
        <TextField
          label={<Trans>Recovery code</Trans>}
          hint={<Trans>From your paper, or the one that a custodian made for you</Trans>}
          value={recovery}
          set={setRecovery}
          capitals="characters"
        />
        <NewPassphrase value={passphrase.value} set={(value, agreed) => setPassphrase({ value, agreed })} />
      </OutsideForm>
    </LockedPage>
  )
}
