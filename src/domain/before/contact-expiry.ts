import { z } from 'zod'
import type { CaseFile } from '../file/case-file.ts'
import type { Entry } from '../entry/entry.ts'
import { EntryId, type MemberId } from '../entry/ids.ts'
import { all } from '../file/values.ts'
import { encounter, endsOn, type Encounter } from '../kinds/before/encounter.ts'
import { outsideRequest, requestEndsOn, type OutsideRequest } from '../kinds/before/outside-request.ts'
import { addDays, type PlainDate } from '../entry/plain-date.ts'

/**
 * Days between the end of a contact's time, when its words are closed, and their removal. People are told long before
 * it. Our own figure [D].
 */
export const LAST_CALL = 14
/** Days before the end of its time from which people are told. Our own figure [D]. */
export const TOLD_BEFORE = 14

export type ContactState = 'open' | 'ends-soon' | 'closed'

/** What is kept without a file and ends by itself: who was met, and who asked from outside. With its last day. */
export const keptForATime = (
  file: CaseFile,
): readonly { readonly entry: Encounter | OutsideRequest; readonly ends: PlainDate }[] => [
  ...all(file, encounter).map((entry) => ({ entry, ends: endsOn(file, entry) })),
  ...all(file, outsideRequest).map((entry) => ({ entry, ends: requestEndsOn(file, entry) })),
]

/**
 * The state, on a day, of a contact whose last day is `ends`. `closed`: its time is over, so its words are shown to
 * nobody; a person may still open a file from it, say why it is kept longer, or let it go.
 */
export function contactStateOn(ends: PlainDate, today: PlainDate): ContactState {
  return ends < today ? 'closed' : ends <= addDays(today, TOLD_BEFORE) ? 'ends-soon' : 'open'
}

/**
 * The first day on which the words of a contact are removed without anybody's act. Null while they exist on their
 * writer's device alone: words that nobody else ever had are removed only by the writer. `arrived`: when the contact
 * came to this device; one that came late is announced for as long as any other.
 */
export function wordsRemovedOn(ends: PlainDate, arrived: PlainDate | null): PlainDate | null {
  if (arrived === null) return null
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

const WordsGone = z.object({ as: z.literal('words-gone'), entry: EntryId })

/** Each kind that ends, and what says of one of its entries that it ended. */
const ended = (
  entries: readonly Entry[],
): readonly { readonly kind: string; readonly by: Entry; readonly entry: EntryId }[] => [
  ...countedIn(entries).map(({ by, body }) => ({ kind: encounter.name, by, entry: body.entry })),
  ...entries.flatMap((by) => {
    const read = by.kind === 'outside-request-settled' ? WordsGone.safeParse(by.body) : undefined
    return read?.success ? [{ kind: outsideRequest.name, by, entry: read.data.entry }] : []
  }),
]

/** Contacts and requests of which these entries keep only the number. */
export const goneFrom = (entries: readonly Entry[]): ReadonlySet<EntryId> =>
  new Set(ended(entries).map(({ entry }) => entry))

/**
 * Entries without the contacts and requests of which only the number is kept. Every device leaves them out of its fold as soon as it
 * has the entry that says so, with or without a network. Such an entry applies to its own folder of its own file, and
 * never where a child's file was opened.
 */
export function withoutGone<Some extends Entry>(entries: readonly Some[]): readonly Some[] {
  const places = new Set(ended(entries).map(({ kind, by, entry }) => `${kind} ${by.file} ${by.folder} ${entry}`))
  if (places.size === 0 || entries.some(({ kind }) => kind === 'file-opened')) return entries
  return entries.filter((entry) => !places.has(`${entry.kind} ${entry.file} ${entry.folder} ${entry.id}`))
}

/**
 * How many children were met in each month of whom nothing else is kept. A contact counts once, however many people let
 * it go.
 */
export function onlyCounted(
  files: readonly Pick<CaseFile, 'entries'>[],
): readonly { readonly month: string; readonly children: number }[] {
  return [...Map.groupBy(countedContacts(files), ({ month }) => month)]
    .map(([month, same]) => ({ month, children: same.reduce((sum, { children }) => sum + children, 0) }))
    .sort((a, b) => (a.month < b.month ? 1 : -1))
}

/** Contacts of which only the number is kept, each once. `by`: who let it go. */
export const countedContacts = (
  files: readonly Pick<CaseFile, 'entries'>[],
): readonly { readonly month: string; readonly children: number; readonly by: MemberId }[] => [
  ...new Map(
    files.flatMap(({ entries }) =>
      countedIn(entries).map(
        ({ by, body: { entry, month, children } }) => [entry, { month, children, by: by.by }] as const,
      ),
    ),
  ).values(),
]

/**
 * Contacts that somebody wanted to keep longer, after their words were already removed. Shown so that nobody searches
 * for them.
 */
export function keptTooLate(file: Pick<CaseFile, 'entries' | 'byKind'>): readonly EntryId[] {
  const gone = goneFrom(file.entries)
  return (file.byKind['encounter-settled'] ?? []).flatMap(({ body }) => {
    const read = KeptLonger.safeParse(body)
    return read.success && gone.has(read.data.entry) ? [read.data.entry] : []
  })
}
const KeptLonger = z.object({ as: z.literal('kept-longer'), entry: EntryId })
