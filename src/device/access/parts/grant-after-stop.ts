import type { EntryId, FileId, MemberId } from '#domain/entry/ids.ts'
import { stopsIn } from '#domain/kinds/follow-up/member-stopped.ts'
import { refuse, type Result } from '#result.ts'
import { appointmentFiles } from '../../files/state/appointment-files.ts'
import { whyNotGiven } from '../../files/state/may-be-given.ts'
import type { Rights } from '../../kept/rights.ts'
import type { Refusal } from '../../platform/refusals.ts'
import type { RunSync, Sync } from '../../sync/sync.ts'
import { grantByDecision } from './open-part.ts'
import { liftStop } from '../lift-stop.ts'

/**
 * Gives folders as a person decides it. A stop of theirs that nobody confirmed within 72 hours has ended: it is lifted
 * with this. What a device gives by itself (hand-overs, what supervisors are owed) lifts nothing.
 */
export async function grantAfterStop(
  open: Sync,
  how: { file: FileId; member: MemberId; rights: Rights; until?: string },
  sync: RunSync,
): Promise<Result<true, Refusal>> {
  const days = how.rights.care ? appointmentFiles(open, how.file) : []
  for (const file of [how.file, ...days.flatMap(({ file: one, kept }) => (kept.rights.card === 'keep' ? [one] : []))]) {
    const stop = endedStop(open, file, how.member)
    const not = stop && whyNotGiven(open, how)
    if (not) return refuse(not)
    const lifted = stop && (await liftStop(open, { file, stop }, sync))
    if (lifted && !lifted.ok) return lifted
  }
  return grantByDecision(open, how, sync)
}

function endedStop(open: Sync, file: FileId, member: MemberId): EntryId | undefined {
  const line = open.lines.get(file)?.line
  const now = new Date(open.platform.clock()).toISOString()
  return line && stopsIn(line, now).find(({ stop, is }) => stop.body.member === member && is === 'lapsed')?.stop.id
}
