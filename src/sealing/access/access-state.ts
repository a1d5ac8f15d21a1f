import type { Bytes } from '#bytes.ts'
import type { Epoch, WrappedAside } from './access-body.ts'
import { equal } from '../primitives/bytes.ts'
import type { Directory } from '../directory/directory-history.ts'
import { memberAt } from '../directory/directory-view.ts'
import { idText } from '../primitives/id.ts'
import type { Head } from '../primitives/record.ts'
import type { ActProposal, SaidNo, SealedEntry } from './proposed-act.ts'
import type { Right, FolderRights } from './right.ts'

/**
 * A grant that is still the newest for `folders`. `at`: the directory position it names; `seq`: the number of its
 * record.
 */
export interface HeldGrant {
  readonly seq: number
  readonly at: number
  readonly folders: readonly number[]
  readonly wrap: Bytes
}

/**
 * What a member held of a folder when its chain of keys was cut: their wrap of that time opens the chain down from
 * `epoch`, its last.
 */
export interface EarlierGrant extends Omit<HeldGrant, 'folders'> {
  readonly folder: number
  readonly epoch: number
}

export interface MemberAccess {
  readonly member: Bytes
  readonly rights: FolderRights
  readonly grants: readonly HeldGrant[]
  /** Of folders to which the member has had a right ever since. */
  readonly earlier: readonly EarlierGrant[]
  /** By folder, the first day on which the server no longer serves it to this member. */
  readonly until: ReadonlyMap<number, string>
  /** Position at which this member was first granted anything. */
  readonly since: number
}

/** A chain of keys of a folder that begins at `epoch`; the one before began at `after`. */
export interface BegunAnew {
  readonly folder: number
  readonly epoch: number
  readonly after: number
  readonly by: Bytes
}

export interface Redaction {
  readonly seq: number
  readonly folder: number
  readonly device: Bytes
  readonly entry: number
  readonly hash: Bytes
  readonly by: Bytes
  /** By which act, where the words are kept aside, or were until 30 days had passed. */
  readonly aside?: Bytes
}

/**
 * Words that two people agreed to take out, or a whole file that they agreed to erase. Nobody is given their ciphertexts;
 * the server keeps each once more sealed, under a key that those who signed and two shareholders open, until 30 days
 * after the act was carried out.
 */
export interface WordsAside {
  /** Hash of the record that proposed it. */
  readonly proposed: Bytes
  readonly seq: number
  /** Everything in the file, and not these entries alone. */
  readonly whole: boolean
  readonly entries: readonly SealedEntry[]
  readonly by: readonly Bytes[]
  /** With which devices they signed. */
  readonly devices: readonly Bytes[]
  /** Two shareholders signed with them. */
  readonly shares: boolean
  readonly wrapped: WrappedAside
  /** The hour at which it was carried out, since 1970; undefined while the act waits or was stopped. */
  readonly doneHour: number | undefined
}

/** A member who has no right in this file and can be given none. `by`: the member who barred them. */
export interface Bar {
  readonly member: Bytes
  readonly seq: number
  readonly by: Bytes
  /** `by` undefined: two shareholders had signed with who barred them. */
  readonly confirmed: { readonly seq: number; readonly by: Bytes | undefined } | undefined
  /** What opened the file to them when they were stopped. */
  readonly held: readonly EarlierGrant[]
}

export interface SteppedOut {
  readonly member: Bytes
  readonly folder: number
}

/**
 * Who may open a file at one position of its access stream: an immutable value. `before` is the state one record
 * earlier.
 */
export interface AccessState {
  readonly org: Bytes
  readonly file: Bytes
  readonly head: Head
  /** Directory position that the author of the newest record had seen. */
  readonly at: number
  /** Keyed by `idText(member)`. Members without any right are not in it. */
  readonly members: ReadonlyMap<string, MemberAccess>
  /** All epochs of a folder, the first one first. */
  readonly epochs: ReadonlyMap<number, readonly Epoch[]>
  /** Directory position of the record that made a folder's current key. */
  readonly turnedAt: ReadonlyMap<number, number>
  /** Chains of keys that somebody began because nobody held the one before any more. */
  readonly begunAnew: readonly BegunAnew[]
  readonly redactions: readonly Redaction[]
  readonly aside: readonly WordsAside[]
  /** Keyed by `idText(member)`; whose bar was lifted is not in it. */
  readonly barred: ReadonlyMap<string, Bar>
  /** Folders that a member could read who was barred or stepped out, and whose key nobody has turned since: no segment counts there. */
  readonly mustTurn: ReadonlySet<number>
  /** Who stepped out of which folder, until its key is turned. */
  readonly steppedOut: readonly SteppedOut[]
  /** Whose stop was lifted: what they held then, of folders that nobody has granted them again yet. */
  readonly lifted: ReadonlyMap<string, readonly EarlierGrant[]>
  /** Acts that wait for a second person, or for their time; the oldest first. */
  readonly proposals: readonly ActProposal[]
  /** What was refused by whom it affects, until it is done: taking a proposal back and making it again changes nothing. */
  readonly saidNo: readonly SaidNo[]
  readonly erased: { readonly seq: number; readonly by: readonly [Bytes, Bytes] } | undefined
  readonly before: AccessState | undefined
}

/** What the records of a file change of its state, each by its own rule. */
export type ChangedByRecords = Omit<AccessState, 'org' | 'file' | 'head' | 'at' | 'before'>

/** The access state at a position; undefined before the first record and beyond the last. */
export function accessAt(state: AccessState | undefined, position: number): AccessState | undefined {
  let then = state
  while (then && then.head.seq > position) then = then.before
  return then?.head.seq === position ? then : undefined
}

/** The right a grant gives, whether or not the directory still has this member. */
export const rightOf = (state: AccessState, member: Uint8Array, folder: number): Right | undefined =>
  state.members.get(idText(member))?.rights.get(folder)

/** The first day on which the server no longer serves the folder to this member, if their grant has an end. */
export const untilOf = (state: AccessState, member: Uint8Array, folder: number): string | undefined =>
  state.members.get(idText(member))?.until.get(folder)

export const hasBar = (state: Pick<AccessState, 'barred'>, member: Uint8Array): boolean =>
  state.barred.has(idText(member))

export const isKept = (members: AccessState['members'], folder: number): boolean =>
  [...members.values()].some(({ rights }) => rights.get(folder) === 'keep')

/** Whether a member who was not removed from the agency by this position keeps the folder. */
export const isKeptByPresent = (
  members: AccessState['members'],
  folder: number,
  { directory, at }: { readonly directory: Directory; readonly at: number },
): boolean =>
  [...members.values()].some(
    ({ member, rights }) => rights.get(folder) === 'keep' && memberAt(directory, member, at)?.removed !== true,
  )

/** Whether a member other than this one keeps the folder and can sign: they could turn its key. */
export const isStillKeptWithout = (
  { members }: Pick<AccessState, 'members'>,
  without: Bytes,
  folder: number,
  directory: Directory,
  position: number,
): boolean =>
  [...members.values()].some(
    ({ member, rights }) =>
      rights.get(folder) === 'keep' && !equal(member, without) && isActive(directory, member, position),
  )

/** Folders with a key that nobody keeps since a member was barred: two people recover them. */
export const unkeptFolders = ({ members, epochs }: AccessState): readonly number[] =>
  [...epochs.keys()].filter((folder) => !isKept(members, folder))

export const currentEpoch = (state: AccessState, folder: number): Epoch | undefined => state.epochs.get(folder)?.at(-1)

/**
 * The members to whom a new key of this folder must be wrapped: they have a right to it and are not removed at this
 * directory position.
 */
export function recipientsOf(
  state: { readonly members: AccessState['members'] },
  folder: number,
  directory: Directory,
  position: number = directory.head.seq,
): readonly Bytes[] {
  return [...state.members.values()]
    .filter(({ member, rights }) => rights.has(folder) && isActive(directory, member, position))
    .map(({ member }) => member)
}

/** Whether keys are sealed to the member at this position: they are not removed, and nobody ended their keys. */
export function isActive(directory: Directory, member: Bytes, position: number): boolean {
  const known = memberAt(directory, member, position)
  return known !== undefined && !known.removed && !known.ended
}

/**
 * Whether the folder's current key may be in other hands at this directory position: it was made before the keys of a
 * member who may open it were replaced or ended. Until the key is turned nothing counts there.
 */
export function isInOtherHands(
  { turnedAt, members }: Pick<AccessState, 'turnedAt' | 'members'>,
  folder: number,
  directory: Directory,
  position: number = directory.head.seq,
): boolean {
  const made = turnedAt.get(folder)
  return (
    made !== undefined &&
    directory.renewed.some(
      ({ at, member }) => made < at && at <= position && members.get(member)?.rights.has(folder) === true,
    )
  )
}

/**
 * The record under which one entry's ciphertext was dropped, if any. One that names another hash is of no entry, and
 * keeps nobody from redacting this one.
 */
export function redactionOf(
  state: Pick<AccessState, 'redactions'>,
  place: { readonly folder: number; readonly device: Uint8Array; readonly entry: number; readonly hash: Uint8Array },
): Redaction | undefined {
  return state.redactions.find(
    ({ folder, device, entry, hash }) =>
      folder === place.folder && entry === place.entry && equal(device, place.device) && equal(hash, place.hash),
  )
}

export const wordsAsideOf = ({ aside }: Pick<AccessState, 'aside'>, proposed: Uint8Array): WordsAside | undefined =>
  aside.find((one) => equal(one.proposed, proposed))

/** The whole file, where two people agreed to erase it and nobody brought it back. */
export const fileAside = ({ aside }: Pick<AccessState, 'aside'>): WordsAside | undefined =>
  aside.find(({ whole }) => whole)

/** Whether what this record took out is gone until somebody brings it back, and no longer waits for that. */
export const isTakenOut = (state: Pick<AccessState, 'aside'>, { aside }: Redaction): boolean =>
  aside === undefined || wordsAsideOf(state, aside)?.doneHour !== undefined

/** The redactions that the records between two states made and that stand. */
export function freshRedactions(before: AccessState | undefined, after: AccessState): readonly Redaction[] {
  const known = new Set(before?.redactions)
  return after.redactions.filter((redaction) => !known.has(redaction))
}
