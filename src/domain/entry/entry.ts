import { z } from 'zod'
import { DeviceId, EntryId, FileId, Folder, MemberId, PersonId } from './ids.ts'
import { PlainDate, When } from './plain-date.ts'

/** Who an entry is about, or who told it. The child of the file is `child`; others are persons of the file (P19). */
export const Whom = z.union([z.literal('child'), PersonId])
export type Whom = z.infer<typeof Whom>

export const ToldBy = z.union([Whom, z.literal('observed'), z.literal('document'), z.literal('professional')])
export type ToldBy = z.infer<typeof ToldBy>

/** Whether the child may learn this fact, and from when (P19). Absent: it follows the folder. */
export const ChildMayLearn = z.strictObject({
  answer: z.enum(['yes', 'no', 'later', 'when-she-asks']),
  from: PlainDate.optional(),
})

/**
 * Who first wrote the words, on which device and when: for an entry that another person adopted from the quarantine.
 * This alone is the adopter's word. `original` proves it: the segment with these words as that device signed it, in
 * base64url, without the other entries' ciphertexts (docs/sealing.md §5, version 3).
 */
export const Adopted = z.strictObject({
  by: MemberId,
  device: DeviceId,
  recordedAt: z.iso.datetime({ offset: true }),
  original: z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .optional(),
})
export type Adopted = z.infer<typeof Adopted>

/** Most values that one entry replaces. Of more, those that lead go first; the others stay a clash for the next entry. */
export const MOST_REPLACED = 200

/**
 * One dated, attributed fact as it is sealed. Nothing is overwritten: `replaces` names the values of a single-valued
 * kind that were on the screen when this one was written. `recordedAt` is the time of the device's clock, kept and
 * shown, and decides nothing. `act` binds entries that were written as one act over several folders or files.
 * `wentAround` are the rules a fact went around (P1). `adopted`: `by` answers for words that somebody else wrote; the
 * id is then derived from the first entry's, the same for everyone who adopts it.
 */
export const Entry = z.strictObject({
  id: EntryId,
  file: FileId,
  folder: Folder,
  kind: z.string().min(1).max(60),
  version: z.number().int().min(1),
  at: When,
  recordedAt: z.iso.datetime({ offset: true }),
  by: MemberId,
  device: DeviceId,
  about: z.array(Whom).max(40),
  toldBy: ToldBy.optional(),
  childMayLearn: ChildMayLearn.optional(),
  replaces: z.array(EntryId).max(MOST_REPLACED),
  adopted: Adopted.optional(),
  act: z.strictObject({ id: EntryId, parts: z.number().int().min(1) }).optional(),
  wentAround: z.array(z.string()).max(30).optional(),
  unjudged: z.array(z.string()).max(30).optional(),
  body: z.unknown(),
})
export type Entry<Body = unknown> = Omit<z.infer<typeof Entry>, 'body'> & {
  readonly body: Body
  readonly found?: FoundOut
}

/** What a device found out about an entry beside its words. It is never sealed, and no sealed entry can have it. */
export interface FoundOut {
  /**
   * Folders of its file in which its author might write at the entry's position; its own is always one. Absent where
   * that is all of them.
   */
  readonly writes?: readonly Folder[]
  /** Its adopted words were signed by the member that it names. */
  readonly proven?: true
  /** Folders in which it names an entry though its author might not write there: what it says of that has no effect. */
  readonly without?: readonly Folder[]
  /**
   * Folders that have a track under the key that it names, in which its author might not write: there it has no
   * effect. It may be honest, so nobody is said to have tried.
   */
  readonly apart?: readonly Folder[]
  /** Another folder has an entry under the same id. */
  readonly twin?: boolean
  /** The entry as it was sealed, where the fold gave it another id or key, or took a reference out. */
  readonly raw?: Entry
}

/** What a person writes; the device adds who, when recorded and the ids. */
export interface Draft<Body = unknown> {
  readonly kind: string
  readonly folder?: Folder
  readonly at: When
  readonly about?: readonly Whom[]
  readonly toldBy?: ToldBy
  readonly childMayLearn?: z.infer<typeof ChildMayLearn>
  readonly replaces?: readonly EntryId[]
  /** It names a number or a place that must never be used, as a warning: the writer confirms that when asked. */
  readonly asWarning?: boolean
  /** Who writes it: set by the device, never by a form. */
  readonly by?: MemberId
  /** Words that were taken out beside it had made something due for the child's safety: set by the device, too. */
  readonly endsDueOfSafety?: boolean
  readonly body: Body
}
