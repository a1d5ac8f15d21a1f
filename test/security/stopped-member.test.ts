import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { markedMembers } from '#domain/rules/marked-members.ts'
import { oneDatabase } from '../support/database.ts'
import { uncle } from '../support/people.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  given,
  meetSupervisors,
  startSystem,
  type System,
} from '../support/system.ts'

const today = '2026-11-25' as PlainDate
const HOURS = 3_600_000
const note = (words: string) => ({ kind: 'note', folder: 'care' as const, at: today, body: { words } })
const mark = (member: MemberId) => ({
  kind: 'do-not',
  folder: 'card' as const,
  at: today,
  body: { person: uncle, called: 'Grey coat', never: ['inform', 'contact'], numbers: [], member },
})

describe.each([oneDatabase()])('A member who is stopped on one file, with $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let mira: Enrolled
  let drita: Enrolled
  let artan: Enrolled
  let file: FileId
  let online = true

  const openedWithArtan = async () => {
    const [one] = given(
      await drita.device.openFiles([
        {
          drafts: [
            { kind: 'case-holder', at: today, body: { member: drita.member, as: 'caseworker' } },
            { kind: 'case-holder', at: today, body: { member: besa.member, as: 'supervisor' } },
            note('She goes to school.'),
          ],
        },
      ]),
    )
    if (!one) throw new Error('a file was opened')
    given(await drita.device.sync())
    given(await drita.device.grant({ file: one, member: artan.member, rights: { care: 'write' } }))
    given(await artan.device.sync())
    return one
  }
  const wordsAt = async ({ device }: Enrolled, of: FileId) =>
    (given(await device.file(of)).caseFile.byKind['note'] ?? [])
      .map(({ body }) => (body as { words: string }).words)
      .toSorted()
  const stopOf = async (who: Enrolled, of = file) => {
    const [stop] = given(await who.device.stops(of))
    if (!stop) throw new Error('somebody was stopped')
    return stop
  }

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    mira = await enrol(system, arben, 'Mira Hoxha', ['supervisor'])
    const http = {
      ...system.http,
      fetch: (...asked: Parameters<typeof system.http.fetch>) =>
        online ? system.http.fetch(...asked) : Promise.reject(new TypeError('no network')),
    }
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http }))
    artan = await enrol(system, arben, 'Artan Gjoka', ['caseworker'])
    for (const { device } of [besa, mira, drita, artan, arben]) given(await device.sync())
    for (const { device } of [arben, besa, mira, drita, artan]) given(await device.sync())
    await meetSupervisors(drita.device)
    file = await openedWithArtan()
  })
  afterAll(() => system.stop())

  const stopping = (of: FileId, member: MemberId, asked: MemberId) =>
    drita.device.stopMember({ file: of, member, asked, drafts: [mark(member), note('He is her uncle.')] })

  it('without a network is not stopped, and the mark is not written while they hold the card', async () => {
    online = false
    expect(await stopping(file, artan.member, mira.member)).toMatchObject({ ok: false, code: 'no-network' })
    online = true
    expect(markedMembers(given(await drita.device.file(file)).caseFile)).toEqual([])
    expect(await wordsAt(drita, file)).toEqual(['She goes to school.'])
  })

  it('is confirmed by nobody in the line of either: only somebody outside may be asked', async () => {
    expect(given(await drita.device.secondsForStop({ file, member: artan.member }))).toEqual([
      { member: mira.member, inLine: false },
    ])
    expect(await stopping(file, artan.member, besa.member)).toMatchObject({ ok: false, code: 'someone-else-must' })
  })

  it('is confirmed by no coordinator, also where the agency named them as focal point: they are let in to no card', async () => {
    const ana = await enrol(system, arben, 'Ana Gjoka', ['coordinator'])
    const draft = { kind: 'focal-points', at: today, body: { points: [ana.member, mira.member] } }
    given(await arben.device.write([{ file: given(await arben.device.team()).file, draft }]))
    for (const { device } of [arben, drita]) given(await device.sync())
    expect(given(await drita.device.secondsForStop({ file, member: artan.member }))).toEqual([
      { member: mira.member, inLine: false },
    ])
    expect(await stopping(file, artan.member, ana.member)).toMatchObject({ ok: false, code: 'someone-else-must' })
  })

  it('gets nothing newer than that, reads neither mark nor reason, and what they write later is refused', async () => {
    given(await artan.device.write([{ file, draft: note('Written without a network.') }]))
    given(await stopping(file, artan.member, mira.member))
    given(await drita.device.write([{ file, draft: note('She is with her aunt now.') }]))
    given(await drita.device.sync())
    await artan.device.sync()
    await artan.device.sync()
    const left = await artan.device.file(file)
    const kept = left.ok ? JSON.stringify(left.value.caseFile) : ''
    expect(kept).not.toContain('Grey coat')
    expect(kept).not.toContain('uncle')
    expect(kept).not.toContain('aunt')
    given(await besa.device.sync())
    expect(await wordsAt(besa, file)).toEqual(['He is her uncle.', 'She goes to school.', 'She is with her aunt now.'])
    expect(markedMembers(given(await besa.device.file(file)).caseFile)).toEqual([artan.member])
  })

  it('can be given nothing again', async () => {
    const again = { file, member: artan.member, rights: { health: 'read' } } as const
    expect(await drita.device.grant(again)).toMatchObject({ ok: false, code: 'member-barred' })
  })

  it('stands on the day of whoever was asked, who confirms it on their own device', async () => {
    expect(await stopOf(drita)).toMatchObject({
      is: 'to-confirm',
      mayConfirm: false,
      held: { card: 'read', care: 'write' },
    })
    given(await mira.device.sync())
    const line = given(await mira.device.files()).find((one) => one.file === file)
    expect(line?.due.find(({ what }) => what === 'stop-to-confirm')).toMatchObject({ who: { member: mira.member } })
    const stop = await stopOf(mira)
    expect(await drita.device.confirmStop({ file, stop: stop.stop })).toMatchObject({ code: 'someone-else-must' })
    given(await mira.device.confirmStop({ file, stop: stop.stop }))
    given(await drita.device.sync())
    expect(await stopOf(drita)).toMatchObject({ is: 'confirmed', atServer: true })
  })

  it('is let in again by two people alone, and gets nothing back by that', async () => {
    const { stop } = await stopOf(drita)
    expect(await drita.device.liftStop({ file, stop })).toMatchObject({ ok: false, code: 'someone-else-must' })
    given(await mira.device.askLift({ file, stop }))
    given(await drita.device.sync())
    expect(await stopOf(drita)).toMatchObject({ lift: { by: mira.member, counts: true } })
    given(await drita.device.liftStop({ file, stop }))
    expect(await stopOf(drita)).toMatchObject({ is: 'lifted', atServer: false })
    given(await artan.device.sync())
    expect(given(await drita.device.file(file)).grants.map(({ member }) => member)).not.toContain(artan.member)
  })

  it('who is a supervisor is not got rid of by one worker: after 72 hours another who keeps the file gives it back alone', async () => {
    const other = await openedWithArtan()
    given(await arben.device.sync())
    given(await mira.device.sync())
    given(await drita.device.grant({ file: other, member: mira.member, rights: { card: 'keep', care: 'keep' } }))
    given(await drita.device.stopMember({ file: other, member: besa.member, asked: mira.member, drafts: [] }))
    given(await mira.device.sync())
    const again = { file: other, member: besa.member, rights: { care: 'keep' } } as const
    expect(await mira.device.grant(again)).toMatchObject({ ok: false, code: 'member-barred' })
    system.clock.now += 73 * HOURS
    given(await mira.device.grant(again))
    expect(await stopOf(mira, other)).toMatchObject({ is: 'lifted', atServer: false })
    given(await besa.device.sync())
    expect(await wordsAt(besa, other)).toContain('She goes to school.')
  })

  it('makes nobody wait: with nobody to confirm it, a danger, a missing child and a death are written and read as before', async () => {
    const other = await openedWithArtan()
    given(await stopping(other, artan.member, mira.member))
    system.clock.now += 73 * HOURS
    given(await drita.device.write([{ file: other, draft: note('Somebody is at the door.') }]))
    given(await drita.device.sync())
    expect(given(await drita.device.files()).find((one) => one.file === other)?.unsent).toBe(0)
    expect(await stopOf(drita, other)).toMatchObject({ is: 'lapsed', atServer: true })
    given(await besa.device.sync())
    expect(await wordsAt(besa, other)).toContain('Somebody is at the door.')
    await artan.device.sync()
    expect(await artan.device.file(other)).toMatchObject({ ok: false })
    const again = { file: other, member: artan.member, rights: { care: 'read' } } as const
    expect(await drita.device.grant(again)).toMatchObject({ ok: false, code: 'member-marked' })
    given(await mira.device.sync())
    const { stop } = await stopOf(mira, other)
    given(await mira.device.confirmStop({ file: other, stop }))
    given(await drita.device.sync())
    expect(await stopOf(drita, other)).toMatchObject({ is: 'confirmed' })
  })
})
