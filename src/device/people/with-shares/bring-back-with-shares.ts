import type { FileId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { broughtBackRecord } from '#sealing/access/access-record.ts'
import { wordsAsideOf } from '#sealing/access/access-state.ts'
import { openAside } from '#sealing/access/aside-key.ts'
import { mayComeBack } from '#sealing/access/aside-rules.ts'
import { mayReadAside } from '#sealing/access/proposal.ts'
import { fromBase64url } from '#sealing/primitives/bytes.ts'
import { readWordsAgain } from '../../access/aside/read-again.ts'
import { changeAccess } from '../../access/change-access.ts'
import { placeFor } from '../../files/state/file-keys.ts'
import { isTooLate } from '../../files/state/waiting-acts.ts'
import type { EnrolRefusal } from '../../platform/refusals.ts'
import type { RunSync, Sync } from '../../sync/sync.ts'
import { isCustodian } from '../invitations.ts'
import { openShares } from '../recovery.ts'

/**
 * Two shareholders open the key of words that were taken out, where no device of who signed for it does: nobody agrees on
 * it any more, or two people asked for them back. On the device of a custodian, as everything with shares.
 */
export async function bringBackWithShares(
  open: Sync,
  { file, act, shares }: { file: FileId; act: string; shares: readonly [string, string] },
  sync: RunSync,
): Promise<Result<true, EnrolRefusal>> {
  if (!isCustodian(open)) return refuse('not-a-custodian')
  const proposed = fromBase64url(act)
  const where = { directory: open.directory, at: open.directory.head.seq }
  const done = await changeAccess<EnrolRefusal>(open, file, sync, async (access) => {
    const set = proposed && wordsAsideOf(access, proposed)
    if (!set) return refuse('not-found')
    if (isTooLate(open, set)) return refuse('aside-gone')
    if (!mayReadAside(access, open.memberId, set.proposed)) return refuse('not-entitled')
    if (!mayComeBack(access, set, where)) return refuse('second-missing')
    // Nothing else stands against it: only now the keys are put together.
    const opened = await openShares(open, shares)
    if (!opened.ok) return opened
    const place = placeFor(open, file, access)
    const of = { org: open.org, file: place.file, proposed: set.proposed }
    const key = await openAside(of, { wrapped: set.wrapped, to: open.org, keys: [opened.value.recovery] })
    return key ? accept([await broughtBackRecord(place, { proposed: set.proposed, key })]) : refuse('not-readable')
  })
  if (done.ok) await readWordsAgain(open, file)
  // A whole file is asked of the server by the next round.
  if (done.ok && open.comparison.wanted) await sync()
  return done
}
