import { ANSWERS } from '../file/approvals.ts'
import { type CaseFile, setByDevice } from '../file/case-file.ts'
import { due } from '../dues/due.ts'
import type { Due } from '../file/due.ts'
import { fold } from '../file/fold.ts'
import type { Draft, Entry } from '../entry/entry.ts'
import { withEntries } from '../file/with-entries.ts'
import type { EntryId, Folder } from '../entry/ids.ts'
import type { Kind } from '../file/kind.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { whatItReplaces } from '../file/what-it-replaces.ts'
import { isOfSafety } from '../vocabulary/due-sorts.ts'

/** Which kinds of entry answer each due of safety. Anything else that removes one is shown to a supervisor. */
const ANSWERED_BY: Readonly<Record<string, readonly string[]>> = {
  'answer-to-risk': ['factor', 'safety-plan', 'action'],
  'urgent-need': ['urgent-need'],
  'who-stays-tonight': ['self-harm'],
  'check-tonight': ['self-harm'],
  'look-into-concern': ['concern'],
  'worry-is-greatest': ['concern'],
  'safety-look-again': ['safety-look'],
  'safety-look-now': ['safety-look'],
  'who-lives-there': ['safety-look'],
  'safety-plan-review': ['safety-plan'],
  'still-missing': ['missing-episode'],
  'decide-about-report': ['missing-episode', 'report-by-law'],
  'child-is-held': ['non-punishment'],
  'return-to-think-over': ['return-plan'],
  'first-visit-after-return': ['visit', 'return-plan'],
  'look-after-return': ['after-return', 'return-plan'],
  'look-at-child-again': ['child-at-risk'],
  'asked-from-outside': ['asked-about'],
  'first-hours-siblings-safe': ['first-hours'],
  'first-hours-safe-sleep': ['first-hours'],
  'first-hours-fed-and-warm': ['first-hours'],
  'first-hours-who-may-fetch': ['first-hours'],
  'cannot-be-found-review': ['approved', 'returned', 'reopened', 'light-closure', 'dormant-by-wish'],
}
/** A supervisor reviews every death, and sees there what was due. */
const IN_ITS_PLACE = 'review-after-death'

/** Whether an entry of this kind answers such a due. */
export const answersDue = (what: string, kind: string): boolean => (ANSWERED_BY[what] ?? []).includes(kind)

/** An id that no entry has. */
const UNWRITTEN = { id: 'unwritten', device: 'unwritten', by: 'unwritten' } as unknown as Pick<
  Entry,
  'id' | 'device' | 'by'
>

/**
 * Dues of safety that this draft would remove from every list without answering them, such as a danger that one person
 * crosses out.
 */
export function safetyDuesRemovedBy(
  kinds: readonly Kind[],
  file: CaseFile,
  draft: Draft & { readonly folder: Folder; readonly version: number },
  today: PlainDate,
): readonly Due[] {
  const before = due(kinds, file, today).filter(isOfSafety)
  // A second person's answer is not an act of one person alone.
  if (before.length === 0 || ANSWERS.includes(draft.kind)) return []
  const entry: Entry = {
    ...UNWRITTEN,
    file: file.entries[0]?.file ?? ('unwritten' as Entry['file']),
    folder: draft.folder,
    kind: draft.kind,
    version: draft.version,
    at: draft.at,
    recordedAt: LAST,
    about: [],
    replaces: [...(draft.replaces ?? whatItReplaces(kinds, file, draft))],
    body: draft.body,
  }
  const after = due(kinds, withEntries(kinds, file, [entry]), today)
  if (after.some(({ what, entry: by }) => what === IN_ITS_PLACE && by === entry.id)) return []
  return before.filter(
    ({ what, entry: of }) => !answersDue(what, draft.kind) && !after.some((one) => isSame(one, { what, entry: of })),
  )
}

/** Dues of safety that end when the words of this entry are taken out of the file: by its writer alone, or by a keeper. */
export function safetyDuesOf(kinds: readonly Kind[], file: CaseFile, taken: EntryId, today: PlainDate): readonly Due[] {
  const before = due(kinds, file, today).filter(isOfSafety)
  if (before.length === 0) return []
  const left = fold(
    kinds,
    file.entries.filter(({ id }) => id !== taken),
    file.held,
    file.writers,
  )
  const after = due(kinds, { ...left, ...setByDevice(file) }, today)
  return before.filter((one) => !after.some((other) => isSame(one, other)))
}

interface Asked {
  readonly what: string
  readonly entry?: string | undefined
}

/** To check safety now, to check it again, and to check who lives there is one question in three forms. */
const LOOKS: readonly string[] = ['safety-look-again', 'safety-look-now', 'who-lives-there']
export const isSame = (a: Asked, b: Asked): boolean =>
  (LOOKS.includes(a.what) && LOOKS.includes(b.what)) || (a.what === b.what && a.entry === b.entry)

const LAST = '9999-12-31T00:00:00.000Z'
