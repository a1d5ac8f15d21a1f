import type { Bytes } from '#bytes.ts'
import type { AccessState } from './access-state.ts'
import { maySecond } from './proposal.ts'
import type { ProposedAct } from './proposed-act.ts'
import type { Directory } from '../directory/directory-history.ts'
import { memberAt } from '../directory/directory-view.ts'
import { equal, u64 } from '../primitives/bytes.ts'
import { sign, type SigningKey } from '../primitives/ed25519.ts'
import { labelled } from '../primitives/label.ts'

/** For what two shareholders sign, where in the stream of which file, and beside whom. */
interface SignedByShares {
  readonly org: Bytes
  readonly file: Bytes
  /** Hash of the head of the stream: if it moves, they sign again. */
  readonly prev: Bytes
  /** Hash of the record that proposed the act. */
  readonly proposed: Bytes
  /** Who asked for it and writes the record. */
  readonly member: Bytes
  /** The position of the directory at which nobody else may sign. */
  readonly at: number
}

export const sharesText = ({ org, file, prev, proposed, member, at }: SignedByShares): Bytes =>
  labelled('second-by-shares', org, file, prev, proposed, member, u64(at))

/** Two shareholders sign in place of a second person, with the root key, which they put together for this. */
export const signByShares = (root: SigningKey, what: SignedByShares): Promise<Bytes> => sign(root, sharesText(what))

/**
 * Whether this member alone may sign for the act: two shareholders are the second person only there, so that they are no
 * way round a second one. It is judged at the position that a record names, so that every verifier finds the same. Whose
 * keys were ended comes back with others, and counts; who left the agency does not, nor the member from whom it takes. Of
 * words in several folders whoever holds one of them counts: named together they would else be nobody's to sign for.
 */
export const isAloneFor = (
  state: Pick<AccessState, 'members' | 'aside'>,
  member: Uint8Array,
  act: ProposedAct,
  { directory, at }: { readonly directory: Directory; readonly at: number },
): boolean =>
  [...state.members.values()].every(
    (other) =>
      equal(other.member, member) ||
      (act.is === 'take' && equal(act.member, other.member)) ||
      memberAt(directory, other.member, at)?.removed === true ||
      !(act.is === 'redact'
        ? act.entries.some(({ folder }) => other.rights.has(folder))
        : maySecond(state, other.member, act)),
  )
