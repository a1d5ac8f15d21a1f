import type { Bytes } from '#bytes.ts'
import { INLINE_LIMIT } from '#contract/bytes.ts'
import type { SyncAnswer, SyncRequest } from '#contract/sync.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import {
  changedFiles,
  movedFolders,
  noteDelivered,
  feedPlaceOf,
  readSpans,
  type FolderMoved,
} from '#store/segments/changes.ts'
import { readCursor, writeCursor, type Cursor, type CursorKey } from '#store/segments/cursor.ts'
import type { WriteLines } from '#store/segments/appended.ts'
import { directoryAfter } from '#store/people/directory.ts'
import { newsFor } from '#store/segments/news.ts'
import { inRoleAtOneMoment, type RoleTransaction } from '#store/database/role.ts'
import type { SessionRow } from '#store/people/sessions.ts'
import type { Deps } from '../http/env.ts'
import { stoodMark } from '../kept/stood-marks.ts'
import type { Delivered } from './deliver.ts'
import { folderKey } from './world.ts'

type Changes = Omit<SyncAnswer, 'v' | 'now' | 'outcomes' | 'incarnation'>

/** What changed for this member since the cursor, from one snapshot of the database. */
export async function changesSince(
  deps: Deps,
  session: SessionRow,
  ask: SyncRequest,
  cursor: Cursor,
  stored: Delivered['stored'],
): Promise<Changes> {
  const { org, member } = session
  const short = await nothingButOwn(deps, session, ask, cursor, stored)
  if (short) return short
  const place = cursor.upto === null ? await feedPlaceOf(deps.store) : { mark: cursor.upto, newest: cursor.chance }
  const mark = Math.max(place.mark, cursor.since ?? 0)
  const read = async (tx: RoleTransaction, write: WriteLines): Promise<Changes> => {
    const { changes, next } = await changedFiles(tx, session, { since: cursor.since, mark }, cursor.after)
    const moved = await movedFolders(
      tx,
      session,
      cursor.since,
      changes.filter((change) => !change.gone).map((change) => change.file),
    )
    const folders = await withRows(tx, org, moved, stored)
    const sent = folders.filter((folder) => folder.rows.length > 0)
    await noteDelivered(tx, { ...session, at: deps.now() }, sent, write)
    const after: Cursor = next
      ? { ...cursor, upto: mark, after: next, chance: place.newest }
      : { ...cursor, since: mark, upto: null, after: null, chance: place.newest }
    const records = await directoryAfter(tx, org, ask.directory)
    return {
      cursor: given(deps, session, after),
      more: next !== null,
      ...marked(deps, { org, incarnation: cursor.i }, records),
      access: changes.flatMap(({ file, access }) =>
        access ? [{ file, head: { seq: access.seq, hash: access.hash }, records: [...access.records] }] : [],
      ),
      folders,
      gone: changes.filter((change) => change.gone).map((change) => change.file),
    }
  }
  return deps.withoutRoom.reading((write) =>
    inRoleAtOneMoment(deps.store, { as: 'member', org, member }, (tx) => read(tx, write)),
  )
}

/** The answer of most requests: nothing changed except what this very request stored. Undefined if there is more. */
async function nothingButOwn(
  deps: Deps,
  session: SessionRow,
  ask: SyncRequest,
  cursor: Cursor,
  stored: Delivered['stored'],
): Promise<Changes | undefined> {
  if (cursor.since === null || cursor.upto !== null) return undefined
  const news = await newsFor(deps.store, session, cursor.since, ask.directory)
  if (!news?.folders.every((folder) => isOwn(folder, stored))) return undefined
  const after: Cursor = { ...cursor, since: news.mark, chance: news.newest }
  return {
    cursor: given(deps, session, after),
    more: false,
    directory: [],
    access: [],
    folders: news.folders.map((folder) => ({ ...folder, from: folder.seq, rows: [] })),
    gone: [],
  }
}

/** Whether everything new in a folder came with this request. */
const isOwn = (folder: { file: Bytes; folder: number; seq: number; from: number }, stored: Delivered['stored']) =>
  stored.get(folderKey(folder.file, folder.folder)) === folder.seq - folder.from

/** Where the feed stands now: a device that compares all that it has needs nothing from before that. */
export async function cursorNow(deps: Deps, session: SessionRow): Promise<Bytes> {
  const i = await deps.incarnations.current()
  const { mark, newest } = await feedPlaceOf(deps.store)
  return given(deps, session, { i, since: mark, upto: null, after: null, chance: newest })
}

/** Records of the directory, each with the mark that shows later that it stood here. */
export const marked = (
  { cursorKey: key }: Deps,
  { org, incarnation }: { readonly org: Bytes; readonly incarnation: Bytes },
  rows: readonly { readonly hash: Bytes; readonly record: Bytes }[],
): { directory: Bytes[]; stood: Bytes[] } => ({
  directory: rows.map(({ record }) => record),
  stood: rows.map(({ hash }) => stoodMark({ key, org }, incarnation, hash)),
})

/** What this server last gave this member, whatever incarnation it had then. */
export const cursorGiven = (deps: Deps, session: SessionRow, ask: SyncRequest): Cursor | undefined =>
  ask.cursor === null ? undefined : readCursor(ask.cursor, keyFor(deps, session))

/**
 * Where the answer begins. A cursor that this incarnation did not give, or that an earlier version gave, counts as one
 * from before everything: the device has files already, so it is also told which of them were taken from it.
 */
export function beginningOf(incarnation: Bytes, ask: SyncRequest, cursor: Cursor | undefined): Cursor {
  const isOurs = cursor && equal(cursor.i, incarnation) && (!ask.incarnation || equal(ask.incarnation, incarnation))
  return isOurs
    ? { ...cursor, since: noFurtherThanMarked(cursor) }
    : { i: incarnation, since: ask.cursor === null ? null : 0, upto: null, after: null, chance: null }
}

/**
 * Numbers above the newest mark were drawn and not used, by a transaction that was undone or a replica that took over. A database
 * that is set back to before that gives them again, to rows of which the cursor would say that the device has them.
 */
const noFurtherThanMarked = ({ since, chance }: Cursor): number | null =>
  since === null || chance === null ? since : Math.min(since, chance.number)

function given(deps: Deps, session: SessionRow, cursor: Cursor): Bytes {
  deps.incarnations.note(cursor.i, cursor.chance)
  return writeCursor(cursor, keyFor(deps, session))
}

const keyFor = ({ cursorKey: key }: Deps, { member }: SessionRow): CursorKey => ({ key, member })

/**
 * Rows are sent inline while they are few; the device pulls the others. Rows that the device has just sent are not
 * returned.
 */
async function withRows(
  tx: RoleTransaction,
  org: Bytes,
  moved: readonly FolderMoved[],
  stored: Delivered['stored'],
): Promise<Changes['folders']> {
  let bytes = 0
  const inline = moved.filter((folder) => {
    if (isOwn(folder, stored) || bytes + folder.size > INLINE_LIMIT) return false
    bytes += folder.size
    return true
  })
  const rows = new Map<string, { seq: number; segment: Bytes; receipt: Bytes }[]>()
  for (const { file, folder, ...row } of await readSpans(
    tx,
    org,
    inline.map((each) => ({ file: each.file, folder: each.folder, after: each.from, upto: each.seq })),
  )) {
    const key = folderKey(file, folder)
    const list = rows.get(key)
    if (list) list.push(row)
    else rows.set(key, [row])
  }
  return moved.map(({ size: _, ...folder }) => ({
    ...folder,
    from: isOwn(folder, stored) ? folder.seq : folder.from,
    rows: rows.get(folderKey(folder.file, folder.folder)) ?? [],
  }))
}
