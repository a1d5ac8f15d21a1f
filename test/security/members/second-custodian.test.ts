import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { oneDatabase } from '../../support/database.ts'
import { enrol, type Enrolled, found, given, startSystem, type System } from '../../support/system.ts'

let system: System
/** The only custodian at first. */
let arben: Awaited<ReturnType<typeof found>>
let besa: Enrolled
let drita: Enrolled
const acts = async ({ device }: Pick<Enrolled, 'device'>) => {
  given(await device.sync())
  return given(await device.directoryActs())
}
const isCustodian = async ({ device }: Pick<Enrolled, 'device'>) => (await device.state()).me?.custodian

beforeAll(async () => {
  system = await startSystem(oneDatabase())
  arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['caseworker'])
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  for (const { device } of [besa, drita, arben, besa, drita, arben]) given(await device.sync())
})
afterAll(() => system.stop())

describe('A second custodian', () => {
  it('is made by nobody alone, and the last custodian does not step down', async () => {
    expect(await besa.device.changeOffice({ member: besa.member, custodian: true })).toMatchObject({
      code: 'not-a-custodian',
    })
    expect(await arben.device.changeOffice({ member: arben.member, custodian: false })).toMatchObject({
      code: 'last-custodian',
    })
    expect(await arben.device.changeOffice({ member: besa.member, custodian: true })).toEqual({
      ok: true,
      value: 'asked',
    })
    given(await arben.device.sync())
    given(await besa.device.sync())
    expect(await isCustodian(besa)).toBe(false)
  })

  it('is made at once with two shares, reads what she may do now until she says so, and lets people in', async () => {
    const [asked] = await acts(arben)
    const [one, other] = arben.founded.shares
    given(await arben.device.agreeInDirectory({ act: asked?.act ?? '', shares: [one, other] }))
    given(await arben.device.sync())
    given(await besa.device.sync())
    expect(await isCustodian(besa)).toBe(true)
    expect(given(await besa.device.ownStanding())).toMatchObject({ office: 'begins', begins: [], ends: [], others: [] })
    given(await besa.device.readOwnStanding({ files: 0, parts: 0 }))
    expect(given(await besa.device.ownStanding())).toBeNull()
    expect(given(await arben.device.ownStanding())).toMatchObject({ office: null, others: ['Besa Leka'] })
    const ilir = await enrol(system, { ...besa, founded: arben.founded }, 'Ilir Meta', ['specialist'])
    given(await drita.device.sync())
    expect(given(await drita.device.members()).find(({ member }) => member === ilir.member)).toMatchObject({
      name: 'Ilir Meta',
    })
  })

  it('agrees where a caseworker is to supervise: the person reads it, and can end it only with two again', async () => {
    const supervisor = { member: drita.member, roles: ['caseworker', 'supervisor'] as const, external: false }
    expect(given(await arben.device.changeRoles(supervisor))).toBe('asked')
    const [asked] = await acts(besa)
    expect(asked).toMatchObject({ is: 'roles', maySecond: true, endsSupervising: false })
    given(await besa.device.agreeInDirectory({ act: asked?.act ?? '' }))
    given(await drita.device.sync())
    expect(given(await drita.device.ownStanding())).toMatchObject({ begins: ['supervisor'], office: null })
    expect(given(await besa.device.changeRoles({ ...supervisor, roles: ['caseworker'] }))).toBe('asked')
    expect(await acts(drita)).toMatchObject([{ is: 'roles', endsSupervising: true, maySayNo: true }])
    expect(given(await besa.device.changeRoles({ ...supervisor, roles: ['supervisor'] }))).toBe('done')
  })

  it('is not offered a no that would change nothing: one custodian and two shares end the office, and he can stop it', async () => {
    const endsOf = async (who: Pick<Enrolled, 'device'>) => (await acts(who)).find(({ is }) => is === 'end-office')
    expect(given(await arben.device.changeOffice({ member: besa.member, custodian: false }))).toBe('asked')
    const asked = await endsOf(besa)
    expect(asked).toMatchObject({ by: expect.any(String) as string, byShares: false, maySayNo: true })
    const act = asked?.act ?? ''
    given(await arben.device.agreeInDirectory({ act, shares: [arben.founded.shares[0], arben.founded.shares[2]] }))
    expect(await endsOf(besa)).toMatchObject({ agreed: true, byShares: true, maySayNo: false })
    given(await besa.device.stopInDirectory(act))
    expect(await endsOf(arben)).toMatchObject({ agreed: true, mayTakeBack: true })
    given(await arben.device.stopInDirectory(act))
    expect(await endsOf(besa)).toBeUndefined()
    expect(await isCustodian(besa)).toBe(true)
  })

  it('remains where the first one steps down; with two shares a colleague becomes one on her own device', async () => {
    expect(given(await arben.device.changeOffice({ member: arben.member, custodian: false }))).toBe('done')
    expect(await isCustodian(arben)).toBe(false)
    given(await besa.device.sync())
    const [one, other, third] = arben.founded.shares
    expect(await drita.device.becomeCustodian([one, one])).toMatchObject({ ok: false, code: 'wrong' })
    given(await drita.device.becomeCustodian([other, third]))
    expect(await isCustodian(drita)).toBe(true)
    given(await besa.device.sync())
    expect(given(await besa.device.ownStanding())).toMatchObject({ others: ['Drita Kola'] })
  })
})
