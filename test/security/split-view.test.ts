import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fromBytes } from '#contract/codec.ts'
import { SyncAnswer, SyncRequest, type PulledRow } from '#contract/sync.ts'
import type { Http } from '#device/platform/http.ts'
import { idBytes } from '#device/kept/id-text.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { buildReceipts, FIRST_HEAD, nextHead, parseReceipt, type ReceiptBody } from '#sealing/segments/receipt.ts'
import { newId } from '#sealing/primitives/id.ts'
import { parseSegment, segmentId } from '#sealing/segments/segment.ts'
import type { ReceiptKey } from '#server/kept/receipt-key.ts'
import { depsFor } from '#server/start.ts'
import { oneDatabase, type TestDatabase } from '../support/database.ts'
import { evilLine, type EvilLine } from '../support/evil-line.ts'
import { careRowsOf } from '../support/bent-answers.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  furtherDevice,
  given,
  PASSPHRASE,
  startSystem,
  type System,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const CARE = 2
const visit = (saw: string) => ({ kind: 'visit', at: '2026-11-25' as PlainDate, body: aVisit({ saw, others: [] }) })

const usual = oneDatabase()

let system: System
let receiptKey: ReceiptKey
let arben: Founder
let besa: Enrolled
let ilir: Enrolled
let drita: Enrolled
let evil: EvilLine

beforeAll(async () => {
  const kind: TestDatabase = {
    name: usual.name,
    open: async () => {
      const database = await usual.open()
      receiptKey = (await depsFor(database, { log: () => undefined })).receiptKey
      return database
    },
  }
  system = await startSystem(kind)
  arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  ilir = await enrol(system, arben, 'Ilir Prifti', ['caseworker'])
  evil = evilLine(system.http)
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http: evil.http }))
})
beforeEach(() => evil.behave())
afterAll(() => system.stop())

const seen = async (file: FileId) =>
  given(await drita.device.file(file))
    .caseFile.entries.map((entry) => (entry.body as { saw?: string }).saw)
    .sort()
const alarms = async (file: FileId) => given(await drita.device.file(file)).alarms.map(({ what }) => what)

async function openFile(): Promise<FileId> {
  const [file] = given(
    await drita.device.openFiles([
      { drafts: [visit('before')], grants: [{ member: ilir.member, rights: { care: 'write' } }] },
    ]),
  )
  if (!file) throw new Error('a file was opened')
  given(await drita.device.sync())
  for (const { device } of [besa, ilir]) given(await device.sync())
  return file
}

const writes = async ({ device }: Pick<Enrolled, 'device'>, file: FileId, saw: string) => {
  given(await device.write([{ file, draft: visit(saw) }]))
  given(await device.sync())
}

function stampOf(row: PulledRow): ReceiptBody {
  const receipt = parseReceipt(row.receipt)
  if (!receipt) throw new Error('an honest row has a receipt')
  return receipt.body
}

/** The row at this position, with a receipt by the server's own key, over any segment. */
async function restamped(
  segment: Uint8Array<ArrayBuffer>,
  after: { seq: number; head: Uint8Array<ArrayBuffer> },
  at: { access: number; directory: number },
): Promise<{ row: PulledRow; head: Uint8Array<ArrayBuffer> }> {
  const parsed = parseSegment(segment)
  if (!parsed.ok) throw new Error('an honest segment parses')
  const { org, file, folder } = parsed.value
  const id = await segmentId(parsed.value)
  const head = nextHead(after.head, { segment: id, ...at })
  const seq = after.seq + 1
  const [receipt] = await buildReceipts(receiptKey.sign, [
    { org, file, folder, segment: id, seq, head, access: at.access, directory: at.directory },
  ])
  if (!receipt) throw new Error('one body gives one receipt')
  return { head, row: { seq, segment, receipt } }
}

/** The offset of the signature in a segment with one entry. */
const SIGNATURE = 116 + 32

/** A segment that its device did not sign: with no earlier segment seen, which no other rule refuses. */
function notSigned(segment: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  segment.fill(0, 106, 114)
  return segment
}

function badlySigned(segment: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  segment[SIGNATURE + 40] = (segment[SIGNATURE + 40] ?? 0) ^ 1
  return segment
}

/** The rows with one segment forged, and new receipts for the resulting folder. */
async function withForged(rows: readonly PulledRow[], forgedAt: number, forge: typeof notSigned) {
  const [first] = rows
  const { file, seq } = first ? stampOf(first) : { file: new Uint8Array(), seq: 0 }
  const receipts = evil.heard
    .flatMap(({ path, bytes }) => (path === '/v1/sync' ? (fromBytes(SyncAnswer, bytes)?.outcomes ?? []) : []))
    .flatMap((outcome) => (outcome.ok ? outcome.receipts : []))
  const opening = receipts
    .flatMap((receipt) => parseReceipt(receipt)?.body ?? [])
    .find((body) => equal(body.file, file) && body.seq === seq - 1)
  if (!opening) throw new Error('the receipt of the row before was heard')
  let after: { seq: number; head: Uint8Array<ArrayBuffer> } = opening
  const made: PulledRow[] = []
  for (const [at, row] of rows.entries()) {
    const copy = new Uint8Array(row.segment)
    const segment = at === forgedAt ? forge(copy) : copy
    const next = await restamped(segment, after, stampOf(row))
    made.push(next.row)
    after = { seq: next.row.seq, head: next.head }
  }
  return { rows: made, head: after.head }
}

function answersAbout(file: FileId) {
  return evil.heard
    .flatMap(({ path, bytes }) => (path === '/v1/sync' ? (fromBytes(SyncAnswer, bytes) ?? []) : []))
    .filter((answer) => careRowsOf(answer, idBytes(file)).length > 0)
}

const showing = (file: FileId, row: PulledRow, head: Uint8Array<ArrayBuffer>) =>
  evil.alterSync((answer) => ({
    ...answer,
    folders: [
      ...answer.folders.filter((one) => !equal(one.file, idBytes(file))),
      { file: idBytes(file), folder: CARE, seq: row.seq, head, rows: [row], from: row.seq - 1 },
    ],
  }))

describe('a server that signs with its own receipt key what it should not', () => {
  it('cannot put words of a revoked phone back to when it still stood: positions never go back along a folder', async () => {
    const file = await openFile()
    const phone = await furtherDevice(system, ilir)
    const kept: Uint8Array[] = []
    const http: Http = {
      base: '',
      fetch: (url, how) => {
        if (!url.endsWith('/v1/sync') || !(how.body instanceof Uint8Array)) return system.http.fetch(url, how)
        kept.push(how.body)
        return Promise.resolve(new Response(null, { status: 502 }))
      },
    }
    const stolen = system.device({ http, replica: phone.replica, keySlots: phone.keySlots })
    given(await stolen.unlock({ member: ilir.member, passphrase: PASSPHRASE }))
    given(await stolen.write([{ file, draft: visit('forged') }]))
    await stolen.sync()
    const request = kept.flatMap((bytes) => fromBytes(SyncRequest, bytes as Uint8Array<ArrayBuffer>)?.groups ?? [])
    const [forged] = request.flatMap(({ items }) =>
      items.flatMap((item) => (item.is === 'segment' ? [item.bytes] : [])),
    )
    if (!forged) throw new Error('the phone sealed a segment')
    await writes(besa, file, 'while the phone stood')
    given(await drita.device.sync())
    given(await ilir.device.sync())
    const other = given(await ilir.device.devices()).find((device) => !device.thisOne && !device.revoked)
    if (!other) throw new Error('the phone is known')
    given(await ilir.device.revokeDevice(other.device))
    await writes(besa, file, 'after it was revoked')
    given(await drita.device.sync())
    const heard = answersAbout(file)
    const [early, late] = [heard.at(-2), heard.at(-1)].map(
      (answer) => answer && careRowsOf(answer, idBytes(file)).at(-1),
    )
    if (!early || !late) throw new Error('both rows were heard')
    expect(stampOf(late).directory).toBeGreaterThan(stampOf(early).directory)

    const { row, head } = await restamped(forged, stampOf(late), stampOf(early))
    showing(file, row, head)
    given(await drita.device.sync())
    expect(evil.altered).toBeGreaterThan(0)
    expect(await seen(file)).toEqual(['after it was revoked', 'before', 'while the phone stood'])
    expect(await alarms(file)).toContain('server-older')

    // Nor by pretending that it was set back, with the words at the very beginning of the folder.
    const again = await restamped(forged, { seq: 0, head: FIRST_HEAD }, stampOf(early))
    const pretended = newId()
    evil.alterSync((answer) => ({
      ...answer,
      incarnation: pretended,
      folders: [{ file: idBytes(file), folder: CARE, seq: 1, head: again.head, rows: [again.row], from: 0 }],
    }))
    await drita.device.sync()
    expect(await seen(file)).not.toContain('forged')
    evil.behave()
    given(await drita.device.sync())
    given(await drita.device.sync())
    expect(await seen(file)).toEqual(['after it was revoked', 'before', 'while the phone stood'])
  })

  /** What Drita sees of three visits by Besa, one of which the server forged. */
  async function afterForging(
    forgedAt: number,
    forge: typeof notSigned,
  ): Promise<{ seen: Awaited<ReturnType<typeof seen>>; alarms: Awaited<ReturnType<typeof alarms>> }> {
    const file = await openFile()
    given(await drita.device.sync())
    for (const saw of ['one', 'two', 'three']) await writes(besa, file, saw)
    evil.alterSync(async (answer) => {
      const folders = await Promise.all(
        answer.folders.map(async (one) =>
          equal(one.file, idBytes(file)) && one.rows.length === 3
            ? { ...one, ...(await withForged(one.rows, forgedAt, forge)) }
            : one,
        ),
      )
      return { ...answer, folders }
    })
    await drita.device.sync()
    expect(evil.altered).toBeGreaterThan(0)
    const found = { seen: await seen(file), alarms: await alarms(file) }
    evil.behave()
    return found
  }
  const before = (count: number) => ['before', ...['one', 'two', 'three'].slice(0, count)].sort()

  it('cannot receipt a segment that its device did not sign, neither behind sound ones nor before them', async () => {
    for (const forgedAt of [0, 1, 2]) {
      const found = await afterForging(forgedAt, notSigned)
      expect({ forgedAt, seen: found.seen }).toEqual({ forgedAt, seen: before(forgedAt) })
      expect(found.alarms).toContain('signature-wrong')
    }
  })

  it('cannot make what its device signed count less by spoiling a signature that a later one covers; the last one is looked at', async () => {
    for (const forgedAt of [0, 1])
      expect(await afterForging(forgedAt, badlySigned)).toEqual({ seen: before(3), alarms: [] })
    const last = await afterForging(2, badlySigned)
    expect(last.seen).toEqual(before(2))
    expect(last.alarms).toContain('signature-wrong')
  })

  it('cannot leave out what an author had seen without that being shown', async () => {
    const file = await openFile()
    await writes(besa, file, 'left out')
    given(await ilir.device.sync())
    await writes(ilir, file, 'written after it')
    const reader = await furtherDevice(system, besa)
    const kept = given(await reader.file(file)).caseFile.entries.length
    expect(kept).toBe(3)
    let bent = 0
    evil.alterSync(async (answer) => ({
      ...answer,
      folders: await Promise.all(
        answer.folders.map(async (one) => {
          const [, second] = one.rows
          const opening = careRowsOf(answer, idBytes(file))
          if (!equal(one.file, idBytes(file)) || one.folder !== CARE || !second || opening.length !== 2) return one
          bent += 1
          const before = await headBefore(file)
          const { row, head } = await restamped(second.segment, before, stampOf(second))
          return { ...one, rows: [row], seq: row.seq, head }
        }),
      ),
    }))
    given(await drita.device.sync())
    expect(bent).toBe(1)
    expect(await seen(file)).toEqual(['before', 'written after it'])
    expect(await alarms(file)).toContain('server-older')
  })

  it('cannot show a later segment of an author without the one before it', async () => {
    const file = await openFile()
    await writes(besa, file, 'left out')
    await writes(besa, file, 'shown')
    let bent = 0
    evil.alterSync(async (answer) => {
      const folders = answer.folders.map(async (one) => {
        const [first, second] = one.rows
        if (!equal(one.file, idBytes(file)) || one.folder !== CARE || !first || !second) return one
        bent += 1
        const { row, head } = await restamped(second.segment, await headBefore(file), stampOf(second))
        return { ...one, rows: [row], seq: row.seq, head }
      })
      return { ...answer, folders: await Promise.all(folders) }
    })
    await drita.device.sync()
    expect(bent).toBe(1)
    expect(await alarms(file)).toContain('gap')
  })
})

/** The folder's head after the first row, from the receipt that Drita was given for it. */
function headBefore(file: FileId): Promise<{ seq: number; head: Uint8Array<ArrayBuffer> }> {
  const receipts = evil.heard
    .flatMap(({ path, bytes }) => (path === '/v1/sync' ? (fromBytes(SyncAnswer, bytes)?.outcomes ?? []) : []))
    .flatMap((outcome) => (outcome.ok ? outcome.receipts : []))
  const bodies = receipts.map((receipt) => stampOf({ seq: 1, segment: new Uint8Array(), receipt }))
  const first = bodies.find((body) => equal(body.file, idBytes(file)) && body.folder === CARE)
  if (!first) throw new Error('the first row has a receipt')
  return Promise.resolve(first)
}
