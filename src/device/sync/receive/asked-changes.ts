import type { SyncAnswer } from '#contract/sync.ts'

/** An answer of the server, with the position of the directory after which its records follow. */
export type AskedChanges = SyncAnswer & { readonly after: number }
