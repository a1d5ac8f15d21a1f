import type { Bytes } from '#bytes.ts'
import { CompareRequest } from '#contract/compare.ts'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { hex } from '#sealing/primitives/bytes.ts'
import { partHash } from '#sealing/segments/held.ts'
import { describe, expect, it } from 'vitest'
import { fileText } from '../../kept/id-text.ts'
import type { Sync } from '../sync.ts'
import { differingFiles } from './compare.ts'
import type { HeldHere } from './held-here.ts'

const HEAD = { seq: 3, hash: new Uint8Array(32).fill(3) }
const filled = (byte: number, length = 16) => new Uint8Array(length).fill(byte)
/** A file whose id begins with these digits. */
function file(digits: string, hash = 1): HeldHere {
  const bytes = Uint8Array.from(digits.padEnd(32, '0').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return { id: fileText(bytes), file: bytes, name: hex(bytes), hash: filled(hash), state: {} as HeldHere['state'] }
}
type Part = CompareRequest['parts'][number]
type Answer = (parts: readonly Part[], asked: number) => Promise<readonly object[]>

/** A server that holds these files and tells fewer than `few` of a part by name. */
const holding =
  (files: readonly HeldHere[], few = 2): Answer =>
  async (parts) => {
    const told: object[] = []
    for (const { under, hash } of parts) {
      const here = files.filter(({ name }) => name.startsWith(under)).sort((a, b) => (a.name < b.name ? -1 : 1))
      if (hex(await partHash(here)) === hex(hash)) continue
      const digits = [...new Set(here.map(({ name }) => name.slice(0, under.length + 1)))]
      const below = await Promise.all(
        digits.map(async (next) => ({
          under: next,
          hash: await partHash(here.filter(({ name }) => name.startsWith(next))),
        })),
      )
      told.push(
        here.length < few
          ? { under, below: [], files: here.map((one) => ({ file: one.file, hash: one.hash })) }
          : { under, below, files: [] },
      )
    }
    return told
  }

function comparing(answer: Answer, directory = HEAD) {
  const asked: (readonly Part[])[] = []
  const stop = new AbortController()
  const paths: string[] = []
  let refreshed = 0
  const open = {
    alive: true,
    session: { token: filled(9, 32), revoked: false },
    directory: { head: HEAD },
    stoodMarks: [],
    directoryRecords: [filled(7)],
    setBack: { get: () => Promise.resolve(undefined) },
    platform: {
      http: {
        base: '',
        fetch: async (path: string, { body }: RequestInit) => {
          paths.push(path)
          const request = fromBytes(CompareRequest, new Uint8Array(body as Bytes))
          if (!request) return new Response(toBytes(null))
          asked.push(request.parts)
          const parts = await answer(request.parts, asked.length)
          return new Response(toBytes({ v: 1, directory, parts, access: [], folders: [], gone: [] }))
        },
      },
    },
  } as unknown as Sync
  const found = async (held: readonly HeldHere[]) => {
    const refresh = async () => {
      refreshed += 1
      return Promise.resolve({ ok: true as const, value: true })
    }
    const result = await differingFiles(
      open,
      [...held].sort((a, b) => (a.name < b.name ? -1 : 1)),
      { signal: stop.signal, refresh },
    )
    return result.ok ? [...result.value.files].sort() : result.code
  }
  return { asked, found, stop, paths, refreshed: () => refreshed }
}

const ids = (...files: readonly HeldHere[]) => files.map(({ id }) => id).sort()

describe('a comparison with the server', () => {
  it('asks once where both hold the same, also nothing', async () => {
    for (const files of [[], [file('a1'), file('b2')]]) {
      const { asked, found } = comparing(holding(files))
      expect(await found(files)).toEqual([])
      expect(asked.map((parts) => parts.map(({ under }) => under))).toEqual([['']])
    }
  })

  it('finds what is only here, only there, or different, and asks no part further where nothing differs', async () => {
    const both = [file('a1'), file('a2'), file('c1'), file('c2')]
    const { asked, found } = comparing(holding([...both, file('b2', 2), file('e1')]))
    expect(await found([...both, file('b2'), file('d1')])).toEqual(ids(file('b2'), file('d1'), file('e1')))
    expect(asked.map((parts) => parts.map(({ under }) => under))).toEqual([[''], ['b', 'd', 'e']])
  })

  it('takes of the files that are told by name those that differ', async () => {
    const same = [file('b1'), file('c1'), file('c2')]
    const { found } = comparing(holding([...same, file('b2', 2)], 5))
    expect(await found([...same, file('b2')])).toEqual(ids(file('b2')))
  })

  it('finds all where one side has nothing', async () => {
    const files = [file('a1'), file('a2'), file('b1')]
    expect(await comparing(holding(files)).found([])).toEqual(ids(...files))
    expect(await comparing(holding([])).found(files)).toEqual(ids(...files))
  })

  it('ends at the last digit of an id with a server that always tells of more, and drops parts that nobody asked for', async () => {
    const endless = comparing((parts) =>
      Promise.resolve(
        parts.map(({ under }) => ({ under, below: [{ under: `${under}a`.slice(-31), hash: filled(8) }], files: [] })),
      ),
    )
    expect(await endless.found([file('a1')])).toEqual([])
    expect(endless.asked).toHaveLength(33)
    const unasked = comparing(() =>
      Promise.resolve([{ under: 'f', below: [], files: [{ file: filled(0xff), hash: filled(1) }] }]),
    )
    expect(await unasked.found([])).toEqual([])
    expect(unasked.asked).toHaveLength(1)
  })

  it('asks at most 256 parts at once, and all of them in turn', async () => {
    const digits = '0123456789abcdef'.split('')
    const many = digits.flatMap((a) => digits.flatMap((b) => ['0', '8'].map((c) => file(`${a}${b}${c}`))))
    const { asked, found } = comparing(holding(many))
    expect(await found([])).toEqual(ids(...many))
    expect(asked.map((parts) => parts.length)).toEqual([1, 16, 256, 256, 256])
  })

  it('ends when it is stopped, and where the server cannot be understood', async () => {
    const stopped = comparing(holding([file('a1'), file('a2')]))
    stopped.stop.abort()
    expect(await stopped.found([])).toEqual([])
    expect(stopped.asked).toEqual([])
    expect(await comparing(() => Promise.resolve([{ under: 7 }])).found([])).toBe('not-understood')
  })

  it('brings in a longer directory first, gives the server what a shorter one lacks, and refuses another of the same length', async () => {
    const longer = comparing(holding([]), { ...HEAD, seq: 4 })
    expect([await longer.found([]), longer.refreshed()]).toEqual([[], 1])
    const shorter = comparing(holding([]), { ...HEAD, seq: 2 })
    expect([await shorter.found([]), shorter.refreshed(), shorter.paths]).toEqual([
      [],
      0,
      ['/v1/compare', '/v1/directory'],
    ])
    expect(await comparing(holding([]), { seq: 3, hash: filled(4, 32) }).found([])).toBe('directory-broken')
    const even = comparing(holding([]))
    expect([await even.found([]), even.refreshed(), even.paths]).toEqual([[], 0, ['/v1/compare']])
  })
})
