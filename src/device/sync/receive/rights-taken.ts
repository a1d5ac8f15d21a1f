import { FOLDERS, type FileId, type Folder, type MemberId } from '#domain/entry/ids.ts'
import { fileTypeOf } from '#domain/file/file-type.ts'
import { offerNow } from '#domain/kinds/any/hand-over.ts'
import { readAccessRecord, rightOf, untilOf, type AccessState } from '#sealing/access/access.ts'
import { deviceAt, memberAt } from '#sealing/directory/directory-view.ts'
import { addToBatch } from '../../files/state/batch.ts'
import { accessOf, stateOf } from '../../files/state/file-state.ts'
import { teamFile } from '../../files/state/team-file.ts'
import { memberText } from '../../kept/id-text.ts'
import type { FileState, RightTaken } from '../../kept/row-types.ts'
import { today } from '../../platform/today.ts'
import type { Sync } from '../sync.ts'
import type { ReceiveBatch } from './receive-batch.ts'

/** As many as a file shows; older ones stand in its access stream. */
const SHOWN = 20

/** The access of a file as it is here before the batch changes it. */
export async function accessBefore(open: Sync, batch: ReceiveBatch, file: FileId): Promise<AccessState | undefined> {
  const state = batch.states.get(file) ?? (await stateOf(open, file))
  return state && accessOf(open, file, state)
}

/**
 * Which rights in a child's file colleagues of this member ended with what came just now: one keeper does that alone, at
 * once, and nothing else here would say so. Nothing of a stop, which those who stay are told, of who left the agency, of
 * what members give up themselves or handed over, and of what ends on the day until which it was given. Who sets an end on
 * what had none, and that day has come, ended it as well.
 */
export async function rightsTaken(
  open: Sync,
  batch: ReceiveBatch,
  file: FileId,
  before: AccessState | undefined,
): Promise<readonly RightTaken[]> {
  const state = batch.states.get(file)
  const access = state && (await accessOf(open, file, state))
  if (!before || !access || !isChilds(open, file)) return []
  return [...before.members.values()].flatMap(({ member }) =>
    memberAt(open.directory, member)?.removed === false && !handedOver(open, file, memberText(member))
      ? takenFrom(open, { state, before, access }, member)
      : [],
  )
}

interface Change {
  readonly state: FileState
  readonly before: AccessState
  readonly access: AccessState
}

function takenFrom(open: Sync, { state, before, access }: Change, member: Uint8Array): readonly RightTaken[] {
  const day = today(open)
  const has = (then: AccessState, folder: number) =>
    rightOf(then, member, folder) !== undefined && (untilOf(then, member, folder) ?? '9') > day
  const folders = FOLDERS.flatMap((name, folder) => {
    if (!has(before, folder) || has(access, folder)) return []
    const { seq, by } = whoEnded(open, state, access, (then) => has(then, folder))
    return by === undefined || by === memberText(member) || by === open.member ? [] : [{ name, seq, by }]
  })
  const last = Math.max(...folders.map(({ seq }) => seq))
  const isAll = FOLDERS.every((_, folder) => !has(access, folder))
  return [...Map.groupBy(folders, ({ by }) => by)].map(([by, each]) => ({
    member: memberText(member),
    by,
    folders: each.map(({ name }): Folder => name),
    all: isAll && each.some(({ seq }) => seq === last),
    on: day,
  }))
}

/** The author of the record after which it is so no more, unless it stops a member. */
function whoEnded(open: Sync, state: FileState, access: AccessState, isSo: (then: AccessState) => boolean) {
  let then = access
  while (then.before && !isSo(then.before)) then = then.before
  const { seq } = then.head
  const record = then.before && readAccessRecord(state.records[seq - 1] ?? new Uint8Array())
  const author = record && record.body.type !== 'barred' ? deviceAt(open.directory, record.device)?.member : undefined
  return { seq, by: author && memberText(author) }
}

function isChilds(open: Sync, file: FileId): boolean {
  const line = open.lines.get(file)?.line
  return line !== undefined && file !== teamFile(open) && fileTypeOf(open.kinds, line) === 'child'
}

/** Who handed the file over knows that it goes, if it was they who wrote that. */
function handedOver(open: Sync, file: FileId, member: MemberId): boolean {
  const line = open.lines.get(file)?.line
  const offer = line && offerNow(line)
  return offer?.stands === 'accepted' && offer.entry.by === member && offer.entry.body.from === member
}

/** Keeps what the file shows of it while it is here. */
export function keepTaken(batch: ReceiveBatch, file: FileId, taken: readonly RightTaken[]): void {
  const state = batch.states.get(file)
  if (state && taken.length > 0) state.taken = [...(state.taken ?? []), ...taken].slice(-SHOWN)
}

/**
 * Keeps whose act it was until it is read here, and not which file: the words of one that is gone are gone, and its name
 * goes with them; one that stays says it itself.
 */
export async function noteTaken(
  open: Sync,
  batch: ReceiveBatch,
  { files, parts }: { readonly files: readonly MemberId[]; readonly parts: readonly MemberId[] },
): Promise<void> {
  if (files.length > 0)
    addToBatch(batch, await open.accessEnded.put([...((await open.accessEnded.get()) ?? []), ...files]))
  if (parts.length > 0)
    addToBatch(batch, await open.partsEnded.put([...((await open.partsEnded.get()) ?? []), ...parts]))
}
