import type { FileId } from '#domain/entry/ids.ts'
import { fileTypeOf } from '#domain/file/file-type.ts'
import { accept, refuse } from '#result.ts'
import { type AccessState, currentEpoch, rightOf } from '#sealing/access/access.ts'
import { carriedOutRecord } from '#sealing/access/access-record.ts'
import { wordsAsideOf } from '#sealing/access/access-state.ts'
import { proposalOf } from '#sealing/access/proposal.ts'
import type { ActProposal } from '#sealing/access/proposed-act.ts'
import { foldNow } from '../files/folds/folded-file.ts'
import type { ToSend } from '../files/state/aside-keys.ts'
import { type Keyed, placeFor, turnKeys } from '../files/state/file-keys.ts'
import { accessOf, stateOf } from '../files/state/file-state.ts'
import { secondRecord } from '../files/state/second-record.ts'
import { setsWordsAside } from '../files/state/speaks.ts'
import { agreedHere, dueAt, dueOnceShown, hasSignedHere } from '../files/state/waiting-acts.ts'
import { serverHour } from '../sync/server-hour.ts'
import { writeAct } from '../files/write/write.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import { changeAccess } from './change-access.ts'
import { isHeld } from './held-by-law.ts'
import { redactionNotes } from './redaction-note.ts'
import { recordForEach, type RecordMade } from './together/record-for-each.ts'

/**
 * Does what two people agreed on once its time has come, by the device of one who signed it. What the server refuses,
 * because its clock says otherwise or a colleague's device was faster, is tried again after the next round. Erasures go
 * many in one round: an import that is undone has thousands.
 */
export async function carryOutDue(open: Sync, sync: RunSync): Promise<void> {
  const erased: FileId[] = []
  for (const [name, { waits }] of [...open.lines.entries()]) {
    if (!waits || !open.alive) continue
    const file = name as FileId
    for (const proposal of await dueHere(open, file)) {
      if (proposal.act.is === 'erase') erased.push(file)
      else await carryOut(open, file, proposal, sync)
    }
  }
  if (erased.length > 0) await recordForEach(open, erased, sync, (file) => erasureDue(open, file))
}

async function dueHere(open: Sync, file: FileId): Promise<readonly ActProposal[]> {
  const state = await stateOf(open, file)
  const access = state && (await accessOf(open, file, state))
  if (!access || access.erased) return []
  const now = open.platform.clock()
  // No screen shows what waits in a file that is no child’s, such as a contact without a file: it would wait for ever.
  const line = open.lines.get(file)?.line
  const dueFrom = line && fileTypeOf(open.kinds, line) !== 'child' ? dueAt : dueOnceShown
  return agreedHere(open, access).filter((proposal) => {
    const due = dueFrom(open, state, access, proposal)
    return proposal.act.is !== 'bring-back' && hasSignedHere(open, proposal) && due !== null && due <= now
  })
}

/** The next record of an erasure whose time has come; none where it was stopped meanwhile, or a law holds the file. */
async function erasureDue(open: Sync, file: FileId): Promise<RecordMade> {
  const state = await stateOf(open, file)
  const access = state && (await accessOf(open, file, state))
  const proposal = (await dueHere(open, file)).find(({ act }) => act.is === 'erase')
  // A hold that came after the second signature: the file waits, hidden, until the hold ends or somebody stops the erasure.
  if (!access || !proposal || (await isHeld(open, file))) return accept(undefined)
  return accept((await setAsideFirst(open, file, access, proposal)) ?? (await takenOut(open, file, access, proposal)))
}

/** It was agreed before every app knew how, or without a signature of today: first the words are set aside. */
const setAsideFirst = async (
  open: Sync,
  file: FileId,
  access: AccessState,
  proposal: ActProposal,
): Promise<ToSend | undefined> =>
  setsWordsAside(open) && !wordsAsideOf(access, proposal.hash)
    ? await secondRecord(open, file, access, proposal)
    : undefined

async function takenOut(open: Sync, file: FileId, access: AccessState, { hash }: ActProposal): Promise<ToSend> {
  const hour = wordsAsideOf(access, hash) && serverHour(open)
  const fields = { proposed: hash, ...(hour !== undefined && { hour }) }
  return carriedOutRecord(placeFor(open, file, access), fields)
}

async function carryOut(open: Sync, file: FileId, proposal: ActProposal, sync: RunSync): Promise<void> {
  const notes = await open.mutex.run((turn) => redactionNotes(open, turn, file, proposal))
  const did = { it: false }
  const done = await changeAccess(open, file, sync, async (access) => {
    did.it = proposalOf(access, proposal.hash) !== undefined
    if (!did.it) return accept([])
    const { act } = proposal
    if (act.is === 'redact') {
      const aside = await setAsideFirst(open, file, access, proposal)
      did.it = aside === undefined
      return accept([aside ?? (await takenOut(open, file, access, proposal))])
    }
    if (act.is !== 'take') return accept([])
    const folders = act.folders.filter((folder) => rightOf(access, act.member, folder) !== undefined)
    // They hold none of it any more: nothing is left to take.
    did.it = folders.length > 0
    if (!did.it) return accept([])
    if (!folders.every((folder) => rightOf(access, open.memberId, folder) === 'keep')) return refuse('not-entitled')
    const keyed: Keyed = { access, records: [], keys: [] }
    const turned = await turnKeys(open, file, keyed, {
      folders: folders.filter((folder) => currentEpoch(access, folder)),
      removed: [{ member: act.member, folders }],
    })
    return turned ? accept(keyed.records) : refuse('not-entitled')
  })
  if (!done.ok || !did.it) return
  await open.mutex.run((turn) => foldNow(open, turn, [file], { fromRows: true }))
  if (notes.length > 0) await open.mutex.run((turn) => writeAct(open, turn, notes))
  open.platform.changed(['files', 'sync'])
}
