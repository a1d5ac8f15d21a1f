import { isApproved, approvalStateOf } from '../file/approvals.ts'
import { all, current } from '../file/values.ts'
import { holds } from '../file/case-file.ts'
import { exceptionAsked, isStillToWrite } from '../kinds/planning/exception-asked.ts'
import { sharedWith } from '../kinds/any/shared-with.ts'
import { handOver } from '../kinds/any/hand-over.ts'
import { safetyLook } from '../kinds/assessment/safety-look.ts'
import { openSelfHarm } from '../kinds/assessment/self-harm.ts'
import { childAtRisk } from '../kinds/before/child-at-risk.ts'
import { afterReturn } from '../kinds/care/after-return.ts'
import { careArrangement, needsLookAtOnce } from '../kinds/care/care-arrangement.ts'
import { medicineToGive } from '../kinds/care/medicine-to-give.ts'
import { missingEpisode } from '../kinds/care/missing-episode.ts'
import { returnPlan } from '../kinds/care/return-plan.ts'
import { openTracings, tracingRequest } from '../kinds/care/tracing-request.ts'
import { identificationStatus } from '../kinds/experience/identification-status.ts'
import { talkPlanned } from '../kinds/experience/talk-planned.ts'
import { firstHours } from '../kinds/first-72-hours/first-hours.ts'
import { demandAnswer } from '../kinds/follow-up/demand-answer.ts'
import { askedAbout } from '../kinds/before/asked-about.ts'
import { authorityDemand } from '../kinds/follow-up/authority-demand.ts'
import { begun } from '../kinds/follow-up/begun.ts'
import { concern } from '../kinds/follow-up/concern.ts'
import { feedbackOrComplaint } from '../kinds/follow-up/feedback-or-complaint.ts'
import { reportByLaw } from '../kinds/follow-up/report-by-law.ts'
import { openTasks } from '../kinds/follow-up/task.ts'
import { urgentNeed } from '../kinds/follow-up/urgent-need.ts'
import { visitsAhead } from '../kinds/follow-up/visit-planned.ts'
import { openActions } from '../kinds/planning/action.ts'
import { bestInterests } from '../kinds/planning/best-interests.ts'
import { colleagueAsked } from '../kinds/planning/colleague-asked.ts'
import { planAgreed } from '../kinds/planning/plan-agreed.ts'
import { consent } from '../kinds/registration/consent.ts'
import { fileLink } from '../kinds/registration/file-link.ts'
import { guardianship, inConflict } from '../kinds/registration/guardianship.ts'
import { parentChanged } from '../kinds/registration/parent-changed.ts'
import { adulthood } from '../kinds/rights/adulthood.ts'
import { ageAssessment } from '../kinds/rights/age-assessment.ts'
import { ageAssessed } from '../kinds/rights/age-assessed.ts'
import { appeal } from '../kinds/rights/appeal.ts'
import { birthRegistration } from '../kinds/rights/birth-registration.ts'
import { civilStatusStep } from '../kinds/rights/civil-status-step.ts'
import { courtDate } from '../kinds/rights/court-date.ts'
import { education } from '../kinds/rights/education.ts'
import { entitlement } from '../kinds/rights/entitlement.ts'
import { healthMatter } from '../kinds/rights/health-matter.ts'
import { identityPaper } from '../kinds/rights/identity-paper.ts'
import { identityRestoration } from '../kinds/rights/identity-restoration.ts'
import { nationality } from '../kinds/rights/nationality.ts'
import { nonPunishment } from '../kinds/rights/non-punishment.ts'
import { ownFileCopy } from '../kinds/rights/own-file-copy.ts'
import { proceeding } from '../kinds/rights/proceeding.ts'
import { referrals } from '../rules/consent/referrals.ts'
import { agencyHandOver } from '../kinds/services/agency-hand-over.ts'
import { referral } from '../kinds/services/referral.ts'
import { RUNNING, service } from '../kinds/services/service.ts'
import { highRisks } from '../rules/r09-high-risk-timer.ts'
import { leading } from '../file/tracks.ts'
import { LEAVES_NOTHING_OPEN } from './leaves-nothing-open.ts'
import {
  type Opens,
  openThing,
  allOpen,
  openWhere,
  openDues,
  openSteps,
  openApproval,
  unconfirmed,
} from './left-open.ts'

const NEEDS: readonly string[] = ['needed', 'offered', 'understood', 'absent', 'unfit']
const services: Opens = (file) =>
  leading(file, service).flatMap((entry) =>
    RUNNING.includes(entry.body.stage)
      ? [openThing(entry, 'help-under-way')]
      : NEEDS.includes(entry.body.stage)
        ? [openThing(entry, 'need-without-help')]
        : [],
  )

const births: Opens = (file) => {
  if (!holds(file, 'status')) return []
  const known = current(file, birthRegistration)
  if (known.length === 0)
    return [{ key: 'birth-not-looked-at', what: 'birth-not-looked-at', kind: birthRegistration.name, folder: 'status' }]
  return known.flatMap((entry) =>
    entry.body.state === 'registered'
      ? []
      : [openThing(entry, 'birth-not-registered', entry.body.nextOn === undefined ? {} : { on: entry.body.nextOn })],
  )
}

const returns: Opens = (file) =>
  current(file, returnPlan).flatMap((entry) =>
    entry.body.stage === 'planned' || entry.body.stage === 'travelling'
      ? [openThing(entry, isApproved(file, entry) ? 'return-under-way' : 'return-not-approved')]
      : [],
  )

/** A danger that was answered still exists. */
const dangers: Opens = (file) =>
  highRisks(file).map(({ entry, answered }) => openThing(entry, answered ? 'danger-that-stands' : 'answer-to-risk'))

/**
 * For every kind that may be in a child's file: what of it is open when the work ends. A test refuses a kind that is
 * missing here, so a new kind must say it.
 */
export const OPENS: Readonly<Record<string, Opens | 'nothing'>> = {
  proceeding: allOpen(
    openWhere(proceeding, 'case-before-court', (body) => body.stands === 'under-way'),
    openDues(proceeding),
  ),
  'court-date': openDues(courtDate),
  'birth-registration': allOpen(births, openDues(birthRegistration)),
  'civil-status-step': openDues(civilStatusStep),
  'identity-paper': openWhere(
    identityPaper,
    'paper-not-in-hand',
    (body) => !['in-hand', 'in-safe-keeping'].includes(body.stands),
  ),
  'identity-restoration': allOpen(
    openWhere(
      identityRestoration,
      'identity-not-restored',
      (body) => !['not-wanted-now', 'put-right', 'cannot-be-put-right'].includes(body.stands),
    ),
    openDues(identityRestoration),
  ),
  nationality: openWhere(nationality, 'nationality-not-settled', (body) => body.state !== 'holds'),
  'return-plan': allOpen(returns, openDues(returnPlan)),
  'after-return': openDues(afterReturn),
  service: services,
  referral: allOpen(
    (file, today) =>
      referrals(file, today).flatMap(({ asked, standing: is, consentGone }) =>
        is === 'waiting' || consentGone
          ? [openThing(asked, consentGone ? 'take-back-referral' : 'referral-answer')]
          : [],
      ),
    unconfirmed(referral),
  ),
  'agency-hand-over': openDues(agencyHandOver),
  'shared-with': unconfirmed(sharedWith),
  'file-link': unconfirmed(fileLink),
  'demand-answer': unconfirmed(demandAnswer),
  'age-assessment': openDues(ageAssessment),
  action: openSteps(openActions, 'action'),
  task: openSteps(openTasks, 'task'),
  'visit-planned': (file) => visitsAhead(file).map((entry) => openThing(entry, 'visit-planned', { on: entry.body.on })),
  factor: dangers,
  'self-harm': (file) => openSelfHarm(file).map((entry) => openThing(entry, 'check-tonight')),
  concern: (file) =>
    leading(file, concern).flatMap((entry) =>
      entry.body.status === 'open' ? [openThing(entry, 'look-into-concern')] : [],
    ),
  'missing-episode': allOpen(
    (file) =>
      leading(file, missingEpisode).flatMap((entry) =>
        entry.body.is === 'back' ? [] : [openThing(entry, 'still-missing')],
      ),
    openDues(missingEpisode),
  ),
  'safety-look': openWhere(safetyLook, 'not-safe', (body) => body.answer === 'not-safe' || body.answer === 'not-known'),
  'care-arrangement': (file) =>
    needsLookAtOnce(file)
      ? current(file, careArrangement)
          .slice(0, 1)
          .map((entry) => openThing(entry, 'no-fitting-care'))
      : [],
  'report-by-law': openDues(reportByLaw),
  'authority-demand': openDues(authorityDemand),
  'feedback-or-complaint': openDues(feedbackOrComplaint),
  'non-punishment': allOpen(
    openWhere(nonPunishment, 'blamed-for-it', (body) => body.stands === 'not-raised' || body.held === 'is-held'),
    openDues(nonPunishment),
  ),
  entitlement: allOpen(
    (file) =>
      leading(file, entitlement).flatMap((entry) =>
        ['entitled', 'claimed'].includes(entry.body.stage) ? [openThing(entry, 'claim-entitlement')] : [],
      ),
    openDues(entitlement),
  ),
  appeal: openDues(appeal),
  'age-assessed': openDues(ageAssessed),
  'identification-status': openDues(identificationStatus),
  consent: openDues(consent),
  guardianship: allOpen(
    openWhere(
      guardianship,
      'representative-asked-for',
      (body) => body.stands === 'needed' || body.stands === 'asked-for',
    ),
    (file, today) => inConflict(file, today).map((entry) => openThing(entry, 'replace-representative')),
  ),
  'parent-changed': openDues(parentChanged),
  'talk-planned': openDues(talkPlanned),
  'tracing-request': allOpen(
    (file) => openTracings(file).map((entry) => openThing(entry, tracingRequest.name)),
    unconfirmed(tracingRequest),
  ),
  'best-interests': openApproval(bestInterests),
  'plan-agreed': openApproval(planAgreed),
  'exception-asked': (file) =>
    all(file, exceptionAsked).flatMap((entry) =>
      approvalStateOf(file, entry) === 'waiting' || isStillToWrite(file, entry)
        ? [openThing(entry, 'decision-not-approved')]
        : [],
    ),
  education: openDues(education),
  adulthood: openDues(adulthood),
  'own-file-copy': openDues(ownFileCopy),
  'first-hours': openDues(firstHours),
  'urgent-need': openDues(urgentNeed),
  begun: openDues(begun),
  'child-at-risk': openDues(childAtRisk),
  'asked-about': openDues(askedAbout),
  'colleague-asked': openDues(colleagueAsked),
  'hand-over': openDues(handOver),
  'health-matter': openWhere(healthMatter, 'sealed-matter', (body) =>
    ['in-treatment', 'to-be-looked-at', 'being-looked-at'].includes(body.stands),
  ),
  'medicine-to-give': openWhere(medicineToGive, 'sealed-matter', ({ is }) => is !== 'stopped'),
  ...LEAVES_NOTHING_OPEN,
}
