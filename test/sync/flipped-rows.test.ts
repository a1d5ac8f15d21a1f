import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Stores } from '#device/kept/stores.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { clearRows } from '../support/clear-rows.ts'
import { oneDatabase } from '../support/database.ts'
import { flip, rowsOf } from '../support/flip.ts'
import {
  enrol,
  type Enrolled,
  found,
  given,
  PASSPHRASE,
  startSystem,
  type System,
  type Tested,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const today = '2026-11-25' as PlainDate
const visit = (saw: string) => ({ kind: 'visit', at: today, body: aVisit({ saw, others: [] }) })
const saws = async (device: Tested, file: FileId) =>
  given(await device.file(file))
    .caseFile.entries.flatMap((entry) => (entry.body as { saw?: string }).saw ?? [])
    .sort()

/** From the first byte to the last: nonce, framing, header, ciphertext, receipt, tag. */
const REGIONS = [0, 0.004, 0.02, 0.06, 0.12, 0.3, 0.45, 0.6, 0.75, 0.9, 0.97, 0.9999]
/** Stores whose rows were sealed elsewhere, or have a name and no content. */
type Plain = 'seg' | 'dirty' | 'old' | 'chunk' | 'lost'
/**
 * Every store of a replica, so that a new one does not compile before it is named here. `mended`: another copy, or what it is made of, is on this device
 * or the server. `told`: there is no other copy, and its author is told. `left`: read only for its own purpose (`marked` and `said` when their sheet or
 * page is written into the file), and nothing else waits for it.
 */
const STORES: Readonly<Record<keyof Stores | Plain, 'mended' | 'told' | 'left'>> = {
  state: 'mended',
  seg: 'mended',
  fold: 'mended',
  line: 'mended',
  keys: 'mended',
  dirty: 'mended',
  directory: 'mended',
  stood: 'mended',
  place: 'mended',
  colleague: 'mended',
  owed: 'mended',
  evidence: 'mended',
  tokens: 'mended',
  network: 'mended',
  releases: 'mended',
  group: 'mended',
  act: 'told',
  draft: 'told',
  attention: 'told',
  sheet: 'told',
  marked: 'left',
  heard: 'told',
  said: 'left',
  erased: 'left',
  unsaid: 'left',
  erasedmark: 'left',
  owneddevice: 'left',
  devicelooks: 'left',
  restoring: 'left',
  setback: 'left',
  renewal: 'left',
  newpassphrase: 'left',
  reopening: 'left',
  vaultback: 'left',
  turned: 'left',
  inStep: 'left',
  agreedacts: 'left',
  shownacts: 'left',
  standingread: 'left',
  stopsread: 'left',
  accessended: 'left',
  partsended: 'left',
  takenout: 'left',
  seenhead: 'left',
  invitation: 'left',
  chunkout: 'left',
  chunk: 'left',
  old: 'left',
  lost: 'left',
}
const MENDED = Object.keys(STORES).filter((store) => STORES[store as keyof typeof STORES] === 'mended')
/** The row names of a store whose rows are not named by a file. */
const NAMED: Partial<Record<keyof typeof STORES, string>> = {
  keys: '0',
  line: '0',
  directory: '',
  stood: '',
  place: '',
  restoring: '',
  tokens: 'mine',
  draft: 'all',
  act: '000000000900.1',
  group: '000000000900',
}

describe.each([oneDatabase()])('A device of which one byte is flipped, with $name', (kind) => {
  let system: System
  let besa: Enrolled
  let drita: Enrolled
  let files: readonly FileId[]
  const written = new Map<FileId, string[]>()
  let device: Tested

  beforeAll(async () => {
    system = await startSystem(kind)
    const arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    device = drita.device
    files = given(
      await device.openFiles([1, 2, 3].map((number) => ({ drafts: [visit(`first of ${String(number)}`)] }))),
    )
    for (const [at, file] of files.entries()) written.set(file, [`first of ${String(at + 1)}`])
    await writeInAll('second')
    given(await device.sync())
    given(await besa.device.sync())
    for (const file of files) {
      given(await besa.device.write([{ file, draft: visit('of a colleague') }]))
      written.get(file)?.push('of a colleague')
    }
    given(await besa.device.sync())
    given(await device.sync())
    given(await device.shareEvidence())
    await startAgain()
  })
  afterAll(() => system.stop())

  const writeInAll = async (saw: string) => {
    for (const file of files) {
      given(await device.write([{ file, draft: visit(saw) }]))
      written.get(file)?.push(saw)
    }
  }
  const startAgain = async (between: () => Promise<void> = () => Promise.resolve()) => {
    given(await device.files())
    await device.lock()
    await between()
    device = system.device({ replica: device.replica, keySlots: device.keySlots })
    given(await device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
  }

  it.each(MENDED)(
    'lists, opens and syncs every file, whatever of a row of “%s” it is, and is whole again after',
    async (store) => {
      const before = (await device.state()).me?.device
      for (const [at, region] of REGIONS.entries()) {
        const rows = await rowsOf(device, store)
        const row = rows[at % Math.max(1, rows.length)]
        if (row === undefined || (await (await clearRows(device)).get(row))?.length === 0) continue
        await startAgain(async () => {
          await flip(device, row, region)
          // Segments are read again where a fold is made from rows.
          if (store === 'seg') for (const fold of await rowsOf(device, 'fold')) await flip(device, fold, region)
        })
        const hurt = files.filter((file) => row.includes(file))
        expect(
          given(await device.files())
            .map(({ file }) => file)
            .sort(),
          `${store} ${String(region)}`,
        ).toEqual([...files].sort())
        for (const file of files) {
          const view = await device.file(file)
          const readable = store === 'directory' || (store === 'state' && hurt.includes(file)) ? [true, false] : [true]
          expect(readable, `${store} ${String(region)}`).toContain(view.ok)
        }
        expect(await device.sync(), `${store} ${String(region)}`).toMatchObject({ ok: true, value: { problem: null } })
        for (const file of files)
          expect(await saws(device, file), `${store} ${String(region)}`).toEqual([...(written.get(file) ?? [])].sort())
        for (const file of files)
          expect(given(await device.file(file)).alarms, `${store} ${String(region)}`).toEqual([])
        expect(given(await device.needsAttention())).toEqual([])
      }
      await writeInAll(`after ${store}`)
      expect(await device.sync()).toMatchObject({ ok: true, value: { unsent: 0 } })
      given(await besa.device.sync())
      for (const file of files) expect(await saws(besa.device, file)).toEqual([...(written.get(file) ?? [])].sort())
      expect((await device.state()).me?.device).toBe(before)
    },
    120_000,
  )

  it.each(['act', 'draft'])(
    'tells its writer where a row of “%s” is lost, of which there is no other, and goes on with all else',
    async (store) => {
      given(await device.keepDrafts({ begun: 'a form' }))
      const [file] = files as [FileId]
      given(await device.write([{ file, draft: visit('lost') }]))
      const [row] = await rowsOf(device, store)
      await startAgain(() => flip(device, row ?? '', 0.5))
      given(await device.drafts())
      expect(given(await device.files())).toHaveLength(files.length)
      const told = given(await device.needsAttention())
      expect(told).toMatchObject([{ why: 'damaged', mine: true, file: null }])
      for (const one of told) given(await device.settleAttention({ id: one.id, as: 'leave' }))
      expect(await device.sync()).toMatchObject({ ok: true, value: { unsent: 0 } })
      if (store === 'draft') written.get(file)?.push('lost')
      for (const one of files) expect(await saws(device, one)).toEqual([...(written.get(one) ?? [])].sort())
    },
  )

  it.each(Object.keys(STORES) as (keyof typeof STORES)[])(
    'opens, lists, writes and syncs all files beside a row of “%s” of which nothing can be read',
    async (store) => {
      const [file] = files as [FileId]
      const key = `${drita.member}/${store}/${NAMED[store] ?? (store === 'seg' ? `${file}/2/0000000009` : file)}`
      const stood = await (await clearRows(device)).get(key)
      await startAgain(async () => (await clearRows(device)).write([{ key, value: new Uint8Array(300).fill(7) }]))
      expect(given(await device.files())).toHaveLength(files.length)
      given(await device.drafts())
      await device.invitations()
      const told = given(await device.needsAttention())
      if (STORES[store] === 'told') expect(told.map(({ why }) => why)).toContain('damaged')
      await device.sync()
      expect(await device.sync(), store).toMatchObject({ ok: true, value: { problem: null } })
      await writeInAll(`beside ${store}`)
      expect(await device.sync(), store).toMatchObject({ ok: true, value: { unsent: 0, problem: null } })
      given(await device.shareEvidence())
      for (const one of told) given(await device.settleAttention({ id: one.id, as: 'leave' }))
      given(await besa.device.sync())
      for (const one of files)
        for (const each of [device, besa.device])
          expect(await saws(each, one), store).toEqual([...(written.get(one) ?? [])].sort())
      const rows = await clearRows(device)
      if (stood === undefined && (await rows.get(key)) !== undefined) await rows.write([{ key, value: null }])
    },
    60_000,
  )
})
