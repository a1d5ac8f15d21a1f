import { mayWriteIn } from '#web/device/may-write-in.ts'
import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { CARDS } from '#guidance/cards.ts'
import { needsReveal } from '#domain/shown/before-reveal.ts'
import { guidanceFor, type ApplicableCard } from '#guidance/engine/guidance-for.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import { SealedParts } from '#web/views/reveal/sealed-parts.tsx'
import { LawLater } from '#web/views/law-at-moment/law-later.tsx'
import { UrgentNow } from '#web/views/urgent/urgent-now.tsx'
import { Panel } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { libraryMessage } from '#web/views/guidance-words/card-words.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useCardSubject } from './use-about.ts'
import { DismissCard } from './dismiss-card.tsx'
import { CardSuggestions } from './card-suggestions.tsx'
import { SourcesList } from './sources.tsx'
import { WhyCardApplies } from './why-card-applies.tsx'

const isSealed = ({ facts, fits }: ApplicableCard): boolean =>
  [...facts, ...fits].some(({ folder }) => needsReveal(folder))

/** The kinds of entry that made the card apply, and those that it offers to write. */
const kindsOf = ({ card, facts }: ApplicableCard): readonly string[] => [
  ...new Set([...facts, ...(card.offers ?? [])].flatMap((one) => ('kind' in one ? one.kind : []))),
]

/** One card for this child: what to consider, why it applies, what one could do, its sources. */
export function CardPage({ child, id }: { readonly child: ChildFile; readonly id: string }) {
  const trail = useNavigation()
  const { caseFile, day, view } = child
  const [asking, setAsking] = useState(false)
  const said = useMemo(() => guidanceFor(CARDS, caseFile, day), [caseFile, day])
  const about = useCardSubject(child.speak)
  const spoken = said.applicable.find(({ card }) => card.id === id)
  const now = spoken ?? said.dismissed.find(({ card }) => card.id === id)
  // A suggestion added to the plan may remove the reason for the card: the card stays while it is read.
  const [first] = useState(now)
  const shown = now ?? (first && (child.reveal.revealed || !isSealed(first)) ? first : undefined)
  const sub = <ChildName who={child.who} months={child.months} />
  if (!shown) {
    return (
      <Screen title={<Trans>To think about</Trans>} sub={sub} leave="back" reading>
        {child.reveal.revealed ? (
          <EmptyState icon="bulb" title={<Trans>No longer applies to this file</Trans>}>
            <p className="ink-2">
              <Trans>The entries in the file have changed.</Trans>
            </p>
          </EmptyState>
        ) : (
          <SealedParts reveal={child.reveal} />
        )}
      </Screen>
    )
  }
  const { card, facts, fits, folder } = shown
  const { say } = child.speak
  const mayWrite = mayWriteIn(view, folder)
  return (
    <Screen
      title={<Trans>To think about</Trans>}
      sub={sub}
      leave="back"
      reading
      dock={
        spoken && mayWrite ? (
          <>
            <Button variant="outline" onClick={() => setAsking(true)}>
              <Trans>Dismiss this advice</Trans>
            </Button>
            <Button onClick={() => trail.back()}>
              <Trans>Keep it</Trans>
            </Button>
          </>
        ) : (
          <Button onClick={() => trail.back()}>
            <Trans>Done</Trans>
          </Button>
        )
      }
    >
      <UrgentNow child={child} />
      <Panel tone="think" inside>
        <p className="text-small ink-2">{about(card)}</p>
        <h2 className="guidance-question">{say(libraryMessage(card.title))}</h2>
        <p>{say(libraryMessage(card.text))}</p>
        {card.points && (
          <ul className="points">
            {card.points.map((line) => (
              <li key={line}>{say(libraryMessage(line))}</li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel
        title={<Trans>Why you see this</Trans>}
        side={
          <button
            type="button"
            className="plain link"
            onClick={() => trail.go({ is: 'child', file: child.file, tab: 'journey' })}
          >
            <Trans>Whole journey</Trans>
          </button>
        }
        inside
      >
        <WhyCardApplies facts={[...facts, ...fits]} child={child} />
      </Panel>
      <CardSuggestions offers={card.offers ?? []} child={child} />
      <LawLater kinds={kindsOf(shown)} />
      <details className="panel inside">
        <summary>
          <Trans>Sources</Trans>
        </summary>
        <SourcesList sources={card.sources} speak={child.speak} />
      </details>
      {spoken && (
        <DismissCard
          spoken={spoken}
          child={child}
          open={asking}
          close={() => setAsking(false)}
          done={() => trail.back()}
        />
      )}
    </Screen>
  )
}
