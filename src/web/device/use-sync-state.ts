import type { SyncState } from '#device/sync/api.ts'
import { accept } from '#result.ts'
import { useRead } from './use-read.ts'

/** Sync state of this device; null until it is first read. */
export function useSyncState(): SyncState | null {
  const reading = useRead(['sync', 'files', 'state'], 'sync', async (device) => accept(await device.syncState()))
  return reading.is === 'read' ? reading.value : null
}
