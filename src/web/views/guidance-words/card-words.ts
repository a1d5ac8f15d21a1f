import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { CardStep, Urgency } from '#guidance/engine/card.ts'
import type { PrincipleExplained } from '#guidance/ethics/principles.ts'
import { PRINCIPLES_EXPLAINED } from '#guidance/ethics/principles.ts'
import type { Principle } from '#domain/vocabulary/principles.ts'
import { textKey } from '../../words/catalogue/text-key.ts'

/** A text of the library as a message: a catalogue may translate it, and an untranslated text is still a sentence. */
export const libraryMessage = (text: string): MessageDescriptor => ({ id: textKey(text), message: text })

export const URGENCY_WORDS: Readonly<Record<Urgency, MessageDescriptor>> = {
  now: msg({ context: 'in the list “urgency words”', message: 'Now' }),
  soon: msg({ context: 'in the list “urgency words”', message: 'Soon' }),
  'in-time': msg`In good time`,
}

export const CARD_STEP_WORDS: Readonly<Record<CardStep, MessageDescriptor>> = {
  registration: msg({ context: 'in the list “step words”', message: 'Registration' }),
  assessment: msg({ context: 'in the list “step words”', message: 'Assessment' }),
  planning: msg({ context: 'in the list “step words”', message: 'Planning' }),
  services: msg({ context: 'in the list “step words”', message: 'Help' }),
  'follow-up': msg({ context: 'in the list “step words”', message: 'Following up' }),
  closure: msg({ context: 'in the list “step words”', message: 'Closing' }),
}

const byId = new Map<Principle, PrincipleExplained>(PRINCIPLES_EXPLAINED.map((one) => [one.id, one]))

export const principleWords = (principle: Principle): MessageDescriptor =>
  libraryMessage(byId.get(principle)?.title ?? principle)
