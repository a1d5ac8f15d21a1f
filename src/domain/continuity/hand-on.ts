import type { Draft } from '../entry/entry.ts'
import { FOLDERS, type Folder, type MemberId } from '../entry/ids.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { BodyOf, Kind } from '../file/kind.ts'
import { whatItReplaces } from '../file/what-it-replaces.ts'
import { handOver } from '../kinds/any/hand-over.ts'
import { caseHolder } from '../kinds/registration/case-holder.ts'
import { BY_NEED_ONLY } from '../entry/by-need-only.ts'

type RightsHere = Readonly<Partial<Record<Folder, string>>>

/** The parts of a file that a member may hand on: those that they keep. The card goes with every part. */
export const partsKept = (rights: RightsHere): readonly Folder[] =>
  FOLDERS.filter((folder) => folder !== 'card' && rights[folder] === 'keep')

/** Health and Talks go to no supervisor by their office: for them somebody decides it file by file. */
export const partsForOffice = (parts: readonly Folder[], supervises: boolean): readonly Folder[] =>
  supervises ? parts.filter((folder) => !BY_NEED_ONLY.includes(folder)) : parts

/** What whoever stands in needs to see the child: never what happened, the body, or the talks. */
export const PARTS_OF_DEPUTY: readonly Folder[] = ['identity', 'care', 'whereabouts']

/**
 * One of several files that somebody hands on for a worker who has left or cannot go on. The child may not have been
 * told: telling then falls due for whoever takes over. No reason is written, since that worker may read it.
 */
export function handOnFor(how: {
  readonly from: MemberId
  readonly to: MemberId
  readonly parts: readonly Folder[]
  readonly today: PlainDate
  /** Why there is no good-bye visit. */
  readonly because: string
}): Draft {
  const body: BodyOf<typeof handOver> = {
    from: how.from,
    to: how.to,
    how: 'not-there',
    folders: [...how.parts],
    overlapUntil: how.today,
    childTold: { told: 'not-yet' },
    goodbye: { visit: 'cannot-be', because: how.because },
  }
  return { kind: handOver.name, at: how.today, about: ['child'], body }
}

/** Names who stands in, from a day until a day; whoever stood in before no longer does. */
export function standsIn(
  kinds: readonly Kind[],
  file: CaseFile,
  how: { readonly member: MemberId; readonly from: PlainDate; readonly until: PlainDate; readonly today: PlainDate },
): Draft {
  const body: BodyOf<typeof caseHolder> = { member: how.member, as: 'deputy', from: how.from, until: how.until }
  const draft = { kind: caseHolder.name, about: ['child' as const], body }
  return { ...draft, at: how.today, replaces: whatItReplaces(kinds, file, draft) }
}
