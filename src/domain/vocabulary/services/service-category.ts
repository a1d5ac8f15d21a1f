import { z } from 'zod'

/**
 * Kinds of help, each with finer ones. Ids are stable; a country adds its own words. The two levels are ours (a
 * judgement of design), drawn from lists that were found: `SERVICE_CROSSWALK` says where each corresponds to them.
 */
export const SERVICE_CATEGORIES = {
  'accommodation-care': [
    'emergency-shelter',
    'transit-shelter',
    'longer-shelter',
    'transition-house',
    'mother-child-unit',
    'foster-care',
    'kin-care-support',
    'semi-independent-flat',
    'day-centre',
    'respite-care',
  ],
  'basic-needs-material': [
    'food',
    'clothes',
    'hygiene',
    'transport-money',
    'household-things',
    'emergency-cash',
    'repair-of-the-home',
  ],
  medical: [
    'check-up',
    'treatment',
    'immunisation',
    'dental',
    'reproductive-health',
    'therapy-of-the-body',
    'disability-aids',
    'health-insurance',
    'health-advice',
  ],
  'psychological-psychosocial': [
    'counselling',
    'trauma-support',
    'group',
    'parent-child-sessions',
    'family-counselling',
    'psychiatric-care',
    'alcohol-and-drug-help',
    'detoxification',
  ],
  'education-early-childhood': [
    'kindergarten',
    'school-place',
    'catch-up-lessons',
    'school-things',
    'language-lessons',
    'scholarship',
    'support-for-special-needs',
  ],
  'vocational-life-skills': ['training', 'apprenticeship', 'life-skills', 'literacy', 'rights-training'],
  'economic-livelihood': [
    'income-support',
    'job',
    'small-business',
    'savings-group',
    'debt-advice',
    'land-or-livestock',
  ],
  'legal-justice': [
    'legal-advice',
    'representation-in-court',
    'criminal',
    'civil',
    'compensation',
    'custody',
    'witness-support',
    'detention-visits',
  ],
  'administrative-documentation': [
    'birth-registration',
    'nationality',
    'identity-papers',
    'residence',
    'enrolment',
    'social-protection',
  ],
  'family-work': [
    'tracing',
    'family-assessment',
    'mediation',
    'parenting-support',
    'keeping-the-family-together',
    'reunification-support',
    'adoption-support',
  ],
  'safety-security': ['safety-planning', 'escort', 'protection-measure', 'phone-safety', 'rescue'],
  'return-transfer': ['return-preparation', 'travel', 'hand-over-at-arrival'],
  'case-management-monitoring': ['home-visits', 'case-conference', 'interpreter', 'community-work'],
  'family-member-support': ['for-a-parent', 'for-a-brother-or-sister', 'for-a-carer'],
  'mentoring-peer': ['mentor', 'peer-group', 'survivors-group'],
  'spiritual-recreation': ['sport', 'play', 'faith', 'culture'],
} as const satisfies Record<string, readonly string[]>

export type ServiceCategory = keyof typeof SERVICE_CATEGORIES
export const SERVICE_CATEGORY_NAMES = Object.keys(SERVICE_CATEGORIES) as [ServiceCategory, ...ServiceCategory[]]
export const ServiceCategory = z.enum(SERVICE_CATEGORY_NAMES)

/** Whether a finer code belongs to its category. */
export const isSubOf = (category: ServiceCategory, sub: string): boolean =>
  (SERVICE_CATEGORIES[category] as readonly string[]).includes(sub)
