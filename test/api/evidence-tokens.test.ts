import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GivenTokens, TakenEvidence, TokenKey, type SendEvidence } from '#contract/evidence.ts'
import { AccessLogAnswer } from '#contract/session.ts'
import { memberRecord } from '#sealing/directory/directory-record.ts'
import { blindForEpochs, epochAt, EPOCH_DAYS, finishIn } from '#sealing/network/epoch-oprf.ts'
import { blindRecordId, tokenInfo, verifyTokenKey, type TokenKind } from '#sealing/network/evidence-token.ts'
import type { Blinded } from '#sealing/network/oprf.ts'
import { base64url, hex, randomBytes } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { inRole } from '#store/database/role.ts'
import { asMember, newPerson, type Person } from '../support/agency.ts'
import { eachDatabase } from '../support/database.ts'
import { anyRecord } from '../support/evidence/any-record.ts'
import { startTestServer, type TestServer } from '../support/server.ts'

const CARE = 2
const READ = 1
const WRITE = 2

describe.each(eachDatabase())('Tokens for evidence records, on a server with $name', (kind) => {
  let server: TestServer
  let specialist: Person
  let key: TokenKey
  const ids: Uint8Array<ArrayBuffer>[] = [1, 2, 3].map(() => newId())
  let epoch = 0

  const asked = async (person: Person, of: TokenKind, blinded: readonly Blinded[], at = epoch) =>
    server.post(
      '/v1/evidence/tokens',
      { v: 1, epoch: at, kind: of, elements: blinded.map(({ element }) => element) },
      await server.agency.signIn(person),
    )
  const blind = (input: Uint8Array<ArrayBuffer>) =>
    blindRecordId({ file: input, key: input }, { id: input, epoch, publicKey: key.key })
  async function tokens(person: Person, of: TokenKind, blinded: readonly Blinded[]) {
    const given = (await asked(person, of, blinded)).as(GivenTokens)
    const done = finishIn(tokenInfo(of, epoch), blinded.slice(0, given.elements.length), given, key.key)
    if (!done.ok) throw new Error('the proof holds')
    return done.value
  }
  const writesIn = (person: Person, files: number, rights: number) =>
    inRole(server.database.store, { as: 'keeper' }, async (tx) => {
      for (let at = 0; at < files; at++)
        await tx
          .insertInto('homeward.grants')
          .values({ org: server.agency.org, member: person.member, file: newId(), folder: CARE, rights, until: null })
          .execute()
    })
  let sender: SendEvidence['sender']
  const recordOf = (id: Uint8Array<ArrayBuffer>, token: Uint8Array<ArrayBuffer>, at = epoch) => ({
    record: JSON.stringify(anyRecord({ id: base64url(id) })),
    epoch: at,
    token,
  })
  const send = (records: readonly SendEvidence['records'][number][], change: Partial<SendEvidence> = {}) =>
    server.post('/v1/evidence/records', { v: 1, sender, records, remove: [], ...change })
  const written = async () =>
    (
      await inRole(server.database.store, { as: 'keeper' }, (tx) =>
        tx.selectFrom('homeward.evidence').select('id').execute(),
      )
    ).map(({ id }) => hex(id))
  const log = async () =>
    (await server.get('/v1/access-log', await server.agency.signIn(server.agency.drita)))
      .as(AccessLogAnswer)
      .rows.filter(({ action }) => action.startsWith('evidence-'))
      .map(({ action, outcome }) => [action, outcome])

  beforeAll(async () => {
    server = await startTestServer(kind, { network: { evidenceSenders: 1 } })
    const { agency } = server
    epoch = epochAt(server.clock.now).epoch
    key = (await server.get('/v1/evidence/tokens', await agency.signIn(agency.drita))).as(TokenKey)
    specialist = await newPerson()
    await agency.append(
      await memberRecord(agency.place(asMember(agency.arben)), {
        member: specialist.member,
        x: specialist.x.publicKey,
        e: specialist.e.publicKey,
        roles: ['caseworker'],
        external: true,
      }),
    )
    await agency.certifyDevice(specialist)
    await writesIn(specialist, 5, WRITE)
    await writesIn(agency.drita, 2, WRITE)
    await writesIn(agency.drita, 40, READ)
  })
  afterAll(() => server.stop())

  it('are given to nobody of another agency, whatever files they work on here', async () => {
    expect(await asked(specialist, 'child', ids.map(blind))).toMatchObject({ status: 403, code: 'not-entitled' })
    expect(await asked(specialist, 'sender', ids.slice(0, 1).map(blind))).toMatchObject({ code: 'not-entitled' })
    expect(await server.get('/v1/evidence/tokens', await server.agency.signIn(specialist))).toMatchObject({
      code: 'not-entitled',
    })
  })

  it('are given under one key, which the receipt key has signed, and in the epoch of now alone', async () => {
    const { org, drita } = server.agency
    const receiptKey = server.agency.directory.receiptKeys.at(-1)?.key
    expect(receiptKey && (await verifyTokenKey(receiptKey, org, key.key, key.sig))).toBe(true)
    expect(receiptKey && (await verifyTokenKey(receiptKey, newId(), key.key, key.sig))).toBe(false)
    expect(key.epoch).toBe(epoch)
    for (const other of [epoch - 1, epoch + 1])
      expect(await asked(drita, 'child', ids.slice(0, 1).map(blind), other)).toMatchObject({ code: 'epoch-stale' })
  })

  it('are given for meetings to nobody who may write care in no file: a contact is one', async () => {
    const { agency } = server
    const met = ids.slice(0, 1).map(blind)
    await writesIn(agency.mira, 1, READ)
    expect(await asked(agency.mira, 'meeting', met)).toMatchObject({ status: 403, code: 'not-entitled' })
    await writesIn(agency.mira, 1, WRITE)
    expect(
      await tokens(
        agency.mira,
        'meeting',
        [1, 2, 3].map(() => blind(newId())),
      ),
    ).toHaveLength(3)
  })

  let first: readonly Uint8Array<ArrayBuffer>[] = []
  it('are no more than the files in which a member may write care: of three she has two, and the same again costs nothing', async () => {
    const { drita } = server.agency
    first = await tokens(drita, 'child', ids.map(blind))
    expect(first).toHaveLength(2)
    expect((await tokens(drita, 'child', ids.slice(0, 2).map(blind))).map(hex)).toEqual(first.map(hex))
    expect(await asked(drita, 'child', ids.slice(2).map(blind))).toMatchObject({ status: 403, code: 'not-entitled' })
    const both = await Promise.all([1, 2].map(() => asked(drita, 'child', [blind(newId())])))
    expect(both.map(({ status }) => status)).toEqual([403, 403])
  })

  it('stand in the log: who, when and how many, and what was refused', async () => {
    const lines = await log()
    expect(lines.slice(-2).toSorted()).toEqual([
      ['evidence-child:1', 'not-entitled'],
      ['evidence-child:2', 'ok'],
    ])
  })

  it('let one member count as one sender in an epoch, and no two members’ tokens as one', async () => {
    const { drita, besa } = server.agency
    const input = randomBytes(32)
    const blinded = blindForEpochs(input, key.key)
    const [token] = await tokens(drita, 'sender', [blinded])
    if (!token) throw new Error('one was given')
    sender = { epoch, input, token }
    expect(await asked(drita, 'sender', [blindForEpochs(randomBytes(32), key.key)])).toMatchObject({
      code: 'not-entitled',
    })
    expect(await tokens(besa, 'sender', [blindForEpochs(randomBytes(32), key.key)])).toHaveLength(1)
  })

  it('are needed for each record: none, another’s, a stranger’s or a meeting’s is refused, and nothing beside it is taken', async () => {
    const [one, two] = ids as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>]
    const [ofOne, ofTwo] = first as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>]
    const [ofMeeting] = await tokens(server.agency.drita, 'meeting', [blind(two)])
    if (!ofMeeting) throw new Error('one was given')
    for (const token of [new Uint8Array(64), ofOne, randomBytes(64), ofMeeting, sender.token])
      expect(await send([recordOf(one, ofOne), recordOf(two, token)])).toMatchObject({
        status: 403,
        code: 'not-entitled',
      })
    for (const wrong of [
      { ...sender, token: ofOne },
      { ...sender, input: randomBytes(32) },
    ])
      expect(await send([recordOf(one, ofOne)], { sender: wrong })).toMatchObject({ status: 403, code: 'not-entitled' })
    expect(await written()).toEqual([])
    expect((await send([recordOf(one, ofOne), recordOf(two, ofTwo)])).status).toBe(200)
    expect((await written()).sort()).toEqual([one, two].map(hex).sort())
  })

  it('write one record each, however often they come: sent again it replaces itself, and another under the same token is refused', async () => {
    const [one] = ids as [Uint8Array<ArrayBuffer>]
    const [ofOne] = first as [Uint8Array<ArrayBuffer>]
    for (let again = 0; again < 3; again++)
      expect((await send([recordOf(one, ofOne)])).as(TakenEvidence).waiting).toEqual([])
    expect(await send([recordOf(newId(), ofOne)])).toMatchObject({ code: 'not-entitled' })
    expect(await written()).toHaveLength(2)
  })

  it('leave no way in the database from who was given one to the record that came with it', async () => {
    const [one] = ids as [Uint8Array<ArrayBuffer>]
    const [ofOne] = first as [Uint8Array<ArrayBuffer>]
    const holding = await inRole(server.database.store, { as: 'keeper' }, async (tx) => {
      const { rows: tables } = await sql<{ name: string }>`
        select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('homeward', 'keystore')`.execute(
        tx,
      )
      const found: [string, string][] = []
      for (const { name } of tables) {
        const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(tx)
        for (const { row } of rows)
          for (const [what, secret] of Object.entries({
            id: one,
            token: ofOne,
            'sender’s token': sender.token,
            'sender’s name': sender.input,
            element: blind(one).element,
          }))
            if (row.includes(hex(secret))) found.push([name, what])
      }
      return found
    })
    expect(holding.sort()).toEqual([
      ['homeward.evidence', 'id'],
      ['homeward.evidence_issued', 'element'],
    ])
    // Sending is in no log: the lines are those of the asking.
    expect((await log()).every(([action]) => /^evidence-(?:child|meeting|sender):\d+$/.test(action ?? ''))).toBe(true)
  })

  it('count in the next epoch too, and not in the one after', async () => {
    const [one] = ids as [Uint8Array<ArrayBuffer>]
    const [ofOne] = first as [Uint8Array<ArrayBuffer>]
    server.clock.now += EPOCH_DAYS * 86_400_000
    expect((await send([recordOf(one, ofOne)])).status).toBe(200)
    expect(await send([recordOf(one, ofOne, epoch + 1)])).toMatchObject({ code: 'not-entitled' })
    server.clock.now += EPOCH_DAYS * 86_400_000
    expect(await send([recordOf(one, ofOne)])).toMatchObject({ status: 409, code: 'epoch-stale' })
    expect(await send([], { sender: { ...sender, epoch: epoch + 1 } })).toMatchObject({ code: 'not-entitled' })
  })

  it('are not known to an app of before: its records are refused with “update”, and what it takes back is taken back', async () => {
    const [one] = ids as [Uint8Array<ArrayBuffer>]
    const body = { v: 1, records: [JSON.stringify(anyRecord({ id: base64url(newId()) }))], remove: [one] }
    expect(await server.put('/v1/evidence', body, await server.agency.signIn(server.agency.drita))).toMatchObject({
      status: 400,
      code: 'app-too-old',
    })
    expect(await written()).toEqual([hex(ids[1] ?? one)])
  })
})
