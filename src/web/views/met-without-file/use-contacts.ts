import type { FileLine } from '#device/files/api.ts'
import { all } from '#domain/file/values.ts'
import { wordsRemovedOn, contactStateOn } from '#domain/before/contact-expiry.ts'
import { encounter, endsOn, isSettled, type Encounter } from '#domain/kinds/before/encounter.ts'
import { endOf, type PlainDate } from '#domain/entry/plain-date.ts'
import { useRead, type ReadState } from '#web/device/use-read.ts'

export interface Contact {
  readonly line: FileLine
  readonly entry: Encounter
  /** Expired: its words are closed; settled: a person said what became of it; ends within two weeks; or open. */
  readonly is: 'closed' | 'settled' | 'ends-soon' | 'open'
  /** Whether it is on this device alone: no other device ever received it. */
  readonly unsent: boolean
  /** The day on which its words are removed automatically; null where it was never sent: then only a person removes them. */
  readonly goesOn: PlainDate | null
}

/** Contacts of every file of that type: expired ones first, then those that end soon, then the newest; settled ones last. */
export function readContacts(lines: readonly FileLine[], today: PlainDate): readonly Contact[] {
  const contacts = lines.flatMap((line) => all(line.line, encounter).map((entry) => contactOf(line, entry, today)))
  const rank = { closed: 0, 'ends-soon': 1, open: 2, settled: 3 } as const
  return contacts.sort((a, b) => rank[a.is] - rank[b.is] || (endOf(a.entry.at) < endOf(b.entry.at) ? 1 : -1))
}

function contactOf(line: FileLine, entry: Encounter, today: PlainDate): Contact {
  const stands = contactStateOn(endsOn(line.line, entry), today)
  const arrived = line.lastReceivedAt === null ? null : (line.lastReceivedAt.slice(0, 10) as PlainDate)
  return {
    line,
    entry,
    is: stands === 'closed' ? 'closed' : isSettled(line.line, entry) ? 'settled' : stands,
    unsent: line.unsent > 0 && line.lastReceivedAt === null,
    goesOn: wordsRemovedOn(endsOn(line.line, entry), arrived),
  }
}

/** Those whose time ends within two weeks or is over, and the first day on which one of them is removed automatically. */
export function contactState(contacts: readonly Contact[]): {
  readonly count: number
  readonly firstGoesOn: PlainDate | null
} {
  const ending = contacts.filter(({ is }) => is === 'closed' || is === 'ends-soon')
  return { count: ending.length, firstGoesOn: ending.flatMap(({ goesOn: on }) => on ?? []).sort()[0] ?? null }
}

export const useContactLines = (): ReadState<readonly FileLine[]> =>
  useRead(['files'], 'contacts', (device) => device.files('encounter'))

const NONE: readonly FileLine[] = []

/** Groups whose lists this member holds; none while they are read. */
export function useGroupLines(): readonly FileLine[] {
  const lines = useRead(['files'], 'groups', (device) => device.files('group'))
  return lines.is === 'read' ? lines.value : NONE
}
