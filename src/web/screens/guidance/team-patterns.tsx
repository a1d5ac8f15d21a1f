import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import { CARDS } from '#guidance/cards.ts'
import { dismissalCounts } from '#guidance/engine/dismissal-counts.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { useRead } from '#web/device/use-read.ts'
import { libraryMessage } from '#web/views/guidance-words/card-words.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { TeamReflections } from './ethics/team-reflections.tsx'

/** The fewest that show a pattern. */
const SHOWN = 7

/** For supervisors: what the team reflects on, and what it dismisses. Counts over the files on this device, without a child or a colleague. */
export function TeamPatterns() {
  const files = useRead(['files'], 'files', (device) => device.files())
  const lines = files.is === 'read' ? files.value : null
  const folded = useMemo(() => lines?.map(({ line }) => line) ?? [], [lines])
  const logs = useRead(['files'], 'ethics', (device) => device.files('ethics'))
  const aside = useMemo(() => dismissalCounts(CARDS, folded), [folded])
  return (
    <>
      {logs.is === 'read' && <TeamReflections files={folded} logs={logs.value.map(({ line }) => line)} />}
      {aside.length > 0 && <Aside these={aside} />}
    </>
  )
}

function Aside({ these }: { readonly these: ReturnType<typeof dismissalCounts> }) {
  const { say, code, list } = useSpeak(null)
  return (
    <section className="stack tight">
      <SectionHead title={<Trans>Advice we dismiss</Trans>} />
      <RowList>
        {these.slice(0, SHOWN).map(({ card, because }) => (
          <li key={card.id}>
            <EntryRow
              title={say(libraryMessage(card.title))}
              line={list(because.map(({ reason, times }) => `${code(reason)} (${String(times)})`))}
            />
          </li>
        ))}
      </RowList>
    </section>
  )
}
