import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import { NOTHING_BACK } from '#contract/answer.ts'
import { idBytes } from '#device/kept/id-text.ts'
import { askServer } from '#device/platform/http.ts'
import { refreshDirectory } from '#device/sync/rounds/round.ts'
import { asMember } from '#device/vault/directory.ts'
import {
  custodianEndedRecord,
  type DirectoryPlace,
  directorySecondedRecord,
  keysEndedRecord,
  memberRemovedRecord,
} from '#sealing/directory/directory-record.ts'
import { oneDatabase } from '../../support/database.ts'
import { looks } from '../../support/looks.ts'
import { roomsOf } from '../../support/rooms-of.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  furtherDevice,
  given,
  startSystem,
  type System,
} from '../../support/system.ts'

const HOUR = 3_600_000
type Person = Pick<Enrolled, 'device' | 'member'>

describe('Of exactly two custodians', () => {
  const systems: System[] = []
  let system: System
  let arben: Founder
  let mira: Enrolled
  let besa: Enrolled
  let drita: Enrolled
  let ilir: Enrolled

  beforeEach(async () => {
    system = await startSystem(oneDatabase())
    systems.push(system)
    arben = await found(system)
    mira = await enrol(system, arben, 'Mira Shala', ['caseworker'])
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    ilir = await enrol(system, arben, 'Ilir Hoxha', ['caseworker'])
    await sync(mira, besa, drita, ilir, arben)
    given(await arben.device.changeOffice({ member: mira.member, custodian: true }))
    await twoShareholdersSign(arben)
    await sync(arben, mira)
  })
  afterAll(async () => {
    for (const one of systems) await one.stop()
  })

  const sync = async (...all: readonly Pick<Person, 'device'>[]) => {
    for (const { device } of all) given(await device.sync())
  }
  const waiting = async (one: Pick<Person, 'device'>) => {
    await sync(one)
    return given(await one.device.directoryActs())
  }
  const signs = async (one: Pick<Person, 'device'>) => {
    const [asked] = await waiting(one)
    return one.device.agreeInDirectory({ act: asked?.act ?? '' })
  }
  const twoShareholdersSign = async (on: Pick<Person, 'device'>) => {
    const [asked] = await waiting(on)
    const [one, other] = arben.founded.shares
    given(await on.device.agreeInDirectory({ act: asked?.act ?? '', shares: [one, other] }))
  }
  const takesBack = async (one: Pick<Person, 'device'>) => {
    for (const { act } of await waiting(one)) given(await one.device.stopInDirectory(act))
  }
  const isCustodian = async ({ device }: Pick<Person, 'device'>) => {
    await device.sync()
    return (await device.state()).me?.custodian === true
  }
  const works = async ({ device }: Pick<Person, 'device'>) => (await device.sync()).ok
  /** What the server says to a custodian with an app that writes what they like. */
  const sentBy = async (one: Founder, make: (at: DirectoryPlace) => Promise<Bytes>) => {
    const evil = await roomsOf(system, one)
    given(await refreshDirectory(evil))
    const record = await make({ org: evil.org, head: evil.directory.head, signer: asMember(evil) })
    const body = { v: 1, org: evil.org, records: [record] }
    const answer = await askServer(evil.platform.http, { method: 'POST', path: '/v1/directory', body }, NOTHING_BACK)
    return answer.ok ? 'taken' : answer.code
  }

  it('neither puts the other out alone: neither removes them, nor ends their keys or their office, with an hour or without', async () => {
    const member = idBytes(mira.member)
    const hour = Math.floor(system.clock.now / HOUR)
    const ways: readonly ((at: DirectoryPlace) => Promise<Bytes>)[] = [
      (at) => memberRemovedRecord(at, { member }),
      (at) => memberRemovedRecord(at, { member, hour }),
      (at) => keysEndedRecord(at, { member }),
      (at) => keysEndedRecord(at, { member, hour }),
      (at) => custodianEndedRecord(at, { member }),
    ]
    for (const way of ways) expect(await sentBy(arben, way)).toBe('second-missing')
    given(await arben.device.changeOffice({ member: mira.member, custodian: false }))
    await sync(arben)
    const evil = await roomsOf(system, arben)
    given(await refreshDirectory(evil))
    const proposed = evil.directory.proposals[0]?.hash ?? new Uint8Array(32)
    expect(await sentBy(arben, (at) => directorySecondedRecord(at, { proposed }))).toBe('not-entitled')
    for (const way of ways) expect(await sentBy(arben, way)).toBe('second-missing')
    expect(await isCustodian(mira)).toBe(true)
  })

  it('each alone stops or removes one colleague in three days, and lets in whom they like, who signs for nothing', async () => {
    expect(given(await arben.device.endKeys(ilir.member))).toBe('done')
    expect(given(await arben.device.removeMember(drita.member))).toBe('asked')
    await takesBack(arben)
    expect(given(await arben.device.endKeys(drita.member))).toBe('asked')
    await takesBack(arben)
    // Of the one who is stopped already it is no second colleague.
    expect(given(await arben.device.removeMember(ilir.member))).toBe('done')
    await sync(mira)
    expect(given(await mira.device.removeMember(besa.member))).toBe('asked')
    await takesBack(mira)
    expect(await works(drita)).toBe(true)
    expect(given(await mira.device.endKeys(drita.member))).toBe('done')
    expect(await works(drita)).toBe(false)
    await sync(arben)
    const lira = await enrol(system, arben, 'Lira Gashi', ['supervisor'])
    given(await arben.device.changeOffice({ member: mira.member, custodian: false }))
    const [asked] = await waiting(arben)
    await sync(lira)
    expect(await lira.device.agreeInDirectory({ act: asked?.act ?? '' })).toMatchObject({ code: 'not-a-custodian' })
    expect(await isCustodian(mira)).toBe(true)
  })

  it('each alone takes off any device, also the other’s, who reads it and comes back on another by themselves', async () => {
    const id = (await mira.device.state()).me?.device
    if (!id) throw new Error('it is unlocked')
    given(await arben.device.revokeDevice(id))
    expect(await works(mira)).toBe(false)
    const phone = { device: await furtherDevice(system, mira) }
    await sync(phone)
    expect(await isCustodian(phone)).toBe(true)
    expect(given(await phone.device.whoWasStopped())).toMatchObject([{ what: 'device', by: 'Arben Dema' }])
  })

  it('both decide who supervises, what each of them becomes, and who is a third; what only gives, at once', async () => {
    const gifts = [
      () => arben.device.changeRoles({ member: drita.member, roles: ['caseworker', 'supervisor'], external: false }),
      () =>
        arben.device.changeRoles({ member: arben.member, roles: ['administrator', 'coordinator'], external: false }),
      () => arben.device.changeOffice({ member: ilir.member, custodian: true }),
    ]
    for (const gift of gifts) {
      expect(given(await gift())).toBe('asked')
      expect(await signs(arben)).toMatchObject({ code: 'someone-else-must' })
      given(await signs(mira))
      expect(await waiting(arben)).toEqual([])
    }
    expect(await isCustodian(ilir)).toBe(true)
    // What takes for good waits.
    expect(given(await mira.device.changeRoles({ member: drita.member, roles: ['caseworker'], external: false }))).toBe(
      'asked',
    )
    given(await signs(arben))
    expect(await waiting(drita)).toMatchObject([{ endsSupervising: true, agreed: true }])
  })

  it('the other is replaced by two recovery shares where one is put out: a no does not hold it up, and it takes three days', async () => {
    given(await arben.device.changeOffice({ member: mira.member, custodian: false }))
    const [asked] = await waiting(mira)
    expect(asked).toMatchObject({ is: 'end-office', agreed: false, maySayNo: true, maySecond: true })
    given(await mira.device.stopInDirectory(asked?.act ?? ''))
    const [one] = arben.founded.shares
    const act = (await waiting(arben))[0]?.act ?? ''
    expect(await arben.device.agreeInDirectory({ act, shares: [one, one] })).toMatchObject({ code: 'wrong' })
    await twoShareholdersSign(arben)
    expect(await waiting(mira)).toMatchObject([{ agreed: true, objected: 'Mira Shala' }])
    await looks(arben)
    system.clock.now += 71 * HOUR
    await sync(arben)
    expect(await isCustodian(mira)).toBe(true)
    system.clock.now += 2 * HOUR
    await sync(arben)
    expect(await isCustodian(mira)).toBe(false)
    expect(await works(mira)).toBe(true)
    expect(await arben.device.changeOffice({ member: arben.member, custodian: false })).toMatchObject({
      code: 'last-custodian',
    })
  })

  it('with two recovery shares each stops the other’s keys at once, whose signature then counts for nothing that waits', async () => {
    given(await mira.device.changeOffice({ member: arben.member, custodian: false }))
    await twoShareholdersSign(mira)
    expect(await waiting(arben)).toMatchObject([{ is: 'end-office', agreed: true }])
    expect(given(await arben.device.endKeys(mira.member))).toBe('asked')
    const asked = (await waiting(arben)).find(({ is }) => is === 'end-keys')
    const [one, other] = arben.founded.shares
    given(await arben.device.agreeInDirectory({ act: asked?.act ?? '', shares: [one, other] }))
    expect(await works(mira)).toBe(false)
    expect(await waiting(arben)).toMatchObject([{ is: 'end-office', agreed: false }])
    system.clock.now += 100 * HOUR
    expect(await isCustodian(arben)).toBe(true)
  })
})
