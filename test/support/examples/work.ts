import { begun } from '../../../src/domain/kinds/follow-up/begun.ts'
import { complaintChannel } from '../../../src/domain/kinds/any/complaint-channel.ts'
import { dutyByLaw } from '../../../src/domain/kinds/services/duty-by-law.ts'
import { dutyNumber } from '../../../src/domain/kinds/services/duty-number.ts'
import { standingAnswer } from '../../../src/domain/kinds/any/standing-answer.ts'
import { colleagueAnswered } from '../../../src/domain/kinds/planning/colleague-answered.ts'
import { colleagueAsked } from '../../../src/domain/kinds/planning/colleague-asked.ts'
import { syncedPasskeys } from '../../../src/domain/kinds/follow-up/synced-passkeys.ts'
import { agencyAnswer } from '../../../src/domain/kinds/any/agency-answer.ts'
import { agencyAsk } from '../../../src/domain/kinds/any/agency-ask.ts'
import { contactPoint } from '../../../src/domain/kinds/any/contact-point.ts'
import { networkJoined } from '../../../src/domain/kinds/any/network-joined.ts'
import { exceptionAsked } from '../../../src/domain/kinds/planning/exception-asked.ts'
import { approved } from '../../../src/domain/kinds/any/approved.ts'
import { guidanceDismissed } from '../../../src/domain/kinds/any/guidance-dismissed.ts'
import { handOver } from '../../../src/domain/kinds/any/hand-over.ts'
import { fromAnotherAgency } from '../../../src/domain/kinds/before/from-another-agency.ts'
import { redactionNoted } from '../../../src/domain/kinds/any/redaction-noted.ts'
import { returned } from '../../../src/domain/kinds/any/returned.ts'
import { sharedWith } from '../../../src/domain/kinds/any/shared-with.ts'
import { superseded } from '../../../src/domain/kinds/any/superseded.ts'
import { careArrangement } from '../../../src/domain/kinds/care/care-arrangement.ts'
import { afterReturn } from '../../../src/domain/kinds/care/after-return.ts'
import { tracingRequest } from '../../../src/domain/kinds/care/tracing-request.ts'
import { tracingStep } from '../../../src/domain/kinds/care/tracing-step.ts'
import { missingEpisode } from '../../../src/domain/kinds/care/missing-episode.ts'
import { returnPlan } from '../../../src/domain/kinds/care/return-plan.ts'
import { whereabouts } from '../../../src/domain/kinds/care/whereabouts.ts'
import { closure } from '../../../src/domain/kinds/closure/closure.ts'
import { dormantByWish } from '../../../src/domain/kinds/closure/dormant-by-wish.ts'
import { legalHold } from '../../../src/domain/kinds/closure/legal-hold.ts'
import { lightClosure } from '../../../src/domain/kinds/closure/light-closure.ts'
import { retention } from '../../../src/domain/kinds/closure/retention.ts'
import { selfHarm } from '../../../src/domain/kinds/assessment/self-harm.ts'
import { reopened } from '../../../src/domain/kinds/closure/reopened.ts'
import { caseConference } from '../../../src/domain/kinds/follow-up/case-conference.ts'
import { concern } from '../../../src/domain/kinds/follow-up/concern.ts'
import { urgentNeed } from '../../../src/domain/kinds/follow-up/urgent-need.ts'
import { documentKept } from '../../../src/domain/kinds/follow-up/document-kept.ts'
import { ethicalReflection } from '../../../src/domain/kinds/follow-up/ethical-reflection.ts'
import { feedbackOrComplaint } from '../../../src/domain/kinds/follow-up/feedback-or-complaint.ts'
import { note } from '../../../src/domain/kinds/follow-up/note.ts'
import { task } from '../../../src/domain/kinds/follow-up/task.ts'
import { visitPlanned } from '../../../src/domain/kinds/follow-up/visit-planned.ts'
import { visit } from '../../../src/domain/kinds/follow-up/visit.ts'
import type { EntryId, FileId } from '../../../src/domain/entry/ids.ts'
import { aDuty } from '../duty-by-law.ts'
import { day } from '../entries.ts'
import { besa, drita, grandmother, idFrom } from '../people.ts'
import { aClosure, aConference, aTracing, aReflection, aVisit, aVisitPlanned, me, says, supervisor } from '../work.ts'
import { example } from './example.ts'

const someEntry = idFrom('some-other-entry') as EntryId
const fact = idFrom('entry-of-a-school') as EntryId

/** The work with a child from registration on, and how it ends. */
const mark = 'A'.repeat(43)
const number = 'B'.repeat(22)

export const workExamples = [
  example(urgentNeed, { is: 'urgent', need: 'health', opens: 'health', within: 'now' }),
  example(legalHold, { stands: 'yes', hold: 'court', decidedBy: supervisor, until: day('2026-12-31') }),
  example(retention, {
    yearsAfterClosing: 10,
    notBeforeAge: 25,
    because: 'The archive law.',
    bySort: { 'met-once': { yearsAfterClosing: 2 }, transferred: { yearsAfterClosing: 5, notBeforeAge: 21 } },
  }),
  example(networkJoined, { seed: number, serverKey: mark }),
  example(contactPoint, { reach: '+355 69 000, on working days', key: mark }),
  example(agencyAsk, {
    ask: number,
    way: 'came',
    agency: number,
    called: 'House of the River',
    why: 'continuing-care',
    basis: 'consent',
    marks: [mark],
  }),
  example(agencyAnswer, {
    ask: number,
    way: 'went',
    answer: 'call-me',
    checked: 'holds',
    file: idFrom('file-seven') as FileId,
  }),
  example(colleagueAsked, { to: besa.member, asks: 'Has she slept at home since Monday?' }),
  example(colleagueAnswered, { is: 'answer', question: someEntry, words: 'Yes, every night.' }),
  example(approved, { entry: someEntry, words: 'Yes. Well looked at.' }),
  example(guidanceDismissed, {
    card: 'birth-not-registered',
    facts: [],
    nothingOf: ['birth-registration'],
    because: 'done-already',
  }),
  example(ethicalReflection, aReflection()),
  example(returned, {
    entry: someEntry,
    words: 'Not yet: see her once more at school.',
    first: ['a visit at school'],
    lookAgainOn: day('2026-03-20'),
  }),
  example(exceptionAsked, { of: 'closure', missing: ['review'], because: 'She leaves tomorrow.', asks: '{}' }),
  example(superseded, { entry: someEntry, because: 'It was about her cousin.' }),
  example(fromAnotherAgency, {
    agency: 'House of the North',
    madeOn: day('2026-02-01'),
    archive: 'a'.repeat(22),
    was: idFrom('file-elsewhere') as FileId,
    type: 'child',
    entries: 12,
    people: [{ member: besa.member, name: 'Besa Leka' }],
    sealed: ['therapy'],
  }),
  example(redactionNoted, { entry: someEntry, writtenBy: drita.member, askedBy: 'child', reason: 'person-asks' }),
  example(handOver, {
    from: drita.member,
    to: besa.member,
    who: 'She likes to be asked first.',
    wants: 'To stay at her school.',
    neverDo: ['phone the house'],
    promises: ['to come on Tuesday'],
    next: 'The letter to the registry.',
    overlapUntil: day('2026-04-01'),
    childTold: { told: 'yes', on: day('2026-03-01'), childSays: says('Will you come too?') },
    goodbye: { visit: 'planned', on: day('2026-03-28') },
  }),
  example(sharedWith, {
    recipient: 'health',
    with: { named: 'The night nurse' },
    purpose: 'Which medicine she had',
    facts: [fact],
    folders: [],
    how: 'in-words',
    passingOn: 'not-allowed',
    lawful: { basis: 'vital-interest', danger: 'She did not wake up.' },
  }),
  example(careArrangement, {
    arrangement: 'kin',
    with: [grandmother],
    decidedBy: 'family',
    whyChanged: ['first-known'],
    siblings: 'together',
    childSays: says('I like it at Gran’s.'),
  }),
  example(missingEpisode, {
    is: 'missing',
    episode: 'march',
    since: day('2026-03-01'),
    lastSeen: 'At the bus stop.',
    lawAsksReport: 'not-known',
    report: { decided: 'not-yet' },
  }),
  example(returnPlan, {
    to: 'Her grandmother’s',
    place: 'never-lived-there',
    with: [grandmother],
    stage: 'planned',
    childSays: says('Yes. Dren too.'),
    prepared: { child: 'She saw the room.', family: 'Two talks.' },
    handOver: { travelsWith: me, receivedBy: supervisor, papers: [] },
    firstVisitBy: day('2026-03-10'),
    ifItFails: 'Back to the shelter at once.',
  }),
  example(careArrangement, {
    arrangement: 'informal-fostering',
    with: [grandmother],
    decidedBy: 'family',
    whyChanged: ['education'],
    siblings: 'apart',
    childSays: says('I want to see my sister.'),
    fostering: {
      calledHere: 'men pikin',
      arrangedBy: 'parent',
      promised: ['schooling'],
      kept: 'in-part',
      inTouchWithOwnFamily: 'yes',
      mayGoHome: 'not-known',
      treatedAsOwnChildren: 'not-known',
    },
  }),
  example(tracingRequest, aTracing()),
  example(tracingStep, {
    tracing: 'aunt',
    state: 'in-progress',
    words: 'They asked at the town hall.',
    familySays: { answer: 'not-asked', because: 'Nobody was met yet.' },
    childTold: { told: 'not-yet', because: 'Nothing is known yet.' },
  }),
  example(afterReturn, {
    place: 'lives-there-still',
    how: 'seen-there',
    childSays: says('The goat knows me.'),
    familySays: says('He eats well.'),
    notKept: ['the school bag'],
    sendersTold: 'yes',
    nextOn: day('2026-06-01'),
  }),
  example(whereabouts, { of: 'lives', is: 'known', name: 'The house by the mill', mayGoThere: 'with-care' }),
  example(closure, aClosure()),
  example(dormantByWish, { wayBack: 'Our door, any day', mayWeGetInTouch: { answer: 'no' } }),
  example(lightClosure, {
    reason: 'met-once',
    words: 'She took the card and went on.',
    wayBack: 'The number on the card.',
  }),
  example(reopened, { because: 'She came by.', askedBy: 'child' }),
  example(caseConference, aConference()),
  example(selfHarm, {
    is: 'open',
    crisis: 'march',
    signs: ['speaks-of-dying'],
    hurtNow: 'no',
    stays: [{ member: besa.member }],
    means: 'out-of-reach',
    call: [{ who: me, number: '069 000 0000' }],
    ifNobody: 'We go to the hospital together.',
    checkOn: day('2026-03-01'),
    checkAt: '22:00',
  }),
  example(concern, {
    status: 'open',
    concern: 'gate',
    about: 'somebody-near',
    words: 'A van at the gate again.',
    raisedBy: 'child',
    look: 'now',
  }),
  example(documentKept, {
    document: 'school-card',
    sort: 'school',
    title: 'School card',
    originalWith: 'her grandmother',
  }),
  example(feedbackOrComplaint, {
    status: 'open',
    request: 'words-on-plan',
    sort: 'asks-to-correct',
    from: 'child',
    words: 'I did not say that.',
    wantsAnswer: true,
  }),
  example(task, { task: 'call-registry', what: 'Call the registry', who: me, by: day('2026-03-05'), status: 'open' }),
  example(task, {
    task: 'blood-test',
    what: 'Blood test',
    who: me,
    by: day('2026-03-01'),
    time: '10:00',
    status: 'done',
    came: 'yes',
  }),
  example(begun, {
    begun: 'visit-of-march',
    of: 'visit',
    said: '{"body":{"saw":"She plays."},"beside":{}}',
    open: ['place', 'child'],
    done: false,
  }),
  example(note, { words: 'She stood at the door in the rain and did not come in.' }),
  example(visit, aVisit()),
  example(visitPlanned, aVisitPlanned()),
  example(syncedPasskeys, { allowed: true }),
  example(standingAnswer, { says: [{ language: 'sq', text: 'Nuk themi për askënd.' }] }),
  example(dutyByLaw, { is: 'named', duty: aDuty(), because: 'The registry registers births by them.' }),
  example(dutyNumber, { answered: 'yes', numbers: [{ number: '042 000 111', when: 'day and night' }] }),
  example(complaintChannel, {
    ways: [{ language: 'sq', text: 'Kutia te dera' }],
    called: 'The woman with the red bag, on Mondays',
  }),
]
