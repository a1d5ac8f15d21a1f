import { all } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { EntryId } from '../entry/ids.ts'
import { levelAssessment } from '../kinds/assessment/level-assessment.ts'
import { endOf, type PlainDate } from '../entry/plain-date.ts'
import { HOW_IT_IS, INTEGRATION_LEVELS, type HowItIs, type IntegrationLevel } from '../vocabulary/integration-level.ts'

/** One assessment of one level. `not-known` breaks the line; one that left this level out adds no point. */
export interface LevelPoint {
  readonly on: PlainDate
  readonly level: HowItIs | 'not-known'
  readonly entry: EntryId
}

export interface LevelSeries {
  readonly points: readonly LevelPoint[]
  /**
   * From the last known point but one to the last one. Null where there are fewer than two, or where the last one is
   * not known.
   */
  readonly direction: 'up' | 'same' | 'setback' | null
  /** The last point, known or not. */
  readonly now: LevelPoint | null
}

/** The four levels over time, each separately: never summed, never averaged (N3). */
export function levelsOverTime(file: CaseFile): Readonly<Record<IntegrationLevel, LevelSeries>> {
  const series = (level: IntegrationLevel): LevelSeries => {
    const points = all(file, levelAssessment).flatMap(({ id, at, body }): LevelPoint[] => {
      const look = body.levels[level]
      return look ? [{ on: endOf(at), level: look.level, entry: id }] : []
    })
    return { points, direction: directionOf(points), now: points.at(-1) ?? null }
  }
  return Object.fromEntries(INTEGRATION_LEVELS.map((level) => [level, series(level)])) as Record<
    IntegrationLevel,
    LevelSeries
  >
}

function directionOf(points: readonly LevelPoint[]): LevelSeries['direction'] {
  if (points.at(-1)?.level === 'not-known') return null
  const [before, last] = points
    .flatMap(({ level }) => (level === 'not-known' ? [] : [HOW_IT_IS.indexOf(level)]))
    .slice(-2)
  if (before === undefined || last === undefined) return null
  return last > before ? 'up' : last < before ? 'setback' : 'same'
}
