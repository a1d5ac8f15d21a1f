import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { EvidencePage, TakenEvidence } from '#contract/evidence.ts'
import { epochAt } from '#sealing/network/epoch-oprf.ts'
import type { OprfKey } from '#sealing/network/oprf.ts'
import { base64url } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { LONGEST_WAIT } from '#server/kept/waiting-records.ts'
import { inRole } from '#store/database/role.ts'
import { newPerson, type Person } from '../support/agency.ts'
import { eachDatabase, eachDatabaseInLong } from '../support/database.ts'
import { anyRecord } from '../support/evidence/any-record.ts'
import { evidenceKeyIn, sentWithTokens } from '../support/evidence/sent-with-tokens.ts'
import { startTestServer, type TestServer } from '../support/server.ts'

/** Enough that chance alone passes the bound in one run of ten thousand. */
const ROUNDS = 32
const EACH = 16
const MIXED_ON = eachDatabaseInLong().map(({ name }) => name)
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/**
 * Who holds a copy of the database, and what the people of the agency did when: each sign-in stands in it with its
 * member. Rows are given back to whoever was there last before them, and to senders in the order of both.
 */
describe.each(eachDatabase())('Whoever has a copy of the database, on $name', (kind) => {
  let server: TestServer
  let key: OprfKey
  const sentBy = new Map<string, string>()
  const start = async (senders?: number) => {
    server = await startTestServer(kind, senders === undefined ? {} : { network: { evidenceSenders: senders } })
    sentBy.clear()
    key = await evidenceKeyIn(server.database.store)
  }
  afterEach(() => server.stop())

  /** Each is signed in when she sends, as she was for her tokens; the sending itself is of nobody. */
  const send = async (person: Person, count: number, change: { ids?: readonly string[]; waited?: number } = {}) => {
    await server.agency.signIn(person)
    const ids = change.ids ?? Array.from({ length: count }, () => base64url(newId()))
    for (const id of ids) sentBy.set(hex(Buffer.from(id, 'base64url')), hex(person.member))
    const parts = Array.from({ length: Math.max(1, Math.ceil(ids.length / EACH)) }, (_, at) =>
      ids.slice(at * EACH, (at + 1) * EACH),
    )
    let taken: TakenEvidence | undefined
    for (const part of parts)
      taken = (
        await server.post(
          '/v1/evidence/records',
          await sentWithTokens(key, {
            epoch: epochAt(server.clock.now).epoch,
            sender: person.member,
            records: part.map((id) => JSON.stringify(anyRecord({ id }))),
            waited: change.waited,
          }),
        )
      ).as(TakenEvidence)
    if (!taken) throw new Error('something was sent')
    return { ids, taken }
  }
  const copied = () =>
    inRole(server.database.store, { as: 'keeper' }, async (tx) => ({
      rows: (
        await sql<{ id: string; by: number }>`
          select encode(id, 'hex') as id, xmin::text::int as by from homeward.evidence order by xmin::text::int, ctid`.execute(
          tx,
        )
      ).rows,
      signIns: (
        await sql<{ member: string; by: number }>`
          select encode(member, 'hex') as member, xmin::text::int as by from homeward.sessions order by xmin::text::int`.execute(
          tx,
        )
      ).rows,
    }))
  const share = (found: readonly boolean[]) => found.filter(Boolean).length / found.length

  /** The part of the rows that is given back to its sender. */
  async function byTransaction(): Promise<number> {
    const { rows, signIns } = await copied()
    return share(rows.map(({ id, by }) => signIns.findLast((one) => one.by <= by)?.member === sentBy.get(id)))
  }
  async function byOrder(): Promise<number> {
    const { rows, signIns } = await copied()
    const batches = [...new Set(rows.map(({ by }) => by))].map((of) => rows.filter(({ by }) => by === of))
    let from = 0
    return share(
      batches.flatMap((batch) => {
        const there = signIns.filter((one) => one.by > from && one.by <= (batch[0]?.by ?? 0))
        from = batch[0]?.by ?? 0
        return batch.map(
          ({ id }, at) => there[Math.floor((at * there.length) / batch.length)]?.member === sentBy.get(id),
        )
      }),
    )
  }

  it('gives every record back to its sender where each is written as it comes', async () => {
    await start(1)
    for (const person of [server.agency.drita, server.agency.besa, server.agency.mira]) await send(person, 12)
    expect([await byTransaction(), await byOrder()]).toEqual([1, 1])
  })

  // Fifteen hundred records, mixed in the server's memory: in a change on one kind of database, in a long run on each.
  if (MIXED_ON.includes(kind.name))
    it('finds by transaction and by order no more than chance does where three are mixed', async () => {
      await start()
      const three = [server.agency.drita, server.agency.besa, server.agency.mira]
      for (let round = 0; round < ROUNDS; round++) for (const person of three) await send(person, EACH)
      const { rows } = await copied()
      expect(rows).toHaveLength(ROUNDS * EACH * 3)
      expect(await byTransaction()).toBeLessThanOrEqual(1 / 3 + 0.05)
      expect(await byOrder()).toBeLessThanOrEqual(1 / 3 + 0.05)
    })

  it('finds no more by guessing whoever carries most', async () => {
    await start()
    const { drita, besa, mira } = server.agency
    await send(drita, 60)
    await send(besa, 4)
    await send(mira, 5)
    const { rows } = await copied()
    expect(rows).toHaveLength(12)
    expect(share(rows.map(({ id }) => sentBy.get(id) === hex(drita.member)))).toBeLessThanOrEqual(1 / 3 + 0.05)
  })

  it('finds nothing of two senders, until they have waited a week; what is taken back meanwhile is never written', async () => {
    await start()
    const { drita, besa } = server.agency
    const first = await send(drita, 5)
    expect(first.taken.waiting).toEqual([0, 1, 2, 3, 4])
    await send(besa, 5)
    const [gone = ''] = first.ids
    const back = await sentWithTokens(key, {
      epoch: epochAt(server.clock.now).epoch,
      sender: drita.member,
      remove: [new Uint8Array(Buffer.from(gone, 'base64url'))],
    })
    expect((await server.post('/v1/evidence/records', back)).status).toBe(200)
    expect((await copied()).rows).toEqual([])
    server.clock.now += LONGEST_WAIT
    const last = await send(besa, 1)
    expect(last.taken.waiting).toEqual([])
    const { rows } = await copied()
    expect(rows.map(({ id }) => base64url(new Uint8Array(Buffer.from(id, 'hex'))))).not.toContain(gone)
    expect([rows.length, new Set(rows.map(({ by }) => by)).size]).toEqual([10, 1])
  })

  it('finds them written after a week of trying too where the server forgot each night what waited', async () => {
    await start()
    const { taken } = await send(server.agency.drita, 3, { waited: 6 })
    expect(taken.waiting).toHaveLength(3)
    expect((await send(server.agency.drita, 3, { waited: 7 })).taken.waiting).toEqual([])
    expect((await copied()).rows).toHaveLength(6)
  })

  it('shows coordinators nothing that waits, and a device what was written since', async () => {
    await start()
    const coordinator = await newPerson()
    await server.agency.enrol(coordinator, ['coordinator'])
    const { drita, besa, mira } = server.agency
    const seen = async () =>
      (await server.get('/v1/evidence', await server.agency.signIn(coordinator))).as(EvidencePage).records.length
    const one = await send(drita, 2)
    await send(besa, 2)
    expect(await seen()).toBe(0)
    await send(mira, 2)
    expect(await seen()).toBe(6)
    const again = await send(drita, 0, { ids: one.ids })
    expect([again.taken.waiting, again.taken.batches]).toEqual([[], one.taken.batches + 1])
    expect(again.taken.memory).toEqual(one.taken.memory)
  })
})
