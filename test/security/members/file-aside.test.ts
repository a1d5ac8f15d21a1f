import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asideKeyHere } from '#device/files/state/aside-keys.ts'
import { placeFor } from '#device/files/state/file-keys.ts'
import { putAway } from '#device/files/write/put-away.ts'
import { newBatch, persistBatch } from '#device/files/state/batch.ts'
import { accessOf, stateOf } from '#device/files/state/file-state.ts'
import { blocksOf, putBlock } from '#device/files/state/stored-rows.ts'
import { idBytes } from '#device/kept/id-text.ts'
import { exchangeRecords } from '#device/sync/rounds/exchange-records.ts'
import { refreshDirectory } from '#device/sync/rounds/round.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { broughtBackRecord } from '#sealing/access/access-record.ts'
import { DELAY_HOURS } from '#sealing/directory/waiting-limits.ts'
import { newId } from '#sealing/primitives/id.ts'
import { embedded } from '../../support/database.ts'
import { looks } from '../../support/looks.ts'
import { changeFolders, roomsOf } from '../../support/rooms-of.ts'
import { copyInside } from '../../support/set-back-database.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  furtherDevice,
  given,
  meetSupervisors,
  startSystem,
  type System,
} from '../../support/system.ts'
import { saws, visit } from '../../support/visits.ts'

const HOUR = 3_600_000
let system: System
let arben: Founder
let besa: Enrolled
let drita: Enrolled
let mira: Enrolled
let file: FileId
/** Of the child’s brother; nobody touches it. */
let brother: FileId

beforeAll(async () => {
  system = await startSystem(embedded)
  arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  mira = await enrol(system, arben, 'Mira Shala', ['caseworker'])
  for (const { device } of [besa, drita, mira, arben, besa, drita, mira]) given(await device.sync())
  await meetSupervisors(drita.device)
})
afterAll(() => system.stop())

beforeEach(async () => {
  const [opened, other] = given(
    await drita.device.openFiles([{ drafts: [visit('by Drita')] }, { drafts: [visit('of the brother')] }]),
  )
  if (!opened || !other) throw new Error('two files were opened')
  ;[file, brother] = [opened, other]
  given(await drita.device.sync())
  given(await drita.device.grant({ file, member: mira.member, rights: { care: 'write' } }))
  given(await besa.device.sync())
  given(await besa.device.write([{ file, draft: visit('by Besa') }]))
  for (const { device } of [besa, drita, mira]) given(await device.sync())
})

const view = async ({ device }: Pick<Enrolled, 'device'>) => {
  given(await device.sync())
  return given(await device.file(file))
}
const reads = async ({ device }: Pick<Enrolled, 'device'>) => {
  given(await device.sync())
  return saws(device, file)
}
const ALL = ['by Besa', 'by Drita']
const PAPER = new Uint8Array(Buffer.from('%PDF-1.4 a paper of the child %%EOF'))
async function paper() {
  const ref = given(await besa.device.attach({ file, bytes: PAPER, type: 'application/pdf', name: 'paper.pdf' }))
  given(await besa.device.sync())
  return ref
}
const everybody = () => [drita, besa, mira]

const aside = async ({ device }: Pick<Enrolled, 'device'>) =>
  given(await device.filesAside()).find((one) => one.file === file)

/** Drita asks and Besa agrees: both keep the file. */
async function agree() {
  given(await drita.device.askErasure({ file, reason: 'opened by mistake' }))
  given(await besa.device.sync())
  given(await besa.device.confirmErasure(file))
  await looks(besa)
  return aside(besa)
}
async function erased() {
  await agree()
  for (const one of everybody()) await reads(one)
  system.clock.now += (DELAY_HOURS + 1) * HOUR
  for (const one of [drita, besa, mira, drita]) await reads(one)
}
const act = async (one: Enrolled) => (await view(one)).takenOut?.find(({ whole }) => whole)?.act ?? ''
/** Mira asks and Besa agrees that it comes back. */
async function askBack() {
  given(await mira.device.askBringBack({ file, act: await act(mira) }))
  const asked = (await view(besa)).waiting?.find(({ is }) => is === 'bring-back')
  given(await besa.device.secondAct({ file, act: asked?.act ?? '' }))
}

/** What lies of the file in a device’s storage, by store; and whether a key of it is in its memory. */
async function lies(one: Enrolled) {
  const rooms = await roomsOf(system, one)
  const stores = ['seg', 'old', 'chunk', 'fold'] as const
  const found = await Promise.all(
    stores.map(async (store) => [store, (await rooms.rows.names(store, file)).length] as const),
  )
  const line = rooms.lines.get(file)?.line
  return {
    ...Object.fromEntries(found),
    keys: Object.keys(rooms.keyring.get(file) ?? {}).length,
    entries: line?.entries.length ?? 0,
  }
}

const identities = async () => Promise.all(everybody().map(async ({ device }) => (await device.state()).me?.device))

describe('A whole file that two people erase', () => {
  it('lies on no device from the second signature on, is in no list, and leaves other files as they are', async () => {
    const before = await lies(mira)
    expect(before).toMatchObject({ seg: 1, keys: 2, entries: 2 })
    expect(await agree()).toMatchObject({ by: [drita.member, besa.member], is: 'waits', unsent: 0 })
    for (const one of everybody()) {
      expect((await view(one)).caseFile.entries).toEqual([])
      expect(given(await one.device.files()).map((line) => line.file)).not.toContain(file)
      expect(await lies(one)).toMatchObject({ seg: 0, old: 0, chunk: 0, keys: 0, entries: 0 })
    }
    for (const { device } of [drita, besa]) expect(await saws(device, brother)).toEqual(['of the brother'])
  })

  it('takes its papers with it, and a row that the same answer brings', async () => {
    const ref = await paper()
    expect(given(await mira.device.attachment({ file, ref }))).toEqual(PAPER)
    const [rooms, batch] = [await roomsOf(system, mira), newBatch()]
    const [held, row] = [await stateOf(rooms, file), (await blocksOf(rooms, file))[0]?.rows[0]]
    if (!held || !row) throw new Error('she holds the file')
    batch.changes.push(putBlock(rooms, file, 2, [{ ...row, seq: 99 }]))
    await putAway(rooms, batch, file, held)
    await rooms.mutex.run((turn) => persistBatch(rooms, turn, batch, 'durable'))
    expect(await lies(mira)).toMatchObject({ seg: 0, chunk: 0, keys: 0, entries: 0 })
  })

  it('comes back to everybody, with all of it and no alarm, where somebody stops it', async () => {
    const ref = await paper()
    const before = await identities()
    await agree()
    for (const one of everybody()) await reads(one)
    expect(await besa.device.attachment({ file, ref })).toMatchObject({ ok: false })
    const waits = (await view(mira)).waiting?.find(({ is }) => is === 'erase')
    expect(waits).toMatchObject({ agreed: true, maySayNo: true })
    given(await mira.device.withdrawAct({ file, act: waits?.act ?? '' }))
    expect(await aside(mira)).toMatchObject({ is: 'stopped', until: null })
    for (const one of [besa, drita, mira, besa, drita, mira]) await reads(one)
    for (const one of everybody()) {
      expect(await reads(one)).toEqual(ALL)
      expect((await view(one)).alarms).toEqual([])
      expect(await aside(one)).toBeUndefined()
    }
    for (const { device } of [besa, mira]) expect(given(await device.attachment({ file, ref }))).toEqual(PAPER)
    // Their own rows, which come again, are no other device's.
    expect(await identities()).toEqual(before)
    given(await besa.device.write([{ file, draft: visit('after it came back') }]))
    for (const one of [besa, drita, mira]) await reads(one)
    for (const one of everybody()) expect(await reads(one)).toEqual(['after it came back', ...ALL])
  })

  it('is read again only where the server gives the rows that stood there before', async () => {
    const further = await furtherDevice(system, mira)
    given(await further.sync())
    await agree()
    for (const one of [...everybody(), { device: further }]) await reads(one)
    await changeFolders(
      system,
      { ...mira, device: further },
      file,
      (folder) => (folder.head = new Uint8Array(32).fill(7)),
    )
    const waits = (await view(mira)).waiting?.find(({ is }) => is === 'erase')
    given(await mira.device.withdrawAct({ file, act: waits?.act ?? '' }))
    for (const one of [besa, drita, mira]) await reads(one)
    for (const one of everybody()) expect(await reads(one)).toEqual(ALL)
    await further.sync()
    expect(await saws(further, file)).not.toEqual(ALL)
    expect(given(await further.file(file)).alarms).toMatchObject([{ what: 'server-older' }])
  })

  it('ends no round of a device to which a part of it was still to come', async () => {
    const further = await furtherDevice(system, mira)
    await agree()
    given(await further.sync())
    await changeFolders(system, { ...mira, device: further }, file, (folder) =>
      Object.assign(folder, { known: folder.known + 1, doubted: true }),
    )
    // The first round after unlocking looks for what was left behind, each later one for what was doubted.
    expect([await reads({ device: further }), await reads({ device: further })]).toEqual([[], []])
  })

  it('is brought back by two people for 30 days, by none of the two who erased it alone', async () => {
    await erased()
    for (const one of everybody()) expect(await reads(one)).toEqual([])
    expect(await aside(mira)).toMatchObject({ is: 'erased', by: [drita.member, besa.member] })
    const evil = await roomsOf(system, drita)
    given(await refreshDirectory(evil))
    const state = await stateOf(evil, file)
    const access = state && (await accessOf(evil, file, state))
    const [set] = access?.aside ?? []
    const key = access && set && (await asideKeyHere(evil, access, set))
    if (!key) throw new Error('she signed for it')
    const record = await broughtBackRecord(placeFor(evil, file, access), { proposed: set.proposed, key })
    const items = [{ is: 'access' as const, file: idBytes(file), record }]
    expect(await exchangeRecords(evil, { id: newId(), items })).toMatchObject({ code: 'second-missing' })
    await askBack()
    for (const one of [besa, drita, mira, besa, drita, mira]) await reads(one)
    for (const one of everybody()) expect(await reads(one)).toEqual(ALL)
  })

  it('is gone from the server and from every device once 30 days have passed, and each says so', async () => {
    await erased()
    const word = await act(mira)
    system.clock.now += 30 * 24 * HOUR
    expect(await mira.device.askBringBack({ file, act: word })).toMatchObject({ ok: false })
    system.clock.now += 25 * HOUR
    for (const one of [...everybody(), ...everybody()]) given(await one.device.sync())
    for (const one of everybody()) {
      expect(await one.device.file(file)).toMatchObject({ ok: false })
      expect(await aside(one)).toBeUndefined()
    }
    for (const one of everybody()) given(await one.device.sync())
    const mine = given(await drita.device.erasures()).find((one) => one.file === file)
    const said = new Set(mine?.devices.flatMap(({ device, carriedOutAt }) => (carriedOutAt ? [device] : [])))
    for (const device of await identities()) expect(said).toContain(device)
  })

  it('keeps what a colleague wrote before her phone heard on that phone alone, and it follows when the file is back', async () => {
    given(await mira.device.write([{ file, draft: visit('offline') }]))
    await agree()
    given(await mira.device.sync())
    given(await mira.device.sync())
    expect(await aside(mira)).toMatchObject({ unsent: 1 })
    expect(await lies(mira)).toMatchObject({ seg: 0, keys: 0, entries: 0 })
    expect(await mira.device.write([{ file, draft: visit('later') }])).toMatchObject({ ok: false, code: 'file-aside' })
    const waits = (await view(mira)).waiting?.find(({ is }) => is === 'erase')
    given(await mira.device.withdrawAct({ file, act: waits?.act ?? '' }))
    for (const one of [besa, mira, mira, drita, besa]) await reads(one)
    for (const one of everybody()) expect(await reads(one)).toEqual([...ALL, 'offline'])
  })

  it('is read by no device that signs in meanwhile, nor given to anybody; afterwards it is', async () => {
    await agree()
    for (const one of everybody()) await reads(one)
    const further = await furtherDevice(system, besa)
    given(await further.sync())
    expect(await aside({ device: further })).toMatchObject({ is: 'waits' })
    expect(await lies({ ...besa, device: further })).toMatchObject({ seg: 0, keys: 0, entries: 0 })
    const granted = await drita.device.grant({ file, member: arben.member, rights: { card: 'read' } })
    expect(granted).toMatchObject({ ok: false })
    const waits = (await view(mira)).waiting?.find(({ is }) => is === 'erase')
    given(await mira.device.withdrawAct({ file, act: waits?.act ?? '' }))
    for (const one of [besa, drita, mira]) await reads(one)
    expect(await reads({ device: further })).toEqual(ALL)
  })
})

describe('A server that was set back', () => {
  it('to before the second signature takes it again with its key, and the file still comes back', async () => {
    given(await drita.device.askErasure({ file, reason: 'opened by mistake' }))
    for (const one of everybody()) await reads(one)
    const copy = await copyInside(system.database)
    given(await besa.device.confirmErasure(file))
    for (const one of everybody()) await reads(one)
    await copy.putBack()
    for (const one of [mira, besa, drita, mira, besa, drita, mira]) await reads(one)
    for (const one of everybody()) expect(await lies(one)).toMatchObject({ seg: 0, keys: 0 })
    const waits = (await view(mira)).waiting?.find(({ is }) => is === 'erase')
    given(await mira.device.withdrawAct({ file, act: waits?.act ?? '' }))
    for (const one of [besa, drita, mira, besa, drita, mira]) await reads(one)
    for (const one of everybody()) expect(await reads(one)).toEqual(ALL)
  })

  it('and the file that comes back afterwards is fetched as if it had not been: no device takes its own words for another’s', async () => {
    given(await drita.device.askErasure({ file, reason: 'opened by mistake' }))
    for (const one of everybody()) await reads(one)
    const before = await identities()
    const copy = await copyInside(system.database)
    given(await besa.device.confirmErasure(file))
    for (const one of everybody()) await reads(one)
    await copy.putBack()
    for (const one of [mira, besa, drita, mira, besa, drita, mira]) await reads(one)
    const waits = (await view(mira)).waiting?.find(({ is }) => is === 'erase')
    given(await mira.device.withdrawAct({ file, act: waits?.act ?? '' }))
    for (const one of [besa, drita, mira, besa, drita, mira]) await reads(one)
    for (const one of everybody()) {
      expect(await reads(one)).toEqual(ALL)
      // Of the file the server had less for a while, of its words nothing.
      expect((await view(one)).alarms.filter(({ folder }) => folder !== null)).toEqual([])
    }
    expect(await identities()).toEqual(before)
  })

  it('and gives other rows of it than stood there is shown, and they are read: somebody may have written there meanwhile', async () => {
    const further = await furtherDevice(system, mira)
    const phone = { ...mira, device: further }
    given(await drita.device.askErasure({ file, reason: 'opened by mistake' }))
    for (const one of [...everybody(), phone]) await reads(one)
    const copy = await copyInside(system.database)
    given(await besa.device.confirmErasure(file))
    for (const one of [...everybody(), phone]) await reads(one)
    await changeFolders(system, phone, file, (folder) => (folder.head = new Uint8Array(32).fill(7)))
    await copy.putBack()
    for (const one of [mira, besa, drita, mira, phone, besa, drita, mira]) await reads(one)
    const waits = (await view(mira)).waiting?.find(({ is }) => is === 'erase')
    given(await mira.device.withdrawAct({ file, act: waits?.act ?? '' }))
    for (const one of [besa, drita, mira, besa]) await reads(one)
    await further.sync()
    expect(await reads(phone)).toEqual(ALL)
    expect(given(await further.file(file)).alarms).toContainEqual(
      expect.objectContaining({ what: 'server-older', folder: 'care' }),
    )
  })

  it('to before it was erased takes again that it was, once three days have passed there as well, and two still bring it back', async () => {
    await agree()
    for (const one of everybody()) await reads(one)
    const copy = await copyInside(system.database)
    system.clock.now += (DELAY_HOURS + 1) * HOUR
    for (const one of [drita, besa, mira, drita]) await reads(one)
    await copy.putBack()
    for (const one of [mira, besa, drita, mira, besa, drita]) await reads(one)
    system.clock.now += (DELAY_HOURS + 25) * HOUR
    for (const one of [mira, besa, drita, mira, besa, drita]) await reads(one)
    await askBack()
    for (const one of [besa, drita, mira, besa, drita, mira]) await reads(one)
    for (const one of everybody()) expect(await reads(one)).toEqual(ALL)
  })
})
