import { NOTHING_BACK } from '#contract/answer.ts'
import type { ErasedAgain } from '#contract/erasure.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { idBytes } from '../../kept/id-text.ts'
import type { RoundProblem } from '../../platform/refusals.ts'
import { askSignedIn } from '../../vault/session.ts'
import type { Sync } from '../sync.ts'

const AT_ONCE = 200

/**
 * The server may have files again that it had erased, its own list of erasures set back with it: it is given the record
 * of each with its mark, before anything of a file, and erases it at once, whoever wrote there meanwhile.
 */
export async function giveErasuresAgain(
  open: Sync,
  files: Iterable<FileId>,
  signal: AbortSignal,
): Promise<RoundProblem | null> {
  const erased: ErasedAgain['erased'] = []
  for (const file of files) {
    const [record, mark] = [await open.rows.getSound('erased', file), await open.rows.getSound('erasedmark', file)]
    if (record && mark) erased.push({ file: idBytes(file), record, mark })
  }
  for (let at = 0; at < erased.length; at += AT_ONCE) {
    const body = { v: 1, erased: erased.slice(at, at + AT_ONCE) } satisfies ErasedAgain
    const how = { method: 'PUT', path: '/v1/erasure/again', body, signal } as const
    const answer = await askSignedIn(open, how, NOTHING_BACK)
    // A server of before marks: what it had erased is offered as a record of the file.
    if (!answer.ok && answer.code === 'not-found') return null
    if (!answer.ok) return answer.code
  }
  return null
}
