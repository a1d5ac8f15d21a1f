import { Trans } from '@lingui/react/macro'
import type { ServerSetBack } from '#device/sync/api.ts'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { isLeftToDo, LeftOfSetBack, NotesSentAgain, WhatDeviceDoes } from './set-back-parts.tsx'

/** The server was set back to an older copy: what this device does about it, and what did not come back. The rest is on the page behind it. */
export function SetBackNote({ told }: { readonly told: ServerSetBack }) {
  const trail = useNavigation()
  const isLeft = isLeftToDo(told)
  return (
    <Panel inside {...(isLeft ? { tone: 'due' as const } : {})}>
      <div className="stack">
        <div className="row top" role="status">
          <span className={isLeft ? 'mark-due' : 'ink-2'}>
            <Icon name="info" />
          </span>
          <div className="grow stack tight">
            <h2>
              <Trans>The server was set back to an older copy</Trans>
            </h2>
            <WhatDeviceDoes told={told} />
          </div>
        </div>
        <NotesSentAgain told={told} />
        <LeftOfSetBack
          told={told}
          more={
            <Button data-size="sm" variant="outline" onClick={() => trail.go({ is: 'set-back' })}>
              <Trans>See</Trans>
            </Button>
          }
        />
      </div>
    </Panel>
  )
}
