import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { NetworkRefusal } from '#device/network/api.ts'
import { Panel } from '#web/components/panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { TextField } from '#web/fields/text-field.tsx'
import { NetworkRefused } from './network-refused.tsx'

/** For custodians: starts a network, joins one by its code, or shows the code to be passed on in person. */
export function JoinPanel({ joined }: { readonly joined: boolean }) {
  const [typed, setTyped] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const action = useDeviceAction<{ readonly code: string }, NetworkRefusal>()
  const join = async (how: string | null) => {
    const done = await action.run((device) => device.joinNetwork({ code: how }))
    if (done) setCode(how === null ? done.value.code : null)
  }
  return (
    <Panel title={joined ? <Trans>The code of this network</Trans> : <Trans>Join a network</Trans>} inside>
      <div className="stack">
        {code !== null && (
          <>
            <p className="code" data-testid="code">
              {code}
            </p>
            <p>
              <Trans>
                Give it to the other agencies by hand or by telephone, never by mail. Whoever has it can be in the
                network.
              </Trans>
            </p>
            <Button variant="outline" onClick={() => setCode(null)}>
              <Trans>They have the code</Trans>
            </Button>
          </>
        )}
        {code === null && joined && (
          <Button variant="outline" loading={action.busy} onClick={() => void join(null)}>
            <Trans>Show the code</Trans>
          </Button>
        )}
        {code === null && !joined && (
          <>
            <TextField
              label={<Trans>Code of the network</Trans>}
              hint={<Trans>As another agency gave it to you</Trans>}
              value={typed}
              set={setTyped}
              capitals="characters"
            />
            <Button
              loading={action.busy}
              missing={[typed.trim() === '' && <Trans key="a">Code of the network</Trans>]}
              onClick={() => void join(typed)}
            >
              <Trans>Join</Trans>
            </Button>
            <Button variant="outline" loading={action.busy} onClick={() => void join(null)}>
              <Trans>Start a new network</Trans>
            </Button>
          </>
        )}
        <NetworkRefused code={action.refused?.code} />
      </div>
    </Panel>
  )
}
