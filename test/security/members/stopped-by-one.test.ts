import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { oneDatabase } from '../../support/database.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  furtherDevice,
  given,
  PASSPHRASE,
  startSystem,
  type System,
  type Tested,
} from '../../support/system.ts'

let system: System
let arben: Founder
/** The other custodian. */
let mira: Enrolled
let besa: Enrolled
let drita: Enrolled
let ilir: Enrolled

beforeAll(async () => {
  system = await startSystem(oneDatabase())
  arben = await found(system)
  mira = await enrol(system, arben, 'Mira Shala', ['caseworker'])
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  ilir = await enrol(system, arben, 'Ilir Hoxha', ['caseworker'])
  for (const { device } of [mira, besa, drita, ilir, arben]) given(await device.sync())
  given(await arben.device.changeOffice({ member: mira.member, custodian: true }))
  given(await arben.device.sync())
  const [asked] = given(await arben.device.directoryActs())
  const [one, other] = arben.founded.shares
  given(await arben.device.agreeInDirectory({ act: asked?.act ?? '', shares: [one, other] }))
  for (const { device } of [arben, mira]) given(await device.sync())
})
afterAll(() => system.stop())

const idOf = async (device: Tested) => {
  const id = (await device.state()).me?.device
  if (!id) throw new Error('the device is unlocked')
  return id
}
const told = async ({ device }: Pick<Enrolled, 'device'>) => {
  given(await device.sync())
  return given(await device.whoWasStopped()).map(({ what, memberName, by }) => [what, memberName, by])
}
const reads = async ({ device }: Pick<Enrolled, 'device'>) =>
  given(await device.readWhoWasStopped(given(await device.whoWasStopped()).at(-1)?.at ?? 0))
const everybody = () => [arben, mira, besa, drita, ilir]

describe('One custodian who stops colleagues', () => {
  it('is not told of where somebody takes off a device of their own: that is asked about as a new device', async () => {
    const tablet = await furtherDevice(system, drita)
    given(await drita.device.sync())
    given(await drita.device.revokeDevice(await idOf(tablet)))
    for (const one of everybody()) expect(await told(one)).toEqual([])
    for (const { device } of [arben, mira, besa])
      expect(given(await device.newDevices()).map(({ removed, memberName }) => [removed, memberName])).toEqual([
        [true, 'Drita Kola'],
      ])
  })

  it('takes no device off unseen: its member, the other custodian and supervisors read who did', async () => {
    const tablet = await furtherDevice(system, drita)
    given(await arben.device.sync())
    given(await arben.device.revokeDevice(await idOf(tablet)))
    for (const one of [drita, mira, besa]) expect(await told(one)).toEqual([['device', 'Drita Kola', 'Arben Dema']])
    for (const one of [arben, ilir]) expect(await told(one)).toEqual([])
  })

  it('stays on the day of each until they have read it, also after the app was opened again', async () => {
    await mira.device.lock()
    given(await mira.device.unlock({ member: mira.member, passphrase: PASSPHRASE }))
    expect(await told(mira)).toHaveLength(1)
    await reads(mira)
    await mira.device.lock()
    given(await mira.device.unlock({ member: mira.member, passphrase: PASSPHRASE }))
    expect(await told(mira)).toEqual([])
    expect(await told(besa)).toHaveLength(1)
  })

  it('stops no member unseen, and ends nobody’s access unseen', async () => {
    given(await arben.device.endKeys(drita.member))
    expect(await told(mira)).toEqual([['keys-ended', 'Drita Kola', 'Arben Dema']])
    await reads(mira)
    given(await arben.device.removeMember(drita.member))
    expect(await told(mira)).toEqual([['removed', 'Drita Kola', 'Arben Dema']])
    expect(await told(besa)).toHaveLength(3)
    for (const one of [arben, ilir]) expect(await told(one)).toEqual([])
  })
})

describe('A thief who makes new keys with all that lay on a phone', () => {
  it('is read of by custodians and supervisors, who can ask whether it was the member', async () => {
    for (const one of [mira, besa]) await reads(one)
    given(await ilir.device.renewKeys({ kept: [], from: PASSPHRASE, to: 'a lantern beside seven quiet rivers' }))
    for (const one of [arben, mira, besa])
      expect(await told(one)).toEqual([['keys-renewed', 'Ilir Hoxha', 'Ilir Hoxha']])
  })
})

describe('Whose access was ended', () => {
  it('reads so on a new device, and not that something waits there', async () => {
    const passphrase = 'a lantern beside seven quiet rivers'
    given(await system.device().signIn({ account: ilir.account, passphrase }))
    expect(given(await mira.device.removeMember(ilir.member))).toBe('done')
    expect(await system.device().signIn({ account: ilir.account, passphrase })).toMatchObject({ code: 'access-ended' })
  })
})
