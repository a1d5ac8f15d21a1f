import type { Bytes } from '#bytes.ts'
import type { SecondPerson } from './access-body.ts'
import type { Directory } from '../directory/directory-history.ts'
import { deviceAt } from '../directory/directory-view.ts'
import { equal, u8 } from '../primitives/bytes.ts'
import { sign, verify, type SigningKey } from '../primitives/ed25519.ts'
import { labelled } from '../primitives/label.ts'

/**
 * The file and the place in its stream for which a second person signs: `prev` is the hash of the head. If the head
 * moves, they are asked again.
 */
interface SecondPlace {
  readonly org: Bytes
  readonly file: Bytes
  readonly prev: Bytes
}

interface SigningSecond extends SecondPlace {
  readonly member: Bytes
  readonly device: Bytes
  readonly deviceKey: SigningKey
}

/** That this member's bar is lifted. */
export const liftText = ({ org, file, prev }: SecondPlace, barred: Bytes): Bytes =>
  labelled('lift-bar', org, file, prev, barred)

/** That this member recovers these folders, by rising number. */
export const recoverText = ({ org, file, prev }: SecondPlace, keeper: Bytes, folders: readonly number[]): Bytes =>
  labelled('recover', org, file, prev, keeper, ...folders.map(u8))

export const signLift = (how: SigningSecond, barred: Bytes): Promise<SecondPerson> =>
  signAsSecond(how, liftText(how, barred))

export const signRecovery = (how: SigningSecond, keeper: Bytes, folders: readonly number[]): Promise<SecondPerson> =>
  signAsSecond(how, recoverText(how, keeper, folders))

async function signAsSecond({ member, device, deviceKey }: SigningSecond, text: Bytes): Promise<SecondPerson> {
  return { member, device, sig: await sign(deviceKey, text) }
}

/** Whether the device is the second person's, and signed this. */
export async function isSignedBySecond(directory: Directory, second: SecondPerson, text: Bytes): Promise<boolean> {
  const device = deviceAt(directory, second.device)
  return device !== undefined && equal(device.member, second.member) && (await verify(device.key, text, second.sig))
}
