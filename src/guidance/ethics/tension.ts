import type { Principle } from '#domain/vocabulary/principles.ts'
import type { Condition } from '../engine/condition.ts'
import type { CardSource } from '../engine/card.ts'

/** A place where principles meet and pull apart. It offers a reflection; it never says which principle wins. */
export interface Tension {
  readonly id: string
  readonly between: readonly [Principle, Principle, ...Principle[]]
  readonly when: Condition
  /** The dilemma as one question, as a reflection would begin with it. */
  readonly question: string
  /** Things to think of: whom to hear, what is easily forgotten. */
  readonly think: readonly string[]
  readonly sources: readonly [CardSource, ...CardSource[]]
}
