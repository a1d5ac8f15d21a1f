import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import { CARDS } from '#guidance/cards.ts'
import { speak } from '#guidance/engine/speak.ts'
import { Card } from '#web/components/card.tsx'
import { EntryRow } from '#web/components/entry-row.tsx'
import type { ChildFile } from '#web/child/child-file.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { inWords } from './words.ts'

/** More than a few is a list that nobody reads. */
const SHOWN = 3

/** The most pressing things to consider for this child, on the overview. Silent where nothing speaks. */
export function Consider({ child }: { readonly child: ChildFile }) {
  const trail = useNavigation()
  const { caseFile, day, file } = child
  const spoken = useMemo(() => speak(CARDS, caseFile, day).spoken, [caseFile, day])
  const count = spoken.length
  if (count === 0) return null
  return (
    <Card
      title={<Trans>What should I think about?</Trans>}
      side={
        <button type="button" className="plain link" onClick={() => trail.go({ is: 'guidance', file })}>
          <Trans>All {count}</Trans>
        </button>
      }
    >
      <ul className="rows">
        {spoken.slice(0, SHOWN).map(({ card }) => (
          <li key={card.id}>
            <EntryRow title={child.speak.say(inWords(card.title))} open={() => trail.go({ is: 'guidance', file, card: card.id })} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
