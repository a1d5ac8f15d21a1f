import type { Draft } from '../entry/entry.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { Ruling } from '../entry/ruling.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { BodyOf } from '../file/kind.ts'
import type { sharedWith } from '../kinds/any/shared-with.ts'
import type { agencyHandOver } from '../kinds/services/agency-hand-over.ts'
import type { tracingRequest } from '../kinds/care/tracing-request.ts'
import type { demandAnswer } from '../kinds/follow-up/demand-answer.ts'
import type { referral } from '../kinds/services/referral.ts'
import { consentNamesAgency } from '../rules/consent/agency-hand-overs.ts'
import { r05ConsentBeforeSharing } from '../rules/consent/r05-consent-before-sharing.ts'
import { r06WithheldStays } from '../rules/consent/r06-withheld-stays.ts'
import { oneAnswer } from '../rules/one-answer.ts'
import { r04SuspectNeverDecides } from '../rules/r04-suspect-never-decides.ts'
import { r07SafeBeforeContact } from '../rules/r07-safe-before-contact.ts'
import { n10LeastByTwo } from '../rules/rights/n10-demand.ts'
import { p24ChildToldFirst } from '../rules/rights/p24-child-told-first.ts'
import { handedOver } from '../sharing/agency-hand-over.ts'
import { madeOfEntries } from '../sharing/slip.ts'
import { basisOf } from '../vocabulary/sharing/lawful.ts'
import { needsOf } from '../vocabulary/sharing/recipients.ts'

export function referralRules(
  file: CaseFile,
  draft: Draft<BodyOf<typeof referral>>,
  today: PlainDate,
): readonly Ruling[] {
  const { to, fields, facts, lawful } = draft.body
  const { recipient } = needsOf(to)
  return [
    r05ConsentBeforeSharing(file, { purpose: 'sharing', recipient, basis: basisOf(lawful), by: draft.by }, today),
    r06WithheldStays(file, { recipient }, madeOfEntries(file, fields, facts, today)),
  ]
}

export function sharingRules(file: CaseFile, draft: Draft<BodyOf<typeof sharedWith>>, today: PlainDate) {
  const { recipient, with: whom, facts, folders, lawful } = draft.body
  const given = file.entries.filter((entry) => facts.includes(entry.id) || folders.includes(entry.folder))
  const to = 'person' in whom ? { recipient, person: whom.person } : { recipient }
  return [
    r05ConsentBeforeSharing(file, { purpose: 'sharing', recipient, basis: basisOf(lawful), by: draft.by }, today),
    r06WithheldStays(file, to, given),
    ...('person' in whom ? [r04SuspectNeverDecides(file, whom.person, 'inform')] : []),
  ]
}

export function tracingRules(file: CaseFile, { body, by }: Draft<BodyOf<typeof tracingRequest>>, today: PlainDate) {
  if (body.is === 'called-off') return []
  const people = body.sought.map((person) =>
    body.contact === 'may-be-made'
      ? r07SafeBeforeContact(file, person)
      : r04SuspectNeverDecides(file, person, 'contact'),
  )
  return [
    r05ConsentBeforeSharing(file, { purpose: 'tracing', basis: basisOf(body.lawful), by }, today),
    oneAnswer(body.contact === 'may-be-made' ? 'R7' : 'R4', people),
  ]
}

export function demandAnswerRules(file: CaseFile, { body }: Draft<BodyOf<typeof demandAnswer>>) {
  if (body.answer !== 'given') return []
  const facts = file.entries.filter((entry) => body.facts.includes(entry.id))
  const recipient = body.order === 'court-order' ? 'court' : 'police'
  return [n10LeastByTwo(file, body), r06WithheldStays(file, { recipient }, facts)]
}

/** A whole case goes by a consent that names the agency, or another ground; the child hears it first; nothing goes that is withheld or is not theirs to read. */
export function agencyHandOverRules(
  file: CaseFile,
  { body, by }: Draft<BodyOf<typeof agencyHandOver>>,
  today: PlainDate,
): readonly Ruling[] {
  const { given, refused } = handedOver(file, body)
  return [
    r05ConsentBeforeSharing(file, { purpose: 'sharing', recipient: body.to, basis: basisOf(body.lawful), by }, today),
    consentNamesAgency(file, body, today),
    r06WithheldStays(file, { recipient: body.to }, given),
    refused.length > 0
      ? { rule: 'R6', answer: 'refused', missing: ['without-what-is-withheld'] }
      : { rule: 'R6', answer: 'allowed' },
    p24ChildToldFirst(body),
  ]
}
