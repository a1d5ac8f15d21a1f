import type { Folder, MemberId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { AccessLogPage } from '#device/people/api.ts'

type Line = AccessLogPage['lines'][number]

/** The same act with the same outcome, by one person on one day, in one part of files. */
export interface NotedAct {
  readonly action: string
  readonly outcome: string
  /** The parts in which it was done, each with its number of files; empty where the act is about no file. */
  readonly parts: readonly { readonly folder: Folder; readonly files: number }[]
  readonly first: number
  readonly last: number
  readonly times: number
}

interface NotedPerson {
  /** Null: nobody who was signed in. */
  readonly member: MemberId | null
  readonly name: string | null
  readonly acts: readonly NotedAct[]
}

export interface NotedDay {
  readonly day: PlainDate
  readonly people: readonly NotedPerson[]
}

/** Acts that a device does by itself while somebody works: listed after what the person did. */
const BY_ITSELF: readonly string[] = ['delivered', 'session', 'chunk', 'chunk-fetched']

/** The log by day, newest first, and by person: who was refused first, then what a person did, then what a device fetched by itself. */
export function byPersonAndDay(lines: readonly Line[], dayOf: (at: number) => PlainDate): readonly NotedDay[] {
  const days = Map.groupBy(lines, ({ at }) => dayOf(at))
  return [...days]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, ofDay]) => ({
      day,
      people: [...Map.groupBy(ofDay, ({ member }) => member)].map(([member, ofPerson]) => ({
        member,
        name: ofPerson[0]?.memberName ?? null,
        acts: [...Map.groupBy(ofPerson, ({ action, outcome }) => `${action} ${outcome}`).values()]
          .flatMap((same) => actOf(same))
          .toSorted((a, b) => rank(a) - rank(b) || b.last - a.last),
      })),
    }))
}

const rank = ({ outcome, action }: NotedAct) => (outcome === 'ok' ? 1 : 0) + (BY_ITSELF.includes(action) ? 1 : 0)

function actOf(same: readonly Line[]): readonly NotedAct[] {
  const [one] = same
  if (!one) return []
  const inParts = Map.groupBy(
    same.filter((line) => line.folder !== null),
    ({ folder }) => folder as Folder,
  )
  const at = same.map((line) => line.at)
  return [
    {
      action: one.action,
      outcome: one.outcome,
      parts: [...inParts].map(([folder, of]) => ({ folder, files: new Set(of.map(({ file }) => file)).size })),
      first: Math.min(...at),
      last: Math.max(...at),
      times: same.length,
    },
  ]
}
