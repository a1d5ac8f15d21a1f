import type { CaseFile } from '../../file/case-file.ts'
import type { Doer } from '../../entry/doer.ts'
import type { MemberId } from '../../entry/ids.ts'
import { addMonths, endOf, type PlainDate, type When } from '../../entry/plain-date.ts'
import type { Ruling } from '../../entry/ruling.ts'
import { otherDeciders } from '../../file/decided-together.ts'
import { lacksOfSecond } from '../deciding/second-person.ts'

/** Months after which a link between two files is decided again. Our own figure [D]; a country pack may set another. */
export const LINK_MONTHS = 12

interface Link {
  readonly at: When
  readonly by?: MemberId | undefined
  readonly body: {
    readonly crosses: readonly string[]
    readonly decidedBy: readonly Doer[]
    readonly alone?: string | undefined
    readonly answers: readonly { readonly answer: string }[]
    readonly until: PlainDate
    readonly stands: boolean
  }
}

/**
 * P19: what crosses between two files was decided by two people, with the answers of those it is about, and it has an
 * end. A link that lets nothing through needs none of this.
 */
export function p19LinkDecided(file: CaseFile, { at, body, by }: Link, today: PlainDate, months = LINK_MONTHS): Ruling {
  const rule = 'P19'
  if (!body.stands || body.crosses.length === 0) return { rule, answer: 'allowed' }
  const missing = [
    ...lacksOfAny(file, body, today, by),
    ...(body.answers.length === 0 || body.answers.some(({ answer }) => answer === 'no')
      ? ['yes-of-whose-story-it-is']
      : []),
    ...(body.until > addMonths(endOf(at), months) ? ['link-with-an-end'] : []),
  ]
  return missing.length > 0 ? { rule, answer: 'refused', missing } : { rule, answer: 'allowed' }
}

/** It is sufficient that one of those who decided with the writer may answer. */
function lacksOfAny(
  file: CaseFile,
  { decidedBy, alone }: Link['body'],
  today: PlainDate,
  by: MemberId | undefined,
): readonly string[] {
  const others = otherDeciders(decidedBy, by)
  const lacks = (others.length > 0 ? others : [undefined]).map((secondPerson) =>
    lacksOfSecond(file, { secondPerson, alone }, today, by),
  )
  return lacks.find(({ length }) => length === 0) ?? lacks[0] ?? []
}
