import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { isUnderWay } from '../../file/case-status.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { addDays, PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { Country } from '../../vocabulary/country.ts'
import { Paper, PAPER_STATUSES, PaperStatus } from '../../vocabulary/rights/civil-status.ts'

/** Days before its end from which a paper is renewed. Our own figure [D]. */
export const RENEW_BEFORE = 90

/** A paper that the child has, lacks, or that somebody withholds. A scan of it is a `document-kept`. */
export const identityPaper = defineKind({
  name: 'identity-paper',
  folders: ['status'],
  step: 'rights',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    paper: Paper,
    country: Country.optional(),
    stands: PaperStatus,
    keptBy: Doer.optional(),
    number: Line.optional(),
    validUntil: PlainDate.optional(),
    /** Where the paper differs from the facts. */
    wrongIn: Line.optional(),
    words: Words.optional(),
  }),
  single: {
    key: (body) => `${body.paper} ${body.country ?? ''}`,
    safer: (a, b) => saferFirst(PAPER_STATUSES)(a.stands, b.stands),
  },
  due: papersEnd,
})

/** Papers that somebody keeps from the child: a sign of control, for those who assess safety. */
export const heldBack = (file: CaseFile) =>
  current(file, identityPaper).filter((entry) => entry.body.stands === 'held-back-by-somebody')

function papersEnd(file: CaseFile): readonly Due[] {
  if (!isUnderWay(file)) return []
  return current(file, identityPaper).flatMap(({ id, body }) =>
    body.validUntil !== undefined && ['in-hand', 'in-safe-keeping'].includes(body.stands)
      ? [{ what: 'renew-paper', on: addDays(body.validUntil, -RENEW_BEFORE), entry: id }]
      : [],
  )
}
