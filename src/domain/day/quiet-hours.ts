import { isOfSafety } from '../vocabulary/due-sorts.ts'

/** Hours in which a member wants to see only what concerns danger. Times of the day, as a clock with 24 hours shows them; they may go over midnight. */
export interface QuietHours {
  readonly from: string
  readonly until: string
}

export const isQuietAt = ({ from, until }: QuietHours, time: string): boolean =>
  from <= until ? from <= time && time < until : from <= time || time < until

/** What is due for a child's safety is shown at any hour: no hour is quiet for danger. */
export const passesQuietHours: (due: { readonly what: string }) => boolean = isOfSafety
