import type { FileView } from '#device/api.ts'
import type { CaseFile } from '#domain/case-file.ts'
import type { FileId } from '#domain/ids.ts'
import type { PlainDate } from '#domain/plain-date.ts'
import type { WhoIsThis } from '#domain/questions/who-is-this.ts'
import type { Speak } from '#web/kinds/speak.ts'
import type { Touch } from '#web/session/touch.tsx'

/** One file that is open on the screen, with what every tab of it needs. */
export interface ChildFile {
  readonly view: FileView
  readonly file: FileId
  /** What the screen may show now: until the touch without what happened, therapy and health (`domain/shown`). */
  readonly caseFile: CaseFile
  /** Everything that the folders held say: for what is behind the touch, and for what must not depend on it. */
  readonly whole: CaseFile
  readonly touch: Touch
  readonly who: WhoIsThis
  readonly months: number | null
  readonly speak: Speak
  readonly day: PlainDate
  /** Files of people around the child that may be opened from here, each with the one to open. Without it none is. */
  readonly opens?: Readonly<Record<FileId, FileId>>
}
