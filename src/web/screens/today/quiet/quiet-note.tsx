import { Trans } from '@lingui/react/macro'
import type { QuietHours } from '#domain/day/quiet-hours.ts'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Panel } from '#web/components/panel.tsx'

/** Says that the rest of the day is held back, and until when. One touch shows it. */
export function QuietNote({ hours, showAll }: { readonly hours: QuietHours; readonly showAll: () => void }) {
  return (
    <Panel inside>
      <div className="row top">
        <Icon name="moon" />
        <div className="grow stack tight">
          <p>
            <b>
              <Trans>Quiet hours until {hours.until}.</Trans>
            </b>{' '}
            <Trans>Only what concerns danger is shown.</Trans>
          </p>
          <div>
            <Button variant="outline" data-size="sm" onClick={showAll}>
              <Trans>Show the rest</Trans>
            </Button>
          </div>
        </div>
      </div>
    </Panel>
  )
}
