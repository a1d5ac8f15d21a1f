import { all } from '#domain/file/values.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { memberStopped } from '#domain/kinds/follow-up/member-stopped.ts'
import { stopAnswers } from '#domain/kinds/follow-up/stop-answered.ts'
import type { AccessState, Bar } from '#sealing/access/access.ts'
import { memberText } from '../../kept/id-text.ts'

/**
 * Members whom the records stop and of whom no entry says so: an app that writes what it likes stopped them. Whoever
 * keeps the file is shown it all the same.
 */
export function unwrittenStops(access: AccessState, file: CaseFile): readonly Bar[] {
  const written = new Set(
    all(file, memberStopped).flatMap(({ id, body }) => (stopAnswers(file, id).includes('lifted') ? [] : [body.member])),
  )
  return [...access.barred.values()].filter(({ member }) => !written.has(memberText(member)))
}
