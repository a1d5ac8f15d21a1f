import type { AgeBand } from '../vocabulary/person.ts'
import type { ChildGroup } from '../vocabulary/child-group.ts'
import type { ThisChild, WayStep } from './this-child.ts'

/**
 * For which children something is asked first; what is absent asks for nothing. It orders what a person is offered and refuses nobody anything (P1): what is
 * not called for stays one touch further.
 */
export interface CalledFor {
  readonly ages?: readonly AgeBand[]
  /** How trafficking touched the child. Only whoever holds `origins` is offered less by it. */
  readonly groups?: readonly ChildGroup[]
  readonly steps?: readonly WayStep[]
  /** Kinds of which one stands already: an answer is called for once something was asked. */
  readonly after?: readonly string[]
}

/** Whether this child's age, group and step call for it. What is not known hides nothing. */
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
