import { missingEpisode } from '#domain/kinds/care/missing-episode.ts'
import { dormantByWish } from '#domain/kinds/closure/dormant-by-wish.ts'
import { withhold } from '#domain/kinds/registration/withhold.ts'
import { contactDetails } from '#domain/kinds/registration/contact-details.ts'
import { sharedWith } from '#domain/kinds/any/shared-with.ts'
import { daysBetween, startOf } from '#domain/entry/plain-date.ts'
import { every, has, lacksKind, some } from '../../engine/condition.ts'
import { concernAbout } from '../../engine/further-conditions.ts'
import { isToBeTold, levelWas, notIn, opened, riskIn, strengthOf } from '../../engine/shared-conditions.ts'
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
    title: 'The child is missing, or may be unsafe',
    text: 'Every hour counts: begin now, with your supervisor. Who may have seen the child? Whom is it dangerous to ask? What would a report cause? Waiting can harm the child too. A person decides about each step; the app sends nothing by itself.',
    points: [
      'Think of friends, old places, a favourite cousin; ask only people who are safe. Before you ring the child’s phone: who else may answer?',
      'What does the law ask, and by when?',
      'Have a safe bed ready, perhaps not at home, and do not scold when the child comes.',
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
    title: 'The child came back: welcome first, talk later',
    text: 'However the child came back, the welcome is the same: food, sleep, no scolding. Later somebody whom the child chooses can ask, alone and kindly, what was unbearable here or good there. Did somebody here make the child run?',
    points: [
      'In the first hours offer a doctor whom the child accepts: some help must begin within hours.',
      'What one thing would make it easier to stay?',
    ],
    offers: [{ is: 'task', what: 'Offer the child a talk about what would make it easier to stay', withinDays: 5 }],
    sources: [from('children-and-youth-2014', 'complex'), GENERAL],
  },
  {
    id: 'often-missing',
    when: some(riskIn('goes-missing'), concernAbout('goes-missing')),
    steps: ['planning', 'assessment'],
    place: 'individual',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'soon',
    title: 'The child may go missing',
    text: 'The child may be getting away from something, or going to somebody. Without blame, make a plan for those times, with a child who is old enough: which safe person to tell, what to carry, how to come back.',
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
    text: 'Agree with the child, and with relatives only if the child wants it, on one plain answer that is not a lie. Change how you come: no logo, no car that waits in front of the house.',
    points: ['Who starts the talk, and who could stop it?', 'Which visit of ours made people talk?'],
    offers: [
      {
        is: 'action',
        what: 'Agree with the child, and with whom the child chooses, what to say when people ask',
        withinDays: 10,
      },
    ],
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
    title: 'A faith group or community supports the child',
    text: 'A congregation, a team, a neighbourhood: check that nobody there is dangerous. With the child’s permission, ask for something specific, such as a meal. Say nothing of what happened. A lift or a night’s stay only with somebody who has been checked.',
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
    title: 'Somebody else checks this child’s phone or account',
    text: 'The contact details say which one. Write and say nothing on it that others must not know. Agree with the child, face to face and alone, on a harmless word, another way, or a time when the phone is free.',
    offers: [{ is: 'write', kind: 'safe-contact', what: 'Agree on another way to get in touch' }],
    sources: [from('uniap-ethics-2008', 'seven'), OURS],
  },
  {
    id: 'shared-and-child-not-told',
    when: has(
      sharedWith,
      'lawful',
      ({ lawful }, ...of) => lawful.basis === 'legal-duty' && lawful.childTold === 'not-yet' && isToBeTold(...of),
    ),
    steps: ['follow-up'],
    place: 'individual',
    is: 'challenge',
    urgency: 'soon',
    title: 'Passed on by law; child not told yet',
    text: 'Where the law makes us share, we do not ask the child’s permission, but we tell the child: alone, and as soon as that is safe. Better from you than from somebody else.',
    offers: [
      {
        is: 'task',
        what: 'Tell the child, when it is safe and alone, what was passed on, to whom and why',
        withinDays: 3,
      },
    ],
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
    text: 'The child or another person asked that something in this file be kept from somebody. What is printed and shared leaves it out. From time to time ask whoever wanted it, alone, whether it is still wanted and whether the secret is a burden. Where the reason is danger or a court order, change nothing without your supervisor.',
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
    text: 'Among the contact details there is no number or account of the young person. Do they know a number of yours by heart, and does somebody answer it? If they give you one, ask who else reads or answers it before you use it.',
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
    text: 'The child may have come back, or others may have opened the file. Ask the child whether contact is wanted now, how much, in which way and with whom. A no still counts.',
    sources: [from('after-trafficking-2013', 'declined'), OURS],
  },
]
