import { z } from 'zod'
import type { Entry } from '../entry/entry.ts'
import { type FileId, MemberId } from '../entry/ids.ts'
import type { CaseFile } from './case-file.ts'
import { everWritten } from './values.ts'

/**
 * What a file says of the agency from which it came whole. The kind is known by its name here, as the fold knows
 * `superseded`, so that whatever asks who wrote an entry imports no kind.
 */
const ARRIVAL = 'from-another-agency'
const Arrival = z.object({ people: z.array(z.object({ member: MemberId, supervisor: z.literal(true).optional() })) })

interface Elsewhere {
  /** The file, `by` of whoever moved it in and the author there, as one text. */
  readonly authors: ReadonlySet<string>
  readonly people: readonly {
    readonly file: FileId
    readonly member: MemberId
    readonly supervisor?: true | undefined
  }[]
}

// Cached for each list of entries: asked of every entry of a file that came.
const known = new WeakMap<readonly Entry[], Elsewhere>()

function elsewhere(file: CaseFile): Elsewhere | undefined {
  const arrivals = file.byKind[ARRIVAL]
  if (!arrivals) return undefined
  const kept = known.get(arrivals)
  if (kept) return kept
  const people = arrivals.flatMap(({ by, adopted, file: of, body }) =>
    (Arrival.safeParse(body).data?.people ?? []).map((one) => ({ ...one, file: of, by: adopted ? undefined : by })),
  )
  const made: Elsewhere = {
    authors: new Set(people.flatMap(({ file: of, by, member }) => (by ? [`${of} ${by} ${member}`] : []))),
    people,
  }
  known.set(arrivals, made)
  return made
}

type Written = Pick<Entry, 'by' | 'adopted' | 'file'>

const isOf = (from: Elsewhere | undefined, { file, by, adopted }: Written): boolean =>
  from !== undefined && adopted !== undefined && from.authors.has(`${file} ${by} ${adopted.by}`)

/** Whether an entry is said to have come with its file from another agency. */
export const saysItCame = (file: CaseFile): ((entry: Written) => boolean) => {
  const from = elsewhere(file)
  return (entry) => isOf(from, entry)
}

/**
 * Whether a file came whole: how it was opened came with it. In a file that was opened here nobody makes an answer of a
 * second person, or a member who is not here, by writing that it came.
 */
function cameWhole(file: CaseFile, from: Elsewhere, of: FileId): boolean {
  const openings = everWritten(file, ['file-opened']).filter((entry) => entry.file === of)
  return openings.length > 0 && openings.every((opening) => isOf(from, opening))
}

export interface AuthorElsewhere {
  readonly member: MemberId
  readonly supervisor: boolean
}

/**
 * Who is said to have written an entry of a file that came whole from another agency: whoever moved the file in answers for
 * it. Undefined of what was written here.
 */
export function authorElsewhere(file: CaseFile): (entry: Written) => AuthorElsewhere | undefined {
  const from = elsewhere(file)
  return (entry) => {
    const { adopted } = entry
    if (!from || !adopted || !isOf(from, entry) || !cameWhole(file, from, entry.file)) return undefined
    const supervisor = from.people.some((one) => one.supervisor && one.member === adopted.by && one.file === entry.file)
    return { member: adopted.by, supervisor }
  }
}

/** Whoever wrote an entry, here or in the agency from which the file came. */
export function writerIn(file: CaseFile): (entry: Written) => MemberId {
  const author = authorElsewhere(file)
  return (entry) => author(entry)?.member ?? entry.by
}

/** Whether a member of whom the file speaks is not in this agency: they left it, or are of the one from which the file came. */
export function isNotHere(file: CaseFile, member: MemberId): boolean {
  if (file.gone?.includes(member)) return true
  const from = elsewhere(file)
  return from?.people.some((one) => one.member === member && cameWhole(file, from, one.file)) ?? false
}
