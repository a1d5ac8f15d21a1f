import type { CaseFile } from '../file/case-file.ts'
import type { Entry } from '../entry/entry.ts'
import { isCoveredIn, needsReveal } from './before-reveal.ts'

/**
 * What a search inside an open file may look at of an entry: never more than the screen shows, or shows once the entry
 * is opened without a further touch. `nothing`: not even what kind of entry it is; `kind`: its title; `line`: its title
 * and the line below; `all`: everything that it says.
 */
export type Searched = 'nothing' | 'kind' | 'line' | 'all'

/** Before the reader has revealed the sealed parts, where a child is opens by a touch of its own, too. */
export function searchedOf(file: CaseFile, entry: Entry, revealed: boolean): Searched {
  if (file.needsNewerApp.some(({ id }) => id === entry.id)) return 'nothing'
  if (revealed) return 'all'
  if (needsReveal(entry.folder)) return 'nothing'
  if (isCoveredIn(file, entry)) return 'kind'
  return entry.folder === 'whereabouts' ? 'line' : 'all'
}
