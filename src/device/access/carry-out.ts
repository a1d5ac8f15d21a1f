import type { FileId } from '#domain/entry/ids.ts'
import { accept, refuse } from '#result.ts'
import { currentEpoch, rightOf } from '#sealing/access/access.ts'
import { carriedOutRecord } from '#sealing/access/access-record.ts'
import { wordsAsideOf } from '#sealing/access/access-state.ts'
import { proposalOf } from '#sealing/access/proposal.ts'
import type { ActProposal } from '#sealing/access/proposed-act.ts'
import { foldNow } from '../files/folds/folded-file.ts'
import { type Keyed, placeFor, turnKeys } from '../files/state/file-keys.ts'
import { accessOf, stateOf } from '../files/state/file-state.ts'
import { secondRecord } from '../files/state/second-record.ts'
import { setsWordsAside } from '../files/state/speaks.ts'
import { agreedHere, dueAt, hasSignedHere } from '../files/state/waiting-acts.ts'
import { serverHour } from '../sync/server-hour.ts'
import { writeAct } from '../files/write/write.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import { changeAccess } from './change-access.ts'
import { isHeld } from './held-by-law.ts'
import { redactionNotes } from './redaction-note.ts'

/**
 * Does what two people agreed on once its time has come, by the device of one who signed it. What the server refuses,
 * because its clock says otherwise or a colleague's device was faster, is tried again after the next round.
 */
export async function carryOutDue(open: Sync, sync: RunSync): Promise<void> {
  for (const [file, { waits }] of [...open.lines.entries()]) {
    if (!waits || !open.alive) continue
    for (const proposal of await dueHere(open, file as FileId)) await carryOut(open, file as FileId, proposal, sync)
  }
}

async function dueHere(open: Sync, file: FileId): Promise<readonly ActProposal[]> {
  const state = await stateOf(open, file)
  const access = state && (await accessOf(open, file, state))
  if (!access || access.erased) return []
  const now = open.platform.clock()
  return agreedHere(open, access).filter((proposal) => {
    const due = dueAt(open, state, access, proposal)
    return proposal.act.is !== 'bring-back' && hasSignedHere(open, proposal) && due !== null && due <= now
  })
}

async function carryOut(open: Sync, file: FileId, proposal: ActProposal, sync: RunSync): Promise<void> {
  // A hold that came after the second signature: the file waits, hidden, until the hold ends or somebody stops the erasure.
  if (proposal.act.is === 'erase' && (await isHeld(open, file))) return
  const notes = await open.mutex.run((turn) => redactionNotes(open, turn, file, proposal))
  const did = { it: false }
  const done = await changeAccess(open, file, sync, async (access) => {
    did.it = proposalOf(access, proposal.hash) !== undefined
    if (!did.it) return accept([])
    const { act } = proposal
    if ((act.is === 'redact' || act.is === 'erase') && setsWordsAside(open) && !wordsAsideOf(access, proposal.hash)) {
      // It was agreed before every app knew how, or without a signature of today: first the words are set aside.
      did.it = false
      return accept([await secondRecord(open, file, access, proposal)])
    }
    if (act.is === 'redact' || act.is === 'erase') {
      const hour = wordsAsideOf(access, proposal.hash) && serverHour(open)
      const fields = { proposed: proposal.hash, ...(hour !== undefined && { hour }) }
      return accept([await carriedOutRecord(placeFor(open, file, access), fields)])
    }
    if (act.is === 'bring-back') return accept([])
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
  if (!done.ok || !did.it || proposal.act.is === 'erase') return
  await open.mutex.run((turn) => foldNow(open, turn, [file], { fromRows: true }))
  if (notes.length > 0) await open.mutex.run((turn) => writeAct(open, turn, notes))
  open.platform.changed(['files', 'sync'])
}
