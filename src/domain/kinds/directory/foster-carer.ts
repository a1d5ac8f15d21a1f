import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import type { Due } from '../../file/due.ts'
import { defineKind, saferFirst, type EntryOf } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { leading, TrackKey } from '../../file/tracks.ts'
import { YesNo } from '../../vocabulary/answer.ts'
import { ForSex } from '../../vocabulary/services/service-directory.ts'
import { Language } from '../../vocabulary/language.ts'

/** What was checked before a child is placed. The list is ours; a country's law may ask for more. */
export const VETTING_CHECKS = [
  'police-record',
  'references',
  'home-seen',
  'everyone-at-home-met',
  'health',
  'training',
  'ties-to-those-feared',
] as const
export const VettingCheck = z.enum(VETTING_CHECKS)
export type VettingCheck = z.infer<typeof VettingCheck>
const VETTED = ['withdrawn', 'refused', 'begun', 'not-begun', 'passed'] as const
const STANDS = ['stopped', 'resting', 'takes-children'] as const

const age = z.number().int().min(0).max(24)
const FosterCarer = z
  .strictObject({
    carer: TrackKey,
    called: Line,
    district: Line,
    phone: Line.optional(),
    stands: z.enum(['takes-children', 'resting', 'stopped']),
    vetted: z.enum(VETTED),
    checks: z
      .array(
        z.strictObject({ check: VettingCheck, on: PlainDate, found: z.enum(['good', 'not-good', 'to-talk-about']) }),
      )
      .max(20),
    vettedUntil: PlainDate.optional(),
    /** How many children at once, and how many live there now. */
    room: z.number().int().min(0).max(20),
    there: z.number().int().min(0).max(20),
    youngest: age.optional(),
    oldest: age.optional(),
    sex: ForSex,
    siblingsTogether: YesNo,
    atNight: YesNo,
    disability: YesNo,
    languages: z.array(Language).max(10),
    words: Words.optional(),
  })
  .refine((body) => body.youngest === undefined || body.oldest === undefined || body.youngest <= body.oldest, {
    path: ['oldest'],
    message: 'ages-backwards' satisfies ShapeRule,
  })
export type FosterCarer = z.infer<typeof FosterCarer>

/**
 * A family that takes children in: whether it was vetted, whom it can take, and how much room is left. In `identity`,
 * for those who place children.
 */
export const fosterCarer = defineKind({
  name: 'foster-carer',
  folders: ['identity'],
  step: 'directory',
  inFile: ['directory'],
  version: 1,
  nature: 'fact',
  schema: FosterCarer,
  single: {
    key: (body) => body.carer,
    safer: (a, b) =>
      saferFirst(VETTED)(a.vetted, b.vetted) || saferFirst(STANDS)(a.stands, b.stands) || doubtsIn(b) - doubtsIn(a),
  },
  due: lookAgain,
})

/** Checks with a bad result: a version that has one leads over a version without it. */
const doubtsIn = (body: FosterCarer) => body.checks.filter((look) => look.found !== 'good').length

export const fosterCarersOf = (file: CaseFile): readonly EntryOf<typeof fosterCarer>[] => leading(file, fosterCarer)

function lookAgain(file: CaseFile): readonly Due[] {
  return fosterCarersOf(file).flatMap(({ id, body }): Due[] =>
    body.stands === 'takes-children' && body.vettedUntil !== undefined
      ? [{ what: 'foster-carer-again', on: body.vettedUntil, entry: id }]
      : [],
  )
}
