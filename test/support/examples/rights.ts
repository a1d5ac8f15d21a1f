import { focalPoints } from '../../../src/domain/kinds/any/focal-points.ts'
import { markAsked } from '../../../src/domain/kinds/follow-up/mark-asked.ts'
import { safeguardingAnswer } from '../../../src/domain/kinds/any/safeguarding-answer.ts'
import { safeguardingReport } from '../../../src/domain/kinds/any/safeguarding-report.ts'
import { safeguardingStep } from '../../../src/domain/kinds/any/safeguarding-step.ts'
import { infantSheet } from '../../../src/domain/kinds/care/infant-sheet.ts'
import { collecting } from '../../../src/domain/kinds/care/collecting.ts'
import { medicineGiven } from '../../../src/domain/kinds/care/medicine-given.ts'
import { medicineToGive } from '../../../src/domain/kinds/care/medicine-to-give.ts'
import { missingEpisode } from '../../../src/domain/kinds/care/missing-episode.ts'
import { authorityDemand } from '../../../src/domain/kinds/follow-up/authority-demand.ts'
import { concern } from '../../../src/domain/kinds/follow-up/concern.ts'
import { demandAnswer } from '../../../src/domain/kinds/follow-up/demand-answer.ts'
import { reportByLaw } from '../../../src/domain/kinds/follow-up/report-by-law.ts'
import { adulthood } from '../../../src/domain/kinds/rights/adulthood.ts'
import { ageAssessed } from '../../../src/domain/kinds/rights/age-assessed.ts'
import { ageAssessment } from '../../../src/domain/kinds/rights/age-assessment.ts'
import { appeal } from '../../../src/domain/kinds/rights/appeal.ts'
import { civilStatusStep } from '../../../src/domain/kinds/rights/civil-status-step.ts'
import { education } from '../../../src/domain/kinds/rights/education.ts'
import { entitlement } from '../../../src/domain/kinds/rights/entitlement.ts'
import { healthMatter } from '../../../src/domain/kinds/rights/health-matter.ts'
import { identityPaper } from '../../../src/domain/kinds/rights/identity-paper.ts'
import { ownFileCopy } from '../../../src/domain/kinds/rights/own-file-copy.ts'
import { identityRestoration } from '../../../src/domain/kinds/rights/identity-restoration.ts'
import type { EntryId } from '../../../src/domain/entry/ids.ts'
import { day } from '../entries.ts'
import { arben, drita, grandmother, idFrom, mira } from '../people.ts'
import { me, says, supervisor } from '../work.ts'
import { example } from './example.ts'

const today = day('2026-03-01')
const waitingOn = { who: 'the consulate', since: today, askedAgain: [day('2026-03-08')] }

/** Papers, claims, school, health, an age; reports, demands and allegations. */
export const rightsExamples = [
  example(civilStatusStep, {
    stands: 'waits',
    step: 'letter',
    aim: 'registration-without-father',
    does: 'consulate',
    who: me,
    by: day('2026-04-01'),
    waitingOn,
  }),
  example(identityPaper, {
    paper: 'passport',
    country: 'AL',
    stands: 'held-back-by-somebody',
    keptBy: { named: 'the employer' },
  }),
  example(entitlement, {
    stage: 'claimed',
    claim: 'benefit',
    what: 'child-benefit',
    whose: 'child',
    claimedOn: today,
    by: me,
    waitingOn,
  }),
  example(education, {
    stands: 'waits-for-a-place',
    level: 'primary',
    obstacles: ['no-papers'],
    schoolKnows: 'that-somebody-helps',
    trusted: grandmother,
    childSays: says('I want to read.'),
    nextOn: day('2026-03-12'),
  }),
  example(healthMatter, {
    matter: 'cough',
    what: 'the cough',
    stands: 'in-treatment',
    allergicTo: [],
    mayKnow: [me],
    childKnows: 'yes',
    childSays: says('It tastes bad.'),
  }),
  example(collecting, { rule: 'nobody-collects' }),
  example(infantSheet, {
    feeding: 'By bottle, every three hours',
    lastFed: '90 ml at two',
    notGiven: ['cow’s milk'],
    collects: ['the aunt with the red scarf'],
    ring: [{ who: 'the nurse on duty', number: '042 000 333' }],
  }),
  example(medicineToGive, {
    is: 'at-hours',
    medicine: 'syrup',
    called: 'the brown bottle',
    doses: [{ at: '21:00', amount: 'one spoon' }],
    how: 'after the meal',
    until: day('2026-03-09'),
  }),
  example(medicineGiven, { medicine: 'syrup', became: 'dose-given', time: '21:05', dose: { on: today, at: '21:00' } }),
  example(ageAssessment, {
    askedBy: 'court-or-prosecution',
    seriousDoubt: 'Two papers disagree.',
    tried: ['papers-and-registers'],
    methods: ['talk-by-trained-people'],
    by: [{ named: 'the child unit' }],
    independent: 'yes',
    childAgrees: 'yes',
    childSays: says('Ask my aunt.'),
    toldThatMayRefuse: true,
    withRepresentative: { named: 'the guardian' },
    appealTold: true,
    on: day('2026-03-10'),
    reasons: 'Nothing else settles it.',
  }),
  example(ageAssessed, {
    by: 'the child unit',
    methods: ['talk-by-trained-people'],
    youngest: 14,
    oldest: 17,
    marginYears: 2,
    representativeWasThere: 'yes',
    childAgreed: 'yes',
    resultTold: 'yes',
    childSays: says('I said so.'),
  }),
  example(adulthood, {
    line: 'somewhere-to-live',
    stands: 'under-way',
    who: me,
    by: day('2026-09-01'),
    says: says('A room with Dren.'),
  }),
  example(ownFileCopy, {
    answer: 'given',
    how: 'paper',
    language: 'sq',
    folders: ['care', 'identity'],
    notes: 40,
    left: [{ because: 'another-persons', count: 6 }],
    kept: 'with-the-person',
    says: says('I want to read it alone.'),
  }),
  example(identityRestoration, {
    search: 'search',
    matter: 'registered-as-another',
    stands: 'search-under-way',
    childWishes: says('I want my own name.'),
    whoHelps: [me],
    safeToAsk: 'with-care',
    nextOn: day('2026-03-30'),
  }),
  example(appeal, {
    stands: 'may-be-made',
    appeal: 'benefit',
    against: 'benefit',
    of: 'the town hall',
    until: day('2026-03-20'),
    childTold: 'yes',
    childSays: says('Do it.'),
  }),
  example(reportByLaw, {
    stands: 'reported',
    report: 'r',
    law: 'child protection act',
    to: 'the child protection unit',
    on: today,
    by: me,
    decidedWith: supervisor,
    facts: [],
    said: 'That a child is not safe at night.',
    childTold: { told: 'before', on: today, childSays: says('Will they come today?') },
  }),
  example(authorityDemand, { demand: 'd', authority: 'a police station', wants: 'everything', showed: 'spoken-only' }),
  example(demandAnswer, {
    answer: 'given',
    demand: 'd',
    reasons: 'The order names it.',
    advice: 'our lawyer',
    decidedWith: supervisor,
    law: 'code of procedure',
    order: 'court-order',
    facts: [idFrom('entry-given') as EntryId],
    how: 'paper',
    childTold: 'yes',
    childSays: says('Only that.'),
  }),
  example(safeguardingReport, {
    what: ['told-secrets'],
    about: [{ member: drita.member }],
    childSafeNow: 'not-known',
    toldBy: 'child',
    mayBeNamed: 'no',
    words: 'He said that she tells the neighbours.',
  }),
  example(safeguardingAnswer, { answer: 'being-looked-into', words: 'Another worker visits from tomorrow.' }),
  example(markAsked, {
    from: mira.member,
    to: drita.member,
    child: 'the girl with the red bag',
    before: 'anything',
    stands: 'asked',
  }),
  example(focalPoints, { points: [mira.member, arben.member] }),
  example(safeguardingStep, {
    step: 'child-made-safe',
    by: { member: arben.member },
    words: 'Another worker visits.',
    childSays: says('Good.'),
  }),
  example(missingEpisode, {
    is: 'back',
    episode: 'march',
    since: today,
    backOn: day('2026-03-02'),
    childSays: says('I was at the sea.'),
    talk: { is: 'had', with: me, on: day('2026-03-03'), chosenByChild: 'yes' },
    wentBecause: ['looks-for-somebody'],
    wasHarmed: 'no',
  }),
  example(concern, {
    status: 'open',
    concern: 'pressure',
    about: 'pressure-or-interference',
    words: 'His uncle came with money.',
    raisedBy: 'child',
    look: 'now',
    pressure: { on: ['child'], from: ['own-family'], to: ['settle-for-money', 'stay-silent'] },
    greatestOn: day('2026-04-10'),
  }),
]
