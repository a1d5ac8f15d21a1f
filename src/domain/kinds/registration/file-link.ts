import { z } from 'zod'
import { answersTo } from '../../file/approvals.ts'
import { currentByKey } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { isUnderWay } from '../../file/case-status.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { Whom } from '../../entry/entry.ts'
import { FileId, PersonId } from '../../entry/ids.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Words } from '../../entry/say.ts'
import { Crossing } from '../../vocabulary/family/crossing.ts'

/**
 * A relative's own file, and what may cross to it from this one. A link by itself lets nothing through. `crosses` names
 * what may leave this file, who decided it and when it ends; what may leave the other file is written in the other, by
 * the person who keeps it (P19). A replacement with `stands: false` lifts it.
 */
export const fileLink = defineKind({
  name: 'file-link',
  folders: ['identity'],
  step: 'registration',
  // Version 2 added decisions made alone.
  version: 2,
  nature: 'decision',
  schema: z.strictObject({
    file: FileId,
    person: PersonId,
    crosses: z.array(Crossing).max(7),
    decidedBy: z.array(Doer).min(1).max(6),
    alone: Words.optional(),
    because: Words,
    /** What the people whose facts would cross said to it. */
    answers: z
      .array(z.strictObject({ who: Whom, answer: z.enum(['yes', 'no', 'too-young', 'cannot-be-asked']) }))
      .max(6),
    until: PlainDate,
    stands: z.boolean(),
  }),
  single: {
    key: (body) => body.file,
    safer: (a, b) =>
      Number(a.stands) - Number(b.stands) ||
      a.crosses.length - b.crosses.length ||
      (a.until < b.until ? -1 : a.until > b.until ? 1 : 0),
  },
  ahead: (body) => (body.stands ? body : undefined),
  due: linksEnd,
})

/** Current links, by the file they lead to. Of two that clash both are returned: what either withholds is withheld. */
export const linksTo = (file: CaseFile): ReadonlyMap<string, readonly EntryOf<typeof fileLink>[]> =>
  currentByKey(file, fileLink)

/**
 * Whether a link lets anything through on a day: not one that has ended, nor one to which the second person said no.
 * Before they have answered it is unconfirmed, and applies.
 */
export const letsThrough = (file: CaseFile, link: EntryOf<typeof fileLink>, today: PlainDate): boolean =>
  link.body.stands && link.body.until >= today && answersTo(file, link).returnedBy.length === 0

function linksEnd(file: CaseFile): readonly Due[] {
  if (!isUnderWay(file)) return []
  return [...linksTo(file).values()].flatMap(([leads]) =>
    leads?.body.stands === true && leads.body.crosses.length > 0
      ? [{ what: 'link-ends', on: leads.body.until, entry: leads.id }]
      : [],
  )
}
