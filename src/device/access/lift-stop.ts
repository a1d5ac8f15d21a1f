import { all } from '#domain/file/values.ts'
import type { EntryId, FileId, MemberId } from '#domain/entry/ids.ts'
import { memberStopped } from '#domain/kinds/follow-up/member-stopped.ts'
import { stopAnswered } from '#domain/kinds/follow-up/stop-answered.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { Bytes } from '#bytes.ts'
import type { AccessState } from '#sealing/access/access.ts'
import { barLiftedRecord } from '#sealing/access/access-record.ts'
import { signLift } from '#sealing/access/second-person.ts'
import { idText } from '#sealing/primitives/id.ts'
import { placeFor } from '../files/state/file-keys.ts'
import { writeAct } from '../files/write/write.ts'
import { idBytes } from '../kept/id-text.ts'
import type { Refusal } from '../platform/refusals.ts'
import { today } from '../platform/today.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import type { WhichStop } from './api.ts'
import { changeAccess } from './change-access.ts'
import { secondOf, secondPlace } from './second-asked.ts'
import { known } from './stop-member.ts'
import { writeSecond } from './write-second.ts'

const HOURS = 3_600_000

function stopOf(open: Sync, file: FileId, stop: EntryId) {
  const line = open.lines.get(file)?.line
  return line && all(line, memberStopped).find(({ id }) => id === stop)
}

const memberOf = (open: Sync, { file, stop, member }: WhichStop): MemberId | undefined =>
  stop === null ? member : stopOf(open, file, stop)?.body.member

/** The first of two asks that a stop is lifted; the signature names the head of the access stream as it is now. */
export async function askLift(open: Sync, how: WhichStop, sync: RunSync): Promise<Result<true, Refusal>> {
  const member = memberOf(open, how)
  if (!member) return refuse('not-found')
  return writeSecond(open, how.file, sync, async (access) => ({
    of: 'lift',
    member,
    signed: await signLift(secondPlace(open, how.file, access), idBytes(member)),
  }))
}

/**
 * Lifts a stop: with the signature of a second person, or of two shareholders (`byShares`), or alone where nobody
 * confirmed it within 72 hours. The member gets no key by it, but may be granted some again.
 */
export async function liftStop<More extends string = never>(
  open: Sync,
  how: WhichStop,
  sync: RunSync,
  byShares?: (access: AccessState, member: Bytes) => Promise<Result<Bytes, Refusal | More>>,
): Promise<Result<true, Refusal | More>> {
  const stop = how.stop === null ? undefined : stopOf(open, how.file, how.stop)
  const member = memberOf(open, how)
  if (!member) return refuse('not-found')
  const lifted = await changeAccess<More>(open, how.file, sync, async (access) => {
    const bar = access.barred.get(idText(idBytes(member)))
    if (!bar) return accept([])
    const shares = await byShares?.(access, bar.member)
    if (shares && !shares.ok) return shares
    const here = shares ? undefined : await open.mutex.run((turn) => known(open, turn, how.file))
    const second = here && secondOf(here.caseFile, access, { of: 'lift', member, me: open.member })
    // How old a stop is of which nothing is written, only the server knows.
    const old = !stop || open.platform.clock() - Date.parse(stop.recordedAt) > 72 * HOURS
    if (!second && !shares && (bar.confirmed || !old)) return refuse('someone-else-must')
    const record = await barLiftedRecord(placeFor(open, how.file, access), {
      member: bar.member,
      ...(second && { second }),
      ...(shares && { shares: shares.value }),
    })
    return accept([record])
  })
  if (!lifted.ok || !stop) return lifted
  const body = { stop: stop.id, answer: 'lifted' }
  const written = await open.mutex.run((turn) =>
    writeAct(open, turn, [{ file: how.file, draft: { kind: stopAnswered.name, at: today(open), body } }]),
  )
  if (!written.ok) return refuse(written.code)
  await sync()
  return lifted
}
