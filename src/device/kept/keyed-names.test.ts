import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeyedNames } from './keyed-names.ts'
import { Locked } from './locked.ts'
import { MemoryReplica } from './replica/memory-replica.ts'
import { ReplicaFailure, type RowChange } from './replica/replica.ts'

const bytes = (value: number, length = 1) => new Uint8Array(length).fill(value)
const FILE = 'AAAAAAAAAAAAAAAAAAAAAA'
const SISTER = 'BBBBBBBBBBBBBBBBBBBBBB'
const under = (replica: MemoryReplica, member = 'drita', key = 1) => KeyedNames.under(bytes(key, 32), replica, member)
const put = (row: string, value = 1): RowChange => ({ key: `drita/${row}`, value: bytes(value) })
const drop = (row: string): RowChange => ({ key: `drita/${row}`, value: null })
const rowsOf = async (names: KeyedNames, prefix: string) =>
  (await names.list(`drita/${prefix}`)).map(({ key, value }) => [key.slice(6), value[0]])

describe('The names of rows on the disk', () => {
  it('say nothing of files, folders, devices and stores, and by their length only whether a row is set aside', async () => {
    const disk = new MemoryReplica()
    const names = await under(disk)
    const rows = [`seg/${FILE}/1/0000000001`, `seg/${FILE}/8/0000000002`, `seg/${SISTER}/1/0000000001`]
    await names.write(
      [...rows, `state/${FILE}`, `dirty/${FILE}`, 'place/'].map((row) => put(row)),
      'durable',
    )
    await names.write([put(`old/${FILE}/1/0000000001.${'C'.repeat(43)}`)], 'durable')
    const stored = await disk.keys('')
    expect(stored).toHaveLength(7)
    expect(stored.filter((key) => /^drita\/=[\w-]{107}$/u.test(key))).toHaveLength(6)
    expect(stored.filter((key) => /^drita\/=[\w-]{192}$/u.test(key))).toHaveLength(1)
    // No two rows of a file, a folder or a store have a beginning in common.
    expect(new Set(stored.map((key) => key.slice(0, 'drita/='.length + 5))).size).toBe(7)
  })

  it('stay in clear where rows are counted or written while the member is locked, or deleted in a run', async () => {
    const disk = new MemoryReplica()
    const names = await under(disk)
    const clear = ['act/000000000001.2', 'group/000000000002', 'marked/s/000000', 'said/s/000000']
    await names.write(
      clear.map((row) => put(row)),
      'durable',
    )
    expect(await disk.keys('')).toEqual(clear.map((row) => `drita/${row}`))
    names.forget()
    await names.write([put('marked/s/000001')], 'durable')
    expect(await rowsOf(names, 'marked/')).toEqual([
      ['marked/s/000000', 1],
      ['marked/s/000001', 1],
    ])
  })

  it('open under no other key, and to nobody after the member locked', async () => {
    const disk = new MemoryReplica()
    const names = await under(disk)
    await names.write([put(`state/${FILE}`)], 'durable')
    const stranger = await under(disk, 'drita', 2)
    expect(await stranger.keys('drita/state/')).toEqual([])
    expect(await stranger.get(`drita/state/${FILE}`)).toBeUndefined()
    expect(await (await under(disk, 'arben')).keys('arben/state/')).toEqual([])
    names.forget()
    for (const asked of [names, names.withoutKey()]) {
      await expect(asked.keys('drita/state/')).rejects.toThrow(Locked)
      await expect(asked.get(`drita/state/${FILE}`)).rejects.toThrow(Locked)
      await expect(asked.write([put(`state/${FILE}`)], 'durable')).rejects.toThrow(Locked)
    }
  })

  it('refuse a run of keyed rows, which have no order there', async () => {
    const names = await under(new MemoryReplica())
    await expect(
      names.write([{ key: 'drita/state/a', value: null, through: 'drita/state/b' }], 'durable'),
    ).rejects.toThrow(RangeError)
  })

  it('are found by their beginning in order of the clear names, like those of rows with clear names, whatever is written', async () => {
    const row = fc.constantFrom('seg/a/1/01', 'seg/a/1/02', 'seg/a/2/01', 'seg/b/1/01', 'state/a', 'state/b', 'act/1.1')
    const batch = fc.array(fc.record({ row, value: fc.option(fc.nat(200)) }), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { maxLength: 6 }), async (batches) => {
        const [disk, plain] = [new MemoryReplica(), new MemoryReplica()]
        let names = await under(disk)
        for (const [at, changes] of batches.entries()) {
          const written = changes.map((one) => (one.value === null ? drop(one.row) : put(one.row, one.value)))
          await names.write(written, 'durable')
          await plain.write(written)
          if (at % 2 === 1) names = await under(disk)
          for (const prefix of ['seg/', 'seg/a/', 'seg/a/1/', 'state/', 'act/']) {
            expect(await names.list(`drita/${prefix}`)).toEqual(await plain.list(`drita/${prefix}`))
            expect(await names.keys(`drita/${prefix}`)).toEqual(await plain.keys(`drita/${prefix}`))
          }
        }
      }),
    )
  })
})

describe('The list of names', () => {
  const many = Array.from({ length: 201 }, (_, n) => `state/${String(n)}`)
  const withMany = async () => {
    const disk = new MemoryReplica()
    await (await under(disk)).write(
      many.map((row) => put(row)),
      'durable',
    )
    return disk
  }
  const listed = async (disk: MemoryReplica) => {
    const list = await (await under(disk)).newList()
    if (list) await (await under(disk)).write([list], 'durable')
    return list !== null
  }

  it('is written once more than two hundred are missing in it, and changes nothing of what is found', async () => {
    const disk = await withMany()
    expect([await listed(disk), await listed(disk)]).toEqual([true, false])
    const names = await under(disk)
    await names.write([drop('state/7'), put('seg/new/1'), put('state/8', 9)], 'durable')
    const again = await under(disk)
    expect(await again.keys('drita/state/')).toHaveLength(200)
    expect(await rowsOf(again, 'seg/')).toEqual([['seg/new/1', 1]])
    expect(await again.get('drita/state/8')).toEqual(bytes(9))
    expect(await again.get('drita/state/7')).toBeUndefined()
    expect((await disk.keys('')).filter((key) => !/^drita\/=[\w-]{107}$/u.test(key))).toEqual([])
  })

  it('is done without where it is damaged, and is sealed', async () => {
    const disk = await withMany()
    await listed(disk)
    const list = (await disk.list('')).find(({ value }) => value.length > 1000)
    if (!list) throw new Error('the list was written')
    expect(new TextDecoder('latin1').decode(list.value)).not.toContain('state')
    await disk.write([{ key: list.key, value: list.value.map((byte, at) => (at === 99 ? byte ^ 1 : byte)) }])
    expect(await (await under(disk)).keys('drita/state/')).toHaveLength(201)
    expect(await listed(disk)).toBe(true)
  })
})

describe('Rows that an older app stored under clear names', () => {
  const old = async () => {
    const disk = new MemoryReplica()
    await disk.write([put(`seg/${FILE}/1/01`, 1), put(`seg/${FILE}/1/02`, 2), put(`state/${FILE}`, 3)])
    return disk
  }

  it('are read beside those with keyed names, and get one when they are written, in the same batch', async () => {
    const disk = await old()
    const names = await under(disk)
    await names.write([put(`seg/${FILE}/1/01`, 7), put(`seg/${FILE}/1/03`, 8)], 'durable')
    const expected = [
      [`seg/${FILE}/1/01`, 7],
      [`seg/${FILE}/1/02`, 2],
      [`seg/${FILE}/1/03`, 8],
    ]
    expect(await rowsOf(names, 'seg/')).toEqual(expected)
    expect(await rowsOf(await under(disk), 'seg/')).toEqual(expected)
    expect(await disk.keys('drita/seg/')).toEqual([`drita/seg/${FILE}/1/02`])
    await names.write([drop(`seg/${FILE}/1/02`), drop(`seg/${FILE}/1/03`)], 'durable')
    expect(await rowsOf(await under(disk), 'seg/')).toEqual(expected.slice(0, 1))
  })

  it('keep their name where the storage refuses the batch', async () => {
    const disk = await old()
    const names = await under(disk)
    const write = disk.write.bind(disk)
    disk.write = () => Promise.reject(new ReplicaFailure('storage-full'))
    await expect(names.write([put(`state/${FILE}`, 9)], 'durable')).rejects.toThrow(ReplicaFailure)
    disk.write = write
    expect(await rowsOf(names, 'state/')).toEqual([[`state/${FILE}`, 3]])
    expect(await names.inFormerNames(9)).toHaveLength(3)
  })

  it('count as the later ones beside a row of the same name: only an older app that was opened again wrote them', async () => {
    const disk = await old()
    const names = await under(disk)
    await names.write([put(`state/${FILE}`, 4)], 'durable')
    await disk.write([put(`state/${FILE}`, 5)])
    const again = await under(disk)
    expect(await rowsOf(again, 'state/')).toEqual([[`state/${FILE}`, 5]])
    await again.write([drop(`state/${FILE}`)], 'durable')
    expect(await rowsOf(await under(disk), 'state/')).toEqual([])
  })
})
