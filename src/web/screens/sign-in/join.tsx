import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { EnrolRefusal } from '#device/platform/refusals.ts'
import type { JoinedAgency } from '#device/people/api.ts'
import { useDeviceAction } from '../../device/use-device-action.ts'
import { TextField } from '../../fields/text-field.tsx'
import { useSession } from '../../session/session.tsx'
import { TypedOrScanned } from '../../views/scan/typed-or-scanned.tsx'
import { BackButton } from './back-button.tsx'
import { OutsideForm } from '../../views/passphrase/outside-form.tsx'
import { NewPassphrase } from '../../views/passphrase/new-passphrase.tsx'
import { LockedPage } from './locked-page.tsx'

/** By invitation code, typed; it is never part of an address. */
export function JoinByInvitation({ back }: { readonly back: () => void }) {
  const { showOnce } = useSession()
  const [code, setCode] = useState('')
  const [member, setMember] = useState('')
  const [passphrase, setPassphrase] = useState({ value: '', agreed: false })
  const action = useDeviceAction<JoinedAgency, EnrolRefusal>()
  const join = async () => {
    const done = await action.run((device) =>
      device.join({ code, member: member.trim(), passphrase: passphrase.value }),
    )
    if (done) showOnce({ is: 'joined', codes: done.value })
  }
  return (
    <LockedPage
      title={<Trans>Join with a code</Trans>}
      lead={<Trans>Scan the code that the person who invited you shows, or type it exactly.</Trans>}
      corner={<BackButton back={back} />}
    >
      <OutsideForm
        submit={<Trans>Sign in</Trans>}
        busy={action.busy}
        refused={action.refused?.code}
        missing={[
          code === '' && <Trans key="a">Invitation code</Trans>,
          member.trim() === '' && <Trans key="b">Your name</Trans>,
          !passphrase.agreed && <Trans key="c">New passphrase</Trans>,
        ]}
        onSubmit={() => void join()}
      >
        <TypedOrScanned label={<Trans>Invitation code</Trans>} value={code} set={setCode} />
        <TextField
          label={<Trans>Your name</Trans>}
          hint={<Trans>As your colleagues call you</Trans>}
          value={member}
          set={setMember}
          capitals="words"
        />
        <NewPassphrase value={passphrase.value} set={(value, agreed) => setPassphrase({ value, agreed })} />
      </OutsideForm>
    </LockedPage>
  )
}
