import { z } from 'zod'

/** Days that matter. A release is one: a risk is bound to it. */
export const COURT_DATE_SORTS = [
  'hearing',
  'child-is-heard',
  'interview',
  'looking-at-suspects',
  'judgment',
  'term',
  'payment',
  'release-of-suspect',
  'measure-ends',
  'other',
] as const
export const CourtDateSort = z.enum(COURT_DATE_SORTS)
export type CourtDateSort = z.infer<typeof CourtDateSort>

/** Days on which the child is asked to tell. */
export const ASKS_THE_CHILD: readonly CourtDateSort[] = ['child-is-heard', 'interview', 'looking-at-suspects']
