import { msg } from '@lingui/core/macro'
import type { CaseFile } from '#domain/file/case-file.ts'
import { levelsOverTime } from '#domain/levels/levels-over-time.ts'
import { HOW_IT_IS, INTEGRATION_LEVELS, type IntegrationLevel } from '#domain/vocabulary/integration-level.ts'
import type { LevelLine } from '../../components/levels/level-chart.tsx'
import type { Level } from '../../components/levels/level-shape.tsx'
import type { Speak } from '../../kinds/speak.ts'
import type { LevelValue } from '../../words/levels.ts'

export const LEVEL_SHAPES: Readonly<Record<IntegrationLevel, Level>> = {
  'with-parent': 'parent',
  family: 'family',
  community: 'community',
  society: 'society',
}
const NAMES = {
  'with-parent': msg({
    message: '{p, select, she {Her parent} he {His parent} they {Their parent} other {The parent}}',
  }),
  family: msg({ message: '{p, select, she {Her family} he {His family} they {Their family} other {The family}}' }),
  community: msg`Community`,
  society: msg({ message: '{p, select, she {Her rights} he {His rights} they {Their rights} other {Papers, rights}}' }),
} as const

/** The name of a level, in the words of this child. */
export const levelName = (level: IntegrationLevel, speak: Speak): string => speak.say(NAMES[level])

/** More looks than this cannot be told apart in a chart on a phone. */
const POINTS = 6

/** The four levels, each separately; only the most recent looks. */
export function levelLines(file: CaseFile, speak: Speak): readonly LevelLine[] {
  const series = levelsOverTime(file)
  return INTEGRATION_LEVELS.map((level) => ({
    level: LEVEL_SHAPES[level],
    name: levelName(level, speak),
    points: series[level].points
      .slice(-POINTS)
      .map((point) => (point.level === 'not-known' ? null : (HOW_IT_IS.indexOf(point.level) as LevelValue))),
  }))
}
