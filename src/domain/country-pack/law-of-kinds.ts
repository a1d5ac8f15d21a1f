import type { CivilStatusAim } from '../vocabulary/rights/civil-status.ts'
import type { Entitlement } from '../vocabulary/rights/entitlement.ts'

/** What of a country's pack concerns a kind of entry: what has to be reported, what may be claimed, the way to papers, what a status is called, what is done before data leave the country. */
export interface LawOfKind {
  readonly duties?: true
  readonly statuses?: true
  readonly claims?: readonly Entitlement[]
  readonly papers?: readonly CivilStatusAim[]
  readonly sending?: true
  /** It may lead into another country that the agency works with: its facts are shown, too. */
  readonly across?: true
}

const OF_A_VICTIM: readonly Entitlement[] = [
  'child-protection-measure',
  'recovery-period',
  'residence-permit',
  'victim-support-payment',
  'compensation-fund',
  'housing',
  'free-health-care',
  'social-assistance',
  'legal-aid',
]
const IN_COURT: readonly Entitlement[] = ['legal-aid', 'interpreter', 'compensation-fund']
const OF_BIRTH: readonly CivilStatusAim[] = [
  'birth-registration',
  'registration-without-father',
  'late-registration',
  'foreign-certificate-recognised',
]

/** The kinds at which the law of a country matters at once, and what of it. A duty to report arises where harm is told or seen. */
const LAW_OF_KINDS: Readonly<Record<string, LawOfKind>> = {
  concern: { duties: true },
  'urgent-need': { duties: true },
  'missing-episode': { duties: true },
  encounter: { duties: true },
  'report-by-law': { duties: true },
  'safety-look': { duties: true },
  'self-harm': { duties: true },
  'identification-status': { statuses: true, claims: OF_A_VICTIM },
  'own-screening': { statuses: true, claims: OF_A_VICTIM },
  birth: { papers: OF_BIRTH },
  'birth-registration': { papers: OF_BIRTH },
  nationality: { papers: ['nationality', 'statelessness-status'] },
  'identity-paper': { papers: ['identity-card', 'passport', 'family-or-household-book'] },
  'return-plan': { claims: OF_A_VICTIM, papers: ['travel-paper', 'passport'], sending: true, across: true },
  'after-return': { claims: OF_A_VICTIM, across: true },
  proceeding: { claims: IN_COURT },
  'court-date': { claims: IN_COURT },
  'witness-support': { claims: IN_COURT },
  education: { claims: ['free-schooling', 'school-meals-or-things'] },
}

export const lawOfKind = (kind: string): LawOfKind | undefined =>
  Object.hasOwn(LAW_OF_KINDS, kind) ? LAW_OF_KINDS[kind] : undefined

/** Kinds of which the law says something, for the test that each of them exists. */
export const KINDS_WITH_LAW: readonly string[] = Object.keys(LAW_OF_KINDS)
