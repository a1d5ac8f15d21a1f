import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { RecordBatch } from '#evidence/ledger/batches.ts'
import { useTimeWords } from '#web/words/times.ts'
import type { LogRead } from '../release-log/release-log.ts'

const SAID: Readonly<Record<string, ReactNode>> = {
  'take-out-asked': <Trans>asked to take them out</Trans>,
  'put-back-asked': <Trans>asked to put them back</Trans>,
  'batch-agreed': <Trans>agreed</Trans>,
  'batch-declined': <Trans>declined</Trans>,
}

/** Who said what of a batch, and when: every line was verified on this device. */
export function BatchTrail({ batch: { batch }, read }: { readonly batch: RecordBatch; readonly read: LogRead }) {
  const times = useTimeWords()
  return (
    <>
      {read.lines
        .filter(({ event }) => 'batch' in event && event.batch === batch)
        .map(({ seq, byName, at, event }) => (
          <span key={seq} className="block">
            <bdi>{byName}</bdi> {SAID[event.what]}, {times.moment(at)}
          </span>
        ))}
    </>
  )
}
