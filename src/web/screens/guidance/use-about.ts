import { useLingui } from '@lingui/react/macro'
import { yearsOf, type GuidanceCard } from '#guidance/engine/card.ts'
import { CARD_STEP_WORDS } from '#web/views/guidance-words/card-words.ts'
import type { Speak } from '#web/kinds/speak.ts'

/** What a card is about, in one secondary line: the kind of help or the step, and the ages. It never names a child group (P4). */
export function useCardSubject(speak: Speak): (card: GuidanceCard) => string {
  const { t } = useLingui()
  return (card) => {
    const about = card.area === undefined ? speak.say(CARD_STEP_WORDS[card.steps[0]]) : speak.code(card.area)
    const years = yearsOf(card)
    if (years === null) return about
    const [first, last] = years
    return t`${about}, ${first} to ${last} years`
  }
}
