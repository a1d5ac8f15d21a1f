import type { Bytes } from '#bytes.ts'
import { Challenge, SessionAnswer } from '#contract/session.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import {
  custodianRecord,
  deviceRecord,
  deviceRevokedRecord,
  memberRecord,
  memberRemovedRecord,
  organisationRecord,
  receiptKeyRecord,
  givenBackRecord,
  speaksRecord,
  type DirectoryPlace,
} from '#sealing/directory/directory-record.ts'
import { extendDirectory, verifyDirectory, type Directory } from '#sealing/directory/directory.ts'
import { signingKey, type SigningKey } from '#sealing/primitives/ed25519.ts'
import { newRecipientKey, type RecipientKey } from '#sealing/primitives/hpke.ts'
import { newId } from '#sealing/primitives/id.ts'
import { newOrganisationSecret, organisationKeys, type OrganisationKeys } from '#sealing/members/organisation-secret.ts'
import type { Signer } from '#sealing/primitives/record.ts'
import { signChallenge } from '#sealing/members/session.ts'
import { send, type Answers } from './wire.ts'

/** A member with one device, holding keys as a real device does. */
export interface Person {
  readonly member: Bytes
  readonly device: Bytes
  readonly x: RecipientKey
  readonly e: SigningKey
  readonly deviceKey: SigningKey
}

export const asMember = ({ member, e }: Person): Signer => ({ by: { member }, key: e })
export const asDevice = ({ device, deviceKey }: Person): Signer => ({ by: { device }, key: deviceKey })

export async function newPerson(): Promise<Person> {
  return {
    member: newId(),
    device: newId(),
    x: await newRecipientKey(),
    e: await signingKey(randomBytes(32)),
    deviceKey: await signingKey(randomBytes(32)),
  }
}

/** A second device of the same member. */
export async function anotherDevice(person: Person): Promise<Person> {
  return { ...person, device: newId(), deviceKey: await signingKey(randomBytes(32)) }
}

/** A vault and slots of the right shape: the server cannot check their content. */
export const sealedVault = (proof: Bytes | null = randomBytes(32)) => ({
  vault: randomBytes(120),
  slots: [{ slot: 'passphrase' as const, sealed: randomBytes(60), proof }],
})

/** The organisation on a server, and its fixed cast: Arben is the custodian; Drita, Besa and Mira do the work. */
export class Agency {
  readonly org: Bytes
  readonly keys: OrganisationKeys
  readonly arben: Person
  readonly drita: Person
  readonly besa: Person
  readonly mira: Person
  readonly records: Bytes[]
  directory: Directory
  readonly #answers: Answers

  constructor(
    answers: Answers,
    org: Bytes,
    keys: OrganisationKeys,
    cast: readonly [Person, Person, Person, Person],
    records: Bytes[],
    directory: Directory,
  ) {
    this.#answers = answers
    this.org = org
    this.keys = keys
    ;[this.arben, this.drita, this.besa, this.mira] = cast
    this.records = records
    this.directory = directory
  }

  place(signer: Signer): DirectoryPlace {
    return { org: this.org, head: this.directory.head, signer }
  }

  get root(): Signer {
    return { by: { root: true }, key: this.keys.root }
  }

  /** Sends records and, if the server accepts them, adds them to its own directory. */
  async append(...records: readonly Bytes[]) {
    const reply = await send(this.#answers, 'POST', '/v1/directory', { v: 1, org: this.org, records })
    if (reply.status === 200) this.#know(await extendDirectory(this.directory, records), records)
    return reply
  }

  /** Gives back a record that the server lost, with the mark of it that the server gave. */
  async giveBack(record: Bytes, { by, mark }: { by: Person; mark?: Bytes }) {
    const given = await givenBackRecord(this.place(asDevice(by)), { record })
    const body = { v: 1, org: this.org, records: [given], ...(mark && { stood: [mark] }) }
    const reply = await send(this.#answers, 'POST', '/v1/directory', body)
    if (reply.status === 200) this.#know(await extendDirectory(this.directory, [given]), [given])
    return reply
  }

  async enrol(person: Person, roles: readonly string[] = ['caseworker']): Promise<void> {
    await this.append(
      await memberRecord(this.place(asMember(this.arben)), {
        member: person.member,
        x: person.x.publicKey,
        e: person.e.publicKey,
        roles: [...roles],
        external: false,
      }),
    )
    await this.certifyDevice(person)
  }

  async certifyDevice(person: Person) {
    return this.append(
      await deviceRecord(this.place(asMember(person)), {
        device: person.device,
        member: person.member,
        key: person.deviceKey.publicKey,
      }),
    )
  }

  async revokeDevice(person: Person, by: Person = this.arben) {
    return this.append(await deviceRevokedRecord(this.place(asMember(by)), { device: person.device }))
  }

  async removeMember(person: Person) {
    return this.append(await memberRemovedRecord(this.place(asMember(this.arben)), { member: person.member }))
  }

  /** From here on records of version 2 count. */
  speak2(by: Person = this.arben) {
    return this.speak(2, by)
  }

  async speak(version: number, by: Person = this.arben) {
    return this.append(await speaksRecord(this.place(asMember(by)), { version }))
  }

  async changeReceiptKey(receiptKey: Bytes) {
    return this.append(await receiptKeyRecord(this.place(this.root), { receiptKey }))
  }

  async signIn(person: Person): Promise<Bytes> {
    return (await this.openSession(person)).as(SessionAnswer).token
  }

  async openSession(person: Person, change: { sig?: Bytes } = {}) {
    const place = { org: this.org, device: person.device }
    const { challenge } = (await send(this.#answers, 'POST', '/v1/challenge', { v: 1, ...place })).as(Challenge)
    const sig = change.sig ?? (await signChallenge({ deviceKey: person.deviceKey, ...place, challenge }))
    return send(this.#answers, 'POST', '/v1/session', { v: 1, ...place, challenge, sig })
  }

  #know(extended: Awaited<ReturnType<typeof extendDirectory>>, records: readonly Bytes[]): void {
    if (!extended.ok) throw new Error(`the server took a directory record that does not verify: ${extended.code}`)
    this.directory = extended.value
    this.records.push(...records)
  }
}

export async function foundingRecords(
  org: Bytes,
  keys: OrganisationKeys,
  founder: Person,
  receiptKey: Bytes,
): Promise<Bytes[]> {
  const records: Bytes[] = []
  const root: Signer = { by: { root: true }, key: keys.root }
  const place = async (signer: Signer): Promise<DirectoryPlace> => {
    const soFar = records.length === 0 ? undefined : await verifyDirectory(records)
    if (soFar && !soFar.ok) throw new Error(soFar.code)
    return { org, head: soFar?.value.head, signer }
  }
  records.push(
    await organisationRecord(await place(root), {
      rootKey: keys.root.publicKey,
      recoveryKey: keys.recovery.publicKey,
      receiptKey,
      teamFile: newId(),
    }),
  )
  records.push(
    await memberRecord(await place(root), {
      member: founder.member,
      x: founder.x.publicKey,
      e: founder.e.publicKey,
      roles: ['administrator'],
      external: false,
    }),
  )
  records.push(await custodianRecord(await place(root), { member: founder.member }))
  records.push(
    await deviceRecord(await place(asMember(founder)), {
      device: founder.device,
      member: founder.member,
      key: founder.deviceKey.publicKey,
    }),
  )
  return records
}

export async function foundAgency(answers: Answers, setup: string, receiptKey: Bytes): Promise<Agency> {
  const org = newId()
  const keys = await organisationKeys(newOrganisationSecret())
  const [arben, drita, besa, mira] = [await newPerson(), await newPerson(), await newPerson(), await newPerson()]
  const directory = await foundingRecords(org, keys, arben, receiptKey)
  const reply = await send(answers, 'POST', '/v1/organisation', {
    v: 1,
    setup,
    org,
    member: arben.member,
    directory,
    vault: sealedVault(),
  })
  if (reply.status !== 204) throw new Error(`founding was refused: ${reply.code ?? String(reply.status)}`)
  const verified = await verifyDirectory(directory)
  if (!verified.ok) throw new Error(verified.code)
  const agency = new Agency(answers, org, keys, [arben, drita, besa, mira], directory, verified.value)
  for (const person of [drita, besa, mira]) await agency.enrol(person)
  return agency
}
