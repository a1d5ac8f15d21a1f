import { readFileSync } from 'node:fs'
import { ed25519 } from '@noble/curves/ed25519.js'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { readAppFiles, rootOfApp } from '#sealing/app-release/app-files.ts'
import { printOfAppKey } from '#sealing/app-release/app-key.ts'
import { readAppLog } from '#sealing/app-release/app-log.ts'
import { given } from '../support/given.ts'
import { digest, integer, join, unhex } from './by-the-book.ts'
import { makeAppRelease } from './make-app-release.ts'

const text = z.string()
const json: unknown = JSON.parse(readFileSync(new URL('app-release.json', import.meta.url), 'utf8'))
const vector = z
  .object({
    contents: z.record(text, text),
    list: text,
    root: text,
    log: text,
    hashes: z.array(text),
    prints: z.array(text),
  })
  .parse(json)
const bytesOf = (base64url: string) => new Uint8Array(Buffer.from(base64url, 'base64url'))
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const log = z
  .object({
    v: z.literal(1),
    entries: z.array(
      z.union([
        z.strictObject({ is: z.literal('key'), key: text, sig: text, former: text.optional() }),
        z.strictObject({ is: z.literal('release'), version: text, root: text, sig: text }),
      ]),
    ),
  })
  .parse(JSON.parse(vector.log))

it('the script that made it makes it again', async () => {
  expect(await makeAppRelease()).toEqual(json)
})

it('by the words of the specification alone, with other primitives, list and log verify', () => {
  const lines = Object.entries(vector.contents)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => `${hexOf(digest(new TextEncoder().encode(content)))}  ${path}\n`)
  expect(vector.list).toBe(lines.join(''))
  expect(vector.root).toBe(hexOf(digest(new TextEncoder().encode(vector.list))))

  let prev: Uint8Array = new Uint8Array(32)
  const keys: Uint8Array[] = []
  const isSigned = (sig: string, message: Uint8Array, key: Uint8Array | undefined) =>
    key !== undefined && ed25519.verify(bytesOf(sig), message, key, { zip215: false })
  for (const [at, entry] of log.entries.entries()) {
    const place = join(integer(4, at + 1), prev)
    if (entry.is === 'key') {
      const message = join('homeward/1/app-key\0', place, bytesOf(entry.key))
      expect(isSigned(entry.sig, message, bytesOf(entry.key))).toBe(true)
      expect(entry.former === undefined).toBe(keys.length === 0)
      if (entry.former !== undefined) expect(isSigned(entry.former, message, keys.at(-1))).toBe(true)
      keys.push(bytesOf(entry.key))
      prev = digest(message)
    } else {
      const message = join('homeward/1/app-release\0', place, unhex(entry.root), entry.version)
      expect(isSigned(entry.sig, message, keys.at(-1))).toBe(true)
      prev = digest(message)
    }
    expect(hexOf(prev)).toBe(vector.hashes[at])
  }
  expect(log.entries.map(({ is }) => is)).toEqual(['key', 'release', 'key', 'release'])
  const last = log.entries.at(-1)
  expect(last?.is === 'release' && last.root).toBe(vector.root)
})

it('read by the reference implementation, it gives the same', async () => {
  expect(await rootOfApp(vector.list)).toBe(vector.root)
  expect(readAppFiles(vector.list)?.size).toBe(2)
  const read = given(await readAppLog(vector.log))
  expect(read.hashes).toEqual(vector.hashes)
  expect(read.newest).toMatchObject({ version: '0.2.0', root: vector.root })
  expect(await printOfAppKey(read.key)).toBe(vector.prints[1])
})
