import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { sinceOf } from '#evidence/batches/came-with.ts'
import type { RecordBatch } from '#evidence/ledger/batches.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useMe } from '#web/session/session.tsx'
import { appendToLog, unlessMoved, type LogRefused } from '../release-log/release-log.ts'
import { BatchLook } from './batch-look.tsx'
import { BatchTrail } from './batch-trail.tsx'
import type { BatchesRead } from './use-batches.ts'

interface AskedBatchProps {
  readonly batch: RecordBatch
  readonly batches: BatchesRead
  readonly again: () => void
}

/** What one coordinator asked for: another one sees the same records, as this device has them, and answers. */
export function AskedBatch({ batch, batches, again }: AskedBatchProps) {
  const me = useMe()
  const [looking, setLooking] = useState(false)
  const action = useDeviceAction<true, LogRefused>()
  const { asked, marks } = batch
  if (!asked) return null
  const out = asked.to === 'take-out'
  const where = out ? batches.counted : batches.out
  const named = new Set(marks)
  const these = where.filter(({ mark }) => named.has(mark))
  const mine = asked.by === me.member
  // A cut in which they stand, and that is not named, would go on saying that it counted none of them.
  const fits = !out || sinceOf(marks, batches.first, batches.read.log.cuts) >= batch.since
  const say = async (agreed: boolean) => {
    await action.run((device) =>
      appendToLog(
        device,
        ({ at }) =>
          agreed
            ? { what: 'batch-agreed', batch: batch.batch, at, by: me.member }
            : { what: 'batch-declined', batch: batch.batch, why: '', at, by: me.member },
        undefined,
        unlessMoved(batches.read),
      ),
    )
    setLooking(false)
    again()
  }
  return (
    <>
      <Panel
        title={
          out ? (
            <Plural value={marks.length} one="Take out # record as false?" other="Take out # records as false?" />
          ) : (
            <Plural value={marks.length} one="Put # record back?" other="Put # records back?" />
          )
        }
        tone="due"
        inside
      >
        <div className="stack">
          <BatchTrail batch={batch} read={batches.read} />
          <blockquote dir="auto">{asked.why}</blockquote>
          {these.length < marks.length && (
            <p>
              <Trans>
                {marks.length - these.length} of {marks.length} records are not here: the sender withdrew them, or they
                are already taken out.
              </Trans>
            </p>
          )}
          <BatchLook these={these} counted={batches.counted} />
          {action.refused?.code === 'head-moved' ? (
            <p role="alert">
              <Trans>
                Something else was written in the log at the same moment. Check the request again, then answer.
              </Trans>
            </p>
          ) : (
            <RefusedNote code={action.refused?.code} />
          )}
          {!looking && (
            <div className="row wraps">
              {!mine && (
                <Button
                  data-size="sm"
                  because={
                    !fits && (
                      <Trans>This request does not fit the records that are here. Decline it, and ask again.</Trans>
                    )
                  }
                  onClick={() => setLooking(true)}
                >
                  <Trans>Agree</Trans>
                </Button>
              )}
              <Button data-size="sm" variant="outline" loading={action.busy} onClick={() => void say(false)}>
                {mine ? <Trans>Take it back</Trans> : <Trans>Decline</Trans>}
              </Button>
            </div>
          )}
        </div>
      </Panel>
      {looking && (
        <SecondLook
          title={out ? <Trans>Take the records out?</Trans> : <Trans>Put the records back?</Trans>}
          loses={
            out ? (
              <Trans>
                From then on these records count in no table and no figure. Records frozen earlier stay without them,
                even if two people put them back. Past releases stay in the log, with a note that they counted them.
              </Trans>
            ) : (
              <Trans>These records count again in figures, and in records frozen from then on.</Trans>
            )
          }
          doIt={{
            words: out ? <Trans>Take the records out</Trans> : <Trans>Put the records back</Trans>,
            go: () => void say(true),
            busy: action.busy,
          }}
          leaveIt={() => setLooking(false)}
        />
      )}
    </>
  )
}
