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
      text: 'Find out first who is safe, then who wants the child, then who can care for the child. Begin tracing only after the child says yes and safety is checked.',
      points: [
        'See each relative as a separate person.',
        'What did the family lose, fear and hope?',
        'Who in the family decides, and who is warm to the child?',
      ],
    },
    wrong: {
      title: 'Work with the family is missing, or it stalled',
      text: 'Perhaps the family does not come, blames the child, or is too far away. Where a visit is safe and starts no talk, it can do more than an invitation to an office.',
      points: [
        'Find out before you go who else will be in the room.',
        'Is debt or shame the reason?',
        'Try one relative instead of all.',
        'If the family still says no: tell the child gently, and look for other relatives.',
      ],
      offers: [{ is: 'action', what: 'Visit one relative whom the child names, where that is safe', withinDays: 21 }],
    },
    running: {
      title: 'Family work: keep the child in view',
      text: 'The child sees how each talk changes the mood at home. Ask the child alone before and after.',
      points: [
        'No mediation between a child and somebody who hurt the child.',
        'Write down what the family promises, and review it.',
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
      text: 'When a parent, a carer or a brother is better off, the child’s life can be better, too. Plan and count such help separately.',
      points: ['Ask that person, not the child, what they need.', 'Write what they tell you in their own file.'],
    },
    wrong: {
      title: 'Help for the family is missing, or it ended',
      text: 'Families may be as much in need and have no right to the help that the child gets. That can cause envy, and make children leave again.',
      points: [
        'Which general service is open to them?',
        'Tell your donors that the child cannot be helped without the family.',
      ],
      offers: [{ is: 'task', what: 'Ask which general service is open to the family', withinDays: 14 }],
    },
    running: {
      title: 'Help for others, seen from the child',
      text: 'Check that the child’s own help does not shrink as the family’s grows.',
      points: [
        'Put the appointments of both on one day.',
        'Does the child have one person who is there only for them?',
      ],
    },
    sources: [from('leaving-the-past-behind-2007', 'others-in-need')],
  }),
  ...areaCards({
    area: 'return-transfer',
    place: 'structural',
    urgency: 'soon',
    needed: {
      title: 'A return or move is considered',
      text: 'Home may be a place where the child has never lived. Assess risk, family and best interests, and hear the child’s own view, before anybody buys a ticket.',
      points: [
        'Whose idea is it?',
        'What is there for the child: a bed, a school, a person?',
        'Both sides assess the risks together.',
        'Can the move be tried, and undone?',
      ],
    },
    wrong: {
      title: 'Help for the return is missing, or it ended',
      text: 'Children who leave again usually have good reasons. Ask what was promised and was missing; bringing the child back to the same conditions is no plan.',
      points: [
        'Tell the child that this is nobody’s failure.',
        'Check safety again, from the beginning.',
        'Which of the reasons could be changed?',
      ],
      offers: [{ is: 'write', kind: 'safety-look', what: 'Check safety again' }],
    },
    running: {
      title: 'Preparing a journey with a child',
      text: 'Show pictures and a map, make a call if safe, and say who is to be at the door. Set the date of the first visit after arrival before anybody leaves.',
      points: [
        'A person the child knows travels too.',
        'School and medicine papers in the bag.',
        'The child keeps a number that works on both sides.',
        'Tell those who cared for the child how it went.',
      ],
    },
    sources: [from('tact-2016', 'joint-risk'), from('lao-thai-return', 'prepare-both')],
  }),
  ...areaCards({
    area: 'case-management-monitoring',
    place: 'structural',
    urgency: 'in-time',
    needed: {
      title: 'Coordination or visits are needed',
      text: 'With many services around a child, one person must know all of them and be known to the child.',
      points: [
        'Does the child know who that person is, and how to reach you?',
        'How often would the child like to be seen?',
      ],
    },
    wrong: {
      title: 'Coordination or visits: missing, or ended',
      text: 'Distance, caseload or a change of staff: the child only sees that nobody comes. Say what happened and when you come next.',
      points: [
        'A call, where that is safe, between visits.',
        'Introduce a colleague to the child beforehand.',
        'Tell the supervisor what cannot be done with the means you have.',
      ],
      offers: [{ is: 'write', kind: 'visit-planned', what: 'Plan the next visit' }],
    },
    running: {
      title: 'Visits that are for the child',
      text: 'Spend half the time with the child, half with the adults, and ask the child something first.',
      points: [
        'Do not come in a car with a logo.',
        'An interpreter who is not from the village.',
        'What was promised last time: say whether it was done.',
      ],
    },
    sources: [from('butterfly-2019', 'shelter-to-community')],
  }),
]
