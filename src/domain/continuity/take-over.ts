import { z } from 'zod'
import type { CaseFile } from '../file/case-file.ts'
import { decide } from '../deciding/decide.ts'
import type { Draft, Entry } from '../entry/entry.ts'
import type { Folder, MemberId } from '../entry/ids.ts'
import type { Kind } from '../file/kind.ts'
import type { Offer } from '../kinds/any/hand-over.ts'
import { due } from '../dues/due.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { promises } from '../questions/promises.ts'
import { whatItReplaces } from '../file/what-it-replaces.ts'

const NamesMember = z.looseObject({ who: z.object({ member: z.string() }) })

/** What is open and names this member as the one who does it: steps, tasks, visits, keyed lines. */
export function openWith(kinds: readonly Kind[], file: CaseFile, member: MemberId, today: PlainDate): readonly Entry[] {
  const open = new Set([...promises(file), ...due(kinds, file, today)].map((one) => one.entry))
  return file.entries.filter(
    (entry) => open.has(entry.id) && NamesMember.safeParse(entry.body).data?.who.member === member,
  )
}

/**
 * Everything that a yes to a hand-over writes, as one act: the answer, who carries the case, and what was open with the
 * previous worker, now with the new one. `writes`: folders in which this person may write. A line that a rule would
 * refuse today (a visit at a home that is not known to be safe) is left unchanged: it falls to the worker who carries
 * the case.
 */
export function takingOver(
  kinds: readonly Kind[],
  file: CaseFile,
  offer: Offer,
  today: PlainDate,
  writes: readonly Folder[],
): readonly Draft[] {
  const { from, to } = offer.entry.body
  const drafted = (draft: Omit<Draft, 'at' | 'replaces'>): Draft => ({
    ...draft,
    at: today,
    replaces: whatItReplaces(kinds, file, draft),
  })
  const moved = openWith(kinds, file, from, today)
    .filter((entry) => writes.includes(entry.folder))
    .map(({ kind, folder, about, body }) =>
      drafted({ kind, folder, about, body: { ...(body as object), who: { member: to } } }),
    )
    .filter((draft) => decide(kinds, file, draft, today).ok)
  return [
    { kind: 'hand-over-answer', at: today, about: ['child'], body: { handOver: offer.entry.id, answer: 'takes-over' } },
    drafted({ kind: 'case-holder', about: ['child'], body: { member: to, as: 'caseworker' } }),
    ...moved,
  ]
}
