import { Trans } from '@lingui/react/macro'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'

/** After an act that one custodian cannot do alone was proposed. */
export function AskedOfAnother({ done }: { readonly done: () => void }) {
  return (
    <Panel tone="due" inside>
      <div className="stack">
        <p>
          <Trans>
            One custodian alone cannot do this. It now stands on Today, where a second custodian agrees, or two people
            who hold a share.
          </Trans>
        </p>
        <div className="row">
          <Button data-size="sm" variant="outline" onClick={done}>
            <Trans>Close</Trans>
          </Button>
        </div>
      </div>
    </Panel>
  )
}
