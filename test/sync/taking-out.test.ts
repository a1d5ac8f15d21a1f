import { Encrypter } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readArchiveZip } from '#device/packets/archive-zip.ts'
import { NOTHING_BACK } from '#contract/answer.ts'
import { askServer, type Http } from '#device/platform/http.ts'
import { refreshDirectory } from '#device/sync/rounds/round.ts'
import { asMember } from '#device/vault/directory.ts'
import { takenOutRecord } from '#sealing/directory/directory-record.ts'
import { MemoryReplica } from '#device/kept/replica/memory-replica.ts'
import { type RowChange, ReplicaFailure } from '#device/kept/replica/replica.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { documentsIn } from '#domain/open-format/documents-of.ts'
import { openUnderPassphrase } from '#sealing/primitives/passphrase-file.ts'
import { oneDatabase } from '../support/database.ts'
import { looks } from '../support/looks.ts'
import { day } from '../support/entries.ts'
import { roomsOf } from '../support/rooms-of.ts'
import { enrol, type Enrolled, found, given, PASSPHRASE, READ, startSystem, type System } from '../support/system.ts'

const WORDS = 'seven stones in the river'
const at = day('2026-11-25')
const HOUR = 3_600_000
const PDF = new TextEncoder().encode('%PDF-1.7\n%%EOF\n')
const note = (words: string) => ({ drafts: [{ kind: 'note', at, body: { words } }] })

/** The same piece, of little cost to open: its dear passphrase is paid once in this test. */
async function sealedCheaply(zip: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(WORDS)
  encrypter.setScryptWorkFactor(1)
  return encrypter.encrypt(zip)
}

/** A disk that is full when it is told to be. */
class FullReplica extends MemoryReplica {
  full = false
  override write(changes: readonly RowChange[]): Promise<void> {
    return this.full ? Promise.reject(new ReplicaFailure('storage-full')) : super.write(changes)
  }
}

const replica = new FullReplica()
let offline = false
const line = (): Http => ({
  ...system.http,
  fetch: (...asked) => (offline ? Promise.reject(new TypeError('no network')) : system.http.fetch(...asked)),
})
let system: System
let arben: Awaited<ReturnType<typeof found>>
let besa: Enrolled
let drita: Enrolled
let mira: Enrolled
let ilir: Enrolled
let file: FileId
let ofBesa: FileId
let shared: FileId
let ended: FileId
let report: FileId
const synced = async (...all: readonly Pick<Enrolled, 'device'>[]) => {
  for (const { device } of all) given(await device.sync())
}
const acts = async (who: Pick<Enrolled, 'device'>) => {
  await synced(who)
  return given(await who.device.directoryActs())
}
const piece = (files: readonly FileId[], number = 1, passphrase = WORDS) =>
  drita.device.takeOutPiece({
    files: files.map((one) => ({ file: one, title: 'Ana', words: {}, page: '<!doctype html>' })),
    unread: [],
    piece: number,
    passphrase,
  })
/** With an altered app she says another hour than it is, and so would have more than seven days. */
async function saysItBegan(hoursAhead: number) {
  const evil = await roomsOf(system, drita)
  given(await refreshDirectory(evil))
  const { org, directory, memberId: member } = evil
  const hour = Math.floor(system.clock.now / HOUR) + hoursAhead
  const record = await takenOutRecord({ org, head: directory.head, signer: asMember(evil) }, { member, hour })
  const body = { v: 1, org, records: [record] }
  const answer = await askServer(evil.platform.http, { method: 'POST', path: '/v1/directory', body }, NOTHING_BACK)
  return answer.ok ? 'taken' : answer.code
}
const left = async (again = false) => given(await drita.device.leftToTakeOut({ again }))

/** The founder, Besa, a custodian beside him, and Drita, who holds files of hers, of Besa, and a report about Arben. */
beforeAll(async () => {
  system = await startSystem(oneDatabase())
  arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['caseworker'])
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ replica, http: line() }))
  mira = await enrol(system, arben, 'Mira Prifti', ['specialist'], system.device(), true)
  ilir = await enrol(system, arben, 'Ilir Meta', ['caseworker'])
  await synced(besa, drita, arben, besa)
  given(await arben.device.changeOffice({ member: besa.member, custodian: true }))
  const [office] = await acts(arben)
  const [one, other] = arben.founded.shares
  given(await arben.device.agreeInDirectory({ act: office?.act ?? '', shares: [one, other] }))
  ;[file] = given(await drita.device.openFiles([note('She wants to draw.')])) as [FileId]
  ;[ofBesa, shared, ended] = given(
    await besa.device.openFiles([note('Of Besa alone.'), note('Of both.'), note('Of both until today.')]),
  ) as [FileId, FileId, FileId]
  await synced(besa)
  given(await besa.device.grant({ file: shared, member: drita.member, rights: READ }))
  const until = day('2026-11-27')
  given(await besa.device.grant({ file: ended, member: drita.member, rights: READ, until }))
  const ref = given(await besa.device.attach({ file: shared, bytes: PDF, type: 'application/pdf', name: 'x' }))
  const paper = { document: 'paper', sort: 'birth', title: 'Birth certificate', attachment: ref }
  given(await besa.device.write([{ file: shared, draft: { kind: 'document-kept', at, body: paper } }]))
  const points = { kind: 'focal-points', at, body: { points: [drita.member, arben.member] } }
  given(await arben.device.write([{ file: given(await arben.device.team()).file, draft: points }]))
  await synced(arben, besa, drita, besa)
  const about = [{ member: arben.member }]
  const said = {
    what: ['told-secrets'],
    childSafeNow: 'not-known',
    toldBy: 'child',
    mayBeNamed: 'no',
    words: 'He told.',
  }
  report = given(await besa.device.reportStaff({ about, child: 'none', body: { ...said, about } }))
  await synced(besa, drita)
})
afterAll(() => system.stop())

describe('Everything that one member can open', () => {
  it('is taken out by nobody alone', async () => {
    expect(await drita.device.askToTakeOut(drita.member)).toMatchObject({ code: 'not-a-custodian' })
    expect(await drita.device.beginTakingOut()).toMatchObject({ code: 'second-missing' })
    expect(await drita.device.leftToTakeOut({ again: false })).toMatchObject({ code: 'second-missing' })
    expect(await piece([file])).toMatchObject({ code: 'second-missing' })
    expect(given(await arben.device.askToTakeOut(drita.member))).toBe('asked')
    await synced(drita)
    expect(await drita.device.beginTakingOut()).toMatchObject({ code: 'second-missing' })
  })

  it('is announced to everybody here, and waits three days after a second custodian agreed', async () => {
    const [asked] = await acts(besa)
    expect(asked).toMatchObject({ is: 'take-out', memberName: 'Drita Kola', begun: false, maySecond: true })
    given(await besa.device.agreeInDirectory({ act: asked?.act ?? '' }))
    expect(await acts(drita)).toMatchObject([{ is: 'take-out', agreed: true, maySayNo: true }])
    const forAll = { is: 'take-out', memberName: 'Drita Kola', maySecond: false, maySayNo: false }
    expect(await acts(ilir)).toMatchObject([forAll])
    expect(await acts(mira)).toEqual([])
    await looks(drita)
    system.clock.now += 71 * HOUR
    await synced(drita)
    expect(await drita.device.beginTakingOut()).toMatchObject({ code: 'too-early' })
    // A device whose clock is set forward asks, and the server refuses.
    drita.device.clockBy.ms = 3 * HOUR
    await synced(drita)
    expect(await drita.device.beginTakingOut()).toMatchObject({ code: 'too-early' })
    drita.device.clockBy.ms = 0
    expect(await piece([file])).toMatchObject({ code: 'second-missing' })
  })

  it('is then listed for the member who was named, without what was never theirs and what is about staff', async () => {
    system.clock.now += 2 * HOUR
    // Her device counts for itself: it believes no server that would let her begin.
    drita.device.clockBy.ms = -3 * HOUR
    expect(await drita.device.beginTakingOut()).toMatchObject({ code: 'too-early' })
    drita.device.clockBy.ms = 0
    await synced(drita)
    expect(await saysItBegan(48)).toBe('record-malformed')
    given(await drita.device.beginTakingOut())
    expect(await acts(mira)).toEqual([])
    expect(await acts(besa)).toMatchObject([{ is: 'take-out', begun: true, memberName: 'Drita Kola' }])
    expect(await arben.device.leftToTakeOut({ again: false })).toMatchObject({ code: 'second-missing' })
    const { files } = await left()
    expect(files).toEqual(expect.arrayContaining([file, shared, given(await drita.device.team()).file]))
    expect(files).not.toContain(ofBesa)
    // A report about staff, which she reads as the person named for it, is never taken out.
    expect(given(await drita.device.file(report)).caseFile.entries.length).toBeGreaterThan(0)
    expect(files).not.toContain(report)
    expect(await piece([report])).toMatchObject({ code: 'not-found' })
    expect(await piece([ofBesa])).toMatchObject({ code: 'not-found' })
    expect(await piece([ended])).toMatchObject({ code: 'grant-ended' })
    expect(await piece([file], 1, 'drita')).toMatchObject({ code: 'passphrase-weak' })
    expect(await piece([file], 2)).toMatchObject({ code: 'not-found' })
  })

  it('waits with a piece until the disk has room to note it, and until its documents can be had', async () => {
    const before = await left()
    offline = true
    expect(await piece([shared])).toMatchObject({ code: 'no-network' })
    offline = false
    replica.full = true
    expect(await piece([file])).toMatchObject({ code: 'storage-full' })
    replica.full = false
    expect(await left()).toEqual(before)
  })

  it('is one archive, which anybody reads who has its words, and goes on after its last piece', async () => {
    const before = await left()
    const one = given(await piece([file, shared]))
    expect(one).toMatchObject({ files: [file, shared], last: false })
    const zip = given(await openUnderPassphrase(one.bytes, WORDS))
    const read = given(await readArchiveZip(zip))
    expect(read.archive).toMatchObject({ madeBy: 'Drita Kola', documentsMissing: 0, filesMissing: 0 })
    expect(read.archive.sealed).toContainEqual({ part: 'origins', files: 1 })
    const taken = read.files.find((each) => each.file === file)
    const ofBoth = read.files.find((each) => each.file === shared)
    expect(taken).toMatchObject({ type: 'child', readers: [{ member: drita.member }] })
    expect(taken?.people).toContainEqual({ member: drita.member, name: 'Drita Kola' })
    expect(taken?.entries.map(({ body }) => body)).toContainEqual({ words: 'She wants to draw.' })
    const [document] = ofBoth?.entries.flatMap(({ body }) => documentsIn(body)) ?? []
    expect(read.documents.get(document?.sha256 ?? '')).toEqual(PDF)
    // Killed and started again.
    const again = system.device({ replica, keySlots: drita.device.keySlots })
    await drita.device.lock()
    given(await again.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    drita = { ...drita, device: again }
    await synced(drita)
    const rest = before.files.filter((each) => each !== file && each !== shared)
    expect(await left()).toEqual({ total: before.total, pieces: [[file, shared]], files: rest })
    const bytes = await sealedCheaply(zip)
    const back = { piece: 1, last: false, files: 2, isOfThis: true }
    expect(given(await drita.device.readPieceBack({ bytes, passphrase: WORDS }))).toMatchObject(back)
    expect((await left(true)).files).toEqual(before.files)
    const old = given(await drita.device.readPieceBack({ bytes, passphrase: WORDS }))
    expect(old).toMatchObject({ isOfThis: false })
  })

  it('is taken out no more after seven days, until two agree anew', async () => {
    system.clock.now += 8 * 24 * HOUR
    await synced(drita)
    expect(await drita.device.leftToTakeOut({ again: true })).toMatchObject({ code: 'second-missing' })
    expect(await drita.device.beginTakingOut()).toMatchObject({ code: 'second-missing' })
    expect(await acts(besa)).toEqual([])
  })
})
