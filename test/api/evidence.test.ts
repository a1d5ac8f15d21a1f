import { sql } from 'kysely'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EvidencePage, ReleaseLogPage, ReleaseOutput } from '#contract/evidence.ts'
import type { LogEvent } from '#evidence/ledger/release-log.ts'
import { muFor } from '#evidence/privacy/gaussian-dp.ts'
import type { EvidenceRecord } from '#evidence/record/evidence-record.ts'
import { base64url, utf8 } from '#sealing/primitives/bytes.ts'
import { epochAt } from '#sealing/network/epoch-oprf.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import { signReleaseLine, verifyReleaseLine } from '#sealing/members/release-line.ts'
import { inRole, type Who } from '#store/database/role.ts'
import { newPerson, type Person } from '../support/agency.ts'
import { eachDatabase } from '../support/database.ts'
import { anyRecord } from '../support/evidence/any-record.ts'
import { evidenceKeyIn, sentWithTokens } from '../support/evidence/sent-with-tokens.ts'
import { startTestServer, type TestServer } from '../support/server.ts'

const NONE = new Uint8Array(0)
const digestOf = (output: Uint8Array) => createHash('sha256').update(output).digest('hex')

describe.each(eachDatabase())('Evidence, on a server with $name', (kind) => {
  let server: TestServer
  let coordinator: Person
  let second: Person
  const put = async (records: readonly unknown[], remove: readonly Uint8Array<ArrayBuffer>[] = []) =>
    server.post(
      '/v1/evidence/records',
      await sentWithTokens(await evidenceKeyIn(server.database.store), {
        epoch: epochAt(server.clock.now).epoch,
        sender: server.agency.drita.member,
        records: records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record))),
        remove,
      }),
    )
  const read = async (person: Person) => server.get('/v1/evidence', await server.agency.signIn(person))
  const recordOf = (change: Partial<EvidenceRecord> = {}) => anyRecord({ id: base64url(newId()), ...change })

  beforeAll(async () => {
    server = await startTestServer(kind, { network: { evidenceSenders: 1 } })
    ;[coordinator, second] = [await newPerson(), await newPerson()]
    for (const person of [coordinator, second]) await server.agency.enrol(person, ['coordinator'])
  })
  afterAll(() => server.stop())

  it('refuses a record that holds a word where a code belongs, and takes none of those beside it', async () => {
    expect(await put([recordOf(), { ...recordOf(), sex: 'a girl of twelve' }])).toMatchObject({
      status: 422,
      code: 'record-malformed',
    })
    expect(await put([{ ...recordOf(), story: 'She said' }])).toMatchObject({ status: 422, code: 'record-malformed' })
    expect(await put(['no JSON'])).toMatchObject({ status: 422, code: 'record-malformed' })
    expect((await read(coordinator)).as(EvidencePage).records).toEqual([])
  })

  it('shows records to coordinators alone: to others there is nothing here', async () => {
    for (const person of [server.agency.drita, server.agency.besa, server.agency.arben])
      expect(await read(person)).toMatchObject({ status: 404, code: 'not-found' })
  })

  it('replaces a record under its id, takes one out, and gives neither id to who reads', async () => {
    const home = base64url(newId())
    const [one, other, third] = [recordOf({ household: home }), recordOf({ household: home }), recordOf()]
    expect((await put([one, other, third])).status).toBe(200)
    expect(
      (await put([{ ...one, closure: 'goals-met' }], [Uint8Array.from(Buffer.from(third.id, 'base64url'))])).status,
    ).toBe(200)
    const { records } = (await read(coordinator)).as(EvidencePage)
    expect(records).toHaveLength(2)
    expect(new Set(records.map(({ unit }) => unit)).size).toBe(1)
    expect(records.map(({ record }) => (JSON.parse(record) as EvidenceRecord).closure).sort()).toEqual([
      'goals-met',
      'open',
    ])
    for (const secret of [one.id, other.id, home]) expect(JSON.stringify(records)).not.toContain(secret)
  })

  it('keeps, behind the second wall, records from every role but the analyst’s, and from other organisations', async () => {
    const { org, drita } = server.agency
    const count = (who: Who) =>
      inRole(server.database.store, who, (tx) =>
        sql<{ n: number }>`select count(record)::int as n from homeward.evidence`.execute(tx),
      ).then(({ rows }) => rows[0]?.n)
    expect(await count({ as: 'analyst', org })).toBe(2)
    expect(await count({ as: 'analyst', org: newId() })).toBe(0)
    for (const who of [
      { as: 'member', org, member: drita.member },
      { as: 'clerk', org },
      { as: 'gate', it: newId() },
    ] as const)
      await expect(count(who), who.as).rejects.toThrow(/permission denied/)
  })

  describe('the log of releases', () => {
    let seq = 0
    const write = async (
      person: Person,
      event: LogEvent,
      output: Uint8Array<ArrayBuffer> = NONE,
      how: { after?: number; signedBy?: Person } = {},
    ) => {
      const after = how.after ?? seq
      const text = JSON.stringify(event)
      const sig = await signReleaseLine(
        { org: server.agency.org, seq: after + 1, event: text, output },
        (how.signedBy ?? person).deviceKey,
      )
      const reply = await server.post(
        '/v1/evidence/log',
        { v: 1, after, event: text, output, sig },
        await server.agency.signIn(person),
      )
      if (reply.status === 204) seq += 1
      return reply
    }
    const by = (person: Person) => idText(person.member)
    const account = { programme: 'all', year: 2026 }
    const table = utf8('sex,count\r\nfemale,12\r\n')
    const proposal = (
      person: Person,
      release: string,
      change: Partial<Extract<LogEvent, { what: 'proposed' }>> = {},
    ): LogEvent => ({
      what: 'proposed',
      release,
      form: 'table',
      title: 'By sex',
      asked: '{}',
      digest: digestOf(table),
      by: by(person),
      ...change,
    })

    it('refuses who is no coordinator, a wrong signature, somebody else’s name, and an output that is not the one named', async () => {
      expect(await write(server.agency.drita, proposal(server.agency.drita, 'r1'), table)).toMatchObject({
        status: 404,
      })
      expect(await write(coordinator, proposal(coordinator, 'r1'), table, { signedBy: second })).toMatchObject({
        code: 'signature-wrong',
      })
      expect(await write(coordinator, proposal(second, 'r1'), table)).toMatchObject({ code: 'not-entitled' })
      expect(await write(coordinator, proposal(coordinator, 'r1'), utf8('other'))).toMatchObject({
        code: 'request-malformed',
      })
      expect(seq).toBe(0)
    })

    it('lets nothing out on one person’s word, and is appended to at its end alone', async () => {
      expect((await write(coordinator, proposal(coordinator, 'r1'), table)).status).toBe(204)
      expect(await write(coordinator, { what: 'approved', release: 'r1', by: by(coordinator) })).toMatchObject({
        code: 'not-entitled',
      })
      expect(
        await write(second, { what: 'approved', release: 'r1', by: by(second) }, NONE, { after: 0 }),
      ).toMatchObject({ status: 409, code: 'head-moved' })
      expect((await write(second, { what: 'approved', release: 'r1', by: by(second) })).status).toBe(204)
    })

    it('takes one of two that come at once', async () => {
      const both = await Promise.all([
        write(coordinator, proposal(coordinator, 'r2'), table, { after: seq }),
        write(second, proposal(second, 'r3'), table, { after: seq }),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
    })

    it('refuses a release that would overspend the budget, whatever the device says', async () => {
      const cost = (epsilon: number) => ({ mu: muFor(epsilon, 4e-7), slack: 1e-6, delta: 4e-8 })
      expect(
        (
          await write(coordinator, {
            what: 'budget-asked',
            change: 'b1',
            of: { what: 'opened', account, cap: { epsilon: 4, delta: 1e-6 } },
            by: by(coordinator),
          })
        ).status,
      ).toBe(204)
      expect(await write(coordinator, { what: 'budget-agreed', change: 'b1', by: by(coordinator) })).toMatchObject({
        code: 'not-entitled',
      })
      expect(
        await write(coordinator, { what: 'reserved', account, release: 's1', cost: cost(3), by: by(coordinator) }),
      ).toMatchObject({ code: 'not-entitled' })
      expect((await write(second, { what: 'budget-agreed', change: 'b1', by: by(second) })).status).toBe(204)
      expect(
        (await write(coordinator, { what: 'reserved', account, release: 's1', cost: cost(3), by: by(coordinator) }))
          .status,
      ).toBe(204)
      expect(
        await write(second, { what: 'reserved', account, release: 's2', cost: cost(3), by: by(second) }),
      ).toMatchObject({ code: 'not-entitled' })
      expect(await write(second, proposal(second, 's2', { form: 'synthetic' }), table)).toMatchObject({
        code: 'not-entitled',
      })
      expect((await write(coordinator, proposal(coordinator, 's1', { form: 'synthetic' }), table)).status).toBe(204)
    })

    it('is read back whole, each line with a signature that holds, and each output to the byte', async () => {
      const token = await server.agency.signIn(second)
      const { lines } = (await server.get('/v1/evidence/log', token)).as(ReleaseLogPage)
      expect(lines.map((line) => line.seq)).toEqual(Array.from({ length: seq }, (_, at) => at + 1))
      const people = [coordinator, second]
      for (const line of lines) {
        const output =
          line.size === 0
            ? NONE
            : (await server.get(`/v1/evidence/output?seq=${String(line.seq)}`, token)).as(ReleaseOutput).output
        const writer = people.find((person) => idText(person.member) === idText(line.member))
        expect(
          writer &&
            (await verifyReleaseLine(
              { org: server.agency.org, seq: line.seq, event: line.event, output },
              writer.deviceKey.publicKey,
              line.sig,
            )),
        ).toBe(true)
      }
      expect(await server.get('/v1/evidence/log', await server.agency.signIn(server.agency.drita))).toMatchObject({
        status: 404,
      })
    })
  })
})
