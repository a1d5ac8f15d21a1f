import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { isUnderWay, mayBeSought } from '../../file/case-status.ts'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import type { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import type { Entry } from '../../entry/entry.ts'
import { EntryId, Folder, MemberId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { endOf, PlainDate, startOf } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/said.ts'
import { meetings } from '../follow-up/visit.ts'
import { holdersOf } from '../registration/case-holder.ts'

const HandOver = z
  .strictObject({
    from: MemberId,
    to: MemberId,
    /** `not-there`: a supervisor hands over for a worker who is gone, ill or may not work with this child. Which of these is not written here: that worker may read it. */
    how: z.enum(['hands-over', 'not-there']).optional(),
    /** From which day the other carries the case, once that person has said yes. */
    fromDay: PlainDate.optional(),
    /** What is given to read and to write. Each device of whoever asks gives it with its next round. */
    folders: z.array(Folder).max(9).optional(),
    /** What whoever takes over should know first; the rest of the page is read from the file itself. */
    mind: Words.optional(),
    /** Of version 1, where the page was typed. */
    who: Words.optional(),
    wants: Words.optional(),
    neverDo: z.array(Line).max(30).optional(),
    promises: z.array(Line).max(30).optional(),
    next: Words.optional(),
    /** Both work with the child until then: nobody loses the file the moment another accepts it. */
    overlapUntil: PlainDate,
    childTold: z.discriminatedUnion('told', [
      z.strictObject({ told: z.literal('yes'), on: PlainDate, childSays: Say }),
      z.strictObject({ told: z.literal('not-yet') }),
      z.strictObject({ told: z.literal('cannot-be'), because: Words }),
    ]),
    parentTold: z
      .discriminatedUnion('told', [
        z.strictObject({ told: z.literal('yes'), on: PlainDate }),
        z.strictObject({ told: z.literal('not-yet') }),
        z.strictObject({ told: z.literal('not-safe') }),
        z.strictObject({ told: z.literal('nobody-to-tell') }),
      ])
      .optional(),
    goodbye: z.discriminatedUnion('visit', [
      z.strictObject({ visit: z.literal('planned'), on: PlainDate }),
      z.strictObject({ visit: z.literal('made') }),
      z.strictObject({ visit: z.literal('cannot-be'), because: Words }),
    ]),
  })
  .refine((body) => body.from !== body.to, { path: ['to'], message: 'to-somebody-else' satisfies ShapeRule })
export type HandOver = z.infer<typeof HandOver>

/**
 * Another worker is asked to take over (P24). The child is told first; a good-bye visit is made or planned. It moves nothing by itself: who carries the case and who
 * does what changes with the other's own yes (`hand-over-answer`), on their own device.
 */
export const handOver = defineKind({
  name: 'hand-over',
  folders: ['care'],
  step: 'any',
  // Version 1 was a typed page that asked for no answer.
  version: 2,
  nature: 'decision',
  schema: HandOver,
  // What must never be done is a warning by its place.
  ahead: (body) => ({ ...body, neverDo: undefined }),
  due: (file) => (isUnderWay(file) ? [...answersDue(file), ...afterwardsDue(file), ...goodbyesDue(file)] : []),
})

/** Read by its shape: the answer's own kind asks this one. */
const Answer = z.object({
  handOver: EntryId,
  answer: z.enum(['takes-over', 'asks-first', 'cannot', 'called-off', 'overlap-over']),
  words: z.string().optional(),
})

export interface Offer {
  readonly entry: Entry<HandOver>
  readonly stands: 'open' | 'accepted' | 'declined' | 'called-off'
  /** A question of whoever was asked, while the offer is open. */
  readonly question: Entry | null
  readonly answer: Entry | null
  /** Somebody said that the time of both is over. */
  readonly overlapOver: boolean
}

/** Every hand-over that asked for an answer, oldest first. Only the person who was asked takes over or declines; whoever asked, and a supervisor, call it off. */
export function offersIn(file: CaseFile): readonly Offer[] {
  const answers = (file.byKind['hand-over-answer'] ?? []).flatMap((entry) => {
    const read = Answer.safeParse(entry.body)
    return read.success ? [{ entry, ...read.data }] : []
  })
  return all(file, handOver).flatMap((entry): Offer[] => {
    const { from, to } = entry.body
    if (entry.version < 2 || !(entry.by === from || leads(file, entry.by))) return []
    const own = answers.filter((one) => one.handOver === entry.id)
    const says = (answer: z.infer<typeof Answer>['answer'], by: (member: MemberId) => boolean) =>
      own.find((one) => one.answer === answer && by(one.entry.by))?.entry
    const asked = (member: MemberId) => member === to
    const taken = says('takes-over', asked)
    const declined = says('cannot', asked)
    const off = says('called-off', (member) => member === entry.by || leads(file, member))
    const answer = taken ?? declined ?? off ?? null
    return [
      {
        entry,
        stands: taken ? 'accepted' : declined ? 'declined' : off ? 'called-off' : 'open',
        question: answer === null ? (says('asks-first', asked) ?? null) : null,
        answer,
        overlapOver: own.some((one) => one.answer === 'overlap-over'),
      },
    ]
  })
}

const leads = (file: CaseFile, member: MemberId) => file.supervisors?.includes(member) ?? true

/** The last one that was asked: an earlier one without an answer was asked anew. */
export const offerNow = (file: CaseFile): Offer | undefined => offersIn(file).at(-1)

/** Who was asked to carry the case and has not answered yet. */
export function askedToCarry(file: CaseFile): MemberId | undefined {
  const offer = offerNow(file)
  return offer?.stands === 'open' ? offer.entry.body.to : undefined
}

/** Members who gave this case away and do not carry it any more. */
export const handedOverBy = (file: CaseFile): readonly MemberId[] =>
  offersIn(file).flatMap(({ stands, entry }) => (stands === 'accepted' ? [entry.body.from] : []))

/** Until somebody answers it is on the day of all who are in it, and of the supervisors: a child falls between two workers where each thinks that the other goes. */
function answersDue(file: CaseFile): readonly Due[] {
  const offer = offerNow(file)
  if (!offer) return []
  const { entry, stands, question, answer } = offer
  const supervisors = holdersOf(file, 'supervisor')
  const others = named([
    entry.body.from,
    entry.by,
    ...(supervisors.length > 0 ? supervisors : (file.supervisors ?? [])),
  ])
  if (stands === 'open')
    return [
      {
        what: 'hand-over-waits',
        on: startOf((question ?? entry).at),
        entry: entry.id,
        who: { member: entry.body.to },
        also: others,
      },
    ]
  return stands === 'declined' && answer
    ? [{ what: 'hand-over-declined', on: startOf(answer.at), entry: entry.id, also: others }]
    : []
}

/** Once another carries the case: the child is told where nobody could before, and the keys of whoever left are looked at when the time of both is over. */
function afterwardsDue(file: CaseFile): readonly Due[] {
  const offer = offerNow(file)
  if (offer?.stands !== 'accepted' || !offer.answer) return []
  const { entry, answer, overlapOver } = offer
  const { to, childTold, overlapUntil } = entry.body
  const since = startOf(answer.at)
  const met = childTold.told !== 'not-yet' || meetings(file).some((one) => one.by === to && endOf(one.at) >= since)
  const tell: readonly Due[] =
    met || !mayBeSought(file) ? [] : [{ what: 'tell-child-of-hand-over', on: since, entry: entry.id }]
  return overlapOver
    ? tell
    : [...tell, { what: 'overlap-ends', on: overlapUntil, entry: entry.id, also: named(holdersOf(file, 'supervisor')) }]
}

const named = (members: readonly MemberId[]): readonly Doer[] => [...new Set(members)].map((member) => ({ member }))

function goodbyesDue(file: CaseFile): readonly Due[] {
  const last = all(file, handOver).at(-1)
  if (!last || !mayBeSought(file) || last.body.goodbye.visit !== 'planned') return []
  const planned = last.body.goodbye.on
  const made = meetings(file).some((entry) => entry.by === last.body.from && endOf(entry.at) >= planned)
  return made ? [] : [{ what: 'good-bye-visit', on: planned, entry: last.id, also: [{ member: last.body.from }] }]
}
