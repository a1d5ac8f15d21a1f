import type { AgeBand } from '../vocabulary/person.ts'
import type { ChildGroup } from '../vocabulary/child-group.ts'
import type { ThisChild, WayStep } from './this-child.ts'

/**
 * For which children something is asked first. An absent field restricts nothing. It orders what a form offers and
 * refuses nobody anything (P1): other questions are one touch further.
 */
export interface CalledFor {
  readonly ages?: readonly AgeBand[]
  /** How trafficking touched the child. Only a person who holds `origins` is offered less because of it. */
  readonly groups?: readonly ChildGroup[]
  readonly steps?: readonly WayStep[]
  /** Kinds of which an entry already exists: an answer is offered once something was asked. */
  readonly after?: readonly string[]
}

/** Whether it applies to this child's age, group and step. An unknown value hides nothing. */
export function isCalledFor(asked: CalledFor | undefined, child: ThisChild): boolean {
  if (asked === undefined) return true
  return (
    meets(asked.ages, child.ages) &&
    meets(asked.groups, child.groups) &&
    meets(asked.steps, child.step && [child.step]) &&
    (asked.after === undefined || asked.after.some((kind) => !child.lacks.has(kind)))
  )
}

const meets = <Code>(asked: readonly Code[] | undefined, known: readonly Code[] | null): boolean =>
  asked === undefined || known === null || known.some((code) => asked.includes(code))
