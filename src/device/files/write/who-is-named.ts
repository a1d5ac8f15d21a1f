import { ANSWERS } from '#domain/file/approvals.ts'
import type { Decided } from '#domain/deciding/decide.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { colleagueAsked } from '#domain/kinds/planning/colleague-asked.ts'
import type { FileState } from '../../kept/row-types.ts'
import type { Files } from '../files.ts'
import { mayWriteFolder, rightsIn } from '../state/rights.ts'
import { answersHere } from '../state/supervisors.ts'

interface Where {
  readonly file: FileId
  readonly state: FileState
  /** Words that were written before are sent again as they are, whoever holds the part by now. */
  readonly asItWas: true | undefined
}

/**
 * Why an entry is not written for those whom it needs: a decision is answered by a supervisor, and a question is asked
 * of a member who could answer it in its part. Nobody else would read it.
 */
export function refusedByWho(
  open: Files,
  { file, state, asItWas }: Where,
  { kind, folder, body }: Decided,
): 'someone-else-must' | 'colleague-without-part' | undefined {
  if (ANSWERS.includes(kind) && !answersHere(open)) return 'someone-else-must'
  if (kind !== colleagueAsked.name || asItWas) return undefined
  const { to } = colleagueAsked.schema.parse(body)
  return mayWriteFolder(rightsIn(open, file, state, to), folder) ? undefined : 'colleague-without-part'
}
