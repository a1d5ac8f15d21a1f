import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { NetworkRefusal } from '#device/network/api.ts'
import { Panel } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { NetworkRefused } from './network-refused.tsx'

/** The list is updated automatically within minutes; this button does it at once, after a child withdrew consent for example. */
export function UpdateKeysNow() {
  const [done, setDone] = useState(false)
  const action = useDeviceAction<{ readonly changed: number }, NetworkRefusal>()
  const go = async () => {
    setDone(false)
    if (await action.run((device) => device.keepFindable())) setDone(true)
  }
  return (
    <Panel title={<Trans>Who can be found</Trans>} inside>
      <div className="stack">
        <p>
          <Trans>
            Only children who said yes. A child who withdraws it is no longer found: within minutes, or at once with
            this button.
          </Trans>
        </p>
        {done && (
          <p className="note in-safe" role="status">
            <Icon name="tick" size="tiny" />
            <span>
              <Trans>Up to date</Trans>
            </span>
          </p>
        )}
        <NetworkRefused code={action.refused?.code} />
        <Button variant="outline" loading={action.busy} onClick={() => void go()}>
          <Trans>Update who can be found</Trans>
        </Button>
      </div>
    </Panel>
  )
}
