import type { CaseFile } from '../file/case-file.ts'
import type { Draft, Entry } from '../entry/entry.ts'
import { withEntries } from '../file/with-entries.ts'
import type { DeviceId, EntryId, FileId, MemberId, PersonId } from '../entry/ids.ts'
import type { Kind } from '../file/kind.ts'
import { suspectsOf } from '../kinds/experience/danger.ts'
import { numbersAnsweredBy } from '../kinds/registration/contact-details.ts'
import { marksOf, sameNumber } from '../kinds/registration/do-not.ts'
import { personOf } from '../kinds/registration/person.ts'
import { tiesOf } from '../kinds/registration/tie.ts'
import { NEVERS, type Never } from '../vocabulary/family/tie.ts'

/** What a mark on the card should say about a person and does not yet. */
export interface MarkToWrite {
  readonly person: PersonId
  /** What they are called, where `identity` is held. */
  readonly called?: string
  readonly never: readonly Never[]
  readonly numbers: readonly string[]
  /** Of the current mark. */
  readonly places?: readonly string[]
  /** Who this person is in the agency. */
  readonly member?: MemberId
  /** The current mark, to be replaced. */
  readonly replaces: readonly EntryId[]
}

/**
 * What everyone must obey has to be on the card, without its reason (P2), in both orders: a person found dangerous
 * after their number was written, and a number written afterwards. A form proposes these with what it saves; a person
 * decides. A mark that somebody has already settled is left unchanged, except for numbers that it lacks.
 */
export function marksToWrite(file: CaseFile): readonly MarkToWrite[] {
  const marks = new Map(marksOf(file).map((mark) => [mark.person, mark]))
  const dangerous = [
    ...suspectsOf(file).map((entry) => entry.body.person),
    ...tiesOf(file).flatMap((entry) => (entry.body.safe === 'unsafe' ? [entry.body.person] : [])),
  ]

  return [...new Set([...dangerous, ...marks.keys()])].flatMap((person) => {
    const mark = marks.get(person)
    const written = currentMarks(file, person)
    const never = mark?.never ?? (written.length > 0 ? [] : NEVERS)
    const lacking = numbersAnsweredBy(file, person).filter(
      (number) => !mark?.numbers.some((known) => known === number || sameNumber(known, number)),
    )
    const settled = written.length > 0 && never.length === 0
    if (settled || (mark && lacking.length === 0)) return []

    const member = mark?.member ?? personOf(file, person)?.body.member
    const called = mark?.called ?? personOf(file, person)?.body.called
    return [
      {
        person,
        ...(called !== undefined && { called }),
        never,
        numbers: [...(mark?.numbers ?? []), ...lacking],
        ...(mark && mark.places.length > 0 && { places: mark.places }),
        ...(member !== undefined && { member }),
        replaces: written,
      },
    ]
  })
}

const currentMarks = (file: CaseFile, person: PersonId): readonly EntryId[] =>
  (file.byKind['do-not'] ?? [])
    .filter((entry) => !(entry.id in file.replaced) && (entry.body as { person: PersonId }).person === person)
    .map((entry) => entry.id)

/** The same, as it would be once these drafts are saved, so that one act can write both. */
export function marksBeside(kinds: readonly Kind[], file: CaseFile, drafts: readonly Draft[]): readonly MarkToWrite[] {
  const written = drafts.map((draft, index) => asIfWritten(kinds, draft, index))
  return marksToWrite(withEntries(kinds, file, written))
}

/** An entry that is never saved; only the draft's own content matters. */
function asIfWritten(kinds: readonly Kind[], draft: Draft, index: number): Entry {
  const kind = kinds.find((candidate) => candidate.name === draft.kind)
  const nobody = `${'-'.repeat(21)}A`
  return {
    id: `draft${String(index).padStart(16, '-')}A` as EntryId,
    file: nobody as FileId,
    folder: draft.folder ?? kind?.folders[0] ?? 'card',
    kind: draft.kind,
    version: kind?.version ?? 1,
    at: draft.at,
    recordedAt: '9999-12-31T00:00:00.000Z',
    by: nobody as MemberId,
    device: nobody as DeviceId,
    about: [...(draft.about ?? [])],
    replaces: [...(draft.replaces ?? [])],
    body: draft.body,
  }
}
