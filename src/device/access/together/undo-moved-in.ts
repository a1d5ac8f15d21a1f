import type { FileId } from '#domain/entry/ids.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { AccessState } from '#sealing/access/access.ts'
import { proposedRecord, withdrawnRecord } from '#sealing/access/access-record.ts'
import { isAffected, maySecond } from '#sealing/access/proposal.ts'
import { newId } from '#sealing/primitives/id.ts'
import { foldDirty, foldedFile, foldNow } from '../../files/folds/folded-file.ts'
import { itemToSend, type ToSend } from '../../files/state/aside-keys.ts'
import { placeFor } from '../../files/state/file-keys.ts'
import { accessOf, stateOf } from '../../files/state/file-state.ts'
import { secondRecord } from '../../files/state/second-record.ts'
import { setsWordsAside } from '../../files/state/speaks.ts'
import { agreedHere, hasSignedHere, waitingHere } from '../../files/state/waiting-acts.ts'
import type { Turn } from '../../kept/mutex.ts'
import type { Refusal } from '../../platform/refusals.ts'
import { exchangeGroups } from '../../sync/rounds/exchange-records.ts'
import type { RunSync, Sync } from '../../sync/sync.ts'
import type { MovedInFile, NotUndone, WhySpared } from './api.ts'
import { isOfLastDay, openingFromList, undoAsked, whySpared } from './moved-in-files.ts'

/** Files of one round: the line may be slow, and a list has thousands. */
const MOST_A_ROUND = 50
const TRIES = 4

/** See `UndoesMovingIn.movedInFiles`. */
export async function movedInFiles(
  open: Sync,
  turn: Turn,
  only: 'asked-by-others' | undefined,
): Promise<readonly MovedInFile[]> {
  await foldDirty(open, turn)
  const found: MovedInFile[] = []
  for (const [name, { line, waits, aside }] of [...open.lines.entries()]) {
    const opening = aside ? undefined : openingFromList(line)
    if (!opening) continue
    const mine = opening.by === open.member
    const asks = mine ? only === undefined && (waits === true || isOfLastDay(open, opening)) : waits === true
    const file = asks ? await inList(open, name as FileId, line, opening) : undefined
    if (file) found.push(file)
  }
  return found
}

async function inList(
  open: Sync,
  file: FileId,
  line: Parameters<typeof whySpared>[1],
  opening: Entry,
): Promise<MovedInFile | undefined> {
  const state = await stateOf(open, file)
  const access = state && (await accessOf(open, file, state))
  const proposal = access && undoAsked(open, opening, access)
  const mine = opening.by === open.member
  if (!access) return mine ? { file, by: opening.by, is: 'not-sent' } : undefined
  const spared = whySpared(open, line, opening, access)
  const why = spared && { spared }
  // A colleague asks for this file by itself: that stands on *Today* by itself too.
  if (!proposal && isErasureAsked(open, access)) return undefined
  if (!proposal) return mine && isOfLastDay(open, opening) ? { file, by: opening.by, is: 'here', ...why } : undefined
  if (!mine && (hasSignedHere(open, proposal) || !maySecond(access, open.memberId, proposal.act))) return undefined
  return { file, by: opening.by, is: 'asked', ...why }
}

const isErasureAsked = (open: Sync, access: AccessState): boolean =>
  waitingHere(open, access).some(({ act }) => act.is === 'erase')

type Made = Result<ToSend | undefined, WhySpared | Refusal>
type Together = Result<readonly NotUndone[], Refusal>

/** See `UndoesMovingIn.askToUndo`. */
export async function askToUndo(open: Sync, files: readonly FileId[], sync: RunSync): Promise<Together> {
  return forEach(open, files, sync, async (file, access) => {
    const opening = await openingOf(open, file, access)
    if (!opening.ok) return opening
    if (opening.value.by !== open.member) return refuse('someone-else-must')
    if (isErasureAsked(open, access)) return accept(undefined)
    if (!isOfLastDay(open, opening.value)) return refuse('after-a-day')
    return accept(await proposedRecord(placeFor(open, file, access), { act: { is: 'erase' } }))
  })
}

/** See `UndoesMovingIn.agreeToUndo`. */
export async function agreeToUndo(open: Sync, files: readonly FileId[], sync: RunSync): Promise<Together> {
  return forEach(open, files, sync, async (file, access) => {
    if (agreedHere(open, access).some(({ act }) => act.is === 'erase')) return accept(undefined)
    const opening = await openingOf(open, file, access)
    if (!opening.ok) return opening
    const proposal = undoAsked(open, opening.value, access)
    if (!proposal) return refuse('not-found')
    if (hasSignedHere(open, proposal)) return refuse('someone-else-must')
    if (!maySecond(access, open.memberId, proposal.act)) return refuse('not-entitled')
    return accept(await secondRecord(open, file, access, proposal))
  })
}

/** See `UndoesMovingIn.stopErasures`. */
export async function stopErasures(open: Sync, files: readonly FileId[], sync: RunSync): Promise<Together> {
  const done = await forEach(open, files, sync, async (file, access) => {
    const proposal = waitingHere(open, access).find(({ act }) => act.is === 'erase')
    if (!proposal) return accept(undefined)
    if (!isAffected(access, open.memberId, proposal.act, open.directory)) return refuse('not-entitled')
    return accept(await withdrawnRecord(placeFor(open, file, access), { proposed: proposal.hash }))
  })
  if (done.ok) await open.mutex.run((turn) => foldNow(open, turn, files, { fromRows: true }))
  return done
}

/** The opening of a file that goes, asked of all its words; otherwise why it is spared. */
async function openingOf(open: Sync, file: FileId, access: AccessState): Promise<Result<Entry, WhySpared | Refusal>> {
  const state = await stateOf(open, file)
  if (!state || state.away) return refuse('not-found')
  const { caseFile } = await open.mutex.run((turn) => foldedFile(open, turn, file, state))
  const opening = openingFromList(caseFile)
  if (!opening) return refuse('not-found')
  const why = whySpared(open, caseFile, opening, access)
  return why ? refuse(why) : accept(opening)
}

/**
 * Sends one record for each of these files on the newest head known here, many in one round; none where nothing is left to
 * do. A file whose head moved meanwhile is asked again after a further round. What was sent stays, wherever this ends.
 */
async function forEach(
  open: Sync,
  files: readonly FileId[],
  sync: RunSync,
  make: (file: FileId, access: AccessState) => Promise<Made>,
): Promise<Together> {
  if (!setsWordsAside(open)) return refuse('apps-too-old')
  const not: NotUndone[] = []
  let left: readonly FileId[] = [...new Set(files)]
  for (let tries = 0; tries < TRIES && left.length > 0; tries += 1) {
    const synced = await sync()
    if (!synced.ok) return refuse(synced.code)
    const again: FileId[] = []
    for (let at = 0; at < left.length; at += MOST_A_ROUND) {
      const records: { readonly file: FileId; readonly one: ToSend }[] = []
      for (const file of left.slice(at, at + MOST_A_ROUND)) {
        const made = await madeFor(open, file, make)
        if (!made.ok) not.push({ file, why: made.code })
        else if (made.value) records.push({ file, one: made.value })
      }
      if (records.length === 0) continue
      const groups = records.map(({ file, one }) => ({ id: newId(), items: [itemToSend(file, one)] }))
      const sent = await exchangeGroups(open, groups)
      if (!sent.ok) return refuse(sent.code)
      for (const [place, { file }] of records.entries()) {
        const outcome = sent.value[place]
        if (outcome && !outcome.ok && outcome.code !== 'head-moved') not.push({ file, why: outcome.code })
        else if (!outcome?.ok) again.push(file)
      }
    }
    left = again
  }
  return accept([...not, ...left.map((file) => ({ file, why: 'server-refused' as const }))])
}

async function madeFor(
  open: Sync,
  file: FileId,
  make: (file: FileId, access: AccessState) => Promise<Made>,
): Promise<Made> {
  const state = await stateOf(open, file)
  if (!state) return refuse('not-found')
  const access = await accessOf(open, file, state)
  if (!access) return refuse('no-network')
  return access.erased ? accept(undefined) : make(file, access)
}
