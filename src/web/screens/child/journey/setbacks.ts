import type { CaseFile } from '#domain/case-file.ts'
import type { EntryId } from '#domain/ids.ts'
import { levelsOverTime } from '#domain/levels-over-time.ts'
import { HOW_IT_IS, INTEGRATION_LEVELS, type IntegrationLevel } from '#domain/vocabulary/integration-level.ts'

/** Looks at which a level was harder than at the known look before, with the levels. A setback is a part of the way. */
export function setbacks(file: CaseFile): ReadonlyMap<EntryId, readonly IntegrationLevel[]> {
  const found = new Map<EntryId, IntegrationLevel[]>()
  const series = levelsOverTime(file)
  for (const level of INTEGRATION_LEVELS) {
    let before: number | null = null
    for (const point of series[level].points) {
      if (point.level === 'not-known') continue
      const now = HOW_IT_IS.indexOf(point.level)
      if (before !== null && now < before) found.set(point.entry, [...(found.get(point.entry) ?? []), level])
      before = now
    }
  }
  return found
}
