import type { Bytes } from '#bytes.ts'
import { describe, expect, it } from 'vitest'
import { foundAgency, newPerson, speaking, type Person } from '../../../test/vectors/agency.ts'
import { randomBytes } from '../primitives/bytes.ts'
import { signingKey } from '../primitives/ed25519.ts'
import { recipientKey } from '../primitives/hpke.ts'
import { newId } from '../primitives/id.ts'
import type { Signer } from '../primitives/record.ts'
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
  memberRecord,
  memberRemovedRecord,
} from './directory-record.ts'
import { deviceAt, memberAt } from './directory-view.ts'
import { extendStrictly, type Directory } from './directory.ts'
import { signKeys } from './keys-text.ts'

const before = await foundAgency()
const agency = await speaking(before, 3)
const { arben, drita, besa, mira, asRoot, org } = agency
const HOUR = 500_000

const place = (signer: Signer, directory: Directory) => ({ org, head: directory.head, signer })
const after = async (directory: Directory, ...records: readonly Bytes[]): Promise<Directory> => {
  const extended = await extendStrictly(directory, records)
  if (!extended.ok) throw new Error(extended.code)
  return extended.value
}
const refusal = async (directory: Directory, record: Bytes) => {
  const extended = await extendStrictly(directory, [record])
  return extended.ok ? 'taken' : extended.code
}
type Made = (directory: Directory) => Promise<Bytes>
/** Records one after the other, and the directory after them. */
async function branch(from: Directory, ...made: readonly Made[]) {
  const records: Bytes[] = []
  let directory = from
  for (const make of made) {
    const record = await make(directory)
    records.push(record)
    directory = await after(directory, record)
  }
  return { records, directory }
}
const given = (directory: Directory, record: Bytes, by: Signer = besa.onDevice) =>
  givenBackRecord(place(by, directory), { record })
/** All of one branch given back on top of the other, as a device that holds it does. */
async function joined(here: Directory, lost: readonly Bytes[], by: Signer = besa.onDevice): Promise<Directory> {
  let directory = here
  for (const record of lost) directory = await after(directory, await given(directory, record, by))
  return directory
}

const office =
  ({ member }: Person, by: Signer = asRoot): Made =>
  async (directory) =>
    custodianRecord(place(by, directory), { member })
const removed =
  ({ member }: Person, hour = HOUR, by: Signer = arben.asMember): Made =>
  async (directory) =>
    memberRemovedRecord(place(by, directory), { member, hour })
const ended =
  ({ member }: Person, hour = HOUR, by: Signer = arben.asMember): Made =>
  async (directory) =>
    keysEndedRecord(place(by, directory), { member, hour })
const deviceOf =
  ({ member, asMember }: Person, device = newId()): Made =>
  async (directory) =>
    deviceRecord(place(asMember, directory), { device, member, key: (await signingKey(randomBytes(32))).publicKey })
const certified =
  ({ member, x, e }: Person, by: Signer = arben.asMember, roles: readonly string[] = ['caseworker']): Made =>
  async (directory) =>
    memberRecord(place(by, directory), { member, x: x.publicKey, e: e.publicKey, roles, external: false })
const newKeys =
  ({ member, device, deviceKey, asMember }: Person): Made =>
  async (directory) => {
    const [x, e] = await Promise.all([recipientKey(randomBytes(32)), signingKey(randomBytes(32))])
    const fields = { member, generation: 2, x: x.publicKey, e: e.publicKey, kept: [device] }
    const text = { org, prev: directory.head.hash, ...fields }
    const second = await signKeys(text, { id: device, key: deviceKey })
    return keysRecord(place(asMember, directory), { ...fields, second })
  }

/** Arben and Drita are custodians. Somebody certified a device on the server that was set back. */
const two = (await branch(agency.directory, office(drita))).directory
const onServer = (await branch(two, deviceOf(mira))).directory

describe('A record that is given back is refused', () => {
  it('before every app of the agency can verify it, and where it is no record, of another organisation, or the first one', async () => {
    const old = (await branch(before.directory, deviceOf(mira), deviceOf(mira))).directory
    const lost = await deviceOf(drita)(before.directory)
    expect(await refusal(old, await given(old, lost))).toBe('record-malformed')
    for (const bytes of [randomBytes(64), agency.directory.genesis])
      expect(await refusal(onServer, await given(onServer, bytes))).toBe('record-malformed')
    const other = await speaking(await foundAgency(), 3)
    const theirs = await deviceRevokedRecord(
      { org: other.org, head: other.directory.head, signer: other.arben.asMember },
      { device: other.drita.device },
    )
    expect(await refusal(onServer, await given(onServer, theirs))).toBe('record-malformed')
  })

  it('twice, where it stands here itself, and where it follows on the head or on nothing that is known', async () => {
    const lost = await removed(mira)(two)
    const once = await joined(onServer, [lost])
    expect(await refusal(once, await given(once, lost))).toBe('record-malformed')
    const there = (await branch(two, () => Promise.resolve(lost), deviceOf(drita))).directory
    expect(await refusal(there, await given(there, lost))).toBe('record-malformed')
    expect(await refusal(onServer, await given(onServer, await removed(mira)(onServer)))).toBe('record-malformed')
    const { records } = await branch(two, deviceOf(besa), removed(mira))
    expect(await refusal(onServer, await given(onServer, records[1] ?? lost))).toBe('record-malformed')
  })

  it('by a device that was taken off', async () => {
    const lost = await removed(mira)(two)
    const off = await after(onServer, await deviceRevokedRecord(place(arben.asMember, onServer), besa))
    expect(await refusal(off, await given(off, lost))).toBe('author-revoked')
  })
})

describe('What is given back changes nothing', () => {
  it('where its author may not sign it any more: whoever was put out on the server’s branch gives nothing by an older one', async () => {
    const out = (await branch(two, deviceOf(mira), ended(mira))).directory
    const device = newId()
    const back = await joined(out, [await deviceOf(mira, device)(two)], mira.asMember).catch(() => undefined)
    expect(back).toBeUndefined()
    const byOther = await joined(out, [await deviceOf(mira, device)(two)])
    expect(deviceAt(byOther, device)).toBeUndefined()

    const creature = await newPerson('supervisor')
    const gone = (await branch(two, async (d) => custodianEndedRecord(place(drita.asMember, d), drita), deviceOf(mira)))
      .directory
    expect(
      memberAt(await joined(gone, [await certified(creature, drita.asMember)(two)]), creature.member),
    ).toBeUndefined()
  })

  it('where the server’s branch changed the same office since: a root record from before does not bring it back', async () => {
    const lost = await office(drita)(agency.directory)
    const here = (
      await branch(agency.directory, deviceOf(mira), office(drita), async (d) =>
        custodianEndedRecord(place(drita.asMember, d), drita),
      )
    ).directory
    expect(memberAt(await joined(here, [lost]), drita.member)?.custodian).toBe(false)
  })

  it('where two people have to sign and only one did', async () => {
    const lost = await branch(two, async (d) =>
      directoryProposedRecord(place(arben.asMember, d), { act: { is: 'remove', member: besa.member } }),
    )
    const forged = await memberRemovedRecord(place(arben.asMember, lost.directory), { member: besa.member })
    const after = await joined(onServer, [...lost.records, forged], mira.onDevice)
    expect(memberAt(after, besa.member)?.removed).toBe(false)
  })
})

describe('Of two branches of a directory', () => {
  it('who was removed, whose keys were ended and which device was taken off on either is so on both', async () => {
    const lost = await branch(two, removed(mira), async (d) => deviceRevokedRecord(place(besa.asMember, d), besa))
    const here = await branch(two, ended(drita, HOUR, asRoot), deviceOf(arben))
    const both = await joined(here.directory, lost.records, drita.onDevice).catch(() => undefined)
    expect(both).toBeUndefined()
    const directory = await joined(here.directory, lost.records, arben.onDevice)
    expect(memberAt(directory, mira.member)?.removed).toBe(true)
    expect(deviceAt(directory, besa.device)?.standing).toBe('revoked')
    expect(memberAt(directory, drita.member)?.ended).toBe(true)
  })

  it('one custodian’s stops count on both, also two of them within three days', async () => {
    const here = (await branch(two, ended(besa, HOUR))).directory
    const directory = await joined(here, (await branch(two, removed(mira, HOUR + 1))).records, arben.onDevice)
    expect(memberAt(directory, mira.member)?.removed).toBe(true)
    expect(memberAt(directory, besa.member)?.ended).toBe(true)
  })

  it('what two custodians agreed on is agreed on still', async () => {
    const act = { is: 'remove', member: besa.member } as const
    const lost = await branch(
      two,
      async (d) => directoryProposedRecord(place(arben.asMember, d), { act }),
      async (d) =>
        directorySecondedRecord(place(drita.asMember, d), { proposed: d.proposals[0]?.hash ?? randomBytes(32) }),
      async (d) => memberRemovedRecord(place(drita.asMember, d), { member: besa.member }),
    )
    const directory = await joined(onServer, lost.records, mira.onDevice)
    expect(memberAt(directory, besa.member)?.removed).toBe(true)
    expect(directory.proposals).toEqual([])
  })

  it('whom the lost one certified is certified from there on, so that what they wrote and were given counts', async () => {
    const [person, device] = [await newPerson('caseworker'), newId()]
    const lost = await branch(two, certified(person), deviceOf(person, device))
    const directory = await joined(onServer, lost.records)
    const at = two.head.seq
    expect(memberAt(directory, person.member, at)).toBeUndefined()
    expect(memberAt(directory, person.member, at + 1)).toMatchObject({ removed: false, roles: ['caseworker'] })
    expect(deviceAt(directory, device, at + 2)?.standing).toBe('certified')
  })

  it('an office that the lost one gave stands, and one that it gave and ended does not', async () => {
    const first = (await branch(agency.directory, deviceOf(mira))).directory
    const lost = await branch(agency.directory, office(drita))
    expect(memberAt(await joined(first, lost.records), drita.member)?.custodian).toBe(true)
    const gone = await branch(lost.directory, async (d) => custodianEndedRecord(place(drita.asMember, d), drita))
    expect(memberAt(await joined(first, [...lost.records, ...gone.records]), drita.member)?.custodian).toBe(false)
  })

  it('new keys after a theft end what the thief certified meanwhile', async () => {
    const thiefs = newId()
    const here = (await branch(two, deviceOf(drita, thiefs))).directory
    const { records, directory: there } = await branch(two, newKeys(drita))
    const directory = await joined(here, records)
    expect(memberAt(directory, drita.member)?.e).toEqual(memberAt(there, drita.member)?.e)
    expect(deviceAt(directory, thiefs)?.standing).toBe('revoked')
    expect(deviceAt(directory, drita.device)?.standing).toBe('certified')
  })

  it('where both gave a member new keys neither count, since one of them may be a thief’s', async () => {
    const here = (await branch(two, newKeys(drita))).directory
    const directory = await joined(here, (await branch(two, newKeys(drita))).records)
    expect(memberAt(directory, drita.member)).toMatchObject({ ended: true, custodian: false })
    expect(deviceAt(directory, drita.device)?.standing).toBe('revoked')
  })

  it('whom a custodian certified who had been put out, and whom those certified in turn, is stopped, and offices that they gave end', async () => {
    const [creature, next] = [await newPerson('supervisor'), await newPerson('caseworker')]
    const lost = await branch(two, ended(drita, HOUR, asRoot))
    const act = { is: 'give-office', member: creature.member } as const
    const here = await branch(
      two,
      certified(creature, drita.asMember),
      async (d) => directoryProposedRecord(place(drita.asMember, d), { act }),
      async (d) =>
        directorySecondedRecord(place(arben.asMember, d), { proposed: d.proposals[0]?.hash ?? randomBytes(32) }),
      office(creature, drita.asMember),
      certified(next, creature.asMember),
      certified({ ...mira }, drita.asMember, ['specialist', 'caseworker']),
    )
    const directory = await joined(here.directory, lost.records)
    for (const { member } of [creature, next, drita])
      expect(memberAt(directory, member)).toMatchObject({ ended: true, custodian: false })
    expect(memberAt(directory, mira.member)?.roles).toEqual(['specialist'])
  })

  it('records that were given back before are given back again after a second set-back', async () => {
    const lost = await branch(two, removed(mira))
    const first = await branch(onServer, async (d) => given(d, lost.records[0] ?? randomBytes(1)))
    const second = (await branch(onServer, deviceOf(besa))).directory
    const directory = await joined(second, first.records)
    expect(memberAt(directory, mira.member)?.removed).toBe(true)
  })
})
