import type { CaseFile } from './case-file.ts'
import type { Entry } from '../entry/entry.ts'
import { FOLDERS, type EntryId, type Folder } from '../entry/ids.ts'
import { daysBetween, endOf, startOf, type PlainDate } from '../entry/plain-date.ts'

export interface JourneyItem {
  readonly entry: Entry
  /** The `superseded` entry that says why this one no longer counts. */
  readonly struck: EntryId | null
  readonly needsNewerApp: boolean
  /**
   * Days before this entry with nothing written, if there are many: a gap is shown and counted, and is nobody's fault.
   */
  readonly quietDaysBefore: number | null
}

export interface Journey {
  /** Newest month first, and within it newest first. `month` is `YYYY-MM`. */
  readonly months: readonly { readonly month: string; readonly items: readonly JourneyItem[] }[]
  /** Folders that are not held: named, never counted. */
  readonly notHeld: readonly Folder[]
}

/** A gap worth showing, in days. */
const QUIET = 30

/**
 * Everything that was written, newest first: current entries, struck ones with their mark, and those that need a newer
 * app.
 */
export function journey(file: CaseFile, quiet = QUIET): Journey {
  const newer = new Set(file.needsNewerApp.map((entry) => entry.id))
  let latest: PlainDate | undefined
  const items = file.entries.map((entry): JourneyItem => {
    const gap = latest === undefined ? 0 : daysBetween(latest, startOf(entry.at))
    if (latest === undefined || endOf(entry.at) > latest) latest = endOf(entry.at)
    return {
      entry,
      struck: file.struck[entry.id] ?? null,
      needsNewerApp: newer.has(entry.id),
      quietDaysBefore: gap > quiet ? gap : null,
    }
  })

  const months = Map.groupBy(items.reverse(), (item) => startOf(item.entry.at).slice(0, 7))
  return {
    months: [...months].map(([month, inMonth]) => ({ month, items: inMonth })),
    notHeld: FOLDERS.filter((folder) => !file.held.includes(folder)),
  }
}
