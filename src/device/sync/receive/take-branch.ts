import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { AccessState } from '#sealing/access/access.ts'
import type { Verify } from '#sealing/primitives/ed25519.ts'
import type { Batch } from '../../files/state/batch.ts'
import type { FileState } from '../../kept/row-types.ts'
import type { Sync } from '../sync.ts'

/** The server's branch of an access stream, taken in the place of the one that was held. */
export interface JoinedBranch extends Pick<Batch, 'changes' | 'keep'> {
  readonly access: AccessState
  /** Where the two part. */
  readonly before: AccessState
}

/** Takes the server's branch, where a device that gives back what a set-back server lacks may. */
export type TakeBranch = (
  open: Sync,
  file: FileId,
  here: { readonly state: FileState; readonly held: AccessState },
  records: readonly Bytes[],
  by: Verify,
) => Promise<JoinedBranch | undefined>
