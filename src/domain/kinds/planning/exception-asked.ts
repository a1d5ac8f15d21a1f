import { z } from 'zod'
import { answersTo, isApproved } from '../../file/approvals.ts'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { Entry } from '../../entry/entry.ts'
import { FOLDERS, type Folder, type MemberId } from '../../entry/ids.ts'
import { writerIn } from '../../file/from-elsewhere.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'

const Code = z.string().min(1).max(60)

/**
 * A rule refused a decision, and its writer says why this child's case is different. `asks`: the whole decision, as it
 * would be written. With a second person's yes that decision may be written, word for word, and names the rules it went
 * around. It is in the folder of the decision.
 */
export const exceptionAsked = defineKind({
  name: 'exception-asked',
  folders: ['care', ...FOLDERS.filter((folder) => folder !== 'care')],
  step: 'planning',
  version: 1,
  nature: 'decision',
  schema: z.strictObject({
    of: Code,
    missing: z.array(Code).max(40),
    because: Words,
    asks: z.string().min(2).max(60_000),
  }),
})
export type ExceptionAsked = EntryOf<typeof exceptionAsked>

/**
 * Rules without exceptions: a person who may be a danger decides nothing, an allegation is read outside the line, and
 * an answer belongs to an entry.
 */
const NEVER: readonly string[] = ['R4', 'marked', 'never-used', 'P13', 'answerable', 'one-child']
export const mayBeExcepted = (rules: readonly string[]): boolean =>
  rules.length > 0 && !rules.some((rule) => NEVER.includes(rule))

/** The same text for the same decision, in whatever order it was typed. */
export const asText = (body: unknown): string =>
  JSON.stringify(body, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** Whether a second person agreed that exactly this decision is written. */
export function isExcepted(file: CaseFile, kind: string, folder: Folder, body: unknown): boolean {
  return all(file, exceptionAsked).some(
    (entry) =>
      entry.folder === folder && entry.body.of === kind && entry.body.asks === asText(body) && isApproved(file, entry),
  )
}

/** What was agreed and is not written yet. */
export function isStillToWrite(file: CaseFile, asked: ExceptionAsked): boolean {
  return (
    isApproved(file, asked) &&
    !(file.byKind[asked.body.of] ?? []).some((entry) => asText(entry.body) === asked.body.asks)
  )
}

/** What a member asked for, got agreement for, and still has to write. */
export function agreedFor(
  file: CaseFile,
  member: MemberId,
): readonly { readonly asked: Entry; readonly answer: Entry }[] {
  return all(file, exceptionAsked).flatMap((asked) => {
    const answer =
      writerIn(file)(asked) === member && isStillToWrite(file, asked)
        ? answersTo(file, asked).approvedBy.at(-1)
        : undefined
    return answer ? [{ asked, answer }] : []
  })
}
