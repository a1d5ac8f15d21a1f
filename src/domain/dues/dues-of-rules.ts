import type { Entry } from '../entry/entry.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { CaseFile } from '../file/case-file.ts'
import { isUnderWay, mayBeSought } from '../file/case-status.ts'
import type { Due } from '../file/due.ts'
import type { Kind } from '../file/kind.ts'
import { all } from '../file/values.ts'
import { sharedWith } from '../kinds/any/shared-with.ts'
import { factor } from '../kinds/assessment/factor.ts'
import { levelAssessment } from '../kinds/assessment/level-assessment.ts'
import { safetyLook } from '../kinds/assessment/safety-look.ts'
import { returnPlan } from '../kinds/care/return-plan.ts'
import { tracingRequest } from '../kinds/care/tracing-request.ts'
import { feedbackOrComplaint } from '../kinds/follow-up/feedback-or-complaint.ts'
import { reportByLaw } from '../kinds/follow-up/report-by-law.ts'
import { openTasks, task } from '../kinds/follow-up/task.ts'
import { visitPlanned, visitsAhead } from '../kinds/follow-up/visit-planned.ts'
import { action, openActions } from '../kinds/planning/action.ts'
import { medicineToGive } from '../kinds/care/medicine-to-give.ts'
import { consent } from '../kinds/registration/consent.ts'
import { fileLink } from '../kinds/registration/file-link.ts'
import { adulthood } from '../kinds/rights/adulthood.ts'
import { healthMatter } from '../kinds/rights/health-matter.ts'
import { agencyHandOver } from '../kinds/services/agency-hand-over.ts'
import { referral } from '../kinds/services/referral.ts'
import { service } from '../kinds/services/service.ts'
import { agencyHandOversDue } from '../rules/consent/agency-hand-overs.ts'
import { consentsToRenew } from '../rules/consent/consents-to-renew.ts'
import { referralsDue } from '../rules/consent/referrals.ts'
import { secondLooks } from '../rules/deciding/second-person.ts'
import { plansToThinkOver } from '../rules/marks/check-against-marks.ts'
import { dueReturnsToThinkOver, dueVisitsToThinkOver } from '../rules/marks/to-think-over.ts'
import { highRisks } from '../rules/r09-high-risk-timer.ts'
import { lookAgainAfter, nextLook } from '../rules/r15-look-again.ts'
import { answerBy, answerRequestWithin, openRequests } from '../rules/r20-own-file.ts'
import { safetyLooksDue } from '../safety/safety-answer.ts'
import { careToTalkAbout, disputeElsewhere } from './care-in-dispute.ts'
import { healthMattersInDispute, medicinesInDispute, servicesInDispute } from '../rules/rights/n04-help-in-dispute.ts'
import { askBeforeActing } from '../kinds/registration/ask-before-acting.ts'

type Dues = (file: CaseFile, today: PlainDate) => readonly Due[]

/** What rules make due for the entries of a kind, in addition to what the kind itself makes due. One line a kind. */
const DUES_OF_RULES: Readonly<Record<string, Dues>> = {
  [action.name]: (file, today) => (isUnderWay(file) ? plansToThinkOver(file, openActions(file), today) : []),
  [adulthood.name]: agreementsDue,
  [agencyHandOver.name]: (file, today) => [
    ...agencyHandOversDue(file, today),
    ...secondLooks(file, entriesOf(file, agencyHandOver)),
  ],
  [askBeforeActing.name]: disputeElsewhere,
  [consent.name]: careToTalkAbout,
  [factor.name]: answersToRisksDue,
  [feedbackOrComplaint.name]: answersToRequestsDue,
  [fileLink.name]: (file) => secondLooks(file, entriesOf(file, fileLink)),
  [healthMatter.name]: healthMattersInDispute,
  [levelAssessment.name]: levelsDue,
  [medicineToGive.name]: medicinesInDispute,
  [referral.name]: (file, today) => [...referralsDue(file, today), ...secondLooks(file, entriesOf(file, referral))],
  [reportByLaw.name]: (file) => secondLooks(file, entriesOf(file, reportByLaw)),
  [returnPlan.name]: dueReturnsToThinkOver,
  [safetyLook.name]: safetyLooksDue,
  [service.name]: servicesInDispute,
  [sharedWith.name]: (file) => secondLooks(file, entriesOf(file, sharedWith)),
  [task.name]: (file, today) => (isUnderWay(file) ? plansToThinkOver(file, openTasks(file), today) : []),
  [tracingRequest.name]: (file) => secondLooks(file, entriesOf(file, tracingRequest)),
  [visitPlanned.name]: (file, today) => [
    ...dueVisitsToThinkOver(file, today),
    ...(mayBeSought(file) ? plansToThinkOver(file, visitsAhead(file), today) : []),
  ],
}

/** What entries of a kind make due: by the kind itself, and by rules. Undefined where nothing does. */
export function duesOfKind({ name, due }: Pick<Kind, 'name' | 'due'>): Dues | undefined {
  const ofRules = DUES_OF_RULES[name]
  if (!due || !ofRules) return due ?? ofRules
  return (file, today) => [...due(file, today), ...ofRules(file, today)]
}

const entriesOf = (file: CaseFile, { name }: Pick<Kind, 'name'>): readonly Entry[] => file.byKind[name] ?? []

/**
 * At eighteen, and where a birth date puts an earlier agreement in doubt, people are asked again: today, once for all
 * of them. Help goes on meanwhile.
 */
function agreementsDue(file: CaseFile, today: PlainDate): readonly Due[] {
  const [first] = mayBeSought(file) ? consentsToRenew(file, today) : []
  return first ? [{ what: 'take-agreement-anew', on: today, entry: first.entry.id }] : []
}

/** R9: the day by which a pressing risk is answered. */
function answersToRisksDue(file: CaseFile): readonly Due[] {
  return highRisks(file)
    .filter((risk) => !risk.answered)
    .map((risk) => ({ what: 'answer-to-risk', on: risk.answerBy, entry: risk.entry.id }))
}

/** R20: the day by which a request is answered. Closing a file ends no right in it, so requests stay due. */
function answersToRequestsDue(file: CaseFile): readonly Due[] {
  return openRequests(file).map((request) => ({
    what: 'answer-to-request',
    on: answerBy(request, answerRequestWithin(file)),
    entry: request.id,
  }))
}

/** R15: the day by which the levels are looked at again. */
function levelsDue(file: CaseFile): readonly Due[] {
  const last = all(file, levelAssessment).at(-1)
  return last && mayBeSought(file)
    ? [{ what: 'levels-again', on: nextLook('level-assessment', last.at, lookAgainAfter(file)), entry: last.id }]
    : []
}
