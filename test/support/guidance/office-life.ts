import { drawing } from './drawing.ts'

/** What offices, courts and people from outside did about an invented child, and what the child was told of it. */
export interface OfficeLife {
  /** What was found of a risk; the last is what counts. */
  readonly riskFound: readonly ('not-acceptable' | 'acceptable')[]
  /** Days ago. */
  readonly outsiderAsked: number | null
  readonly demand: 'open' | 'answered' | 'answer-sent-back' | null
  /** Days until the last day; below nought it is past. */
  readonly appealIn: number | null
  /** Days ago. */
  readonly learnt: number | null
  readonly reported: 'not-told' | 'told' | 'not-safe-to-tell' | null
  readonly outcome: 'not-told' | 'told' | null
  readonly ageResult: 'not-told' | 'told' | null
  /** Pictures were made of the child while the child was exploited. */
  readonly pictures: boolean
  /** Days since somebody wrote that the bed for the night is not settled. */
  readonly noBed: number | null
}

export function officeLife(next: () => number): OfficeLife {
  const { chance, one, some, days } = drawing(next)
  const sometimes = (of: number, value: () => number) => (chance(of) ? value() : null)
  return {
    riskFound: some(['not-acceptable', 'acceptable'] as const, 2),
    outsiderAsked: sometimes(0.4, () => days(60)),
    demand: one(['open', 'answered', 'answer-sent-back', null] as const),
    appealIn: sometimes(0.4, () => days(40) - 20),
    learnt: sometimes(0.4, () => days(40)),
    reported: one(['not-told', 'told', 'not-safe-to-tell', null] as const),
    outcome: one(['not-told', 'told', null] as const),
    ageResult: one(['not-told', 'told', null] as const),
    pictures: chance(0.3),
    noBed: sometimes(0.4, () => days(14) + 1),
  }
}
