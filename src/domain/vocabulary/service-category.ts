import { z } from 'zod'

/** Kinds of help, with a few finer ones each. Ids are stable; a country adds its own words. The list is ours, drawn from several found lists. */
export const SERVICE_CATEGORIES = {
  'accommodation-care': ['emergency-shelter', 'mother-child-unit', 'foster-care', 'semi-independent-flat', 'day-centre'],
  'basic-needs-material': ['food', 'clothes', 'hygiene', 'transport-money', 'household-things'],
  medical: ['check-up', 'treatment', 'immunisation', 'dental', 'disability-aids'],
  'psychological-psychosocial': ['counselling', 'trauma-support', 'group', 'parent-child-sessions', 'psychiatric-care'],
  'education-early-childhood': ['kindergarten', 'school-place', 'catch-up-lessons', 'school-things', 'language-lessons'],
  'vocational-life-skills': ['training', 'apprenticeship', 'life-skills', 'literacy'],
  'economic-livelihood': ['income-support', 'job', 'small-business', 'debt-advice'],
  'legal-justice': ['legal-advice', 'criminal', 'civil', 'compensation', 'custody', 'witness-support'],
  'administrative-documentation': ['birth-registration', 'nationality', 'identity-papers', 'residence', 'enrolment', 'social-protection'],
  'family-work': ['tracing', 'family-assessment', 'mediation', 'parenting-support'],
  'safety-security': ['safety-planning', 'escort', 'protection-measure', 'phone-safety'],
  'return-transfer': ['return-preparation', 'travel', 'hand-over-at-arrival'],
  'case-management-monitoring': ['home-visits', 'case-conference', 'interpreter'],
  'family-member-support': ['for-a-parent', 'for-a-brother-or-sister', 'for-a-carer'],
  'mentoring-peer': ['mentor', 'peer-group'],
  'spiritual-recreation': ['sport', 'play', 'faith', 'culture'],
} as const satisfies Record<string, readonly string[]>

export type ServiceCategory = keyof typeof SERVICE_CATEGORIES
const names = Object.keys(SERVICE_CATEGORIES) as [ServiceCategory, ...ServiceCategory[]]
export const ServiceCategory = z.enum(names)

/** Whether a finer code belongs to its category. */
export const isSubOf = (category: ServiceCategory, sub: string): boolean => (SERVICE_CATEGORIES[category] as readonly string[]).includes(sub)
