import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { isUnderWay, mayBeSought } from '../../file/case-status.ts'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import type { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import type { Entry } from '../../entry/entry.ts'
import { EntryId, Folder, MemberId } from '../../entry/ids.ts'
import { authorElsewhere, isNotHere, writerIn } from '../../file/from-elsewhere.ts'
import { defineKind } from '../../file/kind.ts'
import { endOf, PlainDate, startOf } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { meetings } from '../follow-up/visit.ts'
import { holdersOf } from '../registration/case-holder.ts'

const HandOver = z
  .strictObject({
    from: MemberId,
    to: MemberId,
    /**
     * `not-there`: a supervisor hands over for a worker who has left, is ill or may not work with this child. Which of
     * these is not written here, since that worker may read it.
     */
    how: z.enum(['hands-over', 'not-there']).optional(),
    /** From which day the other carries the case, once that person has said yes. */
    fromDay: PlainDate.optional(),
    /** What the new worker may read and write. The device of the person who asks gives the keys in its next round. */
    folders: z.array(Folder).max(9).optional(),
    /** What the new worker should know first; the rest of the page is read from the file. */
    mind: Words.optional(),
    /** How the child is on that day: sleep, clothes, what can be seen. Never a diagnosis: Health goes with its part. */
    condition: Words.optional(),
    /** Medicine, papers, money and things that are handed over with the child, one on each line. */
    goesAlong: z.array(Line).max(30).optional(),
    /** Of version 1, in which the page was typed. */
    who: Words.optional(),
    wants: Words.optional(),
    neverDo: z.array(Line).max(30).optional(),
    promises: z.array(Line).max(30).optional(),
    next: Words.optional(),
    /** Both work with the child until this day, so that nobody loses the file the moment another accepts it. */
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
 * Another worker is asked to take over (P24). The child is told first; a good-bye visit is made or planned. It moves
 * nothing by itself: who carries the case and who does what changes with the other's yes (`hand-over-answer`), on their
 * own device. It is of the case, for good, so the keys that it gives have no end. Whoever covers for a holiday or a
 * shift is given parts until a day, by a grant, and the case stays with the worker who carries it.
 */
export const handOver = defineKind({
  name: 'hand-over',
  folders: ['care'],
  step: 'any',
  // Version 1 was a typed page that asked for no answer; version 3 added `condition` and `goesAlong`.
  version: 3,
  nature: 'decision',
  schema: HandOver,
  // What must never be done is a warning by its place in the body.
  ahead: (body) => ({ ...body, neverDo: undefined }),
  due: (file) => (isUnderWay(file) ? [...answersDue(file), ...afterwardsDue(file), ...goodbyesDue(file)] : []),
})

/** Read by shape: the answer's kind imports this one. */
const Answer = z.object({
  handOver: EntryId,
  answer: z.enum(['takes-over', 'asks-first', 'cannot', 'called-off', 'overlap-over']),
  words: z.string().optional(),
})

export interface Offer {
  readonly entry: Entry<HandOver>
  readonly stands: 'open' | 'accepted' | 'declined' | 'called-off'
  /** A question by the person who was asked, while the offer is open. */
  readonly question: Entry | null
  readonly answer: Entry | null
  /** Somebody said that the shared time is over. */
  readonly overlapOver: boolean
}

/**
 * Every hand-over that asked for an answer, oldest first. Only the person who was asked accepts or declines; the person
 * who asked, and a supervisor, may call it off.
 */
export function offersIn(file: CaseFile): readonly Offer[] {
  const answers = (file.byKind['hand-over-answer'] ?? []).flatMap((entry) => {
    const read = Answer.safeParse(entry.body)
    return read.success ? [{ entry, ...read.data }] : []
  })
  const [writer, author] = [writerIn(file), authorElsewhere(file)]
  const isOfLead = (entry: Entry) => author(entry)?.supervisor ?? leads(file, entry.by)
  return all(file, handOver).flatMap((entry): Offer[] => {
    const { from, to } = entry.body
    if (entry.version < 2 || !(writer(entry) === from || isOfLead(entry))) return []
    const own = answers.filter((one) => one.handOver === entry.id)
    const says = (answer: z.infer<typeof Answer>['answer'], may: (said: Entry) => boolean) =>
      own.find((one) => one.answer === answer && may(one.entry))?.entry
    const asked = (said: Entry) => writer(said) === to
    const taken = says('takes-over', asked)
    const declined = says('cannot', asked)
    const off = says('called-off', (said) => writer(said) === writer(entry) || isOfLead(said))
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

/** The last one: an earlier one without an answer was asked again. */
export const offerNow = (file: CaseFile): Offer | undefined => offersIn(file).at(-1)

/** Who was asked to carry the case and has not answered yet. */
export function askedToCarry(file: CaseFile): MemberId | undefined {
  const offer = offerNow(file)
  return offer?.stands === 'open' ? offer.entry.body.to : undefined
}

/** Members who gave this case away and no longer carry it. */
export const handedOverBy = (file: CaseFile): readonly MemberId[] =>
  offersIn(file).flatMap(({ stands, entry }) => (stands === 'accepted' ? [entry.body.from] : []))

/**
 * Until somebody answers it is on the day of everybody involved, and of the supervisors: otherwise each of two workers
 * may think that the other goes.
 */
function answersDue(file: CaseFile): readonly Due[] {
  const offer = offerNow(file)
  if (!offer) return []
  const { entry, stands, question, answer } = offer
  const supervisors = supervisorsOnFile(file)
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

/**
 * Once another carries the case: the child is told if nobody could before, and the keys of the worker who left are
 * reviewed when the shared time is over.
 */
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
    : [...tell, { what: 'overlap-ends', on: overlapUntil, entry: entry.id, also: named(supervisorsOnFile(file)) }]
}

/** Who supervises this case, of those who are still in the agency. */
const supervisorsOnFile = (file: CaseFile) => holdersOf(file, 'supervisor').filter((member) => !isNotHere(file, member))

const named = (members: readonly MemberId[]): readonly Doer[] => [...new Set(members)].map((member) => ({ member }))

function goodbyesDue(file: CaseFile): readonly Due[] {
  const last = all(file, handOver).at(-1)
  if (!last || !mayBeSought(file) || last.body.goodbye.visit !== 'planned') return []
  const planned = last.body.goodbye.on
  const made = meetings(file).some((entry) => entry.by === last.body.from && endOf(entry.at) >= planned)
  return made ? [] : [{ what: 'good-bye-visit', on: planned, entry: last.id, also: [{ member: last.body.from }] }]
}
