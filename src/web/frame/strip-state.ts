import type { SyncState } from '#device/sync/api.ts'

export type StripState = 'no-network' | 'problem' | 'needs-network' | 'looking' | 'sent' | 'waits'

/** The app is too old or too new for the server: until that changes, sync fetches nothing. */
export const agesDiffer = (sync: Pick<SyncState, 'problem'>): boolean =>
  sync.problem === 'app-too-old' || sync.problem === 'app-too-new'

/** What the strip and the rail say of the network and of what was written. `online`: what the browser knows of it. */
export function stripStateOf(
  sync: Pick<SyncState, 'is' | 'problem' | 'unsent' | 'lastAt'>,
  online: boolean,
): StripState {
  if (agesDiffer(sync)) return 'problem'
  if (sync.is === 'working') return 'looking'
  if (sync.problem === 'no-network' || !online) return 'no-network'
  if (sync.problem !== null) return 'problem'
  if (sync.unsent > 0) return 'waits'
  return sync.lastAt === null ? 'needs-network' : 'sent'
}
