import { addMonths, endOf, type PlainDate, type When } from '../../plain-date.ts'
import type { Ruling } from '../../ruling.ts'

/** Months after which a link between two files is decided anew. Ours [D]; a country pack may give its own. */
export const LINK_MONTHS = 12

interface Link {
  readonly at: When
  readonly body: {
    readonly crosses: readonly string[]
    readonly decidedBy: readonly unknown[]
    readonly answers: readonly { readonly answer: string }[]
    readonly until: PlainDate
    readonly stands: boolean
  }
}

/** P19: what crosses between two files was decided by two people, with the answers of those it is about, and it has an end. A link that lets nothing through needs none of it. */
export function p19LinkDecided({ at, body }: Link, months = LINK_MONTHS): Ruling {
  const rule = 'P19'
  if (!body.stands || body.crosses.length === 0) return { rule, answer: 'allowed' }
  const missing = [
    ...(body.decidedBy.length < 2 ? ['second-person'] : []),
    ...(body.answers.length === 0 || body.answers.some(({ answer }) => answer === 'no')
      ? ['yes-of-whose-story-it-is']
      : []),
    ...(body.until > addMonths(endOf(at), months) ? ['link-with-an-end'] : []),
  ]
  return missing.length > 0 ? { rule, answer: 'refused', missing } : { rule, answer: 'allowed' }
}
