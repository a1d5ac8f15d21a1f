import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import { openFileReplica } from '../node/file-replica.ts'
import { ChangedRows } from './changed-rows.ts'
import { GuardedReplica } from './guarded-replica.ts'
import { Mutex } from './mutex.ts'
import { MemoryReplica } from './replica/memory-replica.ts'
import { ReplicaFailure, type Replica, type RowChange } from './replica/replica.ts'
import type { SealedRows } from './sealed-rows.ts'

const FILE = 'AAAAAAAAAAAAAAAAAAAAAA'
const bytes = (value: number, length: number): Bytes => new Uint8Array(length).fill(value)
const clear = new TextEncoder().encode(`a segment that names ${FILE} in its header`)
const open = (replica: Replica) =>
  new GuardedReplica(replica).rowsOf(
    { member: 'drita', localKey: bytes(1, 32), home: bytes(2, 16) },
    new ChangedRows('drita'),
  )
const persist = (rows: SealedRows, changes: readonly RowChange[]) =>
  new Mutex().run((turn) => rows.persist(turn, changes, 'durable'))
const renameSome = (rows: SealedRows) => new Mutex().run((turn) => rows.renameSome(turn))
const holds = (value: Uint8Array, text: string) => new TextDecoder('latin1').decode(value).includes(text)

/** What an older app left: segments as they were received, and sealed rows, all under clear names. */
async function olderProfile(replica: Replica, segments = 150): Promise<void> {
  const rows = await open(new MemoryReplica())
  const state = await rows.put('state', FILE, { alarms: [] } as never)
  await replica.write(
    [
      state,
      await rows.put('act', '000000000001.1', '[]'),
      ...Array.from({ length: segments }, (_, n) => ({
        key: `drita/seg/${FILE}/1/${String(n).padStart(10, '0')}`,
        value: clear,
      })),
    ],
    'durable',
  )
}

async function readWhole(rows: SealedRows): Promise<void> {
  const segments = await rows.listBytes('seg', `${FILE}/1/`)
  expect(segments.map(({ row }) => Number(row.split('/')[2]))).toEqual(segments.map((_, at) => at))
  expect(segments.filter(({ value }) => holds(value, FILE))).toHaveLength(150)
  expect(await rows.get('state', FILE)).toEqual({ alarms: [] })
  expect((await rows.list('act')).map(({ row }) => row)).toEqual(['000000000001.1'])
}

describe('Bytes that were sealed elsewhere', () => {
  it('are sealed again where they are stored, and come back as they were', async () => {
    const disk = new MemoryReplica()
    const rows = await open(disk)
    for (const store of ['seg', 'old', 'chunk', 'lost', 'dirty'])
      await persist(rows, [rows.putBytes(store, `${FILE}/1`, clear)])
    for (const { value } of await disk.list('')) expect(holds(value, FILE)).toBe(false)
    for (const store of ['seg', 'old', 'chunk', 'lost', 'dirty'])
      expect(await rows.getBytes(store, `${FILE}/1`)).toEqual(clear)
  })

  it('come as they are stored where they do not open: who reads them checks what others sealed', async () => {
    const disk = new MemoryReplica()
    const rows = await open(disk)
    await persist(rows, [rows.putBytes('seg', `${FILE}/1`, clear)])
    const [stored] = await disk.list('')
    if (!stored) throw new Error('a row was stored')
    const bent = stored.value.map((byte, at) => (at === 20 ? byte ^ 1 : byte))
    await disk.write([{ key: stored.key, value: bent }])
    expect(await rows.getBytes('seg', `${FILE}/1`)).toEqual(bent)
  })
})

describe('A profile of an older app', () => {
  it('is read whole before, while and after its rows get their names', async () => {
    const disk = new MemoryReplica()
    await olderProfile(disk)
    const rows = await open(disk)
    await readWhole(rows)
    while (await renameSome(rows)) await readWhole(rows)
    await readWhole(rows)
    await readWhole(await open(disk))
    const stored = await disk.list('')
    expect(stored.filter(({ key, value }) => key.includes(FILE) || holds(value, FILE))).toEqual([])
    expect(stored.filter(({ key }) => !key.startsWith('drita/=')).map(({ key }) => key)).toEqual([
      'drita/act/000000000001.1',
    ])
  })

  it('loses and doubles nothing where the device is killed at any write of the renaming, and goes on where it stopped', async () => {
    for (let killedAt = 1; killedAt <= 5; killedAt += 1) {
      const disk = new MemoryReplica()
      await olderProfile(disk)
      const write = disk.write.bind(disk)
      let left = killedAt
      disk.write = (changes) => {
        left -= 1
        return left <= 0 ? Promise.reject(new ReplicaFailure('storage-unavailable')) : write(changes)
      }
      const rename = async () => {
        const rows = await open(disk)
        while (await renameSome(rows));
      }
      const killed = rename()
      if (killedAt < 5) await expect(killed).rejects.toThrow(ReplicaFailure)
      else await killed
      disk.write = write
      await readWhole(await open(disk))
      await rename()
      await readWhole(await open(disk))
      expect((await disk.keys('')).filter((key) => key.includes(FILE) || key.includes('renaming'))).toEqual([])
    }
  })

  it('leaves no clear name in the file of a device on Node, also where it was killed before the file was cleared', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'homeward-renamed-'))
    const replica = async () => {
      const opened = await openFileReplica(folder)
      if (!opened) throw new Error('nobody else holds the folder')
      return opened
    }
    const before = await replica()
    await olderProfile(before)
    before.compact = () => Promise.reject(new ReplicaFailure('storage-unavailable'))
    const rows = await open(before)
    await expect(
      (async () => {
        while (await renameSome(rows));
      })(),
    ).rejects.toThrow(ReplicaFailure)
    await before.close()
    expect(holds(await readFile(join(folder, 'rows.log')), FILE)).toBe(true)

    const after = await replica()
    while (await renameSome(await open(after)));
    await after.close()
    expect(holds(await readFile(join(folder, 'rows.log')), FILE)).toBe(false)
    const again = await replica()
    await readWhole(await open(again))
    await again.close()
    await rm(folder, { recursive: true })
  })
})
