import { z } from 'zod'
import type { CaseFile } from '../file/case-file.ts'
import { EntryId, type MemberId } from '../entry/ids.ts'
import type { Encounter } from '../kinds/before/encounter.ts'
import { encounterSettled, type ForFigures } from '../kinds/before/encounter-settled.ts'
import { TrackKey } from '../file/tracks.ts'
import type { EncounterAnswer, HowItEnded } from '../vocabulary/before/encounter.ts'
import type { District } from '../vocabulary/place/district.ts'

type Answer = z.infer<typeof EncounterAnswer>

/**
 * A child who was to come back and has no file when the contact's time is over counts as gone away. Where an adult said
 * no, the child was refused.
 */
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

/** Which children of a contact have a file, by their marks. */
function filedOf({ byKind }: Pick<CaseFile, 'byKind'>, id: EntryId): ReadonlySet<string> | 'all' {
  const filed = (byKind[encounterSettled.name] ?? [])
    .flatMap((one) => HasAFile.safeParse(one.body).data ?? [])
    .filter(({ entry }) => entry === id)
  return filed.some(({ mark }) => mark === undefined) ? 'all' : new Set(filed.flatMap(({ mark }) => mark ?? []))
}

/**
 * What a contact adds to figures: for its children without a file, how it ended. Undefined where each of them has a
 * file, which needs a consent to statistics of its own.
 */
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

/**
 * A contact of which only the number is kept, as figures count it. `by`: who let it go first; only that person's device
 * sends it.
 */
export interface ForFiguresHere extends ForFigures {
  readonly entry: EntryId
  readonly by: MemberId
  readonly month: string
}

/**
 * The contacts of a file that count, each once, however many people let them go. A contact is left out where somebody
 * opened a file meanwhile (for example offline) that the figures do not know: nobody can say which of its children that
 * was.
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
