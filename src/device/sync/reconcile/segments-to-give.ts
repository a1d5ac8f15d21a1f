import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { AccessState } from '#sealing/access/access.ts'
import { checkSegment } from '#sealing/segments/segment-standing.ts'
import { parseSegment } from '#sealing/segments/segment.ts'
import { leaveUndecided } from '../../files/folds/undecided.ts'
import { newBatch, persistBatch } from '../../files/state/batch.ts'
import { accessOf, alarm, stateOf } from '../../files/state/file-state.ts'
import { redactedHere } from '../../files/state/waiting-acts.ts'
import { withoutRedacted } from '../receive/receive-access.ts'
import type { Sync } from '../sync.ts'
import { type ServerOffer, type OfferedSegment, offersOfSegments } from './offers.ts'
import { idsHere, putAside, rowsAside } from './set-aside-rows.ts'
import { forgetRefused, isSettledByPerson } from './told-refused.ts'

/**
 * What is set aside of a file and neither here again nor settled by a person, but for rows that were `refused` a moment
 * ago. What was redacted since goes without its words.
 */
export async function segmentsToGive(
  open: Sync,
  file: FileId,
  refused: ReadonlySet<string>,
): Promise<readonly ServerOffer[]> {
  return open.mutex.run(async (turn) => {
    const state = open.alive ? await stateOf(open, file) : undefined
    if (!state || state.records.length === 0) return []
    const access = await accessOf(open, file, state)
    const redacted = access ? redactedHere(open, access) : []
    const here = await idsHere(open, file)
    const batch = newBatch()
    const missing: OfferedSegment[] = []
    for (const { row, id, segment, receipt } of await rowsAside(open, file)) {
      if (here.has(id) || isSettledByPerson(open, row)) {
        batch.changes.push(open.rows.drop('old', row))
        forgetRefused(open, batch, row)
        continue
      }
      const kept = withoutRedacted(segment, redacted)
      if (kept !== segment) batch.changes.push(putAside(open, row, kept, receipt))
      if (refused.has(row)) continue
      missing.push({ row, segment: kept, receipt })
      if (access && hasEnded(open, access, segment)) leaveUndecided(state, id, 'asks')
    }
    if (missing.length > 0) {
      batch.states.set(file, state)
      alarm(state, { what: 'server-older', device: null, folder: null })
    }
    await persistBatch(open, turn, batch, 'relaxed')
    return offersOfSegments(file, missing)
  })
}

/**
 * Whether the author of a segment, or their right, has ended by now: colleagues who had not read it cannot tell it from
 * what a thief wrote. The key of its folder says nothing of who wrote it.
 */
function hasEnded(open: Sync, access: AccessState, bytes: Bytes): boolean {
  const segment = parseSegment(bytes)
  const refusal = segment.ok ? checkSegment(segment.value, { directory: open.directory, access }) : undefined
  return refusal === 'author-revoked' || refusal === 'not-entitled'
}
