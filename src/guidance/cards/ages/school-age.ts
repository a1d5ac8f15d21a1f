import { consent } from '#domain/kinds/registration/consent.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { views } from '#domain/kinds/planning/views.ts'
import { every, has, lacks, some } from '../../engine/condition.ts'
import { levelWas, livedThrough, noServiceOf, opened, openFor, riskOf, strengthOf } from '../../engine/about.ts'
import { from, GENERAL, OURS, type Card } from '../../engine/card.ts'

const AGES_DIFFER = from('forms-and-interventions-2006', 'ages-differ')
const SCHOOL = from('eu-directive-2011', 'education')
const school = ['6-11'] as const
const teens = ['12-14'] as const

/** Six to fourteen. */
export const SCHOOL_AGE: readonly Card[] = [
  {
    id: 'school-child-not-enrolled', ages: ['6-11', '12-14'], when: every(opened, noServiceOf('education-early-childhood')), steps: ['services'], place: 'structural', is: 'challenge', level: 'society', area: 'education-early-childhood', urgency: 'soon',
    title: 'Is the child at school?',
    text: 'Nothing is written about school. Weeks at home add up, and other children notice who is missing.',
    points: ['Missing papers are no reason to wait: ask for a place meanwhile.', 'Shoes, a bag and the fare decide it more often than the will.', 'Which class: ask the child as well.'],
    offers: [{ is: 'need', what: 'A school place', category: 'education-early-childhood', sub: 'school-place' }],
    sources: [SCHOOL, AGES_DIFFER],
  },
  {
    id: 'school-child-teased', ages: school, when: some(livedThrough('teased-or-shunned'), riskOf('reprisal-in-community'), levelWas('community', 'very-hard', 'hard')), steps: ['follow-up'], place: 'community', is: 'challenge', level: 'community', urgency: 'soon',
    title: 'Other children are unkind',
    text: 'At this age belonging is everything. A teacher who changes the seating or a friend invited home can turn it.',
    points: ['Practise a short answer with the child.', 'Choose with the child who is told what.', 'Watch the way to school and the break, not only the lesson.'],
    offers: [{ is: 'action', what: 'Speak with the class teacher', withinDays: 14 }],
    sources: [from('whats-home-2016', 'four-levels'), GENERAL],
  },
  {
    id: 'school-child-true-and-simple', ages: school, when: every(openFor(60), lacks(views)), steps: ['planning', 'follow-up'], place: 'individual', is: 'challenge', urgency: 'soon',
    title: 'What does this child think of all this?',
    text: 'The file is two months old and holds no view of the child. Children of this age think much and are told little; they take the blame where nobody explains.',
    points: ['Say what will happen next, what is not yet known, and who decides.', 'Let them say no to small things.', 'Drawing and walking loosen the tongue.'],
    offers: [{ is: 'write', kind: 'views', what: 'Write down what the child says' }],
    sources: [AGES_DIFFER, from('eu-directive-2011', 'individual-assessment')],
  },
  {
    id: 'school-child-assent', ages: ['6-11', '12-14'], when: every(has(consent, 'answer', (body) => body.by !== 'child' && body.answer === 'yes'), lacks(consent, (body) => body.by === 'child')), steps: ['registration'], place: 'individual', is: 'challenge', urgency: 'soon',
    title: 'A grown-up agreed; was the child asked?',
    text: 'At this age the child’s own assent is usual beside the carer’s consent, in words that fit. A child who was asked comes more gladly and says sooner when something is wrong.',
    points: ['One purpose at a time.', 'A no is listened to, and its reason looked for.'],
    offers: [{ is: 'write', kind: 'consent', what: 'Ask the child, and write down the answer' }],
    sources: [GENERAL],
  },
  {
    id: 'school-child-friends', ages: school, when: strengthOf('friends', 'in-school-or-training'), steps: ['planning'], place: 'community', is: 'opportunity', level: 'community', urgency: 'in-time',
    title: 'A friend and a classroom',
    text: 'What goes well now should survive the next change. Ask before each step of the plan what it would do to school and friends.',
    points: ['A move in the holidays is easier than in the term.'],
    sources: [AGES_DIFFER, OURS],
  },
  {
    id: 'school-child-play', ages: school, when: every(openFor(60), noServiceOf('spiritual-recreation')), steps: ['services'], place: 'individual', is: 'opportunity', area: 'spiritual-recreation', urgency: 'in-time',
    title: 'Time to play is due, too',
    text: 'Children who worked or were afraid have often not played for years. Sport, music and a holiday camp are no luxury beside counselling.',
    points: ['Ask what they would like to try.', 'Somebody who takes them there the first times.'],
    offers: [{ is: 'need', what: 'Sport, music or play', category: 'spiritual-recreation', sub: 'play' }],
    sources: [AGES_DIFFER, OURS],
  },
  {
    id: 'teen-asks-who-am-i', ages: teens, when: some(livedThrough('separated-from-parent', 'lived-abroad', 'moved-often'), levelWas('family', 'hard', 'very-hard')), steps: ['follow-up'], place: 'individual', is: 'challenge', level: 'family', urgency: 'in-time',
    title: 'Who am I, and where do I belong?',
    text: 'At twelve to fourteen the story of the family becomes the child’s own question. Half-truths that served a small child no longer do.',
    points: ['A box or a book of their own life helps: places, people, what they were good at.', 'Let them ask; do not tell more than is asked.'],
    sources: [AGES_DIFFER, GENERAL],
  },
  {
    id: 'teen-online', ages: teens, when: riskOf('contact-online', 'suspect-near', 'goes-missing'), steps: ['assessment'], place: 'community', is: 'challenge', area: 'safety-security', urgency: 'soon',
    title: 'Friends, phone and the way home',
    text: 'Danger reaches this age through a screen or a friend’s friend. Rules made together are kept better than rules that were set.',
    points: ['Look at the settings together, once.', 'A word that means “fetch me” and costs no explanation.', 'Who are the friends that you have not met?'],
    offers: [{ is: 'need', what: 'Making the phone safer, together', category: 'safety-security', sub: 'phone-safety' }],
    sources: [AGES_DIFFER, GENERAL],
  },
  {
    id: 'teen-in-the-plan', ages: teens, when: every(openFor(30), lacks(views, (body) => body.matter === 'plan')), steps: ['planning'], place: 'individual', is: 'challenge', urgency: 'soon',
    title: 'The plan needs this young person’s hand in it',
    text: 'Their view on the plan is not written. At this age assent is usual in writing, and a plan that somebody had no say in is left at the first quarrel.',
    points: ['Their order of goals, not ours.', 'One thing that they alone decide.'],
    offers: [{ is: 'write', kind: 'views', what: 'Write down what they say to the plan' }],
    sources: [AGES_DIFFER, from('fra-guardianship-2014', 'plan-with-child')],
  },
  {
    id: 'teen-cares-for-others', ages: teens, when: livedThrough('left-alone', 'no-school', 'parent-abused-before-child'), steps: ['assessment'], place: 'household', is: 'challenge', level: 'family', urgency: 'in-time',
    title: 'Grown up too early',
    text: 'A child of this age may run a household or earn, and be proud of it. Taking it away all at once can feel like a punishment.',
    points: ['Thank them before you relieve them.', 'School hours that fit, and somebody for the small ones.'],
    sources: [AGES_DIFFER, OURS],
  },
  {
    id: 'teen-strong-in-something', ages: teens, when: strengthOf('own-skills-and-plans', 'friends', 'faith-or-community-support'), steps: ['planning'], place: 'individual', is: 'opportunity', urgency: 'in-time',
    title: 'Something the young person is good at',
    text: 'Skills, a team, a choir: that is an answer to “who am I” that has nothing to do with what happened. Give it a place in the plan.',
    points: ['What would the next step in it be?', 'Who else is good at it and could be a mentor?'],
    offers: [{ is: 'need', what: 'A mentor', category: 'mentoring-peer', sub: 'mentor' }],
    sources: [AGES_DIFFER, OURS],
  },
  {
    id: 'school-age-not-met-at-school', ages: ['6-11', '12-14'], when: every(has(visit, 'place', (body) => body.place === 'home'), lacks(visit, (body) => body.place !== 'home' && body.place !== 'by-phone')), steps: ['follow-up'], place: 'individual', is: 'challenge', urgency: 'in-time',
    title: 'You have only met at home',
    text: 'At home somebody may be listening behind the door. School, a walk or a playground show another child.',
    points: ['Ask the child where it is good to meet.', 'At school: so that classmates need not guess who you are.'],
    offers: [{ is: 'task', what: 'Meet somewhere else than at home', withinDays: 30 }],
    sources: [AGES_DIFFER, OURS],
  },
]
