import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import { oneDatabase } from '../support/database.ts'
import { enrol, type Enrolled, type Founder, furtherDevice, given } from '../support/system.ts'
import { PASSPHRASE, type System, type Tested } from '../support/system.ts'
import { sharedFile } from '../support/shared-file.ts'
import { visit } from '../support/visits.ts'

const DAY = 86_400_000
const kind = oneDatabase()

const idOf = async (device: Tested) => {
  const id = (await device.state()).me?.device
  if (!id) throw new Error('the device is unlocked')
  return id
}
const sync = async (...all: readonly Tested[]) => {
  for (const device of all) given(await device.sync())
}
const asked = async (device: Tested) => {
  await sync(device)
  return given(await device.newDevices()).map((one) => one.device)
}

describe(`A new device, on phones that were set up after it, with ${kind.name}`, () => {
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

  /** Somebody gets another phone, and writes on it. */
  const writesOnAnother = async (person: { readonly account: string }, words = 'on another phone') => {
    const phone = await furtherDevice(system, person)
    given(await phone.write([{ file, draft: visit(words) }]))
    await sync(phone)
    return phone
  }
  const later = (days: number) => {
    system.clock.now += days * DAY
  }

  it('asks nobody who was let in after it: a supervisor of a minute ago reads of none, and a caseworker of none of their own', async () => {
    for (const one of [besa, drita, ilir]) await furtherDevice(system, one)
    const rrezarta = await enrol(system, arben, 'Rrezarta Gjoni', ['supervisor'])
    const mira = await enrol(system, arben, 'Mira Basha', ['caseworker'])
    expect(await asked(rrezarta.device)).toEqual([])
    expect(await asked(mira.device)).toEqual([])
    expect(await asked(await furtherDevice(system, rrezarta))).toEqual([])
  })

  it('asks its member, their supervisor and a custodian on each of their newer phones, whatever they said on the former ones; never about the first phone, and no other colleague', async () => {
    const laptop = await idOf(await furtherDevice(system, drita))
    for (const { device } of [drita, besa]) {
      expect(await asked(device)).toEqual([laptop])
      given(await device.answerNewDevice(laptop))
      expect(await asked(device)).toEqual([])
    }
    const newer = await furtherDevice(system, drita)
    expect(await asked(newer)).toEqual([laptop])
    const ofHerSupervisor = await furtherDevice(system, besa)
    expect(await asked(ofHerSupervisor)).toEqual([laptop, await idOf(newer)])
    const ofTheCustodian = await furtherDevice(system, { account: arben.founded.account })
    expect(await asked(ofTheCustodian)).toEqual([laptop, await idOf(newer), await idOf(ofHerSupervisor)])
    expect(await asked(await furtherDevice(system, ilir))).toEqual([])

    given(await newer.answerNewDevice(laptop))
    expect(await asked(newer)).toEqual([])
    expect(await asked(ofHerSupervisor)).toContain(laptop)
  })

  it('is not answered for by a thief, on whichever of the devices that the thief has', async () => {
    const stolen = await furtherDevice(system, drita)
    given(await drita.device.answerNewDevice(await idOf(stolen)))
    const [second, ids] = [await furtherDevice(system, drita), [await idOf(stolen)]]
    ids.push(await idOf(second))
    for (const device of [drita.device, stolen, second])
      for (const one of await asked(device)) given(await device.answerNewDevice(one))
    expect(await asked(await furtherDevice(system, drita))).toEqual(ids)
    expect(await asked(await furtherDevice(system, besa))).toEqual(expect.arrayContaining(ids))
  })

  it('does not ask about one that a custodian took off, nor about a phone of who was removed', async () => {
    const [laptop, other] = [await furtherDevice(system, drita), await furtherDevice(system, ilir)]
    await sync(arben.device)
    given(await arben.device.revokeDevice(await idOf(laptop)))
    const newer = await furtherDevice(system, besa)
    expect(await asked(newer)).toEqual([await idOf(other)])
    await sync(arben.device)
    given(await arben.device.removeMember(ilir.member))
    expect(await asked(newer)).toEqual([])
  })

  it('asks whoever lost the only phone and came back by the printed code, on the device with which they came back', async () => {
    const thiefs = await idOf(await furtherDevice(system, drita))
    const phone = system.device()
    const paper = { account: drita.account, recovery: drita.recovery, passphrase: PASSPHRASE }
    given(await phone.recoverWithCode(paper))
    expect(await asked(phone)).toEqual([thiefs])
    expect(await asked(await furtherDevice(system, besa))).toEqual([thiefs, await idOf(phone)])
  })

  it('asks no more about one of long ago, once two colleagues wrote on devices that came after it; before, it asks', async () => {
    const laptop = await idOf(await furtherDevice(system, drita))
    await writesOnAnother(besa)
    later(40)
    // One colleague may have a wrong clock.
    expect(await asked(await furtherDevice(system, drita))).toContain(laptop)
    await writesOnAnother(ilir)
    later(29)
    expect(await asked(await furtherDevice(system, drita))).toContain(laptop)
    later(2)
    expect(await asked(await furtherDevice(system, drita))).not.toContain(laptop)
    expect(await asked(await furtherDevice(system, besa))).not.toContain(laptop)
    // Where it was asked about it stays so, until somebody says whose it is.
    expect(await asked(besa.device)).toContain(laptop)
  })

  it('goes on asking on a newer phone for as long as nobody answers there, however old the device becomes', async () => {
    const laptop = await idOf(await furtherDevice(system, drita))
    const newer = await furtherDevice(system, besa)
    expect(await asked(newer)).toContain(laptop)
    for (const one of [besa, ilir]) await writesOnAnother(one)
    later(90)
    await newer.lock()
    given(await newer.unlock({ member: besa.member, passphrase: PASSPHRASE }))
    expect(await asked(newer)).toContain(laptop)
  })

  it('is made no older by what its own member wrote, whatever clock the thief set', async () => {
    const thiefs = await furtherDevice(system, drita)
    const another = await furtherDevice(system, drita)
    for (const device of [thiefs, another]) {
      device.clockBy.ms = -300 * DAY
      given(await device.write([{ file, draft: visit('dated back') }]))
      await sync(device)
    }
    expect(await asked(await furtherDevice(system, besa))).toEqual([await idOf(thiefs), await idOf(another)])
  })

  it('asks who becomes a custodian about those of the last month, and not about all that were ever added', async () => {
    const old = await idOf(await furtherDevice(system, drita))
    for (const one of [besa, ilir]) await writesOnAnother(one)
    later(31)
    const fresh = await idOf(await furtherDevice(system, drita))
    const [one, other] = arben.founded.shares
    await sync(ilir.device)
    given(await ilir.device.becomeCustodian([one, other]))
    const now = await asked(ilir.device)
    expect(now).toContain(fresh)
    expect(now).not.toContain(old)
    later(90)
    expect(await asked(ilir.device)).toContain(fresh)
  })

  it('asks on a newer phone also after the server was set back to before the device came', async () => {
    const backup = await system.backUp()
    const thiefs = await furtherDevice(system, drita)
    await sync(drita.device, besa.device)
    await system.restore(backup)
    await sync(drita.device, besa.device, drita.device, thiefs, besa.device)
    expect(await asked(await furtherDevice(system, besa))).toContain(await idOf(thiefs))
    expect(await asked(await furtherDevice(system, drita))).toContain(await idOf(thiefs))
  })

  it('says before when it signed in, as far as anything here shows it, and on a newer phone, which shows nothing of it, no time', async () => {
    const laptop = await furtherDevice(system, drita)
    const before = system.clock.now
    await asked(drita.device)
    later(3)
    const told = async (device: Tested) =>
      given(await device.newDevices()).find(({ member }) => member === drita.member)?.before
    expect(await told(drita.device)).toBe(before)
    const newer = await furtherDevice(system, besa)
    expect(await told(newer)).toBeNull()
    expect(await idOf(laptop)).toBe((await asked(newer))[0])
  })
})
