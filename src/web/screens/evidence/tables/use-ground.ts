import { useState } from 'react'
import type { CutSeen, SinceNewestCut } from '#device/evidence/api.ts'
import type { Device } from '#device/api.ts'
import { accept, type Result } from '#result.ts'
import type { CutRecord } from '#evidence/release/cut-data.ts'
import { useRead, type ReadState } from '#web/device/use-read.ts'
import type { LogRead } from '../release-log/release-log.ts'
import type { Refusal } from '#device/platform/refusals.ts'

/** What tables are made from, in one consistent read: the log, the cuts and their records. */
export interface ReadTableSources {
  readonly read: LogRead
  readonly cuts: readonly CutSeen[]
  readonly since: SinceNewestCut
  readonly records: readonly CutRecord[]
}

export function useTableSources(): { readonly ground: ReadState<ReadTableSources>; readonly again: () => void } {
  const [reads, setReads] = useState(0)
  return { ground: useRead([], `ground ${String(reads)}`, readGround), again: () => setReads(reads + 1) }
}

async function readGround(
  device: Pick<Device, 'releases' | 'cuts' | 'cutRecords'>,
): Promise<Result<ReadTableSources, Refusal>> {
  const read = await device.releases()
  if (!read.ok) return read
  const cuts = await device.cuts()
  if (!cuts.ok) return cuts
  const records = await device.cutRecords()
  return records.ok
    ? accept({ read: read.value, cuts: cuts.value.cuts, since: cuts.value.since, records: records.value })
    : records
}
