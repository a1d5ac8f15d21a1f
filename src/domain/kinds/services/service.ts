import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import { isUnderWay, mayBeSought } from '../../file/case-status.ts'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { Whom } from '../../entry/entry.ts'
import { EntryId } from '../../entry/ids.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { leading, TrackKey } from '../../file/tracks.ts'
import { DeclineReason, DiscontinuedReason, GapReason, Unsuitable } from '../../vocabulary/services/service-answer.ts'
import { isSubOf, ServiceCategory } from '../../vocabulary/services/service-category.ts'

/**
 * The door stays open (P15): may we get in touch, and how safely? Without an answer there is no contact, and a way back
 * for the person. A day to ask again exists only where the person agreed to be asked.
 */
const Door = z.discriminatedUnion('mayWeGetInTouch', [
  z.strictObject({ mayWeGetInTouch: z.literal('yes'), how: Words, askAgainOn: PlainDate.optional() }),
  z.strictObject({ mayWeGetInTouch: z.literal('no'), wayBack: Words }),
  z.strictObject({ mayWeGetInTouch: z.literal('no-answer'), wayBack: Words }),
])

const need = {
  need: TrackKey,
  category: ServiceCategory,
  sub: z.string().max(60).optional(),
  whom: Whom,
  /** Who else benefits: a mother who rests while her son is at kindergarten. */
  alsoFor: z.array(Whom).max(20).optional(),
  provider: Line.optional(),
  words: Words.optional(),
}

/** Accepted although it does not fit this child. It does not meet the need. */
const taken = { unsuitable: z.array(Unsuitable).min(1).max(12).optional() }

const Service = z.discriminatedUnion('stage', [
  z.strictObject({ stage: z.literal('needed'), ...need, saidBy: z.enum(['child', 'family', 'worker', 'other']) }),
  z.strictObject({ stage: z.literal('offered'), ...need, offeredBy: Doer, explained: Words.optional() }),
  z.strictObject({
    stage: z.literal('understood'),
    ...need,
    understood: z.enum(['yes', 'in-part', 'not-yet']),
    inHerWords: Say,
  }),
  z.strictObject({
    stage: z.literal('accepted'),
    ...need,
    ...taken,
    answeredBy: z.array(Whom).min(1).max(5),
    consent: EntryId.optional(),
  }),
  z.strictObject({
    stage: z.literal('declined'),
    ...need,
    answeredBy: z.array(Whom).min(1).max(5),
    reasons: z.array(DeclineReason).min(1).max(10),
    whoseReason: Whom,
    inTheirWords: Say,
    door: Door,
  }),
  z.strictObject({ stage: z.literal('absent'), ...need, gap: z.array(GapReason).min(1).max(10) }),
  z.strictObject({ stage: z.literal('unfit'), ...need, gap: z.array(GapReason).min(1).max(10) }),
  z.strictObject({ stage: z.literal('waitlisted'), ...need, since: PlainDate, expectedOn: PlainDate.optional() }),
  z.strictObject({ stage: z.literal('in-progress'), ...need, ...taken, since: PlainDate, howOften: Line.optional() }),
  z.strictObject({
    stage: z.literal('completed'),
    ...need,
    ...taken,
    helped: Words.optional(),
    didNotHelp: Words.optional(),
    childSays: Say,
  }),
  z.strictObject({
    stage: z.literal('discontinued'),
    ...need,
    reasons: z.array(DiscontinuedReason).min(1).max(10),
    helped: Words.optional(),
    didNotHelp: Words.optional(),
    childSays: Say,
    door: Door,
  }),
])
export type Service = z.infer<typeof Service>
export type ServiceStage = Service['stage']

/**
 * Which of two clashing values leads. A clash never interrupts help under way (N4); after that a *no* leads over a
 * *yes*, and what is still needed over what is said to be over.
 */
const LEADS: readonly ServiceStage[] = [
  'in-progress',
  'declined',
  'discontinued',
  'needed',
  'offered',
  'understood',
  'unfit',
  'absent',
  'waitlisted',
  'accepted',
  'completed',
]

/** Help that provides a child's medicine, food or bed. */
export const CARE_SERVICES: readonly ServiceCategory[] = [
  'accommodation-care',
  'basic-needs-material',
  'medical',
  'psychological-psychosocial',
]

/**
 * One need and what became of it: needed, offered, understood, answered, delivered. Each stage replaces the one before;
 * the history remains readable. Help that does not exist or does not fit is a gap and never a *no* of the child (P15).
 * It is written in the folder of its subject: health in `health`.
 */
export const service = defineKind({
  name: 'service',
  folders: ['care', 'health', 'therapy', 'status', 'justice', 'whereabouts', 'origins'],
  step: 'services',
  // Version 2 added `alsoFor` and `unsuitable`; an entry of version 1 is read unchanged.
  version: 2,
  nature: 'fact',
  schema: Service.refine((body) => body.sub === undefined || isSubOf(body.category, body.sub), {
    path: ['sub'],
    message: 'not-of-this-category' satisfies ShapeRule,
  }),
  single: {
    key: (body) => body.need,
    safer: (a, b) => saferFirst(LEADS)(a.stage, b.stage),
    care: ({ category }) => CARE_SERVICES.includes(category),
  },
  ahead: (body) => (BEFORE_OR_UNDER_WAY.includes(body.stage) ? body : 'door' in body ? body.door : undefined),
  due: stagesDue,
})

/** Stages at which somebody still goes to the provider. */
const BEFORE_OR_UNDER_WAY: readonly ServiceStage[] = [
  'needed',
  'offered',
  'understood',
  'accepted',
  'waitlisted',
  'in-progress',
]

/** Help that runs or is promised: a *no* to something else must not affect it (R11). */
export const RUNNING: readonly ServiceStage[] = ['accepted', 'waitlisted', 'in-progress']

function stagesDue(file: CaseFile): readonly Due[] {
  return leading(file, service).flatMap(({ id, folder, body }): Due[] => {
    // Other people may see a reminder: in `health` and `therapy` the day is shown and the words are not (N5).
    const words =
      body.provider === undefined || folder === 'health' || folder === 'therapy' ? {} : { words: body.provider }
    if (
      (body.stage === 'declined' || body.stage === 'discontinued') &&
      body.door.mayWeGetInTouch === 'yes' &&
      body.door.askAgainOn !== undefined
    ) {
      return mayBeSought(file) ? [{ what: 'ask-again', on: body.door.askAgainOn, entry: id, ...words }] : []
    }
    if (body.stage === 'waitlisted' && body.expectedOn !== undefined && isUnderWay(file)) {
      return [{ what: 'waiting-list', on: body.expectedOn, entry: id, waitingOn: words.words ?? 'others', ...words }]
    }
    return []
  })
}
