import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeFor, wrapFor } from '#device/files/state/file-keys.ts'
import { accessOf, stateOf } from '#device/files/state/file-state.ts'
import { folderKeyAt } from '#device/files/state/keyring.ts'
import { idBytes } from '#device/kept/id-text.ts'
import { exchangeRecords } from '#device/sync/rounds/exchange-records.ts'
import { refreshDirectory } from '#device/sync/rounds/round.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { rotatedRecord } from '#sealing/access/access-record.ts'
import { recipientsOf, rightOf } from '#sealing/access/access.ts'
import { newEpoch } from '#sealing/access/grant.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { oneDatabase } from '../../support/database.ts'
import { roomsOf } from '../../support/rooms-of.ts'
import { enrol, type Enrolled, found, given, meetSupervisors, startSystem, type System } from '../../support/system.ts'
import { aVisit } from '../../support/work.ts'

const today = '2026-11-25' as PlainDate
const CARE = 2
const visit = (saw: string) => ({ kind: 'visit', at: today, body: aVisit({ saw, others: [] }) })

let system: System
let besa: Enrolled
let drita: Enrolled
let mira: Enrolled
let lira: Enrolled
let file: FileId

beforeAll(async () => {
  system = await startSystem(oneDatabase())
  const arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  mira = await enrol(system, arben, 'Mira Shala', ['caseworker'])
  lira = await enrol(system, arben, 'Lira Hoxha', ['caseworker'])
  for (const { device } of [besa, drita, mira, lira, arben]) given(await device.sync())
  for (const { device } of [arben, besa, drita, mira, lira]) given(await device.sync())
  await meetSupervisors(drita.device)
  const [opened] = given(await drita.device.openFiles([{ drafts: [visit('Before')] }]))
  if (!opened) throw new Error('a file was opened')
  file = opened
  given(await drita.device.sync())
  given(await drita.device.grant({ file, member: mira.member, rights: { care: 'write' } }))
  for (const { device } of [besa, drita, mira]) given(await device.sync())
})
afterAll(() => system.stop())

/** Drita turns the key of *care* with an app of her own: each colleague is sent another key than the record describes. */
async function turnToNobody() {
  const evil = await roomsOf(system, drita)
  given(await refreshDirectory(evil))
  const state = await stateOf(evil, file)
  const access = state && (await accessOf(evil, file, state))
  const previous = folderKeyAt(evil, file, CARE, 1)
  if (!access || !previous) throw new Error('the file is here')
  const { epoch } = await newEpoch({ org: evil.org, file: idBytes(file), folder: CARE, epoch: 2, previous })
  const wrong = [{ folder: CARE, epoch: 2, key: randomBytes(32) }]
  const grants = await Promise.all(
    recipientsOf(access, CARE, evil.directory).map((member) => {
      const right = rightOf(access, member, CARE)
      if (!right) throw new Error('a recipient has a right')
      return wrapFor(evil, file, member, new Map([[CARE, right]]), wrong)
    }),
  )
  const record = await rotatedRecord(placeFor(evil, file, access), { epochs: [epoch], grants, removed: [] })
  const answer = await exchangeRecords(evil, { id: newId(), items: [{ is: 'access', file: idBytes(file), record }] })
  if (!answer.ok) throw new Error(answer.code)
}
const reads = async ({ device }: Enrolled) => {
  given(await device.sync())
  return given(await device.file(file))
    .caseFile.entries.flatMap(({ body }) => (body as { saw?: string }).saw ?? [])
    .sort()
}

describe('A part whose key nobody holds any more', () => {
  it('lets nobody write until somebody who may write there begins a new key; then everybody reads on', async () => {
    await turnToNobody()
    given(await mira.device.sync())
    expect(given(await mira.device.file(file)).withoutKey).toEqual(['care'])
    given(await mira.device.write([{ file, draft: visit('After') }]))
    await mira.device.sync()
    expect(await reads(besa)).toEqual(['Before'])
    expect(await lira.device.beginNewKey({ file, folder: 'care' })).toMatchObject({ ok: false })
    given(await mira.device.beginNewKey({ file, folder: 'care' }))
    given(await mira.device.sync())
    expect(await reads(besa)).toEqual(['After', 'Before'])
    expect(given(await besa.device.file(file)).withoutKey ?? []).toEqual([])
  })

  it('opens whole to who comes later, since a device that held a key of before linked it in as it wrote', async () => {
    given(await besa.device.grant({ file, member: lira.member, rights: { care: 'read' } }))
    expect(await reads(lira)).toEqual(['After', 'Before'])
    expect(given(await lira.device.file(file)).closedBefore ?? []).toEqual([])
  })
})
