import { Trans } from '@lingui/react/macro'
import { journey } from '#domain/file/journey.ts'
import { ownAnswers } from '#domain/kinds/assessment/own-answers.ts'
import { isCoveredIn } from '#domain/shown/before-reveal.ts'
import { startOf } from '#domain/entry/plain-date.ts'
import { Panel } from '#web/components/panel.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { entryLine, entryTitle } from '#web/views/child-file/entry-title.ts'
import { WrittenBy } from '#web/screens/child/entry-lines/written-by.tsx'

const SHOWN = 3

/** The latest entries; only on a wide screen, where there is room. */
export function LatestEntries({ child, most = SHOWN }: { readonly child: ChildFile; readonly most?: number }) {
  const trail = useNavigation()
  const times = useTimeWords()
  const last = journey(child.caseFile)
    .months.flatMap((month) => month.items)
    .filter(
      ({ entry, struck, needsNewerApp }) =>
        struck === null && !needsNewerApp && entry.folder === 'care' && entry.kind !== ownAnswers.name,
    )
    .slice(0, most)
  if (last.length === 0) return null
  return (
    <div className="wide-only">
      <Panel
        title={<Trans>Latest notes</Trans>}
        side={
          <button
            type="button"
            className="plain link"
            onClick={() => trail.replace({ is: 'child', file: child.file, tab: 'journey' })}
          >
            <Trans>Whole journey</Trans>
          </button>
        }
      >
        <ul className="latest-entries">
          {last.map(({ entry }) => (
            <li key={entry.id}>
              <span className="text-small ink-2">{times.day(startOf(entry.at))}</span>
              <span>
                <b className="block">{entryTitle(entry, child.speak)}</b>
                {(child.reveal.revealed || !isCoveredIn(child.whole, entry)) && (
                  <span className="text-small ink-2">{entryLine(entry, child.speak)}</span>
                )}
              </span>
              <span className="text-small ink-2">
                <WrittenBy entry={entry} file={child.whole} speak={child.speak} />
              </span>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}
