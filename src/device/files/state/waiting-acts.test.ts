import { describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import { proposedRecord, secondedRecord } from '#sealing/access/access-record.ts'
import type { AccessState } from '#sealing/access/access.ts'
import {
  custodianRecord,
  delaySetRecord,
  deviceRecord,
  deviceRevokedRecord,
  directoryProposedRecord,
  directorySecondedRecord,
} from '#sealing/directory/directory-record.ts'
import type { Directory } from '#sealing/directory/directory.ts'
import { signingKey } from '#sealing/primitives/ed25519.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { foundAgency, speaking, type Person } from '../../../../test/vectors/agency.ts'
import { CARD, CARE, openedFile, place, taken } from '../../../../test/vectors/case-file.ts'
import { after, place as placeIn } from '../../../../test/vectors/next-records.ts'
import type { FileState } from '../../kept/row-types.ts'
import { actName, dueAt, dueOnceShown, noteAgreedHere, noteShownHere } from './waiting-acts.ts'

const HOUR = 3_600_000
const founded = await speaking(await foundAgency(), 4)
const { drita, besa, arben, asRoot } = founded
const office = await custodianRecord(placeIn(asRoot, founded.directory), { member: drita.member })
/** Arben and Drita are custodians. */
const agency = { ...founded, directory: await after(founded.directory, office) }
const keeps = { [CARD]: 'keep', [CARE]: 'keep' } as const
const file = await openedFile(agency, drita, [
  [drita, keeps],
  [besa, keeps],
])

const taking = { is: 'take', member: besa.member, folders: [CARD, CARE] } as const
const by = (person: Person, access: AccessState, directory: Directory) =>
  place(agency, access, file.file, person, directory)
const proposed = async (access: AccessState, directory = agency.directory) =>
  taken(access, await proposedRecord(by(drita, access, directory), { act: taking }), agency, file.file, directory)
const waiting = (access: AccessState) => {
  const one = access.proposals.at(-1)
  if (!one) throw new Error('something waits')
  return one
}
/** Besa, on this device of hers, having seen the directory of `seen`, agrees that the file is taken from her. */
const seconded = async (access: AccessState, on: Person, directory: Directory, seen = directory) =>
  taken(
    access,
    await secondedRecord(by(on, access, seen), { proposed: waiting(access).hash }),
    agency,
    file.file,
    directory,
  )

/** What a device remembers of the file, and its clock. */
class Here {
  readonly state: FileState = { records: [], folders: {}, alarms: [], lastReceivedAt: null, opening: null }
  now = Date.UTC(2026, 10, 25, 9)
  #held: AccessState | undefined

  receives(access: AccessState, directory: Directory): void {
    noteAgreedHere(this.#open(directory), this.state, { before: this.#held, access })
    this.#held = access
  }

  /** In how many hours from now it may be done. */
  waits(directory: Directory): number | null {
    if (!this.#held) throw new Error('nothing was received')
    const due = dueAt(this.#open(directory), this.state, this.#held, waiting(this.#held))
    return due === null ? null : (due - this.now) / HOUR
  }

  /** In how many hours from now this device does it. */
  does(directory: Directory): number | null {
    if (!this.#held) throw new Error('nothing was received')
    const due = dueOnceShown(this.#open(directory), this.state, this.#held, waiting(this.#held))
    return due === null ? null : (due - this.now) / HOUR
  }

  shows(): void {
    if (!this.#held) throw new Error('nothing was received')
    noteShownHere(this.state, [actName(waiting(this.#held))], this.now)
  }

  #open = (directory: Directory) => ({ directory, platform: { clock: () => this.now } })
}

const phoneOf = async (person: Person): Promise<Person> => {
  const [device, deviceKey] = [newId(), await signingKey(randomBytes(32))]
  return { ...person, device, deviceKey, onDevice: { by: { device }, key: deviceKey } }
}
const certified = async (directory: Directory, { device, member, deviceKey, asMember }: Person) =>
  after(directory, await deviceRecord(placeIn(asMember, directory), { device, member, key: deviceKey.publicKey }))
const revoked = async (directory: Directory, { device, asMember }: Person) =>
  after(directory, await deviceRevokedRecord(placeIn(asMember, directory), { device }))
/** Arben and Drita set the delay. */
async function delayed(directory: Directory, hours: number): Promise<Directory> {
  const act = { is: 'delay', hours } as const
  let next = directory
  const add = async (make: (directory: Directory) => Promise<Bytes>) => {
    next = await after(next, await make(next))
  }
  await add((now) => directoryProposedRecord(placeIn(arben.asMember, now), { act }))
  const hash = next.proposals.at(-1)?.hash ?? new Uint8Array(32)
  await add((now) => directorySecondedRecord(placeIn(drita.asMember, now), { proposed: hash }))
  await add((now) => delaySetRecord(placeIn(arben.asMember, now), { hours }))
  return next
}

describe('How long an act waits as a device counts it', () => {
  it('begins again where a device of a signer was taken off and the act is agreed anew, also where both come at once', async () => {
    const phone = await phoneOf(besa)
    const with2 = await certified(agency.directory, phone)
    const both = await seconded(await proposed(file.access, with2), phone, with2)
    const here = new Here()
    here.receives(both, with2)
    expect(here.waits(with2)).toBe(72)
    here.now += 70 * HOUR
    const without = await revoked(with2, phone)
    const again = await seconded(both, besa, without)
    here.receives(again, without)
    expect(here.waits(without)).toBe(72)
  })

  it('goes on where it stays agreed, whatever else is written in the file and in the directory', async () => {
    const phone = await phoneOf(drita)
    const with2 = await certified(agency.directory, phone)
    const both = await seconded(await proposed(file.access, with2), besa, with2)
    const here = new Here()
    here.receives(both, with2)
    here.now += 70 * HOUR
    here.receives(both, await revoked(with2, phone))
    expect(here.waits(with2)).toBe(2)
  })

  it('is the longest delay that it knows when it first sees that the act is agreed: a position from before shortens nothing', async () => {
    const before = await delayed(agency.directory, 24)
    const longer = await delayed(before, 336)
    const both = await seconded(await proposed(file.access, before), besa, longer, before)
    const here = new Here()
    here.receives(both, longer)
    expect(here.waits(longer)).toBe(336)
  })

  it('stays what it was then, whatever the agency sets later', async () => {
    const both = await seconded(await proposed(file.access), besa, agency.directory)
    const here = new Here()
    here.receives(both, agency.directory)
    const longer = await delayed(agency.directory, 336)
    here.receives(both, longer)
    expect(here.waits(longer)).toBe(72)
    const shorter = await delayed(longer, 24)
    here.receives(both, shorter)
    expect(here.waits(shorter)).toBe(72)
  })
})

describe('When the device that showed it does it', () => {
  it('is never where it showed what nobody else had agreed on yet', async () => {
    const here = new Here()
    const asked = await proposed(file.access)
    here.receives(asked, agency.directory)
    here.shows()
    here.receives(await seconded(asked, besa, agency.directory), agency.directory)
    expect(here.waits(agency.directory)).toBe(72)
    expect(here.does(agency.directory)).toBeNull()
  })

  it('is never where it showed what is agreed anew now', async () => {
    const phone = await phoneOf(besa)
    const with2 = await certified(agency.directory, phone)
    const both = await seconded(await proposed(file.access, with2), phone, with2)
    const here = new Here()
    here.receives(both, with2)
    here.shows()
    expect(here.does(with2)).toBe(72)
    const without = await revoked(with2, phone)
    here.receives(await seconded(both, besa, without), without)
    expect(here.does(without)).toBeNull()
  })

  it('is no earlier than the delay after it received it, though its clock was set back when it showed it', async () => {
    const here = new Here()
    here.receives(await seconded(await proposed(file.access), besa, agency.directory), agency.directory)
    here.now -= 100 * HOUR
    here.shows()
    here.now += 100 * HOUR
    expect(here.does(agency.directory)).toBe(72)
  })
})
