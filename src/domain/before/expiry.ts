import { z } from 'zod'
import type { CaseFile } from '../file/case-file.ts'
import type { Entry } from '../entry/entry.ts'
import { EntryId } from '../entry/ids.ts'
import { endsOn, type Encounter } from '../kinds/before/encounter.ts'
import { addDays, type PlainDate } from '../entry/plain-date.ts'

/** Days between the end of a contact's time, when its words are closed, and their going by themselves: people are told that long before it. Ours [D]. */
export const LAST_CALL = 14
/** Days before the end of its time from which people are told. Ours [D]. */
export const TOLD_BEFORE = 14

export type Standing = 'open' | 'ends-soon' | 'closed'

/** How a contact stands on a day. `closed`: its time is over, so its words are shown to nobody; a person may still open a file of it, say why it is kept longer, or let it go. */
export function standingOn(file: Pick<CaseFile, 'times' | 'byKind'>, entry: Encounter, today: PlainDate): Standing {
  const ends = endsOn(file, entry)
  return ends < today ? 'closed' : ends <= addDays(today, TOLD_BEFORE) ? 'ends-soon' : 'open'
}

/**
 * The first day on which its words go by themselves. Null as long as they stand on the device of their writer alone: what nobody else has ever had is let go by its writer's touch and by
 * nothing else. `arrived`: when it came to the device that asks; a contact that came late is told of as long as any other.
 */
export function goesOn(
  file: Pick<CaseFile, 'times' | 'byKind'>,
  entry: Encounter,
  arrived: PlainDate | null,
): PlainDate | null {
  if (arrived === null) return null
  const ends = endsOn(file, entry)
  return addDays(ends > arrived ? ends : arrived, LAST_CALL + 1)
}

export const childrenIn = ({ body }: Encounter): number => (body.who === 'group' ? body.count : 1)

const OnlyCounted = z.object({ as: z.literal('only-counted'), entry: EntryId, children: z.number(), month: z.string() })
type OnlyCounted = z.infer<typeof OnlyCounted>

const countedIn = (entries: readonly Entry[]): readonly { readonly by: Entry; readonly body: OnlyCounted }[] =>
  entries.flatMap((by) => {
    const read = by.kind === 'encounter-settled' ? OnlyCounted.safeParse(by.body) : undefined
    return read?.success ? [{ by, body: read.data }] : []
  })

/** Contacts of which only the number is left, in these entries. */
export const goneFrom = (entries: readonly Entry[]): ReadonlySet<EntryId> =>
  new Set(countedIn(entries).map(({ body }) => body.entry))

/**
 * Entries without the contacts of which only the number is left: every device leaves them out of what it folds as soon as it has heard of it, with or without a network. A settlement speaks for
 * its own folder of its own file, and never where a child's file was opened.
 */
export function withoutGone<Some extends Entry>(entries: readonly Some[]): readonly Some[] {
  const places = new Set(countedIn(entries).map(({ by, body }) => `${by.file} ${by.folder} ${body.entry}`))
  if (places.size === 0 || entries.some(({ kind }) => kind === 'file-opened')) return entries
  return entries.filter(
    (entry) => entry.kind !== 'encounter' || !places.has(`${entry.file} ${entry.folder} ${entry.id}`),
  )
}

/** How many children were met, by month, of whom nothing else is kept. A contact counts once, whoever and however many let it go. */
export function onlyCounted(
  files: readonly Pick<CaseFile, 'entries'>[],
): readonly { readonly month: string; readonly children: number }[] {
  const once = new Map(
    files.flatMap(({ entries }) => countedIn(entries).map(({ body }) => [body.entry, body] as const)),
  )
  return [...Map.groupBy(once.values(), ({ month }) => month)]
    .map(([month, same]) => ({ month, children: same.reduce((sum, { children }) => sum + children, 0) }))
    .sort((a, b) => (a.month < b.month ? 1 : -1))
}

/** Contacts that somebody wanted to keep longer and whose words had gone by then: said, so that nobody looks for them. */
export function keptTooLate(file: Pick<CaseFile, 'entries' | 'byKind'>): readonly EntryId[] {
  const gone = goneFrom(file.entries)
  return (file.byKind['encounter-settled'] ?? []).flatMap(({ body }) => {
    const read = KeptLonger.safeParse(body)
    return read.success && gone.has(read.data.entry) ? [read.data.entry] : []
  })
}
const KeptLonger = z.object({ as: z.literal('kept-longer'), entry: EntryId })
