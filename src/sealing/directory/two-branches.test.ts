import { describe, expect, it } from 'vitest'
import { newPerson } from '../../../test/vectors/agency.ts'
import {
  agency,
  agreedBy,
  branch,
  certified,
  deviceOf,
  ended,
  given,
  HOUR,
  joined,
  type Made,
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
import { place } from '../../../test/vectors/next-records.ts'
import { randomBytes } from '../primitives/bytes.ts'
import { idText, newId } from '../primitives/id.ts'
import type { Signer } from '../primitives/record.ts'
import { directoryProposedRecord } from './directory-record.ts'
import { deviceAt, memberAt } from './directory-view.ts'

const { arben, drita, besa, mira, asRoot } = agency

describe('Of two branches of a directory', () => {
  it('who was removed, whose keys were ended and which device was taken off on either is so on both', async () => {
    const lost = await branch(two, removed(mira), takenOff(besa))
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
    const lost = await branch(two, removalAsked(besa), agreedBy(drita.asMember), removedByTwo(besa, drita.asMember))
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

  it('other roles that it gave whom it had certified count, too', async () => {
    const person = await newPerson('caseworker')
    const lost = await branch(two, certified(person), certified(person, arben.asMember, ['specialist']))
    const directory = await joined(onServer, lost.records)
    expect(memberAt(directory, person.member)?.roles).toEqual(['specialist'])
  })

  it('roles that the lost one gave are given, and were others before', async () => {
    const lost = await branch(two, certified(mira, arben.asMember, ['specialist', 'caseworker']))
    const directory = await joined(onServer, lost.records)
    expect(memberAt(directory, mira.member)?.roles).toEqual(['specialist', 'caseworker'])
    expect(memberAt(directory, mira.member, two.head.seq)?.roles).toEqual(['specialist'])
  })

  it('an office that the lost one gave stands, and one that it gave and ended does not', async () => {
    const first = (await branch(agency.directory, deviceOf(mira))).directory
    const lost = await branch(agency.directory, office(drita))
    expect(memberAt(await joined(first, lost.records), drita.member)?.custodian).toBe(true)
    const gone = await branch(lost.directory, officeEnded(drita))
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
    for (const lost of [newKeys(drita), newKeysByRoot(drita)]) {
      const directory = await joined(here, [await lost(two)])
      expect(memberAt(directory, drita.member)).toMatchObject({ ended: true, custodian: false })
      expect(deviceAt(directory, drita.device)?.standing).toBe('revoked')
    }
  })

  it('neither do the old ones count on where new ones cannot be given any more: their device was taken off meanwhile', async () => {
    const here = (await branch(two, takenOff(drita), deviceOf(mira))).directory
    const directory = await joined(here, [await newKeys(drita)(two)])
    expect(memberAt(directory, drita.member)).toMatchObject({ ended: true, e: drita.e.publicKey })
  })

  it('whom somebody certified who was put out on the other is stopped, in whatever way that was', async () => {
    const [creature, earlier] = [await newPerson('supervisor'), await newPerson('caseworker')]
    const [ofAnother, gone, stopped] = [await newPerson(), await newPerson(), await newPerson()]
    const from = (await branch(two, certified(earlier, drita.asMember))).directory
    const { directory: here } = await branch(
      from,
      certified(creature, drita.asMember),
      certified(ofAnother),
      certified(gone, drita.asMember),
      certified(stopped, drita.asMember),
      removed(gone),
      ended(stopped, HOUR, asRoot),
    )
    const ways = [
      [newKeys(drita)],
      [newSigningKey(drita)],
      [officeEnded(drita)],
      [removalAsked(drita), agreedBy(asRoot), removedByTwo(drita)],
    ]
    for (const lost of ways) {
      const directory = await joined(here, (await branch(from, ...lost)).records)
      expect(memberAt(directory, creature.member)?.ended).toBe(true)
      expect(memberAt(directory, creature.member, here.head.seq)?.ended).toBe(false)
      for (const { member } of [earlier, ofAnother, gone]) expect(memberAt(directory, member)?.ended).toBe(false)
      // Who was put out already is not put out once more: nothing is turned for it a second time.
      expect(directory.members.get(idText(stopped.member))?.ended).toHaveLength(1)
    }
  })

  it('whom a custodian certified who had been put out, and whom those certified in turn, is stopped, and offices that they gave end', async () => {
    const [creature, next] = [await newPerson('supervisor'), await newPerson('caseworker')]
    const lost = await branch(two, ended(drita, HOUR, asRoot))
    const act = { is: 'give-office', member: creature.member } as const
    const here = await branch(
      two,
      certified(creature, drita.asMember),
      async (d) => directoryProposedRecord(place(drita.asMember, d), { act }),
      agreedBy(arben.asMember),
      office(creature, drita.asMember),
      certified(next, creature.asMember),
      certified({ ...mira }, drita.asMember, ['specialist', 'caseworker']),
    )
    const directory = await joined(here.directory, lost.records)
    for (const { member } of [creature, next, drita])
      expect(memberAt(directory, member)).toMatchObject({ ended: true, custodian: false })
    expect(memberAt(directory, mira.member)?.roles).toEqual(['specialist'])
  })

  it('whom somebody certified on one lost branch is stopped, too, where another one put out who certified them', async () => {
    const creature = await newPerson('supervisor')
    const first = await branch(two, certified(creature, drita.asMember))
    const second = await branch(onServer, officeEnded(drita))
    const here = (await branch(onServer, deviceOf(besa), deviceOf(arben))).directory
    const both = await joined(await joined(here, first.records), second.records)
    expect(memberAt(both, creature.member)?.ended).toBe(true)
  })

  it('nor does somebody who was put out certify anybody by a record of a branch that they made up beside the lost one', async () => {
    const [creature, earlier] = [await newPerson('supervisor'), await newPerson('caseworker')]
    const before = await branch(two, certified(earlier, drita.asMember))
    const here = (await branch(two, deviceOf(mira), deviceOf(besa), deviceOf(arben))).directory
    for (const parting of [two, before.directory]) {
      const madeUp = await branch(parting, certified(creature, drita.asMember))
      const lost = await branch(before.directory, officeEnded(drita))
      const directory = await joined(here, [...before.records, ...madeUp.records, ...lost.records])
      expect(memberAt(directory, creature.member)?.ended).toBe(true)
      // What the lost branch itself says before stays, as it stood there.
      expect(memberAt(directory, earlier.member)?.ended).toBe(false)
    }
  })

  it('an office that somebody gave who was put out on the other ends, with what waits about it, and one from before stays', async () => {
    const asked = (is: 'give-office' | 'end-office', by: Signer): Made => {
      return async (directory) => directoryProposedRecord(place(by, directory), { act: { is, member: besa.member } })
    }
    const here = await branch(
      two,
      asked('give-office', drita.asMember),
      agreedBy(arben.asMember),
      office(besa, drita.asMember),
      certified(arben, drita.asMember, ['administrator', 'caseworker']),
      asked('end-office', arben.asMember),
    )
    const directory = await joined(here.directory, (await branch(two, ended(drita, HOUR, asRoot))).records)
    expect(memberAt(directory, besa.member)).toMatchObject({ custodian: false, ended: false })
    expect(memberAt(directory, arben.member)).toMatchObject({ custodian: true, roles: ['administrator'] })
    expect(directory.proposals).toEqual([])
  })

  it('records that were given back before are given back again after a second set-back', async () => {
    const lost = await branch(two, removed(mira))
    const first = await branch(onServer, async (d) => given(d, lost.records[0] ?? randomBytes(1)))
    const second = (await branch(onServer, deviceOf(besa))).directory
    const directory = await joined(second, first.records)
    expect(memberAt(directory, mira.member)?.removed).toBe(true)
  })
})
