import type { SecondPerson } from './access-body.ts'
import type { Bytes } from '../primitives/bytes.ts'
import { sign, type SigningKey } from '../primitives/ed25519.ts'
import { labelled } from '../primitives/label.ts'

/** What the second person signs: this file, at this place of its stream (`prev` is the hash of the head). If the head moves, they are asked again. */
export const erasureText = (org: Bytes, file: Bytes, prev: Bytes): Bytes => labelled('erase', org, file, prev)

export async function signErasure(how: { org: Bytes; file: Bytes; prev: Bytes; member: Bytes; device: Bytes; deviceKey: SigningKey }): Promise<SecondPerson> {
  return { member: how.member, device: how.device, sig: await sign(how.deviceKey, erasureText(how.org, how.file, how.prev)) }
}
