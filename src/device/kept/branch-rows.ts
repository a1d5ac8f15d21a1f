import type { Bytes } from '#bytes.ts'
import type { ActProposal } from '#sealing/access/proposed-act.ts'

/**
 * Records behind position `from` that do not stand any more. What they took and gave is signed anew. `out`: who could write
 * in a folder at `from` and not at the end of them, as member and number of the folder: what they wrote since does not count.
 */
export interface AccessBranch {
  readonly from: number
  readonly records: readonly Bytes[]
  readonly out: readonly string[]
}

/**
 * An act of two people that this member signed on a lost branch. `hash`: of the record that proposed it there. `urgent`:
 * one person more than needed had signed, so that it did not wait.
 */
export type ActSigned = Pick<ActProposal, 'hash' | 'act'> & { readonly urgent?: true }

/** What this member signs as the second person once it is proposed anew behind the position `from`, by `until` at the latest. */
export interface SecondsAnew {
  readonly from: number
  readonly acts: readonly ActSigned[]
  readonly until: number
}
