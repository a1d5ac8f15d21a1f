import type { NotUndone } from '../../access/together/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { isAloneFor } from '#sealing/access/second-by-shares.ts'
import { whyNotSigned } from '../../access/held-by-law.ts'
import { answerProposed } from '../../access/propose.ts'
import { askToUndo, signUndoing } from '../../access/together/undo-moved-in.ts'
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
    const why = await whyNotSigned(open, file, access, proposal)
    if (why) return refuse(why)
    const opened = await openShares(open, shares)
    return opened.ok ? accept(await secondRecord(open, file, access, proposal, opened.value.root)) : opened
  })
}

/**
 * The same for many files of an import: this member asks that they are erased, where they did not yet, and two shareholders
 * sign for each that nobody else may sign for.
 */
export async function undoWithShares(
  open: Sync,
  { files, shares }: { files: readonly FileId[]; shares: readonly [string, string] },
  sync: RunSync,
): Promise<Result<readonly NotUndone[], EnrolRefusal>> {
  const asked = await askToUndo(open, files, sync)
  if (!asked.ok) return asked
  const opened = await openShares(open, shares)
  if (!opened.ok) return opened
  const left = files.filter((file) => !asked.value.some((one) => one.file === file))
  const done = await signUndoing(open, left, sync, async (file, access, proposal) => {
    const where = { directory: open.directory, at: open.directory.head.seq }
    if (!hasSignedHere(open, proposal)) return refuse('not-entitled')
    if (!isAloneFor(access, open.memberId, proposal.act, where)) return refuse('someone-else-must')
    return accept(await secondRecord(open, file, access, proposal, opened.value.root))
  })
  return done.ok ? accept([...asked.value, ...done.value]) : done
}
