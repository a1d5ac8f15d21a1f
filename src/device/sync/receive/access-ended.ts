import { fileTypeOf } from '#domain/file/file-type.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { offerNow } from '#domain/kinds/any/hand-over.ts'
import { readAccessRecord, type AccessState } from '#sealing/access/access.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { idText } from '#sealing/primitives/id.ts'
import { addToBatch } from '../../files/state/batch.ts'
import { accessOf, stateOf } from '../../files/state/file-state.ts'
import { teamFile } from '../../files/state/team-file.ts'
import { memberText } from '../../kept/id-text.ts'
import { today } from '../../platform/today.ts'
import type { Sync } from '../sync.ts'
import type { ReceiveBatch } from './receive-batch.ts'

/** The access of a file as it is here before the batch changes it. */
export async function accessBefore(open: Sync, batch: ReceiveBatch, file: FileId): Promise<AccessState | undefined> {
  const state = batch.states.get(file) ?? (await stateOf(open, file))
  return state && accessOf(open, file, state)
}

/**
 * Who ended all that this member could open of a child's file with what came just now: one keeper does that alone, at once, and
 * nothing else here would say so. Undefined of a stop, which those who stay are told, and where the day came until which it
 * was given. Who sets an end on what had none, and that day has come, ended it as well.
 */
export async function whoEndedAccess(
  open: Sync,
  batch: ReceiveBatch,
  file: FileId,
  before: AccessState | undefined,
): Promise<MemberId | undefined> {
  const state = batch.states.get(file)
  const access = state && (await accessOf(open, file, state))
  const day = today(open)
  if (!before || !access || !hasMore(open, before, day) || hasMore(open, access, day) || !isTold(open, file))
    return undefined
  let then = access
  while (then.before && !hasMore(open, then.before, day)) then = then.before
  const record = then.before && readAccessRecord(state.records[then.head.seq - 1] ?? new Uint8Array())
  const author = record && record.body.type !== 'barred' ? deviceAt(open.directory, record.device)?.member : undefined
  return author && memberText(author)
}

/** Whether this member had something there that does not end by this day. */
function hasMore(open: Sync, { members }: AccessState, day: string): boolean {
  const own = members.get(idText(open.memberId))
  return own !== undefined && [...own.rights.keys()].some((folder) => (own.until.get(folder) ?? '9') > day)
}

/** Children's files that were here. Who handed one over knows that it goes, if it was they who wrote that. */
function isTold(open: Sync, file: FileId): boolean {
  const line = open.lines.get(file)?.line
  if (!line || file === teamFile(open) || fileTypeOf(open.kinds, line) !== 'child') return false
  const offer = offerNow(line)
  return !(offer?.stands === 'accepted' && offer.entry.by === open.member && offer.entry.body.from === open.member)
}

/** Keeps whose act it was until it is read here, and not which file: its words are gone, and its name goes with them. */
export async function noteAccessEnded(open: Sync, batch: ReceiveBatch, by: readonly MemberId[]): Promise<void> {
  if (by.length > 0) addToBatch(batch, await open.accessEnded.put([...((await open.accessEnded.get()) ?? []), ...by]))
}
