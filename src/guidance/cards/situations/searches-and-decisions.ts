import type { Entry } from '#domain/entry/entry.ts'
import { endOf, type PlainDate } from '#domain/entry/plain-date.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { riskAssessment } from '#domain/kinds/assessment/risk-assessment.ts'
import { openTracings } from '#domain/kinds/care/tracing-request.ts'
import { tracingStep } from '#domain/kinds/care/tracing-step.ts'
import { ageAssessed } from '#domain/kinds/rights/age-assessed.ts'
import { ageAssessment } from '#domain/kinds/rights/age-assessment.ts'
import { appeal } from '#domain/kinds/rights/appeal.ts'
import { civilStatusStep } from '#domain/kinds/rights/civil-status-step.ts'
import { courtDate } from '#domain/kinds/rights/court-date.ts'
import { identityRestoration } from '#domain/kinds/rights/identity-restoration.ts'
import { proceeding } from '#domain/kinds/rights/proceeding.ts'
import { witnessSupport } from '#domain/kinds/rights/witness-support.ts'
import { has, lastOfEach, type Condition } from '../../engine/condition.ts'
import { currentEntries, factOf, type FileOnDay } from '../../engine/file-on-day.ts'
import { notReturned } from '../../engine/shared-conditions.ts'
import { from, GENERAL, OURS, type GuidanceCard } from '../../engine/card.ts'

const searchedFor: Condition = {
  reads: [],
  look: ({ file }) => {
    const open = openTracings(file)
    return open.length > 0 ? open.map((entry) => factOf(entry, 'why')) : null
  },
}

const isOver = (body: BodyOf<typeof proceeding>, today: PlainDate): boolean =>
  body.stands === 'ended'
    ? body.why !== 'moved-to-another-body'
    : body.stands === 'decided' && !(body.appealUntil !== undefined && body.appealUntil >= today)

/** Every proceeding that is written is over, at least one of them since this was written, and no day in court is ahead. */
function allOverSince({ at }: Entry, seen: FileOnDay): boolean {
  const written = currentEntries(seen, proceeding)
  return (
    written.every(({ body }) => isOver(body, seen.today)) &&
    written.some((one) => endOf(one.at) >= endOf(at)) &&
    !currentEntries(seen, courtDate).some(({ body }) => body.stands === 'planned' && body.on >= seen.today)
  )
}

/** What others search for or decide about the child: family, age, papers, court. */
export const SEARCHES_AND_DECISIONS: readonly GuidanceCard[] = [
  {
    id: 'family-searched-for',
    when: searchedFor,
    steps: ['services'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    area: 'family-work',
    urgency: 'soon',
    title: 'Family tracing is under way',
    text: 'A person who asks around can also give away where the child is. Agree with the child each time what may be said, and do not promise a reunion.',
    points: [
      'Could a person you search for be dangerous, or owe money to somebody dangerous?',
      'On fixed days tell the child how the search goes, also when there is no news.',
    ],
    sources: [from('childrens-reintegration-2016', 'stages'), OURS],
  },
  {
    id: 'family-found',
    when: lastOfEach(
      tracingStep,
      'state',
      (body) => body.tracing,
      (body) => body.state === 'found' || body.state === 'verified',
    ),
    steps: ['services', 'planning'],
    place: 'household',
    is: 'opportunity',
    level: 'family',
    area: 'family-work',
    urgency: 'soon',
    title: 'Family may have been found',
    text: 'Before anybody meets: are these people who they say they are, is it safe, do they want to meet, and does the child? If all four are yes: meet for a short time, in a neutral place, with somebody whom the child trusts. Do not say where the child lives.',
    points: [
      'If safe and the child agrees, a picture or call may come first, without showing where the child is. The child may stop at any moment.',
      'What is the child told if the family does not want to meet?',
    ],
    sources: [from('childrens-reintegration-2016', 'stages'), OURS],
  },
  {
    id: 'risk-not-acceptable',
    when: has(riskAssessment, 'finding', (body) => body.finding === 'not-acceptable'),
    steps: ['assessment', 'planning'],
    place: 'individual',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'now',
    title: 'A risk was judged not acceptable',
    text: 'What was assessed should not go ahead; if the child is already there, act today with your supervisor. Tell the child first, in plain words, what happens instead. Then agree who else is told: nobody who may be the danger learns the reasons or the place.',
    points: [
      'Has anybody promised the child a date?',
      'What would have to change, who could change it, and when do you review it?',
    ],
    sources: [from('tact-2016', 'joint-risk'), OURS],
  },
  {
    id: 'time-to-appeal',
    when: has(
      appeal,
      'stands',
      (body, _, seen) =>
        (body.stands === 'may-be-made' && body.until >= seen.today) ||
        (body.stands === 'refused' && body.nextUntil !== undefined && body.nextUntil >= seen.today),
    ),
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    area: 'legal-justice',
    urgency: 'now',
    title: 'A decision about the child can still be appealed',
    text: 'After a missed deadline there may be no second chance: if the last day is today or tomorrow, ring the lawyer now. The child and the representative decide with the lawyer whether to appeal.',
    points: [
      'Keep the decision and the envelope with its date.',
      'Does the decision take effect meanwhile, such as leaving a place? Ask the lawyer whether that can be suspended.',
    ],
    offers: [{ is: 'task', what: 'Ask a lawyer about the appeal, before its last day', withinDays: 0 }],
    sources: [from('albania-justice-code-2017', 'support-person'), GENERAL],
  },
  {
    id: 'age-to-be-assessed',
    when: has(
      ageAssessment,
      'on',
      (body, entry, seen) =>
        body.on >= seen.today &&
        notReturned(entry, seen) &&
        !currentEntries(seen, ageAssessed).some(
          ({ at, body: { methods } }) =>
            endOf(at) >= endOf(entry.at) && methods.some((method) => body.methods.includes(method)),
        ),
    ),
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    area: 'legal-justice',
    urgency: 'soon',
    title: 'An age assessment is planned',
    text: 'As long as the age is unsure, treat the child as a child. Do not hold it against the child if the child refuses.',
    points: [
      'Were papers checked first? Were the school, and people who knew the child as a baby, asked, if the child agrees and it is safe?',
      'Who goes along? Did the child choose that person, and whether a woman or a man examines?',
    ],
    sources: [from('coe-convention-2005', 'age'), GENERAL],
  },
  {
    id: 'age-result-not-told',
    when: has(ageAssessed, 'resultTold', (body) => body.resultTold === 'not-yet'),
    // A baby is told nothing.
    ages: ['3-5', '6-11', '12-14', '15-17', '18-24', 'not-known'],
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    area: 'legal-justice',
    urgency: 'now',
    title: 'The child has not been told the result about their age',
    text: 'A letter that says “older” can sound like “you lied”. Tell the child in person, and explain what changes: home, school, who helps, and how to appeal.',
    sources: [OURS],
  },
  {
    id: 'identity-put-right',
    when: has(identityRestoration, 'stands', (body) =>
      ['search-under-way', 'proof-found', 'before-a-court'].includes(body.stands),
    ),
    steps: ['services'],
    place: 'structural',
    is: 'opportunity',
    level: 'society',
    area: 'administrative-documentation',
    urgency: 'in-time',
    title: 'Work on the child’s identity is under way',
    text: 'A true name or parentage can give the child back one family and seem to take away another. Go at the child’s pace and promise no result. If the child says stop, ask nobody further, and let a lawyer say what can still be stopped.',
    points: [
      'Asking an office or a family may warn somebody dangerous: decide first who is asked, and what is said.',
      'Who is with the child on the day of a result?',
    ],
    sources: [GENERAL, OURS],
  },
  {
    id: 'papers-step-blocked',
    when: has(civilStatusStep, 'stands', (body) => body.stands === 'blocked'),
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    area: 'administrative-documentation',
    urgency: 'in-time',
    title: 'A step towards papers is blocked',
    text: 'Find out who could unblock it: a higher office, a court, another registry. What does the child need now that should not wait for the paper, such as school or a doctor?',
    points: ['Do not ask an embassy before you know whether the child needs protection from that State.'],
    sources: [GENERAL, OURS],
  },
  {
    id: 'court-protection-missing',
    when: has(
      witnessSupport,
      'stands',
      (body, entry, seen) => ['needed', 'asked-for', 'refused'].includes(body.stands) && !allOverSince(entry, seen),
    ),
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    area: 'legal-justice',
    urgency: 'soon',
    title: 'The child lacks a protection measure in court',
    text: 'With the child’s yes, have a lawyer ask for it in writing before the day. Say why it is needed, and no more: the accused may read it. If it was refused, ask the lawyer about an appeal, another day or a recorded statement.',
    points: ['Does the child know that protection is not granted yet?'],
    sources: [from('albania-justice-code-2017', 'support-person'), OURS],
  },
  {
    id: 'outcome-not-told',
    when: has(
      proceeding,
      'stands',
      (body) =>
        body.stands !== 'under-way' &&
        body.childTold === 'not-yet' &&
        !(body.stands === 'ended' && body.why === 'moved-to-another-body'),
    ),
    ages: ['3-5', '6-11', '12-14', '15-17', '18-24', 'not-known'],
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    area: 'legal-justice',
    urgency: 'now',
    title: 'Child not told of the outcome',
    text: 'With the lawyer, plan who tells the child: in person, with nobody listening, in words for the age, before relatives or a newspaper do. For a victim or witness, “not proven” does not mean “not believed”.',
    points: [
      'Is a person free now who could come looking for the child? Check safety first.',
      'Until when can the result be appealed? Was money awarded?',
    ],
    sources: [OURS],
  },
]
