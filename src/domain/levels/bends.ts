import { all } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { EntryId } from '../entry/ids.ts'
import { levelAssessment } from '../kinds/assessment/level-assessment.ts'
import { endOf, type PlainDate } from '../entry/plain-date.ts'
import { HOW_IT_IS, INTEGRATION_LEVELS, type HowItIs, type IntegrationLevel } from '../vocabulary/integration-level.ts'

/** A change of one level from one assessment of it to the next. */
export interface Bend {
  readonly level: IntegrationLevel
  readonly entry: EntryId
  readonly on: PlainDate
  readonly from: HowItIs | 'not-known'
  readonly to: HowItIs | 'not-known'
  /** Null where one of both is not known: nobody can tell whether it went up. */
  readonly turn: 'up' | 'setback' | null
  /** What somebody saw, or why it is not known; empty where nothing is written. */
  readonly why: string
}

/** Where a level changed, in the order of the assessments. A level that stays the same has no bend. */
export function bendsOf(file: CaseFile): readonly Bend[] {
  const last = new Map<IntegrationLevel, HowItIs | 'not-known'>()
  return all(file, levelAssessment).flatMap(({ id, at, body }) =>
    INTEGRATION_LEVELS.flatMap((level): Bend[] => {
      const look = body.levels[level]
      if (!look) return []
      const from = last.get(level)
      last.set(level, look.level)
      if (from === undefined || from === look.level) return []
      const why = look.level === 'not-known' ? look.because : look.observation
      return [{ level, entry: id, on: endOf(at), from, to: look.level, turn: turnOf(from, look.level), why: why ?? '' }]
    }),
  )
}

function turnOf(from: HowItIs | 'not-known', to: HowItIs | 'not-known'): Bend['turn'] {
  if (from === 'not-known' || to === 'not-known') return null
  return HOW_IT_IS.indexOf(to) > HOW_IT_IS.indexOf(from) ? 'up' : 'setback'
}
