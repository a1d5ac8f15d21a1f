import type { CaseFile } from '../file/case-file.ts'
import type { Entry } from '../entry/entry.ts'

/**
 * What others wrote that approves, answers, replaces or refers to this entry. Its writer removes it alone only while
 * there is none: other entries would lose what they refer to.
 */
export function builtOn(file: CaseFile, entry: Entry): readonly Entry[] {
  return file.entries.filter(
    (other) => other.by !== entry.by && (other.replaces.includes(entry.id) || names(other.body, entry.id)),
  )
}

/** Also inside a text: an exception is asked for by the whole decision, as text. */
function names(value: unknown, id: string): boolean {
  if (typeof value === 'string') return value.includes(id)
  return typeof value === 'object' && value !== null && Object.values(value).some((part) => names(part, id))
}
