import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeviceId } from '#domain/entry/ids.ts'
import { oneDatabase } from '../support/database.ts'
import {
  type Enrolled,
  enrol,
  found,
  type Founder,
  furtherDevice,
  given,
  PASSPHRASE,
  startSystem,
} from '../support/system.ts'
import type { System, Tested } from '../support/system.ts'

const idOf = async (device: Tested) => {
  const id = (await device.state()).me?.device
  if (!id) throw new Error('the device is unlocked')
  return id
}
const removed = async (device: Tested) => {
  given(await device.sync())
  return given(await device.newDevices())
    .filter((one) => one.removed)
    .map((one) => one.device)
}
const news = async (device: Tested) => {
  given(await device.sync())
  return given(await device.newDevices()).map(({ device: id, memberName, mayStop }) => ({ id, memberName, mayStop }))
}

describe.each([oneDatabase()])('A new device of a member, with $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let ilir: Enrolled

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    ilir = await enrol(system, arben, 'Ilir Hoxha', ['caseworker'])
  })
  afterAll(() => system.stop())

  it('is no news where it is the first of a member, whom a custodian confirmed', async () => {
    for (const one of [arben, besa, drita, ilir]) expect(await news(one.device)).toEqual([])
  })

  it('is told to its member on the earlier device, to supervisors and to custodians, who alone may stop another’s; not to other colleagues, nor on itself', async () => {
    const laptop = await furtherDevice(system, drita)
    const id = await idOf(laptop)

    expect(await news(drita.device)).toEqual([{ id, memberName: 'Drita Kola', mayStop: true }])
    expect(await news(besa.device)).toEqual([{ id, memberName: 'Drita Kola', mayStop: false }])
    expect(await news(arben.device)).toEqual([{ id, memberName: 'Drita Kola', mayStop: true }])
    expect(await news(ilir.device)).toEqual([])
    expect(await news(laptop)).toEqual([])
  })

  it('stays news after the app was opened again, until the person at that device answers, and for each who was told', async () => {
    await drita.device.lock()
    given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    const [one] = given(await drita.device.newDevices())
    if (!one) throw new Error('it is news')
    given(await drita.device.answerNewDevice(one.device))
    expect(await news(drita.device)).toEqual([])
    expect(await news(besa.device)).toHaveLength(1)

    await drita.device.lock()
    given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    expect(await news(drita.device)).toEqual([])
  })

  it('cannot be hidden by the device itself: what it answers holds on that device alone', async () => {
    const stolen = await furtherDevice(system, drita)
    given(await stolen.answerNewDevice(await idOf(stolen)))
    expect((await news(drita.device)).map((one) => one.id)).toEqual([await idOf(stolen)])
  })

  it('is no news any more where its member took it off, having been asked; a supervisor still asks whether they know of it', async () => {
    const [one] = given(await drita.device.newDevices())
    if (!one) throw new Error('it is news')
    given(await drita.device.revokeDevice(one.device))
    expect(await news(drita.device)).toEqual([])
    await drita.device.lock()
    given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    expect(await news(drita.device)).toEqual([])
    expect(await removed(besa.device)).toContain(one.device)
  })

  it('has a code by which two of one member are told apart, and shows it itself among its devices', async () => {
    const tablet = await furtherDevice(system, ilir)
    const own = given(await tablet.devices()).find(({ thisOne }) => thisOne)
    await furtherDevice(system, ilir)
    given(await arben.device.sync())
    const his = given(await arben.device.newDevices()).filter(({ member }) => member === ilir.member)
    expect(his.find(({ device }) => device === own?.device)?.code).toBe(own?.code)
    expect(own?.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(new Set(his.map(({ code }) => code)).size).toBe(2)
  })
})

describe.each([oneDatabase()])(
  'A stranger’s device that takes itself off before anybody sees it, with $name',
  (kind) => {
    let system: System
    let arben: Founder
    let besa: Enrolled
    let drita: Enrolled
    let ilir: Enrolled
    let stranger: DeviceId

    beforeAll(async () => {
      system = await startSystem(kind)
      arben = await found(system)
      besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
      drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
      ilir = await enrol(system, arben, 'Ilir Hoxha', ['caseworker'])
      for (const { device } of [besa, drita, ilir, arben]) given(await device.sync())
      const device = await furtherDevice(system, drita)
      stranger = await idOf(device)
      given(await device.revokeDevice(stranger))
    })
    afterAll(() => system.stop())

    it('hides nothing by it: its member, supervisors and custodians are asked all the same, and read that it was removed', async () => {
      for (const { device } of [drita, besa, arben]) {
        expect(await removed(device)).toEqual([stranger])
        expect(given(await device.whoWasStopped())).toEqual([])
      }
      expect(await removed(ilir.device)).toEqual([])
      expect(await removed(await furtherDevice(system, besa))).toEqual([stranger])
    })

    it('is not answered for by another device of the stranger’s that takes it off', async () => {
      const [first, second] = [await furtherDevice(system, drita), await furtherDevice(system, drita)]
      given(await second.sync())
      given(await second.revokeDevice(await idOf(first)))
      given(await second.revokeDevice(await idOf(second)))
      const all = [stranger, await idOf(first), await idOf(second)]
      for (const { device } of [drita, besa, arben]) expect(await removed(device)).toEqual(expect.arrayContaining(all))
      for (const one of all.slice(1)) for (const { device } of [drita, besa]) given(await device.answerNewDevice(one))
      for (const { device } of [drita, besa]) expect(await removed(device)).toEqual([stranger])
    })

    it('is told as a stop, and asked about no more, where a custodian took it off', async () => {
      const tablet = await idOf(await furtherDevice(system, drita))
      given(await arben.device.sync())
      given(await arben.device.revokeDevice(tablet))
      for (const { device } of [drita, besa]) {
        expect(await removed(device)).not.toContain(tablet)
        expect(given(await device.whoWasStopped()).map(({ what, by }) => [what, by])).toEqual([
          ['device', 'Arben Dema'],
        ])
      }
    })

    it('is asked about until its member’s access is ended, which is told as a stop', async () => {
      const tablet = await furtherDevice(system, ilir)
      given(await tablet.revokeDevice(await idOf(tablet)))
      expect(await removed(besa.device)).toContain(await idOf(tablet))
      given(await arben.device.sync())
      given(await arben.device.removeMember(ilir.member))
      for (const { device } of [besa, arben]) expect(await removed(device)).not.toContain(await idOf(tablet))
      expect(given(await besa.device.whoWasStopped()).map(({ what }) => what)).toContain('removed')
    })

    it('is asked about until its member has new keys, which is the answer to it', async () => {
      expect(await removed(besa.device)).toContain(stranger)
      const to = 'a lantern beside seven quiet rivers'
      given(await drita.device.renewKeys({ kept: [], from: PASSPHRASE, to }))
      for (const { device } of [drita, besa, arben])
        expect((await news(device)).filter(({ memberName }) => memberName === 'Drita Kola')).toEqual([])
      expect(given(await besa.device.whoWasStopped()).map(({ what }) => what)).toContain('keys-renewed')
    })
  },
)
