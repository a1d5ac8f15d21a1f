import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { EvidencePage, SendEvidence } from '#contract/evidence.ts'
import { QuarantineList } from '#contract/quarantine.ts'
import type { Http } from '#device/platform/http.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { oneDatabase } from '../support/database.ts'
import { day } from '../support/entries.ts'
import { evilLine, type EvilLine } from '../support/evil-line.ts'
import { enrol, type Enrolled, found, given, startSystem, type System } from '../support/system.ts'
import { yesToStatistics } from '../support/yes-to-statistics.ts'

const today = day('2026-11-25')
const kind = oneDatabase()

let system: System
let drita: Enrolled
let mira: Enrolled
let evil: EvilLine
let files: readonly FileId[]
/** Months whose records this server refuses, as a server older than the app would. */
let refusing = ''

const older = (http: Http): Http => ({
  ...http,
  fetch: (url, request) => {
    const asked =
      url.endsWith('/v1/evidence/records') && request.body instanceof Uint8Array
        ? fromBytes(SendEvidence, request.body as Uint8Array<ArrayBuffer>)
        : undefined
    const at = refusing === '' ? -1 : (asked?.records ?? []).findIndex(({ record }) => record.includes(refusing))
    return at < 0
      ? http.fetch(url, request)
      : new Response(toBytes({ code: 'record-malformed', where: `records.${String(at)}` }), { status: 422 })
  },
})

const drafts = (opened: ReturnType<typeof day>) => [
  { kind: 'file-opened', at: opened, body: { source: 'school', askedAboutOthers: 'none-there', othersThere: [] } },
  {
    kind: 'child-group',
    at: opened,
    body: { group: 'trafficked-child', stands: 'yes', words: 'She told it herself.' },
  },
  yesToStatistics(today),
]

beforeAll(async () => {
  system = await startSystem(kind, { network: { evidenceSenders: 1 } })
  const arben = await found(system)
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http: older(system.http) }))
  evil = evilLine(system.http)
  mira = await enrol(system, arben, 'Mira Hoxha', ['coordinator'], system.device({ http: evil.http }))
  files = given(
    await drita.device.openFiles([300, 240, 200].map((days) => ({ drafts: drafts(addDays(today, -days)) }))),
  )
  given(await drita.device.sync())
})
beforeEach(() => evil.behave())
afterAll(() => system.stop())

const named = async (device: Enrolled['device']) =>
  given(await device.needsAttention()).map(({ why, file }) => ({ why, file }))

describe('one record that cannot be counted', () => {
  it('keeps no other from being sent: its file is named, and it goes once it is taken', async () => {
    refusing = String(addDays(today, -240)).slice(0, 7)
    expect(given(await drita.device.shareEvidence())).toMatchObject({ sent: 2 })
    expect(given(await mira.device.evidence())).toHaveLength(2)
    expect(await named(drita.device)).toEqual([{ why: 'file-partly-damaged', file: files[1] }])
    refusing = ''
    expect(given(await drita.device.shareEvidence())).toMatchObject({ sent: 1, takenBack: 0 })
    expect(given(await mira.device.evidence())).toHaveLength(3)
  })

  it('is left out of the figures on the screen, and a coordinator is told that something is', async () => {
    evil.alter('/v1/evidence?after=0', (bytes) => {
      const page = fromBytes(EvidencePage, bytes)
      return page
        ? toBytes({
            ...page,
            records: page.records.map((one, at) => (at === 1 ? { ...one, record: '{"what":1}' } : one)),
          })
        : bytes
    })
    expect(given(await mira.device.evidence())).toHaveLength(2)
    expect(await named(mira.device)).toEqual([{ why: 'records-unread', file: null }])
    evil.behave()
    expect(given(await mira.device.evidence())).toHaveLength(3)
    expect(await named(mira.device)).toEqual([])
  })
})

describe('a folder that this app does not know', () => {
  it('keeps nothing else from being fetched', async () => {
    const folder = { file: new Uint8Array(16).fill(7), folder: 9, seq: 1, head: new Uint8Array(32), rows: [], from: 1 }
    let altered = 0
    evil.alterSync((answer) => {
      altered += 1
      return { ...answer, folders: [...answer.folders, folder] }
    })
    expect(await mira.device.sync()).toMatchObject({ ok: true, value: { problem: null } })
    expect(altered).toBeGreaterThan(0)
  })

  it('hides nothing that waits for a person', () => {
    const item = {
      item: 1,
      file: new Uint8Array(16),
      device: new Uint8Array(16),
      at: 0,
      code: 'fork',
      segment: new Uint8Array(1),
    }
    const list = {
      v: 1,
      items: [
        { ...item, folder: 9 },
        { ...item, item: 2, folder: 2 },
      ],
    }
    expect(fromBytes(QuarantineList, toBytes(list))?.items).toMatchObject([{ item: 2 }])
  })
})
