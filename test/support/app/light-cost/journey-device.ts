import type { Device } from '#device/api.ts'
import { createDevice, type DeviceOptions } from '#device/device.ts'
import { MemoryKeySlots } from '#device/kept/key-slots/memory-key-slots.ts'
import { MemoryReplica } from '#device/kept/replica/memory-replica.ts'
import { KINDS } from '#domain/kinds.ts'
import { lightStretch } from './light-app.ts'

/** A device in this process that reaches a server; its member can come in to the app that journeys open. */
export const journeyDevice = (url: string, how: Partial<DeviceOptions> = {}): Device =>
  createDevice({
    replica: new MemoryReplica(),
    keySlots: new MemoryKeySlots(),
    http: { base: url, fetch: (address, request) => fetch(address, request) },
    kinds: KINDS,
    clock: Date.now,
    argon2: lightStretch,
    ...how,
  })
