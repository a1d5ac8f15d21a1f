import type { CaseFile } from '../file/case-file.ts'
import type { Draft } from '../entry/entry.ts'
import type { EntryId } from '../entry/ids.ts'
import type { Ruling } from '../entry/ruling.ts'

/**
 * A yes or a *not yet* answers a current entry, in that entry's folder. Whose answer counts is judged where its author
 * and their role are known: `answersTo`.
 */
export function answerable(file: CaseFile, draft: Draft<{ readonly entry: EntryId }>): Ruling {
  const rule = 'answerable'
  const asked = Object.values(file.byKind)
    .flat()
    .find((entry) => entry.id === draft.body.entry)
  if (!asked) return { rule, answer: 'refused', missing: ['entry-that-stands'] }
  return asked.folder === (draft.folder ?? 'care')
    ? { rule, answer: 'allowed' }
    : { rule, answer: 'refused', missing: ['same-folder'] }
}
