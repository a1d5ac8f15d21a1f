import { isSurelyBaby } from '#domain/questions/protective-band.ts'
import type { Suggestion } from './card.ts'
import type { Condition } from './condition.ts'

/** The child is surely under three: nothing is told to a baby, agreed with a baby or shown to a baby beforehand. It adds no fact. */
const surelyBaby: Condition = { reads: [], look: (seen) => (isSurelyBaby(seen.file, seen.today) ? [] : null) }
export const notSurelyBaby: Condition = { reads: [], look: (seen) => (isSurelyBaby(seen.file, seen.today) ? null : []) }

/** A safety plan is made with the child, and for a baby with those who are safe. */
export const SAFETY_PLAN_OFFERS: readonly Suggestion[] = [
  { is: 'write', kind: 'safety-plan', what: 'Make a safety plan with the child', when: notSurelyBaby },
  { is: 'write', kind: 'safety-plan', what: 'Make a safety plan', when: surelyBaby },
]
