import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { all } from '#domain/file/values.ts'
import { holds } from '#domain/file/case-file.ts'
import { levelAssessment } from '#domain/kinds/assessment/level-assessment.ts'
import { startOf } from '#domain/entry/plain-date.ts'
import { Panel } from '#web/components/panel.tsx'
import { LevelChart } from '#web/components/levels/level-chart.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { levelLines } from '#web/views/child-file/level-lines.ts'
import { useTimeWords } from '#web/words/times.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'

export function HowItGoes({ child }: { readonly child: ChildFile }) {
  const times = useTimeWords()
  const trail = useNavigation()
  const looks = all(child.caseFile, levelAssessment)
  const last = looks.at(-1)
  const title = child.speak.say(
    msg({
      message:
        '{p, select, she {How is she doing?} he {How is he doing?} they {How are they doing?} other {How is the child doing?}}',
    }),
  )
  if (!last) {
    return (
      <Panel title={title} inside>
        <p className="ink-2">
          {holds(child.caseFile, 'care') ? (
            <Trans>The four levels are not checked yet.</Trans>
          ) : (
            <Trans>You cannot open the folder where this is written.</Trans>
          )}
        </p>
        {holds(child.caseFile, 'care') && (
          <button
            type="button"
            className="plain link"
            onClick={() => trail.go({ is: 'write', kind: 'level-assessment', file: child.file })}
          >
            <Trans>Write how it is going</Trans>
          </button>
        )}
        {child.caseFile.byKind['instrument-completed'] && (
          <button type="button" className="plain link" onClick={() => trail.go({ is: 'looks', file: child.file })}>
            <Trans>How it has gone</Trans>
          </button>
        )}
      </Panel>
    )
  }
  return (
    <Panel title={title} side={<span className="text-small ink-2">{times.day(startOf(last.at))}</span>}>
      <div className="card-note">
        <LevelChart lines={levelLines(child.caseFile, child.speak)} />
        <button type="button" className="plain link" onClick={() => trail.go({ is: 'looks', file: child.file })}>
          <Trans>How it has gone</Trans>
        </button>
      </div>
    </Panel>
  )
}
