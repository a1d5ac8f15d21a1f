import type { CaseFile } from '#domain/file/case-file.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { levelsOverTime } from '#domain/levels/levels-over-time.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { HOW_IT_IS, INTEGRATION_LEVELS, type IntegrationLevel } from '#domain/vocabulary/integration-level.ts'

export interface Setback {
  readonly levels: readonly IntegrationLevel[]
  /** The start of an earlier setback of one of these levels, where the level recovered from it. */
  readonly before: PlainDate | null
}

/** Entries in which a level was harder than at the previous known look. A setback is part of the course, not a failure. */
export function setbacksOf(file: CaseFile): ReadonlyMap<EntryId, Setback> {
  const found = new Map<EntryId, Setback>()
  const series = levelsOverTime(file)
  for (const level of INTEGRATION_LEVELS) {
    let last: number | null = null
    let fell: PlainDate | null = null
    let passed: PlainDate | null = null
    for (const point of series[level].points) {
      if (point.level === 'not-known') continue
      const now = HOW_IT_IS.indexOf(point.level)
      if (last !== null && now > last && fell !== null) [passed, fell] = [fell, null]
      if (last !== null && now < last) {
        const known = found.get(point.entry)
        found.set(point.entry, { levels: [...(known?.levels ?? []), level], before: known?.before ?? passed })
        fell = point.on
      }
      last = now
    }
  }
  return found
}
