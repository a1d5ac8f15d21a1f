import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { EnrolRefusal } from '#device/platform/refusals.ts'
import type { Founded } from '#device/people/api.ts'
import { useDeviceAction } from '../../device/use-device-action.ts'
import { TextField } from '../../fields/text-field.tsx'
import { useSession } from '../../session/session.tsx'
import { BackButton } from './back-button.tsx'
import { OutsideForm } from '../../views/passphrase/outside-form.tsx'
import { NewPassphrase } from '../../views/passphrase/new-passphrase.tsx'
import { LockedPage } from './locked-page.tsx'

/** For the first person of a new agency: creates its keys here, in this browser, which must be trusted. */
export function SetUpAgency({ back }: { readonly back: () => void }) {
  const { showOnce } = useSession()
  const [setup, setSetup] = useState('')
  const [name, setName] = useState('')
  const [member, setMember] = useState('')
  const [passphrase, setPassphrase] = useState({ value: '', agreed: false })
  const action = useDeviceAction<Founded, EnrolRefusal>()
  const found = async () => {
    const done = await action.run((device) =>
      device.foundOrganisation({ setup, name: name.trim(), member: member.trim(), passphrase: passphrase.value }),
    )
    if (done) showOnce({ is: 'founded', codes: done.value })
  }
  return (
    <LockedPage
      title={<Trans>Set up a new agency</Trans>}
      lead={
        <Trans>
          The keys are made on this device and nowhere else. Use one that you trust, and have paper and pen ready.
        </Trans>
      }
      corner={<BackButton back={back} />}
    >
      <OutsideForm
        submit={<Trans>Make the keys</Trans>}
        busy={action.busy}
        refused={action.refused?.code === 'code-unknown' ? 'setup-code' : action.refused?.code}
        missing={[
          setup === '' && <Trans key="a">Set-up code</Trans>,
          name.trim() === '' && <Trans key="b">Name of your agency</Trans>,
          member.trim() === '' && <Trans key="c">Your name</Trans>,
          !passphrase.agreed && <Trans key="d">New passphrase</Trans>,
        ]}
        onSubmit={() => void found()}
      >
        <TextField
          label={<Trans>Set-up code</Trans>}
          hint={<Trans>The server shows it when it starts for the first time</Trans>}
          value={setup}
          set={setSetup}
          capitals="none"
          autoFocus
        />
        <TextField
          label={<Trans>Name of your agency</Trans>}
          hint={<Trans>Only members can read it</Trans>}
          value={name}
          set={setName}
          capitals="words"
        />
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
