import { guardianship, isInConflict } from '#domain/kinds/registration/guardianship.ts'
import { documentKept } from '#domain/kinds/follow-up/document-kept.ts'
import { identityPaper } from '#domain/kinds/rights/identity-paper.ts'
import { birthRegistration } from '#domain/kinds/rights/birth-registration.ts'
import { courtDate } from '#domain/kinds/rights/court-date.ts'
import { proceeding } from '#domain/kinds/rights/proceeding.ts'
import { every, has, some } from '../../engine/condition.ts'
import { concernAbout } from '../../engine/further-conditions.ts'
import { isAppointedOn, notIn, obstacle, riskIn } from '../../engine/shared-conditions.ts'
import { from, GENERAL, OURS, type GuidanceCard } from '../../engine/card.ts'

/** Papers by which an office knows who the child is. */
const OF_IDENTITY = ['birth-certificate', 'identity-card', 'passport', 'travel-paper', 'residence-permit']

const paperInHand = has(
  identityPaper,
  'stands',
  (body) => OF_IDENTITY.includes(body.paper) && ['in-hand', 'in-safe-keeping'].includes(body.stands),
)

/** Papers that give whoever holds them power over the child; a drawing or a letter does not. */
const GIVES_POWER = ['birth', 'identity', 'nationality', 'residence', 'guardianship', 'court']

/** Days that matter and are no day at a court. */
const NO_HEARING: readonly string[] = ['payment', 'release-of-suspect', 'measure-ends']

/** A proceeding in which the child has a part, or a day of one that is still to come. A yes to legal help alone is no court. */
const courtAhead = some(
  has(proceeding, 'stands', (body) => body.stands === 'under-way'),
  has(
    courtDate,
    'stands',
    (body, _, seen) => body.stands === 'planned' && body.on >= seen.today && !NO_HEARING.includes(body.sort),
  ),
)

/** Situations between the child and courts, papers, offices and the representative. */
export const LAW_AND_OFFICES: readonly GuidanceCard[] = [
  {
    id: 'court-is-near',
    when: courtAhead,
    phases: ['transition', 'inclusion'],
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    area: 'legal-justice',
    urgency: 'in-time',
    title: 'Plan any hearings around the child’s year',
    text: 'Legal work can go on for months. If there are hearings, ask for days that leave the child’s exams, holidays and feasts free, where a judge allows it.',
    points: [
      'Whom can the child ask what is happening in the case?',
      'If there is a trial and the child speaks there, say before the judgment: an acquittal would not mean that the child lied.',
    ],
    sources: [from('albania-justice-code-2017', 'support-person'), OURS],
  },
  {
    id: 'exposed-in-court',
    when: riskIn('exposure-in-court'),
    steps: ['services', 'planning'],
    place: 'structural',
    is: 'challenge',
    area: 'legal-justice',
    urgency: 'now',
    title: 'The child may be seen or named in court',
    text: 'With the lawyer, ask early what this court can allow: a closed hearing, a screen or a recording, initials instead of names, a separate entrance.',
    points: [
      'Whom could the child meet in the corridor or outside?',
      'Newspapers: agree who answers them. Nobody gives a name, picture or place.',
      'After a hearing threats can rise for some weeks.',
    ],
    offers: [
      {
        is: 'need',
        what: 'A person who stays beside the child in court',
        category: 'legal-justice',
        sub: 'witness-support',
      },
    ],
    sources: [from('albania-justice-code-2017', 'support-person'), GENERAL],
  },
  {
    id: 'pressed-to-settle',
    when: some(riskIn('pressure-to-settle-or-stay-silent'), concernAbout('pressure-or-interference')),
    steps: ['assessment', 'services'],
    place: 'community',
    is: 'challenge',
    level: 'community',
    area: 'legal-justice',
    urgency: 'now',
    title: 'There may be pressure on the child or the family',
    text: 'Families are offered money or are frightened, often by influential people. Here the child’s interest and the family’s can differ.',
    points: [
      'Write down who spoke to whom, and when.',
      'Find a lawyer for the child alone.',
      'What does the family need that the money would buy?',
    ],
    offers: [{ is: 'need', what: 'Legal advice for the child', category: 'legal-justice', sub: 'legal-advice' }],
    sources: [from('west-africa-2025', 'blame'), OURS],
  },
  {
    id: 'without-papers',
    when: every(riskIn('no-documents'), notIn(paperInHand, 'status')),
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    area: 'administrative-documentation',
    urgency: 'soon',
    title: 'No papers: ask for help all the same',
    text: 'With the child’s yes, write a letter of your agency for school or clinic: who you are, whom to ring and, if it is so, that papers are applied for. Before police or an office hears that papers are missing, ask a lawyer.',
    points: [
      'Neither the letter nor its letterhead may say what happened.',
      'Were papers taken? Who may have them, and is it safe to ask?',
    ],
    offers: [{ is: 'need', what: 'Identity papers', category: 'administrative-documentation', sub: 'identity-papers' }],
    sources: [from('after-trafficking-2013', 'all-rights'), GENERAL],
  },
  {
    id: 'mother-wrong-in-records',
    when: obstacle(
      'wrong-data-of-mother-at-maternity',
      'no-birth-notice',
      'born-outside-a-facility',
      'mother-without-documents',
    ),
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    area: 'administrative-documentation',
    urgency: 'soon',
    title: 'What makes registering this birth difficult?',
    text: 'A false name given in fear, a birth at home, a mother without an identity card: there may be a way, for example through witnesses, the maternity ward’s books or a court. Ask a lawyer what is possible in your country.',
    points: [
      'Who was there at the birth and could say so safely? The mother decides who is asked.',
      'A false name can be an offence: ask a lawyer before anybody tells an office.',
    ],
    offers: [{ is: 'need', what: 'Legal help with the record of the birth', category: 'legal-justice', sub: 'civil' }],
    sources: [from('whats-home-2016', 'four-levels'), GENERAL],
  },
  {
    id: 'registration-stuck-on-money',
    when: obstacle('cost', 'distance', 'term-has-passed', 'court-needed'),
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    area: 'administrative-documentation',
    urgency: 'in-time',
    title: 'Cost, distance, a missed date or a court stands in the way',
    text: 'What blocks this paper is often small for an agency and large for a family.',
    offers: [
      {
        is: 'action',
        what: 'Pay the registration costs or ask for a waiver, and go along',
        withinDays: 30,
        when: notIn(obstacle('danger-if-asked'), 'status'),
      },
    ],
    sources: [from('children-of-victims-2022', 'belonging-and-rights'), GENERAL],
  },
  {
    id: 'asking-is-dangerous',
    when: has(
      birthRegistration,
      'obstacles',
      ({ obstacles, state, certificate }) =>
        obstacles.includes('danger-if-asked') && !(state === 'registered' && certificate === 'in-hand'),
    ),
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    area: 'administrative-documentation',
    urgency: 'now',
    title: 'Do not ask an office yet',
    text: 'A request can tell a dangerous person where the child is. A lawyer, asked without the child’s name, may know another way: through another registry, with a hidden address or through a judge.',
    points: ['Write it in the file, so that no colleague asks the office without knowing of the danger.'],
    offers: [{ is: 'write', kind: 'ask-before-acting', what: 'Write down whom to ask before asking for papers' }],
    sources: [OURS],
  },
  {
    id: 'guardian-in-conflict',
    when: has(guardianship, 'conflict', (body, _, { today }) => isInConflict(body, today)),
    steps: ['registration', 'planning'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    urgency: 'now',
    title: 'The representative may have other interests',
    text: 'A conflict of interest was declared or is possible. Ask the authority to decide. Even a kind representative must not act in the matters that a conflict touches.',
    offers: [{ is: 'action', what: 'Ask the authority to decide who represents the child', withinDays: 7 }],
    sources: [from('fra-guardianship-2014', 'independent'), from('eu-directive-2011', 'guardian-conflict')],
  },
  {
    id: 'guardian-never-met',
    when: has(
      guardianship,
      'metChildOn',
      (body, _, { today }) =>
        !['parent', 'support-person', 'state-authority'].includes(body.type) &&
        isAppointedOn(body, today) &&
        !isInConflict(body, today) &&
        body.metChildOn === undefined,
    ),
    steps: ['follow-up'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    urgency: 'in-time',
    title: 'Has the representative met the child?',
    text: 'No meeting is written down. Who speaks for a child should know what that child wants. Check first that the representative has no other interests. Ask the child where to meet, and with whom.',
    offers: [
      {
        is: 'task',
        what: 'Arrange a meeting with the representative, in a way that the child accepts',
        withinDays: 21,
      },
    ],
    sources: [from('fra-guardianship-2014', 'plan-with-child')],
  },
  {
    id: 'papers-with-somebody-else',
    when: has(
      documentKept,
      'originalWith',
      (body) => body.originalWith !== undefined && GIVES_POWER.includes(body.sort),
    ),
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    area: 'administrative-documentation',
    urgency: 'in-time',
    title: 'Is the original paper safe where it is?',
    text: 'It is written who has the original. Whoever holds a child’s papers can have power over the child. If that person may be dangerous, do not ask for the paper: ask a lawyer whether a new one can be had safely.',
    offers: [
      {
        is: 'task',
        what: 'Find out whether the original is safe, and whether it is safe to ask for it back',
        withinDays: 30,
      },
    ],
    sources: [from('sierra-leone-2005', 'not-sufficient'), OURS],
  },
]
