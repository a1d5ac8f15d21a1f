import { careArrangement } from '#domain/kinds/care/care-arrangement.ts'
import { returnPlan } from '#domain/kinds/care/return-plan.ts'
import { lastSeen } from '#domain/questions/last-seen.ts'
import { all } from '#domain/file/values.ts'
import { endOf, startOf, type PlainDate } from '#domain/entry/plain-date.ts'
import type { BodyOf, EntryOf } from '#domain/file/kind.ts'
import { has } from '../../engine/condition.ts'
import { livesIn, notReturned } from '../../engine/shared-conditions.ts'
import type { FileOnDay } from '../../engine/file-on-day.ts'
import { from, OURS, type GuidanceCard } from '../../engine/card.ts'

/** Places one after another. An entry of the same day, or of the same arrangement with the same people, corrects the one that it replaces. */
function placesOneAfterAnother({ file }: FileOnDay): number {
  const written = all(file, careArrangement)
  const corrected = written.filter((entry) =>
    written.some(
      (later) =>
        later.replaces.includes(entry.id) &&
        (startOf(later.at) === startOf(entry.at) || samePlace(later.body, entry.body)),
    ),
  )
  return written.length - corrected.length
}

const samePlace = (a: BodyOf<typeof careArrangement>, b: BodyOf<typeof careArrangement>) =>
  a.arrangement === b.arrangement && new Set([...a.with, ...b.with]).size === a.with.length

type Return = EntryOf<typeof returnPlan>
const hasArrived = ({ body: { stage } }: Return): boolean => stage === 'handed-over' || stage === 'received'

/** The day on which this return was first written as handed over or received: whoever met the child that day was there for the hand-over. */
function dayOfHandOver(entry: Return, seen: FileOnDay): PlainDate {
  const before = ((seen.file.byKind[returnPlan.name] ?? []) as readonly Return[]).find(
    (one) => entry.replaces.includes(one.id) && hasArrived(one),
  )
  return before ? dayOfHandOver(before, seen) : endOf(entry.at)
}

/** Situations of a child who was moved, is without a home, or has gone back. */
export const MOVED_AND_RETURNED: readonly GuidanceCard[] = [
  {
    id: 'often-moved',
    when: has(careArrangement, 'arrangement', (_body, _entry, seen) => placesOneAfterAnother(seen) >= 3),
    steps: ['follow-up', 'planning'],
    place: 'household',
    is: 'challenge',
    urgency: 'soon',
    title: 'Moved again and again',
    text: 'The file shows three or more places, one after another. Each move costs trust, school and belongings. Before the next move, ask what would make this place last.',
    points: ['Was there help before a place failed?', 'What did the child leave behind that could safely be fetched?'],
    offers: [{ is: 'action', what: 'Ask carer and child what would make this place last', withinDays: 10 }],
    sources: [from('childrens-reintegration-2016', 'process'), OURS],
  },
  {
    id: 'no-home-at-all',
    when: livesIn('none', 'detention'),
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    area: 'accommodation-care',
    urgency: 'now',
    title: 'Without a home, or in detention',
    text: 'A child without a home or in detention needs a safe place. Turn today to a person who has the power to decide on one.',
    points: [
      'In detention: ask today for a lawyer and a representative. The lawyer decides with the child what is said about exploitation.',
      'On the street: who goes there today, and which safe place takes the child in?',
      'From 18, the young person decides where to stay: offer a safe place, and respect a no.',
    ],
    offers: [{ is: 'action', what: 'With the supervisor, find a place for the child', withinDays: 0 }],
    sources: [from('coe-convention-2005', 'non-punishment'), OURS],
  },
  {
    id: 'returned-not-visited',
    when: has(
      returnPlan,
      'stage',
      (_, entry, seen) =>
        hasArrived(entry) &&
        notReturned(entry, seen) &&
        !((lastSeen(seen.file, seen.today).on ?? '') > dayOfHandOver(entry, seen)),
    ),
    steps: ['follow-up'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    urgency: 'now',
    title: 'No meeting written after the day of the hand-over',
    text: 'The first weeks matter much for whether a return lasts. Visit the child there, without showing neighbours why, and see the child alone for a while. If you saw the child, write it down.',
    offers: [{ is: 'write', kind: 'visit-planned', what: 'Plan the first visit' }],
    sources: [from('tact-2016', 'monitored'), from('osce-child-2018', 'monitoring')],
  },
  {
    id: 'return-to-unknown-place',
    when: has(
      returnPlan,
      'place',
      ({ place, stage }, ...of) =>
        place === 'never-lived-there' && (stage === 'planned' || stage === 'travelling') && notReturned(...of),
    ),
    steps: ['planning'],
    place: 'community',
    is: 'challenge',
    level: 'community',
    urgency: 'soon',
    title: 'The child has never lived at this “home”',
    text: 'Language, food, toilets, jokes and relatives may all be new to the child, while others say “welcome back”. If the place is safe, let the child get to know it little by little beforehand.',
    points: [
      'If safe and wanted: pictures, and calls with one child there.',
      'What does the child take along from here: a dish, a song, a friend’s number?',
      'Before the child leaves, plan what to do if it goes wrong.',
    ],
    offers: [
      {
        is: 'action',
        what: 'If safe and the child wants it, let the child talk with the people there before arriving',
        withinDays: 21,
        when: has(returnPlan, 'stage', ({ stage }) => stage === 'planned'),
      },
    ],
    sources: [from('whats-home-2016', 'home-may-not-be'), from('childrens-reintegration-2016', 'prepare')],
  },
  {
    id: 'feedback-across-border',
    when: has(returnPlan, 'stage', (body, ...of) => body.stage === 'received' && notReturned(...of)),
    phases: ['transition', 'inclusion'],
    steps: ['follow-up'],
    place: 'structural',
    is: 'opportunity',
    level: 'society',
    urgency: 'in-time',
    title: 'Does the sending agency know how it went?',
    text: 'If another agency cared for this child before, it may return others. Telling it how the return went, with the child’s permission, is good practice and good manners.',
    sources: [from('lao-thai-return', 'feedback-to-host')],
  },
]
