import { due } from '#domain/dues/due.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { fileTypeOf } from '#domain/file/file-type.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { leading } from '#domain/file/tracks.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { appointment } from '#domain/kinds/follow-up/appointment.ts'
import { BY_NEED_ONLY } from '#domain/entry/by-need-only.ts'
import { waitsInPart } from '#domain/urgent/waits-in-part.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import { appointmentFiles } from '../files/state/appointment-files.ts'
import { accessOf, emptyState, stateOf } from '../files/state/file-state.ts'
import { mayWriteFolder } from '../files/state/rights.ts'
import { writeAct } from '../files/write/write.ts'
import type { Files } from '../files/files.ts'
import { foldDirty } from '../files/folds/folded-file.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import type { Turn } from '../kept/mutex.ts'
import type { FileState, KeptLine } from '../kept/row-types.ts'
import { today } from '../platform/today.ts'
import { admitted, folderHoldersOf } from './appointment-parts.ts'
import { isSaidToday, noteSaid } from './waits-said.ts'

type Line = BodyOf<typeof appointment>

/**
 * Says beside the child's file what waits in Health and Talks, where somebody who holds `care` may not open them: that it
 * is urgent, or the first day on which anything is due, and not what. Each device of a member who writes there says it;
 * where it is said already nothing is written. After a write for the files written in, so that a write costs what is written; after every
 * round for all (`files` left out), so that what is due by what others wrote, or by a new day, is said as well.
 */
export async function sayWhatWaits(open: Files, turn: Turn, files?: readonly FileId[]): Promise<boolean> {
  let wrote = false
  const asked = files ? [...new Set(files)] : [...open.lines.entries()].map(([name]) => name as FileId)
  for (const file of asked) {
    const kept = open.lines.get(file)
    if (!kept || isSaidToday(open, kept)) continue
    if (fileTypeOf(open.kinds, kept.line) === 'child') wrote = (await sayOf(open, turn, file, kept)) || wrote
    noteSaid(open, kept)
  }
  return wrote
}

/** After a round: what others wrote may wait as well, and a file is on the server by now. Sent at once. */
export async function sayAfterRound(open: Sync, sync: RunSync): Promise<void> {
  const wrote = await open.mutex.run(async (turn) => {
    await foldDirty(open, turn)
    return sayWhatWaits(open, turn)
  })
  if (wrote && open.alive) await sync()
}

async function sayOf(open: Files, turn: Turn, file: FileId, { line, rights }: KeptLine): Promise<boolean> {
  const parts = BY_NEED_ONLY.filter((part) => mayWriteFolder(rights, part))
  const state = parts.length > 0 ? await stateOf(open, file) : undefined
  const access = state && (await accessOf(open, file, state))
  if (!access || access.erased) return false
  const holders = folderHoldersOf(access)
  const unseen = parts.filter((part) => holders.some((one) => one.rights.care && !one.rights[part]))
  const known = appointmentFiles(open, file).find(({ kept }) => mayWriteFolder(kept.rights, 'card'))
  const standing = (known ? leading(known.kept.line, appointment) : []).filter(
    ({ body }) => body.of === file && body.status === 'waits',
  )
  const dues = unseen.length > 0 ? due(open.kinds, line, today(open)) : []
  const wanted = unseen.flatMap((part) =>
    waitsInPart(line, dues, part).map(
      (waits): Line => ({
        of: file,
        task: waits.need ? `waits-${part}-${waits.need}` : `waits-${part}`,
        status: 'waits',
        part,
        ...waits,
      }),
    ),
  )
  const isSaid = (one: Line) => standing.some(({ body }) => body.task === one.task && body.on === one.on)
  const over = standing.flatMap(({ body }): Line[] =>
    body.part && parts.includes(body.part) && !wanted.some(({ task }) => task === body.task)
      ? [{ ...body, status: 'over' }]
      : [],
  )
  const bodies = [...wanted.filter((one) => !isSaid(one)), ...over]
  const [first] = unseen
  if (bodies.length === 0 || (!known && first === undefined)) return false
  const to = known?.file ?? (idText(newId()) as FileId)
  const opening = new Map<FileId, FileState>()
  if (!known && first !== undefined) opening.set(to, { ...emptyState(), opening: admitted(open, holders, first) })
  const act = bodies.map((body) => {
    const written = { kind: appointment.name, body }
    const replaces = known ? whatItReplaces(open.kinds, known.kept.line, written) : []
    return { file: to, draft: { ...written, at: today(open), about: [], replaces } }
  })
  return (await writeAct(open, turn, act, opening)).ok
}
