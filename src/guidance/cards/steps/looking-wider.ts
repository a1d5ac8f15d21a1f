import { holds } from '#domain/file/case-file.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { caseConference } from '#domain/kinds/follow-up/case-conference.ts'
import { ethicalReflection } from '#domain/kinds/follow-up/ethical-reflection.ts'
import { factor } from '#domain/kinds/assessment/factor.ts'
import { safetyLook } from '#domain/kinds/assessment/safety-look.ts'
import { service } from '#domain/kinds/services/service.ts'
import { inGroup, levelWas, notIn, openFor, riskNotSaidOver } from '../../engine/shared-conditions.ts'
import { every, has, lacksKind, type Condition } from '../../engine/condition.ts'
import { isForTheChild } from '../../engine/further-conditions.ts'
import { from, OURS, type GuidanceCard } from '../../engine/card.ts'
import { factOf, currentEntries } from '../../engine/file-on-day.ts'

/** Three or more areas of help under way: as many professions are involved. */
const MANY_HANDS = 3
/** From this number on, one kind of obstacle is a pattern and not a single case. */
const OFTEN = 3

type Help = BodyOf<typeof service>

const ofVictims = inGroup('left-behind', 'trafficked-with-parent', 'born-of-trafficking')

/** The furthest stage of each need, from its newest entry, in so many areas. */
function areas(enough: number, stages: readonly string[], isMeant: (help: Help) => boolean = () => true): Condition {
  return {
    reads: ['care'],
    look: (seen) => {
      const found = currentEntries(seen, service).filter(({ body }) => stages.includes(body.stage) && isMeant(body))
      return new Set(found.map(({ body }) => body.category)).size >= enough
        ? found.map((entry) => factOf(entry, 'stage'))
        : null
    },
  }
}

/** Risks are written, and all of them are at the level of the child. Those around a child are often written in the origins. */
const onlyInTheChild: Condition = {
  reads: ['care', 'origins'],
  look: (seen) => {
    if (!holds(seen.file, 'care', 'origins')) return null
    const risks = currentEntries(seen, factor).filter(({ body }) => body.is === 'risk')
    return risks.length >= 2 && risks.every(({ body }) => body.is === 'risk' && body.place === 'individual')
      ? risks.map((entry) => factOf(entry, 'is'))
      : null
  },
}

/** Beyond the single child and the single service: who works together, which services are missing, what an agency cannot do. */
export const LOOKING_WIDER: readonly GuidanceCard[] = [
  {
    id: 'safe-and-not-well',
    when: every(
      ofVictims,
      has(safetyLook, 'answer', (body, _, seen) => body.answer === 'safe' && body.againBy >= seen.today),
      levelWas('family', 'hard', 'very-hard'),
      notIn(
        riskNotSaidOver('violence-at-home', 'sexual-abuse-at-home', 'emotional-abuse', 'neglect', 'suspect-near'),
        'care',
        'origins',
      ),
    ),
    steps: ['assessment', 'follow-up'],
    place: 'household',
    is: 'challenge',
    urgency: 'soon',
    level: 'family',
    title: 'Found safe, but life at home is hard',
    text: 'The last safety check said safe, and family life was judged hard. If something has changed since, check safety again. Plan for both at once: what keeps this child safe, and what makes a day a good one.',
    points: ['Ask what a good day looks like.', 'Do not end the plan as soon as the child is safe.'],
    offers: [{ is: 'write', kind: 'goal', what: 'Write a goal for ordinary days' }],
    sources: [from('children-of-victims-2022', 'safety-and-well-being'), OURS],
  },
  {
    id: 'many-hands-no-table',
    when: every(areas(MANY_HANDS, ['accepted', 'in-progress'], isForTheChild), lacksKind(caseConference)),
    steps: ['services', 'follow-up'],
    place: 'structural',
    is: 'opportunity',
    urgency: 'in-time',
    title: 'Several kinds of help, and no case conference',
    text: 'School, health, legal and shelter staff may each know a part. One short meeting, in which the child has a say, can save the child from telling everything again.',
    points: [
      'Who must be there, and who need not know?',
      'Before the meeting, agree with the child what each person may hear.',
    ],
    offers: [{ is: 'write', kind: 'case-conference', what: 'Plan a case conference' }],
    sources: [from('children-of-victims-2022', 'roles'), OURS],
  },
  {
    id: 'our-own-limits',
    when: every(inGroup('born-of-trafficking'), areas(OFTEN, ['absent', 'unfit'])),
    groups: ['born-of-trafficking'],
    steps: ['services', 'follow-up'],
    place: 'structural',
    is: 'challenge',
    urgency: 'in-time',
    title: 'Help is missing or unfit in several areas',
    text: 'Help in several areas was not there or did not fit. Tell your supervisor; what is said outside the agency names no child. A limit that is reported can be worked on, one that a worker bears alone cannot.',
    points: [
      'Which help do we lack, and which does the whole area lack?',
      'Say plainly to the mother, and to the child as the age allows, what help is missing. Promise only what is agreed.',
    ],
    offers: [{ is: 'task', what: 'Tell the supervisor what help is missing for this child', withinDays: 14 }],
    sources: [from('whats-home-2016', 'providers-limits'), OURS],
  },
  {
    id: 'nobody-helped-yet',
    when: every(
      openFor(60),
      lacksKind(service, (body) =>
        ['accepted', 'in-progress', 'completed', 'discontinued', 'unfit'].includes(body.stage),
      ),
    ),
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    urgency: 'soon',
    title: 'Two months, and you see no help begun',
    text: 'A file is not help. What is the smallest thing that this child would notice within a week, and who can do it?',
    points: ['Declined help and missing help are different: write down which it is.'],
    offers: [{ is: 'task', what: 'Find one thing for the child that happens this week', withinDays: 7 }],
    sources: [from('after-trafficking-2013', 'no-help'), OURS],
  },
  {
    id: 'risk-only-in-the-child',
    when: onlyInTheChild,
    steps: ['assessment'],
    place: 'structural',
    is: 'challenge',
    urgency: 'in-time',
    title: 'The recorded risks are all about the child',
    text: 'All risks that you can read here are recorded as “in the child”. Look around the child as well: debts, neighbours, papers, a border, a law that is not kept. It is not the child’s task to change those.',
    offers: [{ is: 'write', kind: 'factor', what: 'Write down a risk around the child' }],
    sources: [from('forms-and-interventions-2006', 'two-sites'), OURS],
  },
  {
    id: 'dilemma-decided-alone',
    when: has(ethicalReflection, 'state', (body) => body.state === 'decided' && body.decidedBy.length === 1),
    steps: ['follow-up'],
    place: 'structural',
    is: 'challenge',
    urgency: 'in-time',
    title: 'One person is named for a hard choice',
    text: 'The choice may have been right, and hard to carry alone. Talk it over with the supervisor and colleagues who may know of it: what was considered, and what would you do again? Decide together next time.',
    offers: [
      { is: 'task', what: 'Discuss the decision with the supervisor or colleagues who may know of it', withinDays: 21 },
    ],
    sources: [from('ethical-principles-2013', 'reflect-and-decide'), from('ethical-principles-2013', 'organisations')],
  },
]
