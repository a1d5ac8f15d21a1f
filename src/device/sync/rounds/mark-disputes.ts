import { carries } from '#domain/continuity/who-carries.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { helpInDispute } from '#domain/rules/rights/n04-help-in-dispute.ts'
import { deathOnCard } from '#domain/questions/death-on-card.ts'
import { disputeOnCard } from '#domain/questions/dispute-on-card.ts'
import { agencySettings, foldDirty } from '../../files/folds/folded-file.ts'
import type { ActPart } from '../../files/write/act-part.ts'
import { mayWriteFolder } from '../../files/state/rights.ts'
import { writeAct } from '../../files/write/write.ts'
import type { Sync } from '../sync.ts'
import { today } from '../../platform/today.ts'
import type { RunSync } from '../sync.ts'
import type { Turn } from '../../kept/mutex.ts'

/**
 * After a round: marks disputes about care between two answers that were written on two devices without knowing of each other. The device of the member
 * who carries the child writes the mark on the card and sends it at once, so that the person who gives the care learns of it without waiting for the
 * next act (N4). The same for a death that is not on the card yet. A mark that is not sent yet is not written twice.
 */
export async function markDisputes(open: Sync, sync: RunSync): Promise<void> {
  const marked = await open.mutex.run(async (turn) => {
    await foldDirty(open, turn)
    const acts = await disputesHere(open, turn)
    // Each in an act of its own: if one is refused, the others are still marked.
    let written = 0
    for (const act of acts) if ((await writeAct(open, turn, act)).ok) written += 1
    if (written > 0) open.platform.changed(['files', 'sync'])
    return written
  })
  if (marked > 0 && open.alive) await sync()
}

const KINDS_MARKED = ['consent', 'light-closure', 'service', 'health-matter', 'medicine-to-give']

async function disputesHere(open: Sync, turn: Turn): Promise<readonly (readonly ActPart[])[]> {
  const agency = await agencySettings(open, turn)
  return [...open.lines.entries()].flatMap(([file, { line, rights, careReaders }]) => {
    if (!KINDS_MARKED.some((kind) => kind in line.byKind) || !mayWriteFolder(rights, 'card')) return []
    const caseFile = { ...line, ...agency, ...(careReaders && { careReaders }) }
    // Of help in a folder that the person who carries the child may not open, a supervisor's device tells them.
    const tells = (caseFile.supervisors ?? []).includes(open.member) && helpInDispute(caseFile, today(open)).length > 0
    if (!carries(caseFile, open.member) && !tells) return []
    const drafts = [...disputeOnCard(caseFile, caseFile, today(open)), ...deathOnCard(caseFile, today(open))]
    return drafts.length > 0 ? [drafts.map((draft) => ({ file: file as FileId, draft }))] : []
  })
}
