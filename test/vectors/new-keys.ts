import type { Bytes } from '#bytes.ts'
import { keysEndedRecord, keysRecord } from '#sealing/directory/directory-record.ts'
import { extendStrictly } from '#sealing/directory/directory.ts'
import { signKeys } from '#sealing/directory/keys-text.ts'
import { idText } from '#sealing/primitives/id.ts'
import { newPerson, type Agency, type Person } from './agency.ts'

async function after(agency: Agency, record: Bytes): Promise<Agency> {
  const extended = await extendStrictly(agency.directory, [record])
  if (!extended.ok) throw new Error(extended.code)
  return { ...agency, records: [...agency.records, record], directory: extended.value }
}

/** The agency after the person's keys were replaced on the device they have, and the person with the new ones. */
export async function renewed(agency: Agency, person: Person): Promise<{ agency: Agency; person: Person }> {
  const { keys, x, e } = await newPerson()
  const { org, directory } = agency
  const { member, device, deviceKey } = person
  const generation = (directory.members.get(idText(member))?.sealing.length ?? 0) + 1
  const fields = { member, generation, x: x.publicKey, e: e.publicKey, kept: [device] }
  const second = await signKeys({ org, prev: directory.head.hash, ...fields }, { id: device, key: deviceKey })
  const record = await keysRecord({ org, head: directory.head, signer: person.asMember }, { ...fields, second })
  return {
    agency: await after(agency, record),
    person: { ...person, keys, x, e, asMember: { by: { member }, key: e } },
  }
}

/** The agency after a custodian ended the person's keys. */
export async function endedKeys(agency: Agency, { member }: Person): Promise<Agency> {
  const { org, directory, arben } = agency
  return after(
    agency,
    await keysEndedRecord({ org, head: directory.head, signer: arben.asMember }, { member, hour: 500_000 }),
  )
}

/** The agency after two shareholders gave the person new keys, and the person with them. */
export async function keysByShares(agency: Agency, person: Person): Promise<{ agency: Agency; person: Person }> {
  const { keys, x, e } = await newPerson()
  const { org, directory, asRoot } = agency
  const { member } = person
  const generation = (directory.members.get(idText(member))?.sealing.length ?? 0) + 1
  const fields = { member, generation, x: x.publicKey, e: e.publicKey, kept: [] }
  const record = await keysRecord({ org, head: directory.head, signer: asRoot }, fields)
  return {
    agency: await after(agency, record),
    person: { ...person, keys, x, e, asMember: { by: { member }, key: e } },
  }
}
