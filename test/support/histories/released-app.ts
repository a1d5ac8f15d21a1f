import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { createDevice as createDeviceOfNow } from '#device/device.ts'
import type { MemoryKeySlots } from '#device/kept/key-slots/memory-key-slots.ts'
import type { ReplicaFailure } from '#device/kept/replica/replica.ts'
import type { KINDS as KINDS_OF_NOW } from '#domain/kinds.ts'
import { checkoutOf, releasedCommit } from '../last-release.ts'

/** The device of the last release, in this process. */
export interface ReleasedApp {
  readonly createDevice: typeof createDeviceOfNow
  readonly kinds: typeof KINDS_OF_NOW
  readonly newKeySlots: () => MemoryKeySlots
  readonly failure: typeof ReplicaFailure
  remove(): Promise<void>
}

/** Loads the app of the last release: its modules import each other, so they are others than those of now. */
export async function releasedApp(): Promise<ReleasedApp> {
  const checkout = await checkoutOf(await releasedCommit())
  const load = async (file: string): Promise<Record<string, unknown>> => {
    const [path] = globSync(join(checkout.folder, 'src', file))
    if (path === undefined) throw new Error(`the last release has no ${file}`)
    return (await import(path)) as Record<string, unknown>
  }
  const { createDevice } = await load('device/device.ts')
  const { KINDS } = await load('domain/kinds.ts')
  const { MemoryKeySlots: Slots } = (await load('device/**/memory-key-slots.ts')) as {
    MemoryKeySlots: new () => MemoryKeySlots
  }
  const { ReplicaFailure: failure } = await load('device/**/replica.ts')
  return {
    createDevice: createDevice as ReleasedApp['createDevice'],
    kinds: KINDS as ReleasedApp['kinds'],
    newKeySlots: () => new Slots(),
    failure: failure as ReleasedApp['failure'],
    remove: () => checkout.remove(),
  }
}
