import type { Bytes } from '#bytes.ts'
import type { SecondPerson } from './access-body.ts'
import { sign, verify, type SigningKey } from '../primitives/ed25519.ts'
import { labelled } from '../primitives/label.ts'

/**
 * What the second person signs: this file at this position of its stream (`prev` is the hash of the head). If the head
 * moves, they are asked again.
 */
export const erasureText = (org: Bytes, file: Bytes, prev: Bytes): Bytes => labelled('erase', org, file, prev)

export async function signErasure(how: {
  org: Bytes
  file: Bytes
  prev: Bytes
  member: Bytes
  device: Bytes
  deviceKey: SigningKey
}): Promise<SecondPerson> {
  return {
    member: how.member,
    device: how.device,
    sig: await sign(how.deviceKey, erasureText(how.org, how.file, how.prev)),
  }
}

/**
 * What a device signs when it holds nothing of an erased file any more. `hash` is that of the record that erased the
 * file.
 */
const carriedOutText = (org: Bytes, file: Bytes, hash: Bytes): Bytes => labelled('carried-out', org, file, hash)

export const signCarriedOut = (how: { org: Bytes; file: Bytes; hash: Bytes; deviceKey: SigningKey }): Promise<Bytes> =>
  sign(how.deviceKey, carriedOutText(how.org, how.file, how.hash))

export const verifyCarriedOut = (how: {
  org: Bytes
  file: Bytes
  hash: Bytes
  deviceKey: Bytes
  sig: Bytes
}): Promise<boolean> => verify(how.deviceKey, carriedOutText(how.org, how.file, how.hash), how.sig)
