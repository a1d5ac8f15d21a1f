import { useLingui } from '@lingui/react/macro'
import type { GuidanceCard } from '#guidance/engine/card.ts'
import { CARD_STEP_WORDS } from '#web/views/guidance-words/card-words.ts'
import type { Speak } from '#web/kinds/speak.ts'

/** What a card is about, in one secondary line: the kind of help or the step, and the ages. It never names a child group (P4). */
export function useCardSubject(speak: Speak): (card: GuidanceCard) => string {
  const { t } = useLingui()
  return (card) => {
    const about = card.area === undefined ? speak.say(CARD_STEP_WORDS[card.steps[0]]) : speak.code(card.area)
    const first = card.ages?.[0]?.split('-')[0]
    const last = card.ages?.at(-1)?.split('-')[1]
    return first === undefined || last === undefined ? about : t`${about}, ${first} to ${last} years`
  }
}
