import type { CaseFile } from '../file/case-file.ts'
import type { Entry } from '../entry/entry.ts'

/** What others wrote that approves, answers, replaces or names this entry. Whoever wrote it takes it out alone only while there is none: it would take words from under theirs. */
export function builtOn(file: CaseFile, entry: Entry): readonly Entry[] {
  return file.entries.filter(
    (other) => other.by !== entry.by && (other.replaces.includes(entry.id) || names(other.body, entry.id)),
  )
}

function names(value: unknown, id: string): boolean {
  if (value === id) return true
  return typeof value === 'object' && value !== null && Object.values(value).some((part) => names(part, id))
}
