import type { FileLine } from '#device/api.ts'
import { all } from '#domain/case-file.ts'
import { hasEnded } from '#domain/before/first-entries.ts'
import { encounter, endsOn, isSettled, type Encounter } from '#domain/kinds/before/encounter.ts'
import { endOf, type PlainDate } from '#domain/plain-date.ts'
import { useRead, type Reading } from '#web/device/use-read.ts'

export interface Contact {
  readonly line: FileLine
  readonly entry: Encounter
  /** What became of it: a person said so, its time is over and a person has to say, or it goes on. */
  readonly is: 'settled' | 'ended' | 'open'
}

/** Contacts of every file of that type: those whose time is over first, then the newest; settled ones last. */
export function contactsIn(lines: readonly FileLine[], today: PlainDate): readonly Contact[] {
  const contacts = lines.flatMap((line) => all(line.line, encounter).map((entry): Contact => ({ line, entry, is: isSettled(line.line, entry) ? 'settled' : hasEnded(endsOn(line.line, entry), today) ? 'ended' : 'open' })))
  const rank = { ended: 0, open: 1, settled: 2 } as const
  return contacts.sort((a, b) => rank[a.is] - rank[b.is] || (endOf(a.entry.at) < endOf(b.entry.at) ? 1 : -1))
}

export const useContactLines = (): Reading<readonly FileLine[]> => useRead(['files'], 'contacts', (device) => device.files('encounter'))
