import { z } from 'zod'
import { current, currentByKey } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { MemberId, PersonId } from '../../entry/ids.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Line } from '../../entry/say.ts'
import { YesNo } from '../../vocabulary/answer.ts'
import { AgeBand, Gender } from '../../vocabulary/person.ts'

/** A person around the child. Known in this file alone: nothing leads from a person to other files (N1). */
export const person = defineKind({
  name: 'person',
  folders: ['identity'],
  step: 'registration',
  // Version 2 added `member`.
  version: 2,
  nature: 'fact',
  schema: z.strictObject({
    person: PersonId,
    /** What the child or the family calls them: "Gran", "the neighbour with the dog". */
    called: Line,
    gender: Gender,
    ageBand: AgeBand,
    alive: YesNo,
    /** What they do, for a professional: "class teacher". */
    does: Line.optional(),
    /** Who this person is in the agency, if they work there. */
    member: MemberId.optional(),
  }),
  single: { key: (body) => body.person },
})

export const personOf = (file: CaseFile, id: PersonId): EntryOf<typeof person> | undefined =>
  current(file, person, id)[0]

export const personsOf = (file: CaseFile): readonly EntryOf<typeof person>[] =>
  [...currentByKey(file, person).values()].flatMap((standing) => standing.slice(0, 1))
