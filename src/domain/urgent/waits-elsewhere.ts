import { holds, type CaseFile, type WaitsBeside } from '../file/case-file.ts'
import { leading } from '../file/tracks.ts'
import { urgentNeed } from '../kinds/follow-up/urgent-need.ts'

/**
 * What waits in parts that the reader may not open. Where something urgent was answered in `care` since it was said (it
 * is over, or somebody acts on it), the answer counts.
 */
export function waitsElsewhere(file: CaseFile): readonly WaitsBeside[] {
  const closed = (file.waitsBeside ?? []).filter(({ part }) => !holds(file, part))
  if (closed.length === 0) return []
  const answers = leading(file, urgentNeed)
  return closed.filter(
    ({ need, part, recordedAt }) =>
      need === undefined ||
      !answers.some(
        (answer) => answer.body.need === need && answer.body.opens === part && answer.recordedAt >= recordedAt,
      ),
  )
}
