import { ownExperience } from '#domain/kinds/experience/own-experience.ts'
import { every, has } from '../../engine/condition.ts'
import { boyOrMan, formIs, recruitedBy, recruitedHow, riskOf } from '../../engine/about.ts'
import { from, GENERAL, OURS, type Card } from '../../engine/card.ts'

const FORMS = from('children-and-youth-2014', 'forms')
const ONE_PICTURE = from('forms-and-interventions-2006', 'one-picture')

/** Children exploited sexually, online, or through marriage; and boys, who are overlooked. */
export const SEXUAL_AND_MARRIAGE: readonly Card[] = [
  {
    id: 'sexual-believed', when: formIs('sexual-exploitation'), steps: ['assessment', 'services'], place: 'individual', is: 'challenge', area: 'psychological-psychosocial', urgency: 'now',
    title: 'Believed, not asked again',
    text: 'What has been told is enough to help. Each new telling can harm, so look first who heard it already. A doctor should be offered soon, explained beforehand and refused if the child wishes.',
    points: ['Say once: you are not to blame, and it was right to tell.', 'The child chooses who examines and who is in the room.', 'Some help has clocks: ask a health worker today.', 'Calm, anger, jokes and silence are all usual.'],
    offers: [{ is: 'action', what: 'Offer a doctor whom the child chooses', withinDays: 1 }, { is: 'write', kind: 'told-to-whom', what: 'Write down who has heard it already' }],
    sources: [FORMS, GENERAL],
  },
  {
    id: 'sexual-images', when: has(ownExperience, 'sexualForms', (body) => body.sexualForms.some((form) => form === 'abuse-images' || form === 'remote-interactive')), steps: ['services'], place: 'structural', is: 'challenge', area: 'safety-security', urgency: 'now',
    title: 'Pictures may be in the world',
    text: 'Pictures can be used to threaten, and knowing that they exist goes on hurting. There are ways to have them taken down. Nobody here keeps, copies or looks for them.',
    points: ['Do not store or send a picture, not even as proof: ask police or a hotline how.', 'Tell the child what can be done, and what cannot be promised.', 'New accounts, and who can see the old ones.'],
    offers: [{ is: 'need', what: 'Making the phone safer, together with the child', category: 'safety-security', sub: 'phone-safety' }],
    sources: [FORMS, GENERAL],
  },
  {
    id: 'online-contact', when: riskOf('contact-online'), steps: ['assessment', 'follow-up'], place: 'community', is: 'challenge', area: 'safety-security', urgency: 'soon',
    title: 'They can still reach the child by phone',
    text: 'Taking the phone away also takes friends, music and the way to call you. Make it safer together instead.',
    points: ['Which apps, who is in them, who knows the code?', 'Places switched off in pictures and maps.', 'Agree what the child does when a message comes: show, do not answer, keep.'],
    offers: [{ is: 'need', what: 'Making the phone safer, together with the child', category: 'safety-security', sub: 'phone-safety' }],
    sources: [from('see-recruiters-2007', 'near-ones'), OURS],
  },
  {
    id: 'recruited-by-someone-loved', when: recruitedBy('intimate-partner', 'friend'), steps: ['assessment'], place: 'individual', is: 'challenge', urgency: 'soon',
    title: 'It was somebody the child loved',
    text: 'Love and harm came from one person. The child may defend, miss or call him. Speaking badly of him sends the child to him; patience and other ties loosen it.',
    points: ['Ask what was good as well.', 'Plan for the call that will come.', 'Ties that are warm and safe have to be there before this one ends.'],
    sources: [from('see-recruiters-2007', 'near-ones'), GENERAL],
  },
  {
    id: 'recruited-by-family', when: recruitedBy('family'), steps: ['assessment', 'planning'], place: 'household', is: 'challenge', level: 'family', urgency: 'now',
    title: 'Somebody of the family was in it',
    text: 'No talk with the family, no tracing and no visit before it is known who is safe. Often one relative is part of it and another is the one who helps.',
    points: ['Look at each person, not at “the family”.', 'The child is heard where no relative can listen.', 'Think of brothers and sisters tonight.', 'Somebody else than that person represents the child.'],
    offers: [{ is: 'write', kind: 'tie', what: 'Write down who is safe, person by person' }],
    sources: [from('see-recruiters-2007', 'near-ones'), from('eu-directive-2011', 'guardian-conflict')],
  },
  {
    id: 'marriage-forced', when: formIs('forced-marriage'), steps: ['assessment', 'planning'], place: 'household', is: 'challenge', level: 'family', urgency: 'soon',
    title: 'Called a wedding',
    text: 'Money, honour and two families hang on it. The girl or boy may be seen as married for life, by law, by custom or by both. Find out which, before any step.',
    points: ['Ask what going back, staying and leaving would each cost.', 'A gift that must be returned can be a debt.', 'Legal advice on ending it, and on children born in it.'],
    offers: [{ is: 'need', what: 'Legal advice', category: 'legal-justice', sub: 'civil' }],
    sources: [from('sierra-leone-2005', 'purposes'), GENERAL],
  },
  {
    id: 'marriage-looming', when: riskOf('early-or-forced-marriage'), steps: ['assessment', 'follow-up'], place: 'household', is: 'challenge', level: 'family', urgency: 'now',
    title: 'A marriage may be planned for this child',
    text: 'It can be offered as the way to repair honour after a return. Find the relative who is against it, and reasons that the family itself can use to wait.',
    points: ['Dates: feasts, holidays, a journey.', 'Who keeps the passport?', 'School, training or a wage are reasons to wait that nobody loses face over.'],
    offers: [{ is: 'write', kind: 'safety-plan', what: 'Make a safety plan with the child' }],
    sources: [from('sierra-leone-2005', 'purposes'), GENERAL],
  },
  {
    id: 'boy-overlooked', when: every(boyOrMan, formIs('sexual-exploitation', 'forced-labour', 'forced-begging', 'petty-crime', 'child-labour')), steps: ['assessment', 'services'], place: 'individual', is: 'challenge', urgency: 'soon',
    title: 'Boys are victims, too',
    text: 'A boy may have been met as an offender, a worker or a runaway. He may never call himself a victim, and services may have been built for girls. Offer all of it, by name.',
    points: ['Say that it happens to boys, without asking whether it did.', 'Ask each service whether it takes boys of this age.', 'Let him choose a man or a woman to talk with.'],
    offers: [{ is: 'task', what: 'Ask which services take boys of this age', withinDays: 14 }],
    sources: [from('children-and-youth-2014', 'boys-and-girls'), ONE_PICTURE],
  },
  {
    id: 'several-forms', when: has(ownExperience, 'forms', (body) => body.forms.filter((form) => form !== 'not-known' && form !== 'other').length > 1), steps: ['assessment'], place: 'individual', is: 'challenge', urgency: 'soon',
    title: 'More than one thing was done to this child',
    text: 'Children are often used in several ways at once. A plan made for the one that was found first can miss the one that hurts most.',
    points: ['Go through each service with all of it in mind.', 'Different people may be dangerous for different reasons.', 'The child decides what is spoken of.'],
    sources: [FORMS, from('forms-and-interventions-2006', 'help-that-fits')],
  },
  {
    id: 'promised-love-or-wedding', when: recruitedHow('promise-of-marriage', 'online'), steps: ['follow-up'], place: 'individual', is: 'challenge', urgency: 'in-time',
    title: 'The promise met a wish',
    text: 'Somebody saw what the child longed for: to be loved, to get away, to have a life. The wish was right. Help it find another way, or the next promise will meet it.',
    points: ['Ask about the life they picture in five years.', 'Put one piece of it into the plan.'],
    offers: [{ is: 'write', kind: 'goal', what: 'Write down what the young person wants' }],
    sources: [from('forms-and-interventions-2006', 'not-as-adults'), OURS],
  },
]
