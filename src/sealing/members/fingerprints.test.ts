import { describe, expect, it } from 'vitest'
import { memberFingerprint } from './invitation.ts'
import { foundAgency } from '../../../test/vectors/agency.ts'
import { fingerprintOf } from './fingerprints.ts'

describe('the fingerprint of a member', () => {
  it('is another where the sealing key is, though the signing key stayed', async () => {
    const { drita, besa } = await foundAgency()
    const e = drita.e.publicKey
    const [own, mixed] = [
      await fingerprintOf({ x: drita.x.publicKey, e }),
      await fingerprintOf({ x: besa.x.publicKey, e }),
    ]
    expect(own).toBe(await memberFingerprint(drita.x.publicKey, e))
    expect(mixed).toBe(await memberFingerprint(besa.x.publicKey, e))
    expect(mixed).not.toBe(own)
  })

  it('is hashed once a certificate, however often the list of members is read', async () => {
    const { drita } = await foundAgency()
    const keys = { x: drita.x.publicKey, e: drita.e.publicKey }
    const hashed = fingerprintOf(keys)
    expect(fingerprintOf(keys)).toBe(hashed)
    await hashed
    expect(fingerprintOf({ ...keys })).toBe(hashed)
  })
})
