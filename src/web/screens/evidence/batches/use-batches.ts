import { useState } from 'react'
import type { Device } from '#device/api.ts'
import type { EvidenceSeen } from '#device/evidence/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { firstCuts, type MarkedRecord } from '#evidence/batches/came-with.ts'
import { accept, refuse, type Result } from '#result.ts'
import { useRead, type ReadState } from '#web/device/use-read.ts'
import { readReleaseLog, type LogRead } from '../release-log/release-log.ts'

/** What a coordinator judges batches by, in one consistent read. */
export interface BatchesRead {
  readonly read: LogRead
  readonly counted: readonly MarkedRecord[]
  readonly out: readonly MarkedRecord[]
  /** By mark, the first cut in which the record stands. */
  readonly first: ReadonlyMap<string, number>
  /** When each cut was made. */
  readonly madeAt: ReadonlyMap<number, number>
}

export function useBatches(): { readonly reading: ReadState<BatchesRead>; readonly again: () => void } {
  const [reads, setReads] = useState(0)
  return { reading: useRead([], `batches ${String(reads)}`, readBatches), again: () => setReads(reads + 1) }
}

async function readBatches(
  device: Pick<Device, 'releases' | 'sync' | 'evidence' | 'takenOutEvidence' | 'cuts' | 'cutRecords'>,
): Promise<Result<BatchesRead, Refusal>> {
  const read = await readReleaseLog(device)
  if (!read.ok) return read
  const counted = await device.evidence()
  if (!counted.ok) return counted
  const cuts = await device.cuts()
  if (!cuts.ok) return cuts
  const inCuts = await device.cutRecords()
  if (!inCuts.ok) return inCuts
  const marked = counted.value.flatMap(withMark)
  // An older server gives no marks, and keeps nothing that two took out.
  if (marked.length < counted.value.length) return refuse('app-too-new')
  const out = read.value.log.batches.size > 0 ? await device.takenOutEvidence() : accept([])
  if (!out.ok) return out
  return accept({
    read: read.value,
    counted: marked,
    out: out.value.flatMap(withMark),
    first: firstCuts(inCuts.value.flatMap(({ cut, mark }) => (mark === undefined ? [] : [{ cut, mark }]))),
    madeAt: new Map(cuts.value.cuts.map(({ cut, at }) => [cut, at])),
  })
}

const withMark = ({ record, mark }: EvidenceSeen): readonly MarkedRecord[] =>
  mark === undefined ? [] : [{ record, mark }]
