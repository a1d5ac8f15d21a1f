import { from, type GuidanceCard } from '../../engine/card.ts'
import { areaCards } from './area-cards.ts'

/** Services for the family and its members, return, and the case work itself. */
export const FAMILY_RETURN_AND_CASE: readonly GuidanceCard[] = [
  ...areaCards({
    area: 'family-work',
    place: 'household',
    urgency: 'soon',
    needed: {
      title: 'Work with the family',
      text: 'First who is safe, then who wants the child, then who can. Tracing waits for the child’s yes and for the look at safety.',
      points: [
        'Each relative as a person of their own.',
        'What did the family lose, fear and hope?',
        'Who in the family has the say, and who has the warmth?',
      ],
    },
    wrong: {
      title: 'Work with the family is missing, or it stalled',
      text: 'They do not come, blame the child, or are too far away. A talk at the kitchen table, with food for the smaller ones, reaches further than an invitation to an office.',
      points: [
        'Find out before you go who else will be in the room.',
        'Is there debt or shame behind it?',
        'Try one relative instead of all.',
        'If it stays a no: the child is told gently, and other kin are looked for.',
      ],
      offers: [{ is: 'action', what: 'Visit one relative whom the child names, where that is safe', withinDays: 21 }],
    },
    running: {
      title: 'Family work with the child in the middle',
      text: 'The child sees how each talk changes the mood at home. Ask the child alone before and after.',
      points: [
        'No mediation between a child and somebody who hurt the child.',
        'Promises of the family are written and looked at again.',
        'Brothers and sisters have questions as well.',
      ],
    },
    sources: [from('reunification-2018', 'family-adjusts')],
  }),
  ...areaCards({
    area: 'family-member-support',
    place: 'household',
    urgency: 'soon',
    needed: {
      title: 'Somebody else in the family needs help',
      text: 'A parent, a carer or a brother who is better off makes the child’s life better. Such help is planned and counted by itself.',
      points: ['Ask that person what they need; not the child.', 'What they tell stands in their own file.'],
    },
    wrong: {
      title: 'Help for the family is missing, or it ended',
      text: 'Families may be as much in need and have no right to the help that the child gets. That makes envy, and sends children back out.',
      points: ['Which general service is open to them?', 'Say it to your donors: the child cannot be helped alone.'],
      offers: [{ is: 'task', what: 'Ask which general service is open to the family', withinDays: 14 }],
    },
    running: {
      title: 'Help for others, seen from the child',
      text: 'See that the child’s own help does not shrink as the family’s grows.',
      points: ['Appointments of both fit into one day.', 'Does the child have somebody who is only theirs?'],
    },
    sources: [from('leaving-the-past-behind-2007', 'others-in-need')],
  }),
  ...areaCards({
    area: 'return-transfer',
    place: 'structural',
    urgency: 'soon',
    needed: {
      title: 'A return or a move is being thought of',
      text: 'Home may be a place where the child has never lived. Risk, family, best interests and the child’s own view come before the ticket.',
      points: [
        'Whose idea is it?',
        'What is there for the child: a bed, a school, a person?',
        'Both sides look at the risks together.',
        'Can it be tried, and undone?',
      ],
    },
    wrong: {
      title: 'Help for the return is missing, or it ended',
      text: 'Children who leave again have usually good reasons. Ask what was promised and not there; bringing the child back to the same is no plan.',
      points: [
        'Nobody’s failure: say so to the child.',
        'Look at safety anew, from the beginning.',
        'Which of the reasons could be changed?',
      ],
      offers: [{ is: 'write', kind: 'safety-look', what: 'Look at safety anew' }],
    },
    running: {
      title: 'Preparing a journey with a child',
      text: 'Pictures, a call, a map, and who will stand at the door. The first visit after arrival has a date before anybody leaves.',
      points: [
        'A known person travels along.',
        'School and medicine papers in the bag.',
        'The child keeps a number that works on both sides.',
        'Word goes back to those who cared for the child.',
      ],
    },
    sources: [from('tact-2016', 'joint-risk'), from('lao-thai-return', 'prepare-both')],
  }),
  ...areaCards({
    area: 'case-management-monitoring',
    place: 'structural',
    urgency: 'in-time',
    needed: {
      title: 'Somebody who keeps it together',
      text: 'With many services around a child, one person must know all of them and be known to the child.',
      points: ['Does the child know who that is, and how to reach you?', 'How often would the child like to be seen?'],
    },
    wrong: {
      title: 'Visits are missing, or they fell away',
      text: 'Distance, caseload or a change of staff: the child only sees that nobody comes. Say what happened and when you come next.',
      points: [
        'A call, where that is safe, between visits.',
        'A colleague who is introduced before.',
        'Tell the supervisor what cannot be done with these means.',
      ],
      offers: [{ is: 'write', kind: 'visit-planned', what: 'Plan the next visit' }],
    },
    running: {
      title: 'Visits that are for the child',
      text: 'Half the time with the child, half with the grown-ups, and something asked of the child first.',
      points: [
        'Not in a car with a logo.',
        'An interpreter who is not from the village.',
        'What was promised last time: say what came of it.',
      ],
    },
    sources: [from('butterfly-2019', 'shelter-to-community')],
  }),
]
