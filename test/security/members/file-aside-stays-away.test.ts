import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newBatch, persistBatch } from '#device/files/state/batch.ts'
import { stateOf } from '#device/files/state/file-state.ts'
import { blocksOf } from '#device/files/state/stored-rows.ts'
import { openKeysAgain } from '#device/files/state/mend-rows.ts'
import { putAway } from '#device/files/write/put-away.ts'
import { receiveFolderRows } from '#device/sync/receive/receive-answer.ts'
import { newReceiveBatch } from '#device/sync/receive/receive-batch.ts'
import { prepareGroups } from '#device/sync/send/prepare.ts'
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

  it('stores no row that it had sent before, and of which the receipt comes now', async () => {
    const phone = { ...drita, device: await furtherDevice(system, drita) }
    given(await phone.device.write([{ file, draft: visit('before she heard') }]))
    const [rooms, batch] = [await roomsOf(system, phone), newBatch()]
    await rooms.mutex.run((turn) => prepareGroups(rooms, turn, { alone: new Set(), rebuilt: new Map() }))
    const state = await stateOf(rooms, file)
    if (!state) throw new Error('she holds the file')
    await putAway(rooms, batch, file, state)
    await rooms.mutex.run((turn) => persistBatch(rooms, turn, batch, 'durable'))
    await phone.device.lock()
    given(await phone.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    given(await phone.device.sync())
    const after = await roomsOf(system, phone)
    expect([after.outbox.groups(), await after.rows.names('seg', file)]).toEqual([[], []])
  })

  it('stores no rows of it that were on their way', async () => {
    const rooms = await roomsOf(system, besa)
    const [state, blocks] = [await stateOf(rooms, file), await blocksOf(rooms, file)]
    const block = blocks.find(({ folder }) => folder !== 0) ?? blocks[0]
    const at = block && state?.folders[String(block.folder)]
    if (!at) throw new Error('she holds rows of the file')
    const taken = async (away: boolean) => {
      Object.assign(at, { seq: 0, head: new Uint8Array(32), chains: {} })
      const batch = newReceiveBatch()
      const held = away ? { ...state, away: true as const } : state
      await receiveFolderRows(rooms, batch, file, held, block.folder, block.rows)
      return batch.changes.length
    }
    expect([await taken(false), await taken(true)]).toEqual([1, 0])
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
