import { describe, expect, it } from 'vitest'
import { KeyedNames } from './keyed-names.ts'
import { OneRow } from './one-row.ts'
import { MemoryReplica } from './replica/memory-replica.ts'
import { type RowChange, ReplicaFailure } from './replica/replica.ts'
import { SealedRows } from './sealed-rows.ts'
import type { FeedPosition } from './row-types.ts'

/** A storage whose reads are counted; its writes and its reads can be made to fail. */
class Disk extends MemoryReplica {
  reads = 0
  full = false
  away = false
  waiting: Promise<void> = Promise.resolve()

  override async get(key: string): Promise<Uint8Array | undefined> {
    this.reads += 1
    if (this.away) throw new ReplicaFailure('storage-unavailable')
    const found = await super.get(key)
    await this.waiting
    return found
  }
  override write(changes: readonly RowChange[]): Promise<void> {
    return this.full ? Promise.reject(new ReplicaFailure('storage-full')) : super.write(changes)
  }
}

const bytes = (value: number, length = 16) => new Uint8Array(length).fill(value)
const at = (cursor: number): FeedPosition => ({ cursor: bytes(cursor), incarnation: bytes(7) })

const namesOf = (disk: Disk) => KeyedNames.under(bytes(1, 32), disk, 'drita')
/** The rows of one member as a tab opens them over a disk. */
const tab = async (disk: Disk, localKey = bytes(1, 32)) =>
  new SealedRows({ names: await namesOf(disk), member: 'drita', localKey, home: bytes(2) })
const placeIn = async (disk: Disk) => new OneRow(await tab(disk), 'place')

async function write(disk: Disk, written: { readonly change: RowChange; readonly keep: () => void }): Promise<void> {
  await (await namesOf(disk)).write([written.change], 'durable')
  written.keep()
}

describe('A row that stands alone in its store', () => {
  it('is not believed where it does not open under the key of this member: what holds then is what the store says', async () => {
    const disk = new Disk()
    await write(disk, await (await placeIn(disk)).put(at(1)))
    await write(disk, await new OneRow(await tab(disk), 'restoring').put(true))
    const stranger = await tab(disk, bytes(9, 32))
    expect(await new OneRow(stranger, 'place').get()).toBeUndefined()
    expect(await new OneRow(stranger, 'restoring', true).get()).toBe(true)
  })

  it('is read once, by however many ask beside each other and after', async () => {
    const disk = new Disk()
    await write(disk, await (await placeIn(disk)).put(at(1)))
    const place = await placeIn(disk)
    const asked = await Promise.all([place.get(), place.get()])
    expect([...asked, await place.get()]).toEqual([at(1), at(1), at(1)])
    expect(disk.reads).toBe(1)
  })

  it('is asked for once too where nothing stands', async () => {
    const disk = new Disk()
    const restoring = new OneRow(await tab(disk), 'restoring')
    expect([await restoring.get(), await restoring.get()]).toEqual([undefined, undefined])
    expect(disk.reads).toBe(1)
  })

  it('that could not be read is read again by whoever asks next', async () => {
    const disk = new Disk()
    await write(disk, await (await placeIn(disk)).put(at(1)))
    const place = await placeIn(disk)
    disk.away = true
    await expect(place.get()).rejects.toThrow(ReplicaFailure)
    disk.away = false
    expect(await place.get()).toEqual(at(1))
  })
})

describe('A row that is written', () => {
  it('counts only once it stands: sealed alone it changes nothing, neither here nor for the next tab', async () => {
    const disk = new Disk()
    const place = await placeIn(disk)
    await write(disk, await place.put(at(1)))
    await place.put(at(2))
    place.drop()
    expect([await place.get(), await (await placeIn(disk)).get()]).toEqual([at(1), at(1)])
  })

  it('stays what it was where the storage is full', async () => {
    const disk = new Disk()
    const place = await placeIn(disk)
    await write(disk, await place.put(at(1)))
    disk.full = true
    await expect(write(disk, await place.put(at(2)))).rejects.toThrow(ReplicaFailure)
    await expect(write(disk, place.drop())).rejects.toThrow(ReplicaFailure)
    expect([await place.get(), await (await placeIn(disk)).get()]).toEqual([at(1), at(1)])
  })

  it('is at hand without being read again, and so is that it is gone', async () => {
    const disk = new Disk()
    const place = await placeIn(disk)
    await write(disk, await place.put(at(2)))
    expect(await place.get()).toEqual(at(2))
    await write(disk, place.drop())
    expect(await place.get()).toBeUndefined()
    expect(disk.reads).toBe(0)
    expect(await (await placeIn(disk)).get()).toBeUndefined()
  })

  it('stands against a reading that began before and ends after', async () => {
    const disk = new Disk()
    await write(disk, await (await placeIn(disk)).put(at(1)))
    let go = (): void => undefined
    disk.waiting = new Promise((resolve) => {
      go = resolve
    })
    const place = await placeIn(disk)
    const early = place.get()
    await write(disk, await place.put(at(2)))
    go()
    expect(await early).toEqual(at(1))
    expect(await place.get()).toEqual(at(2))
  })

  it('stands against a reading that began before and fails after', async () => {
    const disk = new Disk()
    let fail = (_: Error): void => undefined
    disk.waiting = new Promise((_, reject) => {
      fail = reject
    })
    const place = await placeIn(disk)
    const early = place.get()
    await write(disk, await place.put(at(2)))
    fail(new ReplicaFailure('storage-unavailable'))
    await expect(early).rejects.toThrow(ReplicaFailure)
    expect(await place.get()).toEqual(at(2))
    expect(disk.reads).toBe(1)
  })
})

describe('A row in two tabs', () => {
  it('is read by the tab that takes the device over as the other left it, down to what that one wrote last', async () => {
    const disk = new Disk()
    const first = await placeIn(disk)
    await write(disk, await first.put(at(1)))
    await write(disk, await first.put(at(2)))
    const second = await placeIn(disk)
    expect(await second.get()).toEqual(at(2))
    await write(disk, await second.put(at(3)))
    expect(await (await placeIn(disk)).get()).toEqual(at(3))
  })

  it('stays in the tab that lost the device what it knew: only one tab owns the rows, and no other writes under it', async () => {
    const disk = new Disk()
    const lost = await placeIn(disk)
    await write(disk, await lost.put(at(1)))
    await write(disk, await (await placeIn(disk)).put(at(2)))
    expect(await lost.get()).toEqual(at(1))
  })
})
