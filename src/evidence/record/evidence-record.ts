import { z } from 'zod'
import {
  AREA_CODES,
  CHANGE_CODES,
  CHILD_GROUP_CODES,
  CLOSURES,
  DAY_BANDS,
  DECLINES,
  DID_NOT_HELP,
  DOCUMENT_STATES,
  DOCUMENTS,
  FORM_CODES,
  GAP_REASON_CODES,
  GAP_STATES,
  HOW_IT_IS_CODES,
  LEVEL_CODES,
  MET,
  type MetCode,
  MONTH_BANDS,
  OUTCOME_DOMAINS,
  pairs,
  PATHWAYS,
  PHASE_CODES,
  PLACEMENT_MOVES,
  RECORD_AGE_CODES,
  SCHOOLING,
  SEXES,
  SOURCE_CODES,
  STEP_CODES,
  UNKNOWN,
} from './codes.ts'

/**
 * One field: its codes, and its meaning. `one`: a record holds exactly one code. `several`: any number of codes, none twice; where the codes are
 * pairs `area.state`, at most one for each first half. `pattern`: codes that no list can hold, a month or a district.
 */
export interface RecordField {
  readonly name: FieldName
  readonly holds: 'one' | 'several' | 'pattern'
  readonly codes: readonly string[]
  readonly pattern?: RegExp
  /** At most one code for each first half of `a.b`. */
  readonly once?: true
  readonly definition: string
}

/** First-level districts by their ISO 3166-2 code, and no finer place. */
export const DISTRICT = /^[A-Z]{2}-[A-Z0-9]{1,3}$/
export const MONTH = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/

const one = <const N extends string>(name: N, codes: readonly string[], definition: string) =>
  ({ name, holds: 'one', codes, definition }) as const
const several = <const N extends string>(name: N, codes: readonly string[], definition: string) =>
  ({ name, holds: 'several', codes, definition }) as const
const once = <const N extends string>(name: N, codes: readonly string[], definition: string) =>
  ({ name, holds: 'several', codes, once: true, definition }) as const
const pattern = <const N extends string>(name: N, shape: RegExp, definition: string) =>
  ({ name, holds: 'pattern', codes: [], pattern: shape, definition }) as const

/** The twenty-five fields. No more may be added, because every further field makes a child easier to identify. */
export const FIELDS = [
  pattern('month', MONTH, 'The month in which the file was opened, or in which the person was met.'),
  one(
    'ageBand',
    RECORD_AGE_CODES,
    'The age at the opening, in bands. Where age is unsure, the youngest possible band. The finer bands are written into CTDC’s columns alone; everywhere else they are read as the coarse ones.',
  ),
  one('sex', SEXES, 'As the child says it; every code that is not female or male alone is other.'),
  pattern(
    'district',
    DISTRICT,
    'The first-level district where the child lives or was met (ISO 3166-2), or not-known.',
  ),
  several('childGroups', CHILD_GROUP_CODES, 'How trafficking touched the child. Several may hold.'),
  several('forms', FORM_CODES, 'Forms of exploitation, suspected or established. Several may hold.'),
  one(
    'pathway',
    PATHWAYS,
    'Whether the child was identified as a victim and how far help went; of somebody met who has no file, how the meeting ended.',
  ),
  one('source', SOURCE_CODES, 'Who brought or sent the child.'),
  several('needed', AREA_CODES, 'Areas of help that the child, the family or the worker said were needed.'),
  several('offered', AREA_CODES, 'Areas in which help was offered.'),
  several('accepted', AREA_CODES, 'Areas in which an offer was accepted, by its last answer.'),
  several('received', AREA_CODES, 'Areas in which help was begun or completed.'),
  once(
    'declined',
    pairs(AREA_CODES, DECLINES),
    'Areas in which help was declined, with the cluster of the first reason given; then-accepted where each such offer was accepted later. One offer is declined or accepted by its last answer, never both.',
  ),
  once(
    'gaps',
    pairs(AREA_CODES, GAP_STATES),
    'Areas in which help was needed and does not exist (absent) or exists and does not fit (unfit); absent leads where needs of one area differ. Never a refusal by the child.',
  ),
  several('gapReasons', GAP_REASON_CODES, 'Why it is absent or does not fit.'),
  once(
    'times',
    pairs(STEP_CODES, DAY_BANDS),
    'Days from the first contact to the opening of the file (registration), and from the opening to the first contact, the first assessment and the agreed plan. What came before the opening was there on its day.',
  ),
  once('phases', pairs(PHASE_CODES, MONTH_BANDS), 'How long each phase lasted, in months.'),
  once(
    'levelsAtStart',
    pairs(LEVEL_CODES, HOW_IT_IS_CODES),
    'How it was at each level at the first look. Never summed over levels.',
  ),
  once(
    'levelsLatest',
    pairs(LEVEL_CODES, HOW_IT_IS_CODES),
    'How it was at each level at the latest look, where there were two. Never summed over levels.',
  ),
  once(
    'outcomes',
    pairs(OUTCOME_DOMAINS, CHANGE_CODES),
    'The change in each domain of outcome between the first and the latest look.',
  ),
  once(
    'documents',
    pairs(DOCUMENTS, DOCUMENT_STATES),
    'Whether each document was there at the opening, was got since, or is still open.',
  ),
  one('schooling', SCHOOLING, 'Schooling from the opening to the latest look.'),
  one('placementMoves', PLACEMENT_MOVES, 'How often the care arrangement changed since the opening.'),
  one('closure', CLOSURES, 'Why the file was closed; open while it is not.'),
  several(
    'helped',
    [...AREA_CODES, ...pairs(AREA_CODES, [DID_NOT_HELP])],
    'Areas of which somebody said that the help helped, and those of which somebody said that it did not. Where voices differ both stand.',
  ),
] as const satisfies readonly (Omit<RecordField, 'name'> & { name: string })[]

export type FieldName = (typeof FIELDS)[number]['name']
type SeveralName = Extract<(typeof FIELDS)[number], { holds: 'several' }>['name']
type OneName = Exclude<FieldName, SeveralName>

/** 128 random bits in base64url, made for this record alone; no case file holds it. */
export const EvidenceId = z.string().regex(/^[A-Za-z0-9_-]{21}[AQgw]$/, 'an id is 22 characters of base64url')

const oneOf = (codes: readonly string[]) =>
  z.string().refine((code) => codes.includes(code), 'is no code of this field')
const someOf = (codes: readonly string[], isOnce: boolean) =>
  z
    .array(oneOf(codes))
    .max(codes.length)
    .refine((held) => new Set(held).size === held.length, 'holds a code twice')
    .refine(
      (held) => !isOnce || new Set(held.map(firstHalf)).size === held.length,
      'holds two codes for the same thing',
    )
    .readonly()
const firstHalf = (code: string) => code.slice(0, code.lastIndexOf('.'))

const shape = Object.fromEntries(
  (FIELDS as readonly RecordField[]).map((field) => [field.name, schemaOf(field)]),
) as unknown as Record<OneName, z.ZodType<string>> & Record<SeveralName, z.ZodType<readonly string[]>>

function schemaOf(field: RecordField): z.ZodType<string | readonly string[]> {
  const { pattern: shapeOf } = field
  if (shapeOf) return z.string().refine((code) => code === UNKNOWN || shapeOf.test(code), 'is no code of this field')
  return field.holds === 'one' ? oneOf(field.codes) : someOf(field.codes, field.once === true)
}

/** The fields of a record of a meeting; every other field of it is blank. */
const OF_A_MEETING: readonly FieldName[] = ['month', 'district', 'pathway']

/** Whether a record is of a meeting with somebody who has no file. */
export const isMet = ({ pathway }: { readonly pathway: string }): boolean => MET.some((code) => code === pathway)

/** A field without a value. */
const blankOf = ({ holds, codes }: RecordField): string | readonly string[] =>
  holds === 'several' ? [] : codes.includes(UNKNOWN) ? UNKNOWN : (codes[0] ?? '')

const saysNoMoreThanItMay = (
  record: Readonly<Record<FieldName, string | readonly string[]>> & { readonly pathway: string },
): boolean =>
  !isMet(record) ||
  fields.every((field) => OF_A_MEETING.includes(field.name) || String(record[field.name]) === String(blankOf(field)))
const NO_MORE = { path: ['pathway'], message: 'a record of a meeting says when, in which district and how it ended' }

const Whole = z.strictObject({ id: EvidenceId, household: EvidenceId.optional(), ...shape })

/**
 * All that leaves a case file for statistics: codes under a random id. `household` is random too and groups siblings who
 * live together, or the children of one meeting, so that a release can protect them as one.
 */
export const EvidenceRecord = Whole.refine(saysNoMoreThanItMay, NO_MORE)
export type EvidenceRecord = z.infer<typeof EvidenceRecord>

/** The same without its ids, as readers of records get it. */
export const RecordFields = Whole.omit({ id: true, household: true }).refine(saysNoMoreThanItMay, NO_MORE)
export type RecordFields = z.infer<typeof RecordFields>

export const fields: readonly RecordField[] = FIELDS

/** The record of one child of one meeting: a month, a first-level district, how it ended, and every other field blank. */
export function recordOfMeeting({
  month,
  district,
  ended,
}: {
  readonly month: string
  readonly district: string | undefined
  readonly ended: MetCode
}): RecordFields {
  return RecordFields.parse({
    ...Object.fromEntries(fields.map((field) => [field.name, field.pattern ? UNKNOWN : blankOf(field)])),
    month,
    district: district ?? UNKNOWN,
    pathway: ended,
  })
}

export function fieldOf(name: FieldName): RecordField {
  const found = fields.find((field) => field.name === name)
  if (!found) throw new Error(`no field ${name}`)
  return found
}
