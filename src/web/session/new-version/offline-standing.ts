import type { SyncState } from '#device/sync/api.ts'

/** What a device needs before it can be used without a network. */
export type NeededOffline = 'app' | 'words' | 'files'

export interface KeptHere {
  /** The service worker has stored this app. */
  readonly app: boolean
  /** The words and letters of the chosen language are stored. */
  readonly words: boolean
}

/**
 * Whether this device can be used without a network, or what is missing. `before`: it was ready once, so the files of
 * this member are here. Null where nobody can tell: without a network since it was unlocked, and never ready before.
 */
export function offlineStanding(
  kept: KeptHere,
  sync: Pick<SyncState, 'is' | 'lastAt' | 'progress'>,
  before: boolean,
): readonly NeededOffline[] | null {
  const files = before || sync.lastAt !== null
  const coming = sync.is === 'working' || sync.is === 'stopped'
  const missing: readonly NeededOffline[] = [
    ...(kept.app ? [] : ['app' as const]),
    ...(kept.words ? [] : ['words' as const]),
    ...(!files && coming ? ['files' as const] : []),
  ]
  return missing.length === 0 && !files ? null : missing
}
