import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openKeysAgain } from '#device/files/state/mend-rows.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { oneDatabase } from '../../support/database.ts'
import { flip, rowsOf } from '../../support/flip.ts'
import { roomsOf } from '../../support/rooms-of.ts'
import {
  enrol,
  type Enrolled,
  found,
  furtherDevice,
  given,
  PASSPHRASE,
  startSystem,
  type System,
} from '../../support/system.ts'
import { visit } from '../../support/visits.ts'

let system: System
let besa: Enrolled
let drita: Enrolled
let file: FileId

beforeAll(async () => {
  system = await startSystem(oneDatabase())
  const arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  for (const { device } of [besa, drita, arben, besa, drita]) given(await device.sync())
})
afterAll(() => system.stop())

beforeEach(async () => {
  const [opened] = given(await drita.device.openFiles([{ drafts: [visit('by Drita')] }]))
  if (!opened) throw new Error('a file was opened')
  file = opened
  for (const { device } of [drita, besa]) given(await device.sync())
})

async function agree() {
  given(await drita.device.askErasure({ file, reason: 'opened by mistake' }))
  given(await besa.device.sync())
  given(await besa.device.confirmErasure(file))
  for (const { device } of [drita, besa]) given(await device.sync())
}
const keysOn = async (one: Pick<Enrolled, 'device' | 'member'>) =>
  Object.keys((await roomsOf(system, one)).keyring.get(file) ?? {})
const othersWords = async () =>
  given(await besa.device.needsAttention()).filter((item) => item.file === file && !item.mine)

describe('A device on which a whole file was set aside', () => {
  it('takes no words of it from quarantine again', async () => {
    const phone = await furtherDevice(system, drita)
    given(await phone.write([{ file, draft: visit('on a lost phone') }]))
    const lost = (await phone.state()).me?.device
    if (!lost) throw new Error('the phone is certified')
    given(await drita.device.sync())
    given(await drita.device.revokeDevice(lost))
    await phone.sync()
    given(await besa.device.sync())
    expect(await othersWords()).toHaveLength(1)
    await agree()
    given(await besa.device.sync())
    expect(await othersWords()).toEqual([])
  })

  it('opens no key of it where its member has newer keys', async () => {
    expect(await keysOn(besa)).not.toEqual([])
    await agree()
    const rooms = await roomsOf(system, besa)
    await rooms.mutex.run((turn) => openKeysAgain(rooms, turn))
    expect(await keysOn(besa)).toEqual([])
  })

  it('makes no key of it again where the row of its keys is damaged', async () => {
    await agree()
    await besa.device.lock()
    for (const row of await rowsOf(besa.device, 'keys')) await flip(besa.device, row, 0.5)
    given(await besa.device.unlock({ member: besa.member, passphrase: PASSPHRASE }))
    given(await besa.device.files())
    given(await besa.device.sync())
    expect(await keysOn(besa)).toEqual([])
    expect(given(await besa.device.files()).map((line) => line.file)).not.toContain(file)
  })
})
