import { describe, expect, it } from 'vitest'
import { foundAgency, newPerson, speaking, type Person } from '../../../test/vectors/agency.ts'
import {
  agency,
  before,
  branch,
  certified,
  deviceOf,
  ended,
  given,
  HOUR,
  joined,
  newKeys,
  newKeysByRoot,
  newSigningKey,
  office,
  officeEnded,
  onServer,
  removalAsked,
  removed,
  removedByTwo,
  takenOff,
  two,
} from '../../../test/vectors/directory-branches.ts'
import { place, said } from '../../../test/vectors/next-records.ts'
import { randomBytes } from '../primitives/bytes.ts'
import { newId } from '../primitives/id.ts'
import { deviceRevokedRecord, organisationRecord } from './directory-record.ts'
import { deviceAt, memberAt } from './directory-view.ts'
import type { Directory } from './directory.ts'

const { arben, drita, besa, mira, asRoot } = agency

describe('A record that is given back is refused', () => {
  it('before every app of the agency can verify it, and where it is no record, of another organisation, or the first one', async () => {
    const old = (await branch(before.directory, deviceOf(mira), deviceOf(mira))).directory
    const lost = await deviceOf(drita)(before.directory)
    expect(await said(old, await given(old, lost))).toBe('record-malformed')
    for (const bytes of [randomBytes(64), agency.directory.genesis])
      expect(await said(onServer, await given(onServer, bytes))).toBe('record-malformed')
    const other = await speaking(await foundAgency(), 3)
    const theirs = await deviceRevokedRecord(
      { org: other.org, head: other.directory.head, signer: other.arben.asMember },
      { device: other.drita.device },
    )
    const named = await deviceRevokedRecord({ ...place(arben.asMember, two), org: other.org }, besa)
    const [rootKey, recoveryKey] = [other.keys.root.publicKey, other.keys.recovery.publicKey]
    const anew = await organisationRecord(place(asRoot, two), {
      rootKey,
      recoveryKey,
      receiptKey: other.receiptKey.publicKey,
      teamFile: other.teamFile,
    })
    for (const record of [theirs, named, anew])
      expect(await said(onServer, await given(onServer, record))).toBe('record-malformed')
  })

  it('where it says another place than the one at which it can have stood', async () => {
    const { seq, hash } = two.head
    const at = (head: Directory['head']) => removed(mira)({ ...two, head })
    expect(await said(onServer, await given(onServer, await at({ seq, hash })))).toBe('taken')
    for (const head of [
      { seq: seq - 1, hash },
      { seq: seq + 1, hash },
      { seq, hash: randomBytes(32) },
    ])
      expect(await said(onServer, await given(onServer, await at(head)))).toBe('record-malformed')
  })

  it('twice, where it stands here itself, and where it follows on the head or on nothing that is known', async () => {
    const lost = await removed(mira)(two)
    const once = await joined(onServer, [lost])
    expect(await said(once, await given(once, lost))).toBe('record-malformed')
    const there = (await branch(two, () => Promise.resolve(lost), deviceOf(drita))).directory
    expect(await said(there, await given(there, lost))).toBe('record-malformed')
    expect(await said(onServer, await given(onServer, await removed(mira)(onServer)))).toBe('record-malformed')
    const { records } = await branch(two, deviceOf(besa), removed(mira))
    expect(await said(onServer, await given(onServer, records[1] ?? lost))).toBe('record-malformed')
  })

  it('by a device that was taken off', async () => {
    const lost = await removed(mira)(two)
    const without = (await branch(onServer, takenOff(besa))).directory
    expect(await said(without, await given(without, lost))).toBe('author-revoked')
  })
})

describe('What is given back changes nothing', () => {
  it('where somebody else signed it: nobody is put out, and nobody’s keys are ended by it', async () => {
    const forged = (person: Person) => ({ ...person, asMember: { ...person.asMember, key: besa.e } })
    const lost = [await removed(mira, HOUR, forged(arben).asMember)(two), await newKeys(forged(drita))(two)]
    for (const record of lost) {
      const directory = await joined(onServer, [record])
      for (const { member } of [mira, drita])
        expect(memberAt(directory, member)).toMatchObject({ removed: false, ended: false })
    }
  })

  it('where the server’s branch gave its author another key, which goes on', async () => {
    const device = newId()
    const here = (await branch(two, newSigningKey(mira), deviceOf(besa))).directory
    const directory = await joined(here, [await deviceOf(mira, device)(two)])
    expect(deviceAt(directory, device)).toBeUndefined()
    expect(memberAt(directory, mira.member)?.ended).toBe(false)
  })

  it('where it gives keys to somebody who was put out here already: nothing of theirs is turned anew for it', async () => {
    for (const out of [removed(mira), ended(mira)]) {
      const here = (await branch(two, out, deviceOf(besa))).directory
      const directory = await joined(here, [await newKeys(mira)(two)])
      expect(directory.renewed).toEqual(here.renewed)
    }
  })

  it('where its author may not sign it any more: whoever was put out on the server’s branch gives nothing by an older one', async () => {
    const out = (await branch(two, deviceOf(mira), ended(mira))).directory
    const device = newId()
    const back = await joined(out, [await deviceOf(mira, device)(two)], mira.asMember).catch(() => undefined)
    expect(back).toBeUndefined()
    const byOther = await joined(out, [await deviceOf(mira, device)(two)])
    expect(deviceAt(byOther, device)).toBeUndefined()

    const creature = await newPerson('supervisor')
    const gone = (await branch(two, officeEnded(drita), deviceOf(mira))).directory
    expect(
      memberAt(await joined(gone, [await certified(creature, drita.asMember)(two)]), creature.member),
    ).toBeUndefined()
  })

  it('where the server’s branch changed the same office since: a root record from before does not bring it back', async () => {
    const lost = await office(drita)(agency.directory)
    const here = (await branch(agency.directory, deviceOf(mira), office(drita), officeEnded(drita))).directory
    expect(memberAt(await joined(here, [lost]), drita.member)?.custodian).toBe(false)
  })

  it('where the server’s branch changed the same roles, ended the same keys and gave new ones, or gave the office again', async () => {
    const roles = (...all: readonly string[]) => certified(mira, arben.asMember, all)
    const lost = await branch(two, roles('specialist', 'caseworker'), officeEnded(drita), ended(besa))
    const here = await branch(
      two,
      roles('caseworker'),
      officeEnded(drita),
      office(drita),
      ended(besa),
      newKeysByRoot(besa),
    )
    const directory = await joined(here.directory, lost.records, arben.onDevice)
    expect(memberAt(directory, mira.member)?.roles).toEqual(['caseworker'])
    expect(memberAt(directory, drita.member)?.custodian).toBe(true)
    expect(memberAt(directory, besa.member)?.ended).toBe(false)
  })

  it('where two people have to sign and only one did', async () => {
    const lost = await branch(two, removalAsked(besa))
    const forged = await removedByTwo(besa)(lost.directory)
    const directory = await joined(onServer, [...lost.records, forged], mira.onDevice)
    expect(memberAt(directory, besa.member)?.removed).toBe(false)
  })
})
