import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { hex } from '#sealing/primitives/bytes.ts'
import { openPasskeySlot } from '#sealing/members/passkey-slot.ts'
import { digest, hkdf, join, openGcm, unhex } from './by-the-book.ts'
import { makePasskeySlot } from './make-passkey-slot.ts'
import { bytes } from './read.ts'

const text = z.string()
const json: unknown = JSON.parse(readFileSync(new URL('passkey-slot.json', import.meta.url), 'utf8'))
const slot = z
  .object({ org: text, member: text, device: text, credential: text, prf: text, vaultKey: text, sealed: text })
  .parse(json)

it('the script that made it makes it again', async () => {
  expect(await makePasskeySlot()).toEqual(json)
})

it('by the words of the specification alone, with other primitives, the slot of a passkey opens', () => {
  const place = join(unhex(slot.org), unhex(slot.member), unhex(slot.device), digest(unhex(slot.credential)))
  const key = hkdf(unhex(slot.prf), 'homeward/1/passkey-key', 32)
  expect(hex(openGcm(key, unhex(slot.sealed), join('homeward/1/passkey-slot\0', place)))).toBe(slot.vaultKey)
})

it('read by the reference implementation, it gives the same key', async () => {
  const { org, member, device, credential, prf, sealed } = slot
  const given = { org: bytes(org), member: bytes(member), device: bytes(device), credential: bytes(credential) }
  expect(await openPasskeySlot({ ...given, prf: bytes(prf), sealed: bytes(sealed) })).toEqual({
    ok: true,
    value: bytes(slot.vaultKey),
  })
})
