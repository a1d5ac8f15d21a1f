import type { FileId } from '#domain/entry/ids.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { holdsOn } from '#domain/kinds/closure/legal-hold.ts'
import type { AccessState } from '#sealing/access/access.ts'
import type { ActProposal } from '#sealing/access/proposed-act.ts'
import { foldedFile } from '../files/folds/folded-file.ts'
import { endedUnanswered } from '../files/folds/moved-in-files.ts'
import { stateOf } from '../files/state/file-state.ts'
import type { Sync } from '../sync/sync.ts'
import { today } from '../platform/today.ts'

/** Whether a court or a law keeps this file from being erased today. The hold is on the card, which is shown also while an erasure waits. */
export async function isHeld(open: Sync, file: FileId): Promise<boolean> {
  const caseFile = await wholeFile(open, file)
  return caseFile !== undefined && holdsOn(caseFile, today(open)).length > 0
}

/** Why this member cannot sign that a file is erased: a law holds it, or it was asked with a whole import, and that ended. */
export async function whyNotSigned(
  open: Sync,
  file: FileId,
  access: AccessState,
  proposal: ActProposal,
): Promise<'held-by-law' | 'not-found' | undefined> {
  if (proposal.act.is !== 'erase') return undefined
  const caseFile = await wholeFile(open, file)
  if (!caseFile) return undefined
  if (holdsOn(caseFile, today(open)).length > 0) return 'held-by-law'
  return endedUnanswered(open, caseFile, access, proposal) ? 'not-found' : undefined
}

async function wholeFile(open: Sync, file: FileId): Promise<CaseFile | undefined> {
  const state = await stateOf(open, file)
  return state && (await open.mutex.run((turn) => foldedFile(open, turn, file, state))).caseFile
}
