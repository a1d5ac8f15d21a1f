/** Who may confirm that a whole language was reviewed: their role, never a name. In the header of a catalogue as `X-Reviewed: 2026-11-25 native-speaking-caseworker`. */
export const REVIEWERS = ['native-speaker', 'native-speaking-caseworker', 'native-speaking-translator'] as const
export type Reviewer = (typeof REVIEWERS)[number]

export const REVIEWED = 'X-Reviewed'

export interface ReviewedMark {
  /** A day of the calendar, `2026-11-25`. */
  readonly on: string
  readonly by: Reviewer
}

const isReviewer = (word: string): word is Reviewer => (REVIEWERS as readonly string[]).includes(word)

/** The mark in a header; `wrong` where its value is invalid, for instance a name. */
export function readMark(header: string | undefined): ReviewedMark | 'wrong' | undefined {
  if (header === undefined || header === '') return undefined
  const [, on = '', by = ''] = /^(\d{4}-\d\d-\d\d) (\S+)$/.exec(header) ?? []
  const day = new Date(`${on}T00:00:00Z`)
  if (!isReviewer(by) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== on) return 'wrong'
  return { on, by }
}

export const writeMark = ({ on, by }: ReviewedMark): string => `${on} ${by}`
