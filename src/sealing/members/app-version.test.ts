import { describe, expect, it } from 'vitest'
import { own } from '../primitives/bytes.ts'
import { signingKey } from '../primitives/ed25519.ts'
import { newId } from '../primitives/id.ts'
import { signApp, verifyApp } from './app-version.ts'

const key = await signingKey(own(new Uint8Array(32).fill(5)))

describe('what an app says of itself', () => {
  const [org, device] = [newId(), newId()]
  const signed = (version: number) => signApp({ org, device, deviceKey: key, version })
  const holds = async (version: number, over: object = {}) =>
    verifyApp({ org, device, deviceKey: key.publicKey, version, sig: await signed(version % 256), ...over })

  it('is refused for another version, another device and another agency', async () => {
    expect(await holds(3, { version: 4 })).toBe(false)
    expect(await holds(3, { device: newId() })).toBe(false)
    expect(await holds(3, { org: newId() })).toBe(false)
  })

  it('is a version from 1 to 255', async () => {
    expect([await holds(0), await holds(1), await holds(255)]).toEqual([false, true, true])
    expect(await holds(256)).toBe(false)
  })
})
