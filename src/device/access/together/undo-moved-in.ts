import type { FileId } from '#domain/entry/ids.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { AccessState } from '#sealing/access/access.ts'
import { proposedRecord, withdrawnRecord } from '#sealing/access/access-record.ts'
import { isActive } from '#sealing/access/access-state.ts'
import { isAffected, maySecond } from '#sealing/access/proposal.ts'
import type { ActProposal } from '#sealing/access/proposed-act.ts'
import { isAloneFor } from '#sealing/access/second-by-shares.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { foldDirty, foldedFile, foldNow } from '../../files/folds/folded-file.ts'
import { isOfLastDay, openingFromList, undoAsked, whySpared } from '../../files/folds/moved-in-files.ts'
import type { WhySpared } from '../../files/api.ts'
import { placeFor } from '../../files/state/file-keys.ts'
import { accessOf, stateOf } from '../../files/state/file-state.ts'
import { secondRecord } from '../../files/state/second-record.ts'
import { setsWordsAside } from '../../files/state/speaks.ts'
import { agreedHere, hasSignedHere, waitingHere } from '../../files/state/waiting-acts.ts'
import { memberText } from '../../kept/id-text.ts'
import type { Turn } from '../../kept/mutex.ts'
import type { Refusal } from '../../platform/refusals.ts'
import type { RunSync, Sync } from '../../sync/sync.ts'
import type { MovedInFile } from './api.ts'
import { recordForEach, type RecordMade, type DoneForEach } from './record-for-each.ts'

/** See `UndoesMovingIn.movedInFiles`. */
export async function movedInFiles(
  open: Sync,
  turn: Turn,
  only: 'for-today' | undefined,
): Promise<readonly MovedInFile[]> {
  await foldDirty(open, turn)
  const found: MovedInFile[] = []
  for (const [name, { line, waits, aside }] of [...open.lines.entries()]) {
    const opening = aside ? undefined : openingFromList(line)
    if (!opening) continue
    const mine = opening.by === open.member
    const counts = waits === true || (mine && only === undefined && isOfLastDay(open, opening))
    const file = counts ? await inList(open, name as FileId, line, opening) : undefined
    if (file && (only === undefined || isForToday(file, mine))) found.push(file)
  }
  return found
}

const isForToday = ({ is, spared }: MovedInFile, mine: boolean): boolean =>
  mine ? is === 'asked' && spared === 'after-a-day' : true

async function inList(open: Sync, file: FileId, line: CaseFile, opening: Entry): Promise<MovedInFile | undefined> {
  const state = await stateOf(open, file)
  const access = state && (await accessOf(open, file, state))
  const mine = opening.by === open.member
  if (!access) return mine ? { file, by: opening.by, is: 'not-sent' } : undefined
  const proposal = undoAsked(open, line, opening, access)
  const isOver = !isOfLastDay(open, opening)
  // Somebody asks for this file by itself: that stands on *Today* by itself too.
  if (!proposal && (isOver || !mine || isErasureAsked(open, access))) return undefined
  const spared = isOver ? 'after-a-day' : whySpared(open, line, opening, access)
  const one = { file, by: opening.by, is: proposal ? 'asked' : 'here', ...(spared && { spared }) } as const
  if (mine) return { ...one, ...whoMayAgree(open, access) }
  const mayAgree = proposal && !hasSignedHere(open, proposal) && maySecond(access, open.memberId, proposal.act)
  return isOver || !mayAgree ? undefined : one
}

/** Who may sign with this member that a file is erased: whoever holds it and still signs; where nobody does, shareholders. */
function whoMayAgree(open: Sync, access: AccessState): Pick<MovedInFile, 'seconds' | 'byShares'> {
  const here = { directory: open.directory, at: open.directory.head.seq }
  const seconds = [...access.members.values()].filter(
    ({ member }) =>
      !equal(member, open.memberId) &&
      isActive(open.directory, member, here.at) &&
      maySecond(access, member, { is: 'erase' }),
  )
  return {
    seconds: seconds.map(({ member }) => memberText(member)),
    ...(isAloneFor(access, open.memberId, { is: 'erase' }, here) && { byShares: true as const }),
  }
}

const isErasureAsked = (open: Sync, access: AccessState): boolean =>
  waitingHere(open, access).some(({ act }) => act.is === 'erase')

/** The words of such a file have left this device: nothing can be read of it, and nothing is left to sign. */
const isErasureAgreed = (open: Sync, access: AccessState): boolean =>
  agreedHere(open, access).some(({ act }) => act.is === 'erase')

/** See `UndoesMovingIn.askToUndo`. */
export async function askToUndo(open: Sync, files: readonly FileId[], sync: RunSync): Promise<DoneForEach> {
  return forEach(open, files, sync, async (file, access) => {
    if (isErasureAgreed(open, access)) return accept(undefined)
    const opening = await openingOf(open, file, access)
    if (!opening.ok) return opening
    if (opening.value.opening.by !== open.member) return refuse('someone-else-must')
    if (isErasureAsked(open, access)) return accept(undefined)
    if (!isOfLastDay(open, opening.value.opening)) return refuse('after-a-day')
    return accept(await proposedRecord(placeFor(open, file, access), { act: { is: 'erase' } }))
  })
}

/** See `UndoesMovingIn.agreeToUndo`. */
export const agreeToUndo = (open: Sync, files: readonly FileId[], sync: RunSync): Promise<DoneForEach> =>
  signUndoing(open, files, sync, async (file, access, proposal) => {
    if (hasSignedHere(open, proposal)) return refuse('someone-else-must')
    if (!maySecond(access, open.memberId, proposal.act)) return refuse('not-entitled')
    return accept(await secondRecord(open, file, access, proposal))
  })

/** Signs second for what was asked with a whole import, of the files that are not spared, before the day is over. */
export function signUndoing(
  open: Sync,
  files: readonly FileId[],
  sync: RunSync,
  sign: (file: FileId, access: AccessState, proposal: ActProposal) => Promise<RecordMade>,
): Promise<DoneForEach> {
  return forEach(open, files, sync, async (file, access) => {
    if (isErasureAgreed(open, access)) return accept(undefined)
    const opening = await openingOf(open, file, access)
    if (!opening.ok) return opening
    const proposal = opening.value.proposal
    if (!proposal) return refuse('not-found')
    return isOfLastDay(open, opening.value.opening) ? sign(file, access, proposal) : refuse('after-a-day')
  })
}

/** See `UndoesMovingIn.stopErasures`. */
export async function stopErasures(open: Sync, files: readonly FileId[], sync: RunSync): Promise<DoneForEach> {
  const done = await forEach(open, files, sync, async (file, access) => {
    const proposal = waitingHere(open, access).find(({ act }) => act.is === 'erase')
    if (!proposal) return accept(undefined)
    if (!isAffected(access, open.memberId, proposal.act, open.directory)) return refuse('not-entitled')
    return accept(await withdrawnRecord(placeFor(open, file, access), { proposed: proposal.hash }))
  })
  if (done.ok) await open.mutex.run((turn) => foldNow(open, turn, files, { fromRows: true }))
  return done
}

/** The opening of a file that goes, and what is asked of it, by all its words; otherwise why it is spared. */
async function openingOf(
  open: Sync,
  file: FileId,
  access: AccessState,
): Promise<Result<{ readonly opening: Entry; readonly proposal: ActProposal | undefined }, WhySpared | Refusal>> {
  const state = await stateOf(open, file)
  if (!state || state.away) return refuse('not-found')
  const { caseFile } = await open.mutex.run((turn) => foldedFile(open, turn, file, state))
  const opening = openingFromList(caseFile)
  if (!opening) return refuse('not-found')
  const why = whySpared(open, caseFile, opening, access)
  return why ? refuse(why) : accept({ opening, proposal: undoAsked(open, caseFile, opening, access) })
}

const forEach = async (...[open, files, sync, make]: Parameters<typeof recordForEach>): Promise<DoneForEach> =>
  setsWordsAside(open) ? recordForEach(open, files, sync, make) : refuse('apps-too-old')
