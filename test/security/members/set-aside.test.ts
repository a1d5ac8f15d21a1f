import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asideKeyHere } from '#device/files/state/aside-keys.ts'
import { placeFor } from '#device/files/state/file-keys.ts'
import { accessOf, stateOf } from '#device/files/state/file-state.ts'
import { blocksOf } from '#device/files/state/stored-rows.ts'
import { idBytes } from '#device/kept/id-text.ts'
import { exchangeRecords } from '#device/sync/rounds/exchange-records.ts'
import { refreshDirectory } from '#device/sync/rounds/round.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { broughtBackRecord } from '#sealing/access/access-record.ts'
import { DELAY_HOURS } from '#sealing/directory/waiting-limits.ts'
import { newId } from '#sealing/primitives/id.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { dropEntry, fillEntry, parseSegment } from '#sealing/segments/segment.ts'
import { embedded } from '../../support/database.ts'
import { looks } from '../../support/looks.ts'
import { evilLine, type EvilLine, framed } from '../../support/evil-line.ts'
import { roomsOf } from '../../support/rooms-of.ts'
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
  type Tested,
} from '../../support/system.ts'
import { saws, visit } from '../../support/visits.ts'

const HOUR = 3_600_000
const why = { askedBy: 'worker', reason: 'could-do-harm' } as const
let system: System
let arben: Founder
let besa: Enrolled
let drita: Enrolled
let mira: Enrolled
let hers: EvilLine
let file: FileId

beforeAll(async () => {
  system = await startSystem(embedded)
  hers = evilLine(system.http)
  arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'], system.device({ http: hers.http }))
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  mira = await enrol(system, arben, 'Mira Shala', ['caseworker'])
  for (const { device } of [besa, drita, mira, arben, besa, drita, mira]) given(await device.sync())
  await meetSupervisors(drita.device)
})
afterAll(() => system.stop())

/** A file of Drita, Besa and Mira, in which Besa wrote two visits. */
beforeEach(async () => {
  hers.behave()
  const [opened] = given(await drita.device.openFiles([{ drafts: [visit('by Drita')] }]))
  if (!opened) throw new Error('a file was opened')
  file = opened
  given(await drita.device.sync())
  given(await drita.device.grant({ file, member: mira.member, rights: { care: 'write' } }))
  given(await besa.device.sync())
  given(await besa.device.write([{ file, draft: visit('by Besa') }]))
  given(await besa.device.write([{ file, draft: visit('by Besa, too') }]))
  for (const { device } of [besa, drita, mira]) given(await device.sync())
})

const view = async ({ device }: Enrolled) => {
  given(await device.sync())
  return given(await device.file(file))
}
const reads = async ({ device }: Enrolled) => {
  given(await device.sync())
  return saws(device, file)
}
const ALL = ['by Besa', 'by Besa, too', 'by Drita']
const LEFT = ['by Besa, too', 'by Drita']

async function ask() {
  const found = (await view(drita)).caseFile.entries.find(({ body }) => (body as { saw?: string }).saw === 'by Besa')
  given(await drita.device.redact({ file, entry: found?.id ?? ('' as never), why }))
}
/** Drita asks and Mira agrees. */
async function agree(): Promise<string> {
  await ask()
  const act = (await view(mira)).waiting?.[0]?.act ?? ''
  given(await mira.device.secondAct({ file, act }))
  await looks(mira)
  return act
}
async function takenOut() {
  const act = await agree()
  system.clock.now += (DELAY_HOURS + 1) * HOUR
  for (const one of [drita, mira, besa, drita]) await reads(one)
  return act
}
/** Besa asks and Mira agrees that they come back. */
async function askBack(act: string) {
  given(await besa.device.askBringBack({ file, act }))
  const asked = (await view(mira)).waiting?.find(({ is }) => is === 'bring-back')
  given(await mira.device.secondAct({ file, act: asked?.act ?? '' }))
}
/** How many ciphertexts of the file lie on a device, and how many were dropped. */
async function kept(one: Enrolled) {
  const rooms = await roomsOf(system, one)
  const segments = (await blocksOf(rooms, file)).flatMap(({ rows }) => rows.map(({ segment }) => parseSegment(segment)))
  return segments.flatMap((parsed) => (parsed.ok ? parsed.value.ciphertexts : [])).filter((one) => one === null).length
}

describe('Words that two people take out', () => {
  it('lie on no device from the second signature on, and come back for everybody where two ask for it', async () => {
    const act = await agree()
    for (const one of [mira, besa, drita]) expect(await reads(one)).toEqual(LEFT)
    for (const one of [mira, besa, drita]) expect(await kept(one)).toBe(1)
    system.clock.now += (DELAY_HOURS + 1) * HOUR
    for (const one of [drita, mira, besa, drita]) expect(await reads(one)).toEqual(LEFT)
    const [out] = (await view(besa)).takenOut ?? []
    expect(out).toMatchObject({
      act,
      by: [drita.member, mira.member],
      count: 1,
      writtenBy: [besa.member],
      mayAsk: true,
    })
    const days = (Date.parse(out?.until ?? '') - system.clock.now) / 24 / HOUR
    expect(days).toBeGreaterThan(29.9)
    await askBack(act)
    expect((await view(besa)).takenOut).toMatchObject([{ mayAsk: false }])
    for (const one of [drita, drita, besa, mira]) await reads(one)
    for (const one of [drita, besa, mira]) expect(await reads(one)).toEqual(ALL)
    expect((await view(besa)).takenOut).toEqual(undefined)
    for (const one of [mira, besa, drita]) expect(await kept(one)).toBe(0)
  })

  it('are brought back by none of the two alone, though the key is on their device', async () => {
    await takenOut()
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
    for (const one of [besa, drita]) expect(await reads(one)).toEqual(LEFT)
  })

  it('are brought back by a custodian with two shares, who may read where they stood, where two people ask for it', async () => {
    const act = await takenOut()
    const [one, other] = arben.founded.shares
    const shares = [one, other] as const
    const back = ({ device }: { readonly device: Tested }, of: readonly [string, string] = shares) =>
      device.bringBackWithShares({ file, act, shares: of })
    given(await drita.device.grant({ file, member: arben.member, rights: { card: 'read' } }))
    given(await arben.device.sync())
    expect(await back(arben)).toMatchObject({ ok: false, code: 'not-entitled' })
    given(await drita.device.grant({ file, member: arben.member, rights: { card: 'read', care: 'read' } }))
    given(await arben.device.sync())
    expect(await back(arben)).toMatchObject({ ok: false, code: 'second-missing' })
    given(await besa.device.askBringBack({ file, act }))
    given(await arben.device.sync())
    const asked = given(await arben.device.file(file)).waiting?.find(({ is }) => is === 'bring-back')
    given(await arben.device.secondAct({ file, act: asked?.act ?? '' }))
    expect(await back(besa)).toMatchObject({ ok: false, code: 'not-a-custodian' })
    expect(await back(arben, [one, one])).toMatchObject({ ok: false, code: 'wrong' })
    given(await back(arben))
    expect(await saws(arben.device, file)).toEqual(ALL)
    for (const who of [besa, drita, mira]) expect(await reads(who)).toEqual(ALL)
  })

  it('cannot be asked back once 30 days have passed', async () => {
    const act = await takenOut()
    system.clock.now += 30 * 24 * HOUR
    expect((await view(besa)).takenOut).toEqual([])
    expect(await besa.device.askBringBack({ file, act })).toMatchObject({ ok: false, code: 'aside-gone' })
  })

  it('are asked for again by a device to which the server gives them without their words, with others, or others of hers, until it gives them', async () => {
    const act = await agree()
    await reads(besa)
    given(await mira.device.withdrawAct({ file, act }))
    for (const lie of [emptied, altered, another]) {
      hers.alterPull((frames) =>
        framed(frames.map((frame) => ({ ...frame, rows: frame.rows.map((row, at, all) => lie(row, all[at + 1])) }))),
      )
      for (const one of [mira, besa]) await reads(one)
      expect(await reads(besa)).toEqual(LEFT)
      expect(await kept(besa)).toBe(1)
    }
    expect((await view(besa)).alarms).toMatchObject([{ what: 'server-older' }])
    expect(await reads(drita)).toEqual(ALL)
    hers.behave()
    await reads(besa)
    expect(await reads(besa)).toEqual(ALL)
  })
})

describe('A server that was set back', () => {
  it('to before the second signature takes it again with its key, and the words can still be brought back', async () => {
    await ask()
    const copy = await copyInside(system.database)
    const act = (await view(mira)).waiting?.[0]?.act ?? ''
    given(await mira.device.secondAct({ file, act }))
    for (const one of [mira, drita, besa]) await reads(one)
    await copy.putBack()
    for (const one of [besa, drita, mira, drita, besa]) await reads(one)
    for (const one of [besa, drita, mira]) expect(await reads(one)).toEqual(LEFT)
    given(await mira.device.withdrawAct({ file, act }))
    for (const one of [mira, drita, besa]) await reads(one)
    for (const one of [besa, drita, mira]) expect(await reads(one)).toEqual(ALL)
    // Besa's device could not give it back, and said so, until it found that another had.
    expect(given(await besa.device.needsAttention())).toMatchObject([{ file, why: 'access-not-taken-back' }])
    system.clock.now += 25 * HOUR
    await reads(besa)
    expect(given(await besa.device.needsAttention())).toEqual([])
  })

  it('to before the second signature takes it again from who did not sign it, once the words are back and their key is told', async () => {
    await ask()
    const copy = await copyInside(system.database)
    const act = (await view(mira)).waiting?.[0]?.act ?? ''
    given(await mira.device.secondAct({ file, act }))
    given(await mira.device.withdrawAct({ file, act }))
    for (const one of [mira, drita, besa]) expect(await reads(one)).toEqual(ALL)
    await copy.putBack()
    given(await besa.device.sync())
    given(await besa.device.grant({ file, member: arben.member, rights: { card: 'read' } }))
    expect(given(await besa.device.needsAttention())).toEqual([])
  })

  it('to before they were taken out takes again that they were, and that they came back, also when 30 days are over', async () => {
    await ask()
    const copy = await copyInside(system.database)
    const act = (await view(mira)).waiting?.[0]?.act ?? ''
    given(await mira.device.secondAct({ file, act }))
    await looks(mira)
    system.clock.now += (DELAY_HOURS + 1) * HOUR
    for (const one of [drita, mira, besa, drita]) await reads(one)
    await askBack(act)
    for (const one of [drita, drita, besa, mira]) await reads(one)
    expect(await reads(besa)).toEqual(ALL)
    // The receipt of what is written later shows that the server had all of it.
    given(await besa.device.write([{ file, draft: visit('later') }]))
    for (const one of [besa, drita, mira]) await reads(one)
    await copy.putBack()
    system.clock.now += 31 * 24 * HOUR
    for (const one of [besa, mira, drita, besa, mira]) await reads(one)
    expect(await saws(await furtherDevice(system, besa), file)).toEqual([...ALL, 'later'])
  })
})

/** The same row with other bytes of the same length in their place. */
function altered<Row extends { readonly segment: Uint8Array<ArrayBuffer> }>(row: Row): Row {
  const parsed = parseSegment(new Uint8Array(row.segment))
  const words = parsed.ok && parsed.value.ciphertexts[0]
  return words ? { ...row, segment: fillEntry(parsed.value, parsed.value.first, randomBytes(words.length)) } : row
}

/** The segment that follows, in its place. */
const another = <Row extends { readonly segment: Uint8Array<ArrayBuffer> }>(row: Row, next?: Row): Row =>
  next ? { ...row, segment: next.segment } : row

/** A row of Besa’s as a server gives it that keeps the words back. */
function emptied<Row extends { readonly segment: Uint8Array<ArrayBuffer> }>(row: Row): Row {
  const parsed = parseSegment(new Uint8Array(row.segment))
  return parsed.ok ? { ...row, segment: dropEntry(parsed.value, parsed.value.first) } : row
}
