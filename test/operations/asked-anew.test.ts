import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { InvitationList, InvitationOpened, VaultOpened } from '#contract/enrolment.ts'
import { ErasureList } from '#contract/erasure.ts'
import { CutRecordsPage, CutsPage, EvidencePage, GivenTokens, ReleaseLogPage } from '#contract/evidence.ts'
import { EvaluatedBatch, Messages, NetworkView } from '#contract/network.ts'
import { QuarantineList } from '#contract/quarantine.ts'
import { AccessLogAnswer, DeviceList, FileReaders } from '#contract/session.ts'
import { SyncAnswer } from '#contract/sync.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { looks } from '../support/looks.ts'
import { day } from '../support/entries.ts'
import { idFrom } from '../support/people.ts'
import { anyRecord } from '../support/evidence/any-record.ts'
import { putRecords } from '../support/evidence/put-records.ts'
import { type LeftOut, listsIn } from '../support/left-out.ts'
import { lossyReading, type LossyLine } from '../support/lossy-reading.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  given,
  furtherDevice,
  PASSPHRASE,
  startSystem,
  type System,
  type Tested,
} from '../support/system.ts'
import { answers, openChild, twoAgencies, type TwoAgencies } from '../support/two-agencies.ts'
import { saws, visit } from '../support/visits.ts'
import { countedFile } from '../support/yes-to-statistics.ts'

const today = day('2026-11-25')
const HOUR = 3_600_000
const WHAT: readonly LeftOut[] = ['all of it', 'the middle']
const asText = (lines: readonly unknown[]) => lines.map((line) => JSON.stringify(line)).toSorted()

/** Who reads what again each time, and whether an answer with a part left out is refused; otherwise it shows less, once. */
interface Reading {
  readonly name: string
  readonly schema: z.ZodType
  readonly by: 'arben' | 'besa' | 'ilir'
  readonly refused?: true
  readonly read: (device: Tested, file: FileId) => Promise<unknown>
}

const READ: readonly Reading[] = [
  { name: 'QuarantineList', schema: QuarantineList, by: 'besa', read: (one) => one.needsAttention() },
  { name: 'ErasureList', schema: ErasureList, by: 'besa', read: (one) => one.erasures() },
  {
    name: 'DeviceList',
    schema: DeviceList,
    by: 'arben',
    read: async (one) => ({
      ok: true,
      value: given(await one.devices()).map(({ device, lastSeen }) => [device, lastSeen !== null]),
    }),
  },
  { name: 'InvitationList', schema: InvitationList, by: 'arben', read: (one) => one.invitations() },
  {
    name: 'AccessLogAnswer',
    schema: AccessLogAnswer,
    by: 'besa',
    read: async (one) => ({
      ok: true,
      value: given(await one.accessLog(null)).lines.filter(({ action }) => action === 'append'),
    }),
  },
  { name: 'FileReaders', schema: FileReaders, by: 'besa', read: (one, file) => one.fileReaders(file) },
  {
    name: 'EvidencePage',
    schema: EvidencePage,
    by: 'ilir',
    read: async (one) => ({ ok: true, value: asText(given(await one.evidence())) }),
  },
  { name: 'CutsPage', schema: CutsPage, by: 'ilir', read: (one) => one.cuts() },
  { name: 'ReleaseLogPage', schema: ReleaseLogPage, by: 'ilir', refused: true, read: (one) => one.releases() },
]

const lists = (schema: z.ZodType, but: readonly string[] = []) =>
  listsIn(schema).filter((path) => !but.includes(path[0] ?? ''))
const cases = READ.flatMap((reading) =>
  lists(reading.schema).flatMap((path) => WHAT.map((what) => ({ ...reading, path, what, at: path.join('.') }))),
)

describe.each(eachDatabaseInLong())('An answer that is asked for anew each time, on $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let ilir: Enrolled
  let drita: Enrolled
  let mira: Enrolled
  let file: FileId
  const lines = {} as Record<'arben' | 'besa' | 'ilir' | 'drita', LossyLine>
  const devices = () => ({ arben: arben.device, besa: besa.device, ilir: ilir.device })

  beforeAll(async () => {
    system = await startSystem(kind, { network: { evidenceSenders: 1 } })
    for (const name of ['arben', 'besa', 'ilir', 'drita'] as const) lines[name] = lossyReading(system.http)
    arben = await found(system, lines.arben.http)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'], system.device({ http: lines.besa.http }))
    ilir = await enrol(system, arben, 'Ilir Prifti', ['coordinator'], system.device({ http: lines.ilir.http }))
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http: lines.drita.http }))
    mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    file = await opened('before')
    await erased(await opened('opened by mistake'))
    await lostWith('the only sighting')
    await putRecords(
      system.database.store,
      [1, 2, 3].map((at) => anyRecord({ id: idFrom(`true-${String(at)}`) })),
    )
    for (const cut of [1, 2, 3])
      given(await ilir.device.writeRelease({ after: cut - 1, event: { what: 'cut-made', cut, by: ilir.member } }))
    const { code } = given(
      await arben.device.invite({ name: 'Ana Gjoka', roles: ['caseworker'], external: false, hours: 24 }),
    )
    given(await system.device().join({ code, member: 'Ana Gjoka', passphrase: PASSPHRASE }))
    for (const { device } of [arben, besa, ilir]) given(await device.sync())
  })
  afterAll(() => system.stop())

  async function opened(saw: string): Promise<FileId> {
    const grants = [{ member: besa.member, rights: { card: 'keep', care: 'keep' } as const }]
    const [one] = given(await drita.device.openFiles([{ drafts: [visit(saw)], grants }]))
    for (const { device } of [drita, besa]) given(await device.sync())
    if (!one) throw new Error('a file was opened')
    return one
  }
  async function erased(one: FileId): Promise<void> {
    given(await drita.device.askErasure({ file: one, reason: 'Opened by mistake.' }))
    given(await besa.device.sync())
    given(await besa.device.confirmErasure(one))
    given(await drita.device.sync())
    await looks(drita)
    for (const hours of [73, 32 * 24]) {
      system.clock.now += hours * HOUR
      for (const { device } of [drita, besa, drita, besa]) given(await device.sync())
    }
  }
  /** Drita's phone was lost, and what it delivers waits in quarantine. */
  async function lostWith(saw: string): Promise<void> {
    const phone = await furtherDevice(system, drita)
    given(await drita.device.sync())
    given(await phone.write([{ file, draft: visit(saw) }]))
    const lost = given(await drita.device.devices()).find((one) => !one.thisOne && !one.revoked)
    if (!lost) throw new Error('the phone is known')
    given(await drita.device.revokeDevice(lost.device))
    await phone.sync()
    given(await besa.device.sync())
  }

  it.each(cases)(
    '$name, $at, $what: is whole once the line is honest',
    async ({ schema, by, path, what, read, refused }) => {
      const device = devices()[by]
      const whole = given((await read(device, file)) as Parameters<typeof given>[0])
      const left = lines[by].leaveOut(schema, path, what)
      expect(await read(device, file)).toMatchObject({ ok: !refused })
      expect(left(), 'the answer had something to leave out').toBe(true)
      for (let round = 0; round < 2; round += 1) given(await device.sync())
      expect(given((await read(device, file)) as Parameters<typeof given>[0])).toEqual(whole)
    },
  )

  it('has a late note that a list left out, and whoever keeps the file takes it in then', async () => {
    const left = lines.besa.leaveOut(QuarantineList, ['items'], 'all of it')
    expect(given(await besa.device.needsAttention())).toEqual([])
    expect(left()).toBe(true)
    const [late] = given(await besa.device.needsAttention())
    given(await besa.device.settleAttention({ id: late?.id ?? '', as: 'adopt' }))
    for (const { device } of [besa, drita]) given(await device.sync())
    expect(await saws(drita.device, file)).toEqual(['before', 'the only sighting'])
  })

  it('is no table with fewer records of a cut than there are: all pages are read again', async () => {
    const whole = given(await ilir.device.cutRecords())
    for (const what of WHAT) {
      const left = lines.ilir.leaveOut(CutRecordsPage, ['records'], what)
      expect(given(await ilir.device.cutRecords())).toEqual(whole)
      expect(left()).toBe(true)
    }
  })

  it('gives every record its token where an answer left some out: they are refused, and asked for again', async () => {
    const drafts = countedFile(addDays(today, -200), today)
    given(await drita.device.openFiles([{ drafts }, { drafts }, { drafts }]))
    given(await drita.device.sync())
    for (const what of WHAT) {
      const left = lines.drita.leaveOut(GivenTokens, ['elements'], what)
      expect(await drita.device.shareEvidence()).toMatchObject({ ok: false })
      expect(left()).toBe(true)
    }
    expect(given(await drita.device.shareEvidence())).toMatchObject({ sent: 3 })
  })

  it.each(lists(VaultOpened, ['former']).flatMap((path) => WHAT.map((what) => ({ path, what }))))(
    'opens no vault from which $path leaves out $what, and one on the next try',
    async ({ path, what }) => {
      const line = lossyReading(system.http)
      const device = system.device({ http: line.http })
      const left = line.leaveOut(VaultOpened, path, what)
      expect(await device.signIn({ account: besa.account, passphrase: PASSPHRASE })).toMatchObject({ ok: false })
      expect(left()).toBe(true)
      given(await device.signIn({ account: besa.account, passphrase: PASSPHRASE }))
      given(await device.sync())
      expect(await saws(device, file)).toContain('before')
    },
  )

  it.each(WHAT)(
    'lets nobody in by an invitation whose directory leaves out %s, and lets them in on the next try',
    async (what) => {
      const { code } = given(
        await arben.device.invite({ name: 'Ana', roles: ['caseworker'], external: false, hours: 24 }),
      )
      const line = lossyReading(system.http)
      const device = system.device({ http: line.http })
      const left = line.leaveOut(InvitationOpened, ['directory'], what)
      expect(await device.join({ code, member: 'Ana', passphrase: PASSPHRASE })).toMatchObject({ ok: false })
      expect(left()).toBe(true)
      given(await device.join({ code, member: 'Ana', passphrase: PASSPHRASE }))
    },
  )

  it.each(
    lists(SyncAnswer, ['outcomes', 'directory', 'stood', 'gone']).flatMap((path) =>
      WHAT.map((what) => ({ path, what })),
    ),
  )('is made good by the comparison of the day alone, though nobody comes in: $path, $what', async ({ path, what }) => {
    const further = await opened('a file of her own')
    for (const saw of ['one', 'two', 'three']) given(await besa.device.write([{ file, draft: visit(saw) }]))
    given(await besa.device.write([{ file: further, draft: visit('four') }]))
    given(await besa.device.grant({ file: further, member: mira.member, rights: { care: 'read' } }))
    given(await besa.device.sync())
    const left = lines.drita.leaveOut(SyncAnswer, path, what)
    await drita.device.sync()
    expect(left()).toBe(true)
    system.clock.now += 24 * HOUR
    for (let round = 0; round < 2; round += 1) given(await drita.device.sync())
    for (const one of [file, further]) expect(await saws(drita.device, one)).toEqual(await saws(besa.device, one))
  })
})

const SOKHA = { name: 'Sokha Meas', year: 2013 }
const asked = { child: { names: ['Suka Meas'], born: { from: 2014, to: 2014 } }, why: 'continuing-care' } as const

describe.each(eachDatabaseInLong())('An answer of the network from which a part is left out, on $name', (kind) => {
  let two: TwoAgencies
  let line: LossyLine
  let sokha: FileId
  beforeAll(async () => {
    two = await twoAgencies(kind, (http) => (line = lossyReading(http)).http)
    sokha = await openChild(two.there, SOKHA)
    await answers(two.there, sokha, 'yes')
  }, 60_000)
  afterAll(() => two.stop())

  it.each(lists(EvaluatedBatch).flatMap((path) => WHAT.map((what) => ({ path, what }))))(
    'is refused, and right on the next try: EvaluatedBatch, $path, $what',
    async ({ path, what }) => {
      const left = line.leaveOut(EvaluatedBatch, path, what)
      expect(await two.there.besa.askNetwork(asked)).toMatchObject({ ok: false })
      expect(left()).toBe(true)
      given(await two.there.besa.askNetwork(asked))
    },
  )

  it.each([
    { answer: 'NetworkView', schema: NetworkView, path: ['partners'], before: 0 },
    { answer: 'NetworkView', schema: NetworkView, path: ['partners'], before: 1 },
    { answer: 'Messages', schema: Messages, path: ['messages'], before: 0 },
  ])('$answer, after $before whole ones: no question of another agency is lost', async ({ schema, path, before }) => {
    given(await two.there.besa.keepFindable())
    for (const what of WHAT) {
      const question = given(await two.here.drita.askNetwork(asked))
      const [agency] = question.possible
      given(
        await two.here.drita.askAgency({
          question: question.question,
          agency: agency?.agency ?? '',
          why: asked.why,
          basis: 'consent',
        }),
      )
      const had = given(await two.here.besa.contactPointAsks()).asks.length
      const left = line.leaveOut(schema, path, what, before)
      await two.there.besa.contactPointAsks()
      expect(left()).toBe(true)
      expect(given(await two.there.besa.contactPointAsks()).asks).toHaveLength(had)
      two.network.clock.now += 60_000
    }
  })
})
