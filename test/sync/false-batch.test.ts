import type { z } from 'zod'
import type { Bytes } from '#bytes.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { AppendRelease, CutRecordsPage, EvidencePage, ReleaseLogPage } from '#contract/evidence.ts'
import type { Http } from '#device/platform/http.ts'
import { idBytes } from '#device/kept/id-text.ts'
import type { LogEvent } from '#evidence/ledger/release-log.ts'
import { oneDatabase } from '../support/database.ts'
import { anyRecord } from '../support/evidence/any-record.ts'
import { putRecords } from '../support/evidence/put-records.ts'
import { evilLine, type EvilLine } from '../support/evil-line.ts'
import { idFrom } from '../support/people.ts'
import { enrol, type Enrolled, found, type Founder, given, startSystem, type System } from '../support/system.ts'

const LOG = '/v1/evidence/log'
const PAGE = '/v1/evidence?after=0'
const CUTS = '/v1/evidence/cuts/records?after=0'
/** Three that somebody made up, among six. */
const invented = [1, 2, 3].map((at) => anyRecord({ id: idFrom(`false-${String(at)}`), district: 'AL-09' }))
const honest = [1, 2, 3, 4, 5, 6].map((at) => anyRecord({ id: idFrom(`true-${String(at)}`) }))

const read = <Schema extends z.ZodType>(schema: Schema, bytes: Bytes): z.infer<Schema> => {
  const page = fromBytes(schema, bytes)
  if (page === undefined) throw new Error('the honest server answered')
  return page
}

type Said =
  | { readonly what: 'take-out-asked'; readonly batch: string; readonly since: number; readonly marks: string[] }
  | { readonly what: 'put-back-asked' | 'batch-agreed'; readonly batch: string }

describe('Records that two coordinators find false', () => {
  let system: System
  let arben: Founder
  let ilir: Enrolled
  let ana: Enrolled
  let mira: Enrolled
  let evil: EvilLine
  let miras: EvilLine
  let marks: string[]
  let heldBack = false
  /** Whether Ana's app is of before there were batches. */
  let older = false

  /** How a person appends to the log as it is; `at` in the place of the position that their device has seen. */
  const write = async ({ device, member }: Enrolled, said: Said | LogEvent, at?: number) => {
    const read = given(await device.releases())
    const event = { why: 'Made up.', at: at ?? read.at, by: member, ...said }
    if (event.what === 'batch-agreed') Reflect.deleteProperty(event, 'why')
    return device.writeRelease({ after: read.lines.length, event })
  }
  /** A line that Mira's device signs and the server never gets, as a server could show it. */
  const signedByMira = async (signing: () => Promise<unknown>) => {
    await signing()
    const asked = miras.sent.map((bytes) => fromBytes(AppendRelease, new Uint8Array(bytes))).findLast((body) => body)
    const me = (await mira.device.state()).me
    if (!asked || !me) throw new Error('a line was signed')
    const { event, sig } = asked
    const [member, device] = [idBytes(me.member), idBytes(me.device)]
    return { seq: asked.after + 1, at: system.clock.now, member, device, event, size: 0, sig }
  }
  const cut = async (number: number) =>
    given(
      await ilir.device.writeRelease({
        after: given(await ilir.device.releases()).lines.length,
        event: { what: 'cut-made', cut: number, by: ilir.member },
      }),
    )
  const districts = async ({ device }: Enrolled) =>
    given(await device.evidence())
      .map(({ record }) => record.district)
      .sort()
  const inCuts = async ({ device }: Enrolled) =>
    given(await device.cutRecords()).map(({ cut: of, record }) => `${String(of)} ${record.district}`)
  const withoutThem = honest.map(({ district }) => district)

  beforeAll(async () => {
    system = await startSystem(oneDatabase())
    arben = await found(system)
    ;[evil, miras] = [evilLine(system.http), evilLine(system.http)]
    const heard: Http = {
      base: miras.http.base,
      fetch: async (url, how) =>
        heldBack && url.startsWith(LOG) && how.method === 'POST'
          ? (miras.sent.push(how.body as Uint8Array), new Response(null, { status: 503 }))
          : miras.http.fetch(url, how),
    }
    const dated: Http = {
      base: evil.http.base,
      fetch: (url, how) => evil.http.fetch(older ? url.replace('&v=2', '') : url, how),
    }
    ilir = await enrol(system, arben, 'Ilir Prifti', ['coordinator'])
    ana = await enrol(system, arben, 'Ana Gjoka', ['coordinator'], system.device({ http: dated }))
    mira = await enrol(system, arben, 'Mira Hoxha', ['coordinator'], system.device({ http: heard }))
    await putRecords(system.database.store, [...honest, ...invented])
    await cut(1)
    marks = given(await ilir.device.evidence()).flatMap(({ record, mark }) =>
      record.district === 'AL-09' && mark !== undefined ? [mark] : [],
    )
  })
  beforeEach(() => {
    evil.behave()
  })
  afterAll(() => system.stop())

  it('count while one alone says so, also where the same one agrees, or answers at a position that was', async () => {
    expect(await write(ilir, { what: 'take-out-asked', batch: 'b1', since: 1, marks }, 1)).toMatchObject({
      code: 'head-moved',
    })
    given(await write(ilir, { what: 'take-out-asked', batch: 'b1', since: 1, marks }))
    expect(await write(ilir, { what: 'batch-agreed', batch: 'b1' })).toMatchObject({ code: 'not-entitled' })
    expect(await districts(ana)).toHaveLength(9)
    expect(given(await ilir.device.takenOutEvidence())).toEqual([])
  })

  it('count nowhere once a second one agreed: in no figure, in no cut of before, and not in the words of another day', async () => {
    given(await write(ana, { what: 'batch-agreed', batch: 'b1' }))
    for (const one of [ilir, ana]) {
      expect(await districts(one)).toEqual(withoutThem)
      expect(await inCuts(one)).toEqual(withoutThem.map((district) => `1 ${district}`))
    }
    expect(given(await ilir.device.cuts())).toMatchObject({ cuts: [{ size: 9, here: 6 }], since: { now: 6 } })
    const served = evil.heard.findLast(({ path }) => path === PAGE)
    expect(served && fromBytes(EvidencePage, served.bytes)?.records).toHaveLength(6)
    await putRecords(system.database.store, [anyRecord({ ...invented[0], closure: 'goals-met' })])
    expect(await districts(ilir)).toEqual(withoutThem)
    expect(given(await ilir.device.takenOutEvidence()).map(({ mark }) => mark)).toEqual(expect.arrayContaining(marks))
    await cut(2)
    expect(given(await ilir.device.cuts()).cuts.map(({ size }) => size)).toEqual([9, 6])
    expect((await inCuts(ilir)).filter((one) => one.endsWith('AL-09'))).toEqual([])
  })

  it('are left out by a device whatever the server serves, and are not guessed at where an older server gives no marks', async () => {
    const { id: _, household: __, ...record } = anyRecord({ district: 'AL-09' })
    const row = { record: JSON.stringify(record), unit: 99, mark: idBytes(marks[0] ?? '') }
    evil.alter(PAGE, (bytes) => {
      const page = read(EvidencePage, bytes)
      return toBytes({ ...page, records: [...page.records, row] })
    })
    evil.alter(CUTS, (bytes) => {
      const page = read(CutRecordsPage, bytes)
      return toBytes({ ...page, records: [...page.records, { ...row, cut: 1, child: 99, key: 1 }] })
    })
    expect(await districts(ana)).toEqual(withoutThem)
    expect((await inCuts(ana)).filter((one) => one.endsWith('AL-09'))).toEqual([])
    expect(evil.altered).toBe(2)
    evil.alter(PAGE, (bytes) => {
      const page = read(EvidencePage, bytes)
      return toBytes({ ...page, records: page.records.map(({ mark: _, ...one }) => one) })
    })
    evil.alter(CUTS, (bytes) => {
      const page = read(CutRecordsPage, bytes)
      return toBytes({ ...page, records: page.records.map(({ mark: _, ...one }) => one) })
    })
    expect(await ana.device.evidence()).toMatchObject({ code: 'app-too-new' })
    expect(await ana.device.cutRecords()).toMatchObject({ code: 'app-too-new' })
  })

  it('are shown to no app that knows nothing of them: it is told to update', async () => {
    older = true
    expect(await ana.device.releases()).toMatchObject({ code: 'app-too-old' })
    older = false
    expect(given(await ana.device.releases()).log.batches.size).toBe(1)
  })

  it('are put back neither by one who is no coordinator any more, whatever a server makes of what they signed', async () => {
    heldBack = true
    const before = await signedByMira(() => write(mira, { what: 'put-back-asked', batch: 'b1' }))
    given(await arben.device.changeRoles({ member: mira.member, roles: ['caseworker'], external: false }))
    given(await mira.device.sync())
    const { lines, at } = given(await ana.device.releases())
    const event = { what: 'put-back-asked', batch: 'b1', why: 'Made up.', at, by: mira.member } as const
    const since = await signedByMira(() => mira.device.writeRelease({ after: lines.length, event }))
    const shownTo = async (line: Awaited<ReturnType<typeof signedByMira>>) => {
      evil.alter(`${LOG}?after=0&v=2`, (bytes) => {
        const page = read(ReleaseLogPage, bytes)
        return toBytes({ ...page, lines: [...page.lines, line] })
      })
      expect(await ana.device.releases()).toMatchObject({ code: 'server-refused' })
      evil.behave()
    }
    await shownTo(since)
    given(await arben.device.removeMember(mira.member))
    given(await ana.device.releases())
    await shownTo(before)
    expect(await districts(ana)).toEqual(withoutThem)
  })

  it('are put back by two, and count again, but in no cut of before', async () => {
    given(await write(ana, { what: 'put-back-asked', batch: 'b1' }))
    expect(await write(ana, { what: 'batch-agreed', batch: 'b1' })).toMatchObject({ code: 'not-entitled' })
    expect(await districts(ilir)).toEqual(withoutThem)
    given(await write(ilir, { what: 'batch-agreed', batch: 'b1' }))
    expect(await districts(ana)).toHaveLength(9)
    expect((await inCuts(ana)).filter((one) => one.endsWith('AL-09'))).toEqual([])
    await cut(3)
    expect((await inCuts(ana)).filter((one) => one.endsWith('AL-09'))).toEqual(['3 AL-09', '3 AL-09', '3 AL-09'])
  })

  it('do not come back to a device that read of it by a server that was set back to before', async () => {
    const backup = await system.backUp()
    given(await write(ilir, { what: 'take-out-asked', batch: 'b2', since: 3, marks }))
    given(await write(ana, { what: 'batch-agreed', batch: 'b2' }))
    expect(await districts(ana)).toEqual(withoutThem)
    await system.restore(backup)
    given(await ana.device.sync())
    expect(await ana.device.releases()).toMatchObject({ code: 'server-refused' })
    expect(await districts(ana)).toEqual(withoutThem)
    expect(await ana.device.cutRecords()).toMatchObject({ code: 'server-refused' })
  })
})
