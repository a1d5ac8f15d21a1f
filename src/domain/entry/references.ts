import type { Entry } from './entry.ts'
import type { EntryId } from './ids.ts'
import { TRACK_FIELDS, type FieldOfTrack } from './track-fields.ts'

/** A field of a body that names another entry. */
export interface Reference {
  /** Names of fields; `*` for each of a list. */
  readonly at: readonly string[]
  /**
   * Whether it changes what the named entry means: strikes, answers, ends or settles it. Such a reference has an effect
   * only in a folder in which its author may write.
   */
  readonly acts: boolean
  /** The field may be missing: an app leaves it out where the writer has no right to act on what it names. */
  readonly mayLack?: true
}

const acting = (...at: string[]): Reference => ({ at, acts: true })
/** It says what its author saw, relied on or passes on, and leaves the named entry as it is. */
const telling = (...at: string[]): Reference => ({ at, acts: false })

/**
 * Every field of every kind that names another entry by its id. `replaces`, which every entry has, acts as well.
 * `test/architecture/references.test.ts` compares this with the schemas. A map: a member may send a kind of any name, also one
 * that every object has.
 */
export const REFERENCES: ReadonlyMap<string, readonly Reference[]> = new Map(
  Object.entries({
    superseded: [acting('entry')],
    approved: [acting('entry')],
    returned: [acting('entry')],
    'hand-over-answer': [acting('handOver')],
    'stop-answered': [acting('stop')],
    'same-child-ended': [acting('ends', '*')],
    'encounter-settled': [acting('entry')],
    'outside-request-settled': [acting('entry')],
    // An answer counts only in the folder of its question (`colleagueQuestions`), and leaves its words as they are.
    'colleague-answered': [telling('question')],
    'colleague-asked': [telling('about')],
    'asked-about': [telling('request', 'entry')],
    visit: [{ at: ['planned'], acts: true, mayLack: true }],
    // The record of the access stream takes the words out, not this note.
    'redaction-noted': [telling('entry')],
    // It can only keep something back from slips and packets; who lifts that writes in `care`, as who withheld it did.
    withhold: [telling('withheld', 'entry')],
    // It says who of a household is safe now, and does so as well of a child that it names by person.
    household: [telling('answered', '*', 'opening')],
    'safety-look': [telling('saw', '*')],
    'risk-assessment': [telling('restsOn', '*')],
    service: [telling('consent')],
    task: [telling('from')],
    encounter: [telling('cameFrom', 'entry')],
    'agency-hand-over': [telling('chosen', '*')],
    referral: [telling('facts', '*')],
    'shared-with': [telling('facts', '*')],
    'demand-answer': [telling('facts', '*')],
    'report-by-law': [telling('facts', '*')],
    // It counts where its author may write in the folder of the card’s facts (`guidanceFor`), and leaves these as they are.
    'guidance-dismissed': [telling('facts', '*')],
    'given-fact': [telling('from', '*')],
    'crossed-over': [telling('links', '*'), telling('items', '*', 'entry')],
  }),
)

/** Ids of entries and names of tracks whose meaning this one would change. */
export const actsOn = (entry: Pick<Entry, 'kind' | 'replaces' | 'body'>): readonly string[] => [
  ...idsActedOn(entry),
  ...tracksActedOn(entry),
]

/** Names of the tracks that this entry is of or acts on. No id has such a name: it has a space. */
export const tracksActedOn = ({ kind, body }: Pick<Entry, 'kind' | 'body'>): readonly string[] =>
  (TRACK_FIELDS.get(kind) ?? []).flatMap((field) =>
    field.does === 'tells' ? [] : idsAt(body, field.at).map((key) => nameOfTrack(field, key)),
  )

export const nameOfTrack = ({ of }: Pick<FieldOfTrack, 'of'>, key: string): string => `${of} ${key}`

/** The body with other keys of its tracks; the same value where none changes. */
export function withTrackKeys(
  { kind, body }: Pick<Entry, 'kind' | 'body'>,
  change: (key: string, field: FieldOfTrack) => string,
): unknown {
  return (TRACK_FIELDS.get(kind) ?? []).reduce<unknown>(
    (changed, field) => changedAt(changed, field.at, (key) => change(key, field) as EntryId),
    body,
  )
}

/** Ids of entries whose meaning this one would change. */
export function idsActedOn({ kind, replaces, body }: Pick<Entry, 'kind' | 'replaces' | 'body'>): readonly EntryId[] {
  const fields = REFERENCES.get(kind)
  if (!fields?.some(({ acts }) => acts)) return replaces
  return [...replaces, ...fields.flatMap(({ at, acts }) => (acts ? idsAt(body, at) : []))]
}

function idsAt(value: unknown, [step, ...rest]: readonly string[]): readonly EntryId[] {
  if (step === undefined) return typeof value === 'string' ? [value as EntryId] : []
  if (typeof value !== 'object' || value === null) return []
  if (step === '*') return Array.isArray(value) ? value.flatMap((part) => idsAt(part, rest)) : []
  return idsAt((value as Record<string, unknown>)[step], rest)
}

/** The body with its references and the names of its tracks changed, as `sealedIds` has them. */
export function withReferences(entry: Pick<Entry, 'kind' | 'body'>, change: (id: EntryId) => EntryId): unknown {
  const body = withEntryIds(entry, change)
  return withTrackKeys({ kind: entry.kind, body }, (key, field) => {
    const name = nameOfTrack(field, key)
    const other: string = change(name as EntryId)
    return other === name ? key : other
  })
}

/** The body with its references changed; the same value where none changes. */
export function withEntryIds(
  { kind, body }: Pick<Entry, 'kind' | 'body'>,
  change: (id: EntryId, reference: Reference) => EntryId,
): unknown {
  return (REFERENCES.get(kind) ?? []).reduce<unknown>(
    (changed, reference) => changedAt(changed, reference.at, (id) => change(id, reference)),
    body,
  )
}

function changedAt(value: unknown, [step, ...rest]: readonly string[], change: (id: EntryId) => EntryId): unknown {
  if (step === undefined) return typeof value === 'string' ? change(value as EntryId) : value
  if (typeof value !== 'object' || value === null) return value
  if (step === '*') {
    if (!Array.isArray(value)) return value
    const parts = value.map((part) => changedAt(part, rest, change))
    return parts.some((part, at) => part !== value[at]) ? parts : value
  }
  const fields = value as Record<string, unknown>
  const after = changedAt(fields[step], rest, change)
  return after === fields[step] ? value : { ...fields, [step]: after }
}
