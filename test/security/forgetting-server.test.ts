import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { CompareAnswer } from '#contract/compare.ts'
import { SessionAnswer } from '#contract/session.ts'
import { idBytes } from '#device/kept/id-text.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { clearRows } from '../support/clear-rows.ts'
import { oneDatabase } from '../support/database.ts'
import { evilLine, type EvilLine } from '../support/evil-line.ts'
import { takenByTwo } from '../support/by-two.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  given,
  PASSPHRASE,
  startSystem,
  type System,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const visit = (saw: string) => ({ kind: 'visit', at: '2026-11-25' as PlainDate, body: aVisit({ saw, others: [] }) })

const kind = oneDatabase()

let system: System
let arben: Founder
let besa: Enrolled
let drita: Enrolled
let evil: EvilLine

beforeAll(async () => {
  system = await startSystem(kind)
  arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  evil = evilLine(system.http)
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http: evil.http }))
})
beforeEach(() => evil.behave())
afterAll(() => system.stop())

const seen = async (file: FileId) =>
  given(await drita.device.file(file))
    .caseFile.entries.flatMap((entry) => (entry.body as { saw?: string }).saw ?? [])
    .sort()
const alarms = async (file: FileId) => given(await drita.device.file(file)).alarms.map(({ what }) => what)

/** The rows that her device stores, without the list of files that it has still to fold. */
const kept = async () => (await clearRows(drita.device)).keys().filter((key) => !key.includes('/dirty/'))

async function openFile(): Promise<FileId> {
  const [file] = given(await drita.device.openFiles([{ drafts: [visit('before')] }]))
  if (!file) throw new Error('a file was opened')
  given(await drita.device.sync())
  given(await besa.device.sync())
  return file
}

describe('a server that says that a file is gone', () => {
  it('is not believed without a record that a keeper signed: everything stays, and it is shown', async () => {
    const file = await openFile()
    given(await drita.device.write([{ file, draft: visit('unsent') }]))
    evil.alterSync((answer) => ({ ...answer, outcomes: [], folders: [], access: [], gone: [idBytes(file)] }))
    await drita.device.sync()
    expect(await seen(file)).toEqual(['before', 'unsent'])
    expect(await alarms(file)).toEqual(['server-older'])
    evil.behave()
    given(await drita.device.sync())
    given(await besa.device.sync())
    expect(await seen(file)).toEqual(['before', 'unsent'])
    expect(given(await besa.device.file(file)).caseFile.entries).toHaveLength(2)
    expect(given(await drita.device.needsAttention())).toEqual([])
  })

  it('is believed where the record is there, also by a device that missed it when it was told', async () => {
    const file = await openFile()
    await takenByTwo(system, { file, by: besa, from: drita })
    evil.alterSync((answer) => ({ ...answer, access: [], gone: [] }))
    // The comparison of the day would find it.
    evil.alter('/v1/compare', () => new Response(toBytes({ code: 'try-later' }), { status: 503 }))
    await drita.device.sync()
    expect(await seen(file)).toEqual(['before'])
    evil.behave()
    given(await besa.device.write([{ file, draft: visit('after she left the case') }]))
    given(await besa.device.sync())
    given(await besa.device.grant({ file, member: arben.member, rights: { care: 'read' } }))
    given(await drita.device.sync())
    expect(await drita.device.file(file)).toMatchObject({ ok: false, code: 'not-found' })
    expect((await clearRows(drita.device)).keys().filter((key) => key.includes(file))).toEqual([])
  })
})

describe('a server that compares by another directory than this device holds', () => {
  it('is refused at its first answer, where no file differs', async () => {
    const file = await openFile()
    evil.alter('/v1/compare', (bytes) => {
      const answer = fromBytes(CompareAnswer, bytes)
      if (!answer) throw new Error('the server compares')
      return toBytes({ ...answer, directory: { ...answer.directory, hash: randomBytes(32) } })
    })
    system.clock.now += 24 * 3_600_000
    expect(await drita.device.sync()).toMatchObject({ ok: false, code: 'directory-broken' })
    evil.behave()
    given(await drita.device.sync())
    expect(await seen(file)).toEqual(['before'])
  })
})

describe('a server that says that this device is revoked', () => {
  const revoked = (bytes: Uint8Array<ArrayBuffer>) => {
    const session = fromBytes(SessionAnswer, bytes)
    return session ? toBytes({ ...session, revoked: true }) : bytes
  }

  it.each([
    ['when a session is opened', () => evil.alter('/v1/session', revoked)],
    [
      'and gives no session at all',
      () => evil.alter('/v1/session', () => new Response(toBytes({ code: 'author-revoked' }), { status: 403 })),
    ],
    [
      'and that it keeps what was written aside',
      () => {
        evil.alter('/v1/session', revoked)
        evil.alterSync((answer) => ({
          ...answer,
          outcomes: answer.outcomes.map(({ id }) => ({
            ok: false,
            id,
            at: 0,
            code: 'author-revoked',
            quarantined: true,
          })),
        }))
      },
    ],
  ])('%s: without a record of the directory nothing is wiped, sent aside or lost', async (_, arm) => {
    const file = await openFile()
    const { device, member } = drita
    given(await device.write([{ file, draft: visit('unsent') }]))
    const before = await kept()
    await device.lock()
    given(await device.unlock({ member, passphrase: PASSPHRASE }))
    arm()
    expect(await device.sync()).toMatchObject({ ok: false, code: 'server-refused' })
    expect((await device.state()).is).toBe('unlocked')
    expect(await seen(file)).toEqual(['before', 'unsent'])
    expect(await kept()).toEqual(before)
    expect((await device.syncState()).unsent).toBe(1)
    evil.behave()
    given(await device.sync())
    given(await besa.device.sync())
    expect((await device.syncState()).unsent).toBe(0)
    expect(given(await besa.device.file(file)).caseFile.entries).toHaveLength(2)
    expect(given(await device.needsAttention())).toEqual([])
  })
})
