/**
 * Kinds beside which an agency may ask questions of its own. A new kind is not among them until somebody decides it.
 * Never a note, the first hour and the first days, the card, what happened to the child, who is a danger, what is
 * agreed, an urgent need, a decision or an answer to one: they do not grow.
 */
export const GROWS: readonly string[] = [
  'visit',
  'education',
  'household',
  'care-arrangement',
  'after-return',
  'family-assessment',
  'service',
  'what-helped',
  'money-given',
  'goal',
  'action',
  'case-conference',
  'guardianship',
  'birth-registration',
  'identity-paper',
  'nationality',
  'civil-status-step',
  'entitlement',
  'adulthood',
  'tracing-step',
  'health-matter',
  'proceeding',
  'court-date',
  'witness-support',
]
