import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DELAY_HOURS } from '#sealing/directory/waiting-limits.ts'
import { embedded } from '../../support/database.ts'
import { looks } from '../../support/looks.ts'
import { enrol, type Enrolled, found, type Founder, given, startSystem, type System } from '../../support/system.ts'

const HOUR = 3_600_000
let system: System
let arben: Founder
/** Besa and Ilir are custodians, too. */
let besa: Enrolled
let ilir: Enrolled
let drita: Enrolled

const acts = async ({ device }: Pick<Enrolled, 'device'>) => {
  given(await device.sync())
  return given(await device.directoryActs())
}
const shares = (): [string, string] => [arben.founded.shares[0], arben.founded.shares[1]]
/** Arben and two shareholders give the office. */
async function named({ member }: Enrolled) {
  given(await arben.device.sync())
  given(await arben.device.changeOffice({ member, custodian: true }))
  const office = (await acts(arben)).find((one) => one.is === 'give-office' && one.member === member)
  given(await arben.device.agreeInDirectory({ act: office?.act ?? '', shares: shares() }))
}

beforeAll(async () => {
  system = await startSystem(embedded)
  arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  ilir = await enrol(system, arben, 'Ilir Meta', ['administrator'])
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  for (const one of [besa, ilir]) await named(one)
})
afterAll(() => system.stop())

describe('An act of the directory that is agreed on again', () => {
  it('waits again on a device that saw neither that it ceased to be agreed nor when it was agreed anew', async () => {
    given(await ilir.device.sync())
    given(await ilir.device.askForDelay(48))
    const [asked] = await acts(besa)
    given(await besa.device.agreeInDirectory({ act: asked?.act ?? '' }))
    given(await ilir.device.sync())
    await looks(ilir)
    const first = system.clock.now + DELAY_HOURS * HOUR
    expect(await acts(drita)).toMatchObject([{ is: 'delay', agreed: true, doneFrom: first }])
    system.clock.now += 70 * HOUR
    given(await besa.device.changeOffice({ member: besa.member, custodian: false }))
    await named(besa)
    expect(await acts(drita)).toMatchObject([
      { is: 'delay', agreed: true, doneFrom: system.clock.now + DELAY_HOURS * HOUR },
    ])
    // The device of a signer does it no earlier either: that it showed it when it was agreed before counts no more.
    given(await ilir.device.sync())
    system.clock.now += DELAY_HOURS * HOUR
    given(await ilir.device.sync())
    expect((await acts(drita)).map(({ is }) => is)).toEqual(['delay'])
    await looks(ilir)
    system.clock.now += 70 * HOUR
    given(await ilir.device.sync())
    expect((await acts(drita)).map(({ is }) => is)).toEqual(['delay'])
    system.clock.now += 2 * HOUR
    given(await ilir.device.sync())
    expect(await acts(drita)).toEqual([])
    expect((await drita.device.state()).organisation?.delayHours).toBe(48)
  })
})
