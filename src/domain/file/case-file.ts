import type { Writers } from '../entry/by-place.ts'
import type { Entry } from '../entry/entry.ts'
import type { EntryId, FileId, Folder, MemberId } from '../entry/ids.ts'
import type { Times } from '../vocabulary/country-pack/timer-names.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { PhaseWindows } from '../vocabulary/phase.ts'
import type { UrgentNeedOf } from '../vocabulary/urgent-need.ts'

/** The child was seen on this day, by whom, as an entry says that the reader may not open. */
export interface SeenBeside {
  readonly on: PlainDate
  readonly by: MemberId
}

/**
 * Something waits in a part that the reader may not open: until when, and whether it is urgent. What it is, and why, is
 * not said.
 */
export interface WaitsBeside {
  readonly part: Folder
  readonly on: PlainDate
  readonly need?: UrgentNeedOf
  readonly entry: EntryId
  readonly by: MemberId
  readonly recordedAt: string
}

/**
 * A file as its holder sees it: plain data, so that it can be sent between a worker and a page. Entries of a kind are
 * read with `all` and `current` (`values.ts`), or with functions in the kind's file.
 */
export interface CaseFile {
  /** Folders whose keys the reader holds. A rule that needs another one answers "cannot judge". */
  readonly held: readonly Folder[]
  /** Every entry ordered by (`at`, `recordedAt`, `id`), including struck ones and those that need a newer app. */
  readonly entries: readonly Entry[]
  /** Current entries by kind, in the same order, without struck and unknown ones. */
  readonly byKind: Readonly<Record<string, readonly Entry[]>>
  /** Struck entry → the `superseded` entry that gives the reason. */
  readonly struck: Readonly<Record<EntryId, EntryId>>
  /** Value → the current entries of its own kind that replaced it. */
  readonly replaced: Readonly<Record<EntryId, readonly EntryId[]>>
  /** Entries of kinds, versions or folders that this app does not know: kept and shown, never interpreted. */
  readonly needsNewerApp: readonly Entry[]
  /**
   * Members whose answer to a decision has effect: those whom the directory certified as supervisors of the agency, now
   * or before. The device sets it after the fold. Absent where nobody's role is known: then any second person's answer
   * counts.
   */
  readonly supervisors?: readonly MemberId[]
  /**
   * Members whom the directory certified as custodians, now or before: what they set for the agency counts. Set and
   * absent as `supervisors`.
   */
  readonly custodians?: readonly MemberId[]
  /**
   * Members who have left the agency, set by the device after the fold: what is assigned to them falls to the person
   * who carries the file.
   */
  readonly gone?: readonly MemberId[]
  /**
   * Members who hold `care` of this file, set by the device after the fold: nobody else sees what is due in it. Absent
   * where the device does not know.
   */
  readonly careReaders?: readonly MemberId[]
  /** Times that the agency's chosen country sets, set by the device after the fold. Absent: our own times apply. */
  readonly times?: Times
  /**
   * When each phase of the work usually begins in this agency, set by the device after the fold. Absent: our own
   * windows apply.
   */
  readonly phaseWindows?: PhaseWindows
  /**
   * Other files of the same child whose entries are read together with this one's (`same-child/joined-files.ts`): each
   * entry says which file it is in.
   */
  readonly joined?: readonly FileId[]
  /**
   * Of files that are read together: who could ever write in which folder, set by the device. A reference from one file
   * into another has an effect only there. Absent where nobody knows: then each has.
   */
  readonly writers?: Writers
  /**
   * Days on which the child was seen, written in folders that not every reader of `care` holds: the device sets them
   * after the fold, from the child's appointment file.
   */
  readonly seenBeside?: readonly SeenBeside[]
  /** From the same file: what waits in parts that not every reader of `care` holds. */
  readonly waitsBeside?: readonly WaitsBeside[]
}

/**
 * What the device set after a fold, to set it on another fold of the same child's entries: supervisors, who reads the
 * file, the agency's times and phases, which files are read together, on which days others saw the child, what
 * waits in other parts.
 */
export function setByDevice({
  supervisors,
  custodians,
  gone,
  careReaders,
  times,
  phaseWindows,
  joined,
  writers,
  seenBeside,
  waitsBeside,
}: CaseFile): Pick<
  CaseFile,
  | 'supervisors'
  | 'custodians'
  | 'gone'
  | 'careReaders'
  | 'times'
  | 'phaseWindows'
  | 'joined'
  | 'writers'
  | 'seenBeside'
  | 'waitsBeside'
> {
  return {
    ...(supervisors && { supervisors }),
    ...(custodians && { custodians }),
    ...(gone && { gone }),
    ...(careReaders && { careReaders }),
    ...(times && { times }),
    ...(phaseWindows && { phaseWindows }),
    ...(joined && { joined }),
    ...(writers && { writers }),
    ...(seenBeside && { seenBeside }),
    ...(waitsBeside && { waitsBeside }),
  }
}

export function holds(file: CaseFile, ...folders: readonly Folder[]): boolean {
  return folders.every((folder) => file.held.includes(folder))
}
