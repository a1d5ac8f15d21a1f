import type { CaseFile } from '#domain/file/case-file.ts'
import type { OpenAnswer } from '#domain/vocabulary/open-answer.ts'
import { whatIsOpen } from '#domain/closing/what-is-open.ts'
import type { Draft } from '#domain/entry/entry.ts'
import { closure } from '#domain/kinds/closure/closure.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'

/** A closure answers for each open item: in these stories the worker who told the child keeps it until the last visit. */
export function withOpenAnswered(file: CaseFile, draft: Draft, today: PlainDate): Draft {
  const read = draft.kind === closure.name ? closure.schema.safeParse(draft.body) : undefined
  if (!read?.success || read.data.childTold.told !== 'yes' || !read.data.aftercare) return draft
  const { by } = read.data.childTold
  const { until } = read.data.aftercare
  const open = whatIsOpen(file, today).flatMap(({ key, entry }): OpenAnswer[] =>
    entry ? [{ answer: 'carried-on', thing: key, by, until }] : [],
  )
  return open.length === 0 ? draft : { ...draft, body: { ...read.data, open } }
}
