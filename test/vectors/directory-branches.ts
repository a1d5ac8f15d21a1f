import type { Bytes } from '#bytes.ts'
import {
  custodianEndedRecord,
  custodianRecord,
  deviceRecord,
  deviceRevokedRecord,
  directoryProposedRecord,
  directorySecondedRecord,
  givenBackRecord,
  keysEndedRecord,
  keysRecord,
  memberKeysRecord,
  memberRecord,
  memberRemovedRecord,
} from '#sealing/directory/directory-record.ts'
import type { Directory } from '#sealing/directory/directory.ts'
import { signKeys } from '#sealing/directory/keys-text.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { signingKey } from '#sealing/primitives/ed25519.ts'
import { recipientKey } from '#sealing/primitives/hpke.ts'
import { newId } from '#sealing/primitives/id.ts'
import type { Signer } from '#sealing/primitives/record.ts'
import { foundAgency, type Person, speaking } from './agency.ts'
import { after, place } from './next-records.ts'

/** The agency while some apps verify no record that is given back yet. */
export const before = await foundAgency()
export const agency = await speaking(before, 3)
const { arben, drita, besa, mira, asRoot, org } = agency
/** When a custodian alone stops somebody. */
export const HOUR = 500_000

/** Makes the record that follows on this directory. */
export type Made = (directory: Directory) => Promise<Bytes>
/** Records one after the other, and the directory after them. */
export async function branch(from: Directory, ...made: readonly Made[]) {
  const records: Bytes[] = []
  let directory = from
  for (const make of made) {
    const record = await make(directory)
    records.push(record)
    directory = await after(directory, record)
  }
  return { records, directory }
}
export const given = (directory: Directory, record: Bytes, by: Signer = besa.onDevice) =>
  givenBackRecord(place(by, directory), { record })
/** All of one branch given back on top of the other, as a device that holds it does. */
export async function joined(here: Directory, lost: readonly Bytes[], by: Signer = besa.onDevice): Promise<Directory> {
  let directory = here
  for (const record of lost) directory = await after(directory, await given(directory, record, by))
  return directory
}

export const office =
  ({ member }: Person, by: Signer = asRoot): Made =>
  async (directory) =>
    custodianRecord(place(by, directory), { member })
export const removed =
  ({ member }: Person, hour = HOUR, by: Signer = arben.asMember): Made =>
  async (directory) =>
    memberRemovedRecord(place(by, directory), { member, hour })
export const ended =
  ({ member }: Person, hour = HOUR, by: Signer = arben.asMember): Made =>
  async (directory) =>
    keysEndedRecord(place(by, directory), { member, hour })
export const deviceOf =
  ({ member, asMember }: Person, device = newId()): Made =>
  async (directory) =>
    deviceRecord(place(asMember, directory), { device, member, key: (await signingKey(randomBytes(32))).publicKey })
export const certified =
  ({ member, x, e }: Person, by: Signer = arben.asMember, roles: readonly string[] = ['caseworker']): Made =>
  async (directory) =>
    memberRecord(place(by, directory), { member, x: x.publicKey, e: e.publicKey, roles, external: false })
export const newKeys =
  ({ member, device, deviceKey, asMember }: Person): Made =>
  async (directory) => {
    const [x, e] = await Promise.all([recipientKey(randomBytes(32)), signingKey(randomBytes(32))])
    const fields = { member, generation: 2, x: x.publicKey, e: e.publicKey, kept: [device] }
    const text = { org, prev: directory.head.hash, ...fields }
    const second = await signKeys(text, { id: device, key: deviceKey })
    return keysRecord(place(asMember, directory), { ...fields, second })
  }

/** Two shareholders give new keys, which needs no device of the member. */
export const newKeysByRoot =
  ({ member }: Person): Made =>
  async (directory) => {
    const [x, e] = await Promise.all([recipientKey(randomBytes(32)), signingKey(randomBytes(32))])
    const fields = { member, generation: 2, x: x.publicKey, e: e.publicKey, kept: [] }
    return keysRecord(place(asRoot, directory), fields)
  }
/** Two shareholders replace the key with which a member signs. */
export const newSigningKey =
  ({ member }: Person): Made =>
  async (directory) =>
    memberKeysRecord(place(asRoot, directory), { member, e: (await signingKey(randomBytes(32))).publicKey })
export const officeEnded =
  ({ member, asMember }: Person): Made =>
  async (directory) =>
    custodianEndedRecord(place(asMember, directory), { member })
export const takenOff =
  ({ device }: Person): Made =>
  async (directory) =>
    deviceRevokedRecord(place(arben.asMember, directory), { device })
export const removalAsked =
  ({ member }: Person): Made =>
  async (directory) =>
    directoryProposedRecord(place(arben.asMember, directory), { act: { is: 'remove', member } })
export const agreedBy =
  (by: Signer): Made =>
  async (directory) =>
    directorySecondedRecord(place(by, directory), { proposed: directory.proposals[0]?.hash ?? randomBytes(32) })
export const removedByTwo =
  ({ member }: Person, by: Signer = arben.asMember): Made =>
  async (directory) =>
    memberRemovedRecord(place(by, directory), { member })

/** Arben and Drita are custodians. */
export const two = (await branch(agency.directory, office(drita))).directory
/** Somebody certified a device on the server that was set back. */
export const onServer = (await branch(two, deviceOf(mira))).directory
