import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { CaseFile } from '#domain/case-file.ts'
import { all, holds } from '#domain/case-file.ts'
import { levelAssessment } from '#domain/kinds/assessment/level-assessment.ts'
import { levelsOverTime } from '#domain/levels-over-time.ts'
import { startOf } from '#domain/plain-date.ts'
import { HOW_IT_IS, INTEGRATION_LEVELS, type IntegrationLevel } from '#domain/vocabulary/integration-level.ts'
import { Card } from '#web/components/card.tsx'
import { LevelChart, type LevelLine } from '#web/components/level-chart.tsx'
import type { Level } from '#web/components/level-shape.tsx'
import type { Speak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import type { Standing } from '#web/words/levels.ts'
import { useTimes } from '#web/words/times.ts'
import type { ChildFile } from '../child-file.ts'

const SHAPES: Readonly<Record<IntegrationLevel, Level>> = { 'with-parent': 'parent', family: 'family', community: 'community', society: 'society' }
const NAMES = {
  'with-parent': msg({ message: '{p, select, she {Her parent} he {His parent} they {Their parent} other {The parent}}' }),
  family: msg({ message: '{p, select, she {Her family} he {His family} they {Their family} other {The family}}' }),
  community: msg`Community`,
  society: msg({ message: '{p, select, she {Her rights} he {His rights} they {Their rights} other {Papers, rights}}' }),
} as const

/** More looks than this stand too close to be told apart on a phone. */
const POINTS = 6

/** The four levels, each by itself; the last looks only. */
export function levelLines(file: CaseFile, speak: Speak): readonly LevelLine[] {
  const series = levelsOverTime(file)
  return INTEGRATION_LEVELS.map((level) => ({
    level: SHAPES[level],
    name: speak.say(NAMES[level]),
    points: series[level].points.slice(-POINTS).map((point) => (point.level === 'not-known' ? null : (HOW_IT_IS.indexOf(point.level) as Standing))),
  }))
}

export function Doing({ child }: { readonly child: ChildFile }) {
  const times = useTimes()
  const trail = useNavigation()
  const looks = all(child.caseFile, levelAssessment)
  const last = looks.at(-1)
  const title = child.speak.say(msg({ message: '{p, select, she {How is she doing?} he {How is he doing?} they {How are they doing?} other {How is the child doing?}}' }))
  if (!last) {
    return (
      <Card title={title} inside>
        <p className="ink-2">{holds(child.caseFile, 'care') ? <Trans>Nobody has looked at the four levels yet.</Trans> : <Trans>You do not hold the folder where this is written.</Trans>}</p>
        {holds(child.caseFile, 'care') && (
          <button type="button" className="plain link" onClick={() => trail.go({ is: 'write', kind: 'level-assessment', file: child.file })}>
            <Trans>Write how it is</Trans>
          </button>
        )}
      </Card>
    )
  }
  return (
    <Card title={title} side={<span className="text-small ink-2">{times.day(startOf(last.at))}</span>}>
      <div className="card-note">
        <LevelChart lines={levelLines(child.caseFile, child.speak)} />
      </div>
    </Card>
  )
}
