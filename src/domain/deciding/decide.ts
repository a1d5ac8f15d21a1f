import type { z } from 'zod'
import type { CaseFile } from '../file/case-file.ts'
import type { Draft } from '../entry/entry.ts'
import { mayBeWrittenInto } from '../file/file-type.ts'
import { halfLettersIn } from '../entry/half-letters.ts'
import type { FileId, Folder } from '../entry/ids.ts'
import type { Kind } from '../file/kind.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { isExcepted, mayBeExcepted } from '../kinds/planning/exception-asked.ts'
import { accept, refuse, type Result } from '#result.ts'
import { checkAgainstMarks } from '../rules/marks/check-against-marks.ts'
import type { Ruling } from '../entry/ruling.ts'
import { safetyDuesRemovedBy } from './safety-dues-removed.ts'

export interface Decided {
  readonly kind: string
  readonly version: number
  readonly folder: Folder
  readonly body: unknown
  readonly wentAround: readonly string[]
  readonly unjudged: readonly string[]
}

export type WriteRefusal = 'unknown-kind' | 'wrong-file' | 'wrong-folder' | 'not-well-formed' | 'rule-refused'
export interface WhyRefused {
  readonly issues?: readonly { readonly path: string; readonly message: string }[]
  readonly rulings?: readonly Ruling[]
  /** Files in which the writer is first asked who still needs to know where the child is. */
  readonly ask?: readonly FileId[]
}

/** Where a body does not fit its schema, path by path. */
export function issuesOf(error: z.core.$ZodError): Required<Pick<WhyRefused, 'issues'>> {
  return { issues: error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message })) }
}

/**
 * Not refused, but shown to a supervisor: something due for the child's safety ends with an answer, and with nothing
 * else that one person writes.
 */
export const STAYS_IN_SIGHT = 'safety-stays-in-sight'

/**
 * Asked only where a person writes. Recording is not deciding (P1): a fact is always accepted and keeps the rules it
 * went around; a decision that a rule refuses is not written, and the answer says what is missing. Plans are checked
 * against the marks, whatever the kind.
 */
export function decide(
  kinds: readonly Kind[],
  file: CaseFile,
  draft: Draft,
  today: PlainDate,
): Result<Decided, WriteRefusal, WhyRefused> {
  const judged = judge(kinds, file, draft, today)
  if (!judged.ok) return judged
  const { folder, version, body, wentAround } = judged.value
  const hides =
    draft.endsDueOfSafety === true ||
    safetyDuesRemovedBy(kinds, file, { ...draft, folder, version, body }, today).length > 0
  return hides ? accept({ ...judged.value, wentAround: [...wentAround, STAYS_IN_SIGHT] }) : judged
}

/** What the rules of the kind answer. It folds nothing, so a form may call it at every touch. */
export function judge(
  kinds: readonly Kind[],
  file: CaseFile,
  draft: Draft,
  today: PlainDate,
): Result<Decided, WriteRefusal, WhyRefused> {
  const kind = kinds.find((candidate) => candidate.name === draft.kind)
  if (!kind) return refuse('unknown-kind', {})

  if (!mayBeWrittenInto(kinds, file, kind)) return refuse('wrong-file', {})

  const folder = draft.folder ?? kind.folders[0]
  if (!kind.folders.includes(folder)) return refuse('wrong-folder', {})

  const read = kind.schema.safeParse(draft.body)
  if (!read.success) return refuse('not-well-formed', issuesOf(read.error))

  const cut = halfLettersIn(read.data)
  if (cut.length > 0)
    return refuse('not-well-formed', { issues: cut.map(({ path, message }) => ({ path: path.join('.'), message })) })

  const own = kind.rules?.(file, { ...draft, body: read.data }, today) ?? []
  const refused = own.filter((ruling) => ruling.answer === 'refused')
  const marks = checkAgainstMarks(file, kind, { ...draft, body: read.data })
  // Where a rule of the kind refuses a person, that rule says better what is missing.
  const ofPersons = kind.nature === 'decision' && refused.some(({ rule }) => rule === 'R4' || rule === 'R7')
  const refuses = marks.refuses.filter(({ rule }) => rule !== 'marked' || !ofPersons)
  const { flags } = marks
  const excepted = isExceptedFrom(file, refused, { kind: kind.name, folder, body: read.data })
  if (refuses.length > 0 || (kind.nature === 'decision' && refused.length > 0 && !excepted))
    return refuse('rule-refused', { rulings: [...(kind.nature === 'decision' ? own : []), ...refuses] })
  const rulings = [...own, ...flags]

  return accept({
    kind: kind.name,
    version: kind.version,
    folder,
    body: kind.asWritten?.(file, read.data) ?? read.data,
    wentAround: [...new Set([...refused, ...flags].map((ruling) => ruling.rule))],
    unjudged: rulings.filter((ruling) => ruling.answer === 'cannot-judge').map((ruling) => ruling.rule),
  })
}

/**
 * A second person agreed to exactly this decision, without what these rules ask. It is saved with the rules that it
 * went around.
 */
const isExceptedFrom = (
  file: CaseFile,
  refused: readonly Ruling[],
  { kind, folder, body }: Pick<Decided, 'kind' | 'folder' | 'body'>,
): boolean => mayBeExcepted(refused.map(({ rule }) => rule)) && isExcepted(file, kind, folder, body)
