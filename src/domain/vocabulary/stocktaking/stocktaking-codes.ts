import { z } from 'zod'

/** The sorts of things in a stocktaking other than forms of exploitation: what exists on paper and what is done. */
export const STOCK_SORTS = ['law', 'policy', 'mechanism', 'programme'] as const
export const StockSort = z.enum(STOCK_SORTS)
export type StockSort = z.infer<typeof StockSort>

/** Whether it exists; of a form of exploitation, whether it is met. */
export const EXISTS = ['yes', 'no', 'not-known'] as const
/** Whether it does what it is for: what exists on paper may do nothing. */
export const FUNCTIONS = ['yes', 'partly', 'no', 'not-known'] as const

/** How far help reached, as evidence counts it; `all` is everyone in need. */
export const HELP_ANSWERS = [
  'all',
  'needed-only',
  'absent',
  'unfit',
  'offered',
  'declined',
  'accepted',
  'received',
] as const
export const HelpAnswer = z.enum(HELP_ANSWERS)
export type HelpAnswer = z.infer<typeof HelpAnswer>
