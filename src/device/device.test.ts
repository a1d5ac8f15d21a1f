import { describe, expect, it } from 'vitest'
import { KINDS } from '#domain/kinds.ts'
import { createDevice } from './device.ts'
import { MemoryKeySlots } from './kept/key-slots/memory-key-slots.ts'
import { MemoryReplica } from './kept/replica/memory-replica.ts'

describe('a device, of which the page may ask its worker for every property', () => {
  it('has nothing to ask for but calls: no key, no opened file', () => {
    const device = createDevice({
      replica: new MemoryReplica(),
      keySlots: new MemoryKeySlots(),
      http: { base: '', fetch: () => Promise.reject(new Error('no network')) },
      kinds: KINDS,
      clock: () => 0,
    })
    const found: string[] = []
    for (let of: unknown = device; of !== null && of !== Object.prototype; of = Object.getPrototypeOf(of))
      for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(of)))
        if (typeof value !== 'function') found.push(name)
    expect(found).toEqual([])
  })
})
