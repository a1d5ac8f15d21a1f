import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { type AccessState, rightOf } from '#sealing/access/access.ts'
import { CARD } from '#sealing/access/right.ts'
import { signLiftByShares, signRecoveryByShares } from '#sealing/access/second-by-shares.ts'
import type { SigningKey } from '#sealing/primitives/ed25519.ts'
import type { WhichStop } from '../../access/api.ts'
import { liftStop } from '../../access/lift-stop.ts'
import { recoverFolders } from '../../access/parts/recover-folders.ts'
import { mayLiftByShares, mayRecoverByShares } from '../../files/state/waiting-acts.ts'
import { placeFor } from '../../files/state/file-keys.ts'
import { setsWordsAside } from '../../files/state/speaks.ts'
import type { EnrolRefusal } from '../../platform/refusals.ts'
import type { RunSync, Sync } from '../../sync/sync.ts'
import { openShares } from '../recovery.ts'

type Shares = readonly [string, string]
type Done = Result<true, EnrolRefusal>

/** Two shareholders sign that a stop is lifted, where every other member of the agency is stopped on this file. */
export const liftStopWithShares = (open: Sync, how: WhichStop & { shares: Shares }, sync: RunSync): Promise<Done> =>
  liftStop<EnrolRefusal>(open, how, sync, (access, barred) =>
    signed(open, how, access, { alone: mayLiftByShares(open, access) }, (root, what) =>
      signLiftByShares(root, what, barred),
    ),
  )

/** Two shareholders sign that this member takes back folders that nobody keeps, where nobody else of the file is here. */
export const recoverFoldersWithShares = (
  open: Sync,
  how: { file: FileId; shares: Shares },
  sync: RunSync,
): Promise<Done> =>
  recoverFolders<EnrolRefusal>(open, how.file, sync, (access, folders) =>
    signed(open, how, access, { alone: mayRecoverByShares(open, access) }, (root, what) =>
      signRecoveryByShares(root, what, folders),
    ),
  )

/** The root key is put together for this one signature, once nothing else stands against it, and kept nowhere. */
async function signed(
  open: Sync,
  { file, shares }: { file: FileId; shares: Shares },
  access: AccessState,
  { alone }: { readonly alone: boolean },
  sign: (root: SigningKey, what: Parameters<typeof signLiftByShares>[1]) => Promise<Bytes>,
): Promise<Result<Bytes, EnrolRefusal>> {
  if (!setsWordsAside(open)) return refuse('apps-too-old')
  if (rightOf(access, open.memberId, CARD) !== 'keep') return refuse('not-entitled')
  if (!alone) return refuse('someone-else-must')
  const keys = await openShares(open, shares)
  if (!keys.ok) return keys
  const { org, file: id, at } = placeFor(open, file, access)
  return accept(await sign(keys.value.root, { org, file: id, prev: access.head.hash, member: open.memberId, at }))
}
