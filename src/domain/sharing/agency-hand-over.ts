import type { CaseFile } from '../file/case-file.ts'
import type { Entry } from '../entry/entry.ts'
import { FOLDERS, type EntryId, type Folder } from '../entry/ids.ts'
import type { BodyOf } from '../file/kind.ts'
import type { agencyHandOver } from '../kinds/services/agency-hand-over.ts'
import { withheldFrom } from '../rules/consent/r06-withheld-stays.ts'
import { LEFT_OUT_BY_KIND } from '../vocabulary/rights/why-left-out.ts'
import { isAboutOthers } from './slip.ts'

type HandOverBody = BodyOf<typeof agencyHandOver>

/** Of the agency's own work, or naming another child's file. */
const NEVER: readonly string[] = [
  ...LEFT_OUT_BY_KIND['of-our-office'],
  ...LEFT_OUT_BY_KIND['with-an-authority'],
  'agency-hand-over',
  'agency-hand-over-answer',
  'asked-about',
  'begun',
  'child-at-risk',
  'crossed-over',
  'exception-asked',
  'file-link',
  'given-fact',
  'hand-over',
  'member-stopped',
  'money-given',
  'not-same-child',
  'packet',
  'part-opened',
  'same-child',
  'same-child-ended',
  'stop-answered',
]

/**
 * Kinds that go only where a person chose the entry: marks and whom the child must not meet, people around the child,
 * levels and guesses of ours (N3), words that nobody has sorted.
 */
const ONE_BY_ONE: readonly string[] = [
  ...LEFT_OUT_BY_KIND['another-persons'],
  ...LEFT_OUT_BY_KIND['safe-contact'],
  ...LEFT_OUT_BY_KIND['danger-goes-on'],
  ...LEFT_OUT_BY_KIND['read-together'],
  'document-kept',
  'told-to-whom',
]
/** What happened, and Talks. */
const PARTS_ONE_BY_ONE: readonly Folder[] = ['origins', 'therapy']

export const WHY_NOT_HANDED = ['withheld', 'not-for-them', 'no-longer-stands', 'not-chosen', 'folder-not-held'] as const
/** What is not in a hand-over file and why: a reason and a number, or which parts nobody here could open. Neither whom nor what. */
export interface NotHandedOver {
  readonly because: (typeof WHY_NOT_HANDED)[number]
  readonly count: number
  readonly folders?: readonly Folder[]
}

/** Whether an entry goes with its part, only when it is chosen, or not at all. */
export type MayGo = 'with-its-part' | 'one-by-one' | Exclude<NotHandedOver['because'], 'not-chosen' | 'folder-not-held'>

/** What may go of each entry of a file to an agency of this sort. Struck entries are none. */
export function mayBeHandedOver(file: CaseFile, to: HandOverBody['to']): ReadonlyMap<Entry, MayGo> {
  const standing = file.entries.filter((entry) => !(entry.id in file.struck))
  const current = new Set(Object.values(file.byKind).flat())
  const withheld = new Set(withheldFrom(file, { recipient: to }, standing))
  return new Map(
    standing.map((entry) => [
      entry,
      withheld.has(entry)
        ? 'withheld'
        : NEVER.includes(entry.kind)
          ? 'not-for-them'
          : !current.has(entry) || entry.id in file.replaced
            ? 'no-longer-stands'
            : oneByOne(entry)
              ? 'one-by-one'
              : 'with-its-part',
    ]),
  )
}

/** Also what somebody else told, and what the child may not learn yet. */
const oneByOne = (entry: Entry): boolean =>
  PARTS_ONE_BY_ONE.includes(entry.folder) ||
  ONE_BY_ONE.includes(entry.kind) ||
  isAboutOthers(entry) ||
  (entry.toldBy !== undefined && !['child', 'observed', 'document', 'professional'].includes(entry.toldBy)) ||
  (entry.childMayLearn !== undefined && entry.childMayLearn.answer !== 'yes')

export interface HandedOver {
  /** Oldest first. */
  readonly given: readonly Entry[]
  readonly left: readonly NotHandedOver[]
  /** Entries that were chosen one by one and may not go. */
  readonly refused: readonly EntryId[]
}

/** The chosen parts of this file for this agency, as the file is now. */
export function handedOver(
  file: CaseFile,
  {
    to,
    parts,
    chosen,
  }: { readonly to: HandOverBody['to']; readonly parts: readonly Folder[]; readonly chosen: readonly EntryId[] },
): HandedOver {
  const may = mayBeHandedOver(file, to)
  const goes = (entry: Entry, how: MayGo) =>
    how === 'with-its-part' ? parts.includes(entry.folder) : how === 'one-by-one' && chosen.includes(entry.id)
  const given = [...may].filter(([entry, how]) => goes(entry, how)).map(([entry]) => entry)
  const left = [...may].filter(([entry, how]) => !goes(entry, how))
  const because = (how: MayGo) => (how === 'with-its-part' || how === 'one-by-one' ? 'not-chosen' : how)
  const notHeld = FOLDERS.filter((folder) => !file.held.includes(folder))
  const ids = new Set(given.map(({ id }) => id))
  return {
    given,
    left: [
      ...WHY_NOT_HANDED.flatMap((reason) => {
        const count = left.filter(([, how]) => because(how) === reason).length
        return count > 0 ? [{ because: reason, count }] : []
      }),
      ...(notHeld.length > 0 ? [{ because: 'folder-not-held' as const, count: notHeld.length, folders: notHeld }] : []),
    ],
    refused: chosen.filter((id) => !ids.has(id)),
  }
}
