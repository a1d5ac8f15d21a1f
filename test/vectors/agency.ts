import type { Bytes } from '#bytes.ts'
import {
  deviceRecord,
  custodianRecord,
  memberRecord,
  organisationRecord,
  speaksRecord,
} from '#sealing/directory/directory-record.ts'
import { extendStrictly, verifyDirectory, type Directory } from '#sealing/directory/directory.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { signingKey, type SigningKey } from '#sealing/primitives/ed25519.ts'
import { recipientKey, type RecipientKey } from '#sealing/primitives/hpke.ts'
import { newId } from '#sealing/primitives/id.ts'
import { newOrganisationSecret, organisationKeys, type OrganisationKeys } from '#sealing/members/organisation-secret.ts'
import { hashRecord, type Head, type Signer } from '#sealing/primitives/record.ts'
import { newMemberKeys, type MemberKeys } from '#sealing/members/vault.ts'

/** A member of the cast with all of their private keys, which no other member's device has. */
export interface Person {
  readonly member: Bytes
  readonly keys: MemberKeys
  readonly x: RecipientKey
  readonly e: SigningKey
  readonly device: Bytes
  readonly deviceKey: SigningKey
  readonly roles: readonly string[]
  readonly asMember: Signer
  readonly onDevice: Signer
}

export interface Agency {
  readonly org: Bytes
  readonly secret: Bytes
  readonly keys: OrganisationKeys
  readonly asRoot: Signer
  readonly receiptKey: SigningKey
  readonly teamFile: Bytes
  readonly records: readonly Bytes[]
  readonly directory: Directory
  readonly arben: Person
  readonly drita: Person
  readonly besa: Person
  readonly mira: Person
}

export async function newPerson(...roles: readonly string[]): Promise<Person> {
  const keys = newMemberKeys()
  const [x, e, deviceKey] = await Promise.all([recipientKey(keys.x), signingKey(keys.e), signingKey(randomBytes(32))])
  const [member, device] = [newId(), newId()]
  const [asMember, onDevice]: [Signer, Signer] = [
    { by: { member }, key: e },
    { by: { device }, key: deviceKey },
  ]
  return { member, keys, x, e, device, deviceKey, roles, asMember, onDevice }
}

/** Adds a record after the existing ones. */
export type Next = (signer: Signer) => { org: Bytes; head: Head | undefined; signer: Signer }

/** An agency with Arben as its custodian and Drita, Besa and Mira as members, each with one device: ten records. */
export async function foundAgency(): Promise<Agency> {
  const [org, teamFile, secret] = [newId(), newId(), newOrganisationSecret()]
  const keys = await organisationKeys(secret)
  const receiptKey = await signingKey(randomBytes(32))
  const asRoot: Signer = { by: { root: true }, key: keys.root }
  const arben = await newPerson('administrator')
  const drita = await newPerson('caseworker')
  const besa = await newPerson('supervisor')
  const mira = await newPerson('specialist')
  const records: Bytes[] = []
  let head: Head | undefined
  const add = async (record: Promise<Bytes>) => {
    records.push(await record)
    head = { seq: records.length, hash: await hashRecord(await record) }
  }
  const certificate = (person: Person) => ({
    member: person.member,
    x: person.x.publicKey,
    e: person.e.publicKey,
    roles: person.roles,
    external: person === mira,
  })
  const ofDevice = (person: Person) => ({
    device: person.device,
    member: person.member,
    key: person.deviceKey.publicKey,
  })
  await add(
    organisationRecord(
      { org, head, signer: asRoot },
      {
        rootKey: keys.root.publicKey,
        recoveryKey: keys.recovery.publicKey,
        receiptKey: receiptKey.publicKey,
        teamFile,
      },
    ),
  )
  await add(memberRecord({ org, head, signer: asRoot }, certificate(arben)))
  await add(custodianRecord({ org, head, signer: asRoot }, { member: arben.member }))
  await add(deviceRecord({ org, head, signer: arben.asMember }, ofDevice(arben)))
  for (const person of [drita, besa, mira]) {
    await add(memberRecord({ org, head, signer: arben.asMember }, certificate(person)))
    await add(deviceRecord({ org, head, signer: person.asMember }, ofDevice(person)))
  }
  const directory = await verifyDirectory(records)
  if (!directory.ok) throw new Error(`the agency does not chain: ${directory.code}`)
  return {
    org,
    secret,
    keys,
    asRoot,
    receiptKey,
    teamFile,
    records,
    directory: directory.value,
    arben,
    drita,
    besa,
    mira,
  }
}

/** The same agency after its custodian said that everybody's app knows version 2. */
export const speaking2 = (agency: Agency): Promise<Agency> => speaking(agency, 2)

/** The same agency after its custodian said that everybody's app knows this version. */
export async function speaking(agency: Agency, version: number): Promise<Agency> {
  const { org, directory, arben } = agency
  const record = await speaksRecord({ org, head: directory.head, signer: arben.asMember }, { version })
  const extended = await extendStrictly(directory, [record])
  if (!extended.ok) throw new Error(extended.code)
  return { ...agency, records: [...agency.records, record], directory: extended.value }
}
