import { readFileSync } from 'node:fs'
import { ed25519 } from '@noble/curves/ed25519.js'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { readHead } from '#sealing/directory/head-statement.ts'
import { hex } from '#sealing/primitives/bytes.ts'
import { integer, join, readCode, unhex } from './by-the-book.ts'
import { makeDirectoryHead } from './make-directory-head.ts'
import { bytes } from './read.ts'

const [text, whole] = [z.string(), z.int()]
const json: unknown = JSON.parse(readFileSync(new URL('directory-head.json', import.meta.url), 'utf8'))
const head = z.object({ org: text, device: text, key: text, seq: whole, hash: text, at: whole, code: text }).parse(json)

it('the script that made it makes it again', async () => {
  expect(await makeDirectoryHead()).toEqual(json)
})

it('by the words of the specification alone, with other primitives, the statement is what it says and its signature holds', () => {
  const payload = readCode('head', head.code)
  const said = join(unhex(head.org), unhex(head.device), integer(8, head.seq), unhex(head.hash), integer(8, head.at))
  expect(hex(new Uint8Array(payload.slice(0, 81)))).toBe(hex(new Uint8Array(join(integer(1, 1), said))))
  const signed = join('homeward/1/directory-head\0', said)
  expect(ed25519.verify(payload.slice(81), signed, unhex(head.key))).toBe(true)
  expect(ed25519.verify(payload.slice(81), join(signed, integer(1, 0)), unhex(head.key))).toBe(false)
})

it('read by the reference implementation, it says the same', async () => {
  const read = await readHead(head.code)
  const { org, device, seq, hash, at } = head
  const said = { org: bytes(org), device: bytes(device), head: { seq, hash: bytes(hash) }, at }
  expect(read).toMatchObject({ ok: true, value: said })
})
