// Made by scripts/list-kinds.ts from the folders beside it. Not edited by hand.
import type { Kind } from '../file/kind.ts'
import { agencyAnswer } from './any/agency-answer.ts'
import { agencyAsk } from './any/agency-ask.ts'
import { approved } from './any/approved.ts'
import { complaintChannel } from './any/complaint-channel.ts'
import { contactPoint } from './any/contact-point.ts'
import { countryFactChanged } from './any/country-fact-changed.ts'
import { countryPackChosen } from './any/country-pack-chosen.ts'
import { encountersCounted } from './any/encounters-counted.ts'
import { focalPoints } from './any/focal-points.ts'
import { guidanceDismissed } from './any/guidance-dismissed.ts'
import { handOverAnswer } from './any/hand-over-answer.ts'
import { handOver } from './any/hand-over.ts'
import { instrumentHeld } from './any/instrument-held.ts'
import { memberNamed } from './any/member-named.ts'
import { networkJoined } from './any/network-joined.ts'
import { organisationNamed } from './any/organisation-named.ts'
import { phaseWindows } from './any/phase-windows.ts'
import { redactionNoted } from './any/redaction-noted.ts'
import { returned } from './any/returned.ts'
import { safeguardingAnswer } from './any/safeguarding-answer.ts'
import { safeguardingReport } from './any/safeguarding-report.ts'
import { safeguardingStep } from './any/safeguarding-step.ts'
import { sharedWith } from './any/shared-with.ts'
import { superseded } from './any/superseded.ts'
import { supervisionSession } from './any/supervision-session.ts'
import { factor } from './assessment/factor.ts'
import { familyAssessment } from './assessment/family-assessment.ts'
import { healthFactor } from './assessment/health-factor.ts'
import { instrumentCompleted } from './assessment/instrument-completed.ts'
import { levelAssessment } from './assessment/level-assessment.ts'
import { riskAssessment } from './assessment/risk-assessment.ts'
import { safetyLook } from './assessment/safety-look.ts'
import { safetyPlan } from './assessment/safety-plan.ts'
import { attendance } from './before/attendance.ts'
import { childAtRisk } from './before/child-at-risk.ts'
import { encounterSettled } from './before/encounter-settled.ts'
import { encounter } from './before/encounter.ts'
import { groupList } from './before/group-list.ts'
import { groupNote } from './before/group-note.ts'
import { preventionSession } from './before/prevention-session.ts'
import { afterReturn } from './care/after-return.ts'
import { careArrangement } from './care/care-arrangement.ts'
import { missingEpisode } from './care/missing-episode.ts'
import { returnPlan } from './care/return-plan.ts'
import { tracingRequest } from './care/tracing-request.ts'
import { tracingStep } from './care/tracing-step.ts'
import { whereabouts } from './care/whereabouts.ts'
import { closure } from './closure/closure.ts'
import { dormantByWish } from './closure/dormant-by-wish.ts'
import { legalHold } from './closure/legal-hold.ts'
import { lightClosure } from './closure/light-closure.ts'
import { reopened } from './closure/reopened.ts'
import { retention } from './closure/retention.ts'
import { constraint } from './directory/constraint.ts'
import { directoryOpened } from './directory/directory-opened.ts'
import { fosterCarer } from './directory/foster-carer.ts'
import { hiddenAddress } from './directory/hidden-address.ts'
import { listing } from './directory/listing.ts'
import { childWasTold } from './experience/child-was-told.ts'
import { danger } from './experience/danger.ts'
import { identificationStatus } from './experience/identification-status.ts'
import { ownExperience } from './experience/own-experience.ts'
import { ownScreening } from './experience/own-screening.ts'
import { talkPlanned } from './experience/talk-planned.ts'
import { toldToWhom } from './experience/told-to-whom.ts'
import { victimsChild } from './experience/victims-child.ts'
import { firstHoursHealth } from './first-72-hours/first-hours-health.ts'
import { firstHours } from './first-72-hours/first-hours.ts'
import { agencyDilemma } from './follow-up/agency-dilemma.ts'
import { agencyPrinciple } from './follow-up/agency-principle.ts'
import { appointment } from './follow-up/appointment.ts'
import { authorityDemand } from './follow-up/authority-demand.ts'
import { begun } from './follow-up/begun.ts'
import { caseConference } from './follow-up/case-conference.ts'
import { concern } from './follow-up/concern.ts'
import { demandAnswer } from './follow-up/demand-answer.ts'
import { documentKept } from './follow-up/document-kept.ts'
import { ethicalReflection } from './follow-up/ethical-reflection.ts'
import { ethicsLogOpened } from './follow-up/ethics-log-opened.ts'
import { feedbackOrComplaint } from './follow-up/feedback-or-complaint.ts'
import { note } from './follow-up/note.ts'
import { reportByLaw } from './follow-up/report-by-law.ts'
import { task } from './follow-up/task.ts'
import { urgentNeed } from './follow-up/urgent-need.ts'
import { visitPlanned } from './follow-up/visit-planned.ts'
import { visit } from './follow-up/visit.ts'
import { action } from './planning/action.ts'
import { bestInterests } from './planning/best-interests.ts'
import { exceptionAsked } from './planning/exception-asked.ts'
import { goal } from './planning/goal.ts'
import { pageForChild } from './planning/page-for-child.ts'
import { phase } from './planning/phase.ts'
import { planAgreed } from './planning/plan-agreed.ts'
import { views } from './planning/views.ts'
import { askBeforeActing } from './registration/ask-before-acting.ts'
import { birth } from './registration/birth.ts'
import { card } from './registration/card.ts'
import { caseHolder } from './registration/case-holder.ts'
import { childGroup } from './registration/child-group.ts'
import { consent } from './registration/consent.ts'
import { contactDetails } from './registration/contact-details.ts'
import { crossedOver } from './registration/crossed-over.ts'
import { doNot } from './registration/do-not.ts'
import { fileLink } from './registration/file-link.ts'
import { fileOpened } from './registration/file-opened.ts'
import { gender } from './registration/gender.ts'
import { guardianship } from './registration/guardianship.ts'
import { household } from './registration/household.ts'
import { limitsTold } from './registration/limits-told.ts'
import { name } from './registration/name.ts'
import { notSameChild } from './registration/not-same-child.ts'
import { parentChanged } from './registration/parent-changed.ts'
import { person } from './registration/person.ts'
import { safeContact } from './registration/safe-contact.ts'
import { sameChildEnded } from './registration/same-child-ended.ts'
import { sameChild } from './registration/same-child.ts'
import { tie } from './registration/tie.ts'
import { withhold } from './registration/withhold.ts'
import { adulthood } from './rights/adulthood.ts'
import { ageAssessed } from './rights/age-assessed.ts'
import { ageAssessment } from './rights/age-assessment.ts'
import { appeal } from './rights/appeal.ts'
import { birthRegistration } from './rights/birth-registration.ts'
import { civilStatusStep } from './rights/civil-status-step.ts'
import { courtDate } from './rights/court-date.ts'
import { education } from './rights/education.ts'
import { entitlement } from './rights/entitlement.ts'
import { healthMatter } from './rights/health-matter.ts'
import { identityPaper } from './rights/identity-paper.ts'
import { identityRestoration } from './rights/identity-restoration.ts'
import { nationality } from './rights/nationality.ts'
import { nonPunishment } from './rights/non-punishment.ts'
import { ownFileCopy } from './rights/own-file-copy.ts'
import { proceeding } from './rights/proceeding.ts'
import { witnessSupport } from './rights/witness-support.ts'
import { moneyGiven } from './services/money-given.ts'
import { packet } from './services/packet.ts'
import { referralAnswer } from './services/referral-answer.ts'
import { referralChased } from './services/referral-chased.ts'
import { referralTakenBack } from './services/referral-taken-back.ts'
import { referral } from './services/referral.ts'
import { service } from './services/service.ts'
import { whatHelped } from './services/what-helped.ts'
import { stockFigures } from './stocktaking/stock-figures.ts'
import { stockForm } from './stocktaking/stock-form.ts'
import { stockItem } from './stocktaking/stock-item.ts'
import { stocktakingOpened } from './stocktaking/stocktaking-opened.ts'

/** Every kind of entry that this app knows, without the rules that check it (`KINDS` has them). */
export const EVERY_KIND: readonly Kind[] = [
  agencyAnswer,
  agencyAsk,
  approved,
  complaintChannel,
  contactPoint,
  countryFactChanged,
  countryPackChosen,
  encountersCounted,
  focalPoints,
  guidanceDismissed,
  handOverAnswer,
  handOver,
  instrumentHeld,
  memberNamed,
  networkJoined,
  organisationNamed,
  phaseWindows,
  redactionNoted,
  returned,
  safeguardingAnswer,
  safeguardingReport,
  safeguardingStep,
  sharedWith,
  superseded,
  supervisionSession,
  factor,
  familyAssessment,
  healthFactor,
  instrumentCompleted,
  levelAssessment,
  riskAssessment,
  safetyLook,
  safetyPlan,
  attendance,
  childAtRisk,
  encounterSettled,
  encounter,
  groupList,
  groupNote,
  preventionSession,
  afterReturn,
  careArrangement,
  missingEpisode,
  returnPlan,
  tracingRequest,
  tracingStep,
  whereabouts,
  closure,
  dormantByWish,
  legalHold,
  lightClosure,
  reopened,
  retention,
  constraint,
  directoryOpened,
  fosterCarer,
  hiddenAddress,
  listing,
  childWasTold,
  danger,
  identificationStatus,
  ownExperience,
  ownScreening,
  talkPlanned,
  toldToWhom,
  victimsChild,
  firstHoursHealth,
  firstHours,
  agencyDilemma,
  agencyPrinciple,
  appointment,
  authorityDemand,
  begun,
  caseConference,
  concern,
  demandAnswer,
  documentKept,
  ethicalReflection,
  ethicsLogOpened,
  feedbackOrComplaint,
  note,
  reportByLaw,
  task,
  urgentNeed,
  visitPlanned,
  visit,
  action,
  bestInterests,
  exceptionAsked,
  goal,
  pageForChild,
  phase,
  planAgreed,
  views,
  askBeforeActing,
  birth,
  card,
  caseHolder,
  childGroup,
  consent,
  contactDetails,
  crossedOver,
  doNot,
  fileLink,
  fileOpened,
  gender,
  guardianship,
  household,
  limitsTold,
  name,
  notSameChild,
  parentChanged,
  person,
  safeContact,
  sameChildEnded,
  sameChild,
  tie,
  withhold,
  adulthood,
  ageAssessed,
  ageAssessment,
  appeal,
  birthRegistration,
  civilStatusStep,
  courtDate,
  education,
  entitlement,
  healthMatter,
  identityPaper,
  identityRestoration,
  nationality,
  nonPunishment,
  ownFileCopy,
  proceeding,
  witnessSupport,
  moneyGiven,
  packet,
  referralAnswer,
  referralChased,
  referralTakenBack,
  referral,
  service,
  whatHelped,
  stockFigures,
  stockForm,
  stockItem,
  stocktakingOpened,
]
