import type { ServiceCategory } from './service-category.ts'

/**
 * How sure we are of a fact, as everywhere: a text that was found and read; the description of a publication; general
 * knowledge; our own design. General knowledge is never shown as what a publication says.
 */
export type Certainty = 'found' | 'seed' | 'general' | 'ours'

/** Where a kind of help corresponds to the lists that it was drawn from. */
export interface Crosswalk {
  /** That this is one kind of help of its own is our judgement; that the others' lists have these codes was found. */
  readonly mark: Certainty
  /** Support-plan types of HTCDS 2.0 (found text). */
  readonly htcds: readonly string[]
  /** Service types of Primero (found text). */
  readonly primero: readonly string[]
  /** First level of OSCaR's tree of services (found text), in our words. */
  readonly oscar: readonly string[]
}

/** An empty list: their list has no code for it. It says something about the list, not about the help. */
export const SERVICE_CROSSWALK: Readonly<Record<ServiceCategory, Crosswalk>> = {
  'accommodation-care': {
    mark: 'ours',
    htcds: [],
    primero: ['safehouse'],
    oscar: ['family-based care', 'residential institution', 'anti-trafficking: accommodation on the way'],
  },
  'basic-needs-material': {
    mark: 'ours',
    htcds: ['Financial'],
    primero: ['NFI/clothes', 'food', 'WASH'],
    oscar: ['financial: material aid, cash'],
  },
  medical: { mark: 'ours', htcds: ['Health'], primero: ['health'], oscar: ['medical', 'disability'] },
  'psychological-psychosocial': {
    mark: 'ours',
    htcds: ['Health', 'SexualExploitationRehabilitation', 'LabourExploitationRehabilitation'],
    primero: ['psychosocial'],
    oscar: ['counselling', 'mental health', 'drug and alcohol', 'anti-trafficking: counselling afterwards'],
  },
  'education-early-childhood': {
    mark: 'ours',
    htcds: ['Education'],
    primero: ['education'],
    oscar: ['education', 'financial: day care'],
  },
  'vocational-life-skills': {
    mark: 'ours',
    htcds: ['Education', 'RightsBasedTraining'],
    primero: [],
    oscar: ['education: vocational, life skills, literacy'],
  },
  'economic-livelihood': {
    mark: 'ours',
    htcds: ['Livelihood', 'Financial'],
    primero: ['livelihoods'],
    oscar: ['financial: earning an income'],
  },
  'legal-justice': { mark: 'ours', htcds: ['Legal'], primero: ['legal', 'police'], oscar: ['legal'] },
  'administrative-documentation': {
    mark: 'ours',
    htcds: ['Legal', 'SocialCare'],
    primero: ['registration'],
    oscar: [],
  },
  'family-work': {
    mark: 'ours',
    htcds: ['SocialCare'],
    primero: ['family mediation', 'family reunification'],
    oscar: ['family support', 'family-based care: keeping, bringing together'],
  },
  'safety-security': { mark: 'ours', htcds: [], primero: ['police'], oscar: ['anti-trafficking: rescue'] },
  'return-transfer': {
    mark: 'ours',
    htcds: [],
    primero: ['family reunification'],
    oscar: ['anti-trafficking: back into the community'],
  },
  'case-management-monitoring': {
    mark: 'ours',
    htcds: ['SocialCare'],
    primero: ['child protection'],
    oscar: ['social work'],
  },
  'family-member-support': { mark: 'ours', htcds: ['SocialCare'], primero: [], oscar: ['family support'] },
  'mentoring-peer': { mark: 'ours', htcds: ['SocialCare'], primero: [], oscar: ['counselling: support groups'] },
  'spiritual-recreation': { mark: 'ours', htcds: [], primero: [], oscar: [] },
}
