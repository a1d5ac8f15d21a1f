import { missingEpisode } from '#domain/kinds/care/missing-episode.ts'
import { dormantByWish } from '#domain/kinds/closure/dormant-by-wish.ts'
import { withhold } from '#domain/kinds/registration/withhold.ts'
import { contactDetails } from '#domain/kinds/registration/contact-details.ts'
import { sharedWith } from '#domain/kinds/any/shared-with.ts'
import { daysBetween, startOf } from '#domain/entry/plain-date.ts'
import { every, has, lacksKind, some } from '../../engine/condition.ts'
import { levelWas, notIn, notReturned, opened, riskIn, strengthOf } from '../../engine/shared-conditions.ts'
import { from, GENERAL, OURS, type GuidanceCard } from '../../engine/card.ts'

/** Situations between the child and the people around: missing and back, talk, what is told to whom and what is not, how to reach the child. */
export const COMMUNITY_AND_CONTACT: readonly GuidanceCard[] = [
  {
    id: 'child-is-missing',
    when: has(
      missingEpisode,
      'is',
      (body) => body.is === 'missing' || (body.is === 'known-elsewhere' && body.safeThere !== 'yes'),
    ),
    steps: ['follow-up'],
    place: 'individual',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'now',
    title: 'The child is not where they should be',
    text: 'The first hours count: begin now, with your supervisor. Who may have seen the child? Who is dangerous to ask? What would a report cause? Waiting is also a decision, and the child may pay for it. A person decides about each step; the app sends nothing by itself.',
    points: [
      'Think of friends, old places, the phone, a favourite cousin.',
      'What does the law ask, and by when?',
      'Have a bed ready, and do not scold when the child comes.',
    ],
    sources: [GENERAL, OURS],
  },
  {
    id: 'came-back-from-missing',
    when: every(
      has(
        missingEpisode,
        'is',
        (body, entry, seen) =>
          body.is === 'back' &&
          body.talk?.is !== 'had' &&
          body.talk?.is !== 'child-did-not-want' &&
          daysBetween(body.backOn ?? startOf(entry.at), seen.today) <= 60,
      ),
      notIn(
        has(missingEpisode, 'is', (body) => body.is !== 'back'),
        'care',
      ),
    ),
    steps: ['follow-up'],
    place: 'individual',
    is: 'opportunity',
    urgency: 'soon',
    title: 'The child is back: first food, then sleep, then talk',
    text: 'However the child came back, the welcome is the same. Ask later, and kindly, what was unbearable here or good there.',
    points: [
      'Offer a doctor today, whom the child chooses: some help has to begin within hours.',
      'What one thing would make it easier to stay?',
    ],
    offers: [{ is: 'task', what: 'Talk with the child about what would make it easier to stay', withinDays: 5 }],
    sources: [from('children-and-youth-2014', 'complex'), GENERAL],
  },
  {
    id: 'often-missing',
    when: riskIn('goes-missing'),
    steps: ['planning', 'assessment'],
    place: 'individual',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'soon',
    title: 'The child goes missing at times',
    text: 'The child goes from something or to somebody. Make a plan with the child for those times: whom to tell, what to carry, how to come back.',
    offers: [{ is: 'write', kind: 'safety-plan', what: 'Make or renew the safety plan' }],
    sources: [from('children-and-youth-2014', 'complex'), GENERAL],
  },
  {
    id: 'talk-in-the-village',
    when: some(riskIn('reprisal-in-community', 'secret-might-come-out'), levelWas('community', 'very-hard')),
    steps: ['assessment', 'planning'],
    place: 'community',
    is: 'challenge',
    level: 'community',
    urgency: 'soon',
    title: 'People may talk about the child',
    text: 'Agree with child and family on one plain story that is not a lie. Change how you come: no logo, no car that waits in front of the house.',
    points: ['Who starts the talk, and who could stop it?', 'Which visit of ours made people talk?'],
    offers: [{ is: 'action', what: 'Agree with child and family what is said when people ask', withinDays: 10 }],
    sources: [from('whats-home-2016', 'four-levels'), from('west-africa-2025', 'blame')],
  },
  {
    id: 'community-carries',
    when: strengthOf('faith-or-community-support'),
    steps: ['planning'],
    place: 'community',
    is: 'opportunity',
    level: 'community',
    urgency: 'in-time',
    title: 'The community supports the child',
    text: 'A congregation, a team, a neighbourhood: with the child’s permission, ask them for something specific, such as a meal or a place in the choir. A lift or a night’s stay only with somebody who has been checked.',
    sources: [from('whats-home-2016', 'challenges-and-chances'), OURS],
  },
  {
    id: 'phone-is-watched',
    when: has(
      contactDetails,
      'addresses',
      (body) => body.who === 'child' && body.addresses.some((address) => address.watched === 'yes'),
    ),
    steps: ['registration', 'follow-up'],
    place: 'household',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'now',
    title: 'Somebody else reads what is sent to this child',
    text: 'Write nothing there that others must not read. Agree on a harmless word, another way, or a time when the phone is free.',
    offers: [{ is: 'write', kind: 'safe-contact', what: 'Agree on another way to get in touch' }],
    sources: [from('uniap-ethics-2008', 'seven'), OURS],
  },
  {
    id: 'shared-and-child-not-told',
    when: has(
      sharedWith,
      'lawful',
      ({ lawful }, ...of) => lawful.basis === 'legal-duty' && lawful.childTold === 'not-yet' && notReturned(...of),
    ),
    steps: ['follow-up'],
    place: 'individual',
    is: 'challenge',
    urgency: 'soon',
    title: 'Information was passed on, and the child does not know',
    text: 'If the law makes us share it, we tell the child; we do not ask permission. Better from you than from the police.',
    offers: [{ is: 'task', what: 'Tell the child what was passed on, to whom and why', withinDays: 3 }],
    sources: [from('unicef-guidelines-2006', 'principles'), OURS],
  },
  {
    id: 'kept-from-somebody',
    when: has(
      withhold,
      'from',
      (body) =>
        body.stands && ['mother', 'father', 'family', 'school', 'police', 'court'].includes(body.from.recipient),
    ),
    steps: ['follow-up'],
    place: 'individual',
    is: 'challenge',
    urgency: 'in-time',
    title: 'Something is withheld: is that still wanted?',
    text: 'The child or another person asked to withhold this. Every paper that leaves keeps to that. Ask from time to time whether it is still wanted, and whether the secret has become a burden.',
    sources: [from('uniap-ethics-2008', 'seven'), OURS],
  },
  {
    id: 'nobody-to-call',
    when: every(
      opened,
      lacksKind(contactDetails, (body) => body.who === 'child', ['identity']),
    ),
    ages: ['12-14', '15-17', '18-24'],
    steps: ['registration'],
    place: 'individual',
    is: 'opportunity',
    urgency: 'in-time',
    title: 'How does the young person reach you?',
    text: 'No number or account of the young person is written down. It works both ways: do they know a number of yours by heart, and does somebody answer it?',
    sources: [from('leaving-the-past-behind-2007', 'leave-it-with-them')],
  },
  {
    id: 'wished-no-contact-before',
    when: has(dormantByWish, 'wayBack'),
    steps: ['follow-up'],
    place: 'individual',
    is: 'opportunity',
    urgency: 'in-time',
    title: 'There was a time without contact, as the child wished',
    text: 'You may be in touch now probably because the child’s wish was respected. Ask how much contact is right this time.',
    sources: [from('after-trafficking-2013', 'declined'), OURS],
  },
]
