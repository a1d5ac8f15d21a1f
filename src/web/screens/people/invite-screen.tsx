import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { accept } from '#result.ts'
import { scannedWithList } from '#web/views/two-lists/scanned-with-list.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { QrCode } from '../../components/qr-code.tsx'
import { RefusedNote } from '../../frame/refused-note.tsx'
import { useDeviceAction } from '../../device/use-device-action.ts'
import { ChoiceField, ManyChoicesField } from '../../fields/choice-field.tsx'
import { TextField } from '../../fields/text-field.tsx'
import { Screen } from '../../frame/screen.tsx'
import { useNavigation } from '../../navigation/navigation.tsx'
import { ROLE_LIST, roleMeaning, roleWords } from '../../words/roles.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import type { Role } from '#device/kept/rights.ts'

type Hours = '1' | '24' | '72'

/** Makes a code for one person. It is shown once, in large letters and as a QR code; never sent in an address. */
function Invite() {
  const { i18n } = useLingui()
  const trail = useNavigation()
  const [name, setName] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>([])
  const [external, setExternal] = useState<'no' | 'yes' | null>(null)
  const [hours, setHours] = useState<Hours>('24')
  const [code, setCode] = useState<{ readonly typed: string; readonly scanned: string } | null>(null)
  const action = useDeviceAction<{ typed: string; scanned: string }, Refusal>()
  const invite = async () => {
    const done = await action.run(async (device) => {
      const how = { name: name.trim(), roles, external: external === 'yes', hours: Number(hours) }
      const made = await device.invite(how)
      if (!made.ok) return made
      return accept({ typed: made.value.code, scanned: await scannedWithList(device, made.value.code) })
    })
    if (done) setCode(done.value)
  }
  if (code !== null) return <CodeShown typed={code.typed} scanned={code.scanned} done={trail.back} />
  return (
    <Screen
      title={<Trans>Invite someone</Trans>}
      leave="back"
      reading
      dock={
        <Button
          data-main
          loading={action.busy}
          missing={[
            name.trim() === '' && <Trans key="a">Who?</Trans>,
            roles.length === 0 && <Trans key="b">What do they do?</Trans>,
            external === null && <Trans key="c">Do they belong to your agency?</Trans>,
          ]}
          onClick={() => void invite()}
        >
          <Trans>Make the code</Trans>
        </Button>
      }
    >
      <TextField
        label={<Trans>Who?</Trans>}
        hint={<Trans>The name that you know them by</Trans>}
        value={name}
        set={setName}
        capitals="words"
      />
      <ManyChoicesField
        label={<Trans>What do they do?</Trans>}
        value={roles}
        set={setRoles}
        choices={ROLE_LIST.map((role) => ({
          value: role,
          words: i18n._(roleWords(role)),
          more: i18n._(roleMeaning(role)),
        }))}
      />
      <ChoiceField
        label={<Trans>Do they belong to your agency?</Trans>}
        side
        value={external}
        set={setExternal}
        choices={[
          { value: 'no', words: <Trans>Yes</Trans> },
          { value: 'yes', words: <Trans>No, to another</Trans> },
        ]}
      />
      <ChoiceField
        label={<Trans>How long should the code work?</Trans>}
        side
        value={hours}
        set={setHours}
        choices={[
          { value: '1', words: <Trans>1 hour</Trans> },
          { value: '24', words: <Trans>1 day</Trans> },
          { value: '72', words: <Trans>3 days</Trans> },
        ]}
      />
      <RefusedNote code={action.refused?.code} />
    </Screen>
  )
}

function CodeShown({
  typed,
  scanned,
  done,
}: {
  readonly typed: string
  readonly scanned: string
  readonly done: () => void
}) {
  const { t } = useLingui()
  return (
    <Screen
      title={<Trans>The invitation code</Trans>}
      leave="close"
      onLeave={done}
      reading
      dock={
        <Button data-main onClick={done}>
          <Trans>They have the code</Trans>
        </Button>
      }
    >
      <p>
        <Trans>Show it or read it to them, best face to face. It is shown only now, and it works once.</Trans>
      </p>
      <p className="code large" data-testid="code">
        {typed}
      </p>
      <div className="panel inside center">
        <QrCode text={scanned} label={t`The same code, to be scanned`} />
      </div>
      <p className="text-small ink-2">
        <Trans>
          Whoever has the code can answer in their place. So afterwards you compare a fingerprint before they are let
          in.
        </Trans>
      </p>
    </Screen>
  )
}

export const screen = defineScreen('invite', Invite)
