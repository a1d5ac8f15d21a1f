import 'fake-indexeddb/auto'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFileReplica } from '../../node/file-replica.ts'
import { IndexedDbReplica } from './indexed-db-replica.ts'
import { MemoryReplica } from './memory-replica.ts'
import type { RowChange } from './replica.ts'
import type { Replica } from './replica.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
let folder: string
let opened = 0

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeward-replica-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function fileReplica(): Promise<Replica> {
  const replica = await openFileReplica(folder)
  if (!replica) throw new Error('nobody else holds the folder')
  return replica
}

const KINDS: readonly (readonly [string, () => Promise<Replica>])[] = [
  ['memory', () => Promise.resolve(new MemoryReplica())],
  ['file', fileReplica],
  ['IndexedDB', () => Promise.resolve(new IndexedDbReplica(`test-${String((opened += 1))}`))],
]

describe.each(KINDS)('Rows in %s', (_, open) => {
  it('gives back what was put, in order of the keys, under a prefix and no further', async () => {
    const replica = await open()
    await replica.write(
      ['a/2', 'b/1', 'a/1', 'a', 'a0'].map((key, at) => ({ key, value: bytes(at) })),
      'durable',
    )
    expect(await replica.keys('a/')).toEqual(['a/1', 'a/2'])
    expect((await replica.list('a/')).map((row) => [row.key, [...row.value]])).toEqual([
      ['a/1', [2]],
      ['a/2', [0]],
    ])
    expect(await replica.get('c')).toBeUndefined()
    expect((await replica.many(['b/1', 'c', 'a/1'])).map((value) => value && [...value])).toEqual([[1], undefined, [2]])
    await replica.write(
      [
        { key: 'a/1', value: null },
        { key: 'a/2', value: bytes(9) },
      ],
      'durable',
    )
    expect((await replica.list('a/')).map((row) => [...row.value])).toEqual([[9]])
    await replica.compact()
    await replica.write([{ key: 'a/3', value: bytes(5) }], 'durable')
    expect(await replica.keys('')).toEqual(['a', 'a/2', 'a/3', 'a0', 'b/1'])
    await replica.close()
  })

  it('deletes from one row through another, and nothing beside them', async () => {
    const replica = await open()
    await replica.write(
      ['m/1', 'm/2', 'm/2.5', 'm/3', 'm/4', 'n/2'].map((key, at) => ({ key, value: bytes(at) })),
      'durable',
    )
    await replica.write(
      [
        { key: 'm/2', value: null, through: 'm/3' },
        { key: 'm/3', value: bytes(7) },
      ],
      'relaxed',
    )
    expect(await replica.keys('')).toEqual(['m/1', 'm/3', 'm/4', 'n/2'])
    await replica.close()
  })

  it('agrees with a plain map whatever is put and deleted', async () => {
    const change = fc.record({
      key: fc.constantFrom('m/a', 'm/b', 'n/a', 'n/b'),
      value: fc.option(fc.uint8Array({ maxLength: 5 })),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        async (batches) => {
          const replica = await open()
          const before = await replica.keys('')
          await replica.write(
            before.map((key) => ({ key, value: null })),
            'relaxed',
          )
          const model = new Map<string, number[]>()
          for (const batch of batches) {
            await replica.write(
              batch.map(({ key, value }): RowChange => (value ? { key, value } : { key, value: null })),
              'relaxed',
            )
            for (const { key, value } of batch) {
              if (value) model.set(key, [...value])
              else model.delete(key)
            }
          }
          expect((await replica.list('')).map((row) => [row.key, [...row.value]])).toEqual(
            [...model].sort(([a], [b]) => (a < b ? -1 : 1)),
          )
          await replica.close()
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('Rows in a folder', () => {
  it('refuses a folder that another process holds, and lets it go when that one is killed', async () => {
    const other = spawn(process.execPath, ['--input-type=module', '-e', holder('setInterval(() => {}, 1000)')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(other.stdout, 'data')
    expect(await openFileReplica(folder)).toBeNull()
    other.kill('SIGKILL')
    await once(other, 'exit')
    const replica = await fileReplica()
    expect(await replica.keys('')).toEqual(['held'])
    await replica.close()
  })

  it('has every batch that was said to be durable, and no half of one, after kill -9 at any moment', async () => {
    const script = holder(
      "for (let n = 1; ; n += 1) { await replica.write([{ key: 'a/' + n, value: new Uint8Array(500) }, { key: 'b/' + n, value: new Uint8Array(500) }], 'durable'); process.stdout.write(n + ' ') }",
    )
    for (let cycle = 0; cycle < 6; cycle += 1) {
      const writer = spawn(process.execPath, ['--input-type=module', '-e', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let said = ''
      writer.stdout.on('data', (part: Buffer) => (said += part.toString()))
      await once(writer.stdout, 'data')
      await new Promise((done) => setTimeout(done, 5 + cycle * 12))
      writer.kill('SIGKILL')
      await once(writer, 'exit')
      const acknowledged = said
        .split(' ')
        .filter((word) => /^\d+$/.test(word))
        .map(Number)
      const replica = await fileReplica()
      const [a, b] = [await replica.keys('a/'), await replica.keys('b/')]
      expect(a.length).toBe(b.length)
      for (const n of acknowledged) expect(await replica.get(`a/${String(n)}`)).toBeDefined()
      await replica.close()
    }
  })

  it('cuts off what a crash left half written, and goes on behind it', async () => {
    const first = await fileReplica()
    await first.write([{ key: 'whole', value: bytes(1) }], 'durable')
    await first.close()
    await appendFile(join(folder, 'rows.log'), (await readFile(join(folder, 'rows.log'))).subarray(0, 20))
    const second = await fileReplica()
    expect(await second.keys('')).toEqual(['whole'])
    await second.write([{ key: 'next', value: bytes(2) }], 'durable')
    await second.close()
    const third = await fileReplica()
    expect(await third.keys('')).toEqual(['next', 'whole'])
    await third.close()
  })

  it('makes room when most of its log is past', async () => {
    const first = await fileReplica()
    for (let n = 0; n < 1200; n += 1) await first.write([{ key: 'same', value: new Uint8Array(200) }], 'relaxed')
    await first.close()
    const before = (await readFile(join(folder, 'rows.log'))).length
    const second = await fileReplica()
    expect(await second.keys('')).toEqual(['same'])
    await second.close()
    expect((await readFile(join(folder, 'rows.log'))).length).toBeLessThan(before / 100)
  })
})

const holder = (then: string) => `
  const { openFileReplica } = await import(${JSON.stringify(new URL('../../node/file-replica.ts', import.meta.url).href)})
  const replica = await openFileReplica(${JSON.stringify(folder)})
  await replica.write([{ key: 'held', value: new Uint8Array(1) }], 'durable')
  process.stdout.write('held ')
  ${then}
`
