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
  /** Of several decisions that hold the one that ends first. */
  readonly until: PlainDate
  readonly shown: readonly { readonly crossing: Crossing; readonly entry: Entry }[]
}

/** Everything that may be seen from a relative's file now, with the decisions that let it through; null where nothing may. */
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

/** What a packet has room for: of a long history the newest. */
const newest = (shown: ToCarry['shown']): ToCarry['shown'] =>
  shown.length <= MOST_CARRIED
    ? shown
    : shown.toSorted((a, b) => (startOf(a.entry.at) < startOf(b.entry.at) ? 1 : -1)).slice(0, MOST_CARRIED)

/** What a packet holds for one who keeps the relative's file: those notes and no others, in words; of some the title and no more. */
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
  /** Who can open it, beside whoever gave it. */
  readonly holders: readonly MemberId[]
}

export interface Holding {
  readonly member: MemberId
  readonly rights: Readonly<Partial<Record<Folder, unknown>>>
}

/** Who can open this file and the relative's, and what was carried. */
export interface Held {
  readonly here: readonly Holding[]
  readonly there: readonly Holding[]
  readonly packets: readonly Packet[]
}

/**
 * How one person's key agrees with what was decided. `not-given`: it was decided and they have nothing. `out-of-date`: they have more, or less, or for another time.
 * `ended`: nothing crosses any more and they still have it. `not-theirs`: they keep the relative's file no longer.
 */
export interface CarriedOver {
  readonly member: MemberId
  readonly is: 'as-decided' | 'not-given' | 'out-of-date' | 'ended' | 'not-theirs'
  readonly packets: readonly FileId[]
}

/**
 * Everybody who works with the relative's file, in any part of it beyond the card, and everybody who still has something of this one. Whoever holds this file, too, in the parts that cross, needs no packet: they
 * see it across the wall.
 */
export function carriedOver(
  file: CaseFile,
  ids: { readonly from: FileId; readonly into: FileId },
  today: PlainDate,
  held: Held,
): readonly CarriedOver[] {
  const carry = toCarry(file, ids.into, today)
  const folders = new Set(carry?.shown.map(({ entry }) => entry.folder) ?? [])
  const seesHere = new Set(
    held.here.filter(({ rights }) => [...folders].every((folder) => folder in rights)).map(({ member }) => member),
  )
  const keeps = new Set(
    held.there
      .filter(({ rights }) => Object.keys(rights).some((folder) => folder !== 'card'))
      .map(({ member }) => member),
  )
  const packets = held.packets.filter(({ body }) => body.from === ids.from && body.into === ids.into)
  const members = new Set([...keeps, ...packets.flatMap(({ holders }) => holders)])
  return [...members].flatMap((member): CarriedOver[] => {
    const theirs = packets.filter(({ holders }) => holders.includes(member))
    const files = theirs.map((packet) => packet.file)
    if (theirs.length === 0) return carry && !seesHere.has(member) ? [{ member, is: 'not-given', packets: [] }] : []
    if (!carry) return [{ member, is: 'ended', packets: files }]
    if (!keeps.has(member)) return [{ member, is: 'not-theirs', packets: files }]
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
