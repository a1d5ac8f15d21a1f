import type { Bytes } from '#bytes.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foundAgency, speaking, type Agency, type Person } from '../../../test/vectors/agency.ts'
import { after, place, said } from '../../../test/vectors/next-records.ts'
import { equal, randomBytes } from '../primitives/bytes.ts'
import {
  custodianRecord,
  deviceRecord,
  deviceRevokedRecord,
  keysEndedRecord,
  keysRecord,
  memberKeysRecord,
  memberRecord,
} from './directory-record.ts'
import { deviceAt, leadsToPresent, memberAt } from './directory-view.ts'
import { extendDirectory, extendStrictly, type Directory } from './directory.ts'
import { signKeys } from './keys-text.ts'
import { signingKey, type SigningKey } from '../primitives/ed25519.ts'
import { recipientKey } from '../primitives/hpke.ts'
import { idText, newId } from '../primitives/id.ts'
import type { Signer } from '../primitives/record.ts'

const first = await foundAgency()
const agency = await speaking(first, 3)
const { drita, arben, asRoot } = agency

interface Holder {
  readonly e: SigningKey
  readonly device: { readonly id: Bytes; readonly key: SigningKey }
}
const dritaHere: Holder = { e: drita.e, device: { id: drita.device, key: drita.deviceKey } }
const asMember = (e: SigningKey, person: Person = drita): Signer => ({ by: { member: person.member }, key: e })
const newKeys = async () => ({ x: await recipientKey(randomBytes(32)), e: await signingKey(randomBytes(32)) })

/** A further device, certified by whoever holds the signing key: its owner or a thief. */
async function further(directory: Directory, e: SigningKey, person: Person = drita) {
  const device = { id: newId(), key: await signingKey(randomBytes(32)) }
  const fields = { device: device.id, member: person.member, key: device.key.publicKey }
  return { device, record: await deviceRecord(place(asMember(e, person), directory), fields) }
}

/** The act of whoever holds the keys and a device: new keys that nobody else has. `over` bends what is written. */
async function renewal(
  directory: Directory,
  { e, device }: Holder,
  kept: readonly Bytes[] = [device.id],
  over: { generation?: number; signed?: Partial<Parameters<typeof signKeys>[0]>; person?: Person } = {},
) {
  const { member } = over.person ?? drita
  const keys = await newKeys()
  const generation = over.generation ?? (directory.members.get(idText(member))?.sealing.length ?? 0) + 1
  const fields = { member, generation, x: keys.x.publicKey, e: keys.e.publicKey, kept }
  const second = await signKeys({ org: agency.org, prev: directory.head.hash, ...fields, ...over.signed }, device)
  const record = await keysRecord(place(asMember(e, over.person), directory), { ...fields, second })
  return { keys, record, holder: { e: keys.e, device } satisfies Holder }
}
const byRoot = async (directory: Directory, of: Agency = agency) => {
  const keys = await newKeys()
  const generation = (directory.members.get(idText(drita.member))?.sealing.length ?? 0) + 1
  const fields = { member: drita.member, generation, x: keys.x.publicKey, e: keys.e.publicKey, kept: [] }
  return { keys, record: await keysRecord(place(of.asRoot, directory), fields) }
}
const ended = (directory: Directory, by: Signer = arben.asMember, person: Person = drita) =>
  keysEndedRecord(place(by, directory), { member: person.member, hour: 500_000 })

describe('New keys of a member do not count', () => {
  const { directory } = agency

  it('before every app of the agency can verify them, nor does ending keys', async () => {
    expect(await said(first.directory, (await renewal(first.directory, dritaHere)).record)).toBe('record-malformed')
    expect(await said(first.directory, await ended(first.directory))).toBe('record-malformed')
  })

  it('with the signature of the member alone, or of a device that is not kept, is another’s, or signed something else', async () => {
    const { keys, record } = await renewal(directory, dritaHere)
    const fields = {
      member: drita.member,
      generation: 2,
      x: keys.x.publicKey,
      e: keys.e.publicKey,
      kept: [drita.device],
    }
    const alone = await keysRecord(place(drita.asMember, directory), fields)
    expect(await said(directory, alone)).toBe('record-malformed')
    expect(await said(directory, (await renewal(directory, dritaHere, [])).record)).toBe('not-entitled')
    const other = { e: drita.e, device: { id: agency.besa.device, key: agency.besa.deviceKey } }
    expect(await said(directory, (await renewal(directory, other)).record)).toBe('record-malformed')
    for (const signed of [{ generation: 3 }, { kept: [] }, { prev: randomBytes(32) }, { x: randomBytes(32) }])
      expect(await said(directory, (await renewal(directory, dritaHere, undefined, { signed })).record)).toBe(
        'not-entitled',
      )
    expect(await said(directory, record)).toBe('taken')
  })

  it('signed with the device alone, by a colleague, or by a custodian, who would then be sealed everything she may read', async () => {
    const { keys } = await renewal(directory, dritaHere)
    const fields = { member: drita.member, generation: 2, x: keys.x.publicKey, e: keys.e.publicKey, kept: [] }
    for (const signer of [drita.onDevice, agency.besa.asMember, arben.asMember])
      expect(await said(directory, await keysRecord(place(signer, directory), fields))).toBe('not-entitled')
  })

  it('of another generation than the next, with a key that was certified before, or keeping a device twice or one that was taken off', async () => {
    for (const generation of [1, 3])
      expect(await said(directory, (await renewal(directory, dritaHere, undefined, { generation })).record)).toBe(
        'record-malformed',
      )
    const { record, ...rest } = await byRoot(directory)
    const fields = { member: drita.member, generation: 2, x: drita.x.publicKey, e: rest.keys.e.publicKey, kept: [] }
    expect(await said(directory, await keysRecord(place(asRoot, directory), fields))).toBe('record-malformed')
    expect(await said(directory, (await renewal(directory, dritaHere, [drita.device, drita.device])).record)).toBe(
      'record-malformed',
    )
    const lost = await further(directory, drita.e)
    const two = await after(directory, lost.record)
    const without = await after(two, await deviceRevokedRecord(place(drita.asMember, two), { device: lost.device.id }))
    expect(await said(without, (await renewal(without, dritaHere, [drita.device, lost.device.id])).record)).toBe(
      'record-malformed',
    )
    expect(await said(directory, record)).toBe('taken')
  })

  it('of somebody who was removed, nor from somebody whose keys were ended', async () => {
    const gone = await after(directory, await ended(directory))
    expect(await said(gone, (await renewal(gone, dritaHere)).record)).toBe('author-revoked')
    expect(await said(gone, await ended(gone))).toBe('record-malformed')
    const e = (await newKeys()).e.publicKey
    const old = await memberKeysRecord(place(asRoot, gone), { member: drita.member, e })
    expect(await said(gone, old)).toBe('record-malformed')
  })
})

describe('After new keys', () => {
  it('the former ones certify no device, take none off and make no further keys; the record cannot be played again', async () => {
    const { record, keys } = await renewal(agency.directory, dritaHere)
    const now = await after(agency.directory, record)
    expect(await said(now, (await further(now, drita.e)).record)).toBe('signature-wrong')
    expect(await said(now, await deviceRevokedRecord(place(drita.asMember, now), { device: drita.device }))).toBe(
      'signature-wrong',
    )
    expect(await said(now, (await renewal(now, dritaHere)).record)).toBe('signature-wrong')
    expect(await said(now, record)).not.toBe('taken')
    expect(memberAt(now, drita.member)).toMatchObject({ x: keys.x.publicKey, e: keys.e.publicKey, ended: false })
    expect(memberAt(now, drita.member, agency.directory.head.seq)).toMatchObject({ x: drita.x.publicKey })
    expect(await said(now, (await further(now, keys.e)).record)).toBe('taken')
  })

  it('only the devices that were named count, also against one that was certified after the theft', async () => {
    const stolen = await further(agency.directory, drita.e)
    const one = await after(agency.directory, stolen.record)
    const thiefs = await further(one, drita.e)
    const two = await after(one, thiefs.record)
    const now = await after(two, (await renewal(two, dritaHere)).record)
    expect(deviceAt(now, drita.device)?.standing).toBe('certified')
    for (const { id } of [stolen.device, thiefs.device]) expect(deviceAt(now, id)?.standing).toBe('revoked')
    expect(deviceAt(now, stolen.device.id, two.head.seq)?.standing).toBe('certified')
  })

  it('her office and her roles stay; a compared key leads to hers as long as her own signed the next', async () => {
    const here = { e: arben.e, device: { id: arben.device, key: arben.deviceKey } }
    const { record } = await renewal(agency.directory, here, undefined, { person: arben })
    const now = await after(agency.directory, record)
    expect(memberAt(now, arben.member)).toMatchObject({ custodian: true, roles: arben.roles })
    expect(leadsToPresent(now, arben.member, (x) => equal(x, arben.x.publicKey))).toBe(true)
    expect(leadsToPresent(now, arben.member, (x) => equal(x, drita.x.publicKey))).toBe(false)
    const gone = await after(agency.directory, await ended(agency.directory))
    const back = await after(gone, (await byRoot(gone)).record)
    expect(leadsToPresent(back, drita.member, (x) => equal(x, drita.x.publicKey))).toBe(false)
  })
})

describe('Keys that a thief renewed first', () => {
  it('are ended by one custodian, with every device that they kept or certified; two shares give her new ones', async () => {
    const phone = await further(agency.directory, drita.e)
    const before = await after(agency.directory, phone.record)
    const thief = await renewal(before, { e: drita.e, device: phone.device })
    const taken = await after(before, thief.record)
    expect(deviceAt(taken, drita.device)?.standing).toBe('revoked')
    const more = await further(taken, thief.keys.e)
    const worse = await after(taken, more.record)

    const stopped = await after(worse, await ended(worse))
    for (const { id } of [phone.device, more.device]) expect(deviceAt(stopped, id)?.standing).toBe('revoked')
    expect(memberAt(stopped, drita.member)).toMatchObject({ ended: true, removed: false })
    for (const record of [
      (await further(stopped, thief.keys.e)).record,
      (await renewal(stopped, thief.holder)).record,
      (await further(stopped, drita.e)).record,
    ])
      expect(await said(stopped, record)).toBe('author-revoked')

    const { record, keys } = await byRoot(stopped)
    const back = await after(stopped, record)
    expect(memberAt(back, drita.member)).toMatchObject({ ended: false, e: keys.e.publicKey })
    expect(await said(back, (await further(back, thief.keys.e)).record)).toBe('signature-wrong')
    expect(await said(back, (await further(back, keys.e)).record)).toBe('taken')
  })

  it('give a thief of a custodian’s phone no office that two shares ended: two shares give it anew', async () => {
    const { besa } = agency
    const two = await after(
      agency.directory,
      await custodianRecord(place(asRoot, agency.directory), { member: besa.member }),
    )
    expect(await said(two, await ended(two, arben.asMember, arben))).toBe('not-entitled')
    expect(await said(two, await ended(two, besa.asMember, arben))).toBe('second-missing')
    const stopped = await after(two, await ended(two, asRoot, arben))
    expect(memberAt(stopped, arben.member)?.custodian).toBe(false)
    expect(await said(stopped, await ended(stopped, arben.asMember, besa))).toBe('author-revoked')
    const given = await newKeys()
    const fields = { member: arben.member, generation: 2, x: given.x.publicKey, e: given.e.publicKey, kept: [] }
    const back = await after(stopped, await keysRecord(place(asRoot, stopped), fields))
    expect(memberAt(back, arben.member)).toMatchObject({ custodian: false, ended: false })
  })
})

describe('In any order of what a thief, the owner, a custodian and two shareholders do', () => {
  type Step = 'thief-renews' | 'thief-certifies' | 'thief-replays' | 'owner-renews' | 'custodian-ends' | 'shares-give'
  const steps: readonly Step[] = [
    'thief-renews',
    'thief-certifies',
    'thief-replays',
    'owner-renews',
    'custodian-ends',
    'shares-give',
  ]

  it('after a custodian’s or the owner’s act nothing of the thief counts again, and every reader agrees', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...steps), { minLength: 1, maxLength: 7 }), async (order) => {
        const phone = await further(agency.directory, drita.e)
        let directory = await after(agency.directory, phone.record)
        const begun = directory
        const records: Bytes[] = []
        const thiefs: Holder[] = [{ e: drita.e, device: phone.device }]
        const theirDevices = [phone.device.id]
        let owner: Holder | undefined = dritaHere
        let shut = false
        const attempt = async (record: Bytes): Promise<boolean> => {
          const extended = await extendStrictly(directory, [record])
          if (!extended.ok) return false
          directory = extended.value
          records.push(record)
          return true
        }
        for (const step of order) {
          if (step === 'thief-replays') for (const record of [...records]) expect(await attempt(record)).toBe(false)
          if (step === 'thief-certifies')
            for (const { e } of [...thiefs]) {
              const made = await further(directory, e)
              if (!(await attempt(made.record))) continue
              expect(shut).toBe(false)
              theirDevices.push(made.device.id)
              thiefs.push({ e, device: made.device })
            }
          if (step === 'thief-renews')
            for (const holder of [...thiefs]) {
              const made = await renewal(directory, holder)
              if (!(await attempt(made.record))) continue
              expect(shut).toBe(false)
              thiefs.push(made.holder)
              owner = undefined
            }
          if (step === 'owner-renews' && owner) {
            const made = await renewal(directory, owner)
            if (await attempt(made.record)) [owner, shut] = [made.holder, true]
          }
          if (step === 'custodian-ends' && (await attempt(await ended(directory)))) [owner, shut] = [undefined, true]
          if (step === 'shares-give' && (await attempt((await byRoot(directory)).record)))
            [owner, shut] = [undefined, true]
        }
        if (shut) for (const id of theirDevices) expect(deviceAt(directory, id)?.standing).toBe('revoked')
        const read = await extendDirectory(begun, records)
        expect(read.ok && { ...read.value, keys: 0 }).toEqual({ ...directory, keys: 0 })
      }),
      { numRuns: 40 },
    )
  })
})

describe('A record of roles', () => {
  it('names the present keys of its member', async () => {
    const { record, keys } = await renewal(agency.directory, dritaHere)
    const now = await after(agency.directory, record)
    const roles = (x: Bytes, e: Bytes) =>
      memberRecord(place(arben.asMember, now), { member: drita.member, x, e, roles: ['specialist'], external: false })
    expect(await said(now, await roles(drita.x.publicKey, drita.e.publicKey))).toBe('record-malformed')
    expect(await said(now, await roles(keys.x.publicKey, keys.e.publicKey))).toBe('taken')
  })
})
