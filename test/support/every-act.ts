import type { Bytes } from '#bytes.ts'
import { type AccessState, verifyAccessRecord } from '#sealing/access/access.ts'
import { proposedRecord, secondedRecord } from '#sealing/access/access-record.ts'
import type { ProposedAct } from '#sealing/access/proposed-act.ts'
import { wrapAside } from '#sealing/access/aside-key.ts'
import type { DirectoryAct } from '#sealing/directory/directory-act.ts'
import {
  type DirectoryPlace,
  custodianRecord,
  directoryProposedRecord,
  directorySecondedRecord,
  memberRecord,
} from '#sealing/directory/directory-record.ts'
import { extendDirectory } from '#sealing/directory/directory.ts'
import { equal, randomBytes } from '#sealing/primitives/bytes.ts'
import { signingKey } from '#sealing/primitives/ed25519.ts'
import { hashRecord, type Signer } from '#sealing/primitives/record.ts'
import { type Agency, asMember, newPerson, type Person } from './agency.ts'
import { type AccessItem, CARD, CARE, HEALTH, type Item, keepAll, reading, SealedFile, writing } from './sealed-file.ts'
import type { TestServer } from './server.ts'
import { Line } from './syncing.ts'

const HOUR = 3_600_000
export type Says = string
export type MakeInDirectory = (at: DirectoryPlace) => Promise<Bytes>
export type MakeInFile = (file: SealedFile) => Promise<AccessItem>

/** The same signer by name, with a key that nobody certified. */
export const forged = async ({ by }: Signer): Promise<Signer> => ({ by, key: await signingKey(randomBytes(32)) })
/** The same person, whose device signs with a key that nobody certified. */
export const forgedPerson = async (person: Person): Promise<Person> => ({
  ...person,
  deviceKey: await signingKey(randomBytes(32)),
})

/**
 * An agency that speaks the newest version, with everybody whom an act needs. What is tried is said twice: by the server,
 * through its routes, and by an honest device, to which the record is given as by a server that took it.
 */
export class EveryAct {
  readonly server: TestServer
  readonly agency: Agency
  /** Custodians are Arben and Besa; Mira supervises; Drita and those who join work on files. */
  readonly arben: Person
  readonly besa: Person
  readonly drita: Person
  readonly mira: Person
  era!: Person
  ilir!: Person

  private constructor(server: TestServer) {
    this.server = server
    this.agency = server.agency
    const { arben, besa, drita, mira } = server.agency
    Object.assign(this, { arben, besa, drita, mira })
    this.arben = arben
    this.besa = besa
    this.drita = drita
    this.mira = mira
  }

  static async on(server: TestServer): Promise<EveryAct> {
    const all = new EveryAct(server)
    const { agency } = all
    await agency.speak(4)
    await agency.append(await custodianRecord(agency.place(agency.root), { member: all.besa.member }))
    all.era = await all.joins('caseworker')
    all.ilir = await all.joins('caseworker')
    await all.becomes(all.mira, 'supervisor')
    return all
  }

  hour = (): number => Math.floor(this.server.clock.now / HOUR)
  passes = (hours: number): void => {
    this.server.clock.now += hours * HOUR
  }

  async joins(...roles: readonly string[]): Promise<Person> {
    const person = await newPerson()
    await this.agency.enrol(person, roles)
    return person
  }

  async custodian(): Promise<Person> {
    const person = await this.joins('caseworker')
    await this.agency.append(await custodianRecord(this.agency.place(this.agency.root), { member: person.member }))
    return person
  }

  /** With two signatures, so that it counts. */
  async becomes(person: Person, ...roles: readonly string[]): Promise<void> {
    const act: DirectoryAct = { is: 'roles', member: person.member, roles, external: false }
    await this.taken((at) => directoryProposedRecord(at, { act }), asMember(this.arben))
    await this.agrees(asMember(this.besa))
    await this.taken((at) => memberRecord(at, this.known(person, roles)), asMember(this.arben))
  }

  known = (person: Person, roles: readonly string[]) => ({
    member: person.member,
    x: person.x.publicKey,
    e: person.e.publicKey,
    roles,
    external: false,
  })

  // ── In the directory

  async taken(make: MakeInDirectory, by: Signer): Promise<void> {
    const said = await this.inDirectory(make, by)
    if (said !== 'taken') throw new Error(`it needs no more signatures, and is refused: ${said}`)
  }

  agrees(by: Signer): Promise<void> {
    return this.taken((at) => directorySecondedRecord(at, { proposed: this.proposedHere() }), by)
  }

  proposedHere = (): Bytes => this.agency.directory.proposals.at(-1)?.hash ?? new Uint8Array(32)

  /** `taken`, or how the server and a device refuse it; where they differ, both. */
  async inDirectory(make: MakeInDirectory, by: Signer): Promise<Says> {
    const { agency } = this
    const before = agency.directory
    const record = await make(agency.place(by))
    const read = await extendDirectory(before, [record])
    const device = read.ok ? (read.value.aside[before.aside.length]?.why ?? 'taken') : read.code
    const reply = await agency.append(record)
    const server = reply.status === 200 ? 'taken' : (reply.code ?? String(reply.status))
    return server === device || (server === 'too-early' && device === 'taken') ? server : `${server}, ${device}`
  }

  // ── In a file

  /** Drita and Mira, a supervisor, keep it; Era writes in care, and has health, which has no key; Ilir reads. */
  async file(): Promise<{ file: SealedFile; words: Bytes }> {
    const file = new SealedFile(this.agency)
    const opened = await file.open(
      this.drita,
      [CARD, CARE],
      [
        [this.drita, keepAll],
        [this.mira, keepAll],
        [this.era, writing(CARE, HEALTH)],
        [this.ilir, reading(CARE)],
      ],
    )
    await this.pushed(this.drita, opened)
    const segment = await file.segment(this.era, CARE, ['what the driver said'])
    await this.pushed(this.era, segment)
    return { file, words: segment.bytes }
  }

  async push(by: Person, ...items: readonly (Item | AccessItem)[]): Promise<Says> {
    const line = Object.assign(await Line.of(this.server, by), { version: 4 as const })
    const outcome = await line.push(...items)
    return outcome.ok ? 'taken' : outcome.code
  }

  async pushed(by: Person, ...items: readonly (Item | AccessItem)[]): Promise<void> {
    const said = await this.push(by, ...items)
    if (said !== 'taken') throw new Error(`it is taken, but: ${said}`)
  }

  /** `taken`, or how the server and a device refuse it; where they differ, both. What is refused is forgotten. */
  async inFile(file: SealedFile, make: MakeInFile, by: Person): Promise<Says> {
    const before = file.access
    const item = await make(file)
    const device = await this.#deviceSays(before, item)
    const server = await this.push(by, item)
    const isHead = equal(await hashRecord(item.record), file.access?.head.hash ?? new Uint8Array())
    if (server !== 'taken' && isHead) file.rewind()
    return server === device || (server === 'too-early' && device === 'taken') ? server : `${server}, ${device}`
  }

  async #deviceSays(before: AccessState | undefined, { record, file }: AccessItem): Promise<Says> {
    const read = await verifyAccessRecord(before, record, this.agency.directory, { org: this.agency.org, file })
    return read.ok ? 'taken' : read.code
  }

  proposes = (by: Person, act: ProposedAct): MakeInFile => {
    return (file) => file.write(by, (at) => proposedRecord(at, { act }))
  }

  /** Signs for the newest proposal; where words are set aside by it, with the key, wrapped to `signers` and to recovery. */
  seconds = (by: Person, signers: readonly Person[] = []): MakeInFile => {
    return async (file) => {
      const proposal = file.access?.proposals.at(-1)
      const proposed = proposal?.hash ?? new Uint8Array(32)
      if (signers.length === 0 || (proposal?.act.is !== 'redact' && proposal?.act.is !== 'erase'))
        return file.write(by, (at) => secondedRecord(at, { proposed }))
      const key = randomBytes(32)
      const { org, directory } = this.agency
      const members = signers.map(({ member, x }) => ({ member, x: x.publicKey }))
      const aside = await wrapAside({ org, file: file.file, proposed }, key, {
        members,
        recoveryKey: directory.recoveryKey,
      })
      this.key = key
      return file.write(by, (at) => secondedRecord(at, { proposed, aside }), key)
    }
  }
  /** With which words were set aside last. */
  key: Bytes = new Uint8Array(32)
}
