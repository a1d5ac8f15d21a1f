import type { Bytes } from '#bytes.ts'
import { randomBytes } from '../primitives/bytes.ts'
import { sign, verify, type SigningKey } from '../primitives/ed25519.ts'
import { labelled } from '../primitives/label.ts'

export const newChallenge = (): Bytes => randomBytes(32)

/** How a device signs in: with its own key, to this organisation, for this one challenge. */
export function signChallenge(how: {
  deviceKey: SigningKey
  org: Bytes
  device: Bytes
  challenge: Bytes
}): Promise<Bytes> {
  return sign(how.deviceKey, challengeText(how))
}

/** `publicKey` is the device's key as its certificate in the directory has it. */
export function verifyChallenge(how: {
  publicKey: Bytes
  org: Bytes
  device: Bytes
  challenge: Bytes
  sig: Bytes
}): Promise<boolean> {
  return verify(how.publicKey, challengeText(how), how.sig)
}

const challengeText = ({ org, device, challenge }: { org: Bytes; device: Bytes; challenge: Bytes }) =>
  labelled('session', org, device, challenge)
