import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { oneDatabase } from '../support/database.ts'
import { enrol, type Enrolled, found, given, startSystem, type System, type Tested } from '../support/system.ts'

const today = '2026-11-25' as PlainDate
const ends = '2026-12-01' as PlainDate
const DAY = 24 * 60 * 60_000
const note = (words: string) => ({ kind: 'note', folder: 'justice' as const, at: today, body: { words } })

describe.each([oneDatabase()])('A part of a file until a day, with $name', (kind) => {
  let system: System
  let drita: Enrolled
  let lira: Enrolled
  let mira: Enrolled
  let file: FileId

  beforeAll(async () => {
    system = await startSystem(kind)
    const { fetch } = system.http
    Object.assign(system.http, { fetch: withoutSaying(fetch) })
    const arben = await found(system)
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    lira = await enrol(system, arben, 'Lira Shehu', ['caseworker'])
    mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    const [opened] = given(await drita.device.openFiles([{ drafts: [note('The first hearing')] }]))
    if (!opened) throw new Error('a file was opened')
    file = opened
    given(await drita.device.sync())
    expect(await giveMira(ends)).toMatchObject({ ok: false, code: 'apps-too-old' })
    expect(given(await drita.device.file(file)).mayEnd).toBe(false)
    Object.assign(system.http, { fetch })
    system.clock.now += 11 * 60_000
    for (const { device } of [drita, lira, mira, arben, drita, lira, mira]) given(await device.sync())
    given(await drita.device.grant({ file, member: lira.member, rights: { justice: 'write' } }))
    given(await giveMira(ends))
    for (const { device } of [lira, mira]) given(await device.sync())
  })
  afterAll(() => system.stop())

  /** A server to which no device can say yet which version its app knows. */
  const withoutSaying =
    (fetch: System['http']['fetch']): typeof fetch =>
    (url, request) =>
      url.endsWith('/v1/device/app') ? new Response(null, { status: 404 }) : fetch(url, request)
  const giveMira = (until?: PlainDate) =>
    drita.device.grant({ file, member: mira.member, rights: { justice: 'read' }, ...(until && { until }) })
  const words = async (device: Tested) => {
    const view = await device.file(file)
    return view.ok ? view.value.caseFile.entries.map(({ body }) => (body as { words: string }).words) : view.code
  }
  const miraAt = async (device: Tested) => {
    given(await device.sync())
    return given(await device.file(file)).grants.find(({ member }) => member === mira.member)
  }

  it('is nobody’s to keep, and whoever keeps it sees the day', async () => {
    const kept = { file, member: mira.member, rights: { justice: 'keep' as const }, until: ends }
    expect(await drita.device.grant(kept)).toMatchObject({ ok: false })
    expect(await miraAt(drita.device)).toMatchObject({
      rights: { justice: 'read' },
      ends: { card: ends, justice: ends },
    })
    expect(given(await drita.device.files())[0]?.ends).toContainEqual({
      member: mira.member,
      folder: 'justice',
      on: ends,
    })
    expect(await words(mira.device)).toEqual(['The first hearing'])
  })

  it('closes on that day by the calendar of their own device, without a network, and says why', async () => {
    mira.device.clockBy.ms = 6 * DAY
    expect(given(await mira.device.files())).toEqual([])
    expect(await words(mira.device)).toBe('grant-ended')
    mira.device.clockBy.ms = 0
    expect(await words(mira.device)).toEqual(['The first hearing'])
    expect(given(await mira.device.files())).toHaveLength(1)
  })

  it('is given longer in one act, the card with it', async () => {
    const longer = '2026-12-03' as PlainDate
    given(await giveMira(longer))
    expect(await miraAt(drita.device)).toMatchObject({ ends: { card: longer, justice: longer } })
  })

  it('is served no more from that day on by the server’s clock, and the next writer turns the key, with write alone', async () => {
    system.clock.now += 8 * DAY
    mira.device.clockBy.ms = -8 * DAY
    given(await lira.device.sync())
    given(await lira.device.write([{ file, draft: note('After the end') }]))
    given(await lira.device.sync())
    expect(await miraAt(lira.device)).not.toHaveProperty('rights.justice')
    await mira.device.sync()
    expect(JSON.stringify(await words(mira.device))).not.toContain('After the end')
    given(await drita.device.sync())
    expect(await words(drita.device)).toContain('After the end')
  })
})
