import { service } from '#domain/kinds/services/service.ts'
import { has } from '../../engine/condition.ts'
import { childsGapBecause, gapBecause } from '../../engine/shared-conditions.ts'
import { isForTheChild } from '../../engine/further-conditions.ts'
import { from, OURS, type GuidanceCard } from '../../engine/card.ts'

/** Situations in which help was declined, came with conditions or was made for somebody else. */
export const HELP_OFFERED: readonly GuidanceCard[] = [
  {
    id: 'declined-door-open',
    when: has(service, 'stage', (body) => body.stage === 'declined'),
    steps: ['services', 'follow-up'],
    place: 'individual',
    is: 'challenge',
    urgency: 'in-time',
    title: 'Some help was declined',
    text: 'Saying no to some or all help is common, and the reason may lie in the help itself. A no is an answer: nobody has to explain it, and no other help for the child may depend on it.',
    points: [
      'Whose no was it? Was the offer understood, and was it a real choice?',
      'Does the child know how to come back to us: by heart, or on paper where nobody dangerous finds it?',
      'Get in touch only as was agreed.',
    ],
    sources: [from('after-trafficking-2013', 'declined'), from('leaving-the-past-behind-2007', 'real-option')],
  },
  {
    id: 'declined-for-the-family',
    when: has(
      service,
      'whoseReason',
      (body) => body.stage === 'declined' && body.whoseReason !== 'child' && isForTheChild(body),
    ),
    steps: ['services'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    urgency: 'soon',
    title: 'Help was declined for somebody else’s reasons',
    text: 'If it is safe, ask the child alone what they think of this help. Do not press.',
    offers: [{ is: 'write', kind: 'views', what: 'Write down what the child thinks of the offer' }],
    sources: [from('after-trafficking-2013', 'declined'), OURS],
  },
  {
    id: 'help-with-strings',
    when: gapBecause(
      'asks-for-cooperation-with-justice',
      'condition-on-another-service',
      'asks-for-formal-identification',
    ),
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    urgency: 'soon',
    title: 'Help was tied to a condition',
    text: 'Help that asks for a statement, a status or another service in return is not free. Find it elsewhere first. Then protest in writing, without the child’s name, and write the gap down.',
    offers: [{ is: 'action', what: 'Ask the service in writing to help without the condition', withinDays: 7 }],
    sources: [from('after-trafficking-2013', 'all-rights'), OURS],
  },
  {
    id: 'service-not-made-for-children',
    when: childsGapBecause(
      'none-for-this-age',
      'none-for-this-sex',
      'not-in-her-language',
      'not-reachable-with-disability',
    ),
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    urgency: 'in-time',
    title: 'Some help does not fit, or is missing',
    text: 'Much help was made for adult women who speak one language. Ask, without naming the child, what could be changed: an hour, a person, a room, an interpreter whom the child accepts. This may take less than a new service.',
    sources: [from('forms-and-interventions-2006', 'help-that-fits'), from('sierra-leone-2005', 'not-sufficient')],
  },
]
