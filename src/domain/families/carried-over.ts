import type { CaseFile } from '../file/case-file.ts'
import type { Entry } from '../entry/entry.ts'
import type { EntryId, FileId, Folder, MemberId } from '../entry/ids.ts'
import type { BodyOf } from '../file/kind.ts'
import { MOST_CARRIED, type crossedOver } from '../kinds/registration/crossed-over.ts'
import { startOf, type PlainDate } from '../entry/plain-date.ts'
import { TITLE_ALONE, type Crossing } from '../vocabulary/family/crossing.ts'
import { whatCrosses } from './what-crosses.ts'

type CrossedOver = BodyOf<typeof crossedOver>

export interface ToCarry {
  readonly links: readonly EntryId[]
  /** Of several decisions that hold, the one that ends first. */
  readonly until: PlainDate
  readonly shown: readonly { readonly crossing: Crossing; readonly entry: Entry }[]
}

/** Everything that may be seen from a relative's file now, with the decisions that allow it; null where nothing may. */
export function toCarry(file: CaseFile, into: FileId, today: PlainDate): ToCarry | null {
  const open = whatCrosses(file, into, today).filter(({ is }) => is === 'crosses')
  const shown = new Map(
    open.flatMap(({ crossing, shown: entries }) =>
      entries.flatMap((entry) => (entry.id in file.replaced ? [] : [[entry.id, { crossing, entry }] as const])),
    ),
  )
  const until = open.map((one) => one.until).sort()[0]
  return until === undefined || shown.size === 0
    ? null
    : { links: [...new Set(open.map(({ link }) => link))], until, shown: newest([...shown.values()]) }
}

/** How many notes a packet holds: the newest of a long history. */
const newest = (shown: ToCarry['shown']): ToCarry['shown'] =>
  shown.length <= MOST_CARRIED
    ? shown
    : shown.toSorted((a, b) => (startOf(a.entry.at) < startOf(b.entry.at) ? 1 : -1)).slice(0, MOST_CARRIED)

/**
 * What a packet holds for a member who readsThere the relative's file: these notes and no others, in words; of some only the
 * title.
 */
export function carriedBody(
  file: CaseFile,
  from: FileId,
  into: FileId,
  today: PlainDate,
  words: (entry: Entry, whole: boolean) => string,
): CrossedOver | null {
  const carry = toCarry(file, into, today)
  return (
    carry && {
      from,
      into,
      links: [...carry.links],
      until: carry.until,
      items: carry.shown.map(({ crossing, entry }) => ({
        entry: entry.id,
        crossing,
        on: startOf(entry.at),
        words: words(entry, crossesWhole(crossing)),
      })),
    }
  )
}

export const crossesWhole = (crossing: Crossing): boolean => !TITLE_ALONE.includes(crossing)

export interface Packet {
  readonly file: FileId
  readonly body: CrossedOver
  /** Who can open it, other than the person who gave it. */
  readonly holders: readonly MemberId[]
}

export interface Holding {
  readonly member: MemberId
  readonly rights: Readonly<Partial<Record<Folder, unknown>>>
}

/** Who can open this file and the relative's, and what was carried over. */
export interface RelativesFileHeld {
  readonly here: readonly Holding[]
  readonly there: readonly Holding[]
  readonly packets: readonly Packet[]
}

/**
 * Whether one person's access agrees with what was decided. `not-given`: it was decided and they have nothing.
 * `out-of-date`: they have more, or less, or for another time. `ended`: nothing may cross any more and they still have
 * it. `not-theirs`: they no longer keep the relative's file.
 */
export interface CarriedOver {
  readonly member: MemberId
  readonly is: 'as-decided' | 'not-given' | 'out-of-date' | 'ended' | 'not-theirs'
  readonly packets: readonly FileId[]
}

/**
 * Everybody who works with the relative's file in any folder other than the card, and everybody who still has something
 * of this one. A person who also holds the folders that cross in this file needs no packet: they read this file
 * themselves.
 */
export function carriedOver(
  file: CaseFile,
  ids: { readonly from: FileId; readonly into: FileId },
  today: PlainDate,
  held: RelativesFileHeld,
): readonly CarriedOver[] {
  const carry = toCarry(file, ids.into, today)
  const folders = new Set(carry?.shown.map(({ entry }) => entry.folder) ?? [])
  const seesHere = new Set(
    held.here.filter(({ rights }) => [...folders].every((folder) => folder in rights)).map(({ member }) => member),
  )
  const readsThere = new Set(
    held.there
      .filter(({ rights }) => Object.keys(rights).some((folder) => folder !== 'card'))
      .map(({ member }) => member),
  )
  const packets = held.packets.filter(({ body }) => body.from === ids.from && body.into === ids.into)
  const members = new Set([...readsThere, ...packets.flatMap(({ holders }) => holders)])
  return [...members].flatMap((member): CarriedOver[] => {
    const theirs = packets.filter(({ holders }) => holders.includes(member))
    const files = theirs.map((packet) => packet.file)
    if (theirs.length === 0) return carry && !seesHere.has(member) ? [{ member, is: 'not-given', packets: [] }] : []
    if (!carry) return [{ member, is: 'ended', packets: files }]
    if (!readsThere.has(member)) return [{ member, is: 'not-theirs', packets: files }]
    const [only, ...more] = theirs
    return [
      {
        member,
        is: only && more.length === 0 && agrees(only.body, carry) ? 'as-decided' : 'out-of-date',
        packets: files,
      },
    ]
  })
}

function agrees(body: CrossedOver, carry: ToCarry): boolean {
  const [has, should] = [body.items.map(({ entry }) => entry), carry.shown.map(({ entry }) => entry.id)].map(
    (entries) => [...entries].sort().join(' '),
  )
  return has === should && body.until === carry.until
}
