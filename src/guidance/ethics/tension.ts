import type { Principle } from '#domain/vocabulary/principles.ts'
import type { Condition } from '../engine/condition.ts'
import type { CardSource } from '../engine/card.ts'

/** Principles that conflict in a situation. A tension offers a reflection; it never says which principle wins. */
export interface Tension {
  readonly id: string
  readonly between: readonly [Principle, Principle, ...Principle[]]
  readonly when: Condition
  /** The dilemma as one question, with which a reflection would begin. */
  readonly question: string
  /** Things to consider: whom to hear, what is easily forgotten. */
  readonly think: readonly string[]
  readonly sources: readonly [CardSource, ...CardSource[]]
}
