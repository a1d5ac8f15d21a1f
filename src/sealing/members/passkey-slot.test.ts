import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bent } from '../../../test/vectors/bend.ts'
import { randomBytes } from '../primitives/bytes.ts'
import { newId } from '../primitives/id.ts'
import { authenticatorSays, openPasskeySlot, sealPasskeySlot } from './passkey-slot.ts'
import { openSlot } from './slot.ts'
import { newVaultKey } from './vault.ts'

const place = { org: newId(), member: newId(), device: newId(), credential: randomBytes(40) }
const prf = randomBytes(32)
const vaultKey = newVaultKey()

describe('the slot of a passkey', () => {
  it('is refused with one bit changed, and with what another passkey or another salt gives', async () => {
    const sealed = await sealPasskeySlot({ ...place, prf, vaultKey })
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length * 8 - 1), async (bit) => {
        expect(await openPasskeySlot({ ...place, prf, sealed: bent(sealed, bit) })).toMatchObject({ code: 'wrong' })
      }),
    )
    expect(await openPasskeySlot({ ...place, prf: randomBytes(32), sealed })).toMatchObject({ code: 'wrong' })
    expect(await openPasskeySlot({ ...place, prf, sealed })).toEqual({ ok: true, value: vaultKey })
  })

  it.each(['device', 'member', 'org', 'credential'] as const)(
    'is refused in the place of one of another %s',
    async (field) => {
      const sealed = await sealPasskeySlot({ ...place, prf, vaultKey })
      const elsewhere = { ...place, [field]: randomBytes(place[field].length) }
      expect(await openPasskeySlot({ ...elsewhere, prf, sealed })).toMatchObject({ ok: false, code: 'wrong' })
    },
  )

  it('is no slot of another name, under the value of the passkey itself', async () => {
    const sealed = await sealPasskeySlot({ ...place, prf, vaultKey })
    for (const slot of ['passphrase', 'recovery-code'] as const)
      expect(await openSlot({ ...place, slot: { slot, sealed, proof: null }, slotKey: prf })).toMatchObject({
        ok: false,
      })
  })
})

describe('what an authenticator says', () => {
  const data = (flags: number, length = 37) => {
    const bytes = new Uint8Array(length)
    if (length > 32) bytes[32] = flags
    return bytes
  }

  it('counts only whole, and says that it recognised its owner only where it saw them, too', () => {
    expect(authenticatorSays(data(0x05, 36))).toBeUndefined()
    expect(authenticatorSays(new Uint8Array(0))).toBeUndefined()
    expect(authenticatorSays(data(0x01))).toEqual({ verified: false, copied: false })
    expect(authenticatorSays(data(0x04))).toEqual({ verified: false, copied: false })
    expect(authenticatorSays(data(0x05))).toEqual({ verified: true, copied: false })
  })

  it('tells of a passkey that may be copied, whether or not it was copied yet', () => {
    expect(authenticatorSays(data(0x0d))).toEqual({ verified: true, copied: true })
    expect(authenticatorSays(data(0x1d))).toEqual({ verified: true, copied: true })
  })
})
