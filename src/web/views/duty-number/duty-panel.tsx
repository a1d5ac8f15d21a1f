import { Trans } from '@lingui/react/macro'
import { Panel } from '#web/components/panel.tsx'
import { DutyNumbers, OwnDutyNumber, useDutyNumbers } from './duty-number.tsx'

/** Whom everybody rings who is on shift; where no number is set, that none is. */
export function DutyPanel() {
  const numbers = useDutyNumbers()
  return (
    <Panel title={<Trans>Duty number to ring</Trans>} inside>
      <div className="stack tight">
        <DutyNumbers numbers={numbers} />
        {numbers.length === 0 && (
          <p>
            <Trans>The agency has no duty number yet. Slips and shift cards go out without one.</Trans>
          </p>
        )}
        <OwnDutyNumber />
      </div>
    </Panel>
  )
}
