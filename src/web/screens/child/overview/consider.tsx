import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import { CARDS } from '#guidance/cards.ts'
import { mayBeOnFirstScreen } from '#guidance/engine/first-screen.ts'
import { guidanceFor } from '#guidance/engine/guidance-for.ts'
import { Panel } from '#web/components/panel.tsx'
import { EntryRow } from '#web/components/entry-row.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { libraryMessage } from '../../../views/guidance-words/card-words.ts'

/** A longer list is not read. */
const SHOWN = 3

/** The most pressing things to consider for this child, on the overview. Renders nothing where no card applies. */
export function CardsToConsider({ child }: { readonly child: ChildFile }) {
  const trail = useNavigation()
  const { caseFile, day, file, reveal } = child
  const spoken = useMemo(() => guidanceFor(CARDS, caseFile, day).applicable, [caseFile, day])
  const count = spoken.length
  const shown = reveal.revealed ? spoken : spoken.filter(mayBeOnFirstScreen)
  // The link to what depends on sealed parts is always there, so that it does not tell whether anything does.
  return (
    <Panel
      title={<Trans>What should I think about?</Trans>}
      side={
        <button type="button" className="plain link" onClick={() => trail.go({ is: 'guidance', file })}>
          {count === 0 ? <Trans>Open</Trans> : <Trans>All {count}</Trans>}
        </button>
      }
    >
      {shown.length === 0 && (
        <p className="card-note ink-2">
          <Trans>Open the list to see what to think about.</Trans>
        </p>
      )}
      <ul className="rows">
        {shown.slice(0, SHOWN).map(({ card }) => (
          <li key={card.id}>
            <EntryRow
              title={child.speak.say(libraryMessage(card.title))}
              open={() => trail.go({ is: 'guidance', file, card: card.id })}
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
