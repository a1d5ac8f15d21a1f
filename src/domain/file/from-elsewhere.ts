import { z } from 'zod'
import type { Entry } from '../entry/entry.ts'
import { MemberId } from '../entry/ids.ts'
import type { CaseFile } from './case-file.ts'

/**
 * What a file says of the agency from which it came whole. The kind is known by its name here, as the fold knows
 * `superseded`, so that whatever asks who wrote an entry imports no kind.
 */
const ARRIVAL = 'from-another-agency'
const Arrival = z.object({ people: z.array(z.object({ member: MemberId, supervisor: z.literal(true).optional() })) })

interface Elsewhere {
  /** `by` of whoever moved the file in and the author there, as one text. */
  readonly authors: ReadonlySet<string>
  readonly members: ReadonlySet<MemberId>
  readonly supervisors: ReadonlySet<MemberId>
}

// Cached for each list of entries: asked of every entry of a file that came.
const known = new WeakMap<readonly Entry[], Elsewhere>()

function elsewhere(file: CaseFile): Elsewhere | undefined {
  const arrivals = file.byKind[ARRIVAL]
  if (!arrivals) return undefined
  const kept = known.get(arrivals)
  if (kept) return kept
  const people = arrivals.flatMap(({ by, adopted, body }) =>
    (Arrival.safeParse(body).data?.people ?? []).map((one) => ({ ...one, movedBy: adopted ? undefined : by })),
  )
  const made: Elsewhere = {
    authors: new Set(people.flatMap(({ member, movedBy }) => (movedBy ? [`${movedBy} ${member}`] : []))),
    members: new Set(people.map(({ member }) => member)),
    supervisors: new Set(people.flatMap(({ member, supervisor }) => (supervisor ? [member] : []))),
  }
  known.set(arrivals, made)
  return made
}

export interface AuthorElsewhere {
  readonly member: MemberId
  readonly supervisor: boolean
}

/**
 * Who is said to have written an entry that came with its file from another agency: whoever moved the file in answers for
 * it. Undefined of what was written here.
 */
export function authorElsewhere(file: CaseFile): (entry: Pick<Entry, 'by' | 'adopted'>) => AuthorElsewhere | undefined {
  const from = elsewhere(file)
  return ({ by, adopted }) =>
    from && adopted && from.authors.has(`${by} ${adopted.by}`)
      ? { member: adopted.by, supervisor: from.supervisors.has(adopted.by) }
      : undefined
}

/** Whoever wrote an entry, here or in the agency from which the file came. */
export function writerIn(file: CaseFile): (entry: Pick<Entry, 'by' | 'adopted'>) => MemberId {
  const author = authorElsewhere(file)
  return (entry) => author(entry)?.member ?? entry.by
}

/** Whether a member of whom the file speaks is not in this agency: they left it, or are of the one from which the file came. */
export const isNotHere = (file: CaseFile, member: MemberId): boolean =>
  (file.gone?.includes(member) ?? false) || (elsewhere(file)?.members.has(member) ?? false)
