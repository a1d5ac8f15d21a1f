import { all } from '#domain/file/values.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { type AccessState, redactionOf, rightOf } from '#sealing/access/access.ts'
import { fileAside, wordsAsideOf } from '#sealing/access/access-state.ts'
import { isUrgent, mayPropose, maySecond } from '#sealing/access/proposal.ts'
import { isSameAct, type ActProposal, type ProposedAct } from '#sealing/access/proposed-act.ts'
import { base64url } from '#sealing/primitives/bytes.ts'
import { foldedFile, foldNow } from '../../files/folds/folded-file.ts'
import type { ToSend } from '../../files/state/aside-keys.ts'
import { secondRecord } from '../../files/state/second-record.ts'
import { stateOf } from '../../files/state/file-state.ts'
import { actProposed } from '../../files/state/team-kinds.ts'
import { actName, agreedHere, hasSignedHere, waitingHere } from '../../files/state/waiting-acts.ts'
import type { ActPart } from '../../files/write/act-part.ts'
import { writeAct } from '../../files/write/write.ts'
import type { ActSigned } from '../../kept/branch-rows.ts'
import type { Turn } from '../../kept/mutex.ts'
import type { Refusal } from '../../platform/refusals.ts'
import { today } from '../../platform/today.ts'
import type { RunSync, Sync } from '../../sync/sync.ts'
import { changeAccess } from '../change-access.ts'
import { isHeld, whyNotSigned } from '../held-by-law.ts'
import { proposedNow, proposing } from '../proposing.ts'
import { statesSince } from './signed-there.ts'

/** What is left to do of an act in this state; undefined where nothing is. */
function leftOf(access: AccessState, act: ProposedAct): ProposedAct | undefined {
  switch (act.is) {
    case 'redact': {
      const entries = act.entries.filter((entry) => !redactionOf(access, entry))
      return entries.length > 0 ? { ...act, entries } : undefined
    }
    case 'erase':
      return fileAside(access) ? undefined : act
    case 'take': {
      const folders = act.folders.filter((folder) => rightOf(access, act.member, folder))
      return folders.length > 0 ? { ...act, folders } : undefined
    }
    case 'bring-back':
      return wordsAsideOf(access, act.proposed)?.doneHour === undefined ? undefined : act
  }
}

type Next =
  | { readonly is: 'nothing' | 'wait' }
  | { readonly is: 'propose'; readonly act: ProposedAct }
  | { readonly is: 'second'; readonly proposal: ActProposal }

/**
 * What this member does for an act on the branch that stands: signs as the second person where it is proposed, proposes it
 * where they may, and else waits until somebody has. Nothing where it was taken back since the place `from`, nor where it
 * is agreed: a third signature skips the delay, so only one of three signs it who had agreed there that it cannot wait.
 */
export function nextFor(open: Sync, access: AccessState, from: number, { act, urgent }: ActSigned): Next {
  const left = leftOf(access, act)
  if (!left) return { is: 'nothing' }
  const isIt = (one: ActProposal) => isSameAct(one.act, act) || isSameAct(one.act, left)
  const proposal = waitingHere(open, access).find(isIt)
  if (proposal) {
    const here = { directory: open.directory, at: open.directory.head.seq }
    const isEnough = urgent ? isUrgent(access, proposal, here) : agreedHere(open, access).includes(proposal)
    return hasSignedHere(open, proposal) || isEnough || !maySecond(access, open.memberId, proposal.act)
      ? { is: 'nothing' }
      : { is: 'second', proposal }
  }
  if ([...statesSince(access, from)].some(({ proposals }) => proposals.some(isIt))) return { is: 'nothing' }
  if (mayPropose(access, open.memberId, left)) return { is: 'propose', act: left }
  return { is: maySecond(access, open.memberId, left) ? 'wait' : 'nothing' }
}

/** This member signs anew what they signed on a lost branch. */
export async function agreeAgain(
  open: Sync,
  file: FileId,
  { from, signed }: { readonly from: number; readonly signed: ActSigned },
  sync: RunSync,
): Promise<Result<true, Refusal>> {
  const did: { next?: Next } = {}
  const done = await changeAccess(open, file, sync, async (access) => {
    did.next = nextFor(open, access, from, signed)
    return recordsFor(open, file, access, did.next)
  })
  const { next } = did
  if (!done.ok || (next?.is !== 'propose' && next?.is !== 'second')) return done
  const proposal = next.is === 'propose' ? await proposedNow(open, file, next.act) : undefined
  await open.mutex.run(async (turn) => {
    await foldNow(open, turn, [file], { fromRows: true })
    const notes = proposal ? await reasonsAgain(open, turn, file, { was: signed, proposal }) : []
    if (notes.length > 0) await writeAct(open, turn, notes)
  })
  return done
}

async function recordsFor(
  open: Sync,
  file: FileId,
  access: AccessState,
  next: Next,
): Promise<Result<readonly ToSend[], Refusal>> {
  if (next.is === 'second') {
    const why = await whyNotSigned(open, file, access, next.proposal)
    return why ? refuse(why) : accept([await secondRecord(open, file, access, next.proposal)])
  }
  if (next.is !== 'propose') return accept([])
  if (next.act.is === 'erase' && (await isHeld(open, file))) return refuse('held-by-law')
  return accept(await proposing(open, file, access, next.act))
}

/** Why it was asked, under the name that the act has now: who reads it finds the reason by that. */
async function reasonsAgain(
  open: Sync,
  turn: Turn,
  file: FileId,
  { was, proposal }: { readonly was: ActSigned; readonly proposal: ActProposal },
): Promise<readonly ActPart[]> {
  const state = await stateOf(open, file)
  if (!state || proposal.act.is !== 'redact') return []
  const { caseFile } = await foldedFile(open, turn, file, state)
  return all(caseFile, actProposed)
    .filter(({ body }) => body.act === base64url(was.hash))
    .map(({ folder, body }) => ({
      file,
      draft: { kind: actProposed.name, folder, at: today(open), body: { ...body, act: actName(proposal) } },
    }))
}
