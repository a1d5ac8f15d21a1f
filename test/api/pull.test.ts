import { decode } from 'cborg'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PullFrame } from '#contract/sync.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { inRole } from '#store/database/role.ts'
import { eachDatabase } from '../support/database.ts'
import { CARD, CARE, keepAll, SealedFile } from '../support/sealed-file.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { Line } from '../support/syncing.ts'

function framesOf(bytes: Uint8Array): PullFrame[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const frames: PullFrame[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = view.getUint32(at)
    frames.push(PullFrame.parse(decode(bytes.subarray(at + 4, at + 4 + length))))
    at += 4 + length
  }
  return frames
}

describe.each(eachDatabase())('rows that are pulled, from $name', (kind) => {
  let server: TestServer
  let drita: Line
  beforeAll(async () => {
    server = await startTestServer(kind)
    drita = await Line.of(server, server.agency.drita)
  })
  afterAll(() => server.stop())

  it('come in frames where the folder is long; what may not be read is like what is not there', async () => {
    const { agency } = server
    const long = new SealedFile(agency)
    const text = 'x'.repeat(60_000)
    await drita.push(await long.open(agency.drita, [CARD, CARE], [[agency.drita, keepAll]]))
    for (let n = 0; n < 6; n += 1) await drita.push(await long.segment(agency.drita, CARE, [text, text, text]))
    const ranges = [
      { file: long.file, folder: CARE, after: 2 },
      { file: newId(), folder: CARE, after: 0 },
    ]
    const frames = framesOf((await server.post('/v1/pull', { v: 1, ranges }, drita.token)).bytes)
    const mine = frames.filter((frame) => equal(frame.file, long.file))
    expect(mine.flatMap((frame) => frame.rows.map((row) => row.seq))).toEqual([3, 4, 5, 6])
    expect([mine.at(-1)?.done, mine.length > 1]).toEqual([true, true])
    expect(frames.at(-1)).toMatchObject({ rows: [], done: true })

    const mira = await Line.of(server, agency.mira)
    const hidden = framesOf(
      (await server.post('/v1/pull', { v: 1, ranges: [{ file: long.file, folder: CARE, after: 0 }] }, mira.token))
        .bytes,
    )
    expect(hidden).toMatchObject([{ rows: [], done: true }])
    expect((await server.post('/v1/pull', { v: 1, ranges })).code).toBe('not-signed-in')
    expect((await server.post('/v1/pull', { v: 1, ranges: [] }, drita.token)).code).toBe('request-malformed')
  })

  it('do not end where one plan looks at no further rows of a folder: who asks on gets the rest', async () => {
    const many = new SealedFile(server.agency)
    await drita.push(await many.open(server.agency.drita, [CARD, CARE], [[server.agency.drita, keepAll]]))
    await drita.push(await many.segment(server.agency.drita, CARE, ['a word']))
    await inRole(server.database.store, { as: 'keeper' }, (tx) =>
      sql`insert into homeward.segments (org, file, folder, seq, device, first, last, id, bytes, receipt)
        select org, file, folder, seq + n, device, first + n, last + n, id, bytes, receipt
        from homeward.segments, generate_series(1, 5000) n where file = ${many.file}`.execute(tx),
    )
    const pull = async (after: number) => {
      const ranges = [{ file: many.file, folder: CARE, after }]
      const frames = framesOf((await server.post('/v1/pull', { v: 1, ranges }, drita.token)).bytes)
      return { seqs: frames.flatMap(({ rows }) => rows.map(({ seq }) => seq)), done: frames.at(-1)?.done }
    }
    const first = await pull(0)
    const rest = await pull(first.seqs.length)
    expect([first.done, rest.done]).toEqual([false, true])
    expect([...first.seqs, ...rest.seqs]).toEqual(Array.from({ length: 5001 }, (_, n) => n + 1))
  })
})
