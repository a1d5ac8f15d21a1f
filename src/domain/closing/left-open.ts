import { approvalStateOf, waitingForApproval } from '../file/approvals.ts'
import { current } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { Entry } from '../entry/entry.ts'
import type { Kind } from '../file/kind.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { OpenThing } from './open-thing.ts'
import { duesOfKind } from '../dues/dues-of-rules.ts'

/** What entries of a kind leave open in a file when its work ends. */
export type Opens = (file: CaseFile, today: PlainDate) => readonly OpenThing[]

export const openThing = (
  entry: Entry,
  what: string,
  more: Partial<Pick<OpenThing, 'on' | 'words'>> = {},
): OpenThing => ({ key: entry.id, what, kind: entry.kind, folder: entry.folder, entry: entry.id, ...more })

/** A kind leaves open whatever it makes due. */
export const openDues =
  (kind: Pick<Kind, 'name' | 'due'>): Opens =>
  (file, today) =>
    (duesOfKind(kind)?.(file, today) ?? []).map(({ what, entry, on, words }) => {
      const folder = file.entries.find(({ id }) => id === entry)?.folder ?? 'care'
      return {
        key: entry ?? what,
        what,
        kind: kind.name,
        folder,
        on,
        ...(entry && { entry }),
        ...(words !== undefined && { words }),
      }
    })

/** Current values of a kind for which `is` returns true. */
export const openWhere =
  <Name extends string, Body>(kind: Kind<Name, Body>, what: string, is: (body: Body) => boolean): Opens =>
  (file) =>
    current(file, kind).flatMap((entry) => (is(entry.body) ? [openThing(entry, what)] : []))

/** A decision that waits for its second person, or that two people answered differently. */
export const openApproval =
  <Name extends string, Body>(kind: Kind<Name, Body>): Opens =>
  (file) =>
    current(file, kind).flatMap((entry) =>
      ['waiting', 'answered-both-ways'].includes(approvalStateOf(file, entry))
        ? [openThing(entry, 'decision-not-approved')]
        : [],
    )

/** Something that two people decide, and that nobody but its writer has answered for yet. */
export const unconfirmed =
  ({ name }: Pick<Kind, 'name'>): Opens =>
  (file) =>
    waitingForApproval(file).flatMap(({ entry }) =>
      entry.kind === name ? [openThing(entry, 'decision-not-approved')] : [],
    )

export const allOpen =
  (...opens: readonly Opens[]): Opens =>
  (file, today) =>
    opens.flatMap((one) => one(file, today))

export const openSteps =
  (
    open: (file: CaseFile) => readonly Entry<{ readonly what: string; readonly by?: PlainDate | undefined }>[],
    what: string,
  ): Opens =>
  (file) =>
    open(file).map((entry) =>
      openThing(entry, what, { words: entry.body.what, ...(entry.body.by !== undefined && { on: entry.body.by }) }),
    )

/** Kinds that never leave anything open. */
export function nothingOpen(...kinds: readonly (readonly string[])[]): Readonly<Record<string, 'nothing'>> {
  return Object.fromEntries(kinds.flat().map((kind) => [kind, 'nothing' as const]))
}
