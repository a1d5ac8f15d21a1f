import type { Bytes } from '#bytes.ts'
import type { AccessBody } from './access-body.ts'
import { hasBar, type AccessState } from './access-state.ts'
import { maySecond } from './proposal.ts'
import type { ProposedAct } from './proposed-act.ts'
import type { Directory } from '../directory/directory-history.ts'
import { memberAt, membersAt } from '../directory/directory-view.ts'
import { equal, u64, u8 } from '../primitives/bytes.ts'
import { sign, type SigningKey } from '../primitives/ed25519.ts'
import { idText } from '../primitives/id.ts'
import { labelled } from '../primitives/label.ts'

/** Where in the stream of which file two shareholders sign, and beside whom. */
interface BesideMember {
  readonly org: Bytes
  readonly file: Bytes
  /** Hash of the head of the stream: if it moves, they sign again. */
  readonly prev: Bytes
  /** Who asked for it and writes the record. */
  readonly member: Bytes
  /** The position of the directory at which nobody else may sign. */
  readonly at: number
}

interface SignedByShares extends BesideMember {
  /** Hash of the record that proposed the act. */
  readonly proposed: Bytes
}

const sharesText = ({ org, file, prev, proposed, member, at }: SignedByShares): Bytes =>
  labelled('second-by-shares', org, file, prev, proposed, member, u64(at))

/** Two shareholders sign in place of a second person, with the root key, which they put together for this. */
export const signByShares = (root: SigningKey, what: SignedByShares): Promise<Bytes> => sign(root, sharesText(what))

const liftText = ({ org, file, prev, member, at }: BesideMember, barred: Bytes): Bytes =>
  labelled('lift-by-shares', org, file, prev, member, u64(at), barred)

/** That this member’s stop is lifted. */
export const signLiftByShares = (root: SigningKey, what: BesideMember, barred: Bytes): Promise<Bytes> =>
  sign(root, liftText(what, barred))

const recoverText = ({ org, file, prev, member, at }: BesideMember, folders: readonly number[]): Bytes =>
  labelled('recover-by-shares', org, file, prev, member, u64(at), ...folders.map(u8))

/** That the author takes back these folders, by rising number. */
export const signRecoveryByShares = (
  root: SigningKey,
  what: BesideMember,
  folders: readonly number[],
): Promise<Bytes> => sign(root, recoverText(what, folders))

/** What two shareholders must have signed for this record of this author, and their signature; undefined where it has none. */
export function signedByShares(
  body: AccessBody,
  { org, file }: Pick<BesideMember, 'org' | 'file'>,
  member: Bytes,
): { readonly text: Bytes; readonly sig: Bytes } | undefined {
  if (!('shares' in body)) return undefined
  const what = { org, file, prev: body.prev, member, at: body.at }
  switch (body.type) {
    case 'seconded':
      return { text: sharesText({ ...what, proposed: body.proposed }), sig: body.shares }
    case 'bar-lifted':
      return { text: liftText(what, body.member), sig: body.shares }
    case 'recovered':
      return {
        text: recoverText(
          what,
          body.epochs.map(({ folder }) => folder),
        ),
        sig: body.shares,
      }
  }
}

/** Whether nobody else could sign with this member that folders are taken back: every other member of the file left the agency. */
export const isAloneInFile = (
  state: Pick<AccessState, 'members'>,
  member: Uint8Array,
  { directory, at }: { readonly directory: Directory; readonly at: number },
): boolean =>
  [...state.members.values()].every(
    (other) => equal(other.member, member) || memberAt(directory, other.member, at)?.removed === true,
  )

/**
 * Whether nobody else could sign with this member that a stop is lifted: every other member of the agency is stopped on
 * this file, or had left at the position that the record names. `taken`: a position after which it was taken. Who came
 * between the two counts, so that nobody names a position from before a colleague came. Whom a server had lost counts
 * from when they are given back, and not from when they came: what was taken before stays valid.
 */
export const isAloneToLift = (
  state: Pick<AccessState, 'barred'>,
  member: Uint8Array,
  { directory, at, taken = at }: { readonly directory: Directory; readonly at: number; readonly taken?: number },
): boolean =>
  membersAt(directory, taken).every(
    (other) =>
      equal(other.member, member) ||
      hasBar(state, other.member) ||
      (directory.members.get(idText(other.member))?.heldFrom ?? 0) > taken ||
      memberAt(directory, other.member, at)?.removed === true,
  )

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
