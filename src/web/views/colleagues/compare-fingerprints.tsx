import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useId, useState, type ReactNode } from 'react'
import { Panel } from '../../components/panel.tsx'
import { Icon } from '../../components/icon.tsx'
import { RefusedNote } from '../../frame/refused-note.tsx'
import type { DeviceAction } from '../../device/use-device-action.ts'

interface CompareProps {
  readonly who: ReactNode
  /** Where the other person finds the fingerprint to compare. */
  readonly asks: ReactNode
  /** Without one, nothing can be compared. */
  readonly fingerprint: string | undefined
  /** Label of the button: what follows where both are the same. */
  readonly same: ReactNode
  readonly agree: () => void
  /** What follows at once where they differ, next to the words. */
  readonly disagree?: () => void
  /** What the reader should do where they differ. */
  readonly differs: ReactNode
  readonly action: Pick<DeviceAction<unknown, string>, 'busy' | 'refused'>
}

/** A fingerprint that two people compare: nothing follows from it until one of them confirms that it is the same. */
export function CompareFingerprints({ who, asks, fingerprint, same, agree, disagree, differs, action }: CompareProps) {
  const [other, setOther] = useState(false)
  const id = useId()
  return (
    <Panel inside>
      <div className="stack" role="group" aria-labelledby={id}>
        <h3 id={id}>{who}</h3>
        <p>{asks}</p>
        <p className="code large" data-testid="fingerprint">
          {fingerprint}
        </p>
        {other ? (
          <p className="note in-due bold" role="alert">
            <Icon name="info" size="small" />
            {differs}
          </p>
        ) : (
          <div className="row wraps">
            <Button loading={action.busy || fingerprint === undefined} onClick={agree}>
              {same}
            </Button>
            <Button
              variant="outline"
              disabled={action.busy}
              onClick={() => {
                setOther(true)
                disagree?.()
              }}
            >
              <Trans>Fingerprints differ</Trans>
            </Button>
          </div>
        )}
        <RefusedNote code={action.refused?.code} />
      </div>
    </Panel>
  )
}
