import type { Bytes } from '#bytes.ts'
import { u8 } from '../primitives/bytes.ts'
import { sign, verify, type SigningKey } from '../primitives/ed25519.ts'
import { labelled } from '../primitives/label.ts'

/** That the app on this device can verify records up to this version of the protocol. */
const appText = (org: Bytes, device: Bytes, version: number): Bytes => labelled('app', org, device, u8(version))

export const signApp = (how: { org: Bytes; device: Bytes; deviceKey: SigningKey; version: number }): Promise<Bytes> =>
  sign(how.deviceKey, appText(how.org, how.device, how.version))

export const verifyApp = async (how: {
  org: Bytes
  device: Bytes
  deviceKey: Bytes
  version: number
  sig: Bytes
}): Promise<boolean> =>
  how.version >= 1 &&
  how.version <= 255 &&
  (await verify(how.deviceKey, appText(how.org, how.device, how.version), how.sig))
