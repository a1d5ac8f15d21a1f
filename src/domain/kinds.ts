// Made by scripts/list-kinds.ts from the folders of kinds/. Not edited by hand.
import type { Kind } from './file/kind.ts'
import { agencyAnswer } from './kinds/any/agency-answer.ts'
import { agencyAsk } from './kinds/any/agency-ask.ts'
import { approved } from './kinds/any/approved.ts'
import { complaintChannel } from './kinds/any/complaint-channel.ts'
import { contactPoint } from './kinds/any/contact-point.ts'
import { countryFactChanged } from './kinds/any/country-fact-changed.ts'
import { countryPackChosen } from './kinds/any/country-pack-chosen.ts'
import { encountersCounted } from './kinds/any/encounters-counted.ts'
import { focalPoints } from './kinds/any/focal-points.ts'
import { guidanceDismissed } from './kinds/any/guidance-dismissed.ts'
import { handOverAnswer } from './kinds/any/hand-over-answer.ts'
import { handOver } from './kinds/any/hand-over.ts'
import { instrumentHeld } from './kinds/any/instrument-held.ts'
import { memberNamed } from './kinds/any/member-named.ts'
import { networkJoined } from './kinds/any/network-joined.ts'
import { organisationNamed } from './kinds/any/organisation-named.ts'
import { phaseWindows } from './kinds/any/phase-windows.ts'
import { redactionNoted } from './kinds/any/redaction-noted.ts'
import { returned } from './kinds/any/returned.ts'
import { safeguardingAnswer } from './kinds/any/safeguarding-answer.ts'
import { safeguardingReport } from './kinds/any/safeguarding-report.ts'
import { safeguardingStep } from './kinds/any/safeguarding-step.ts'
import { sharedWith } from './kinds/any/shared-with.ts'
import { superseded } from './kinds/any/superseded.ts'
import { supervisionSession } from './kinds/any/supervision-session.ts'
import { factor } from './kinds/assessment/factor.ts'
import { familyAssessment } from './kinds/assessment/family-assessment.ts'
import { healthFactor } from './kinds/assessment/health-factor.ts'
import { instrumentCompleted } from './kinds/assessment/instrument-completed.ts'
import { levelAssessment } from './kinds/assessment/level-assessment.ts'
import { riskAssessment } from './kinds/assessment/risk-assessment.ts'
import { safetyLook } from './kinds/assessment/safety-look.ts'
import { safetyPlan } from './kinds/assessment/safety-plan.ts'
import { attendance } from './kinds/before/attendance.ts'
import { childAtRisk } from './kinds/before/child-at-risk.ts'
import { encounterSettled } from './kinds/before/encounter-settled.ts'
import { encounter } from './kinds/before/encounter.ts'
import { groupList } from './kinds/before/group-list.ts'
import { groupNote } from './kinds/before/group-note.ts'
import { preventionSession } from './kinds/before/prevention-session.ts'
import { afterReturn } from './kinds/care/after-return.ts'
import { careArrangement } from './kinds/care/care-arrangement.ts'
import { missingEpisode } from './kinds/care/missing-episode.ts'
import { returnPlan } from './kinds/care/return-plan.ts'
import { tracingRequest } from './kinds/care/tracing-request.ts'
import { tracingStep } from './kinds/care/tracing-step.ts'
import { whereabouts } from './kinds/care/whereabouts.ts'
import { closure } from './kinds/closure/closure.ts'
import { dormantByWish } from './kinds/closure/dormant-by-wish.ts'
import { legalHold } from './kinds/closure/legal-hold.ts'
import { lightClosure } from './kinds/closure/light-closure.ts'
import { reopened } from './kinds/closure/reopened.ts'
import { retention } from './kinds/closure/retention.ts'
import { constraint } from './kinds/directory/constraint.ts'
import { directoryOpened } from './kinds/directory/directory-opened.ts'
import { fosterCarer } from './kinds/directory/foster-carer.ts'
import { hiddenAddress } from './kinds/directory/hidden-address.ts'
import { listing } from './kinds/directory/listing.ts'
import { childWasTold } from './kinds/experience/child-was-told.ts'
import { danger } from './kinds/experience/danger.ts'
import { identificationStatus } from './kinds/experience/identification-status.ts'
import { ownExperience } from './kinds/experience/own-experience.ts'
import { ownScreening } from './kinds/experience/own-screening.ts'
import { talkPlanned } from './kinds/experience/talk-planned.ts'
import { toldToWhom } from './kinds/experience/told-to-whom.ts'
import { victimsChild } from './kinds/experience/victims-child.ts'
import { firstHoursHealth } from './kinds/first-72-hours/first-hours-health.ts'
import { firstHours } from './kinds/first-72-hours/first-hours.ts'
import { agencyDilemma } from './kinds/follow-up/agency-dilemma.ts'
import { agencyPrinciple } from './kinds/follow-up/agency-principle.ts'
import { appointment } from './kinds/follow-up/appointment.ts'
import { authorityDemand } from './kinds/follow-up/authority-demand.ts'
import { begun } from './kinds/follow-up/begun.ts'
import { caseConference } from './kinds/follow-up/case-conference.ts'
import { concern } from './kinds/follow-up/concern.ts'
import { demandAnswer } from './kinds/follow-up/demand-answer.ts'
import { documentKept } from './kinds/follow-up/document-kept.ts'
import { ethicalReflection } from './kinds/follow-up/ethical-reflection.ts'
import { ethicsLogOpened } from './kinds/follow-up/ethics-log-opened.ts'
import { feedbackOrComplaint } from './kinds/follow-up/feedback-or-complaint.ts'
import { note } from './kinds/follow-up/note.ts'
import { reportByLaw } from './kinds/follow-up/report-by-law.ts'
import { task } from './kinds/follow-up/task.ts'
import { urgentNeed } from './kinds/follow-up/urgent-need.ts'
import { visitPlanned } from './kinds/follow-up/visit-planned.ts'
import { visit } from './kinds/follow-up/visit.ts'
import { action } from './kinds/planning/action.ts'
import { bestInterests } from './kinds/planning/best-interests.ts'
import { exceptionAsked } from './kinds/planning/exception-asked.ts'
import { goal } from './kinds/planning/goal.ts'
import { pageForChild } from './kinds/planning/page-for-child.ts'
import { phase } from './kinds/planning/phase.ts'
import { planAgreed } from './kinds/planning/plan-agreed.ts'
import { views } from './kinds/planning/views.ts'
import { askBeforeActing } from './kinds/registration/ask-before-acting.ts'
import { birth } from './kinds/registration/birth.ts'
import { card } from './kinds/registration/card.ts'
import { caseHolder } from './kinds/registration/case-holder.ts'
import { childGroup } from './kinds/registration/child-group.ts'
import { consent } from './kinds/registration/consent.ts'
import { contactDetails } from './kinds/registration/contact-details.ts'
import { crossedOver } from './kinds/registration/crossed-over.ts'
import { doNot } from './kinds/registration/do-not.ts'
import { fileLink } from './kinds/registration/file-link.ts'
import { fileOpened } from './kinds/registration/file-opened.ts'
import { gender } from './kinds/registration/gender.ts'
import { guardianship } from './kinds/registration/guardianship.ts'
import { household } from './kinds/registration/household.ts'
import { limitsTold } from './kinds/registration/limits-told.ts'
import { name } from './kinds/registration/name.ts'
import { notSameChild } from './kinds/registration/not-same-child.ts'
import { parentChanged } from './kinds/registration/parent-changed.ts'
import { person } from './kinds/registration/person.ts'
import { safeContact } from './kinds/registration/safe-contact.ts'
import { sameChildEnded } from './kinds/registration/same-child-ended.ts'
import { sameChild } from './kinds/registration/same-child.ts'
import { tie } from './kinds/registration/tie.ts'
import { withhold } from './kinds/registration/withhold.ts'
import { adulthood } from './kinds/rights/adulthood.ts'
import { ageAssessed } from './kinds/rights/age-assessed.ts'
import { ageAssessment } from './kinds/rights/age-assessment.ts'
import { appeal } from './kinds/rights/appeal.ts'
import { birthRegistration } from './kinds/rights/birth-registration.ts'
import { civilStatusStep } from './kinds/rights/civil-status-step.ts'
import { courtDate } from './kinds/rights/court-date.ts'
import { education } from './kinds/rights/education.ts'
import { entitlement } from './kinds/rights/entitlement.ts'
import { healthMatter } from './kinds/rights/health-matter.ts'
import { identityPaper } from './kinds/rights/identity-paper.ts'
import { identityRestoration } from './kinds/rights/identity-restoration.ts'
import { nationality } from './kinds/rights/nationality.ts'
import { nonPunishment } from './kinds/rights/non-punishment.ts'
import { ownFileCopy } from './kinds/rights/own-file-copy.ts'
import { proceeding } from './kinds/rights/proceeding.ts'
import { witnessSupport } from './kinds/rights/witness-support.ts'
import { moneyGiven } from './kinds/services/money-given.ts'
import { packet } from './kinds/services/packet.ts'
import { referralAnswer } from './kinds/services/referral-answer.ts'
import { referralChased } from './kinds/services/referral-chased.ts'
import { referralTakenBack } from './kinds/services/referral-taken-back.ts'
import { referral } from './kinds/services/referral.ts'
import { service } from './kinds/services/service.ts'
import { whatHelped } from './kinds/services/what-helped.ts'
import { stockFigures } from './kinds/stocktaking/stock-figures.ts'
import { stockForm } from './kinds/stocktaking/stock-form.ts'
import { stockItem } from './kinds/stocktaking/stock-item.ts'
import { stocktakingOpened } from './kinds/stocktaking/stocktaking-opened.ts'

/** Every kind of entry that this app knows. */
export const KINDS: readonly Kind[] = [
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
