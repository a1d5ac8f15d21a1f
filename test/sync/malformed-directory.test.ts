import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { oneDatabase } from '../support/database.ts'
import { evilMember } from '../support/evil-member.ts'
import { evilLine, type EvilLine } from '../support/evil-line.ts'
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
  type Tested,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'
import { MALFORMED_RECORDS } from '../vectors/malformed-records.ts'

const today = '2026-11-25' as PlainDate
const visit = (saw: string) => ({ kind: 'visit', at: today, body: aVisit({ saw, others: [] }) })
const saws = async (device: Tested, file: FileId) =>
  given(await device.file(file))
    .caseFile.entries.flatMap((entry) => (entry.body as { saw?: string }).saw ?? [])
    .sort()

describe.each([oneDatabase()])('A list of people with a record that cannot be counted, with $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let evil: EvilLine
  let file: FileId
  const written: string[] = []
  let bad: Awaited<ReturnType<typeof evilMember>>

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    evil = evilLine(system.http)
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http: evil.http }))
    const ilir = await enrol(system, arben, 'Ilir Prifti', ['caseworker'])
    bad = await evilMember(system, ilir)
    ;[file] = given(await drita.device.openFiles([{ drafts: [visit('first')] }])) as [FileId]
    written.push('first')
    await bothWrite('before')
  })
  afterAll(() => system.stop())

  const bothWrite = async (saw: string) => {
    given(await drita.device.sync())
    given(await besa.device.sync())
    for (const { device, member } of [drita, besa]) {
      given(await device.write([{ file, draft: visit(`${saw} of ${member}`) }]))
      written.push(`${saw} of ${member}`)
      expect(await device.sync()).toMatchObject({ ok: true, value: { unsent: 0, problem: null } })
    }
    given(await drita.device.sync())
    for (const { device } of [drita, besa]) expect(await saws(device, file)).toEqual([...written].sort())
  }

  it.each(Object.entries(MALFORMED_RECORDS))('%s: the server does not take it', async (name, made) => {
    expect(await bad.certify(await made(bad.amid()))).toBe(false)
    await bothWrite(name)
    expect(given(await drita.device.needsAttention())).toEqual([])
  })

  it.each(Object.entries(MALFORMED_RECORDS))(
    '%s: where it stands nevertheless it is named, and everything else goes on',
    async (name, made) => {
      await bad.refresh()
      await system.force(bad.org, await made(bad.amid()))
      await bothWrite(`${name}, standing`)
      for (const { device } of [drita, besa]) {
        const [told, ...others] = given(await device.needsAttention())
        expect(others).toEqual([])
        expect(told).toMatchObject({ why: 'directory-record', file: null, by: bad.member })
        given(await device.settleAttention({ id: told?.id ?? '', as: 'leave' }))
        expect(given(await device.needsAttention())).toEqual([])
      }
    },
  )

  it('lets people in, goes on after an unlock and on a further device, and takes nothing from anybody', async () => {
    await drita.device.lock()
    given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    const mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    await bothWrite('with one more')
    given(await drita.device.grant({ file, member: mira.member, rights: { care: 'read' } }))
    given(await mira.device.sync())
    expect(await saws(mira.device, file)).toEqual([...written].sort())
    const further = await furtherDevice(system, drita)
    given(await further.sync())
    expect(await saws(further, file)).toEqual([...written].sort())
    expect(given(await drita.device.members()).map(({ name }) => name)).toContain('Ilir Prifti')
    expect(given(await further.needsAttention()).filter(({ why }) => why === 'directory-record')).toHaveLength(
      Object.keys(MALFORMED_RECORDS).length,
    )
  })

  it('that was altered on its way stops only what must be verified against it: what was written goes', async () => {
    evil.alterSync((answer) => ({ ...answer, directory: answer.directory.map((record) => record.with(60, 0)) }))
    await enrol(system, arben, 'Luan Basha', ['caseworker'])
    given(await besa.device.sync())
    given(await besa.device.write([{ file, draft: visit('of a colleague') }]))
    given(await besa.device.sync())
    for (const saw of ['one', 'two', 'three']) {
      given(await drita.device.write([{ file, draft: visit(saw) }]))
      expect(await drita.device.sync()).toMatchObject({ ok: false, code: 'directory-broken' })
      expect(await drita.device.syncState()).toMatchObject({ unsent: 0, problem: 'directory-broken' })
    }
    const [other] = given(await drita.device.openFiles([{ drafts: [visit('of another')] }])) as [FileId]
    expect(await drita.device.sync()).toMatchObject({ ok: false, code: 'directory-broken' })
    expect((await drita.device.syncState()).unsent).toBe(0)
    given(await besa.device.sync())
    expect(await saws(besa.device, file)).toEqual([...written, 'of a colleague', 'one', 'two', 'three'].sort())
    expect(await saws(besa.device, other)).toEqual(['of another'])
    expect(await saws(drita.device, file)).toEqual([...written, 'one', 'two', 'three'].sort())

    evil.behave()
    written.push('of a colleague', 'one', 'two', 'three')
    await bothWrite('whole again')
    for (const one of [file, other]) expect(given(await drita.device.file(one)).alarms).toEqual([])
  })
})
