import type { Draft, Whom } from '../entry/entry.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { Ruling } from '../entry/ruling.ts'
import type { Doer } from '../entry/doer.ts'
import { duesOfKind } from '../dues/dues-of-rules.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { BodyOf, Kind } from '../file/kind.ts'
import { approved } from '../kinds/any/approved.ts'
import { handOver } from '../kinds/any/hand-over.ts'
import { returned } from '../kinds/any/returned.ts'
import { sharedWith } from '../kinds/any/shared-with.ts'
import { safetyLook } from '../kinds/assessment/safety-look.ts'
import { selfHarm } from '../kinds/assessment/self-harm.ts'
import { careArrangement } from '../kinds/care/care-arrangement.ts'
import { inWhoseHands, returnPlan } from '../kinds/care/return-plan.ts'
import { tracingRequest } from '../kinds/care/tracing-request.ts'
import { closure } from '../kinds/closure/closure.ts'
import { talkPlanned } from '../kinds/experience/talk-planned.ts'
import { demandAnswer } from '../kinds/follow-up/demand-answer.ts'
import { reportByLaw } from '../kinds/follow-up/report-by-law.ts'
import { visitPlanned } from '../kinds/follow-up/visit-planned.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { bestInterests } from '../kinds/planning/best-interests.ts'
import { planAgreed } from '../kinds/planning/plan-agreed.ts'
import { consent } from '../kinds/registration/consent.ts'
import { fileLink } from '../kinds/registration/file-link.ts'
import { guardianship } from '../kinds/registration/guardianship.ts'
import { sameChild } from '../kinds/registration/same-child.ts'
import { ageAssessed } from '../kinds/rights/age-assessed.ts'
import { ageAssessment } from '../kinds/rights/age-assessment.ts'
import { courtDate } from '../kinds/rights/court-date.ts'
import { nonPunishment } from '../kinds/rights/non-punishment.ts'
import { ownFileCopy } from '../kinds/rights/own-file-copy.ts'
import { witnessSupport } from '../kinds/rights/witness-support.ts'
import { agencyHandOver } from '../kinds/services/agency-hand-over.ts'
import { referral } from '../kinds/services/referral.ts'
import { service } from '../kinds/services/service.ts'
import { answerable } from '../rules/answerable.ts'
import { bestInterestsSize } from '../rules/best-interests-size.ts'
import { n9NoStatisticsInCrisis } from '../rules/consent/n09-no-statistics-in-crisis.ts'
import { p11LimitsFirst } from '../rules/consent/p11-limits-first.ts'
import { searchEnded } from '../rules/deciding/search-ended.ts'
import { lacksOfSecond } from '../rules/deciding/second-person.ts'
import { familyMet } from '../rules/family-met.ts'
import { p19LinkDecided } from '../rules/family/p19-link.ts'
import { p19WhoseStory } from '../rules/family/p19-whose-story.ts'
import { r07VisitAhead } from '../rules/family/r07-visit-ahead.ts'
import { toldApartNotJoined } from '../rules/family/told-apart-not-joined.ts'
import { heardByUnsafe } from '../rules/heard-by-unsafe.ts'
import { nonPunishmentRaised } from '../rules/justice/non-punishment.ts'
import { p14AskedAgain } from '../rules/justice/p14-asked-again.ts'
import { oneAnswer } from '../rules/one-answer.ts'
import { r01NoGateOnIdentification } from '../rules/r01-no-service-gate.ts'
import { r04SuspectNeverDecides } from '../rules/r04-suspect-never-decides.ts'
import { r08Return } from '../rules/r08-return.ts'
import { r11NoPenalty } from '../rules/r11-no-penalty.ts'
import { p11ChildIsTold, p11DecidedTogether } from '../rules/rights/p11-child-is-told.ts'
import { p23AgeSafeguards, p23Assessed } from '../rules/rights/p23-age-safeguards.ts'
import { p24ChildToldFirst } from '../rules/rights/p24-child-told-first.ts'
import { r20OwnCopy } from '../rules/rights/r20-own-copy.ts'
import { withEntriesSeen } from '../safety/safety-answer.ts'
import type { Never } from '../vocabulary/family/tie.ts'
import { closingRules } from './closing-rules.ts'
import { agencyHandOverRules, demandAnswerRules, referralRules, sharingRules, tracingRules } from './sharing-rules.ts'

type Rules<Body> = NonNullable<Kind<string, Body>['rules']>

const checks = <Body>({ name }: Kind<string, Body>, rules: Rules<Body>): readonly [string, Rules<unknown>] => [
  name,
  rules,
]

/** Which rules check a draft of which kind. One line a kind; a kind without a line is checked by its schema and the marks alone. */
const RULES_OF_KINDS: ReadonlyMap<string, Rules<unknown>> = new Map([
  checks(ageAssessed, (_, { body }) => [p23Assessed(body)]),
  checks(ageAssessment, (_, { body }) => [p23AgeSafeguards(body)]),
  checks(agencyHandOver, agencyHandOverRules),
  checks(approved, (file, draft) => [answerable(file, draft), ...searchEnded(file, draft.body)]),
  checks(bestInterests, (file, { body }) => [bestInterestsSize(body), r04OfDoers(file, body.panel, 'accept-consent')]),
  checks(careArrangement, (file, { body }) => [r04OfAll(file, body.with, 'hand-over')]),
  checks(closure, closingRules),
  checks(consent, consentRules),
  checks(courtDate, (file, { body }) => (body.stands === 'planned' ? [p14AskedAgain(file, body)] : [])),
  checks(demandAnswer, demandAnswerRules),
  checks(fileLink, (file, draft, today) => [p19LinkDecided(file, draft, today, file.times?.['file-link-months'])]),
  checks(guardianship, (file, { body }) =>
    body.person && body.stands === 'appointed' ? [r04SuspectNeverDecides(file, body.person, 'accept-consent')] : [],
  ),
  checks(handOver, (_, { body }) => [p24ChildToldFirst(body)]),
  checks(nonPunishment, (_, { body }) => [nonPunishmentRaised([body])]),
  checks(ownFileCopy, (file, { body }, today) => (body.answer === 'given' ? [r20OwnCopy(file, today)] : [])),
  checks(planAgreed, (file, { body }) => [
    r04OfDoers(
      file,
      body.signedBy.map(({ who }) => who),
      'accept-consent',
    ),
  ]),
  checks(referral, referralRules),
  checks(reportByLaw, reportRules),
  // Nobody needs permission to call a return off.
  checks(returnPlan, (file, { body }) =>
    body.stage === 'called-off' ? [] : [r08Return(file), r04OfAll(file, inWhoseHands(body), 'hand-over')],
  ),
  checks(returned, (file, draft) => [answerable(file, draft)]),
  checks(sameChild, (file, { body }) => [toldApartNotJoined(file, body.file)]),
  checks(selfHarm, (file, { body }) => (body.is === 'open' ? [r04OfDoers(file, body.stays, 'hand-over')] : [])),
  checks(service, (_, { body }) => [r01NoGateOnIdentification(body), r11NoPenalty(body)]),
  checks(sharedWith, sharingRules),
  checks(talkPlanned, (file, { body }) => [p19WhoseStory(body), r04OfDoers(file, body.tellers, 'contact')]),
  checks(tracingRequest, tracingRules),
  checks(visit, (file, { body }) => [
    heardByUnsafe(file, body.present),
    familyMet(file, [...body.others, ...body.present.map(({ who }) => who)]),
  ]),
  checks(visitPlanned, (file, { body }) => (body.status === 'planned' ? [r07VisitAhead(file, body)] : [])),
  checks(witnessSupport, (file, { body }) => [r04OfDoers(file, body.by, 'contact')]),
])

/** A kind as it is written and folded: with the rules that check its drafts and all that its entries make due. */
export function withRules(kind: Kind): Kind {
  const [rules, due] = [RULES_OF_KINDS.get(kind.name), duesOfKind(kind)]
  if (!rules && due === kind.due) return kind
  return {
    ...kind,
    ...(rules && { rules }),
    ...(due && { due }),
    ...(kind.name === safetyLook.name && { asWritten: withEntriesSeen }),
  }
}

/** R4 for everyone who would have the child. */
const r04OfAll = (file: CaseFile, people: readonly Whom[], act: Never): Ruling =>
  oneAnswer(
    'R4',
    people.map((whom) => r04SuspectNeverDecides(file, whom, act)),
  )

/** R4 for those of the doers who are persons of the file. */
const r04OfDoers = (file: CaseFile, doers: readonly Doer[], act: Never): Ruling =>
  r04OfAll(
    file,
    doers.flatMap((who) => ('person' in who ? [who.person] : [])),
    act,
  )

function consentRules(file: CaseFile, { body }: Draft<BodyOf<typeof consent>>, today: PlainDate): readonly Ruling[] {
  return [
    p11LimitsFirst(file, body.by),
    ...(body.by === 'child' ? [] : [r04SuspectNeverDecides(file, body.by, 'accept-consent')]),
    ...(body.purpose === 'statistics' ? [n9NoStatisticsInCrisis(file, today)] : []),
  ]
}

function reportRules(
  file: CaseFile,
  { body, by }: Draft<BodyOf<typeof reportByLaw>>,
  today: PlainDate,
): readonly Ruling[] {
  if (body.stands === 'to-be-decided') return []
  return [
    ...(body.stands === 'reported' ? [p11ChildIsTold(body.childTold)] : []),
    p11DecidedTogether(lacksOfSecond(file, { secondPerson: body.decidedWith, alone: body.alone }, today, by)),
  ]
}
