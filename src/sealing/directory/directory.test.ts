import type { Bytes } from '#bytes.ts'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { bent } from '../../../test/vectors/bend.ts'
import { foundAgency, newPerson, type Agency, type Person } from '../../../test/vectors/agency.ts'
import { randomBytes } from '../primitives/bytes.ts'
import {
  custodianRecord,
  deviceRecord,
  deviceRevokedRecord,
  memberKeysRecord,
  memberRecord,
  memberRemovedRecord,
  organisationRecord,
  receiptKeyRecord,
  type DirectoryPlace,
} from './directory-record.ts'
import { deviceAt, memberAt, membersAt, receiptKeyAt } from './directory-view.ts'
import { extendDirectory, extendStrictly, verifyDirectory, type Directory } from './directory.ts'
import { signingKey } from '../primitives/ed25519.ts'
import { newId } from '../primitives/id.ts'
import { signRecord, type Signer } from '../primitives/record.ts'

let agency: Agency
beforeAll(async () => {
  agency = await foundAgency()
})

const next = (signer: Signer, directory: Directory = agency.directory): DirectoryPlace => ({
  org: agency.org,
  head: directory.head,
  signer,
})
const certificate = (person: Person) => ({
  member: person.member,
  x: person.x.publicKey,
  e: person.e.publicKey,
  roles: person.roles,
  external: false,
})
const ofDevice =
  (person: Person, device = newId()) =>
  async () => ({ device, member: person.member, key: (await signingKey(randomBytes(32))).publicKey })

async function added(...records: readonly Promise<Bytes>[]): Promise<Directory> {
  const extended = await extendDirectory(agency.directory, await Promise.all(records))
  if (!extended.ok) throw new Error(extended.code)
  return extended.value
}

const refusal = async (record: Promise<Bytes>, directory = agency.directory) => {
  const extended = await extendStrictly(directory, [await record])
  return extended.ok ? 'taken' : extended.code
}

describe('a directory is refused', () => {
  it('when its first record is not the one this device pinned', async () => {
    const other = await foundAgency()
    for (const pinned of [agency.records[0], agency.directory.fingerprint]) {
      expect(await verifyDirectory(other.records, pinned)).toMatchObject({
        ok: false,
        code: 'organisation-differs',
        detail: { position: 1 },
      })
      expect(await verifyDirectory(agency.records, pinned)).toMatchObject({ ok: true })
    }
  })

  it('when it is empty, or does not begin with the organisation', async () => {
    expect(await verifyDirectory([])).toMatchObject({ ok: false, code: 'record-malformed' })
    expect(await verifyDirectory(agency.records.slice(1))).toMatchObject({ ok: false, code: 'record-malformed' })
  })

  it('at every position where a record is missing, doubled, swapped or of another organisation', async () => {
    const other = await foundAgency()
    for (let at = 1; at < agency.records.length; at++) {
      const without = agency.records.toSpliced(at, 1)
      const doubled = agency.records.toSpliced(at, 0, agency.records[at] ?? new Uint8Array())
      const foreign = agency.records.with(at, other.records[at] ?? new Uint8Array())
      const swapped = agency.records.toSpliced(at, 2, ...agency.records.slice(at, at + 2).reverse())
      if (at < agency.records.length - 1) {
        expect(await verifyDirectory(without)).toMatchObject({ ok: false })
        expect(await verifyDirectory(swapped)).toMatchObject({ ok: false })
      }
      expect(await verifyDirectory(doubled)).toMatchObject({ ok: false })
      expect(await verifyDirectory(foreign)).toMatchObject({ ok: false, detail: { position: at + 1 } })
    }
  })

  it('when one bit of any record is another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(agency.records.length - 1), fc.nat(), async (at, bit) => {
        const record = agency.records[at] ?? new Uint8Array()
        const records = agency.records.with(at, bent(record, bit % (record.length * 8)))
        expect(await verifyDirectory(records, agency.records[0])).toMatchObject({ ok: false })
      }),
      { numRuns: 300 },
    )
  })

  it('when a stranger signs, at every position and for every type', async () => {
    const stranger = await newPerson('custodian')
    for (let at = 1; at <= agency.records.length; at++) {
      const before = await verifyDirectory(agency.records.slice(0, at))
      if (!before.ok) throw new Error(before.code)
      const place = { org: agency.org, head: before.value.head, signer: stranger.asMember }
      for (const record of [
        memberRecord(place, certificate(stranger)),
        custodianRecord(place, { member: agency.arben.member }),
        deviceRevokedRecord(place, { device: agency.arben.device }),
      ]) {
        expect(await refusal(record, before.value)).toBe('author-unknown')
      }
      const asIfRoot = { ...place, signer: { by: { root: true }, key: stranger.e } as const }
      expect(await refusal(memberRecord(asIfRoot, certificate(stranger)), before.value)).toBe('signature-wrong')
    }
  })
})

describe('at every position', () => {
  it('no member makes a custodian, and none certifies a device for another', async () => {
    const people = [agency.arben, agency.drita, agency.besa, agency.mira]
    for (let at = 2; at <= agency.records.length; at++) {
      const before = await verifyDirectory(agency.records.slice(0, at))
      if (!before.ok) throw new Error(before.code)
      const there = people.filter(({ member }) => memberAt(before.value, member))
      for (const signer of there) {
        for (const other of people) {
          expect(await refusal(custodianRecord(next(signer.asMember, before.value), other), before.value)).toBe(
            'not-entitled',
          )
          if (other === signer) continue
          const device = { device: newId(), member: other.member, key: (await signingKey(randomBytes(32))).publicKey }
          expect(await refusal(deviceRecord(next(signer.asMember, before.value), device), before.value)).toBe(
            'not-entitled',
          )
        }
      }
    }
  })
})

describe('nobody but', () => {
  it('a custodian or the root certifies a member', async () => {
    const newcomer = await newPerson()
    expect(await refusal(memberRecord(next(agency.drita.asMember), certificate(newcomer)))).toBe('not-entitled')
    expect(await refusal(memberRecord(next(agency.drita.onDevice), certificate(newcomer)))).toBe('not-entitled')
    expect(await refusal(memberRecord(next(agency.arben.asMember), certificate(newcomer)))).toBe('taken')
    expect(await refusal(memberRecord(next(agency.asRoot), certificate(newcomer)))).toBe('taken')
  })

  it('the root makes a custodian, gives a new signing key or changes the receipt key', async () => {
    const { arben, besa, drita, asRoot } = agency
    const key = await signingKey(randomBytes(32))
    for (const record of [
      (signer: Signer) => custodianRecord(next(signer), { member: besa.member }),
      (signer: Signer) => memberKeysRecord(next(signer), { member: drita.member, e: key.publicKey }),
      (signer: Signer) => receiptKeyRecord(next(signer), { receiptKey: key.publicKey }),
    ]) {
      expect(await refusal(record(arben.asMember))).toBe('not-entitled')
      expect(await refusal(record(asRoot))).toBe('taken')
    }
  })

  it('its own member certifies a device', async () => {
    const { drita, besa, arben, asRoot } = agency
    for (const signer of [besa.asMember, arben.asMember, asRoot]) {
      expect(await refusal(deviceRecord(next(signer), await ofDevice(drita)()))).toBe('not-entitled')
    }
    expect(await refusal(deviceRecord(next(drita.asMember), await ofDevice(drita)()))).toBe('taken')
  })

  it('its own member or a custodian revokes a device', async () => {
    const { drita, besa, arben } = agency
    expect(await refusal(deviceRevokedRecord(next(besa.asMember), { device: drita.device }))).toBe('not-entitled')
    expect(await refusal(deviceRevokedRecord(next(drita.asMember), { device: drita.device }))).toBe('taken')
    expect(await refusal(deviceRevokedRecord(next(arben.asMember), { device: drita.device }))).toBe('taken')
  })

  it('somebody who is still there signs', async () => {
    const { arben, drita } = agency
    const after = await added(memberRemovedRecord(next(arben.asMember), { member: drita.member }))
    expect(await refusal(deviceRecord(next(drita.asMember, after), await ofDevice(drita)()), after)).toBe(
      'author-revoked',
    )
  })
})

describe('a record is refused', () => {
  it('with a key that already stands for somebody, so that no one can be taken for another', async () => {
    const { arben, besa, drita } = agency
    expect(
      await refusal(
        deviceRecord(next(besa.asMember), { device: newId(), member: besa.member, key: drita.deviceKey.publicKey }),
      ),
    ).toBe('record-malformed')
    const twin = { ...certificate(await newPerson()), e: drita.e.publicKey }
    expect(await refusal(memberRecord(next(arben.asMember), twin))).toBe('record-malformed')
    const { asRoot } = agency
    const besas = { member: besa.member, e: drita.e.publicKey }
    expect(await refusal(memberKeysRecord(next(asRoot), besas))).toBe('record-malformed')
    for (const receiptKey of [drita.deviceKey.publicKey, agency.receiptKey.publicKey])
      expect(await refusal(receiptKeyRecord(next(asRoot), { receiptKey }))).toBe('record-malformed')
  })

  it('when the name of its signer was put on afterwards', async () => {
    const { arben, drita, org, directory } = agency
    const mine = { by: { member: drita.member }, key: arben.e } as const
    expect(
      await refusal(memberRemovedRecord({ org, head: directory.head, signer: mine }, { member: agency.besa.member })),
    ).toBe('signature-wrong')
  })

  it('with a field too many, a field too few or a type that nobody knows', async () => {
    const { directory, org, asRoot, besa } = agency
    const place = { org, seq: directory.head.seq + 1, prev: directory.head.hash }
    for (const body of [
      { ...place, type: 'custodian', member: besa.member, also: 1 },
      { ...place, type: 'custodian' },
      { ...place, type: 'king', member: besa.member },
    ]) {
      expect(await refusal(signRecord('directory', asRoot, body))).toBe('record-malformed')
    }
    expect(await refusal(signRecord('access', asRoot, { ...place, type: 'custodian', member: besa.member }))).toBe(
      'signature-wrong',
    )
  })

  it('as a second beginning', async () => {
    const { keys, receiptKey, teamFile, asRoot } = agency
    const fields = {
      rootKey: keys.root.publicKey,
      recoveryKey: keys.recovery.publicKey,
      receiptKey: receiptKey.publicKey,
      teamFile,
    }
    expect(await refusal(organisationRecord(next(asRoot), fields))).toBe('record-malformed')
  })
})

describe('at a position of the directory', () => {
  it('stands what stood then: a device, its revocation, a member, their removal', async () => {
    const { arben, drita, directory } = agency
    const revoked = await added(deviceRevokedRecord(next(arben.asMember), { device: drita.device }))
    expect(deviceAt(revoked, drita.device, 5)).toBeUndefined()
    expect(deviceAt(revoked, drita.device, directory.head.seq)).toMatchObject({
      standing: 'certified',
      member: drita.member,
    })
    expect(deviceAt(revoked, drita.device)).toMatchObject({ standing: 'revoked' })

    const removed = await added(memberRemovedRecord(next(arben.asMember), { member: drita.member }))
    expect(memberAt(removed, drita.member, 4)).toBeUndefined()
    expect(memberAt(removed, drita.member, directory.head.seq)).toMatchObject({ removed: false })
    expect(memberAt(removed, drita.member)).toMatchObject({ removed: true })
    expect(deviceAt(removed, drita.device)).toMatchObject({ standing: 'member-removed' })
    expect(membersAt(removed, 2).map(({ member }) => member)).toEqual([arben.member])
    expect(memberAt(directory, drita.member)?.removed).toBe(false)
  })

  it('stands the key of that time: after recovery the old one signs nothing later, and the office ends with it', async () => {
    const { arben, asRoot } = agency
    const e = await signingKey(randomBytes(32))
    const after = await added(memberKeysRecord(next(asRoot), { member: arben.member, e: e.publicKey }))
    expect(memberAt(after, arben.member, after.head.seq - 1)).toMatchObject({ e: arben.e.publicKey, custodian: true })
    expect(memberAt(after, arben.member)).toMatchObject({ e: e.publicKey, custodian: false })
    const newcomer = certificate(await newPerson())
    expect(await refusal(memberRecord(next(arben.asMember, after), newcomer), after)).toBe('signature-wrong')
    expect(await refusal(memberRecord(next({ ...arben.asMember, key: e }, after), newcomer), after)).toBe(
      'not-entitled',
    )
  })

  it('stand the roles of that time', async () => {
    const { arben, drita } = agency
    const after = await added(memberRecord(next(arben.asMember), { ...certificate(drita), roles: ['supervisor'] }))
    expect(memberAt(after, drita.member, after.head.seq - 1)?.roles).toEqual(['caseworker'])
    expect(memberAt(after, drita.member)?.roles).toEqual(['supervisor'])
    expect(memberAt(after, drita.member, 1)).toBeUndefined()
  })

  it('stands the receipt key of that time', async () => {
    const key = await signingKey(randomBytes(32))
    const after = await added(receiptKeyRecord(next(agency.asRoot), { receiptKey: key.publicKey }))
    expect(receiptKeyAt(after, after.head.seq - 1)).toEqual(agency.receiptKey.publicKey)
    expect(receiptKeyAt(after)).toEqual(key.publicKey)
  })
})

describe('a builder', () => {
  it('writes the fields of its record and nothing else that the object held', async () => {
    const { arben, drita, directory, org } = agency
    const record = await memberRemovedRecord({ org, head: directory.head, signer: arben.asMember }, drita)
    expect(record.length).toBeLessThan(300)
    expect(await refusal(Promise.resolve(record))).toBe('taken')
  })
})
