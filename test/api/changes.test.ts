import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import { toBytes } from '#contract/codec.ts'
import { SyncAnswer } from '#contract/sync.ts'
import { equal, randomBytes } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { FIRST_HEAD, nextHead, verifyReceipt } from '#sealing/segments/receipt.ts'
import { parseSegment, segmentId } from '#sealing/segments/segment.ts'
import { inRole } from '#store/database/role.ts'
import { changedFiles, feedPlaceOf } from '#store/segments/changes.ts'
import { eachDatabase } from '../support/database.ts'
import { CARD, CARE, keepAll, SealedFile, THERAPY, writing } from '../support/sealed-file.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { Line } from '../support/syncing.ts'

describe.each(eachDatabase())('what changed, from $name', (kind) => {
  let server: TestServer
  let drita: Line
  let file: SealedFile
  beforeAll(async () => {
    server = await startTestServer(kind)
    const { agency } = server
    drita = await Line.of(server, agency.drita)
    file = new SealedFile(agency)
    await drita.push(
      await file.open(
        agency.drita,
        [CARD, CARE, THERAPY],
        [
          [agency.drita, keepAll],
          [agency.besa, keepAll],
          [agency.mira, writing(THERAPY)],
        ],
      ),
    )
  })
  afterAll(() => server.stop())

  it('begins anew for a cursor of before the feed had numbers, of another member, or altered', async () => {
    const { agency } = server
    const besa = await Line.of(server, agency.besa)
    for (const line of [besa, drita]) while ((await line.sync()).more);
    const { incarnation, cursor: mine } = drita
    if (!mine || !besa.cursor) throw new Error('both have a cursor')
    const asked = async (cursor: Bytes) => {
      const reply = await server.post(
        '/v1/sync',
        { v: 1, incarnation, cursor, directory: drita.directory, groups: [] },
        drita.token,
      )
      return reply.as(SyncAnswer).access.length
    }
    expect(await asked(mine)).toBe(0)
    const snapshot = { i: incarnation, since: '5:5:', upto: null, after: null }
    const altered = Uint8Array.from(mine, (byte, at) => (at === mine.length - 20 ? byte ^ 1 : byte))
    for (const other of [toBytes(snapshot), randomBytes(40), new Uint8Array(0), besa.cursor, altered])
      expect(await asked(other)).toBeGreaterThan(0)
  })

  it('tells who knows another incarnation of the directory and of nothing else, and takes nothing from them', async () => {
    const reply = await server.post(
      '/v1/sync',
      { v: 1, incarnation: newId(), cursor: drita.cursor, directory: 0, groups: [] },
      drita.token,
    )
    const { access, folders, gone, directory, outcomes, incarnation } = reply.as(SyncAnswer)
    expect({ access, folders, gone, outcomes }).toEqual({ access: [], folders: [], gone: [], outcomes: [] })
    expect(directory.length).toBeGreaterThan(0)
    expect(incarnation).toEqual(drita.incarnation)
  })

  it('tells who begins anew what was taken from them as well', async () => {
    const { agency } = server
    const mira = await Line.of(server, agency.mira)
    const taken = new SealedFile(agency)
    await drita.push(
      await taken.open(
        agency.drita,
        [CARD, THERAPY],
        [
          [agency.drita, keepAll],
          [agency.mira, writing(THERAPY)],
        ],
      ),
    )
    while ((await mira.sync()).more);
    await drita.push(await taken.revoke(agency.drita, agency.mira, [CARD, THERAPY]))
    mira.cursor = toBytes({ i: mira.incarnation, since: '5:5:', upto: null, after: null })
    expect((await mira.sync()).gone.map((file) => equal(file, taken.file))).toContain(true)
  })

  it('is each row once, in order, with a receipt that stands and a running hash that adds up', async () => {
    const { agency } = server
    const besa = await Line.of(server, agency.besa)
    while ((await besa.sync()).more);
    let head = FIRST_HEAD
    for (let n = 1; n <= 3; n += 1) {
      await drita.push(await file.segment(agency.drita, CARE, [`visit ${n}`]))
      const answer = await besa.sync()
      expect(answer.folders).toHaveLength(1)
      const [change] = answer.folders
      const [row] = change?.rows ?? []
      const parsed = parseSegment(row?.segment ?? new Uint8Array(0))
      if (!parsed.ok || !change || !row) throw new Error('a row was due')
      const receipt = await verifyReceipt(row.receipt, agency.directory)
      if (!receipt.ok) throw new Error(receipt.code)
      head = nextHead(head, { ...receipt.value, segment: await segmentId(parsed.value) })
      expect([row.seq, change.seq, change.from, equal(change.head, head)]).toEqual([n, n, n - 1, true])
      expect([receipt.value.seq, receipt.value.access]).toEqual([n, 1])
    }
    expect((await besa.sync()).folders).toEqual([])
  })

  it('does not send back what came in the same request, and says how far the folder has come', async () => {
    const { agency } = server
    await drita.sync()
    const answer = await drita.sync([await file.segment(agency.drita, CARE, ['mine'])])
    expect(answer.folders).toMatchObject([{ folder: CARE, rows: [] }])
    expect(answer.folders[0]?.from).toBe(answer.folders[0]?.seq)
    expect((await drita.sync()).folders).toEqual([])
  })

  it('sends along what somebody else wrote in the same folder meanwhile', async () => {
    const { agency } = server
    const besa = await Line.of(server, agency.besa)
    await drita.sync()
    await besa.push(await file.segment(agency.besa, CARE, ['hers']))
    const [folder] = (await drita.sync([await file.segment(agency.drita, CARE, ['mine'])])).folders
    expect(folder?.rows.map((row) => row.seq)).toEqual([(folder?.seq ?? 0) - 1, folder?.seq])
    expect((await drita.sync()).folders).toEqual([])
  })

  it('is nothing for who may read neither the folder nor the file that moved, whether or not there is other news', async () => {
    const { agency } = server
    const mira = await Line.of(server, agency.mira)
    while ((await mira.sync()).more);
    const closed = new SealedFile(agency)
    await drita.push(await closed.open(agency.drita, [CARD, CARE], [[agency.drita, keepAll]]))
    await drita.push(
      await file.segment(agency.drita, CARE, ['not for her']),
      await closed.segment(agency.drita, CARE, ['nor this']),
    )
    expect(await mira.sync()).toMatchObject({ access: [], folders: [], gone: [] })

    const opened = new SealedFile(agency)
    await drita.push(await file.segment(agency.drita, CARE, ['still not']))
    await drita.push(
      await opened.open(
        agency.drita,
        [CARD, THERAPY],
        [
          [agency.drita, keepAll],
          [agency.mira, writing(THERAPY)],
        ],
      ),
    )
    const { access, folders, gone } = await mira.sync()
    expect([access.map((one) => equal(one.file, opened.file)), folders, gone]).toEqual([[true], [], []])
  })

  it('hears of a file that is opened to them, though no segment moved', async () => {
    const { agency } = server
    const mira = await Line.of(server, agency.mira)
    while ((await mira.sync()).more);
    const opened = new SealedFile(agency)
    await drita.push(
      await opened.open(
        agency.drita,
        [CARD, THERAPY],
        [
          [agency.drita, keepAll],
          [agency.mira, writing(THERAPY)],
        ],
      ),
    )
    expect((await mira.sync()).access.map((access) => equal(access.file, opened.file))).toEqual([true])
    expect((await mira.sync()).access).toEqual([])
  })

  it('misses no commit that was under way while the cursor was taken', async () => {
    const { agency } = server
    const besa = await Line.of(server, agency.besa)
    while ((await besa.sync()).more);
    const files = Array.from({ length: 6 }, () => new SealedFile(agency))
    const lines = await Promise.all(files.map(() => Line.of(server, agency.drita)))
    const seen = new Set<string>()
    const note = (answer: Awaited<ReturnType<Line['sync']>>) =>
      answer.folders.forEach((folder) =>
        folder.rows.forEach((row) => seen.add(`${Buffer.from(folder.file).toString('hex')}/${row.seq}`)),
      )
    const writing = files.map(async (each, index) => {
      const line = lines[index]
      if (!line) throw new Error('a line for each')
      await line.push(
        await each.open(
          agency.drita,
          [CARD, CARE],
          [
            [agency.drita, keepAll],
            [agency.besa, keepAll],
          ],
        ),
      )
      for (let n = 0; n < 8; n += 1) await line.push(await each.segment(agency.drita, CARE, [`${n}`]))
    })
    const running = { done: false }
    const all = Promise.all(writing).finally(() => (running.done = true))
    while (!running.done) {
      note(await besa.sync())
      // In one process the embedded database answers without ever yielding to the writers.
      await nextTurn()
    }
    await all
    note(await besa.sync())
    expect(seen.size).toBe(6 * 8)
  })

  it('is the same for who is far behind, whose files are looked through in their order, as for who is not', async () => {
    const { agency, database } = server
    // A file of which a folder moved, and who may open it did not.
    expect(await drita.push(await file.segment(agency.drita, CARE, ['Far from here']))).toMatchObject({ ok: true })
    const { mark } = await feedPlaceOf(database.store)
    const { org } = agency
    for (const { member } of [agency.drita, agency.besa, agency.mira, agency.arben]) {
      const moved = (since: number, from: number, after: Bytes | null = null) =>
        inRole(database.store, { as: 'member', org, member }, (tx) =>
          changedFiles(tx, { org, member }, { since, mark: since + from }, after),
        )
      for (let since = 1; since <= mark; since += 1) {
        const near = await moved(since, 1)
        expect(await moved(since, 1e6)).toEqual(near)
        const after = near.changes[0]?.file ?? null
        expect(await moved(since, 1e6, after)).toEqual(await moved(since, 1, after))
      }
      expect((await moved(mark, 1e6)).changes).toEqual([])
    }
    expect(mark).toBeGreaterThan(5)
  })

  it('comes in pages where there is much, and every file once', async () => {
    const { agency } = server
    const before = await Line.of(server, agency.besa)
    while ((await before.sync()).more);
    const many = Array.from({ length: 300 }, () => new SealedFile(agency))
    const opened = await Promise.all(
      many.map((each) =>
        each.open(
          agency.drita,
          [CARD],
          [
            [agency.drita, keepAll],
            [agency.besa, keepAll],
          ],
        ),
      ),
    )
    for (let at = 0; at < opened.length; at += 100)
      expect((await drita.sync(opened.slice(at, at + 100))).outcomes).toMatchObject([{ ok: true }])
    const pagesOf = async (line: Line) => {
      const pages: string[][] = []
      for (let more = true; more; ) {
        const answer = await line.sync()
        pages.push(answer.access.map((access) => Buffer.from(access.file).toString('hex')))
        more = answer.more
      }
      return pages
    }
    for (const [line, least] of [
      [await Line.of(server, agency.besa), 301],
      [before, 300],
    ] as const) {
      const pages = await pagesOf(line)
      expect(pages.length).toBeGreaterThan(1)
      expect(new Set(pages.flat()).size).toBe(pages.flat().length)
      expect(pages.flat().length).toBeGreaterThanOrEqual(least)
      expect(many.every((each) => pages.flat().includes(Buffer.from(each.file).toString('hex')))).toBe(true)
    }
    expect(await before.sync()).toMatchObject({ access: [], folders: [], more: false })
  })
})
