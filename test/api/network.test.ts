import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  AGENCY_DAYS,
  AGENCY_QUESTIONS,
  ASKED,
  BATCH,
  EvaluatedBatch,
  MEMBER_QUESTIONS,
  Messages,
  NAMED,
  NetworkView,
  PossibleMatch,
  ROWS,
} from '#contract/network.ts'
import { blindForEpochs, EPOCH_DAYS, epochAt, epochInfo, finishIn } from '#sealing/network/epoch-oprf.ts'
import { oprfKey } from '#sealing/network/oprf.ts'
import { SEALED_MESSAGE } from '#sealing/network/message.ts'
import { hex, randomBytes, utf8 } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { putKeys } from '#store/network/keys.ts'
import { inRole, type Who } from '#store/database/role.ts'
import { eachDatabase } from '../support/database.ts'
import { given } from '../support/given.ts'
import { startTestNetwork, type TestNetwork } from '../support/network.ts'
import { startTestServer, type TestServer } from '../support/server.ts'

const DAY = 86_400_000
const many = <Item>(length: number, make: () => Item) => Array.from({ length }, make)
const { publicKey: anyKey } = oprfKey(new Uint8Array(32), utf8('any'))
const elements = () => many(BATCH, () => blindForEpochs(randomBytes(32), anyKey).element)
const outputs = () => many(ASKED, () => randomBytes(8))
const EPOCH = epochAt(Date.UTC(2026, 10, 25, 9)).epoch
const rows = (some: readonly Bytes[] = []) =>
  [...some, ...many(ROWS - some.length, () => randomBytes(8))].map((output) => ({ handle: randomBytes(8), output }))
const keys = (some: readonly Bytes[] = []) => ({ v: 1, epoch: EPOCH, rows: rows(some), drop: [] })
const asked = (purpose = 'tracing') => ({ v: 1, purpose, outputs: outputs() })

describe.each(eachDatabase())('The network’s server, with $name', (kind) => {
  let network: TestNetwork
  let [here, there]: Awaited<ReturnType<TestNetwork['admit']>>[] = []
  const us = () => here ?? fail()
  const them = () => there ?? fail()
  const fail = (): never => {
    throw new Error('two agencies were admitted')
  }
  const ask = async (of: readonly Uint8Array[], who = us()) =>
    (
      await network.as(who, 'POST', '/question', {
        v: 1,
        purpose: 'tracing',
        outputs: [...of, ...outputs()].slice(0, ASKED),
      })
    ).as(PossibleMatch)

  beforeAll(async () => {
    network = await startTestNetwork(kind)
    ;[here, there] = [await network.admit(), await network.admit()]
  })
  afterAll(() => network.stop())

  it('shows whoever was not admitted nothing, as if it were not there', async () => {
    for (const who of [
      undefined,
      { agency: newId(), token: us().token },
      { agency: us().agency, token: randomBytes(32) },
      { agency: us().agency, token: them().token },
    ]) {
      for (const [method, path] of [
        ['GET', ''],
        ['POST', '/evaluate'],
        ['POST', '/question'],
        ['PUT', '/keys'],
        ['GET', '/message'],
      ] as const) {
        expect(await network.as(who, method, path, method === 'GET' ? undefined : asked()), path).toMatchObject({
          status: 404,
          code: 'not-found',
        })
      }
    }
  })

  it('refuses a batch of another size, elements that are none, a purpose that nobody knows, outputs too many or too long', async () => {
    const wrong = [
      ['/evaluate', { v: 1, purpose: 'tracing', epochs: [EPOCH], elements: elements().slice(1) }],
      ['/evaluate', { v: 1, purpose: 'tracing', epochs: [EPOCH + 1], elements: elements() }],
      ['/evaluate', { v: 1, purpose: 'tracing', epochs: [EPOCH, EPOCH - 2], elements: elements() }],
      ['/evaluate', { v: 1, purpose: 'tracing', epochs: [], elements: elements() }],
      ['/evaluate', { v: 1, purpose: 'tracing', epochs: [EPOCH], elements: [...elements(), ...elements()] }],
      ['/evaluate', { v: 1, purpose: 'curious', epochs: [EPOCH], elements: elements() }],
      [
        '/evaluate',
        { v: 1, purpose: 'tracing', epochs: [EPOCH], elements: [...elements().slice(1), new Uint8Array(32)] },
      ],
      [
        '/evaluate',
        { v: 1, purpose: 'tracing', epochs: [EPOCH], elements: [...elements().slice(1), new Uint8Array(32).fill(255)] },
      ],
      ['/question', { ...asked(), outputs: outputs().slice(1) }],
      ['/question', { ...asked(), outputs: many(ASKED + 1, () => randomBytes(8)) }],
      ['/question', { ...asked(), outputs: many(ASKED, () => randomBytes(64)) }],
      ['/question', { ...asked(), after: 4 }],
      ['/message', { v: 1, to: them().agency, message: newId(), sealed: randomBytes(SEALED_MESSAGE - 1) }],
    ] as const
    for (const [path, body] of wrong)
      expect(await network.as(us(), 'POST', path, body)).toMatchObject({ status: 400, code: 'request-malformed' })
    expect(await network.as(us(), 'PUT', '/keys', { ...keys(), rows: rows().slice(1) })).toMatchObject({
      status: 400,
      code: 'request-malformed',
    })
  })

  it('evaluates what it cannot read, with a proof under the key that it shows', async () => {
    const { publicKey } = (await network.as(us(), 'GET', '')).as(NetworkView)
    const blinded = many(BATCH, () => blindForEpochs(randomBytes(32), publicKey))
    const batch = { v: 1, purpose: 'tracing', epochs: [EPOCH], elements: blinded.map(({ element }) => element) }
    const [ours, theirs] = [
      (await network.as(us(), 'POST', '/evaluate', batch)).as(EvaluatedBatch),
      (await network.as(them(), 'POST', '/evaluate', batch)).as(EvaluatedBatch),
    ]
    const outputsOf = ({ batches: [batch] }: EvaluatedBatch) =>
      given(finishIn(epochInfo(EPOCH), blinded, batch ?? fail(), publicKey)).map(hex)
    expect(outputsOf(ours)).toEqual(outputsOf(theirs))
  })

  it('says whose an output is, never one’s own, and answers in the same bytes’ length where nobody’s is', async () => {
    const [known, own] = [randomBytes(8), randomBytes(8)]
    expect((await network.as(them(), 'PUT', '/keys', keys([known]))).status).toBe(204)
    expect((await network.as(us(), 'PUT', '/keys', keys([own]))).status).toBe(204)
    const found = await ask([known])
    const none = await ask([])
    expect(hex(found.agencies)).toBe(hex(them().agency) + '00'.repeat(16 * (NAMED - 1)))
    expect(none.agencies).toEqual(new Uint8Array(16 * NAMED))
    expect((await ask([own])).agencies).toEqual(none.agencies)
    const [one, other] = await Promise.all(
      [[known], []].map((of) =>
        network.as(us(), 'POST', '/question', {
          v: 1,
          purpose: 'tracing',
          outputs: [...of, ...outputs()].slice(0, ASKED),
        }),
      ),
    )
    expect(one?.bytes.length).toBe(other?.bytes.length)
  })

  it('finds nobody once a key was written over', async () => {
    const known = randomBytes(8)
    const [row, ...others] = rows([known])
    await network.as(them(), 'PUT', '/keys', { v: 1, epoch: EPOCH, rows: [row, ...others], drop: [] })
    expect((await ask([known])).agencies.some((byte) => byte !== 0)).toBe(true)
    await network.as(them(), 'PUT', '/keys', {
      v: 1,
      epoch: EPOCH,
      rows: [{ handle: row?.handle, output: randomBytes(8) }, ...rows().slice(1)],
      drop: [],
    })
    expect((await ask([known])).agencies.every((byte) => byte === 0)).toBe(true)
  })

  it('names four agencies at most, whatever partners claim', async () => {
    const everybodys = randomBytes(8)
    const liars = await Promise.all(many(6, () => network.admit()))
    for (const liar of liars) await network.as(liar, 'PUT', '/keys', keys([everybodys]))
    const named = hex((await ask([everybodys])).agencies).match(/.{32}/g) ?? []
    expect(new Set(named).size).toBe(NAMED)
    expect(named.every((agency) => liars.some((liar) => hex(liar.agency) === agency))).toBe(true)
  })

  it('keeps no more keys of one agency than it may have, and takes none of a sending that would go beyond', async () => {
    const partner = await network.admit()
    const count = async () => (await network.as(partner, 'GET', '')).as(NetworkView).rows
    expect(
      await putKeys(network.database.store, partner.agency, { rows: rows(), drop: [], epoch: EPOCH }, ROWS + 10),
    ).toBe(true)
    expect(
      await putKeys(network.database.store, partner.agency, { rows: rows(), drop: [], epoch: EPOCH }, ROWS + 10),
    ).toBe(false)
    expect(await count()).toBe(ROWS)
    const [first] = await inRole(network.database.store, { as: 'partner', org: partner.agency }, (tx) =>
      tx.selectFrom('homeward.network_keys').select('handle').execute(),
    )
    const others = await inRole(network.database.store, { as: 'partner', org: us().agency }, (tx) =>
      tx.selectFrom('homeward.network_keys').select('handle').execute(),
    )
    expect(
      (
        await network.as(partner, 'PUT', '/keys', {
          ...keys(),
          drop: [first?.handle, ...others.map(({ handle }) => handle)],
        })
      ).status,
    ).toBe(204)
    expect(await count()).toBe(2 * ROWS - 1)
    expect((await network.as(us(), 'GET', '')).as(NetworkView).rows).toBe(ROWS)
  })

  it('gives a message to whom it is for alone, once however often it is sent, until they have it', async () => {
    const message = { v: 1, to: them().agency, message: newId(), sealed: randomBytes(SEALED_MESSAGE) }
    for (let n = 0; n < 2; n += 1) expect((await network.as(us(), 'POST', '/message', message)).status).toBe(204)
    expect(await network.as(us(), 'POST', '/message', { ...message, to: newId() })).toMatchObject({ status: 404 })
    expect((await network.as(us(), 'GET', '/message')).as(Messages).messages).toEqual([])
    expect((await network.as(them(), 'GET', '/message')).as(Messages).messages).toMatchObject([
      { from: us().agency, message: message.message, sealed: message.sealed },
    ])
    await network.as(us(), 'POST', '/message/taken', { v: 1, taken: [message.message] })
    expect((await network.as(them(), 'GET', '/message')).as(Messages).messages).toHaveLength(1)
    await network.as(them(), 'POST', '/message/taken', { v: 1, taken: [message.message] })
    expect((await network.as(them(), 'GET', '/message')).as(Messages).messages).toEqual([])
  })

  it('lets an agency ask only so often in a month, two at once no more than one after the other, and logs who, when, how many and why, never what', async () => {
    const partner = await network.admit()
    const answers = await Promise.all(
      many(AGENCY_QUESTIONS + 5, () => network.as(partner, 'POST', '/question', asked('safety-now'))),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(AGENCY_QUESTIONS)
    expect(answers.find(({ status }) => status !== 200)).toMatchObject({ status: 429, code: 'too-many-tries' })
    expect(Number(answers.find(({ status }) => status !== 200)?.headers.get('retry-after'))).toBe(
      (AGENCY_DAYS + 1) * 86_400 - (network.clock.now % DAY) / 1_000,
    )
    const { rows: log } = await inRole(network.database.store, { as: 'keeper' }, (tx) =>
      sql<
        Record<string, unknown>
      >`select what, purpose, size, at, count(*)::int as n from homeward.network_log where agency = ${partner.agency} group by what, purpose, size, at order by what`.execute(
        tx,
      ),
    )
    expect(log).toEqual([
      { what: 'questions', purpose: 'safety-now', size: 1, at: network.clock.now, n: AGENCY_QUESTIONS },
      { what: 'questions-refused', purpose: 'safety-now', size: 1, at: network.clock.now, n: 5 },
    ])
    network.clock.now += DAY
    expect((await network.as(partner, 'POST', '/question', asked())).status).toBe(429)
    network.clock.now += EPOCH_DAYS * DAY
    expect((await network.as(partner, 'POST', '/question', asked())).status).toBe(429)
    network.clock.now += (AGENCY_DAYS - EPOCH_DAYS) * DAY
    expect((await network.as(partner, 'POST', '/question', asked())).status).toBe(200)
    network.clock.now -= (AGENCY_DAYS + 1) * DAY
  }, 30_000)

  it('keeps, behind the second wall, each agency to its own rows, and the log from all of them', async () => {
    const count = (who: Who, table: string) =>
      inRole(network.database.store, who, (tx) =>
        sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx),
      ).then(({ rows: [row] }) => row?.n)
    const all = await count({ as: 'keeper' }, 'homeward.network_keys')
    expect(all).toBeGreaterThan(2 * ROWS)
    expect(await count({ as: 'partner', org: newId() }, 'homeward.network_keys')).toBe(0)
    expect(await count({ as: 'partner', org: us().agency }, 'homeward.network_keys')).toBe(ROWS)
    expect(await count({ as: 'partner', org: us().agency }, 'homeward.network_agencies')).toBe(1)
    await expect(count({ as: 'partner', org: us().agency }, 'homeward.network_log')).rejects.toThrow(
      /permission denied/,
    )
    await expect(
      inRole(network.database.store, { as: 'matcher' }, (tx) =>
        sql`select handle from homeward.network_keys`.execute(tx),
      ),
    ).rejects.toThrow(/permission denied/)
    await expect(
      inRole(network.database.store, { as: 'matcher' }, (tx) =>
        sql`select proof from homeward.network_agencies`.execute(tx),
      ),
    ).rejects.toThrow(/permission denied/)
    for (const who of [
      { as: 'member', org: us().agency, member: newId() },
      { as: 'clerk', org: us().agency },
      { as: 'gate', it: newId() },
    ] as const) {
      for (const table of ['network_keys', 'network_messages', 'network_agencies', 'network_use', 'network_log'])
        await expect(count(who, `homeward.${table}`), table).rejects.toThrow(/permission denied/)
    }
    await expect(
      inRole(network.database.store, { as: 'partner', org: us().agency }, (tx) =>
        sql`insert into homeward.network_keys (agency, handle, output) values (${them().agency}, ${randomBytes(8)}, ${randomBytes(8)})`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow(/row-level security/)
  })
})

describe.each(eachDatabase().slice(0, 1))('An agency’s own server, with $name', (kind) => {
  let network: TestNetwork
  let server: TestServer
  let alone: TestServer
  beforeAll(async () => {
    network = await startTestNetwork(kind)
    server = await startTestServer(kind, { network: (await network.admit()).options })
    alone = await startTestServer(kind)
    await server.agency.enrol(server.agency.besa, ['supervisor'])
  })
  afterAll(async () => {
    for (const each of [network, server, alone]) await each.stop()
  })

  it('that belongs to no network has nothing there', async () => {
    expect(await alone.get('/v1/network', await alone.agency.signIn(alone.agency.drita))).toMatchObject({
      status: 404,
      code: 'not-found',
    })
  })

  it('passes on only what has the shape, and leaves cards, messages and its children’s keys to the contact point', async () => {
    const drita = await server.agency.signIn(server.agency.drita)
    expect(await server.post('/v1/network/question', { ...asked(), name: 'Ana' }, drita)).toMatchObject({ status: 400 })
    expect(await server.put('/v1/network/card', { v: 1, card: randomBytes(99) }, drita)).toMatchObject({ status: 404 })
    expect(await server.get('/v1/network/message', drita)).toMatchObject({ status: 404 })
    expect(
      await server.post(
        '/v1/network/evaluate',
        { v: 1, purpose: 'keep-findable', epochs: [EPOCH], elements: elements() },
        drita,
      ),
    ).toMatchObject({ status: 404 })
    expect(network.passed.length).toBe(0)
    expect((await server.get('/v1/network', drita)).as(NetworkView).partners).toEqual([])
  })

  it('counts what one member asks on one day, the same question each time, and says so without a word of it', async () => {
    const drita = await server.agency.signIn(server.agency.drita)
    const same = asked()
    for (let n = 0; n < MEMBER_QUESTIONS; n += 1)
      expect((await server.post('/v1/network/question', same, drita)).status).toBe(200)
    expect(await server.post('/v1/network/question', same, drita)).toMatchObject({
      status: 429,
      code: 'too-many-tries',
    })
    expect(
      (await server.post('/v1/network/question', same, await server.agency.signIn(server.agency.mira))).status,
    ).toBe(200)
    const { rows: log } = await inRole(server.database.store, { as: 'keeper' }, (tx) =>
      sql<{
        action: string
        outcome: string
      }>`select action, outcome from homeward.access_log where action like 'network%' and member = ${server.agency.drita.member} order by seq`.execute(
        tx,
      ),
    )
    expect(log).toHaveLength(MEMBER_QUESTIONS + 1)
    expect(log.at(-1)).toEqual({ action: 'network-question:tracing', outcome: 'too-many-tries' })
  })

  it('says that it could not reach the network’s server, or that what came is no answer, as one refusal', async () => {
    const options = (await network.admit()).options
    for (const fetch of [
      () => Promise.reject(new Error('gone')),
      () => new Response('<html>', { status: 500 }),
      () => new Response(new Uint8Array(2 * 1024 * 1024)),
    ]) {
      const broken = await startTestServer(kind, { network: { ...options, fetch } })
      expect(
        (await broken.get('/v1/network', await broken.agency.signIn(broken.agency.drita))).status,
      ).toBeGreaterThanOrEqual(500)
      await broken.stop()
    }
  })
})
