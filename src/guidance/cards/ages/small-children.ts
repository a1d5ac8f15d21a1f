import { careArrangement } from '#domain/kinds/care/care-arrangement.ts'
import { goal } from '#domain/kinds/planning/goal.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { birthRegistration } from '#domain/kinds/rights/birth-registration.ts'
import { service } from '#domain/kinds/services/service.ts'
import { every, has, lacks, some } from '../../engine/condition.ts'
import { levelWas, livesIn, noServiceOf, opened, openFor, strengthOf, tiedTo } from '../../engine/about.ts'
import { from, GENERAL, OURS, type Card } from '../../engine/card.ts'

const AGES_DIFFER = from('forms-and-interventions-2006', 'ages-differ')
const baby = ['0-2'] as const
const small = ['3-5'] as const

/** Birth to five. Age by age: general practice of child protection and our judgement. */
export const SMALL_CHILDREN: readonly Card[] = [
  {
    id: 'baby-one-pair-of-arms', ages: baby, when: opened, phases: ['crisis', 'transition'], steps: ['assessment'], place: 'individual', is: 'challenge', urgency: 'soon',
    title: 'A baby needs one pair of arms',
    text: 'Whoever holds, feeds and answers most of the time is the world to a child of this age. Count the people who have done so this month: every change is felt.',
    points: ['Shifts in a shelter: name one or two who stay the same.', 'Watch how the child seeks comfort, and from whom.', 'Where parent and child must part, part for hours and not for weeks.'],
    sources: [AGES_DIFFER, GENERAL],
  },
  {
    id: 'baby-vaccines-and-growth', ages: baby, when: every(opened, lacks(service, (body) => body.category === 'medical', ['care', 'health'])), steps: ['services'], place: 'individual', is: 'challenge', area: 'medical', urgency: 'soon',
    title: 'Weighed, measured, vaccinated?',
    text: 'Nothing is written about a check of this small child. Clinics for mothers and babies usually ask for few papers.',
    points: ['Bring the card, if there is one; if not, they begin a new one.', 'Ask how feeding goes and how nights are.', 'Hearing and sight, too.'],
    offers: [{ is: 'need', what: 'A check of growth, and vaccinations', category: 'medical', sub: 'immunisation' }],
    sources: [AGES_DIFFER, GENERAL],
  },
  {
    id: 'baby-register-in-time', ages: baby, when: every(opened, lacks(birthRegistration)), steps: ['registration', 'services'], place: 'structural', is: 'challenge', level: 'society', area: 'administrative-documentation', urgency: 'soon',
    title: 'Look at the birth registration while it is easy',
    text: 'Within the term of the law registration is a form. Later it can be a court. Nobody has written whether this child is registered.',
    points: ['The mother alone can ask for it.', 'Advice first where anybody could gain rights from a name.'],
    offers: [{ is: 'write', kind: 'birth-registration', what: 'Write down how it stands' }],
    sources: [AGES_DIFFER, GENERAL],
  },
  {
    id: 'baby-sleeps-safely', ages: baby, when: livesIn('emergency-centre', 'residential', 'none', 'detention', 'unrelated-adult'), steps: ['services'], place: 'household', is: 'challenge', area: 'accommodation-care', urgency: 'now',
    title: 'A baby where babies should not be',
    text: 'Small children do badly in institutions and worst where nobody is theirs. Look for a family or a mother-and-child place now, even for some nights.',
    points: ['Where does the child sleep, and who wakes?', 'If the parent is near: together, unless that is the danger.', 'A foster family at night may be found in a day.'],
    offers: [{ is: 'need', what: 'A family or a mother-and-child place', category: 'accommodation-care', sub: 'mother-child-unit' }],
    sources: [from('children-and-youth-2014', 'foster-care'), GENERAL],
  },
  {
    id: 'baby-answers-a-smile', ages: baby, when: levelWas('with-parent', 'good', 'fair'), steps: ['follow-up'], place: 'household', is: 'opportunity', level: 'with-parent', urgency: 'in-time',
    title: 'The two answer each other',
    text: 'A child who looks, babbles and is answered is being healed by the day. Say it to the parent: few people tell them what they do well.',
    points: ['Sing, carry, talk: it costs nothing and is the best there is.', 'A group of parents with small children keeps it going.'],
    sources: [AGES_DIFFER, OURS],
  },
  {
    id: 'small-play-and-kindergarten', ages: small, when: every(opened, noServiceOf('education-early-childhood')), steps: ['services'], place: 'community', is: 'opportunity', area: 'education-early-childhood', urgency: 'in-time',
    title: 'Kindergarten is help, and not only school',
    text: 'Other children, a rhythm and a kind grown-up do much at this age. It also gives the parent hours for work, court or sleep.',
    points: ['Who may fetch the child: give the list in writing.', 'A first week together, then shorter and shorter.', 'Ask for a fee waiver.'],
    offers: [{ is: 'need', what: 'A place in kindergarten', category: 'education-early-childhood', sub: 'kindergarten' }],
    sources: [AGES_DIFFER, GENERAL],
  },
  {
    id: 'small-steps-backwards', ages: small, when: some(livesIn('emergency-centre', 'foster', 'residential', 'mother-child-unit'), has(careArrangement, 'whyChanged', (body) => body.whyChanged?.includes('return') === true)), steps: ['follow-up'], place: 'individual', is: 'challenge', urgency: 'in-time',
    title: 'Wetting, baby talk, clinging: a step back to gather strength',
    text: 'After a move small children often go back to what they had left behind. Scolding makes it last. It passes with sameness: the same bed, the same order of the day, the same song.',
    points: ['Tell the carers that it is to be expected.', 'A cloth or toy that travels along.', 'If it lasts for months, or words are lost: ask a specialist.'],
    sources: [AGES_DIFFER, GENERAL],
  },
  {
    id: 'small-who-may-fetch', ages: small, when: tiedTo(['father', 'uncle', 'step-father', 'mothers-partner', 'other-kin', 'grandfather', 'in-law'], ['unsafe', 'not-known']), steps: ['planning'], place: 'household', is: 'challenge', area: 'safety-security', urgency: 'now',
    title: 'A small child goes with whom they know',
    text: 'Somebody around this child is not known to be safe. At this age the child cannot refuse to go along, so the grown-ups must know who may fetch.',
    points: ['A list with kindergarten, shelter and neighbours: who may, and nobody else.', 'A number to ring before handing over.', 'The reason is not told to them.'],
    offers: [{ is: 'action', what: 'Give those who look after the child a list of who may fetch', withinDays: 2 }],
    sources: [AGES_DIFFER, OURS],
  },
  {
    id: 'small-hears-the-plan', ages: small, when: every(opened, has(goal, 'wish', (body) => body.status === 'open' && body.wish.answer === 'not-asked')), steps: ['planning'], place: 'individual', is: 'opportunity', urgency: 'in-time',
    title: 'A four-year-old has a view',
    text: 'With dolls, drawings or a walk a small child can show what is good and what is scary. A simple explanation of what happens next belongs to this age, too.',
    points: ['Show, and offer two things to choose from.', 'Write “showed”, and what you saw.', 'Tell what happens tomorrow, not next year.'],
    offers: [{ is: 'write', kind: 'views', what: 'Write down what the child showed' }],
    sources: [AGES_DIFFER, GENERAL],
  },
  {
    id: 'small-friend-or-sibling', ages: small, when: strengthOf('siblings-together', 'friends'), steps: ['planning'], place: 'community', is: 'opportunity', level: 'community', urgency: 'in-time',
    title: 'Play with others is under way',
    text: 'A playmate is no small thing at this age. Put the next meeting into the plan as you would an appointment.',
    points: ['A mother may like a mother to sit with.'],
    sources: [AGES_DIFFER, OURS],
  },
  {
    id: 'small-child-unseen', ages: ['0-2', '3-5'], when: every(openFor(30), lacks(visit, (body) => body.child === 'seen' || body.child === 'spoken-with')), steps: ['follow-up'], place: 'individual', is: 'challenge', urgency: 'now',
    title: 'Nobody has seen this small child yet',
    text: 'The file is a month old and no visit says that the child was seen. Small children cannot ring: they have to be looked at, awake, and undressed for a wash or a nurse now and then.',
    points: ['Go while the child is awake.', 'Look at skin, weight, how the child seeks comfort.'],
    offers: [{ is: 'task', what: 'Go and see the child', withinDays: 3 }],
    sources: [AGES_DIFFER, OURS],
  },
]
