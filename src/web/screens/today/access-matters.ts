import type { FileLine } from '#device/files/api.ts'
import type { Folder, MemberId } from '#domain/entry/ids.ts'
import { addDays, type PlainDate } from '#domain/entry/plain-date.ts'

/** How many days before a grant ends the keeper of the folder is reminded. */
const TOLD_BEFORE = 3

/** What a keeper has to see to about who may read a file: who still needs to know where she is, and grants that end soon or have ended. */
export type AccessMatter =
  | { readonly is: 'who-needs-to-know' }
  | {
      readonly is: 'ends' | 'ended'
      readonly member: MemberId
      readonly folders: readonly Folder[]
      readonly on: PlainDate
    }

/** A grant that has ended is named until somebody turned the key or gave a longer one: then the records have no such end any more. */
export function accessMatters(
  { line, rights, ends = [] }: FileLine,
  me: MemberId,
  day: PlainDate,
): readonly AccessMatter[] {
  // Written by devices, read by its name: it is no kind of the work.
  const open = (line.byKind['who-needs-to-know'] ?? []).filter(({ id }) => !(id in line.replaced))
  const isAsked = open.some(({ body }) => (body as { readonly is: string }).is === 'asked')
  const asked = isAsked && rights.whereabouts === 'keep' ? [{ is: 'who-needs-to-know' as const }] : []
  const near = ends.filter(
    ({ member, folder, on }) => member !== me && rights[folder] === 'keep' && on <= addDays(day, TOLD_BEFORE),
  )
  const together = Map.groupBy(near, ({ member, on }) => `${member} ${on}`)
  return [
    ...asked,
    ...[...together.values()].flatMap((some) => {
      const [first] = some
      if (!first) return []
      const is = first.on <= day ? ('ended' as const) : ('ends' as const)
      return [{ is, member: first.member, on: first.on, folders: some.map(({ folder }) => folder) }]
    }),
  ]
}
