import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import { NOTHING_BACK } from '#contract/answer.ts'
import { proposing } from '#device/access/proposing.ts'
import { placeFor } from '#device/files/state/file-keys.ts'
import { accessOf, stateOf } from '#device/files/state/file-state.ts'
import { secondRecord } from '#device/files/state/second-record.ts'
import { idBytes } from '#device/kept/id-text.ts'
import { askServer } from '#device/platform/http.ts'
import { exchangeRecords } from '#device/sync/rounds/exchange-records.ts'
import { refreshDirectory } from '#device/sync/rounds/round.ts'
import { asMember } from '#device/vault/directory.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { carriedOutRecord } from '#sealing/access/access-record.ts'
import {
  delaySetRecord,
  type DirectoryPlace,
  directoryProposedRecord,
  directorySecondedRecord,
} from '#sealing/directory/directory-record.ts'
import type { Directory } from '#sealing/directory/directory.ts'
import { newId } from '#sealing/primitives/id.ts'
import { nextPlace, signRecord } from '#sealing/primitives/record.ts'
import { oneDatabase } from '../../support/database.ts'
import { looks } from '../../support/looks.ts'
import { onTwoBranches } from '../../support/set-back-database.ts'
import { roomsOf } from '../../support/rooms-of.ts'
import {
  enrol,
  type Enrolled,
  found,
  furtherDevice,
  given,
  meetSupervisors,
  startSystem,
  type System,
} from '../../support/system.ts'
import { visit } from '../../support/visits.ts'

const HOUR = 3_600_000
type Rooms = Awaited<ReturnType<typeof roomsOf>>
const why = { askedBy: 'worker', reason: 'could-do-harm' } as const

let system: System
let arben: Awaited<ReturnType<typeof found>>
/** Besa is a custodian, too, and supervises; Drita and Mira work on one file with her. Ilir is from outside. */
let besa: Enrolled
let drita: Enrolled
let mira: Enrolled
let ilir: Enrolled
let file: FileId
/** Another file of Drita and Mira, in whose stream nobody wrote since. */
let quiet: FileId
/** Arben and Drita with apps that write what they like. */
let evil: Rooms

/** The directory before the delay was made longer. */
let before: Directory

const synced = async (...all: readonly Pick<Enrolled, 'device'>[]) => {
  for (const { device } of all) given(await device.sync())
}
const acts = async (who: Pick<Enrolled, 'device'>) => {
  await synced(who)
  return given(await who.device.directoryActs())
}
const hoursAt = async (who: Pick<Enrolled, 'device'>) => {
  await synced(who)
  return (await who.device.state()).organisation?.delayHours
}
const place = () => ({ org: evil.org, head: evil.directory.head, signer: asMember(evil) })
const sent = async (make: (at: DirectoryPlace) => Promise<Bytes>) => {
  given(await refreshDirectory(evil))
  const body = { v: 1, org: evil.org, records: [await make(place())] }
  const answer = await askServer(evil.platform.http, { method: 'POST', path: '/v1/directory', body }, NOTHING_BACK)
  given(await refreshDirectory(evil))
  return answer.ok ? 'taken' : answer.code
}
const reads = async (who: Enrolled) => {
  await synced(who)
  const { caseFile } = given(await who.device.file(file))
  return caseFile.entries.flatMap(({ body }) => (body as { saw?: string }).saw ?? []).sort()
}
const entryOf = async ({ device }: Enrolled, saw: string): Promise<EntryId> => {
  const one = given(await device.file(file)).caseFile.entries.find(({ body }) => (body as { saw?: string }).saw === saw)
  if (!one) throw new Error('it is written')
  return one.id
}
/** Drita asks that these words of Besa are taken out, and Mira agrees. */
async function agreedOn(saw: string) {
  await synced(drita)
  given(await drita.device.redact({ file, entry: await entryOf(drita, saw), why }))
  await synced(mira)
  const [asked] = given(await mira.device.file(file)).waiting ?? []
  given(await mira.device.secondAct({ file, act: asked?.act ?? '' }))
  await synced(drita)
  await looks(drita)
}
/** What the server says where Drita's altered app does it now. */
async function doneNow(of: FileId = file) {
  const app = await roomsOf(system, drita)
  given(await refreshDirectory(app))
  const access = await accessHere(app, of)
  const proposed = access.proposals.at(-1)?.hash
  if (!proposed) throw new Error('something waits')
  const hour = Math.floor(system.clock.now / HOUR)
  const record = await carriedOutRecord(placeFor(app, of, access), { proposed, hour })
  return sentBy(app, of, { record })
}
async function accessHere(app: Rooms, of: FileId) {
  const state = await stateOf(app, of)
  const access = state && (await accessOf(app, of, state))
  if (!access) throw new Error('the file is here')
  return access
}
async function sentBy(app: Rooms, of: FileId, one: { readonly record: Bytes; readonly key?: Bytes }) {
  const items = [{ is: 'access' as const, file: idBytes(of), ...one }]
  const answer = await exchangeRecords(app, { id: newId(), items })
  return answer.ok ? 'taken' : answer.code
}
/** A custodian asks for another delay, the second agrees, and the present one passes. */
async function delaySet(hours: number, present: number) {
  expect(given(await arben.device.askForDelay(hours))).toBe('asked')
  const [asked] = await acts(besa)
  given(await besa.device.agreeInDirectory({ act: asked?.act ?? '' }))
  await synced(arben)
  await looks(besa)
  system.clock.now += present * HOUR
  await synced(besa)
}

beforeAll(async () => {
  system = await startSystem(oneDatabase())
  arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  mira = await enrol(system, arben, 'Mira Shala', ['caseworker'])
  ilir = await enrol(system, arben, 'Ilir Meta', ['specialist'], system.device(), true)
  await synced(besa, drita, mira, ilir, arben, besa, drita, mira, ilir)
  given(await arben.device.changeOffice({ member: besa.member, custodian: true }))
  const [office] = await acts(arben)
  const [one, other] = arben.founded.shares
  given(await arben.device.agreeInDirectory({ act: office?.act ?? '', shares: [one, other] }))
  await synced(besa)
  await meetSupervisors(drita.device)
  const drafts = [visit('Drita was there')]
  ;[file, quiet] = given(await drita.device.openFiles([{ drafts }, { drafts }])) as [FileId, FileId]
  await synced(drita)
  for (const one of [file, quiet])
    given(await drita.device.grant({ file: one, member: mira.member, rights: { care: 'write' } }))
  await synced(besa)
  for (const saw of ['one', 'two', 'three']) given(await besa.device.write([{ file, draft: visit(saw) }]))
  await synced(besa, drita, mira)
  evil = await roomsOf(system, arben)
  given(await refreshDirectory(evil))
})
afterAll(() => system.stop())

describe('How long what two agree on waits', () => {
  it('is set by nobody alone, and by nobody outside its bounds: the server refuses', async () => {
    expect(await drita.device.askForDelay(24)).toMatchObject({ code: 'not-a-custodian' })
    for (const hours of [23, 337, 30.5])
      expect(await arben.device.askForDelay(hours)).toMatchObject({ code: 'not-well-formed' })
    expect(await sent((at) => delaySetRecord(at, { hours: 24 }))).toBe('second-missing')
    const outside = ({ org, head, signer }: DirectoryPlace) =>
      signRecord('directory', signer, { ...nextPlace(head), org, type: 'delay-set', hours: 1 })
    expect(await sent(outside)).toBe('record-malformed')
    const act = { is: 'delay', hours: 24 } as const
    expect(await sent((at) => directoryProposedRecord(at, { act: { is: 'delay', hours: 1 } }))).toBe('record-malformed')
    expect(await sent((at) => directoryProposedRecord(at, { act }))).toBe('taken')
    const proposed = evil.directory.proposals[0]?.hash ?? new Uint8Array(32)
    expect(await sent((at) => directorySecondedRecord(at, { proposed }))).toBe('not-entitled')
    expect(await sent((at) => delaySetRecord(at, { hours: 24 }))).toBe('second-missing')
    expect(await hoursAt(drita)).toBe(72)
  })

  it('is what it was where a server takes a record on which nobody agreed: every device sets it aside', async () => {
    await system.force(evil.org, await delaySetRecord(place(), { hours: 336 }))
    expect([await hoursAt(drita), await hoursAt(besa), await hoursAt(arben)]).toEqual([72, 72, 72])
    given(await refreshDirectory(evil))
  })

  it('is told to everybody here and to nobody outside; a second custodian agrees, and the present delay runs', async () => {
    const announced = { is: 'delay', hours: 24, member: null, by: 'Arben Dema' }
    expect(await acts(drita)).toMatchObject([{ ...announced, agreed: false, maySecond: false, maySayNo: false }])
    expect(await acts(ilir)).toEqual([])
    const [asked] = await acts(besa)
    expect(asked).toMatchObject({ ...announced, maySecond: true, maySayNo: true })
    given(await besa.device.agreeInDirectory({ act: asked?.act ?? '' }))
    const doneFrom = system.clock.now + 72 * HOUR
    expect(await acts(besa)).toMatchObject([{ agreed: true, doneFrom }])
    await looks(besa)
    expect(await sent((at) => delaySetRecord(at, { hours: 24 }))).toBe('too-early')
    system.clock.now += 71 * HOUR
    await synced(arben, besa)
    expect(await sent((at) => delaySetRecord(at, { hours: 24 }))).toBe('too-early')
    expect(await hoursAt(mira)).toBe(72)
  })

  it('changes nothing of what two agreed on before, on the server and on every device', async () => {
    await agreedOn('one')
    const until = new Date(system.clock.now + 72 * HOUR).toISOString()
    expect(given(await drita.device.file(file)).waiting).toMatchObject([{ doneFrom: until }])
    system.clock.now += 2 * HOUR
    await synced(besa)
    expect([await hoursAt(drita), await hoursAt(mira), await hoursAt(arben)]).toEqual([24, 24, 24])
    expect(given(await drita.device.file(file)).waiting).toMatchObject([{ doneFrom: until }])
    system.clock.now += 30 * HOUR
    expect(await doneNow()).toBe('too-early')
    system.clock.now += 41 * HOUR
    await synced(drita)
    expect(given(await drita.device.file(file)).redacted.filter(({ by }) => by === besa.member)).toHaveLength(1)
    expect(await reads(besa)).toEqual(['Drita was there', 'three', 'two'])
  })

  it('is so long for what two agree on from then on, also where a longer one is set meanwhile: not earlier, and then by nobody’s hand', async () => {
    expect(given(await arben.device.askForDelay(48))).toBe('asked')
    const [asked] = await acts(besa)
    given(await besa.device.agreeInDirectory({ act: asked?.act ?? '' }))
    await looks(besa)
    system.clock.now += 2 * HOUR
    await agreedOn('two')
    system.clock.now += 22 * HOUR
    await synced(besa)
    expect(await hoursAt(drita)).toBe(48)
    expect(await doneNow()).toBe('too-early')
    system.clock.now += 2 * HOUR
    await synced(drita)
    expect(given(await drita.device.file(file)).waiting ?? []).toEqual([])
  })

  it('is known again to a server that was set back to before it was set, also where others wrote on it before the first device came that knows it', async () => {
    before = evil.directory
    await onTwoBranches(
      system,
      async () => {
        await delaySet(336, 48)
        expect(await hoursAt(drita)).toBe(336)
      },
      () => furtherDevice(system, mira),
    )
    await synced(mira, drita, besa, arben, drita, mira)
    expect([await hoursAt(drita), await hoursAt(besa), await hoursAt(arben)]).toEqual([336, 336, 336])
    await agreedOn('three')
    system.clock.now += 80 * HOUR
    expect(await doneNow()).toBe('too-early')
    system.clock.now += 256 * HOUR
    await synced(drita)
    expect(given(await drita.device.file(file)).waiting ?? []).toEqual([])
  })

  it('is not shortened by two whose records name a position from before it was made longer', async () => {
    const [first, second] = [await roomsOf(system, drita), await roomsOf(system, mira)]
    for (const app of [first, second]) given(await refreshDirectory(app))
    const then = (app: Rooms): Rooms => Object.create(app, { directory: { value: before } }) as Rooms
    const [asked] = await proposing(then(first), quiet, await accessHere(first, quiet), { is: 'erase' })
    expect(await sentBy(first, quiet, { record: asked ?? new Uint8Array() })).toBe('taken')
    await synced(mira)
    const app = await roomsOf(system, mira)
    const access = await accessHere(app, quiet)
    const [proposal] = access.proposals
    if (!proposal) throw new Error('it was proposed')
    const agrees = await secondRecord(then(app), quiet, access, proposal)
    expect(await sentBy(app, quiet, agrees instanceof Uint8Array ? { record: agrees } : agrees)).toBe('taken')
    await synced(drita)
    system.clock.now += 80 * HOUR
    expect(await doneNow(quiet)).toBe('too-early')
    system.clock.now += 257 * HOUR
    expect(await doneNow(quiet)).toBe('taken')
  })
})
