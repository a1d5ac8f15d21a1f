import './beside-form.css'
import { Trans } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import { journey } from '#domain/file/journey.ts'
import { leading } from '#domain/file/tracks.ts'
import { startOf } from '#domain/entry/plain-date.ts'
import { action } from '#domain/kinds/planning/action.ts'
import { openGoals } from '#domain/kinds/planning/goal.ts'
import { Icon } from '#web/components/icon.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useReveal } from '#web/session/reveal.tsx'
import { entryLine, entryTitle } from '#web/views/child-file/entry-title.ts'
import { safetyLines } from '#web/views/child-file/safety-lines.ts'
import { safetyWords } from '#web/views/child-file/safety-words.ts'
import { useVisibleFile } from '#web/views/reveal/use-visible-file.ts'
import { useTimeWords } from '#web/words/times.ts'

const ENTRIES = 4
const STEPS = 4

/** What a form is about, beside it on a laptop: what nobody may do, what came last, what the child wants. Before the touch it tells no more than the child's overview. */
export function BesideForm({ view }: { readonly view: FileView }) {
  const times = useTimeWords()
  const speak = useSpeak(view.caseFile)
  const reveal = useReveal(view.file)
  const { caseFile } = useVisibleFile(view.caseFile, reveal)
  const warnings = safetyLines(view.caseFile)
  const last = journey(caseFile)
    .months.flatMap((month) => month.items)
    .filter((item) => item.struck === null && !item.needsNewerApp && item.entry.folder === 'care')
    .slice(0, ENTRIES)
  const goals = openGoals(caseFile)
  const steps = leading(caseFile, action).filter(({ body }) => body.status === 'open')
  return (
    <aside className="beside-form">
      {warnings.length > 0 && (
        <Panel title={<Trans>What to remember</Trans>}>
          <ul className="beside-lines">
            {warnings.map((line, at) => (
              <li key={at} className={line.is === 'not-known' ? 'row top in-due' : 'row top'}>
                <Icon name={line.is === 'not-known' ? 'unknown' : 'call'} size="small" />
                <span>{safetyWords(line, speak, reveal.revealed)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {last.length > 0 && (
        <Panel title={<Trans>Latest notes</Trans>}>
          <ul className="beside-lines">
            {last.map(({ entry }) => (
              <li key={entry.id}>
                <span className="block text-small ink-2">{times.day(startOf(entry.at))}</span>
                <b className="block">{entryTitle(entry, speak)}</b>
                <span className="block text-small ink-2">{entryLine(entry, speak)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {goals.length > 0 && (
        <Panel title={<Trans>What we want</Trans>}>
          <ul className="beside-lines">
            {goals.map((goal) => (
              <li key={goal.id}>
                <b className="block">{goal.body.title}</b>
                <span className="block text-small ink-2">{speak.said(goal.body.wish)}</span>
              </li>
            ))}
            {steps.slice(0, STEPS).map((step) => (
              <li key={step.id} className="row top">
                <Icon name="flag" size="small" />
                <span>
                  {step.body.what}
                  {step.body.by !== undefined && (
                    <span className="block text-small ink-2">
                      <Trans>by {times.day(step.body.by)}</Trans>
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </aside>
  )
}
