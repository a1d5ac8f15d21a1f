import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import { CompareAnswer } from '#contract/compare.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { heldHash, partHash } from '#sealing/segments/held.ts'
import { eachDatabase } from '../support/database.ts'
import { CARD, CARE, keepAll, SealedFile, THERAPY, writing } from '../support/sealed-file.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { Line } from '../support/syncing.ts'

const NOTHING = new Uint8Array(16)

describe.each(eachDatabase())('A comparison with the server, on $name', (kind) => {
  let server: TestServer
  let drita: Line
  let mira: Line
  let file: SealedFile
  const hashes = new Map<Line, Bytes>()

  beforeAll(async () => {
    server = await startTestServer(kind)
    const { agency } = server
    drita = await Line.of(server, agency.drita)
    mira = await Line.of(server, agency.mira)
    file = new SealedFile(agency)
    const opened = await file.open(
      agency.drita,
      [CARD, CARE, THERAPY],
      [
        [agency.drita, keepAll],
        [agency.mira, writing(THERAPY)],
      ],
    )
    await drita.push(
      opened,
      await file.segment(agency.drita, CARE, ['one']),
      await file.segment(agency.drita, CARD, ['two']),
    )
    // What each holds is what a first sync gives.
    for (const line of [drita, mira]) {
      const { access, folders } = await Line.with(server, line.token).sync()
      const [head] = access
      if (!head) throw new Error('each holds the file')
      hashes.set(line, await heldHash({ file: file.file, access: head.head, folders }))
    }
  })
  afterAll(() => server.stop())

  const ask = (line: Line, body: object) =>
    server.post('/v1/compare', { v: 1, parts: [], files: [], ...body }, line.token)
  const compare = async (line: Line, body: object) => (await ask(line, body)).as(CompareAnswer)
  const whole = async (line: Line) => partHash([{ file: file.file, hash: hashes.get(line) ?? NOTHING }])

  it('is made with nobody who is not signed in, and refused where a part is no beginning of an id', async () => {
    expect((await server.post('/v1/compare', { v: 1, parts: [], files: [] })).code).toBe('not-signed-in')
    for (const under of ['g', 'A', '0'.repeat(33)])
      expect((await ask(drita, { parts: [{ under, hash: NOTHING }] })).code).toBe('request-malformed')
  })

  it('says nothing of a part that is the same: each member’s by their own folders', async () => {
    for (const line of [drita, mira]) {
      const answer = await compare(line, { parts: [{ under: '', hash: await whole(line) }] })
      expect(answer.parts).toEqual([])
      expect(answer.directory.seq).toBeGreaterThan(0)
    }
    expect(await whole(drita)).not.toEqual(await whole(mira))
  })

  it('names the files of a part that differs and is small, with the hash of each', async () => {
    const { parts } = await compare(drita, { parts: [{ under: '', hash: NOTHING }] })
    expect(parts).toEqual([{ under: '', below: [], files: [{ file: file.file, hash: hashes.get(drita) }] }])
  })

  it('answers a file that differs with its stream and the heads of the folders that the member may read, without a row', async () => {
    const { access, folders, gone } = await compare(mira, { files: [file.file] })
    expect(access.map(({ records }) => records.length)).toEqual([1])
    expect(folders.map(({ folder, seq }) => ({ folder, seq }))).toEqual([{ folder: CARD, seq: 1 }])
    expect(gone).toEqual([])
  })

  it('answers a file of others like one that there is not', async () => {
    const hidden = new SealedFile(server.agency)
    await drita.push(await hidden.open(server.agency.drita, [CARD], [[server.agency.drita, keepAll]]))
    const unknown = newId()
    const answer = await compare(mira, { files: [hidden.file, unknown] })
    expect(answer).toMatchObject({ access: [], folders: [], gone: [hidden.file, unknown] })
  })

  it('divides a part of many files by the next digit of their ids', async () => {
    const agency = server.agency
    const ids = new Set<string>()
    for (let at = 0; at < 70; at += 1) {
      const one = new SealedFile(agency)
      ids.add(Buffer.from(one.file).toString('hex'))
      await drita.push(await one.open(agency.drita, [CARD], [[agency.drita, keepAll]]))
    }
    const { parts } = await compare(drita, { parts: [{ under: '', hash: randomBytes(16) }] })
    const [{ below, files } = { below: [], files: [] }] = parts
    expect(files).toEqual([])
    expect(below.map(({ under }) => under)).toEqual(expect.arrayContaining([...ids].map((id) => id.slice(0, 1))))
    const again = await compare(drita, { parts: below })
    expect(again.parts).toEqual([])
  })
})
