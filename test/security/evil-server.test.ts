import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fromBytes } from '#contract/codec.ts'
import { SyncAnswer } from '#contract/sync.ts'
import { idBytes } from '#device/kept/id-text.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { readAccessBody } from '#sealing/access/access-body.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { parseRecord } from '#sealing/primitives/record.ts'
import { newPerson } from '../support/agency.ts'
import { oneDatabase } from '../support/database.ts'
import { evilLine, type EvilLine } from '../support/evil-line.ts'
import { Scanner } from '../support/scan.ts'
import { ATTACKS } from '../support/server-attacks.ts'
import { careRowsOf, type Scene } from '../support/bent-answers.ts'
import { enrol, type Enrolled, found, type Founder, given, startSystem, type System } from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const visit = (saw: string) => ({ kind: 'visit', at: '2026-11-25' as PlainDate, body: aVisit({ saw, others: [] }) })
const FIRST = 'The grandmother has a bed for her'
const UNSENT = 'He waited at the gate again today'
const FROM_BESA = ['Came to school', 'Wants to learn to swim', 'Slept through the night']

const kind = oneDatabase()

let system: System
let arben: Founder
let besa: Enrolled
let mira: Enrolled
let drita: Enrolled
let evil: EvilLine
/** A further file, of which an attack gives rows as those of another. */
let other: FileId

beforeAll(async () => {
  system = await startSystem(kind)
  arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
  evil = evilLine(system.http)
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http: evil.http }))
  other = await openFile()
})
beforeEach(() => evil.behave())
afterAll(() => system.stop())

/**
 * A file of Drita's in which Besa wrote three times and admitted Mira; none of Besa's entries has reached Drita yet.
 */
async function openFile(): Promise<FileId> {
  const [file] = given(await drita.device.openFiles([{ drafts: [visit(FIRST)] }]))
  if (!file) throw new Error('a file was opened')
  given(await drita.device.sync())
  given(await besa.device.sync())
  given(await besa.device.grant({ file, member: mira.member, rights: { care: 'read' } }))
  given(await drita.device.sync())
  for (const saw of FROM_BESA) {
    given(await besa.device.write([{ file, draft: visit(saw) }]))
    given(await besa.device.sync())
  }
  return file
}

/** Answers to a sync that were heard, each read once. */
const answers: SyncAnswer[] = []
let heard = 0
async function sceneOf(file: FileId): Promise<Scene> {
  for (const { path, bytes } of evil.heard.slice(heard))
    if (path === '/v1/sync') answers.push(...[fromBytes(SyncAnswer, bytes) ?? []].flat())
  heard = evil.heard.length
  const access = answers
    .findLast((answer) => answer.access.some((one) => equal(one.file, idBytes(file))))
    ?.access.find((one) => equal(one.file, idBytes(file)))
  const first = parseRecord(access?.records[0] ?? new Uint8Array())
  const org = first && readAccessBody(first.body)?.org
  if (!access || !org) throw new Error('the access stream of the file was heard')
  return {
    evil,
    file: idBytes(file),
    otherRows: answers.flatMap((answer) => careRowsOf(answer, idBytes(other))),
    org,
    access: access.records,
    stranger: await newPerson(),
    syncHonestly: async () => void given(await drita.device.sync()),
  }
}

const seen = async (file: FileId) =>
  given(await drita.device.file(file)).caseFile.entries.map((entry) => (entry.body as { saw?: string }).saw)
const alarms = async (file: FileId) => given(await drita.device.file(file)).alarms.map(({ what }) => what)

describe('a server whose operator alters its answers', () => {
  it.each(ATTACKS)('$name', async ({ arm, says, unsent, delivered, newcomer }) => {
    const file = await openFile()
    const everyone = given(await drita.device.members()).length
    if (newcomer) await enrol(system, arben, 'Ilir Prifti', ['caseworker'])
    const scene = await sceneOf(file)
    await arm(scene)
    given(await drita.device.write([{ file, draft: visit(UNSENT) }]))
    const before = [evil.altered, evil.sent.length] as const

    const round = await drita.device.sync()

    expect(evil.altered).toBeGreaterThan(before[0])
    if (says !== 'nothing' && 'problem' in says) expect(round).toMatchObject({ ok: false, code: says.problem })
    if (says !== 'nothing' && 'alarm' in says) expect(await alarms(file)).toContain(says.alarm)
    expect(await seen(file)).toEqual(expect.arrayContaining([FIRST, UNSENT]))
    if (unsent) expect((await drita.device.syncState()).unsent).toBe(1)
    if (delivered) {
      expect((await drita.device.syncState()).unsent).toBe(0)
      expect(await alarms(file)).toEqual([])
      given(await besa.device.sync())
      expect(given(await besa.device.file(file)).caseFile.entries).toHaveLength(5)
    }
    expect(given(await drita.device.members()).length).toBe(everyone)
    expect(new Scanner([FIRST, UNSENT, ...FROM_BESA]).bytes('sent', Buffer.concat(evil.sent.slice(before[1])))).toEqual(
      [],
    )

    evil.behave()
    given(await drita.device.sync())
    given(await besa.device.write([{ file, draft: visit('afterwards') }]))
    given(await besa.device.sync())
    given(await drita.device.sync())
    given(await besa.device.sync())
    expect((await drita.device.syncState()).unsent).toBe(0)
    expect(new Set(await seen(file))).toEqual(new Set([FIRST, UNSENT, ...FROM_BESA, 'afterwards']))
    expect(given(await besa.device.file(file)).caseFile.entries).toHaveLength(6)
  })
})
