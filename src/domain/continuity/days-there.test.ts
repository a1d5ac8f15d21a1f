import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { mira } from '../../../test/support/people.ts'
import { aVisit, me } from '../../../test/support/work.ts'
import { due } from '../dues/due.ts'
import { FOLDERS } from '../entry/ids.ts'
import { KINDS } from '../kinds.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { PlainDate } from '../entry/plain-date.ts'
import { DAYS_THERE, dayThere } from './days-there.ts'

/** Fields with a day, in a folder that not everybody reads, on which the child does not have to be anywhere. */
const NOWHERE: Readonly<Record<string, readonly string[]>> = {
  'it has been': [
    'redaction-noted.writtenOn',
    'factor.from',
    'factor.until',
    'health-factor.from',
    'health-factor.until',
    'missing-episode.since',
    'missing-episode.report.on',
    'missing-episode.asked.on',
    'missing-episode.backOn',
    'whereabouts.since',
    'report-by-law.on',
    'report-by-law.childTold.on',
    'task.waitingOn.since',
    'task.waitingOn.askedAgain',
    'best-interests.appealTold.on',
    'birth.born.on',
    'birth.born.from',
    'birth.born.to',
    'guardianship.metChildOn',
    'tie.checked.on',
    'tie.livesSince',
    'tie.livesUntil',
    'tie.since',
    'appeal.madeOn',
    'civil-status-step.waitingOn.since',
    'civil-status-step.waitingOn.askedAgain',
    'entitlement.claimedOn',
    'entitlement.waitingOn.since',
    'entitlement.waitingOn.askedAgain',
    'entitlement.since',
    'service.since',
    'medicine-given.dose.on',
  ],
  'something ends or has to be done by then, wherever the child is': [
    'shared-with.until',
    'part-opened.until',
    'identification-status.appealUntil',
    'report-by-law.mustBy',
    'report-by-law.until',
    'document-kept.validUntil',
    'file-link.until',
    'guardianship.endsOn',
    'tie.until',
    'age-assessed.appealUntil',
    'appeal.until',
    'appeal.nextUntil',
    'entitlement.claimBy',
    'entitlement.appealUntil',
    'entitlement.until',
    'identity-paper.validUntil',
    'proceeding.appealUntil',
    'proceeding.payBy',
    'proceeding.mayBeOpenedUntil',
    'referral.until',
    'medicine-to-give.until',
  ],
  'the question is the agency’s own: what its day means no rule knows, and a day to be somewhere has a kind of its own':
    ['own-answers.answers.day'],
  'answers are shown until then': ['own-answers.form.until'],
  'somebody else answers then': [
    'tracing-request.answerBy',
    'authority-demand.answerBy',
    'report-by-law.answerExpectedOn',
    'appeal.answerExpectedOn',
    'entitlement.answerExpectedOn',
    'referral.answerBy',
    'service.expectedOn',
  ],
  'a worker looks at the file or goes to an office then': [
    'returned.lookAgainOn',
    'safety-plan.reviewOn',
    'self-harm.checkOn',
    'concern.greatestOn',
    'ethical-reflection.reviewOn',
    'best-interests.reviewOn',
    'birth-registration.nextOn',
    'civil-status-step.by',
    'civil-status-step.lookAgainOn',
    'identity-restoration.nextOn',
    'non-punishment.nextOn',
    'court-date.askOn',
  ],
  'a worker chooses the day and the place, up to then, and plans that in `care`': [
    'return-plan.firstVisitBy',
    'report-by-law.childTold.tellBy',
    'service.door.askAgainOn',
  ],
}

/** Paths of a body at which a schema expects a day. */
function daysIn(schema: unknown, path: string): readonly string[] {
  if (schema === PlainDate) return [path]
  if (schema instanceof z.ZodOptional) return daysIn(schema.unwrap(), path)
  if (schema instanceof z.ZodArray) return daysIn(schema.element, path)
  if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion)
    return schema.options.flatMap((option: unknown) => daysIn(option, path))
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, inner]) => daysIn(inner, `${path}.${key}`))
  return []
}

/** The field that each kind in the list reads. */
const READ: readonly string[] = [
  'task.by',
  'court-date.on',
  'talk-planned.when.on',
  'health-matter.nextSeenOn',
  'age-assessment.on',
  'visit.nextOn',
  'after-return.nextOn',
  'missing-episode.talk.on',
  'referral-answer.begins',
]

describe('a day on which a child has to be somewhere', () => {
  const sealed = KINDS.filter(
    ({ inFile, folders }) =>
      (!inFile || inFile.includes('child')) && folders.some((folder) => folder !== 'care' && folder !== 'card'),
  )
  const days = [...new Set(sealed.flatMap((kind) => daysIn(kind.schema, kind.name)))].sort()

  it('has been decided for each field of each kind that names a day in a part that not everybody reads', () => {
    const known = [...READ, ...Object.values(NOWHERE).flat()]
    expect(days.length).toBeGreaterThan(60)
    expect(days.filter((field) => !known.includes(field))).toEqual([])
    expect(known.filter((field) => !days.includes(field))).toEqual([])
    expect(READ.map((field) => field.split('.')[0]).filter((kind) => !Object.hasOwn(DAYS_THERE, kind ?? ''))).toEqual(
      [],
    )
  })

  const soon = day('2026-03-10')
  const day10 = (key: string, more: object = {}) => ({ key, is: { on: soon, ...more } })
  const says = { answer: 'said', words: 'Yes' }
  const matter = {
    matter: 'm',
    what: 'Teeth',
    stands: 'to-be-looked-at',
    medicine: [],
    allergicTo: [],
    mayKnow: [],
    childKnows: 'yes',
    childSays: says,
  }
  const hearing = {
    stands: 'planned',
    date: 'd',
    sort: 'hearing',
    on: soon,
    childComes: 'yes',
    prepared: 'not-yet',
    goesWith: [],
  }
  const toDo = { task: 't', what: 'Blood test', who: { member: mira.member }, by: soon, status: 'open' }
  const talk = {
    talk: 'k',
    about: 'who-the-father-is',
    childKnows: 'nothing',
    childWants: 'asks-for-it',
    childAsks: [],
    whoseStory: 'mothers',
    storyAnswer: 'not-asked',
    tellers: [me],
    inWords: 'In words of a six-year-old.',
    nearAfterwards: [],
    knowAlready: [],
    because: 'She asked twice.',
  }
  const told = { about: 'who-the-father-is', stillAsks: [], nearAfterwards: [] }
  const back = { is: 'back', episode: 'e', backOn: soon, childSays: says }
  const answered = { referral: 'r', answer: 'taken-on', by: 'The ward', how: 'phone' }
  it.each([
    [
      'nothing of a hearing to which the child does not come',
      'court-date',
      'justice',
      { ...hearing, childComes: 'no' },
      { key: 'd', is: 'called-off' },
    ],
    ['a hearing', 'court-date', 'justice', { ...hearing, hour: '10:00' }, day10('d', { time: '10:00' })],
    ['a hearing at an hour in words', 'court-date', 'justice', { ...hearing, hour: 'in the morning' }, day10('d')],
    [
      'a task, with what may be told of it',
      'task',
      'health',
      { ...toDo, time: '09:30', place: 'Clinic', tells: ['helper', 'place', 'what'] },
      day10('t', { time: '09:30', helper: mira.member, place: 'Clinic', what: 'Blood test' }),
    ],
    ['of a task no more than may be told', 'task', 'health', { ...toDo, place: 'Clinic' }, day10('t')],
    [
      'a task without a place, by somebody who is no member',
      'task',
      'health',
      { ...toDo, who: { named: 'Gran' }, tells: ['helper', 'place'] },
      day10('t'),
    ],
    ['a task that is done', 'task', 'health', { ...toDo, status: 'done' }, { key: 't', is: 'over' }],
    ['a task that was dropped', 'task', 'health', { ...toDo, status: 'dropped' }, { key: 't', is: 'called-off' }],
    [
      'a task to which the child did not come, done or dropped',
      'task',
      'health',
      { ...toDo, status: 'done', came: 'no' },
      { key: 't', is: { missedOn: soon } },
    ],
    [
      'a task to which the child came',
      'task',
      'health',
      { ...toDo, status: 'done', came: 'yes' },
      { key: 't', is: 'over' },
    ],
    ['nothing of a task without a day', 'task', 'health', { task: 't', what: 'x', who: me, status: 'open' }, undefined],
    [
      'a hearing that was cancelled',
      'court-date',
      'justice',
      { stands: 'cancelled', date: 'd', sort: 'hearing', on: soon, because: 'The judge is ill.', childTold: 'yes' },
      { key: 'd', is: 'called-off' },
    ],
    ['a talk on a day', 'talk-planned', 'origins', { ...talk, when: { is: 'on-a-day', on: soon } }, day10('k')],
    [
      'no day of a talk for when the child asks',
      'talk-planned',
      'origins',
      { ...talk, when: { is: 'when-child-asks' } },
      { key: 'k', is: 'called-off' },
    ],
    ['that a talk was held', 'child-was-told', 'origins', { ...told, talk: 'k' }, { key: 'k', is: 'over' }],
    ['nothing of what was told without a talk', 'child-was-told', 'origins', told, undefined],
    [
      'a talk after coming back',
      'missing-episode',
      'whereabouts',
      { ...back, talk: { is: 'offered', on: soon, by: me } },
      day10('e'),
    ],
    ['coming back without a talk', 'missing-episode', 'whereabouts', back, { key: 'e', is: 'over' }],
    ['being seen for a matter of health', 'health-matter', 'health', { ...matter, nextSeenOn: soon }, day10('m')],
    ['no longer being seen for it', 'health-matter', 'health', matter, { key: 'm', is: 'over' }],
    ['help that begins', 'referral-answer', 'therapy', { ...answered, begins: soon }, day10('r')],
    ['nothing of an answer without a day', 'referral-answer', 'therapy', answered, undefined],
    [
      'help that was taken back',
      'referral-answer',
      'therapy',
      { ...answered, answer: 'turned-away' },
      { key: 'r', is: 'over' },
    ],
    ['when a therapist sees the child again', 'visit', 'therapy', aVisit({ nextOn: soon }), day10('day-therapy')],
    ['nothing of what everybody reads', 'visit', 'care', aVisit({ nextOn: soon }), undefined],
  ] as const)('is read as the day alone: %s', (_, kind, folder, body, there) => {
    expect(KINDS.find(({ name }) => name === kind)?.schema.safeParse(body).error?.issues ?? []).toEqual([])
    expect(dayThere({ kind, folder, body })).toEqual(there)
  })

  const isFolder = (name: string) => (FOLDERS as readonly string[]).includes(name)
  it('carries no key that says what it is', () => {
    const keys = EXAMPLES.flatMap(({ kind, body }) =>
      kind.folders.flatMap((folder) => dayThere({ kind: kind.name, folder, body })?.key ?? []),
    )
    expect(keys.length).toBeGreaterThan(8)
    expect(keys.filter((key) => KINDS.some(({ name }) => !isFolder(name) && key.includes(name)))).toEqual([])
  })

  it('that a specialist names for the next time in a part of their own is theirs to do', () => {
    const seen = entryOf(visit, aVisit({ nextOn: soon }), { folder: 'therapy', by: mira.member })
    expect(due(KINDS, fileOf(seen), day('2026-03-02'))).toMatchObject([
      { what: 'visit', on: soon, who: { member: mira.member } },
    ])
  })
})
