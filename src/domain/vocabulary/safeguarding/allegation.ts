import { z } from 'zod'

/** What somebody says that a member of staff, a volunteer or a carer did. */
export const ALLEGATIONS = [
  'sexual',
  'violence',
  'humiliation-or-threats',
  'money-or-favours',
  'told-secrets',
  'put-child-in-danger',
  'looked-away',
  'refused-help-unfairly',
  'close-to-somebody-involved',
  'breach-of-rules',
  'other',
] as const
export const Allegation = z.enum(ALLEGATIONS)

export const SAFEGUARDING_STEPS = [
  'child-made-safe',
  'kept-from-children',
  'told-the-authorities',
  'asked-an-outside-person',
  'talked-with-child',
  'talked-with-accused',
  'told-who-reported',
  'looked-for-other-children',
  'found-so',
  'not-found-so',
  'cannot-be-known',
  'measures-taken',
  'closed',
  'other',
] as const
export const SafeguardingStep = z.enum(SAFEGUARDING_STEPS)
/** After one of these nothing more is due. */
export const SETTLES: readonly z.infer<typeof SafeguardingStep>[] = ['closed']

/** What the reporter is told. Nobody loses anything by a report that was not confirmed. */
export const SAFEGUARDING_ANSWERS = [
  'we-have-it',
  'child-is-safe',
  'being-looked-into',
  'asks-you-something',
  'ended-with-measures',
  'ended-without-finding',
] as const
export const SafeguardingAnswer = z.enum(SAFEGUARDING_ANSWERS)
