import type { SplitView } from '#device/sync/api.ts'

/** A list of people that goes further on a colleague's device than the server showed this one. */
export const splitView = (over: Partial<SplitView> = {}): SplitView => ({
  id: 'one',
  is: 'not-shown',
  memberName: 'សុខា ចាន់',
  at: Date.UTC(2026, 11, 1, 9),
  theirs: { number: 58, print: '7K2M-0QXR-11AB-CDEF' },
  own: { number: 57, print: 'GHJK-MNPQ-RSTV-WXYZ' },
  ...over,
})
