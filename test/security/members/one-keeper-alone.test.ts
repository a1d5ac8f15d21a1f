import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import { proposing } from '#device/access/proposing.ts'
import { type Keyed, placeFor, turnKeys, wrapFor } from '#device/files/state/file-keys.ts'
import { accessOf, stateOf } from '#device/files/state/file-state.ts'
import { folderKeyAt } from '#device/files/state/keyring.ts'
import { placeOf } from '#device/files/folds/sealed-place.ts'
import { keyOfPlace } from '#device/files/folds/found.ts'
import { foldBlobOf } from '#device/files/folds/folds.ts'
import { idBytes } from '#device/kept/id-text.ts'
import { exchangeRecords } from '#device/sync/rounds/exchange-records.ts'
import { refreshDirectory } from '#device/sync/rounds/round.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import {
  carriedOutRecord,
  erasedRecord,
  grantedRecord,
  redactedRecord,
  rotatedRecord,
  secondedRecord,
} from '#sealing/access/access-record.ts'
import { currentEpoch } from '#sealing/access/access.ts'
import { TABLE_OF_ACTS } from '#sealing/access/acts-of-two.ts'
import { signErasure } from '#sealing/access/erasure.ts'
import { newId } from '#sealing/primitives/id.ts'
import { oneDatabase } from '../../support/database.ts'
import { looks } from '../../support/looks.ts'
import { roomsOf } from '../../support/rooms-of.ts'
import { enrol, type Enrolled, found, given, meetSupervisors, startSystem, type System } from '../../support/system.ts'
import { aVisit } from '../../support/work.ts'

const today = '2026-11-25' as PlainDate
const HOUR = 3_600_000
const visit = (saw: string) => ({ kind: 'visit', at: today, body: aVisit({ saw, others: [] }) })

let system: System
let besa: Enrolled
let drita: Enrolled
let mira: Enrolled
let file: FileId
const start = () => system.clock.now
/** Drita, with the keys that lie on her device and an app that writes what she likes. */
let evil: Awaited<ReturnType<typeof roomsOf>>

beforeAll(async () => {
  system = await startSystem(oneDatabase())
  const arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  const artan = await enrol(system, arben, 'Artan Gjoka', ['supervisor'])
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  mira = await enrol(system, arben, 'Mira Shala', ['caseworker'])
  for (const { device } of [besa, artan, drita, mira, arben]) given(await device.sync())
  for (const { device } of [arben, besa, artan, drita, mira]) given(await device.sync())
  await meetSupervisors(drita.device)
})
afterAll(() => system.stop())

/** A file of Drita, the supervisors Besa and Artan, and Mira, in which Besa wrote. */
beforeEach(async () => {
  const [opened] = given(await drita.device.openFiles([{ drafts: [visit('Drita was there')] }]))
  if (!opened) throw new Error('a file was opened')
  file = opened
  given(await drita.device.sync())
  given(await drita.device.grant({ file, member: mira.member, rights: { care: 'write' } }))
  given(await besa.device.sync())
  given(await besa.device.write([{ file, draft: visit('Besa was there') }]))
  for (const { device } of [besa, drita, mira]) given(await device.sync())
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
const entryOf = async ({ device }: Enrolled, saw: string): Promise<EntryId> => {
  const found = given(await device.file(file)).caseFile.entries.find(
    ({ body }) => (body as { saw?: string }).saw === saw,
  )
  if (!found) throw new Error('it is written')
  return found.id
}
async function placed(saw: string) {
  const blob = await foldBlobOf(evil, file)
  const id = await entryOf(drita, saw)
  const place = blob?.places[keyOfPlace('care', id)]
  const sealed = place && (await placeOf(evil, file, 'care', place))
  if (!sealed) throw new Error('it was sent')
  return { folder: 2, device: sealed.device, entry: sealed.number, hash: sealed.hash }
}
const reads = async ({ device }: Enrolled) => {
  given(await device.sync())
  const view = await device.file(file)
  return view.ok
    ? view.value.caseFile.entries.flatMap(({ body }) => (body as { saw?: string }).saw ?? []).sort()
    : view.code
}
const BOTH = ['Besa was there', 'Drita was there']
const why = { askedBy: 'worker', reason: 'could-do-harm' } as const
const waiting = async ({ device }: Enrolled) => {
  given(await device.sync())
  return given(await device.file(file)).waiting ?? []
}
const dues = async ({ device }: Enrolled) => {
  given(await device.sync())
  return (given(await device.files()).find((line) => line.file === file)?.due ?? []).map(({ what }) => what)
}
const delay = (act: string) => (TABLE_OF_ACTS.find((rule) => rule.act.startsWith(act))?.delay ?? 0) * HOUR

describe('One keeper alone', () => {
  it('redacts nobody’s words: the server refuses it, and everybody reads on', async () => {
    const access = await accessHere()
    const record = await redactedRecord(placeFor(evil, file, access), await placed('Besa was there'))
    expect(await sent(record)).toBe('second-missing')
    expect(await reads(besa)).toEqual(BOTH)
  })

  it('gets nothing done by proposing it and saying that it is done', async () => {
    const act = { is: 'redact', entries: [await placed('Besa was there')] } as const
    const [proposed] = await proposing(evil, file, await accessHere(), act)
    expect(await sent(proposed ?? new Uint8Array(0))).toBe('taken')
    const access = await accessHere()
    const hash = { proposed: access.proposals[0]?.hash ?? new Uint8Array(32) }
    expect(await sent(await secondedRecord(placeFor(evil, file, access), hash))).toBe('not-entitled')
    expect(await sent(await carriedOutRecord(placeFor(evil, file, access), hash))).toBe('second-missing')
    expect(await reads(besa)).toEqual(BOTH)
    expect(await dues(mira)).toContain('act-to-second')
    expect(await waiting(besa)).toMatchObject([
      { is: 'redact', by: drita.member, agreed: false, writtenBy: [besa.member] },
    ])
  })

  it('takes the file from no supervisor, and lowers no right of theirs', async () => {
    const access = await accessHere()
    const member = idBytes(besa.member)
    const keyed: Keyed = { access, records: [], keys: [] }
    expect(await turnKeys(evil, file, keyed, { folders: [0, 2], removed: [{ member, folders: [0, 2] }] })).toBe(false)
    const epoch = currentEpoch(access, 2)?.epoch ?? 0
    const key = folderKeyAt(evil, file, 2, epoch)
    const keys = key ? [{ folder: 2, epoch, key }] : []
    const lower = await wrapFor(evil, file, member, new Map([[2, 'read']]), keys)
    expect(await sent(await grantedRecord(placeFor(evil, file, access), { grants: [lower] }))).toBe('second-missing')
    const taken = await rotatedRecord(placeFor(evil, file, access), {
      epochs: [],
      grants: [],
      removed: [{ member, folders: [1] }],
    })
    expect(await sent(taken)).toBe('taken')
    expect(await reads(besa)).toEqual(BOTH)
  })

  it('erases no file with the signature of a colleague in the form of before', async () => {
    const access = await accessHere()
    const other = await roomsOf(system, mira)
    const second = await signErasure({
      org: evil.org,
      file: idBytes(file),
      prev: access.head.hash,
      member: other.memberId,
      device: other.device.id,
      deviceKey: other.device.key,
    })
    expect(await sent(await erasedRecord(placeFor(evil, file, access), { second }))).toBe('second-missing')
    expect(await reads(besa)).toEqual(BOTH)
  })
})

describe('Two people', () => {
  it('take out words of a third: hidden at once, gone after the delay, by nobody’s hand; its writer reads it on her day', async () => {
    const entry = await entryOf(drita, 'Besa was there')
    given(await drita.device.redact({ file, entry, why }))
    const [asked] = await waiting(mira)
    expect(asked).toMatchObject({ by: drita.member, entries: [entry], why, maySecond: true })
    given(await mira.device.secondAct({ file, act: asked?.act ?? '' }))
    for (const one of [mira, besa, drita]) expect(await reads(one)).toEqual(['Drita was there'])
    expect(await dues(besa)).toContain('act-agreed')
    expect(await waiting(besa)).toMatchObject([{ agreed: true, seconds: [mira.member], maySayNo: true }])
    await looks(drita)
    system.clock.now = start() + delay('redact what others wrote') - HOUR
    given(await drita.device.sync())
    expect(given(await drita.device.file(file)).redacted).toEqual([])
    system.clock.now = start() + 2 * HOUR
    expect(await reads(drita)).toEqual(['Drita was there'])
    expect(given(await drita.device.file(file)).redacted).toMatchObject([{ folder: 'care', by: besa.member }])
    given(await drita.device.sync())
    expect(await reads(besa)).toEqual(['Drita was there'])
    const left = given(await besa.device.file(file)).caseFile.entries.filter(
      ({ kind: one }) => one === 'redaction-noted',
    )
    expect(left.map(({ body }) => body)).toMatchObject([{ entry, writtenBy: besa.member, ...why }])
  })

  it('are asked for until one of them says on their device that they leave it: then by the file alone, where they may still sign', async () => {
    given(await drita.device.redact({ file, entry: await entryOf(drita, 'Besa was there'), why }))
    const act = (await waiting(mira))[0]?.act ?? ''
    expect(await mira.device.leaveAct({ file, act: 'another' })).toMatchObject({ ok: false, code: 'not-found' })
    expect(await dues(mira)).toContain('act-to-second')
    given(await mira.device.leaveAct({ file, act }))
    expect(await dues(mira)).not.toContain('act-to-second')
    expect(await waiting(mira)).toMatchObject([{ act, left: true, maySecond: true, maySayNo: false }])
    // What is asked later is asked again.
    given(await drita.device.withdrawAct({ file, act }))
    given(await drita.device.redact({ file, entry: await entryOf(drita, 'Besa was there'), why }))
    expect(await waiting(mira)).toMatchObject([{ left: false }])
    expect(await dues(mira)).toContain('act-to-second')
  })

  it('get nothing done before the delay by the server’s clock, whatever their own clocks say', async () => {
    given(await drita.device.redact({ file, entry: await entryOf(drita, 'Besa was there'), why }))
    const [asked] = await waiting(mira)
    given(await mira.device.secondAct({ file, act: asked?.act ?? '' }))
    given(await drita.device.sync())
    evil = await roomsOf(system, drita)
    const access = await accessHere()
    const hash = { proposed: access.proposals[0]?.hash ?? new Uint8Array(32), hour: Math.floor(start() / HOUR) }
    expect(await sent(await carriedOutRecord(placeFor(evil, file, access), hash))).toBe('too-early')
  })

  it('are stopped by either of them, and by whom it affects until a third agrees', async () => {
    given(await drita.device.redact({ file, entry: await entryOf(drita, 'Besa was there'), why }))
    const act = (await waiting(mira))[0]?.act ?? ''
    given(await mira.device.secondAct({ file, act }))
    given(await besa.device.sync())
    given(await besa.device.withdrawAct({ file, act }))
    // The words come back by the device of one who signed, and each reads them again with the next sync.
    await reads(mira)
    for (const one of [besa, mira]) expect(await reads(one)).toEqual(BOTH)
    expect(await waiting(mira)).toMatchObject([{ agreed: false, objected: besa.member }])
    expect(await besa.device.withdrawAct({ file, act })).toMatchObject({ ok: false, code: 'not-entitled' })
    given(await mira.device.withdrawAct({ file, act }))
    expect(await waiting(drita)).toEqual([])
  })

  it('take the file from a supervisor who agrees, three days later', async () => {
    given(await drita.device.revoke({ file, member: besa.member }))
    expect(await reads(besa)).toEqual(BOTH)
    const [asked] = await waiting(besa)
    expect(asked).toMatchObject({ is: 'take', member: besa.member, by: drita.member })
    given(await besa.device.secondAct({ file, act: asked?.act ?? '' }))
    given(await drita.device.sync())
    await looks(drita)
    system.clock.now = start() + delay('end that a supervisor') + HOUR
    given(await drita.device.sync())
    expect(await reads(besa)).toBe('not-found')
    expect(await reads(drita)).toEqual(BOTH)
  })

  it('erase a file: nothing of it is shown from then on, and 30 days after their three it is gone', async () => {
    given(await drita.device.askErasure({ file, reason: 'Opened by mistake.' }))
    given(await besa.device.sync())
    given(await besa.device.confirmErasure(file))
    for (const one of [drita, besa, mira]) expect(await reads(one)).toEqual([])
    expect(given(await mira.device.filesAside())).toMatchObject([{ file, is: 'waits' }])
    await looks(besa)
    system.clock.now = start() + delay('erase a file') + HOUR
    for (const { device } of [besa, drita, mira]) given(await device.sync())
    system.clock.now += 31 * 24 * HOUR
    for (const one of [besa, drita, mira]) await reads(one)
    for (const one of [besa, drita, mira]) expect(await reads(one)).toBe('not-found')
  })
})
