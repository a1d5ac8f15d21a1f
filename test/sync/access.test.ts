import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ErasureView } from '#device/people/api.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { clearRows } from '../support/clear-rows.ts'
import { looks } from '../support/looks.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  given,
  PASSPHRASE,
  startSystem,
  type System,
  type Tested,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const today = '2026-11-25' as PlainDate
const visit = (saw: string, folder: 'care' | 'therapy' = 'care') => ({
  kind: 'visit',
  folder,
  at: today,
  body: aVisit({ saw, others: [] }),
})
const saws = async (device: Tested, file: FileId) =>
  given(await device.file(file))
    .caseFile.entries.flatMap((entry) => (entry.body as { saw?: string }).saw ?? [])
    .sort()

describe.each(eachDatabaseInLong())('Who may open a file, with $name', (kind) => {
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
    const [opened] = given(await drita.device.openFiles([{ drafts: [visit('care'), visit('therapy', 'therapy')] }]))
    if (!opened) throw new Error('a file was opened')
    file = opened
    given(await drita.device.sync())
  })
  afterAll(() => system.stop())

  it('refuses who has no grant: neither a specialist nor the administrator sees that there is a file', async () => {
    for (const { device } of [mira, arben]) {
      given(await device.sync())
      expect(await device.file(file)).toMatchObject({ ok: false, code: 'not-found' })
      expect(given(await device.files())).toEqual([])
    }
  })

  it('refuses a grant by who does not keep the folder', async () => {
    given(await drita.device.grant({ file, member: mira.member, rights: { therapy: 'write' } }))
    given(await mira.device.sync())
    expect(await mira.device.grant({ file, member: arben.member, rights: { therapy: 'read' } })).toMatchObject({
      ok: false,
      code: 'not-entitled',
    })
    expect(await mira.device.write([{ file, draft: visit('not hers') }])).toMatchObject({
      ok: false,
      code: 'not-entitled',
    })
  })

  it('takes a child’s file from its last supervisor by nobody alone, at once or by an end: it waits for a second person', async () => {
    given(await drita.device.revoke({ file, member: besa.member }))
    const [asked] = given(await drita.device.file(file)).waiting ?? []
    expect(asked).toMatchObject({ is: 'take', member: besa.member, agreed: false })
    given(await drita.device.withdrawAct({ file, act: asked?.act ?? '' }))
    const ends = { rights: { care: 'read' as const }, until: today }
    expect(await drita.device.grant({ file, member: besa.member, ...ends })).toMatchObject({
      ok: false,
      code: 'someone-else-must',
    })
    given(await drita.device.revoke({ file, member: besa.member, folders: ['therapy'] }))
    given(await drita.device.grant({ file, member: besa.member, rights: { therapy: 'keep' } }))
    given(await besa.device.sync())
    expect(given(await besa.device.file(file)).caseFile.held).toEqual(expect.arrayContaining(['care', 'therapy']))
  })

  it('opens one folder and the card, and nothing else', async () => {
    expect(await saws(mira.device, file)).toEqual(['therapy'])
    given(await mira.device.sync())
    given(await mira.device.write([{ file, draft: visit('said to her', 'therapy') }]))
    given(await mira.device.sync())
    given(await besa.device.sync())
    expect(await saws(besa.device, file)).toEqual(['care', 'said to her', 'therapy'])
    expect(
      given(await besa.device.file(file))
        .grants.map((grant) => grant.name)
        .sort(),
    ).toEqual(['Besa Leka', 'Drita Kola', 'Mira Hoxha'])
  })

  it('rebuilds under the new key what was written offline while the key turned', async () => {
    given(await besa.device.write([{ file, draft: visit('written under the old key', 'therapy') }]))
    given(await drita.device.revoke({ file, member: mira.member, folders: ['therapy'] }))
    given(await besa.device.sync())
    given(await drita.device.sync())
    expect(await saws(drita.device, file)).toContain('written under the old key')
    expect(given(await besa.device.needsAttention())).toEqual([])
  })

  it('takes the file from the device of who lost every folder; what they wrote offline goes before them', async () => {
    given(await drita.device.grant({ file, member: mira.member, rights: { therapy: 'write' } }))
    given(await mira.device.sync())
    given(await mira.device.write([{ file, draft: visit('too late', 'therapy') }]))
    given(await drita.device.revoke({ file, member: mira.member }))
    await mira.device.sync()
    given(await mira.device.sync())
    expect(await mira.device.file(file)).toMatchObject({ ok: false, code: 'not-found' })
    expect(given(await mira.device.needsAttention())).toMatchObject([{ file, mine: true, why: 'not-entitled' }])
    expect((await clearRows(mira.device)).keys(`${mira.member}/seg/${file}`)).toEqual([])
  })

  it('takes one entry out everywhere and keeps the chain whole', async () => {
    const entry = given(await drita.device.file(file)).caseFile.entries.find(
      (one) => (one.body as { saw?: string }).saw === 'care',
    )
    if (!entry) throw new Error('the entry is there')
    const unheard = { askedBy: 'nobody' as never, reason: 'could-do-harm' as const }
    expect(await drita.device.redact({ file, entry: entry.id, why: unheard })).toMatchObject({
      ok: false,
      code: 'not-well-formed',
      detail: { issues: [{ path: 'askedBy' }] },
    })
    given(await drita.device.redact({ file, entry: entry.id, why: { askedBy: 'child', reason: 'could-do-harm' } }))
    given(await drita.device.sync())
    given(await besa.device.sync())
    for (const { device } of [drita, besa]) {
      expect(await saws(device, file)).not.toContain('care')
      const view = given(await device.file(file))
      expect(view.redacted).toMatchObject([{ folder: 'care', by: drita.member }])
      expect(view.alarms).toEqual([])
    }
  })

  const hold = async (device: Tested, stands: 'yes' | 'ended', replaces: readonly EntryId[]) => {
    const body = { stands, hold: 'court', decidedBy: { member: besa.member } }
    return given(await device.write([{ file, draft: { kind: 'legal-hold', at: today, replaces, body } }]))
  }

  it('refuses an erasure, asked for, about to be confirmed or agreed to, while a law holds the file', async () => {
    const [held] = await hold(drita.device, 'yes', [])
    expect(await drita.device.askErasure({ file, reason: 'Opened by mistake.' })).toMatchObject({
      ok: false,
      code: 'held-by-law',
    })
    const [ended] = await hold(drita.device, 'ended', held ? [held] : [])
    given(await drita.device.askErasure({ file, reason: 'Opened by mistake.' }))
    given(await besa.device.sync())
    const [again] = await hold(besa.device, 'yes', ended ? [ended] : [])
    expect(await besa.device.confirmErasure(file)).toMatchObject({ ok: false, code: 'held-by-law' })
    const [asked] = given(await besa.device.file(file)).waiting ?? []
    if (!asked) throw new Error('the erasure waits for a second person')
    expect(await besa.device.secondAct({ file, act: asked.act })).toMatchObject({ ok: false, code: 'held-by-law' })
    await hold(besa.device, 'ended', again ? [again] : [])
    given(await besa.device.sync())
    given(await drita.device.sync())
  })

  it('refuses an erasure by one person alone and erases everywhere with two', async () => {
    given(await drita.device.askErasure({ file, reason: 'Opened by mistake.' }))
    expect(await drita.device.confirmErasure(file)).toMatchObject({ ok: false, code: 'someone-else-must' })
    given(await besa.device.sync())
    expect(given(await besa.device.file(file)).erasureAskedBy).toBe(drita.member)
    given(await besa.device.confirmErasure(file))
    given(await drita.device.sync())
    expect(given(await drita.device.file(file)).caseFile.held).toEqual([])
    // Three days in which it can be taken back, and 30 in which two bring it back.
    await looks(drita)
    system.clock.now += 73 * 3_600_000
    for (const { device } of [besa, drita, besa]) given(await device.sync())
    expect(given(await drita.device.filesAside())).toMatchObject([{ file, is: 'erased' }])
    system.clock.now += 32 * 24 * 3_600_000
    for (const { device } of [besa, drita, besa]) given(await device.sync())
    for (const { device, member } of [drita, besa]) {
      expect(given(await device.files()).map((line) => line.file)).toEqual([])
      expect(
        (await clearRows(device))
          .keys(`${member}/`)
          .filter((key) => key.includes(`/seg/${file}`) || key.includes(`/fold/${file}`)),
      ).toEqual([])
    }
  })

  it('lists to those who held an erased file, and to a custodian, which devices carried it out; to others nothing', async () => {
    const confirmed = (list: readonly ErasureView[]) =>
      list
        .filter((erasure) => erasure.file === file)
        .flatMap(({ devices }) => devices.map(({ memberName, carriedOutAt }) => [memberName, carriedOutAt !== null]))
    given(await besa.device.sync())
    for (const { device } of [drita, besa, arben]) {
      const list = confirmed(given(await device.erasures()))
      expect(list).toContainEqual(['Drita Kola', true])
      expect(list).toContainEqual(['Besa Leka', true])
    }
    expect(confirmed(given(await mira.device.erasures()))).toEqual([])
  })

  it('shows a custodian what the server noted of everybody, and others what it noted of them', async () => {
    const page = given(await arben.device.accessLog(null))
    expect(
      page.lines.some(
        ({ action, memberName, file: of, folder }) =>
          action === 'append' && memberName === 'Drita Kola' && of === file && folder === 'care',
      ),
    ).toBe(true)
    expect(new Set(given(await mira.device.accessLog(null)).lines.map(({ memberName }) => memberName))).toEqual(
      new Set(['Mira Hoxha']),
    )
    const older = page.before === null ? { lines: [] } : given(await arben.device.accessLog(page.before))
    expect(older.lines.every(({ seq }) => page.before !== null && seq < page.before)).toBe(true)
  })

  it('says by day who was sent something new of a file to whoever keeps its card, and to nobody else', async () => {
    const [own] = given(await drita.device.openFiles([{ drafts: [visit('He sang.')] }]))
    if (!own) throw new Error('a file was opened')
    given(await drita.device.sync())
    for (const { device } of [mira, arben]) expect(await device.fileReaders(own)).toMatchObject({ code: 'not-found' })
    given(await besa.device.sync())
    given(await drita.device.grant({ file: own, member: mira.member, rights: { care: 'read' } }))
    given(await mira.device.sync())
    expect(await mira.device.fileReaders(own)).toMatchObject({ code: 'not-found' })
    const sent = given(await drita.device.fileReaders(own))
    expect(new Set(sent.map(({ member }) => member))).toEqual(new Set([besa.member, mira.member]))
    expect(new Set(sent.flatMap((line) => Object.keys(line)))).toEqual(new Set(['member', 'at']))
  })

  it('keeps several members on one device apart', async () => {
    const shared = system.device()
    const [first, second] = [
      given(await shared.signIn({ account: drita.account, passphrase: PASSPHRASE })),
      drita.member,
    ]
    expect(first).toBe(second)
    given(await shared.sync())
    const [own] = given(await shared.openFiles([{ drafts: [visit('hers alone')] }]))
    given(await shared.signIn({ account: mira.account, passphrase: PASSPHRASE }))
    given(await shared.sync())
    expect(await shared.file(own as FileId)).toMatchObject({ ok: false, code: 'not-found' })
    expect((await shared.state()).members.map((one) => one.member).sort()).toEqual([drita.member, mira.member].sort())
    given(await shared.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    expect(await saws(shared, own as FileId)).toEqual(['hers alone'])
  })
})
