import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import { CARDS } from '#guidance/cards.ts'
import { URGENCIES } from '#guidance/engine/card.ts'
import { guidanceFor, type ApplicableCard } from '#guidance/engine/guidance-for.ts'
import { offeredReflections } from '#guidance/ethics/offered.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import { UrgentNow } from '#web/views/urgent/urgent-now.tsx'
import { SealedParts } from '#web/views/reveal/sealed-parts.tsx'
import { SectionHead } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { libraryMessage, URGENCY_WORDS } from '#web/views/guidance-words/card-words.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { endOf } from '#domain/entry/plain-date.ts'
import { FormsForChild } from './country/forms-for-child.tsx'
import { DilemmaPanel } from './dilemma.tsx'
import { useCardSubject } from './use-about.ts'

/** Every card that applies to this child, the most pressing first; dilemmas; and dismissed cards, by whom and why. */
export function CardsForChild({ child }: { readonly child: ChildFile }) {
  const { caseFile, day, who, months } = child
  const { applicable, dismissed } = useMemo(() => guidanceFor(CARDS, caseFile, day), [caseFile, day])
  const dilemmas = useMemo(() => offeredReflections(caseFile, day), [caseFile, day])
  return (
    <Screen title={<Trans>To think about</Trans>} sub={<ChildName who={who} months={months} />} leave="back" reading>
      <UrgentNow child={child} />
      {applicable.length + dilemmas.length === 0 && (
        <EmptyState icon="bulb" title={<Trans>Nothing to think about now</Trans>}>
          <p className="ink-2">
            <Trans>Suggestions appear when you write something that others have learnt from.</Trans>
          </p>
        </EmptyState>
      )}
      {URGENCIES.map((urgency) => {
        const these = applicable.filter(({ card }) => card.urgency === urgency)
        return these.length === 0 ? null : (
          <section key={urgency} className="stack tight">
            <SectionHead title={child.speak.say(URGENCY_WORDS[urgency])} />
            <Cards these={these} child={child} />
          </section>
        )
      })}
      {dilemmas.length > 0 && (
        <section className="stack tight">
          <SectionHead title={<Trans>Hard questions</Trans>} />
          {dilemmas.map((one) => (
            <DilemmaPanel key={one.tension.id} offered={one} child={child} />
          ))}
        </section>
      )}
      <SealedParts reveal={child.reveal} />
      <FormsForChild file={child.file} />
      {dismissed.length > 0 && <DismissedCards these={dismissed} child={child} />}
    </Screen>
  )
}

function Cards({ these, child }: { readonly these: readonly ApplicableCard[]; readonly child: ChildFile }) {
  const trail = useNavigation()
  const about = useCardSubject(child.speak)
  return (
    <RowList>
      {these.map(({ card }) => (
        <li key={card.id}>
          <EntryRow
            title={child.speak.say(libraryMessage(card.title))}
            line={about(card)}
            open={() => trail.go({ is: 'guidance', file: child.file, card: card.id })}
          />
        </li>
      ))}
    </RowList>
  )
}

function DismissedCards({
  these,
  child,
}: {
  readonly these: ReturnType<typeof guidanceFor>['dismissed']
  readonly child: ChildFile
}) {
  const trail = useNavigation()
  const times = useTimeWords()
  const { speak: words } = child
  return (
    <details className="dismissed-card">
      <summary>
        <Trans>Dismissed: {these.length}</Trans>
      </summary>
      <RowList>
        {these.map(({ card, by }) => (
          <li key={card.id}>
            <EntryRow
              title={words.say(libraryMessage(card.title))}
              line={
                <Trans>
                  {words.member(by.by)}, {times.day(endOf(by.at))}: {by.body.words ?? words.code(by.body.because)}
                </Trans>
              }
              open={() => trail.go({ is: 'guidance', file: child.file, card: card.id })}
            />
          </li>
        ))}
      </RowList>
    </details>
  )
}
