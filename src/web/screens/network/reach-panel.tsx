import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { NetworkRefusal, PartnerSeen } from '#device/network/api.ts'
import { Panel } from '#web/components/panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { TextField } from '#web/fields/text-field.tsx'
import { NetworkRefused } from './network-refused.tsx'

/** For a supervisor: supervisors are the contact point, and only they can read what others seal to it. */
export function ReachPanel({ us }: { readonly us: PartnerSeen | null }) {
  const [reach, setReach] = useState(us?.reach ?? '')
  const action = useDeviceAction<true, NetworkRefusal>()
  return (
    <Panel title={us ? <Trans>How others reach us</Trans> : <Trans>Become our contact point</Trans>} inside>
      <div className="stack">
        {!us && (
          <p>
            <Trans>Supervisors answer when another agency asks. Only they can open what other agencies send.</Trans>
          </p>
        )}
        <TextField
          label={<Trans>How do other agencies reach you?</Trans>}
          hint={<Trans>A number and its hours, not a private phone</Trans>}
          value={reach}
          set={setReach}
        />
        <NetworkRefused code={action.refused?.code} />
        <Button
          variant={us ? 'outline' : 'filled'}
          loading={action.busy}
          missing={[reach.trim() === '' && <Trans key="a">How do other agencies reach you?</Trans>]}
          because={reach.trim() !== '' && reach.trim() === us?.reach && <Trans>Nothing is changed yet.</Trans>}
          onClick={() => void action.run((device) => device.beContactPoint({ reach }))}
        >
          <Trans>Show to other agencies</Trans>
        </Button>
      </div>
    </Panel>
  )
}
