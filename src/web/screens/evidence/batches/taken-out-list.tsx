import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { takenOutIn, type RecordBatch } from '#evidence/ledger/batches.ts'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { SectionHead } from '#web/components/panel.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import type { LogRead } from '../release-log/release-log.ts'
import { BatchTrail } from './batch-trail.tsx'

/** Batches that are or were out, with who said so and when. Nothing where there are none. */
export function TakenOutList({
  read,
  side,
}: {
  readonly read: LogRead
  readonly side?: (batch: RecordBatch) => ReactNode
}) {
  const ever = [...read.log.batches.values()].filter(({ state }) => state !== 'in')
  if (ever.length === 0) return null
  return (
    <>
      <SectionHead
        title={<Trans>Taken out as false</Trans>}
        side={<Plural value={takenOutIn(read.log).now.size} one="# record" other="# records" />}
      />
      <RowList>
        {ever.map((batch) => (
          <li key={batch.batch}>
            <EntryRow
              lead={<Icon name="close" />}
              title={<Plural value={batch.marks.length} one="# record" other="# records" />}
              line={<BatchTrail batch={batch} read={read} />}
              state={
                <StatusChip tone="plain">
                  {batch.state === 'out' ? (
                    <Trans>Not counted</Trans>
                  ) : (
                    <Trans context="false records that were taken out count again">Put back</Trans>
                  )}
                </StatusChip>
              }
              side={side?.(batch)}
            />
          </li>
        ))}
      </RowList>
    </>
  )
}
