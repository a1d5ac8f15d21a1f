import { goal } from '#domain/kinds/planning/goal.ts'
import { agesOn, birth } from '#domain/kinds/registration/birth.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import { guardianship } from '#domain/kinds/registration/guardianship.ts'
import { addMonths } from '#domain/entry/plain-date.ts'
import { every, has, lacksKind, some } from '../../engine/condition.ts'
import { hasIdentityCard, incomeIsWritten, saidSinceOfAge, seventeenAtTheOldest } from '../../engine/of-age.ts'
import {
  levelWas,
  livesIn,
  notIn,
  noServiceOf,
  opened,
  serviceAt,
  strengthOf,
  tiedTo,
} from '../../engine/shared-conditions.ts'
import { from, GENERAL, OURS, type GuidanceCard } from '../../engine/card.ts'
import { neitherSchoolNorTraining, othersConsentedAlone } from './nearly-grown.ts'

const AGES_DIFFER = from('forms-and-interventions-2006', 'ages-differ')
const ADULTHOOD = from('eu-directive-2011', 'adulthood')
const LIFE_PROJECT = from('osce-child-2018', 'life-project')
const nearly = ['15-17'] as const
const youth = ['18-24'] as const

/** Fifteen to twenty-four. */
export const YOUTH: readonly GuidanceCard[] = [
  {
    id: 'nearly-grown-plan',
    ages: nearly,
    when: every(
      seventeenAtTheOldest,
      lacksKind(goal, (body) => body.about === 'becoming-an-adult'),
    ),
    steps: ['planning'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    urgency: 'soon',
    title: 'Eighteen may be near, and no goal is written for it',
    text: 'A place to live, a guardian, school money and a right to stay can all end on the same day. Plan with the young person now what goes on, what ends and who helps then.',
    points: [
      'A list of what ends on that day, and of what can be extended.',
      'Who stays in their life?',
      'Where to sleep, how to earn, which papers, whom to call.',
      'Adult services meet the young person before that day, not after.',
    ],
    offers: [{ is: 'write', kind: 'goal', what: 'Write down a goal for becoming an adult' }],
    sources: [ADULTHOOD, LIFE_PROJECT],
  },
  {
    id: 'nearly-grown-identity-card',
    ages: nearly,
    when: every(opened, noServiceOf('administrative-documentation'), notIn(hasIdentityCard, 'status')),
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    area: 'administrative-documentation',
    urgency: 'in-time',
    title: 'Get an identity card in time',
    text: 'Exams, banks, work and travel often require an identity card. After late registration it can take months. Before asking an embassy, check that it is safe.',
    points: [
      'If it is safe, the young person keeps the card; keep a copy elsewhere.',
      'Ask a lawyer which address must stand on the card, and who can read it.',
    ],
    offers: [
      { is: 'need', what: 'An identity card', category: 'administrative-documentation', sub: 'identity-papers' },
    ],
    sources: [AGES_DIFFER, GENERAL],
  },
  {
    id: 'nearly-grown-own-consent',
    ages: nearly,
    when: othersConsentedAlone,
    steps: ['registration'],
    place: 'individual',
    is: 'challenge',
    urgency: 'soon',
    title: 'Others consented; this young person’s answer is missing',
    text: 'From about fifteen it is usual to ask the young person, and a carer only if the young person permits it; find out what the law here says. Maturity is judged by a person and not by a birthday.',
    points: ['Ask the young person alone: others cannot answer instead.', 'Ask whether you may ask the carer.'],
    offers: [{ is: 'write', kind: 'consent', what: 'Ask the young person, and write down the answer' }],
    sources: [GENERAL],
  },
  {
    id: 'nearly-grown-school-or-trade',
    ages: nearly,
    when: neitherSchoolNorTraining,
    steps: ['services'],
    place: 'individual',
    is: 'challenge',
    area: 'vocational-life-skills',
    urgency: 'soon',
    title: 'School, trade or both?',
    text: 'No help with school or training is written down. Both may be possible at this age, also together. Take the wish to earn seriously.',
    points: [
      'Ask why the young person wants to work: money, pride, getting away?',
      'Is it a trade that people here will pay for?',
      'Which work, and how many hours, does the law here allow at this age?',
    ],
    offers: [
      { is: 'need', what: 'Training or school, as they choose', category: 'vocational-life-skills', sub: 'training' },
    ],
    sources: [AGES_DIFFER, LIFE_PROJECT],
  },
  {
    id: 'nearly-grown-love',
    ages: ['12-14', '15-17', '18-24'],
    when: tiedTo(['husband-or-partner', 'friend'], ['not-known']),
    steps: ['follow-up'],
    place: 'individual',
    is: 'challenge',
    urgency: 'in-time',
    title: 'Is this friend or partner safe?',
    text: 'A person close to the young person is not known to be safe. Forbidding drives the contact out of sight; interest keeps the young person talking.',
    points: [
      'Look first at what is known of this person. Meet them only if the young person wants it.',
      'Talk about what they may say no to, as with any young person.',
      'Offer confidential health advice, with somebody whom the young person chooses.',
    ],
    sources: [AGES_DIFFER, GENERAL],
  },
  {
    id: 'nearly-grown-own-plans',
    ages: nearly,
    when: strengthOf('own-skills-and-plans', 'in-school-or-training'),
    steps: ['planning'],
    place: 'individual',
    is: 'opportunity',
    urgency: 'in-time',
    title: 'Build on this person’s skills, school or plans',
    text: 'Ask what the young person wants to do next. In the plan, write their words first and ours after them.',
    points: [
      'What could get in the way, and what would the young person do then?',
      'Offer the young person to lead the next meeting, and to say who comes.',
    ],
    sources: [LIFE_PROJECT, OURS],
  },
  {
    id: 'grown-consents-again',
    ages: youth,
    when: every(
      opened,
      has(
        consent,
        'by',
        (body, _, seen) => body.by !== 'child' && body.answer === 'yes' && !saidSinceOfAge(seen, body),
      ),
    ),
    steps: ['registration'],
    place: 'individual',
    is: 'challenge',
    urgency: 'soon',
    title: 'Eighteen or older: ask for agreement again',
    text: 'What others agreed to for the child may not count any longer: check from which age the law here lets people decide for themselves. Ask the young person, alone, what goes on, who may know, and whether the same people may read this file.',
    points: [
      'Ask for one purpose at a time, and a no is a no.',
      'Offer to look at the file together, without the facts about other people.',
      'Tell them who has received papers about them so far.',
    ],
    offers: [{ is: 'write', kind: 'consent', what: 'Ask again, and write down the answer' }],
    sources: [AGES_DIFFER, OURS],
  },
  {
    id: 'grown-guardian-ended',
    ages: youth,
    when: has(guardianship, 'stands', (body) => body.stands === 'appointed' && body.type !== 'support-person'),
    steps: ['registration'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    urgency: 'soon',
    title: 'The file still names a representative',
    text: 'Once the law of the country calls the young person of age, nobody represents them any more, unless a court said so. The former representative may stay important: as a friend, by choice.',
    points: [
      'Unless the law or a court has made it longer: write down that the role has ended.',
      'Ask both what contact they want now.',
    ],
    offers: [{ is: 'write', kind: 'guardianship', what: 'Write down whether the role has ended' }],
    sources: [ADULTHOOD, OURS],
  },
  {
    id: 'grown-place-to-live',
    ages: youth,
    when: some(
      livesIn('residential', 'foster', 'emergency-centre', 'none'),
      serviceAt('accommodation-care', 'needed', 'absent', 'unfit'),
    ),
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    area: 'accommodation-care',
    urgency: 'now',
    title: 'Where will the young person live next?',
    text: 'Places for children end, and adults live in other places. In the weeks between the two, old acquaintances offer a bed.',
    points: [
      'Ask in writing for a longer stay.',
      'A shared flat with somebody to call.',
      'Deposit, pots and a bed: who pays?',
    ],
    offers: [{ is: 'need', what: 'A flat with support', category: 'accommodation-care', sub: 'semi-independent-flat' }],
    sources: [ADULTHOOD, from('butterfly-2019', 'shelter-to-community')],
  },
  {
    id: 'grown-income',
    ages: youth,
    when: every(opened, noServiceOf('economic-livelihood'), notIn(incomeIsWritten, 'care', 'status')),
    steps: ['services'],
    place: 'individual',
    is: 'challenge',
    area: 'economic-livelihood',
    urgency: 'soon',
    title: 'Money of their own',
    text: 'No help with work or income is written in the file. Ask what the young person lives on. Without money a dangerous offer is hard to refuse.',
    points: [
      'A job with an employer who has been checked and is fair to young people.',
      'A bank account that nobody else can use.',
      'Benefits that they may be entitled to now.',
    ],
    offers: [{ is: 'need', what: 'Work or an income', category: 'economic-livelihood', sub: 'job' }],
    sources: [from('after-trafficking-2013', 'home-problems'), from('children-of-victims-2022', 'five-parts')],
  },
  {
    id: 'grown-people-around',
    ages: youth,
    when: levelWas('community', 'hard', 'very-hard'),
    steps: ['follow-up'],
    place: 'community',
    is: 'challenge',
    level: 'community',
    urgency: 'in-time',
    title: 'Who is there in the evening and on Sunday?',
    text: 'When programmes end it is people who count. Somebody to eat with on Sunday is worth planning for.',
    points: [
      'A group, a team, a congregation, a former carer.',
      'A mentor who was there before the programme ends and stays afterwards.',
    ],
    offers: [{ is: 'need', what: 'A mentor or a group', category: 'mentoring-peer' }],
    sources: [from('children-of-victims-2022', 'five-parts'), OURS],
  },
  {
    id: 'grown-on-own-feet',
    ages: youth,
    phases: ['inclusion', 'aftercare'],
    when: strengthOf('own-skills-and-plans', 'income-in-the-family', 'knows-whom-to-call'),
    steps: ['closure'],
    place: 'individual',
    is: 'opportunity',
    urgency: 'in-time',
    title: 'The young person decides how often you meet',
    text: 'Fewer meetings can be right when the young person wants it and is safe. Leave a number to ring. Some like to help others later: wait until they offer it, and never ask for it as thanks.',
    points: [
      'What will the young person do if something goes wrong at night?',
      'Never make help depend on a picture, or on a story for donors.',
    ],
    sources: [ADULTHOOD, OURS],
  },
  {
    id: 'turning-eighteen-this-half-year',
    ages: nearly,
    when: every(
      has(
        birth,
        'born',
        (body, _, seen) =>
          body.who === 'child' &&
          (agesOn(seen.file, seen.today)?.oldest ?? 0) < 18 &&
          (agesOn(seen.file, addMonths(seen.today, 6))?.oldest ?? 0) >= 18,
      ),
      opened,
    ),
    steps: ['planning', 'closure'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    urgency: 'now',
    title: 'May turn 18 within six months',
    text: 'Counted by the oldest possible age, the eighteenth birthday is near. Courts, shelters and school grants may have deadlines before that day. What is missed may be lost: ask each of them now.',
    points: [
      'Applications that must be in before the day.',
      'Who tells the young person, and when?',
      'A birthday alone is no reason to close the file.',
    ],
    offers: [{ is: 'action', what: 'List what to apply for before the eighteenth birthday', withinDays: 14 }],
    sources: [ADULTHOOD, OURS],
  },
]
