import { z } from 'zod'
import type { CaseFile } from '../file/case-file.ts'
import { EntryId, type MemberId } from '../entry/ids.ts'
import type { Encounter } from '../kinds/before/encounter.ts'
import { encounterSettled, type ForFigures } from '../kinds/before/encounter-settled.ts'
import { TrackKey } from '../file/tracks.ts'
import type { EncounterAnswer, HowItEnded } from '../vocabulary/before/encounter.ts'
import type { District } from '../vocabulary/place/district.ts'

type Answer = z.infer<typeof EncounterAnswer>

/** Whoever said that they come back and has no file when their time is over went away. That an adult said no is a no that a child met. */
const ENDED: Readonly<Record<Answer, HowItEnded>> = {
  'took-it': 'took-help',
  'took-some': 'took-help',
  'said-no': 'said-no',
  'adult-said-no': 'said-no',
  'will-come-back': 'went-away',
  'went-away': 'went-away',
  'could-not-be-offered': 'went-away',
}
const ORDER: readonly HowItEnded[] = ['took-help', 'said-no', 'went-away']

const HasAFile = z.object({ as: z.enum(['became-a-file', 'known-already']), entry: EntryId, mark: TrackKey.optional() })

/** Of whom of a contact there is a file, by their marks. */
function filedOf({ byKind }: Pick<CaseFile, 'byKind'>, id: EntryId): ReadonlySet<string> | 'all' {
  const filed = (byKind[encounterSettled.name] ?? [])
    .flatMap((one) => HasAFile.safeParse(one.body).data ?? [])
    .filter(({ entry }) => entry === id)
  return filed.some(({ mark }) => mark === undefined) ? 'all' : new Set(filed.flatMap(({ mark }) => mark ?? []))
}

/** What of a contact goes on into figures: of children who have no file, how it ended. Undefined where each of them has one: that file asks for a yes of its own. */
export function figuresOf(
  file: Pick<CaseFile, 'byKind'>,
  { id, body }: Encounter,
  district: District | undefined,
): ForFigures | undefined {
  const filed = filedOf(file, id)
  if (filed === 'all') return undefined
  const apart = body.who === 'group' ? body.children : [body]
  const others = body.who === 'group' ? body.count - body.children.length : 0
  const left = [
    ...apart.filter(({ mark }) => !filed.has(mark)).map(({ answered }) => answered),
    ...Array.from({ length: others }, () => body.answered),
  ]
  const ended = ORDER.map((how) => ({
    how,
    children: left.filter((answered) => ENDED[answered] === how).length,
  })).filter(({ children }) => children > 0)
  return ended.length === 0 ? undefined : { ...(district !== undefined && { district }), ended }
}

/** A contact of which only the number is left, as it goes on into figures. `by`: who let it go first; theirs alone is sent. */
export interface ForFiguresHere extends ForFigures {
  readonly entry: EntryId
  readonly by: MemberId
  readonly month: string
}

/**
 * Those of a file that stand, each contact once, whoever and however many let it go. Where somebody opened a file meanwhile, offline say, of which the numbers do not know, the contact is left out: which
 * of its children it was nobody can say any more.
 */
export function forFiguresIn(file: Pick<CaseFile, 'byKind'>): readonly ForFiguresHere[] {
  const once = new Map<EntryId, ForFiguresHere & { readonly of: number }>()
  for (const { by, body } of file.byKind[encounterSettled.name] ?? []) {
    const read = encounterSettled.schema.safeParse(body).data
    if (read?.as === 'only-counted' && read.figures && !once.has(read.entry))
      once.set(read.entry, { ...read.figures, entry: read.entry, by, month: read.month, of: read.children })
  }
  return [...once.values()].flatMap(({ of, ...one }) => {
    const filed = filedOf(file, one.entry)
    const counted = one.ended.reduce((sum, { children }) => sum + children, 0)
    return filed !== 'all' && counted + filed.size <= of ? [one] : []
  })
}
