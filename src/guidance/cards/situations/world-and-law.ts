import { missingEpisode } from '#domain/kinds/care/missing-episode.ts'
import { dormantByWish } from '#domain/kinds/closure/dormant-by-wish.ts'
import { guardianship } from '#domain/kinds/registration/guardianship.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import { withhold } from '#domain/kinds/registration/withhold.ts'
import { contactDetails } from '#domain/kinds/registration/contact-details.ts'
import { concern } from '#domain/kinds/follow-up/concern.ts'
import { documentKept } from '#domain/kinds/follow-up/document-kept.ts'
import { service } from '#domain/kinds/services/service.ts'
import { sharedWith } from '#domain/kinds/any/shared-with.ts'
import { birthRegistration } from '#domain/kinds/rights/birth-registration.ts'
import { daysBetween, startOf } from '#domain/plain-date.ts'
import { every, has, lacks, some } from '../../engine/condition.ts'
import { gapBecause, levelWas, obstacle, opened, riskOf, strengthOf } from '../../engine/about.ts'
import { from, GENERAL, OURS, type Card } from '../../engine/card.ts'

/** Situations between the child and community, offices, courts and services. */
export const WORLD_AND_LAW: readonly Card[] = [
  {
    id: 'declined-door-open', when: has(service, 'stage', (body) => body.stage === 'declined'), steps: ['services', 'follow-up'], place: 'individual', is: 'challenge', urgency: 'in-time',
    title: 'A no is an answer',
    text: 'Saying no to some or all help is common, and usually has a reason in the help itself. Nothing else the child gets may depend on it, and nobody has to explain.',
    points: ['Was it understood, and was it a real choice?', 'Does the child know the way back, on paper or by heart?', 'Get in touch only as was agreed.'],
    sources: [from('after-trafficking-2013', 'declined'), from('leaving-the-past-behind-2007', 'real-option')],
  },
  {
    id: 'declined-for-the-family', when: has(service, 'whoseReason', (body) => body.stage === 'declined' && body.whoseReason !== 'child'), steps: ['services'], place: 'household', is: 'challenge', level: 'family', urgency: 'soon',
    title: 'Somebody else said no for the child',
    text: 'The reason written is not the child’s. Ask the child, where that is safe, what they would have said.',
    offers: [{ is: 'write', kind: 'views', what: 'Write down what the child thinks of the offer' }],
    sources: [from('after-trafficking-2013', 'declined'), OURS],
  },
  {
    id: 'help-with-strings', when: gapBecause('asks-for-cooperation-with-justice', 'condition-on-another-service', 'asks-for-formal-identification'), steps: ['services'], place: 'structural', is: 'challenge', level: 'society', urgency: 'soon',
    title: 'Help was tied to a condition',
    text: 'Help that asks for a statement, a status or another service in return is not free. Protest in writing, find it elsewhere, and write the gap down.',
    offers: [{ is: 'action', what: 'Ask the service in writing to help without the condition', withinDays: 7 }],
    sources: [from('after-trafficking-2013', 'all-rights'), OURS],
  },
  {
    id: 'service-not-made-for-children', when: gapBecause('none-for-this-age', 'none-for-this-sex', 'not-in-her-language', 'not-reachable-with-disability'), steps: ['services'], place: 'structural', is: 'challenge', level: 'society', urgency: 'in-time',
    title: 'The help was made for somebody else',
    text: 'Much help was built for grown women of one language. Ask what could be changed: an hour, a person, a room, an interpreter. Often less than a new service.',
    sources: [from('forms-and-interventions-2006', 'help-that-fits'), from('sierra-leone-2005', 'not-sufficient')],
  },
  {
    id: 'court-is-near', when: has(consent, 'purpose', (body) => body.purpose === 'legal-help' && body.answer === 'yes'), phases: ['transition', 'inclusion'], steps: ['services'], place: 'structural', is: 'challenge', level: 'society', area: 'legal-justice', urgency: 'in-time',
    title: 'Law takes long: keep the child’s year its own',
    text: 'Legal work goes on for months. Plan exams, holidays and feasts first and hearings around them where a judge allows it.',
    points: ['Whom does the child ask what is happening?', 'What if the others are acquitted? Say now that it would not mean the child lied.'],
    sources: [from('albania-justice-code-2017', 'support-person'), OURS],
  },
  {
    id: 'exposed-in-court', when: riskOf('exposure-in-court'), steps: ['services', 'planning'], place: 'structural', is: 'challenge', area: 'legal-justice', urgency: 'now',
    title: 'Seen or named in court',
    text: 'Ask beforehand for a closed hearing, a screen or a recording, for initials instead of names, and for a door of one’s own.',
    points: ['Who could be in the corridor?', 'Newspapers: who speaks to them, and how is the child kept out?', 'After a hearing threats often rise for some weeks.'],
    offers: [{ is: 'need', what: 'A person who stays beside the child in court', category: 'legal-justice', sub: 'witness-support' }],
    sources: [from('albania-justice-code-2017', 'support-person'), GENERAL],
  },
  {
    id: 'pressed-to-settle', when: some(riskOf('pressure-to-settle-or-stay-silent'), has(concern, 'about', (body) => body.status === 'open' && body.about === 'pressure-or-interference')), steps: ['assessment', 'services'], place: 'community', is: 'challenge', level: 'community', area: 'legal-justice', urgency: 'now',
    title: 'Somebody wants it settled quietly',
    text: 'Families are offered money or are frightened, often by people of standing. The child’s interest and the family’s can part here.',
    points: ['Who spoke to whom, when: write it down.', 'A lawyer for the child alone.', 'What does the family need that the money would buy?'],
    offers: [{ is: 'need', what: 'Legal advice for the child', category: 'legal-justice', sub: 'legal-advice' }],
    sources: [from('west-africa-2025', 'blame'), OURS],
  },
  {
    id: 'without-papers', when: riskOf('no-documents'), steps: ['services'], place: 'structural', is: 'challenge', level: 'society', area: 'administrative-documentation', urgency: 'soon',
    title: 'No papers: everything takes longer, nothing stops',
    text: 'Write a letter of your agency that school, clinic and police can read: who you are, that papers are under way, whom to ring.',
    points: ['No name of what happened in that letter.', 'Who has the papers that were taken?'],
    offers: [{ is: 'need', what: 'Identity papers', category: 'administrative-documentation', sub: 'identity-papers' }],
    sources: [from('after-trafficking-2013', 'all-rights'), GENERAL],
  },
  {
    id: 'mother-wrong-in-records', when: obstacle('wrong-data-of-mother-at-maternity', 'no-birth-notice', 'born-outside-a-facility', 'mother-without-documents'), steps: ['services'], place: 'structural', is: 'challenge', level: 'society', area: 'administrative-documentation', urgency: 'soon',
    title: 'The record of the birth is missing or wrong',
    text: 'A false name given in fear, a birth at home, a mother without a card: each has a way through, by witnesses, by the maternity’s books or by a court.',
    points: ['Who was there at the birth and may say so safely?', 'Nobody is punished for having been afraid: ask the lawyer to say it first.'],
    offers: [{ is: 'need', what: 'Legal help with the record of the birth', category: 'legal-justice', sub: 'civil' }],
    sources: [from('whats-home-2016', 'four-levels'), GENERAL],
  },
  {
    id: 'registration-stuck-on-money', when: obstacle('cost', 'distance', 'term-has-passed', 'court-needed'), steps: ['services'], place: 'structural', is: 'challenge', level: 'society', area: 'administrative-documentation', urgency: 'in-time',
    title: 'A fee, a bus, a missed date',
    text: 'What stands in the way of this paper is small for an agency and large for a family.',
    offers: [{ is: 'action', what: 'Pay or have waived what the registration costs, and go along', withinDays: 30 }],
    sources: [from('children-of-victims-2022', 'belonging-and-rights'), GENERAL],
  },
  {
    id: 'asking-is-dangerous', when: has(birthRegistration, 'obstacles', (body) => body.obstacles.includes('danger-if-asked')), steps: ['services'], place: 'structural', is: 'challenge', level: 'society', area: 'administrative-documentation', urgency: 'now',
    title: 'An office must not be asked yet',
    text: 'A request can tell a dangerous person where the child is. A lawyer may know a way by another registry, with a hidden address or by a judge.',
    points: ['Mark it, so that no colleague asks in good faith.'],
    offers: [{ is: 'write', kind: 'ask-before-acting', what: 'Write down that papers wait for a word first' }],
    sources: [OURS],
  },
  {
    id: 'guardian-in-conflict', when: has(guardianship, 'conflict', (body) => body.stands === 'appointed' && (body.conflict === 'yes' || body.conflict === 'possible')), steps: ['registration', 'planning'], place: 'structural', is: 'challenge', level: 'society', urgency: 'now',
    title: 'The representative has other interests',
    text: 'A conflict was declared or is possible. The person may be kind and must still be replaced for the matters it touches.',
    offers: [{ is: 'action', what: 'Ask the authority for another representative', withinDays: 7 }],
    sources: [from('fra-guardianship-2014', 'independent'), from('eu-directive-2011', 'guardian-conflict')],
  },
  {
    id: 'guardian-never-met', when: has(guardianship, 'metChildOn', (body) => body.stands === 'appointed' && body.type !== 'parent' && body.metChildOn === undefined), steps: ['follow-up'], place: 'structural', is: 'challenge', level: 'society', urgency: 'in-time',
    title: 'Has the representative met the child?',
    text: 'Nobody has written that they met. Somebody who speaks for a child should know the voice.',
    offers: [{ is: 'task', what: 'Bring the representative and the child together', withinDays: 21 }],
    sources: [from('fra-guardianship-2014', 'plan-with-child')],
  },
  {
    id: 'child-is-missing', when: has(missingEpisode, 'is', (body) => body.is === 'missing'), steps: ['follow-up'], place: 'individual', is: 'challenge', area: 'safety-security', urgency: 'now',
    title: 'The child is not where they should be',
    text: 'Think who may have seen the child, who may be dangerous to ask, and what a report would set off. A person decides about each step; nothing is sent by itself.',
    points: ['Friends, old places, the phone, a favourite cousin.', 'What the law asks, and by when.', 'A bed and no scolding for when the child comes.'],
    sources: [GENERAL, OURS],
  },
  {
    id: 'came-back-from-missing', when: has(missingEpisode, 'is', (body, entry, seen) => body.is === 'back' && daysBetween(body.backOn ?? startOf(entry.at), seen.today) <= 60), steps: ['follow-up'], place: 'individual', is: 'opportunity', urgency: 'soon',
    title: 'Back again: first food, then sleep, then talk',
    text: 'A child who comes back has chosen to. Ask later, and kindly, what was unbearable here or good there.',
    points: ['A doctor, if the child wishes.', 'What one thing would make it easier to stay?'],
    offers: [{ is: 'task', what: 'Talk with the child about what would make it easier to stay', withinDays: 5 }],
    sources: [from('children-and-youth-2014', 'complex'), GENERAL],
  },
  {
    id: 'often-missing', when: riskOf('goes-missing'), steps: ['planning', 'assessment'], place: 'individual', is: 'challenge', area: 'safety-security', urgency: 'soon',
    title: 'The child goes away at times',
    text: 'From something or to somebody. Make a plan with the child for the going itself: who is told, what is in the pocket, how one comes back.',
    offers: [{ is: 'write', kind: 'safety-plan', what: 'Make or renew the safety plan' }],
    sources: [from('children-and-youth-2014', 'complex'), GENERAL],
  },
  {
    id: 'talk-in-the-village', when: some(riskOf('reprisal-in-community', 'secret-might-come-out'), levelWas('community', 'very-hard')), steps: ['assessment', 'planning'], place: 'community', is: 'challenge', level: 'community', urgency: 'soon',
    title: 'People talk, or might',
    text: 'Agree with child and family on one plain story that is not a lie. Change how you come: no logo, no car that waits before the house.',
    points: ['Who starts the talk, and who could stop it?', 'Which visit of ours has given rise to it?'],
    offers: [{ is: 'action', what: 'Agree with child and family what is said when people ask', withinDays: 10 }],
    sources: [from('whats-home-2016', 'four-levels'), from('west-africa-2025', 'blame')],
  },
  {
    id: 'community-carries', when: strengthOf('faith-or-community-support'), steps: ['planning'], place: 'community', is: 'opportunity', level: 'community', urgency: 'in-time',
    title: 'There are people who carry along',
    text: 'A congregation, a team, a neighbourhood: ask with the child’s leave for something definite, such as a lift, a meal, a place in the choir.',
    sources: [from('whats-home-2016', 'challenges-and-chances'), OURS],
  },
  {
    id: 'phone-is-watched', when: has(contactDetails, 'addresses', (body) => body.who === 'child' && body.addresses.some((address) => address.watched === 'yes')), steps: ['registration', 'follow-up'], place: 'household', is: 'challenge', area: 'safety-security', urgency: 'now',
    title: 'Somebody else reads this phone',
    text: 'Write nothing there that may not be read. Agree on a harmless word, another way, or a time when the phone is free.',
    offers: [{ is: 'write', kind: 'safe-contact', what: 'Agree on another way to get in touch' }],
    sources: [from('uniap-ethics-2008', 'seven'), OURS],
  },
  {
    id: 'shared-and-child-not-told', when: has(sharedWith, 'lawful', (body) => body.lawful.basis === 'legal-duty' && body.lawful.childTold === 'not-yet'), steps: ['follow-up'], place: 'individual', is: 'challenge', urgency: 'soon',
    title: 'Something was passed on, and the child does not know',
    text: 'A duty in law is not asked of the child, it is told. Better by you than by a policeman.',
    offers: [{ is: 'task', what: 'Tell the child what was passed on, to whom and why', withinDays: 3 }],
    sources: [from('unicef-guidelines-2006', 'principles'), OURS],
  },
  {
    id: 'kept-from-somebody', when: has(withhold, 'from', (body) => body.stands && ['mother', 'father', 'family', 'school', 'police', 'court'].includes(body.from.recipient)), steps: ['follow-up'], place: 'individual', is: 'challenge', urgency: 'in-time',
    title: 'Something is kept from somebody: does it still hold?',
    text: 'The child or somebody else asked for it. Every paper that leaves keeps to it. Ask from time to time whether it is still wanted, and whether keeping it has become heavy.',
    sources: [from('uniap-ethics-2008', 'seven'), OURS],
  },
  {
    id: 'papers-with-somebody-else', when: has(documentKept, 'originalWith', (body) => body.originalWith !== undefined), steps: ['services'], place: 'structural', is: 'challenge', level: 'society', area: 'administrative-documentation', urgency: 'in-time',
    title: 'A paper of the child is in other hands',
    text: 'Whoever holds a person’s papers holds some of the person. Find out whether it is safe there, and when it comes back.',
    offers: [{ is: 'task', what: 'Find out whether the original is safe, and get it back', withinDays: 30 }],
    sources: [from('sierra-leone-2005', 'not-sufficient'), OURS],
  },
  {
    id: 'nobody-to-call', when: every(opened, lacks(contactDetails, (body) => body.who === 'child', ['identity'])), ages: ['12-14', '15-17', '18-24'], steps: ['registration'], place: 'individual', is: 'opportunity', urgency: 'in-time',
    title: 'How does the young person reach you?',
    text: 'No number or account of theirs is written. It works both ways: do they have a number that they know by heart, and that is answered?',
    sources: [from('leaving-the-past-behind-2007', 'leave-it-with-them')],
  },
  {
    id: 'wished-no-contact-before', when: has(dormantByWish, 'wayBack'), steps: ['follow-up'], place: 'individual', is: 'opportunity', urgency: 'in-time',
    title: 'There was a time without contact, as the child wished',
    text: 'That it was respected is probably why you may be in touch now. Ask how much is right this time.',
    sources: [from('after-trafficking-2013', 'declined'), OURS],
  },
]
