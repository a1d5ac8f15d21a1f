import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FileId, type Folder, FOLDERS } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { KINDS } from '#domain/kinds.ts'
import { urgentNeeds } from '#domain/urgent/urgent-needs.ts'
import { teamRow } from '#domain/supervision/team-view.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { enrol, type Enrolled, found, type Founder, given, startSystem, type System } from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const today = '2026-11-25' as PlainDate
const visit = (saw: string, folder: Folder) => ({ kind: 'visit', folder, at: today, body: aVisit({ saw, others: [] }) })
const sync = async (...all: readonly Enrolled[]) => {
  for (const { device } of all) given(await device.sync())
}
const sawsOf = async ({ device }: Enrolled, file: FileId) =>
  given(await device.file(file))
    .caseFile.entries.flatMap(({ body }) => (body as { saw?: string }).saw ?? [])
    .sort()

describe.each(eachDatabaseInLong())('Who needs to know Health and Talks, with $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let mira: Enrolled
  let file: FileId

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    const [opened] = given(
      await drita.device.openFiles([{ drafts: [visit('care', 'care'), visit('the first talk', 'therapy')] }]),
    )
    if (!opened) throw new Error('a file was opened')
    file = opened
    await sync(drita, besa)
    given(await drita.device.revoke({ file, member: besa.member, folders: ['health', 'therapy'] }))
    await sync(besa)
  })
  afterAll(() => system.stop())

  const lineOf = async ({ device }: Enrolled) => {
    const line = given(await device.files()).find((one) => one.file === file)
    if (!line) throw new Error('the file is there')
    return line
  }

  it('leaves the supervisor every part but those that were taken, on her device and by the records that the server keeps', async () => {
    const holdersOf = async ({ device }: Enrolled) =>
      Object.fromEntries(given(await device.file(file)).grants.map(({ name, rights }) => [name, Object.keys(rights)]))
    const needed = FOLDERS.filter((folder) => folder !== 'health' && folder !== 'therapy')
    for (const one of [drita, besa])
      expect(await holdersOf(one)).toEqual({ 'Drita Kola': [...FOLDERS], 'Besa Leka': needed })
    expect(await sawsOf(besa, file)).toEqual(['care'])
    expect(await besa.device.write([{ file, draft: visit('not hers', 'therapy') }])).toMatchObject({
      code: 'not-entitled',
    })
  })

  it('tells her that something waits there, and when it is urgent, without a word of it', async () => {
    const worry = { status: 'open', concern: 'w', about: 'other', words: 'Secret words.', raisedBy: 'child' }
    given(
      await drita.device.write([
        { file, draft: { kind: 'concern', folder: 'therapy', at: today, body: { ...worry, look: 'this-week' } } },
      ]),
    )
    await sync(drita, besa)
    const here = await lineOf(besa)
    expect(here.due).toContainEqual(expect.objectContaining({ what: 'waits-in-part', on: '2026-12-02' }))
    const late = teamRow(KINDS, here.line, '2026-12-05' as PlainDate).late.map(({ what }) => what)
    expect(late).toContain('waits-in-part')
    expect(JSON.stringify(here)).not.toContain('Secret')
    expect((await lineOf(drita)).due.map(({ what }) => what)).not.toContain('waits-in-part')
  })

  it('lets nobody step out of what nobody else keeps, nor of the file itself', async () => {
    given(await drita.device.grant({ file, member: mira.member, rights: { therapy: 'write' } }))
    expect(await drita.device.stepOut({ file, folders: ['therapy'] })).toMatchObject({ code: 'nobody-else-keeps' })
    expect(await drita.device.stepOut({ file, folders: ['care'] })).toMatchObject({ code: 'someone-else-must' })
    expect(await drita.device.stepOut({ file, folders: ['card'] })).toMatchObject({ code: 'someone-else-must' })
  })

  it('lets who handed a part on step out: nothing of it is left on her device, and nothing new opens there', async () => {
    given(await drita.device.grant({ file, member: mira.member, rights: { therapy: 'keep' } }))
    given(await drita.device.stepOut({ file, folders: ['therapy'] }))
    expect(await sawsOf(drita, file)).toEqual(['care'])
    expect((await drita.device.replica.keys(`${drita.member}/seg/${file}/4`)).length).toBe(0)
    // Shown to her, and to everybody who has the file, until the key is turned.
    await sync(besa)
    for (const { device } of [drita, besa])
      expect(given(await device.file(file)).steppedOut).toEqual([
        { member: drita.member, name: 'Drita Kola', folder: 'therapy' },
      ])
  })

  it('has its key turned by the device of who keeps it now, without a hand', async () => {
    await sync(mira, drita, besa)
    for (const { device } of [mira, drita, besa]) expect(given(await device.file(file)).steppedOut).toBeUndefined()
    given(await mira.device.write([{ file, draft: visit('the second talk', 'therapy') }]))
    await sync(mira, drita)
    expect(await sawsOf(mira, file)).toEqual(['the first talk', 'the second talk'])
    expect(await sawsOf(drita, file)).toEqual(['care'])
    expect(await drita.device.write([{ file, draft: visit('not hers any more', 'therapy') }])).toMatchObject({
      code: 'not-entitled',
    })
  })

  it('says what is urgent also where whoever wrote it may write nothing else, to who carries the child and who supervises', async () => {
    const night = { is: 'open', crisis: 'night', signs: ['speaks-of-dying'], hurtNow: 'no', stays: [] }
    given(await mira.device.write([{ file, draft: { kind: 'self-harm', folder: 'therapy', at: today, body: night } }]))
    await sync(mira, mira, drita, besa)
    for (const one of [drita, besa]) {
      const { line, due } = await lineOf(one)
      expect(urgentNeeds(line)).toMatchObject([{ need: 'safety', opens: 'therapy', beingSeenTo: false }])
      expect(due.map(({ what }) => what)).toContain('urgent-need')
      expect(JSON.stringify(line)).not.toContain('speaks-of-dying')
    }
    const acts = { is: 'being-seen-to', need: 'safety', opens: 'therapy', by: { member: drita.member } }
    given(await drita.device.write([{ file, draft: { kind: 'urgent-need', folder: 'care', at: today, body: acts } }]))
    await sync(drita, besa)
    expect(urgentNeeds((await lineOf(besa)).line)).toMatchObject([{ need: 'safety', beingSeenTo: true }])
  })

  it('opens a part to a supervisor by a decision that stands in the file, and by nothing else', async () => {
    given(await drita.device.write([{ file, draft: visit('the nurse came', 'health') }]))
    await sync(drita, besa)
    expect(await sawsOf(besa, file)).toEqual(['care'])
    given(await drita.device.grant({ file, member: besa.member, rights: { health: 'keep' } }))
    await sync(besa)
    expect(await sawsOf(besa, file)).toEqual(['care', 'the nurse came'])
    const decided = given(await besa.device.file(file)).caseFile.byKind['part-opened']
    expect(decided).toMatchObject([
      { by: drita.member, folder: 'care', body: { member: besa.member, parts: ['health'], right: 'keep' } },
    ])
  })
})
