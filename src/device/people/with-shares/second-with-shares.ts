import type { FileId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { isAloneFor } from '#sealing/access/second-by-shares.ts'
import { isHeld } from '../../access/held-by-law.ts'
import { answerProposed } from '../../access/propose.ts'
import { secondRecord } from '../../files/state/second-record.ts'
import { setsWordsAside } from '../../files/state/speaks.ts'
import { hasSignedHere } from '../../files/state/waiting-acts.ts'
import type { EnrolRefusal } from '../../platform/refusals.ts'
import type { RunSync, Sync } from '../../sync/sync.ts'
import { openShares } from '../recovery.ts'

/**
 * Two shareholders sign as the second person for what this member asked in a file, where no other member may. The root
 * key is put together for this one signature, once nothing else stands against it, and kept nowhere.
 */
export async function secondWithShares(
  open: Sync,
  { file, act, shares }: { file: FileId; act: string; shares: readonly [string, string] },
  sync: RunSync,
): Promise<Result<true, EnrolRefusal>> {
  if (!setsWordsAside(open)) return refuse('apps-too-old')
  return answerProposed<EnrolRefusal>(open, { file, act }, sync, async (access, proposal) => {
    const where = { directory: open.directory, at: open.directory.head.seq }
    if (!hasSignedHere(open, proposal) || proposal.sharesAt !== undefined) return refuse('not-entitled')
    if (!isAloneFor(access, open.memberId, proposal.act, where)) return refuse('someone-else-must')
    if (proposal.act.is === 'erase' && (await isHeld(open, file))) return refuse('held-by-law')
    const opened = await openShares(open, shares)
    return opened.ok ? accept(await secondRecord(open, file, access, proposal, opened.value.root)) : opened
  })
}
