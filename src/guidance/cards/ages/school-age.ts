import { consent } from '#domain/kinds/registration/consent.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { planAgreed } from '#domain/kinds/planning/plan-agreed.ts'
import { views } from '#domain/kinds/planning/views.ts'
import { every, has, lacksKind, some } from '../../engine/condition.ts'
import { concernAbout } from '../../engine/further-conditions.ts'
import { currentEntries } from '../../engine/file-on-day.ts'
import {
  levelWas,
  livedThrough,
  notIn,
  noServiceOf,
  opened,
  openFor,
  riskIn,
  schoolIsWritten,
  strengthOf,
} from '../../engine/shared-conditions.ts'
import { from, GENERAL, OURS, type GuidanceCard } from '../../engine/card.ts'

const AGES_DIFFER = from('forms-and-interventions-2006', 'ages-differ')
const SCHOOL = from('eu-directive-2011', 'education')
const school = ['6-11'] as const
const teens = ['12-14'] as const

/** Six to fourteen. */
export const SCHOOL_AGE: readonly GuidanceCard[] = [
  {
    id: 'school-child-not-enrolled',
    ages: ['6-11', '12-14'],
    when: every(opened, noServiceOf('education-early-childhood'), notIn(schoolIsWritten, 'care')),
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    area: 'education-early-childhood',
    urgency: 'soon',
    title: 'Is the child at school?',
    text: 'No entry says anything about school. Weeks at home add up, and other children notice who is missing.',
    points: [
      'Missing papers are no reason to wait: ask for a place meanwhile.',
      'Shoes, a bag and the fare decide it more often than the child’s wish to go.',
      'Which class: ask the child as well.',
    ],
    offers: [{ is: 'need', what: 'A school place', category: 'education-early-childhood', sub: 'school-place' }],
    sources: [SCHOOL, AGES_DIFFER],
  },
  {
    id: 'school-child-teased',
    ages: school,
    when: some(
      livedThrough('teased-or-shunned'),
      riskIn('reprisal-in-community'),
      levelWas('community', 'very-hard', 'hard'),
    ),
    steps: ['follow-up'],
    place: 'community',
    is: 'challenge',
    level: 'community',
    urgency: 'soon',
    title: 'Are other children kind to this child?',
    text: 'At this age it matters very much to belong. A teacher who changes the seating, or an afternoon with a friend, can make the difference.',
    points: [
      'Practise a short answer with the child.',
      'Decide with the child who is told what.',
      'Ask about the way to school and the break, not only the lesson.',
    ],
    offers: [{ is: 'action', what: 'If the child agrees, speak with the class teacher', withinDays: 14 }],
    sources: [from('whats-home-2016', 'four-levels'), GENERAL],
  },
  {
    id: 'school-child-true-and-simple',
    ages: school,
    when: every(openFor(60), lacksKind(views)),
    steps: ['planning', 'follow-up'],
    place: 'individual',
    is: 'challenge',
    urgency: 'soon',
    title: 'What does this child think of all this?',
    text: 'The file is two months old and has no entry for the child’s views. Children of this age think much and are told little; if nobody explains, they may blame themselves.',
    points: [
      'Say what will happen next, what is not yet known, and who decides.',
      'Let the child say no to small things.',
      'It is easier to talk while drawing or walking.',
    ],
    offers: [{ is: 'write', kind: 'views', what: 'Write down what the child says' }],
    sources: [AGES_DIFFER, from('eu-directive-2011', 'individual-assessment')],
  },
  {
    id: 'school-child-assent',
    ages: ['6-11', '12-14'],
    when: has(
      consent,
      'answer',
      ({ by, answer, purpose }, _, seen) =>
        by !== 'child' &&
        answer === 'yes' &&
        !currentEntries(seen, consent).some(({ body }) => body.by === 'child' && body.purpose === purpose),
    ),
    steps: ['registration'],
    place: 'individual',
    is: 'challenge',
    urgency: 'soon',
    title: 'A grown-up agreed; was the child asked?',
    text: 'At this age the child’s own assent is usual beside the adult’s consent. Ask the child alone, in words that fit. A child who was asked often comes more gladly and says sooner when something is wrong.',
    points: ['Ask for one purpose at a time.', 'Respect a no. Ask gently for the reason, without pressing.'],
    offers: [{ is: 'write', kind: 'consent', what: 'Ask the child, and write down the answer' }],
    sources: [GENERAL],
  },
  {
    id: 'school-child-friends',
    ages: school,
    when: strengthOf('friends', 'in-school-or-training'),
    steps: ['planning'],
    place: 'community',
    is: 'opportunity',
    level: 'community',
    urgency: 'in-time',
    title: 'Friends or school: keep what goes well',
    text: 'What goes well now should survive the next change. Ask before each step of the plan what it would do to school and friends.',
    points: ['A move in the holidays is easier than in the term.'],
    sources: [AGES_DIFFER, OURS],
  },
  {
    id: 'school-child-play',
    ages: school,
    when: every(openFor(60), noServiceOf('spiritual-recreation')),
    steps: ['services'],
    place: 'individual',
    is: 'opportunity',
    area: 'spiritual-recreation',
    urgency: 'in-time',
    title: 'The child needs time to play',
    text: 'Children who worked or were afraid have often not played for years. Sport, music and play matter as much as counselling. Choose a place where the child is safe, and check the way there.',
    points: [
      'Ask what the child would like to try.',
      'Who takes the child there the first times? Only somebody who has been checked.',
    ],
    offers: [{ is: 'need', what: 'Sport, music or play', category: 'spiritual-recreation', sub: 'play' }],
    sources: [AGES_DIFFER, OURS],
  },
  {
    id: 'teen-asks-who-am-i',
    ages: teens,
    when: some(
      livedThrough('separated-from-parent', 'lived-abroad', 'moved-often'),
      levelWas('family', 'hard', 'very-hard'),
    ),
    steps: ['follow-up'],
    place: 'individual',
    is: 'challenge',
    level: 'family',
    urgency: 'in-time',
    title: 'What if the child asks about the family?',
    text: 'At twelve to fourteen many children ask who they are and where they belong. What was enough for a small child may not be enough now.',
    points: [
      'A box or a book of their own life helps: places, people, what they were good at. Keep it where nobody else opens it.',
      'Let the child ask, and do not tell more than the child asks. A parent’s story is told only as that parent agrees.',
    ],
    sources: [AGES_DIFFER, GENERAL],
  },
  {
    id: 'teen-online',
    ages: teens,
    when: some(
      riskIn('contact-online', 'suspect-near', 'goes-missing'),
      concernAbout('online', 'somebody-near', 'goes-missing'),
    ),
    steps: ['assessment'],
    place: 'community',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'soon',
    title: 'Friends, phone and the way home',
    text: 'At this age danger can come through a screen or a friend’s friend. Rules that you make together are often kept better than rules that adults set.',
    points: [
      'If the child agrees, check the phone’s settings together. If others may read the phone, get advice before you change anything.',
      'Agree on a word that means “fetch me”, and on a safe adult who comes without asking why.',
      'Ask, alone with the child: which of your friends have you never met in person?',
    ],
    offers: [
      { is: 'need', what: 'Making the phone safer, together', category: 'safety-security', sub: 'phone-safety' },
    ],
    sources: [AGES_DIFFER, GENERAL],
  },
  {
    id: 'teen-in-the-plan',
    ages: teens,
    when: every(
      openFor(30),
      lacksKind(views, (body) => body.matter === 'plan'),
      notIn(
        has(planAgreed, 'childSays', ({ childSays }) => childSays.answer === 'said' || childSays.answer === 'showed'),
        'care',
      ),
    ),
    steps: ['planning'],
    place: 'individual',
    is: 'challenge',
    urgency: 'soon',
    title: 'The young person needs a say in the plan',
    text: 'No view of the young person on the plan is recorded in its own entry. A plan in which the young person had no say often ends at the first quarrel. Ask whether they also want to agree in writing.',
    points: ['Follow their order of goals, not ours.', 'One thing that the young person decides alone.'],
    offers: [{ is: 'write', kind: 'views', what: 'Write down what they say about the plan' }],
    sources: [AGES_DIFFER, from('fra-guardianship-2014', 'plan-with-child')],
  },
  {
    id: 'teen-cares-for-others',
    ages: teens,
    when: every(
      livedThrough('left-alone', 'no-school', 'parent-abused-before-child'),
      notIn(livedThrough('carer-cared-well'), 'origins'),
    ),
    steps: ['assessment'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    urgency: 'in-time',
    title: 'Does this child run the household?',
    text: 'A child of this age may run a household or earn, and be proud of it. Look at what the child does from waking to sleeping. Taking these tasks away all at once can feel like a punishment.',
    points: [
      'Thank the child before you take tasks away.',
      'Arrange school hours that fit, and care for the small children.',
    ],
    sources: [AGES_DIFFER, OURS],
  },
  {
    id: 'teen-strong-in-something',
    ages: teens,
    when: strengthOf('own-skills-and-plans', 'friends', 'faith-or-community-support'),
    steps: ['planning'],
    place: 'individual',
    is: 'opportunity',
    urgency: 'in-time',
    title: 'A strength of the young person',
    text: 'Skills, friends, a team or a choir can answer “who am I” without what happened. Ask the young person whether it is good for them, and give it a place in the plan.',
    points: [
      'What would the young person like to try next?',
      'Who could be a mentor? Only somebody who has been checked.',
    ],
    offers: [{ is: 'need', what: 'A mentor who has been checked', category: 'mentoring-peer', sub: 'mentor' }],
    sources: [AGES_DIFFER, OURS],
  },
  {
    id: 'school-age-not-met-at-school',
    ages: ['6-11', '12-14'],
    when: every(
      has(visit, 'place', (body) => body.place === 'home'),
      lacksKind(visit, (body) => body.child !== 'not-met' && !['home', 'by-phone', 'online'].includes(body.place)),
    ),
    steps: ['follow-up'],
    place: 'individual',
    is: 'challenge',
    urgency: 'in-time',
    title: 'Where else could you meet?',
    text: 'At home somebody may be listening behind the door. At school, on a walk or in a playground you see another side of the child.',
    points: [
      'Ask the child where it is good to meet.',
      'Go to the school only if the child wants it, and so that classmates do not ask who you are.',
    ],
    offers: [{ is: 'task', what: 'Meet away from home, where the child chooses', withinDays: 30 }],
    sources: [AGES_DIFFER, OURS],
  },
]
