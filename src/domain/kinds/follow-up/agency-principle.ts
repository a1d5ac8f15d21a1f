import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import type { Due } from '../../file/due.ts'
import { Principle } from '../../vocabulary/principles.ts'
import { defineKind, saferFirst, type EntryOf } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { leading, TrackKey } from '../../file/tracks.ts'

/** The findings of comparing the work with it, the most pressing first. */
export const HOW_KEPT = ['not-kept', 'in-part', 'cannot-tell', 'not-looked-yet', 'kept', 'no-longer-ours'] as const

const AgencyPrinciple = z
  .strictObject({
    principle: TrackKey,
    says: Line,
    /**
     * The principles of the working list that are closest to it: through them it is found in the questions of children
     * and of the agency.
     */
    near: z.array(Principle).max(8),
    signs: z.array(Line).max(10),
    kept: z.enum(HOW_KEPT),
    shows: Words.optional(),
    change: Words.optional(),
    lookOn: PlainDate,
  })
  .refine((body) => body.kept === 'not-looked-yet' || body.shows !== undefined, {
    path: ['shows'],
    message: 'say what shows it',
  })
  .refine((body) => (body.kept !== 'not-kept' && body.kept !== 'in-part') || body.change !== undefined, {
    path: ['change'],
    message: 'say what will be done otherwise',
  })
export type AgencyPrinciple = z.infer<typeof AgencyPrinciple>

/**
 * A principle that the agency set itself, in its own words, and how far its work keeps it: each review is an entry that
 * replaces the one before, and the earlier ones remain readable. No child and no colleague is named here. It is a
 * record of review and gates nothing.
 */
export const agencyPrinciple = defineKind({
  name: 'agency-principle',
  folders: ['care'],
  step: 'follow-up',
  inFile: ['ethics'],
  version: 1,
  nature: 'fact',
  schema: AgencyPrinciple,
  single: { key: (body) => body.principle, safer: (a, b) => saferFirst(HOW_KEPT)(a.kept, b.kept) },
  due: lookDue,
})

/** Principles that the agency holds now. */
export const principlesOf = (file: CaseFile): readonly EntryOf<typeof agencyPrinciple>[] =>
  leading(file, agencyPrinciple).filter(({ body }) => body.kept !== 'no-longer-ours')

function lookDue(file: CaseFile): readonly Due[] {
  return principlesOf(file).map(({ id, body }) => ({ what: 'principle-look', on: body.lookOn, entry: id }))
}
