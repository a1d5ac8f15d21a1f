import type { ServerSetBack } from '#device/sync/api.ts'

/** What a device says of a server that was set back, before anything is counted. */
export const serverSetBackOf = (over: Partial<ServerSetBack> = {}): ServerSetBack => ({
  at: Date.UTC(2026, 11, 2, 8),
  endedAt: null,
  files: [],
  notTaken: 0,
  undecided: 0,
  people: false,
  ...over,
})
