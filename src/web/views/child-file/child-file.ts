import type { FileView } from '#device/files/api.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { WhoIsThis } from '#domain/questions/who-is-this.ts'
import type { Speak } from '#web/kinds/speak.ts'
import type { Reveal } from '#web/session/reveal.tsx'

/** One file that is open on the screen, with what every tab of it needs. */
export interface ChildFile {
  readonly view: FileView
  readonly file: FileId
  /** What the screen may show now: before sealed parts are revealed, without what happened, therapy and health (`domain/shown`). */
  readonly caseFile: CaseFile
  /** The fold of every folder this member holds: for what is shown once sealed parts are revealed, and for decisions that must not depend on it. */
  readonly whole: CaseFile
  readonly reveal: Reveal
  readonly who: WhoIsThis
  readonly months: number | null
  readonly speak: Speak
  readonly day: PlainDate
  /** Files of people around the child that this member can open from here, each with the function that opens it. Absent: none can be opened. */
  readonly opens?: Readonly<Record<FileId, FileId>>
}
