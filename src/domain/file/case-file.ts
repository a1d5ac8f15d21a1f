import type { Entry } from '../entry/entry.ts'
import type { EntryId, FileId, Folder, MemberId } from '../entry/ids.ts'
import type { Times } from '../vocabulary/country-pack/timer-names.ts'
import type { PhaseWindows } from '../vocabulary/phase.ts'

/**
 * A file as its holder sees it: plain data, so that it passes between a worker and a screen.
 * What a kind makes of its own entries is asked with `all` and `current`, or with functions that stand in the kind's file.
 */
export interface CaseFile {
  /** Folders whose keys the reader holds. A rule that needs another answers "cannot judge". */
  readonly held: readonly Folder[]
  /** Every entry in order of (`at`, `recordedAt`, `id`), struck ones and those that need a newer app too. */
  readonly entries: readonly Entry[]
  /** Standing entries by kind, in the same order: struck and unknown ones left out. */
  readonly byKind: Readonly<Record<string, readonly Entry[]>>
  /** Struck entry → the `superseded` entry that says why. */
  readonly struck: Readonly<Record<EntryId, EntryId>>
  /** Value → the standing entries of its own kind that replaced it. */
  readonly replaced: Readonly<Record<EntryId, readonly EntryId[]>>
  /** Kinds, versions or folders that this app does not know: kept, shown, never guessed at. */
  readonly needsNewerApp: readonly Entry[]
  /**
   * Members whose answer to a decision has effect: whoever the directory certified as a supervisor of the agency, now or before. The device says so
   * beside the fold. Absent where nobody's office is known: then any second person's answer is counted.
   */
  readonly supervisors?: readonly MemberId[]
  /** Members who have left the agency, said by the device beside the fold: what names them falls to whoever carries the file. */
  readonly gone?: readonly MemberId[]
  /** Times that the agency's chosen country sets, said by the device beside the fold. Absent: our own hold everywhere. */
  readonly times?: Times
  /** When each phase of the work usually begins in this agency, said by the device beside the fold. Absent: our own windows hold. */
  readonly phaseWindows?: PhaseWindows
  /** Other files of the same child whose entries are read together with this one's (`families/joined-files.ts`): each entry says in which file it stands. */
  readonly joined?: readonly FileId[]
}

/** What was said beside a fold, for another fold of the same child's entries: who supervises, the agency's times and phases, which files are read together. */
export function saidBeside({
  supervisors,
  gone,
  times,
  phaseWindows,
  joined,
}: CaseFile): Pick<CaseFile, 'supervisors' | 'gone' | 'times' | 'phaseWindows' | 'joined'> {
  return {
    ...(supervisors && { supervisors }),
    ...(gone && { gone }),
    ...(times && { times }),
    ...(phaseWindows && { phaseWindows }),
    ...(joined && { joined }),
  }
}

export function holds(file: CaseFile, ...folders: readonly Folder[]): boolean {
  return folders.every((folder) => file.held.includes(folder))
}
