import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import { oneDatabase } from '../support/database.ts'
import {
  enrol,
  type Enrolled,
  type Founder,
  furtherDevice,
  given,
  PASSPHRASE,
  type System,
  type Tested,
} from '../support/system.ts'
import { sharedFile } from '../support/shared-file.ts'
import { visit } from '../support/visits.ts'

const DAY = 86_400_000
const kind = oneDatabase()

const sync = async (...all: readonly Tested[]) => {
  for (const device of all) given(await device.sync())
}
const told = async (device: Tested) => {
  await sync(device)
  return given(await device.whoWasStopped()).map(({ what, memberName, by }) => [what, memberName, by])
}
const standing = async (device: Tested) => {
  await sync(device)
  return given(await device.ownStanding())
}
const reads = async (device: Tested) =>
  given(await device.readWhoWasStopped(given(await device.whoWasStopped()).at(-1)?.at ?? 0))
const TAKEN_OFF = ['device', 'Drita Kola', 'Arben Dema']

describe(`What one person stopped, on phones that were set up after it, with ${kind.name}`, () => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let ilir: Enrolled
  let file: FileId
  const systems: System[] = []

  beforeEach(async () => {
    ;({ system, arben, besa, drita, ilir, file } = await sharedFile(kind))
    systems.push(system)
  })
  afterAll(async () => {
    for (const one of systems) await one.stop()
  })

  const arbenTakesOff = async (phone: Tested) => {
    const id = (await phone.state()).me?.device
    if (!id) throw new Error('the device is unlocked')
    await sync(arben.device)
    given(await arben.device.revokeDevice(id))
  }
  /** Somebody gets another phone, and writes on it. */
  const writesOnAnother = async (person: { readonly account: string }, clockBy = 0) => {
    const phone = await furtherDevice(system, person)
    phone.clockBy.ms = clockBy
    given(await phone.write([{ file, draft: visit('on another phone') }]))
    await sync(phone)
  }
  const later = (days: number) => {
    system.clock.now += days * DAY
  }

  it('is told to nobody who was let in after it, on whichever of their phones, and on no phone of who did it or whom it does not concern', async () => {
    await arbenTakesOff(await furtherDevice(system, drita))
    const rrezarta = await enrol(system, arben, 'Rrezarta Gjoni', ['supervisor'])
    expect(await told(rrezarta.device)).toEqual([])
    for (const one of [rrezarta, ilir, { account: arben.founded.account }])
      expect(await told(await furtherDevice(system, one))).toEqual([])
  })

  it('is told to its member and their supervisor on each newer phone until it was read there, whatever they read on the former one', async () => {
    await arbenTakesOff(await furtherDevice(system, drita))
    for (const one of [drita, besa]) {
      expect(await told(one.device)).toEqual([TAKEN_OFF])
      await reads(one.device)
      expect(await told(one.device)).toEqual([])
      const newer = await furtherDevice(system, one)
      expect(await told(newer)).toEqual([TAKEN_OFF])
      await reads(newer)
      expect(await told(newer)).toEqual([])
      expect(await told(await furtherDevice(system, one))).toEqual([TAKEN_OFF])
    }
  })

  it('is told on a newer phone also of who was removed, and of whose keys were ended', async () => {
    given(await arben.device.endKeys(ilir.member))
    given(await arben.device.removeMember(ilir.member))
    expect(await told(await furtherDevice(system, besa))).toEqual([
      ['keys-ended', 'Ilir Hoxha', 'Arben Dema'],
      ['removed', 'Ilir Hoxha', 'Arben Dema'],
    ])
  })

  it('is told on a newer phone no more once two colleagues wrote more than 30 days ago on devices that came after it; before, it is', async () => {
    await arbenTakesOff(await furtherDevice(system, drita))
    await writesOnAnother(drita)
    later(40)
    // One colleague may have a wrong clock.
    expect(await told(await furtherDevice(system, besa))).toEqual([TAKEN_OFF])
    await writesOnAnother(ilir)
    later(29)
    expect(await told(await furtherDevice(system, besa))).toEqual([TAKEN_OFF])
    later(2)
    // Before the words of colleagues are there, nothing shows how old it is.
    const newer = system.device()
    given(await newer.signIn({ account: besa.account, passphrase: PASSPHRASE }))
    expect(given(await newer.whoWasStopped())).toEqual([])
    expect(await told(newer)).toEqual([])
    // Where it was told it stays so, until it is read.
    expect(await told(besa.device)).toEqual([TAKEN_OFF])
  })

  it('is told to who becomes a supervisor, on the phone that they have, of the last month; not all that was ever stopped', async () => {
    await furtherDevice(system, ilir)
    await sync(ilir.device)
    expect(given(await ilir.device.newDevices())).toHaveLength(1)
    await arbenTakesOff(await furtherDevice(system, drita))
    for (const one of [besa, drita]) await writesOnAnother(one)
    later(31)
    given(await arben.device.removeMember(drita.member))
    given(await arben.device.changeRoles({ member: ilir.member, roles: ['supervisor'], external: false }))
    await sync(arben.device)
    const [asked] = given(await arben.device.directoryActs())
    const [one, other] = arben.founded.shares
    given(await arben.device.agreeInDirectory({ act: asked?.act ?? '', shares: [one, other] }))
    await sync(arben.device)
    expect(await told(ilir.device)).toEqual([['removed', 'Drita Kola', 'Arben Dema']])
  })

  it('is made no older by what the one who did it wrote, whatever clock they set, beside one colleague with a wrong clock', async () => {
    given(await drita.device.grant({ file, member: arben.member, rights: { card: 'write', care: 'write' } }))
    await sync(arben.device)
    await arbenTakesOff(await furtherDevice(system, drita))
    for (const one of [{ account: arben.founded.account }, drita]) await writesOnAnother(one, -60 * DAY)
    expect(await told(await furtherDevice(system, besa))).toEqual([TAKEN_OFF])
    await writesOnAnother(ilir, -60 * DAY)
    expect(await told(await furtherDevice(system, besa))).toEqual([])
  })

  it('tells on a newer phone what somebody became and is no more, until it was read there; not what they were from the first', async () => {
    expect(await standing(await furtherDevice(system, besa))).toBeNull()
    expect(await standing(await furtherDevice(system, { account: arben.founded.account }))).toBeNull()
    given(await arben.device.changeRoles({ member: ilir.member, roles: ['specialist'], external: false }))
    const news = { begins: ['specialist'], ends: ['caseworker'], office: null }
    expect(await standing(ilir.device)).toMatchObject(news)
    given(await ilir.device.readOwnStanding({ files: 0, parts: 0 }))
    const newer = await furtherDevice(system, ilir)
    expect(await standing(newer)).toMatchObject(news)
    given(await newer.readOwnStanding({ files: 0, parts: 0 }))
    expect(await standing(newer)).toBeNull()
    for (const one of [besa, drita]) await writesOnAnother(one)
    later(31)
    expect(await standing(await furtherDevice(system, ilir))).toBeNull()
    // What they became long ago is not told along with what they became now.
    given(await arben.device.changeRoles({ member: ilir.member, roles: ['coordinator'], external: false }))
    expect(await standing(await furtherDevice(system, ilir))).toMatchObject({
      begins: ['coordinator'],
      ends: ['specialist'],
    })
  })
})
