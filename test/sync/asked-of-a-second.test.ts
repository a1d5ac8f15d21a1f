import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { oneDatabase } from '../support/database.ts'
import { uncle } from '../support/people.ts'
import { enrol, type Enrolled, found, given, meetSupervisors, startSystem, type System } from '../support/system.ts'

const today = '2026-11-25' as PlainDate
const note = (words: string) => ({ kind: 'note', folder: 'care' as const, at: today, body: { words } })
const mark = (member: MemberId) => ({
  kind: 'do-not',
  folder: 'card' as const,
  at: today,
  body: { person: uncle, called: 'Grey coat', never: ['inform', 'contact'], numbers: [], member },
})

const kind = oneDatabase()

let system: System
let besa: Enrolled
let mira: Enrolled
let drita: Enrolled
let artan: Enrolled
let gent: Enrolled
let file: FileId

beforeAll(async () => {
  system = await startSystem(kind)
  const arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  mira = await enrol(system, arben, 'Mira Hoxha', ['supervisor'])
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  artan = await enrol(system, arben, 'Artan Gjoka', ['caseworker'])
  gent = await enrol(system, arben, 'Gent Marku', ['caseworker'])
  for (const { device } of [besa, mira, drita, artan, gent, arben]) given(await device.sync())
  for (const { device } of [arben, besa, mira, drita, artan, gent]) given(await device.sync())
  await meetSupervisors(drita.device)
  const as = (who: Enrolled, is: string) => ({ kind: 'case-holder', at: today, body: { member: who.member, as: is } })
  const drafts = [as(drita, 'caseworker'), as(besa, 'supervisor'), note('She goes to school.')]
  const [opened] = given(await drita.device.openFiles([{ drafts }]))
  if (!opened) throw new Error('a file was opened')
  file = opened
  given(await drita.device.sync())
})
afterAll(() => system.stop())

const ASKS = ['stop-to-confirm', 'stop-lift-asked', 'part-to-take-back', 'ask-second-again', 'mark-after-stop']
/** What stands on this member's own day about second persons. */
const asked = async ({ device, member }: Enrolled) => {
  given(await device.sync())
  const line = given(await device.files()).find((one) => one.file === file)
  return (line?.due ?? [])
    .filter(({ what, who }) => ASKS.includes(what) && (!who || ('member' in who && who.member === member)))
    .map(({ what }) => what)
}
const stopOf = async ({ device }: Enrolled) => {
  const [stop] = given(await device.stops(file))
  if (!stop) throw new Error('somebody was stopped')
  return stop
}

describe('What one member asks of a second one about a stop', () => {
  it('stands on the day of whoever can answer it, and on nobody else’s', async () => {
    given(await drita.device.write([{ file, draft: note('She sees her aunt.') }]))
    given(await drita.device.sync())
    system.clock.now += 3_600_000
    given(await drita.device.grant({ file, member: artan.member, rights: { care: 'write' } }))
    given(await artan.device.sync())
    const drafts = [mark(artan.member)]
    given(await drita.device.stopMember({ file, member: artan.member, asked: mira.member, drafts }))
    expect(await asked(mira)).toEqual(['stop-to-confirm'])
    const { stop } = await stopOf(mira)
    given(await mira.device.confirmStop({ file, stop }))
    given(await mira.device.askLift({ file, stop }))
    expect(await asked(mira)).toEqual([])
    expect(await asked(besa)).toEqual(['stop-lift-asked'])
    expect(await asked(drita)).toEqual(['stop-lift-asked'])
  })

  it('says to whoever asked that a later change made it void, who asks again', async () => {
    given(await drita.device.grant({ file, member: gent.member, rights: { care: 'read' } }))
    expect(await asked(drita)).toEqual([])
    expect(await asked(mira)).toEqual(['ask-second-again'])
    const { stop, lift } = await stopOf(mira)
    expect(lift).toEqual({ by: mira.member, member: artan.member, counts: false })
    expect(await drita.device.liftStop({ file, stop })).toMatchObject({ ok: false, code: 'someone-else-must' })
    given(await mira.device.askLift({ file, stop }))
    expect(await asked(mira)).toEqual([])
    expect(await asked(drita)).toEqual(['stop-lift-asked'])
  })

  it('lists what the stopped colleague held, and since when at the earliest', async () => {
    const { held, heldSince } = await stopOf(drita)
    expect(held).toEqual({ card: 'read', care: 'write' })
    expect(heldSince).toEqual({ card: '2026-11-25T09:00:00.000Z', care: '2026-11-25T09:00:00.000Z' })
  })

  it('leads whoever lifted it to the mark, with which nothing can be given; taken off, it is given again', async () => {
    const { stop } = await stopOf(drita)
    given(await drita.device.liftStop({ file, stop }))
    expect(await asked(drita)).toEqual(['mark-after-stop'])
    expect(await stopOf(drita)).toMatchObject({ is: 'lifted', markLeft: true })
    const again = { file, member: artan.member, rights: { care: 'read' } } as const
    expect(await drita.device.grant(again)).toMatchObject({ ok: false, code: 'member-marked' })
    const [marked] = given(await drita.device.file(file)).caseFile.byKind['do-not'] ?? []
    if (!marked) throw new Error('the card marks him')
    const body = { entry: marked.id, because: 'It was another man of that name.' }
    given(await drita.device.write([{ file, draft: { kind: 'superseded', folder: 'card', at: today, body } }]))
    expect(await asked(drita)).toEqual([])
    given(await drita.device.grant(again))
  })
})

describe('A part that only a stopped colleague kept', () => {
  it('stands on the day of whoever is to take it back, and asks again once who can open the file has changed', async () => {
    given(await drita.device.grant({ file, member: gent.member, rights: { health: 'keep', therapy: 'keep' } }))
    given(await gent.device.sync())
    const draft = { ...note('She sleeps badly.'), folder: 'health' as const }
    given(await gent.device.write([{ file, draft }]))
    given(await gent.device.sync())
    for (const { member } of [drita, besa, mira])
      given(await gent.device.revoke({ file, member, folders: ['health', 'therapy'] }))
    given(await drita.device.sync())
    given(await drita.device.stopMember({ file, member: gent.member, asked: mira.member, drafts: [mark(gent.member)] }))
    expect((await stopOf(drita)).unkept).toEqual(['health', 'therapy'])
    given(await besa.device.sync())
    given(await besa.device.agreeToRecover({ file, keeper: drita.member }))
    expect(await asked(drita)).toContain('part-to-take-back')
    expect(await asked(besa)).toEqual([])
    given(await drita.device.grant({ file, member: artan.member, rights: { status: 'read' } }))
    expect(await asked(drita)).not.toContain('part-to-take-back')
    expect(await asked(besa)).toEqual(['ask-second-again'])
    given(await besa.device.agreeToRecover({ file, keeper: drita.member }))
    expect(await asked(drita)).toContain('part-to-take-back')
    given(await drita.device.recoverFolders(file))
    expect([await asked(drita), await asked(besa)].flat()).not.toContain('part-to-take-back')
    expect(given(await drita.device.file(file)).rights).toMatchObject({ health: 'keep', therapy: 'keep' })
    given(await drita.device.write([{ file, draft: { ...note('The first talk.'), folder: 'therapy' as const } }]))
    given(await drita.device.sync())
    expect(given(await drita.device.files()).find((one) => one.file === file)?.unsent).toBe(0)
  })
})
