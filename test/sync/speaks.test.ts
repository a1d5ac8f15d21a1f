import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Http } from '#device/platform/http.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { oneDatabase } from '../support/database.ts'
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

const today = '2026-11-25' as PlainDate
const visit = (saw: string, folder: 'care' | 'therapy' = 'care') => ({
  kind: 'visit',
  folder,
  at: today,
  body: aVisit({ saw, others: [] }),
})
const kind = oneDatabase()

/** The line of an app that says nothing of its version, as one from before it. */
const silent = (http: Http): Http => ({
  ...http,
  fetch: (url, how) => (url.endsWith('/v1/device/app') ? new Response(null, { status: 404 }) : http.fetch(url, how)),
})

describe('An agency whose founder has an app of before', () => {
  let system: System
  let arben: Founder
  let drita: Enrolled
  let besa: Enrolled
  let file: FileId
  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system, silent(system.http))
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    file = given(await drita.device.openFiles([{ drafts: [visit('He showed his drawings.')] }]))[0] as FileId
    given(await drita.device.sync())
    given(await besa.device.sync())
  })
  afterAll(() => system.stop())

  it('does not let a member who is no custodian decide, nor read which devices hold it back', async () => {
    for (const answer of [await drita.device.letTheRestStop(), await drita.device.olderApps()])
      expect(answer).toMatchObject({ ok: false, code: 'not-a-custodian' })
  })

  it('gives no grant with an end meanwhile, and says why', async () => {
    const rights = { card: 'read', care: 'read' } as const
    expect(await drita.device.grant({ file, member: arben.member, rights, until: '2026-12-24' })).toMatchObject({
      ok: false,
      code: 'apps-too-old',
    })
  })

  it('shows the custodian the devices that hold it back, and those alone', async () => {
    const older = given(await arben.device.olderApps())
    expect(older).toMatchObject({ spoken: false, devices: [{ memberName: 'Arben Dema', thisOne: true }] })
    system.clock.now += 3_600_000
    given(await arben.device.sync())
    expect(given(await arben.device.olderApps()).spoken).toBe(false)
  })

  it('goes on once the custodian lets the rest stop; a device that has not heard of it goes on sending', async () => {
    given(await arben.device.letTheRestStop())
    expect(given(await arben.device.olderApps())).toEqual({ spoken: true, devices: [] })
    given(await drita.device.write([{ file, draft: visit('He counted to ten.') }]))
    expect(given(await drita.device.sync())).toMatchObject({ is: 'resting', unsent: 0 })
    given(await besa.device.sync())
    expect(given(await besa.device.file(file)).caseFile.entries).toHaveLength(2)
  })
})

describe('An agency whose apps are all new', () => {
  let system: System
  let arben: Founder
  let drita: Enrolled
  let besa: Enrolled
  let mira: Enrolled
  let file: FileId
  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    const drafts = [visit('He showed his drawings.'), visit('With his aunt.', 'therapy')]
    file = given(await drita.device.openFiles([{ drafts }]))[0] as FileId
    given(await drita.device.sync())
    given(await drita.device.grant({ file, member: besa.member, rights: { therapy: 'keep' } }))
    given(await besa.device.sync())
  })
  afterAll(() => system.stop())
  const saws = async ({ device }: Enrolled) =>
    given(await device.file(file)).caseFile.entries.map((entry) => (entry.body as { saw: string }).saw)

  it('uses the newest records from its first round on', async () => {
    expect(given(await arben.device.olderApps())).toEqual({ spoken: true, devices: [] })
  })

  it('gives nobody a folder to keep until a day', async () => {
    const rights = { card: 'read', therapy: 'keep' } as const
    expect(await drita.device.grant({ file, member: mira.member, rights, until: '2026-11-27' })).toMatchObject({
      ok: false,
      code: 'not-well-formed',
    })
  })

  it('ends a grant on its day, and whoever writes next turns the key by itself', async () => {
    const rights = { card: 'read', therapy: 'read' } as const
    given(await drita.device.grant({ file, member: mira.member, rights, until: '2026-11-27' }))
    given(await mira.device.sync())
    expect(await saws(mira)).toEqual(['With his aunt.'])
    system.clock.now = Date.UTC(2026, 10, 27, 9)
    given(await besa.device.write([{ file, draft: visit('With a neighbour.', 'therapy') }]))
    expect(given(await besa.device.sync())).toMatchObject({ is: 'resting', unsent: 0 })
    given(await drita.device.sync())
    expect(await saws(drita)).toContain('With a neighbour.')
    given(await mira.device.sync())
    const hers = await mira.device.file(file)
    expect(hers.ok ? hers.value.caseFile.entries.map(({ body }) => body) : []).not.toContainEqual(
      expect.objectContaining({ saw: 'With a neighbour.' }),
    )
    const grants = given(await drita.device.file(file)).grants.find(({ member }) => member === mira.member)
    expect(grants?.rights ?? {}).not.toHaveProperty('therapy')
  })

  it('lets a new phone of a member who had it read all of it', async () => {
    const phone = system.device()
    given(await phone.signIn({ account: besa.account, passphrase: PASSPHRASE }))
    given(await phone.sync())
    const read = given(await phone.file(file)).caseFile.entries.map((entry) => (entry.body as { saw: string }).saw)
    expect(read).toEqual(expect.arrayContaining(['With his aunt.', 'With a neighbour.']))
  })
})
