import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import { fromBytes } from '#contract/codec.ts'
import { SyncAnswer } from '#contract/sync.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { idBytes } from '#device/kept/id-text.ts'
import { equal, utf8 } from '#sealing/primitives/bytes.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import { buildReceipts, nextHead, parseReceipt } from '#sealing/segments/receipt.ts'
import { parseSegment, segmentId } from '#sealing/segments/segment.ts'
import { CARE } from '../support/bent-answers.ts'
import { oneDatabase } from '../support/database.ts'
import { evilLine, type EvilLine } from '../support/evil-line.ts'
import { evilMember } from '../support/evil-member.ts'
import { uncle } from '../support/people.ts'
import { enrol, type Enrolled, found, given, meetSupervisors, startSystem, type System } from '../support/system.ts'

const today = '2026-11-25' as PlainDate
const soon = '2026-12-01' as PlainDate
const note = (words: string) => ({ kind: 'note', folder: 'care' as const, at: today, body: { words } })
const mark = (member: MemberId) => ({
  kind: 'do-not',
  folder: 'card' as const,
  at: today,
  body: { person: uncle, called: 'Grey coat', never: ['inform', 'contact'], numbers: [], member },
})

const kind = oneDatabase()

let system: System
let evil: EvilLine
let besa: Enrolled
let mira: Enrolled
let drita: Enrolled
let lira: Enrolled
let artan: Enrolled
let gent: Enrolled

beforeAll(async () => {
  system = await startSystem(kind)
  evil = evilLine(system.http)
  const arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'], system.device({ http: evil.http }))
  mira = await enrol(system, arben, 'Mira Hoxha', ['supervisor'])
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  lira = await enrol(system, arben, 'Lira Shehu', ['specialist'])
  artan = await enrol(system, arben, 'Artan Gjoka', ['caseworker'])
  gent = await enrol(system, arben, 'Gent Marku', ['caseworker'])
  for (const { device } of [besa, mira, drita, lira, artan, gent, arben]) given(await device.sync())
  for (const { device } of [arben, besa, mira, drita, lira, artan, gent]) given(await device.sync())
  await meetSupervisors(drita.device)
})
afterAll(() => system.stop())

async function opened(): Promise<FileId> {
  const as = (who: Enrolled, is: string) => ({ kind: 'case-holder', at: today, body: { member: who.member, as: is } })
  const drafts = [as(drita, 'caseworker'), as(besa, 'supervisor'), note('She goes to school.')]
  const [file] = given(await drita.device.openFiles([{ drafts }]))
  if (!file) throw new Error('a file was opened')
  given(await drita.device.sync())
  return file
}
const stopping = (file: FileId, { member }: Enrolled) =>
  drita.device.stopMember({ file, member, asked: mira.member, drafts: [mark(member), note('He is her uncle.')] })
const wordsAt = async ({ device }: Enrolled, file: FileId) =>
  (given(await device.file(file)).caseFile.byKind['note'] ?? [])
    .map(({ body }) => (body as { words: string }).words)
    .toSorted()

describe('Somebody who is stopped and writes on, with keys that they held', () => {
  let file: FileId
  let uncles: Awaited<ReturnType<typeof evilMember>>

  /** A note, as no app of theirs would write it any more. */
  const theirs = async (words: string): Promise<Bytes> => {
    const [entry] = given(await drita.device.file(file)).caseFile.byKind['note'] ?? []
    return utf8(
      JSON.stringify({ ...entry, id: idText(newId()), by: uncles.member, device: uncles.device, body: { words } }),
    )
  }
  const heard = () =>
    evil.heard.flatMap(({ path, bytes }) => (path === '/v1/sync' ? (fromBytes(SyncAnswer, bytes) ?? []) : []))

  /** What a server that ignores the stop serves: their segment as the newest row of the part, with a receipt of its own. */
  async function letIn(segment: Bytes, accessAt: (newest: number) => number): Promise<void> {
    const key = await system.receiptKey()
    const where = idBytes(file)
    const last = heard()
      .flatMap(({ folders }) => folders)
      .findLast((one) => equal(one.file, where) && one.folder === CARE && one.rows.length > 0)
    const stamped = last && parseReceipt(last.rows.at(-1)?.receipt ?? new Uint8Array())
    const parsed = parseSegment(segment)
    const access = heard()
      .flatMap((answer) => answer.access)
      .findLast((one) => equal(one.file, where))?.head.seq
    if (!last || !stamped || !parsed.ok || access === undefined) throw new Error('the reader has the file')
    const { org, directory } = stamped.body
    const after = { segment: await segmentId(parsed.value), access: accessAt(access), directory }
    const head = nextHead(last.head, after)
    const seq = last.seq + 1
    const [receipt] = await buildReceipts(key.sign, [{ org, file: where, folder: CARE, seq, head, ...after }])
    if (!receipt) throw new Error('one body gives one receipt')
    const forged = { file: where, folder: CARE, seq, head, from: last.seq, rows: [{ seq, segment, receipt }] }
    evil.alterSync((answer) => ({ ...answer, folders: [...answer.folders, forged] }))
    await besa.device.sync()
    evil.behave()
  }
  const alarms = async () => given(await besa.device.file(file)).alarms.map(({ what }) => what)

  beforeAll(async () => {
    file = await opened()
    given(await drita.device.grant({ file, member: artan.member, rights: { care: 'write' } }))
    given(await artan.device.sync())
    uncles = await evilMember(system, artan)
  })

  it('is refused by the server, which took the same the minute before', async () => {
    expect(await uncles.send(file, 'care', [await theirs('While he was let in.')])).toMatchObject({ ok: true })
    given(await stopping(file, artan))
    expect(await uncles.send(file, 'care', [await theirs('After the stop.')])).toMatchObject({
      ok: false,
      code: 'not-entitled',
    })
    given(await besa.device.sync())
    expect(await wordsAt(besa, file)).toEqual(['He is her uncle.', 'She goes to school.', 'While he was let in.'])
  })

  it('is refused by an honest device where a server lets it in, whether it says so or dates it back to before the stop', async () => {
    const before = await wordsAt(besa, file)
    await letIn(await uncles.sealed(file, 'care', [await theirs('Let in by the server.')]), (newest) => newest)
    expect(await wordsAt(besa, file)).toEqual(before)
    expect(await alarms()).toContain('signature-wrong')
    await letIn(await uncles.sealed(file, 'care', [await theirs('Dated back.')]), () => 2)
    expect(await wordsAt(besa, file)).toEqual(before)
    expect(await alarms()).toContain('server-older')
  })
})

describe('A colleague who is stopped on a file with appointments', () => {
  it('is stopped on those, too: hears of no later one, and whoever carries the child does', async () => {
    const file = await opened()
    given(await drita.device.grant({ file, member: gent.member, rights: { care: 'read' } }))
    given(await drita.device.grant({ file, member: lira.member, rights: { health: 'write' } }))
    given(await drita.device.grant({ file, member: besa.member, rights: { health: 'keep' } }))
    given(await besa.device.sync())
    given(await besa.device.revoke({ file, member: drita.member, folders: ['health'] }))
    given(await lira.device.sync())
    const test = (task: string, time: string) => ({
      file,
      draft: {
        kind: 'task',
        folder: 'health' as const,
        at: today,
        body: { task, what: 'Blood test', who: { member: lira.member }, by: soon, time, status: 'open' },
      },
    })
    const timesAt = async ({ device }: Enrolled) => {
      given(await device.sync())
      return (
        given(await device.files('appointments'))
          .flatMap(({ line }) => line.byKind['appointment'] ?? [])
          .map(({ body }) => body as { time?: string; status: string })
          // Beside each appointment it stands that something waits in health.
          .flatMap(({ time, status }) => (status === 'waits' ? [] : [time]))
          .toSorted()
      )
    }
    given(await lira.device.write([test('a', '10:00')]))
    given(await lira.device.sync())
    for (const who of [drita, gent]) expect(await timesAt(who)).toEqual(['10:00'])
    given(await stopping(file, gent))
    const stopped = given(await drita.device.files('appointments')).map((line) => line.file)
    for (const one of stopped) {
      const { grants } = given(await drita.device.file(one))
      expect(grants.map(({ member }) => member)).not.toContain(gent.member)
    }
    given(await lira.device.sync())
    given(await lira.device.write([test('b', '14:30')]))
    given(await lira.device.sync())
    expect(await timesAt(drita)).toEqual(['10:00', '14:30'])
    expect(await timesAt(gent)).not.toContain('14:30')
    const days = stopped[0]
    expect(
      days && (await drita.device.grant({ file: days, member: gent.member, rights: { card: 'read' } })),
    ).toMatchObject({ ok: false, code: 'member-barred' })
  })

  it('is given a part of the file again once two have lifted it and the mark is off, and hears of the days 72 hours later', async () => {
    const [file] = given(await drita.device.files()).flatMap((line) =>
      (line.line.byKind['member-stopped'] ?? []).some(({ body }) => (body as { member: string }).member === gent.member)
        ? [line.file]
        : [],
    )
    if (!file) throw new Error('he was stopped on a file')
    given(await mira.device.sync())
    const [stopped] = given(await mira.device.stops(file))
    if (!stopped) throw new Error('he was stopped on it')
    given(await mira.device.askLift({ file, stop: stopped.stop }))
    given(await drita.device.liftStop({ file, stop: stopped.stop }))
    for (const { id } of given(await drita.device.file(file)).caseFile.byKind['do-not'] ?? []) {
      const body = { entry: id, because: 'It was another man.' }
      given(await drita.device.write([{ file, draft: { kind: 'superseded', folder: 'card', at: today, body } }]))
    }
    const again = { file, member: gent.member, rights: { care: 'read' } } as const
    given(await drita.device.grant(again))
    const heldBy = async () => {
      const days = given(await drita.device.files('appointments')).map((line) => line.file)
      const held = await Promise.all(days.map(async (one) => given(await drita.device.file(one)).grants))
      return held.flat().filter(({ member }) => member === gent.member).length
    }
    expect(await heldBy()).toBe(0)
    system.clock.now += 73 * 3_600_000
    given(await drita.device.grant(again))
    expect(await heldBy()).toBeGreaterThan(0)
  })
})

describe('A part of a file that only the stopped colleague kept', () => {
  it('is stopped for everybody until two take it back; then what waited is delivered, and is read', async () => {
    const file = await opened()
    given(await besa.device.sync())
    given(await drita.device.grant({ file, member: gent.member, rights: { health: 'keep' } }))
    given(await gent.device.sync())
    const inHealth = (words: string) => ({ file, draft: { ...note(words), folder: 'health' as const } })
    given(await gent.device.write([inHealth('She sleeps badly.')]))
    for (const { member } of [drita, besa, mira]) given(await gent.device.revoke({ file, member, folders: ['health'] }))
    given(await gent.device.grant({ file, member: lira.member, rights: { health: 'write' } }))
    given(await lira.device.sync())
    const stopOf = async ({ device }: Enrolled) => {
      given(await device.sync())
      const [stop] = given(await device.stops(file))
      if (!stop) throw new Error('somebody was stopped')
      return stop
    }
    given(await stopping(file, gent))
    expect(await stopOf(drita)).toMatchObject({ unkept: ['health'], recovery: null })
    given(await lira.device.sync())
    given(await lira.device.write([inHealth('She sleeps again.')]))
    await lira.device.sync()
    expect(given(await lira.device.files()).find((one) => one.file === file)?.unsent).toBe(1)

    const alone = { ok: false, code: 'someone-else-must' }
    expect(await drita.device.recoverFolders(file)).toMatchObject(alone)
    expect(await drita.device.agreeToRecover({ file, keeper: drita.member })).toMatchObject(alone)
    given(await besa.device.sync())
    given(await besa.device.agreeToRecover({ file, keeper: drita.member }))
    given(await drita.device.sync())
    given(await drita.device.agreeToRecover({ file, keeper: besa.member }))
    expect(await stopOf(drita)).toMatchObject({ recovery: { by: besa.member, member: drita.member } })
    given(await drita.device.recoverFolders(file))
    expect(await stopOf(drita)).toMatchObject({ unkept: [] })
    expect(given(await drita.device.file(file)).rights.health).toBe('keep')
    // She hears of the new key in one round and sends in the next.
    for (const { device } of [lira, lira, drita]) given(await device.sync())
    expect(await wordsAt(drita, file)).toContain('She sleeps again.')
  })
})

describe('What follows from what they have read', () => {
  it('is a task for today and a note, which whoever keeps the file reads and the stopped one does not', async () => {
    const file = await opened()
    given(await drita.device.grant({ file, member: gent.member, rights: { care: 'read' } }))
    given(await gent.device.sync())
    given(await stopping(file, gent))
    const move = 'Decide where the child can go.'
    const body = { task: 'a', what: move, who: { member: drita.member }, by: today, status: 'open' }
    given(await drita.device.write([{ file, draft: { kind: 'task', folder: 'care', at: today, body } }]))
    given(await drita.device.write([{ file, draft: note('Nobody else has to know.') }]))
    for (const { device } of [drita, besa, gent]) given(await device.sync())
    for (const who of [drita, besa]) {
      const line = given(await who.device.files()).find((one) => one.file === file)
      expect(line?.due.filter(({ what }) => what === 'task')).toMatchObject([
        { on: today, who: { member: drita.member } },
      ])
      expect(await wordsAt(who, file)).toContain('Nobody else has to know.')
    }
    expect(await gent.device.file(file)).toMatchObject({ ok: false })
  })
})
