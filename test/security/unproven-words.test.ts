import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { idBytes } from '#device/kept/id-text.ts'
import { oneDatabase } from '../support/database.ts'
import { evilLine, type EvilLine } from '../support/evil-line.ts'
import { enrol, type Enrolled, found, type Founder, given, PASSPHRASE, READ, startSystem } from '../support/system.ts'
import type { System } from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const visit = (saw: string) => ({ kind: 'visit', at: '2026-11-25' as PlainDate, body: aVisit({ saw, others: [] }) })
const kind = oneDatabase()
const CARE = 1

describe('One answer that announces more rows than there are', () => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let mira: Enrolled
  let evil: EvilLine
  let file: FileId

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    evil = evilLine(system.http)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http: evil.http }))
    mira = await enrol(system, arben, 'Mira Shala', ['specialist'])
    const [opened] = given(await drita.device.openFiles([{ drafts: [visit('before')] }]))
    if (!opened) throw new Error('a file was opened')
    file = opened
    given(await drita.device.sync())
    given(await besa.device.sync())
  })
  afterAll(() => system.stop())

  it('ends that round as a fault of the server, and no round after it', async () => {
    evil.alterSync((answer) => ({
      ...answer,
      folders: [{ file: idBytes(file), folder: CARE, seq: 2 ** 40, head: randomBytes(32), from: 0, rows: [] }],
    }))
    expect(await drita.device.sync()).toMatchObject({ ok: false, code: 'server-refused' })
    evil.behave()
    given(await drita.device.sync())
  })

  it('keeps the device neither from words of a colleague nor from giving and taking back a part', async () => {
    given(await besa.device.write([{ file, draft: visit('of a colleague') }]))
    given(await besa.device.sync())
    given(await drita.device.sync())
    const saws = given(await drita.device.file(file)).caseFile.entries.map(({ body }) => (body as { saw: string }).saw)
    expect(saws.toSorted()).toEqual(['before', 'of a colleague'])
    given(await drita.device.grant({ file, member: mira.member, rights: READ }))
    given(await drita.device.revoke({ file, member: mira.member }))
  })

  it('is not remembered after the device was locked', async () => {
    await drita.device.lock()
    given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    given(await drita.device.sync())
  })
})

describe('A server that says “fork” without a row to show for it', () => {
  let system: System
  let drita: Enrolled
  let evil: EvilLine

  beforeAll(async () => {
    system = await startSystem(kind)
    evil = evilLine(system.http)
    drita = await enrol(system, await found(system), 'Drita Kola', ['caseworker'], system.device({ http: evil.http }))
  })
  afterAll(() => system.stop())

  it('gives the device no new identity and the file no entry, however often, and the words are delivered once it takes them', async () => {
    const [file] = given(await drita.device.openFiles([{ drafts: [visit('before')] }]))
    if (!file) throw new Error('a file was opened')
    given(await drita.device.sync())
    const devices = given(await drita.device.devices()).length
    given(await drita.device.write([{ file, draft: visit('after') }]))
    evil.alterSync((answer) => ({
      ...answer,
      outcomes: answer.outcomes.map(({ id }) => ({
        id,
        ok: false as const,
        code: 'fork' as const,
        at: 0,
        quarantined: false,
      })),
      folders: [],
    }))
    for (let times = 0; times < 5; times += 1)
      expect(await drita.device.sync()).toMatchObject({ ok: false, code: 'server-refused' })
    expect((await drita.device.syncState()).unsent).toBe(1)
    evil.behave()
    given(await drita.device.sync())
    expect((await drita.device.syncState()).unsent).toBe(0)
    expect(given(await drita.device.devices())).toHaveLength(devices)
    expect(given(await drita.device.file(file)).caseFile.entries.map(({ kind: one }) => one)).toEqual([
      'visit',
      'visit',
    ])
  })
})
