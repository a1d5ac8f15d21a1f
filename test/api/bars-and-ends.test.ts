import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { equal } from '#sealing/primitives/bytes.ts'
import { inRole } from '#store/database/role.ts'
import { eachDatabase } from '../support/database.ts'
import {
  type AccessItem,
  CARD,
  CARE,
  type Item,
  keepAll,
  reading,
  SealedFile,
  THERAPY,
  writing,
} from '../support/sealed-file.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { Line } from '../support/syncing.ts'
import type { Person } from '../support/agency.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

describe.each(eachDatabase())('sealing of version 2, kept by $name', (kind) => {
  let server: TestServer
  let file: SealedFile
  const START = Date.UTC(2026, 10, 25, 9)
  beforeAll(async () => {
    server = await startTestServer(kind)
  })
  afterAll(() => server.stop())

  const lineOf = async (person: Person) => {
    const line = await Line.of(server, person)
    line.version = 2
    return line
  }
  const push = async (person: Person, ...items: readonly (AccessItem | Item)[]) => (await lineOf(person)).push(...items)
  const isOfFile = (row: { readonly file: Uint8Array }) => equal(row.file, file.file)
  /** All that a device of this member is served of the file, from the beginning. */
  async function served(person: Person) {
    const line = await lineOf(person)
    const folders: number[] = []
    for (let more = true; more; ) {
      const answer = await line.sync()
      folders.push(...answer.folders.filter(isOfFile).map(({ folder }) => folder))
      more = answer.more
    }
    return folders.sort()
  }
  const bars = async () => {
    const { rows } = await inRole(server.database.store, { as: 'clerk', org: server.agency.org }, (tx) =>
      sql<{ n: number }>`select count(*)::int as n from homeward.bars where file = ${file.file}`.execute(tx),
    )
    return rows[0]?.n
  }

  describe('before everybody’s app knows it', () => {
    it('takes none of its records, and serves every app', async () => {
      const { agency } = server
      file = new SealedFile(agency)
      const opened = await file.open(
        agency.drita,
        [CARD, CARE],
        [
          [agency.drita, keepAll],
          [agency.besa, keepAll],
        ],
      )
      expect(await push(agency.drita, opened)).toMatchObject({ ok: true })
      expect(await push(agency.drita, await file.bar(agency.drita, agency.besa))).toMatchObject({
        code: 'record-malformed',
      })
      const old = await Line.of(server, agency.besa)
      expect((await old.ask()).status).toBe(200)
    })
  })

  describe('from then on', () => {
    beforeAll(async () => {
      expect((await server.agency.speak2(server.agency.drita)).code).toBe('not-entitled')
      expect((await server.agency.speak2()).status).toBe(200)
      expect((await server.agency.speak2()).code).toBe('record-malformed')
    })
    beforeEach(async () => {
      server.clock.now = START
      const { agency } = server
      file = new SealedFile(agency)
      const opened = await file.open(
        agency.drita,
        [CARD, CARE, THERAPY],
        [
          [agency.drita, new Map([...keepAll].filter(([folder]) => folder !== THERAPY))],
          [agency.besa, new Map([...keepAll].filter(([folder]) => folder !== THERAPY))],
          [agency.mira, new Map([[CARD, 'read'] as const, [THERAPY, 'keep'] as const])],
          [agency.arben, writing(CARE)],
        ],
      )
      expect(await push(agency.drita, opened, await file.segment(agency.drita, CARE, ['one']))).toMatchObject({
        ok: true,
      })
      expect(await push(agency.mira, await file.segment(agency.mira, THERAPY, ['two']))).toMatchObject({ ok: true })
    })

    it('an app that names version 1 is not served', async () => {
      const old = await Line.of(server, server.agency.besa)
      expect((await old.ask()).code).toBe('app-too-old')
      old.version = 2
      expect((await old.ask()).status).toBe(200)
    })

    it('a barred member is served nothing, told so with the record, and nothing of theirs is taken', async () => {
      const { agency } = server
      const mira = await lineOf(agency.mira)
      while ((await mira.sync()).more);
      expect(await push(agency.drita, await file.bar(agency.drita, agency.mira))).toMatchObject({ ok: true })
      const told = await mira.sync()
      expect(told.gone.some((gone) => equal(gone, file.file))).toBe(true)
      expect(told.access.filter(isOfFile)).toMatchObject([{ head: { seq: 2 } }])
      expect(await served(agency.mira)).toEqual([])
      for (const table of ['homeward.segments', 'homeward.folder_heads', 'keystore.access_records']) {
        const { rows } = await inRole(
          server.database.store,
          { as: 'member', org: agency.org, member: agency.mira.member },
          (tx) =>
            sql<{
              n: number
            }>`select count(*)::int as n from ${sql.table(table)} t where t.file = ${file.file}`.execute(tx),
        )
        expect(rows[0]?.n, table).toBe(0)
      }
      expect(await mira.push(await file.segment(agency.mira, THERAPY, ['goes on']))).toMatchObject({
        code: 'not-entitled',
        quarantined: true,
      })
      expect(await push(agency.drita, await file.grant(agency.drita, agency.mira, reading(CARD)))).toMatchObject({
        code: 'member-barred',
      })
    })

    it('nothing is written where they could read until somebody turned its key, whom the record need not have made keeper', async () => {
      const { agency } = server
      expect(await push(agency.drita, await file.bar(agency.drita, agency.besa))).toMatchObject({ ok: true })
      const before = await file.segment(agency.arben, CARE, ['too early'], { forget: true })
      expect(await push(agency.arben, before)).toMatchObject({ code: 'turn-first', quarantined: false })
      const turned = await file.turn(agency.arben, [CARE])
      expect(await push(agency.arben, turned, await file.segment(agency.arben, CARE, ['now']))).toMatchObject({
        ok: true,
      })
      expect(
        await push(agency.drita, await file.segment(agency.drita, CARD, ['not here yet'], { forget: true })),
      ).toMatchObject({ code: 'turn-first' })
    })

    it('a folder that only they kept takes nothing until two recover it', async () => {
      const { agency } = server
      await push(agency.drita, await file.bar(agency.drita, agency.mira))
      expect(await push(agency.drita, await file.recover(agency.drita, agency.besa, [THERAPY]))).toMatchObject({
        ok: true,
      })
      expect(await push(agency.drita, await file.segment(agency.drita, THERAPY, ['on']))).toMatchObject({ ok: true })
      expect(await served(agency.drita)).toEqual([CARE, THERAPY])
    })

    it('nothing waits for the second person of a bar: 72 hours later all is taken as before, and a late confirmation counts', async () => {
      const { agency } = server
      await push(agency.drita, await file.bar(agency.drita, agency.besa))
      expect(await push(agency.drita, await file.turn(agency.drita, [CARD, CARE]))).toMatchObject({ ok: true })
      server.clock.now = START + 72 * HOUR
      for (const writer of [agency.drita, agency.arben])
        expect(await push(writer, await file.segment(writer, CARE, ['somebody is at the door']))).toMatchObject({
          ok: true,
        })
      expect(await push(agency.drita, await file.grant(agency.drita, agency.mira, reading(CARE)))).toMatchObject({
        ok: true,
      })
      expect(await served(agency.besa)).toEqual([])
      expect(await bars()).toBe(1)
      expect(await push(agency.mira, await file.confirmBar(agency.mira, agency.besa))).toMatchObject({ ok: true })
      expect(await bars()).toBe(0)
    })

    it('an unconfirmed bar is lifted by one alone after 72 hours, with whatever follows it; before, or confirmed, by two', async () => {
      const { agency } = server
      await push(agency.drita, await file.bar(agency.drita, agency.mira))
      server.clock.now = START + 72 * HOUR - 1
      expect(await push(agency.drita, await file.liftBar(agency.drita, agency.mira))).toMatchObject({
        code: 'second-missing',
      })
      file.rewind()
      const lifted = await file.liftBar(agency.drita, agency.mira, agency.besa)
      expect(await push(agency.drita, lifted)).toMatchObject({ ok: true })
      await push(agency.drita, await file.bar(agency.drita, agency.mira))
      server.clock.now += 72 * HOUR
      const alone = await file.liftBar(agency.drita, agency.mira)
      const turned = await file.turn(agency.drita, [CARD])
      const grant = await file.grant(agency.drita, agency.mira, reading(CARD))
      expect(await push(agency.drita, turned)).toMatchObject({ ok: false })
      expect(await push(agency.drita, alone, turned, grant)).toMatchObject({ ok: true })
      expect(await bars()).toBe(0)
    })

    it('a grant with an end is served until its day, and from that day on neither served nor taken from', async () => {
      const { agency } = server
      const until = '2026-11-27'
      await push(agency.drita, await file.grant(agency.drita, agency.mira, writing(CARE), until))
      expect(await served(agency.mira)).toEqual([CARE, THERAPY])
      expect(await push(agency.mira, await file.segment(agency.mira, CARE, ['in time']))).toMatchObject({ ok: true })
      const early = await file.turn(agency.arben, [CARE], { from: agency.mira })
      expect(await push(agency.arben, early)).toMatchObject({ code: 'grant-runs' })
      file.rewind()
      server.clock.now = Date.UTC(2026, 10, 27)
      const mira = await lineOf(agency.mira)
      const late = await file.segment(agency.mira, CARE, ['too late'], { epoch: 1, forget: true })
      expect(await mira.push(late)).toMatchObject({ code: 'grant-ended', quarantined: true })
      expect(await mira.push(await file.redact(agency.mira, late.bytes, 2))).toMatchObject({ code: 'grant-ended' })
      file.rewind()
      expect(await served(agency.mira)).toEqual([THERAPY])
    })

    it('the next writer turns the key after that day, and a longer grant gives all of it again', async () => {
      const { agency } = server
      await push(agency.drita, await file.grant(agency.drita, agency.mira, reading(CARE), '2026-11-27'))
      const mira = await lineOf(agency.mira)
      while ((await mira.sync()).more);
      server.clock.now = START + 3 * DAY
      const told = await (await lineOf(agency.mira)).sync()
      expect(told.folders.filter(isOfFile).map(({ folder }) => folder)).toEqual([THERAPY])
      const before = await file.segment(agency.drita, CARE, ['under the key that she holds'], { forget: true })
      expect(await push(agency.drita, before)).toMatchObject({ code: 'turn-first', quarantined: false })
      const turned = await file.turn(agency.arben, [CARE], { from: agency.mira })
      expect(await push(agency.arben, turned)).toMatchObject({ ok: true })
      expect(await push(agency.drita, await file.grant(agency.drita, agency.mira, reading(CARE)))).toMatchObject({
        ok: true,
      })
      expect(await served(agency.mira)).toEqual([CARE, THERAPY])
    })
  })
})
