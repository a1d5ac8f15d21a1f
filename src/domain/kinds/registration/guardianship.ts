import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { Due } from '../../file/due.ts'
import { PersonId } from '../../entry/ids.ts'
import { defineKind, saferFirst, type BodyOf, type EntryOf } from '../../file/kind.ts'
import { endOf, PlainDate } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import {
  AlsoRepresents,
  CONFLICTS,
  Conflict,
  ConflictReason,
  GUARDIANSHIP_STATUSES,
  GuardianshipStatus,
  RepresentativeType,
} from '../../vocabulary/rights/guardianship.ts'

/**
 * Who represents this child before the law, with the declaration on conflict of interest. A mother who is herself a
 * child has a representative of her own, in her own file, and decides for her child: that is no conflict (P20).
 * `endsOn`: 18 at the latest; then consents are asked again.
 */
export const guardianship = defineKind({
  name: 'guardianship',
  folders: ['status'],
  step: 'registration',
  version: 2,
  nature: 'fact',
  schema: z.strictObject({
    type: RepresentativeType,
    stands: GuardianshipStatus,
    person: PersonId.optional(),
    called: Line.optional(),
    authority: Line.optional(),
    reference: Line.optional(),
    scope: Line.optional(),
    endsOn: PlainDate.optional(),
    conflict: Conflict,
    conflictReasons: z.array(ConflictReason).max(8).optional(),
    conflictWords: Words.optional(),
    /** Whom else the same person represents: a young mother and her child have one each (P20). */
    alsoRepresents: AlsoRepresents.optional(),
    /** Where this one was replaced: by whom. */
    replacedBy: Line.optional(),
    metChildOn: PlainDate.optional(),
    childSays: Say.optional(),
    words: Words.optional(),
  }),
  single: {
    key: (body) => `${body.type} ${body.person ?? body.called ?? ''}`,
    safer: (a, b) =>
      saferFirst(CONFLICTS)(a.conflict, b.conflict) || saferFirst(GUARDIANSHIP_STATUSES)(a.stands, b.stands),
  },
  due: (file, today) => [...roleEnds(file), ...toBeReplaced(file, today)],
})

/** Those appointed on this day, whose role has not ended, and who have declared no conflict. */
export function representativesOf(file: CaseFile, today: PlainDate): readonly EntryOf<typeof guardianship>[] {
  return current(file, guardianship).filter(
    ({ body }) =>
      body.stands === 'appointed' &&
      (body.conflict === 'none-declared' || body.conflict === 'not-asked') &&
      (body.endsOn === undefined || body.endsOn >= today),
  )
}

/** Appointed on this day, with a declared or possible conflict of interest: to be replaced. */
export const isInConflict = ({ stands, conflict, endsOn }: BodyOf<typeof guardianship>, today: PlainDate): boolean =>
  stands === 'appointed' && (conflict === 'yes' || conflict === 'possible') && (endsOn === undefined || endsOn >= today)

export const inConflict = (file: CaseFile, today: PlainDate): readonly EntryOf<typeof guardianship>[] =>
  current(file, guardianship).filter(({ body }) => isInConflict(body, today))

function roleEnds(file: CaseFile): readonly Due[] {
  return current(file, guardianship).flatMap((entry) =>
    entry.body.stands === 'appointed' && entry.body.endsOn
      ? [{ what: 'guardian-role-ends', on: entry.body.endsOn, entry: entry.id }]
      : [],
  )
}

/** A declared conflict is answered the same day: somebody asks for another representative. */
function toBeReplaced(file: CaseFile, today: PlainDate): readonly Due[] {
  const asked = current(file, guardianship).some(
    (entry) =>
      entry.body.stands === 'asked-for' ||
      (entry.body.stands === 'appointed' && entry.body.conflict === 'none-declared'),
  )
  return asked
    ? []
    : inConflict(file, today).map((entry) => ({ what: 'replace-representative', on: endOf(entry.at), entry: entry.id }))
}
