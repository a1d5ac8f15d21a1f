import { msg } from '@lingui/core/macro'
import type { CaseFile } from '#domain/file/case-file.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { KINDS } from '#domain/kinds.ts'
import { sameLookElsewhere, type WayOn } from '#domain/questions/way-on.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import type { FormResult } from '#web/form-model/form-result.ts'
import { isUntouched } from '#web/form-model/typed-body.ts'
import type { Typed } from '#web/form-model/form-state.tsx'

/** A form as it opens to supply what a rule found missing: about the subject of the rule. */
export const startForMissing = (opened: Typed, on: WayOn | undefined): Typed =>
  on ? { ...opened, body: { ...opened.body, ...on.begins } } : opened

/** In a form that was opened to supply what a rule found missing, the deciding answer is asked like any other, and what was found of a person is added to each of their ties. */
export function supplyWhatWasMissing(
  on: WayOn | undefined,
  made: FormResult,
  file: CaseFile,
  typed: Typed,
): FormResult {
  if (!on) return made
  const open = on.asks.filter((key) => isUntouched(typed.body[key]))
  if (open.length > 0)
    return {
      drafts: [],
      wrong: { ...Object.fromEntries(open.map((key) => [key, msg`Answer this question.`])), ...made.wrong },
    }
  const [draft] = made.drafts
  const read = draft?.kind === tie.name ? tie.schema.safeParse(draft.body) : undefined
  if (!draft || !read?.success) return made
  const others = sameLookElsewhere(file, read.data).map((body) => ({
    ...draft,
    body,
    replaces: whatItReplaces(KINDS, file, { kind: tie.name, body }),
  }))
  return { ...made, drafts: [...made.drafts, ...others] }
}
