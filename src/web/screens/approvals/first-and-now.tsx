import { Trans } from '@lingui/react/macro'
import { levelsOverTime, type LevelPoint } from '#domain/levels/levels-over-time.ts'
import { INTEGRATION_LEVELS } from '#domain/vocabulary/integration-level.ts'
import { Panel } from '#web/components/panel.tsx'
import { LevelShape } from '#web/components/levels/level-shape.tsx'
import { useTimeWords } from '#web/words/times.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { levelLines } from '#web/views/child-file/level-lines.ts'

/** The four levels, first and current, each separately. */
export function FirstAndNow({ child }: { readonly child: ChildFile }) {
  const series = levelsOverTime(child.caseFile)
  const lines = levelLines(child.caseFile, child.speak)
  const times = useTimeWords()
  const say = (point: LevelPoint | null | undefined) =>
    point ? child.speak.code(point.level) : child.speak.code('not-known')
  return (
    <Panel title={<Trans>First and now</Trans>}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Level</Trans>
            </th>
            <th scope="col">
              <Trans>First</Trans>
            </th>
            <th scope="col">
              <Trans>Now</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {INTEGRATION_LEVELS.map((level, index) => {
            const line = lines[index]
            const { points, now, direction } = series[level]
            return (
              <tr key={level}>
                <td>
                  {line && (
                    <span className="row">
                      <LevelShape level={line.level} size={14} />
                      {line.name}
                    </span>
                  )}
                </td>
                <td>
                  {say(points[0])}
                  {points[0] && <span className="block ink-2">{times.day(points[0].on)}</span>}
                </td>
                <td>
                  <b>{say(now)}</b>
                  {now && <span className="block ink-2">{times.day(now.on)}</span>}
                  {direction === 'setback' && (
                    <b className="block in-due">
                      <Trans>Harder than before. Steady enough to close?</Trans>
                    </b>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Panel>
  )
}
