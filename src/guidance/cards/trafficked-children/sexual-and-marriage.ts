import { formsOf, ownExperience } from '#domain/kinds/experience/own-experience.ts'
import { every, has, some } from '../../engine/condition.ts'
import { concernAbout } from '../../engine/further-conditions.ts'
import { boyOrMan, formIs, recruitedBy, recruitedHow, riskIn } from '../../engine/shared-conditions.ts'
import { SAFETY_PLAN_OFFERS } from '../../engine/safety-plan-offers.ts'
import { from, GENERAL, OURS, type GuidanceCard } from '../../engine/card.ts'

const FORMS = from('children-and-youth-2014', 'forms')
const ONE_PICTURE = from('forms-and-interventions-2006', 'one-picture')

/** More than one form that has a name, over all episodes together. */
const formsOfAllEpisodes = has(ownExperience, 'forms', (body, _, { file }) => {
  const named = formsOf(file).filter((form) => form !== 'not-known' && form !== 'other')
  return named.length > 1 && named.some((form) => body.forms.includes(form))
})

/** Children exploited sexually, online, or through marriage; and boys, who are overlooked. */
export const SEXUAL_AND_MARRIAGE: readonly GuidanceCard[] = [
  {
    id: 'sexual-believed',
    when: formIs('sexual-exploitation'),
    steps: ['assessment', 'services'],
    place: 'individual',
    is: 'challenge',
    area: 'psychological-psychosocial',
    urgency: 'now',
    title: 'Believe the child; do not ask for details',
    text: 'What is known is enough to begin helping. Each new telling can harm, so first find out who heard of it already. Offer a doctor today and explain it; a child who is old enough may say no.',
    points: [
      'Say once: you are not to blame. If the child told: it was right to tell.',
      'If possible, the child chooses who examines and who is in the room.',
      'Some medical help has a time limit: ask a health worker today, without naming the child.',
      'Calm, anger, jokes and silence are all usual.',
    ],
    offers: [
      { is: 'action', what: 'Offer a doctor whom the child chooses', withinDays: 0 },
      { is: 'write', kind: 'told-to-whom', what: 'Write down who has heard it already' },
    ],
    sources: [FORMS, GENERAL],
  },
  {
    id: 'sexual-images',
    when: has(ownExperience, 'sexualForms', (body) =>
      body.sexualForms.some((form) => form === 'abuse-images' || form === 'remote-interactive'),
    ),
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'now',
    title: 'Pictures of the child may be shared',
    text: 'Pictures can be used to threaten the child, and knowing that they exist goes on hurting. There are ways to have them taken down. Do not keep, copy or look for them.',
    points: [
      'Do not store or send a picture, not even as proof: ask police or a hotline how.',
      'Tell the child what can be done, and what cannot be promised.',
      'New accounts only once police or a hotline has advised.',
    ],
    offers: [
      {
        is: 'need',
        what: 'Making the phone safer, together with the child',
        category: 'safety-security',
        sub: 'phone-safety',
      },
    ],
    sources: [FORMS, GENERAL],
  },
  {
    id: 'online-contact',
    when: some(riskIn('contact-online'), concernAbout('online')),
    steps: ['assessment', 'follow-up'],
    place: 'community',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'soon',
    title: 'Can dangerous people reach the child online?',
    text: 'Taking the phone away also takes friends, music and the way to call you. Make it safer together instead. Think first: a sudden change on the phone can warn whoever watches it.',
    points: [
      'Which apps, who is in them, who knows the code?',
      'Once that is thought through: switch off location in pictures and maps.',
      'Agree what the child does when a message comes: not answer, keep it, show it to an adult whom the child trusts.',
    ],
    offers: [
      {
        is: 'need',
        what: 'Making the phone safer, together with the child',
        category: 'safety-security',
        sub: 'phone-safety',
      },
    ],
    sources: [from('see-recruiters-2007', 'near-ones'), OURS],
  },
  {
    id: 'recruited-by-someone-loved',
    when: recruitedBy('intimate-partner', 'friend'),
    steps: ['assessment'],
    place: 'individual',
    is: 'challenge',
    urgency: 'soon',
    title: 'A recruiter may have been close to the child',
    text: 'A friend or partner is named as recruiter. Affection and harm may have come from one person, and the child may defend, miss or call that person. Speaking badly of them can push the child back; patience and other ties loosen the bond.',
    points: [
      'If the child talks about that person, listen to what was good, too.',
      'Plan what to do when that person calls.',
      'Help the child to other warm and safe ties. Protection from this person does not wait for them.',
    ],
    sources: [from('see-recruiters-2007', 'near-ones'), GENERAL],
  },
  {
    id: 'recruited-by-family',
    when: recruitedBy('family'),
    steps: ['assessment', 'planning'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    urgency: 'now',
    title: 'A family member may have been involved',
    text: 'Do not talk with the family, trace or visit before you and your supervisor know who is safe. One relative may be involved, and another may be the one who helps.',
    points: [
      'Look at each person, not at “the family”.',
      'Speak with the child where no relative can listen.',
      'Think of brothers and sisters tonight, and of how to check without warning anybody.',
      'If that person represents the child, ask for another representative.',
    ],
    offers: [{ is: 'write', kind: 'tie', what: 'Write down who is safe, person by person' }],
    sources: [from('see-recruiters-2007', 'near-ones'), from('eu-directive-2011', 'guardian-conflict')],
  },
  {
    id: 'marriage-forced',
    when: formIs('forced-marriage'),
    steps: ['assessment', 'planning'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    urgency: 'soon',
    title: 'A forced marriage is noted',
    text: 'Money, honour and two families may be tied to the marriage. The girl or boy may be seen as married for life, by law, by custom or by both. First see that the child is safe tonight; then ask a lawyer, not the families, which it is.',
    points: [
      'Ask the child alone what going back, staying and leaving would each cost.',
      'A gift that must be returned can be a debt.',
      'Legal advice on ending it, and on children born in it.',
    ],
    offers: [{ is: 'need', what: 'Legal advice', category: 'legal-justice', sub: 'civil' }],
    sources: [from('sierra-leone-2005', 'purposes'), GENERAL],
  },
  {
    id: 'marriage-looming',
    when: riskIn('early-or-forced-marriage'),
    steps: ['assessment', 'follow-up'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    urgency: 'now',
    title: 'A marriage may be planned for this child',
    text: 'A marriage can be offered as the way to repair honour after a return. Speak first with your supervisor and, alone, with a child who is old enough: a question to the family can bring the day forward.',
    points: [
      'Watch the dates: feasts, holidays, a journey.',
      'Who keeps the passport? Do not ask the family.',
      'Does the child name a relative who is against it? Ask that relative only if the child agrees and it is safe.',
    ],
    offers: SAFETY_PLAN_OFFERS,
    sources: [from('sierra-leone-2005', 'purposes'), GENERAL],
  },
  {
    id: 'boy-overlooked',
    when: every(
      boyOrMan,
      formIs('sexual-exploitation', 'forced-labour', 'forced-begging', 'petty-crime', 'child-labour'),
    ),
    steps: ['assessment', 'services'],
    place: 'individual',
    is: 'challenge',
    urgency: 'soon',
    title: 'Boys can be victims, too',
    text: 'A boy may have been treated as an offender, a worker or a runaway. He may never call himself a victim, and services may have been made for girls. Tell him of every service that could help him, by name.',
    points: [
      'Alone with him, say that boys, too, are used and hurt. Do not ask whether he was.',
      'Ask each service whether it takes boys of this age.',
      'Let him choose a man or a woman to talk with.',
    ],
    offers: [{ is: 'task', what: 'Ask which services take boys of this age', withinDays: 14 }],
    sources: [from('children-and-youth-2014', 'boys-and-girls'), ONE_PICTURE],
  },
  {
    id: 'several-forms',
    when: formsOfAllEpisodes,
    steps: ['assessment'],
    place: 'individual',
    is: 'challenge',
    urgency: 'soon',
    title: 'More than one form of exploitation is written',
    text: 'Children are often used in several ways at once. A plan made for the one that was found first can miss the one that hurts most.',
    points: [
      'Check whether each service fits all these forms; tell the service only what it needs to know.',
      'Different people may be dangerous for different reasons.',
      'The child decides what you talk about.',
    ],
    sources: [FORMS, from('forms-and-interventions-2006', 'help-that-fits')],
  },
  {
    id: 'promised-love-or-wedding',
    when: recruitedHow('promise-of-marriage', 'online'),
    steps: ['follow-up'],
    place: 'individual',
    is: 'challenge',
    urgency: 'in-time',
    title: 'What does the child wish for?',
    text: 'A recruiter may use what a child longs for: to be loved, to get away, to have a life. It was not wrong to wish that. Ask about the future, not about what happened, and help the child find another way to it; otherwise the next promise may use it.',
    points: ['Ask about the life that the child pictures in five years.', 'Put one piece of that life into the plan.'],
    offers: [{ is: 'write', kind: 'goal', what: 'Write down what the child wants' }],
    sources: [from('forms-and-interventions-2006', 'not-as-adults'), OURS],
  },
]
