import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import { placeFor } from '#device/files/state/file-keys.ts'
import { accessOf, stateOf } from '#device/files/state/file-state.ts'
import { idBytes } from '#device/kept/id-text.ts'
import { exchangeRecords } from '#device/sync/rounds/exchange-records.ts'
import { refreshDirectory } from '#device/sync/rounds/round.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { barLiftedRecord, barredRecord } from '#sealing/access/access-record.ts'
import { newId } from '#sealing/primitives/id.ts'
import { oneDatabase } from '../../support/database.ts'
import { roomsOf } from '../../support/rooms-of.ts'
import { enrol, type Enrolled, found, given, meetSupervisors, startSystem, type System } from '../../support/system.ts'
import { aVisit } from '../../support/work.ts'

const today = '2026-11-25' as PlainDate
const HOUR = 3_600_000
const visit = (saw: string) => ({ kind: 'visit', at: today, body: aVisit({ saw, others: [] }) })

let system: System
let besa: Enrolled
let artan: Enrolled
let drita: Enrolled
let mira: Enrolled
let file: FileId
/** Drita, with the keys that lie on her device and an app that writes what she likes. */
let evil: Awaited<ReturnType<typeof roomsOf>>

beforeAll(async () => {
  system = await startSystem(oneDatabase())
  const arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  artan = await enrol(system, arben, 'Artan Gjoka', ['supervisor'])
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  mira = await enrol(system, arben, 'Mira Shala', ['caseworker'])
  for (const { device } of [besa, artan, drita, mira, arben]) given(await device.sync())
  for (const { device } of [arben, besa, artan, drita, mira]) given(await device.sync())
  await meetSupervisors(drita.device)
})
afterAll(() => system.stop())

/** A file that Drita and the supervisors Besa and Artan keep, and in which Mira may write. */
beforeEach(async () => {
  const [opened] = given(await drita.device.openFiles([{ drafts: [visit('Drita was there')] }]))
  if (!opened) throw new Error('a file was opened')
  file = opened
  given(await drita.device.sync())
  given(await drita.device.grant({ file, member: mira.member, rights: { care: 'write' } }))
  for (const { device } of [besa, artan, drita, mira]) given(await device.sync())
  evil = await roomsOf(system, drita)
  given(await refreshDirectory(evil))
})

async function accessHere() {
  const state = await stateOf(evil, file)
  const access = state && (await accessOf(evil, file, state))
  if (!access) throw new Error('the file is here')
  return access
}
const sent = async (...records: readonly Bytes[]) => {
  const answer = await exchangeRecords(evil, {
    id: newId(),
    items: records.map((record) => ({ is: 'access' as const, file: idBytes(file), record })),
  })
  return answer.ok ? 'taken' : answer.code
}
const stop = async (one: Enrolled) =>
  sent(await barredRecord(placeFor(evil, file, await accessHere()), { member: idBytes(one.member) }))
const reads = async ({ device }: Enrolled) => {
  given(await device.sync())
  const view = await device.file(file)
  return view.ok
    ? view.value.caseFile.entries.flatMap(({ body }) => (body as { saw?: string }).saw ?? []).sort()
    : view.code
}
const theStop = async ({ device }: Enrolled, member: MemberId) => {
  const found = given(await device.stops(file)).find((one) => one.member === member)
  if (!found) throw new Error('they were stopped')
  return found
}

describe('One keeper who stops the others one after another', () => {
  it('is refused at the last supervisor: somebody who keeps the file sees it, and gives it back three days later', async () => {
    expect(await stop(besa)).toBe('taken')
    expect(await stop(artan)).toBe('second-missing')
    expect(await reads(artan)).toEqual(['Drita was there'])
    const start = system.clock.now
    const early = await artan.device.grant({ file, member: besa.member, rights: { care: 'keep' } })
    expect(early).toMatchObject({ ok: false, code: 'member-barred' })
    system.clock.now = start + 73 * HOUR
    const him = await roomsOf(system, artan)
    given(await refreshDirectory(him))
    const state = await stateOf(him, file)
    const access = state && (await accessOf(him, file, state))
    if (!access) throw new Error('Artan has the file')
    const record = await barLiftedRecord(placeFor(him, file, access), { member: idBytes(besa.member) })
    const answer = await exchangeRecords(him, { id: newId(), items: [{ is: 'access', file: idBytes(file), record }] })
    expect(answer.ok).toBe(true)
    given(await artan.device.sync())
    given(await artan.device.grant({ file, member: besa.member, rights: { card: 'keep', care: 'keep' } }))
    expect(await reads(besa)).toEqual(['Drita was there'])
    system.clock.now = start
  })

  it('is told so by the app before anything is written, and what to do', async () => {
    given(await drita.device.stopMember({ file, member: besa.member, drafts: [] }))
    expect(await drita.device.stopMember({ file, member: artan.member, drafts: [] })).toMatchObject({
      ok: false,
      code: 'last-to-keep',
    })
    expect(await reads(artan)).toEqual(['Drita was there'])
  })

  it('stops the last one at once when another colleague agreed that the file is taken from them', async () => {
    given(await drita.device.stopMember({ file, member: besa.member, drafts: [] }))
    given(await drita.device.revoke({ file, member: artan.member }))
    given(await mira.device.sync())
    const [asked] = given(await mira.device.file(file)).waiting ?? []
    given(await mira.device.secondAct({ file, act: asked?.act ?? '' }))
    given(await drita.device.stopMember({ file, member: artan.member, drafts: [] }))
    expect(await reads(artan)).toBe('not-found')
    expect(given(await drita.device.file(file)).waiting ?? []).toEqual([])
    expect(await theStop(drita, artan.member)).toMatchObject({ atServer: true })
    const alone = await drita.device.liftStop({ file, stop: (await theStop(drita, artan.member)).stop })
    expect(alone).toMatchObject({ ok: false, code: 'someone-else-must' })
  })
})

describe('A keeper who stops somebody past the app', () => {
  it('is seen by whoever else keeps the file, on their day and in the file, and lifted by two of them at once', async () => {
    const start = system.clock.now
    expect(await stop(mira)).toBe('taken')
    given(await artan.device.sync())
    expect(given(await artan.device.file(file))).toMatchObject({ unwrittenStop: true })
    const due = given(await artan.device.files()).find((line) => line.file === file)?.due ?? []
    expect(due).toContainEqual(expect.objectContaining({ what: 'stop-to-confirm', who: { member: artan.member } }))
    const seen = await theStop(artan, mira.member)
    expect(seen).toMatchObject({ stop: null, by: drita.member, is: 'to-confirm' })
    const which = { file, stop: null, member: mira.member }
    expect(await artan.device.liftStop(which)).toMatchObject({ ok: false, code: 'second-missing' })
    given(await besa.device.sync())
    // What she writes first turns the key of the card, after which she is told to ask again.
    for (let asks = 0; asks < 2; asks += 1) given(await besa.device.askLift(which))
    given(await artan.device.liftStop(which))
    expect(given(await artan.device.stops(file))).toEqual([])
    given(await artan.device.grant({ file, member: mira.member, rights: { care: 'write' } }))
    expect(await reads(mira)).toEqual(['Drita was there'])
    expect(system.clock.now).toBe(start)
  })
})
