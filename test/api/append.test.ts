import { SPOKEN } from '#contract/version.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { buildReceipts, parseReceipt } from '#sealing/segments/receipt.ts'
import { dropEntry, parseSegment, segmentId } from '#sealing/segments/segment.ts'
import { depsFor } from '#server/start.ts'
import { anotherDevice, newPerson } from '../support/agency.ts'
import { eachDatabase } from '../support/database.ts'
import {
  CARD,
  CARE,
  HEALTH,
  keepAll,
  reading,
  SealedFile,
  THERAPY,
  writing,
  type Item,
} from '../support/sealed-file.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { Line } from '../support/syncing.ts'

describe.each(eachDatabase())('what is written, sent to $name', (kind) => {
  let server: TestServer
  let drita: Line
  let mira: Line
  let file: SealedFile
  beforeAll(async () => {
    server = await startTestServer(kind)
    drita = await Line.of(server, server.agency.drita)
    mira = await Line.of(server, server.agency.mira)
  })
  afterAll(() => server.stop())
  beforeEach(async () => {
    const { agency } = server
    file = new SealedFile(agency)
    const opened = await file.open(
      agency.drita,
      [CARD, CARE, THERAPY],
      [
        [agency.drita, keepAll],
        [agency.besa, keepAll],
        [agency.mira, writing(THERAPY)],
      ],
    )
    expect(await drita.push(opened)).toMatchObject({ ok: true, receipts: [] })
  })

  const bent = (item: Item, change: (bytes: Uint8Array<ArrayBuffer>) => void): Item => {
    const bytes = new Uint8Array(item.bytes)
    change(bytes)
    return { is: 'segment', bytes }
  }

  it('is refused without a session', async () => {
    const reply = await server.post('/v1/sync', { v: 1, incarnation: null, cursor: null, directory: 0, groups: [] })
    expect([reply.status, reply.code]).toEqual([401, 'not-signed-in'])
    expect((await server.post('/v1/sync', {}, newId())).code).toBe('not-signed-in')
  })

  it('is refused whole where the request is not what the contract says', async () => {
    for (const body of [
      {},
      { v: 1 },
      { v: 1, incarnation: null, cursor: null, directory: 0, groups: [], more: true },
    ]) {
      expect((await server.post('/v1/sync', body, drita.token)).code).toBe('request-malformed')
    }
    expect((await server.post('/v1/sync', { v: SPOKEN.newest + 1 }, drita.token)).code).toBe('app-too-new')
    for (const bytes of [new Uint8Array(0), new Uint8Array([0xff]), randomBytes(200)]) {
      expect((await server.raw('POST', '/v1/sync', bytes, drita.token)).code).toBe('request-malformed')
    }
  })

  it('is refused for its form, its folder number, its length and its organisation', async () => {
    const good = await file.segment(server.agency.drita, CARE, ['one'], { forget: true })
    const bad: [string, Item][] = [
      ['not a segment', { is: 'segment', bytes: randomBytes(300) }],
      ['empty', { is: 'segment', bytes: new Uint8Array(0) }],
      ['another suite', bent(good, (bytes) => (bytes[4] = 2))],
      ['a folder that cannot be', bent(good, (bytes) => (bytes[37] = 9))],
      ['cut short', { is: 'segment', bytes: good.bytes.slice(0, -1) }],
      ['too long', { is: 'segment', bytes: new Uint8Array([...good.bytes, 0]) }],
      ['another organisation', await file.segment(server.agency.drita, CARE, ['one'], { org: newId(), forget: true })],
    ]
    for (const [why, item] of bad)
      expect(await drita.push(item), why).toMatchObject({ ok: false, at: 0, code: 'header-wrong', quarantined: false })
  })

  it('is refused where the signature, the author or a ciphertext is another', async () => {
    const { agency } = server
    const good = await file.segment(agency.drita, CARE, ['one'], { forget: true })
    expect(await drita.push(bent(good, (bytes) => (bytes[bytes.length - 5] = (bytes.at(-5) ?? 0) ^ 1)))).toMatchObject({
      code: 'signature-wrong',
    })
    expect(await drita.push(bent(good, (bytes) => (bytes[37] = HEALTH)))).toMatchObject({ code: 'signature-wrong' })
    expect(
      await drita.push(await file.segment(agency.drita, CARE, ['one'], { signedBy: agency.mira, forget: true })),
    ).toMatchObject({ code: 'signature-wrong' })
    expect(await drita.push(await file.segment(await newPerson(), CARE, ['one']))).toMatchObject({
      code: 'author-unknown',
    })
  })

  it('is refused on another’s way to the signature that a request has once, with its group alone', async () => {
    const { agency } = server
    const [one, two, three] = await file.segments(agency.drita, CARE, [['one'], ['two'], ['three']])
    if (!one || !two || !three) throw new Error('three were sealed')
    // The fields follow header, signature and count: of three segments, the first two have paths of two steps.
    const way = [116 + 32 + 65, 116 + 32 + 65 + 2 * 33] as const
    const misled = bent(two, (bytes) => {
      bytes.set(one.bytes.slice(...way), way[0])
    })
    const refused = await drita.sync([one], [misled], [three])
    expect(refused.outcomes).toMatchObject([
      { ok: true },
      { ok: false, at: 0, code: 'signature-wrong' },
      { ok: false, at: 0, code: 'chain-broken' },
    ])
    expect((await drita.sync([two], [three])).outcomes).toMatchObject([{ ok: true }, { ok: true }])
  })

  it('is refused for a folder that was not granted, or granted for reading only, and kept aside', async () => {
    const { agency } = server
    for (const folder of [CARE, CARD]) {
      expect(await mira.push(await file.segment(agency.mira, folder, ['not mine']))).toMatchObject({
        ok: false,
        code: 'not-entitled',
        quarantined: true,
      })
    }
  })

  it('is refused for a file that nobody opened', async () => {
    expect(
      await drita.push(await file.segment(server.agency.drita, CARE, ['one'], { file: newId(), forget: true })),
    ).toMatchObject({ code: 'not-found' })
  })

  it('is refused under an old key, and under one that is still to come; nothing is stored', async () => {
    const { agency } = server
    const stale = await file.segment(agency.drita, THERAPY, ['sealed before the key turned'], { forget: true })
    expect(await drita.push(await file.revoke(agency.drita, agency.mira, [CARD, THERAPY]))).toMatchObject({ ok: true })
    expect(await drita.push(stale)).toMatchObject({ code: 'epoch-stale', quarantined: false })
    expect(
      await drita.push(await file.segment(agency.drita, THERAPY, ['one'], { epoch: 3, forget: true })),
    ).toMatchObject({ code: 'epoch-unknown' })
    expect(await drita.push(await file.segment(agency.drita, THERAPY, ['sealed anew']))).toMatchObject({ ok: true })
  })

  it('is refused out of order, with a gap, or behind another segment than the last', async () => {
    const { agency } = server
    const first = await file.segment(agency.drita, CARE, ['one'])
    const second = await file.segment(agency.drita, CARE, ['two'])
    expect(await drita.push(second)).toMatchObject({ code: 'chain-broken' })
    expect(await drita.push(first)).toMatchObject({ ok: true })
    expect(await drita.push(await file.segment(agency.drita, CARE, ['three'], { forget: true }))).toMatchObject({
      code: 'chain-broken',
    })
    expect(
      await drita.push(
        await file.segment(agency.drita, CARE, ['two'], { first: 2, prev: randomBytes(32), forget: true }),
      ),
    ).toMatchObject({ code: 'chain-broken' })
    expect(await drita.push(second)).toMatchObject({ ok: true })
  })

  it('is a fork where the same numbers hold other bytes, also within one request', async () => {
    const { agency } = server
    const one = await file.segment(agency.drita, CARE, ['one'], { forget: true })
    const other = await file.segment(agency.drita, CARE, ['another one'])
    const { outcomes } = await drita.sync([one], [other])
    expect(outcomes).toMatchObject([{ ok: true }, { ok: false, code: 'fork' }])
    expect(
      await drita.push(
        await file.segment(agency.drita, CARE, ['a longer one', 'two'], {
          first: 1,
          prev: new Uint8Array(32),
          forget: true,
        }),
      ),
    ).toMatchObject({ code: 'fork' })
  })

  it('gets the same receipt when it is sent again, also after the key has turned', async () => {
    const { agency } = server
    const item = await file.segment(agency.mira, THERAPY, ['what was said'])
    const first = await mira.push(item)
    expect(first).toMatchObject({ ok: true })
    expect(await mira.push(item)).toMatchObject({ ok: true, receipts: first.ok ? first.receipts : [] })
    await drita.push(await file.revoke(agency.drita, agency.mira, [CARD, THERAPY]))
    expect(await mira.push(item)).toMatchObject({ ok: true, receipts: first.ok ? first.receipts : [] })
  })

  it('counts as written today where its receipt stamps positions that this server has not reached, as one that was restored may not have', async () => {
    const { agency, database } = server
    const item = await file.segment(agency.drita, CARE, ['one'])
    const parsed = parseSegment(item.bytes)
    if (!parsed.ok) throw new Error('an honest segment parses')
    const { receiptKey } = await depsFor(database, { log: () => undefined })
    const segment = await segmentId(parsed.value)
    const [receipt] = await buildReceipts(receiptKey.sign, [
      {
        org: agency.org,
        file: parsed.value.file,
        folder: CARE,
        segment,
        seq: 1,
        head: randomBytes(32),
        access: 1000,
        directory: 1,
      },
    ])
    const outcome = await drita.push({ ...item, ...(receipt && { receipt }) })
    expect(outcome).toMatchObject({ ok: true })
    expect(outcome.ok && outcome.receipts.map((bytes) => parseReceipt(bytes)?.body.access)).toEqual([1])
  })

  it('is taken whole or not at all, over several files and folders', async () => {
    const { agency } = server
    const second = new SealedFile(agency)
    const opened = await second.open(agency.drita, [CARD, CARE], [[agency.drita, keepAll]])
    const good = await second.segment(agency.drita, CARE, ['one'])
    const wrong = await file.segment(agency.drita, CARE, ['one'], { epoch: 7, forget: true })
    expect(await drita.push(opened, good, wrong)).toMatchObject({ ok: false, at: 2, code: 'epoch-unknown' })
    const right = await file.segment(agency.drita, CARE, ['one'])
    const outcome = await drita.push(opened, good, right)
    expect(outcome.ok && outcome.receipts.length).toBe(2)
  })

  it('counts whoever carries it, by the author’s own right', async () => {
    const { agency } = server
    const arben = await Line.of(server, agency.arben)
    expect(await arben.push(await file.segment(agency.drita, CARE, ['brought on a stick']))).toMatchObject({ ok: true })
    expect(await drita.push(await file.segment(agency.arben, CARE, ['not entitled']))).toMatchObject({
      code: 'not-entitled',
    })
  })

  it('is not taken with an entry that the carrier has emptied', async () => {
    const item = await file.segment(server.agency.drita, CARE, ['one', 'two'])
    const parsed = parseSegment(item.bytes)
    if (!parsed.ok) throw new Error('not a segment')
    expect(await drita.push({ is: 'segment', bytes: dropEntry(parsed.value, 2) })).toMatchObject({
      code: 'header-wrong',
    })
    expect(await drita.push(item)).toMatchObject({ ok: true })
  })

  it('numbers each folder in one order, whoever writes at once', async () => {
    const { agency } = server
    const besa = await Line.of(server, agency.besa)
    const second = await anotherDevice(agency.besa)
    await agency.certifyDevice(second)
    const lines = [
      [drita, await file.segment(agency.drita, CARE, ['a visit'])],
      [besa, await file.segment(agency.besa, CARE, ['a supervisor’s note'])],
      [await Line.of(server, second), await file.segment(second, CARE, ['from the other phone'])],
    ] as const
    const outcomes = await Promise.all(lines.map(([line, item]) => line.push(item)))
    expect(outcomes).toMatchObject([{ ok: true }, { ok: true }, { ok: true }])
    const fresh = await Line.of(server, agency.besa)
    const change = (await everything(fresh)).folders.find(
      (each) => each.folder === CARE && Buffer.compare(each.file, file.file) === 0,
    )
    expect(change?.rows.map((row) => row.seq)).toEqual([1, 2, 3])
    expect(change?.seq).toBe(3)
  })

  async function everything(line: Line) {
    const folders = []
    for (;;) {
      const answer = await line.sync()
      folders.push(...answer.folders)
      if (!answer.more) return { folders }
    }
  }

  it('opens for the reader to whom it was granted, and no other folder with it', async () => {
    const { agency } = server
    await drita.push(await file.grant(agency.drita, agency.arben, reading(CARE)))
    await drita.push(
      await file.segment(agency.drita, CARE, ['for the reader']),
      await file.segment(agency.drita, THERAPY, ['not for the reader']),
    )
    const { folders } = await everything(await Line.of(server, agency.arben))
    expect(folders.map((each) => each.folder)).toEqual([CARE])
  })
})
