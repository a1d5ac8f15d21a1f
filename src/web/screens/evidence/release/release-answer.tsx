import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { LogEvent, Proposal } from '#evidence/ledger/release-log.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { LongTextField } from '#web/fields/text-field.tsx'
import { useMe } from '#web/session/session.tsx'
import { appendToLog, unlessMoved, type LogRead, type LogRefused } from '../release-log/release-log.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

interface AnswerProps {
  readonly read: LogRead
  readonly proposal: Proposal
  /** The member who asked may withdraw it, and never agree. */
  readonly mine: boolean
  /** The preview was verified on this device. */
  readonly fine: boolean
  readonly again: () => void
}

const MOST_WHY = 500

/** *Yes* and *no* of equal weight; *yes* only after a second confirmation, and only where nothing else was released since the preview was made. */
export function ReleaseAnswer({ read, proposal, mine, fine, again }: AnswerProps) {
  const me = useMe()
  const { value: why, set: setWhy, drop } = useDraft(`release ${proposal.release}`, '')
  const [looking, setLooking] = useState(false)
  const action = useDeviceAction<true, LogRefused>()
  const { release } = proposal
  const say = async (event: LogEvent) => {
    const said = await action.run((device) => appendToLog(device, event, undefined, unlessMoved(read)))
    if (said) drop()
    setLooking(false)
    again()
  }
  const decline = () => void say({ what: 'declined', release, by: me.member, why: why.trim() })
  if (looking) {
    return (
      <>
        <SecondLook
          title={<Trans>Release this file?</Trans>}
          loses={
            <Trans>
              The file is then released. Nobody can call it back, and every later release is checked against it.
            </Trans>
          }
          doIt={{
            words: <Trans>Release the file</Trans>,
            go: () => void say({ what: 'approved', release, by: me.member }),
            busy: action.busy,
          }}
          leaveIt={() => setLooking(false)}
        />
        <RefusedNote code={action.refused?.code} />
      </>
    )
  }
  return (
    <Panel title={mine ? <Trans>Withdraw your request?</Trans> : <Trans>Your answer</Trans>} inside>
      <div className="stack">
        <LongTextField
          label={
            mine ? (
              <Trans>Why do you withdraw the request? (optional)</Trans>
            ) : (
              <Trans>If you decline: why? (optional)</Trans>
            )
          }
          hint={<Trans>This goes in the log. Do not write a child’s name.</Trans>}
          value={why}
          set={setWhy}
          limit={MOST_WHY}
        />
        {action.refused?.code === 'head-moved' ? (
          <p role="alert">
            <Trans>
              Something else was written in the log at the same moment. Check the request again, then answer.
            </Trans>
          </p>
        ) : (
          <RefusedNote code={action.refused?.code} />
        )}
        <div className="row wraps">
          {!mine && (
            <Button
              because={
                (!fine || proposal.counted !== undefined) && (
                  <Trans>You can agree once this device has checked the proposal and found nothing wrong.</Trans>
                )
              }
              onClick={() => setLooking(true)}
            >
              <Trans>Agree</Trans>
            </Button>
          )}
          <Button variant="outline" loading={action.busy} onClick={decline}>
            {mine ? <Trans>Take it back</Trans> : <Trans>Decline</Trans>}
          </Button>
        </div>
      </div>
    </Panel>
  )
}
