import { riskIn } from '../../engine/shared-conditions.ts'
import { SAFETY_PLAN_OFFERS } from '../../engine/safety-plan-offers.ts'
import { GENERAL, OURS, type GuidanceCard } from '../../engine/card.ts'

/** Harm at home that is not trafficking, and harm that a custom does. */
export const HARM_AT_HOME: readonly GuidanceCard[] = [
  {
    id: 'sexual-abuse-at-home',
    when: riskIn('sexual-abuse-at-home'),
    steps: ['assessment', 'services'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    area: 'safety-security',
    urgency: 'now',
    title: 'Somebody at home may abuse this child',
    text: 'See to it that the child sleeps tonight where that person cannot come. Tell nobody at home before you have agreed with your supervisor who does what first. If the child told you: believe the child, and ask no questions about what happened.',
    points: [
      'If the abuse may have been in the last days: offer a doctor today, whom the child chooses. Some help has to begin within hours.',
      'Other children in that home: who checks on them tonight?',
      'Find out what the law here asks of you, and by when, and tell the child before you do it.',
      'A parent who protects needs help, too; speak with that parent once it is safe.',
      'From 18, the young person decides where to stay: offer a safe place, and respect a no.',
    ],
    offers: [{ is: 'write', kind: 'safety-look', what: 'Check safety today' }],
    sources: [GENERAL, OURS],
  },
  {
    id: 'neglect-at-home',
    when: riskIn('neglect'),
    steps: ['assessment', 'services'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    area: 'safety-security',
    urgency: 'now',
    title: 'The child may go without care at home',
    text: 'Find out today what the child ate, who was there last night, and who takes the child to a doctor. Ask a child who is old enough, alone. Poverty and exhaustion can look like neglect: help at once with what is lacking, and check safety all the same.',
    points: [
      'Take a baby or a sick child without food or care to a doctor today.',
      'If it is safe, ask each carer alone: what help did you ask for, and not get?',
    ],
    offers: [
      { is: 'write', kind: 'safety-look', what: 'Check safety today' },
      { is: 'need', what: 'Food and what the household lacks', category: 'basic-needs-material', sub: 'food' },
    ],
    sources: [GENERAL, OURS],
  },
  {
    id: 'emotional-abuse-at-home',
    when: riskIn('emotional-abuse'),
    steps: ['assessment', 'follow-up'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    urgency: 'soon',
    title: 'What is said at home may hurt this child',
    text: 'Threats, contempt or silence day after day harm a child even without a blow. Look at the day: who is kind to the child, and when? If it is safe, agree with the carer on one thing that changes this week.',
    points: [
      'If the child speaks of dying: first make the plan for the night.',
      'If the carer threatens: check safety again before any talk.',
    ],
    sources: [GENERAL],
  },
  {
    id: 'harmful-practice-ahead',
    when: riskIn('harmful-practice'),
    steps: ['assessment', 'planning'],
    place: 'community',
    is: 'challenge',
    level: 'community',
    area: 'safety-security',
    urgency: 'now',
    title: 'Cutting or another harmful practice may be planned',
    text: 'Such a practice cannot be undone. Ask a child who is old enough, alone, what they know and want, and for when it is planned. A question to the family can bring the day forward: agree with your supervisor first.',
    points: [
      'Watch the dates: holidays, a journey to relatives, the end of the school year.',
      'Where can the child be on that day, and with whom?',
      'If it was done already: pain, bleeding or fever need a doctor today.',
    ],
    offers: SAFETY_PLAN_OFFERS,
    sources: [GENERAL, OURS],
  },
]
