import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import { ErasureList, ErasureMarks } from '#contract/erasure.ts'
import { signCarriedOut } from '#sealing/access/erasure.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { hashRecord } from '#sealing/primitives/record.ts'
import type { Person } from '../support/agency.ts'
import { eachDatabase } from '../support/database.ts'
import { CARE, keepAll, SealedFile } from '../support/sealed-file.ts'
import { copyInside } from '../support/set-back-database.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { Line } from '../support/syncing.ts'

describe.each(eachDatabase())('Saying that an erasure was carried out, to a server on $name', (kind) => {
  let server: TestServer
  let file: SealedFile
  let hash: Uint8Array<ArrayBuffer>
  const say = async (
    person: Person,
    how: { as?: Person; hash?: Uint8Array<ArrayBuffer>; file?: Uint8Array<ArrayBuffer> } = {},
  ) => {
    const { org } = server.agency
    const done = { file: how.file ?? file.file, hash: how.hash ?? hash }
    const sig = await signCarriedOut({ org, ...done, deviceKey: (how.as ?? person).deviceKey })
    return server.post('/v1/erasure', { v: 1, done: [{ ...done, sig }] }, await server.agency.signIn(person))
  }
  const list = async (person: Person) =>
    (await server.get('/v1/erasure', await server.agency.signIn(person))).as(ErasureList).erasures

  beforeAll(async () => {
    server = await startTestServer(kind)
    const { agency } = server
    file = new SealedFile(agency)
    const line = await Line.of(server, agency.drita)
    await line.push(
      await file.open(
        agency.drita,
        [0, CARE],
        [
          [agency.drita, keepAll],
          [agency.besa, keepAll],
        ],
      ),
    )
    const erased = await file.erase(agency.drita, agency.besa)
    hash = await hashRecord(erased.record)
    await line.push(erased)
  })
  afterAll(() => server.stop())

  it('is refused for a file that was not erased, for another record, and to who never held the file: all alike', async () => {
    const { drita, mira } = server.agency
    for (const reply of [
      await say(drita, { file: newId() }),
      await say(drita, { hash: new Uint8Array(32) }),
      await say(mira),
    ])
      expect(reply).toMatchObject({ status: 404, code: 'not-found' })
  })

  it('is refused under another device’s signature, and where it is not understood', async () => {
    const { drita, besa } = server.agency
    expect(await say(drita, { as: besa })).toMatchObject({ status: 422, code: 'signature-wrong' })
    expect(await server.post('/v1/erasure', { v: 1, done: [] }, await server.agency.signIn(drita))).toMatchObject({
      status: 400,
      code: 'request-malformed',
    })
    expect((await list(drita))[0]?.done).toEqual([])
  })

  it('counts once, with its first date, and is listed to holders and custodians alone', async () => {
    const { drita, besa, arben, mira } = server.agency
    expect((await say(drita)).status).toBe(200)
    const first = server.clock.now
    server.clock.now += 60_000
    expect((await say(drita)).status).toBe(200)
    for (const person of [drita, besa, arben])
      expect(await list(person)).toMatchObject([{ file: file.file, hash, done: [{ device: drita.device, at: first }] }])
    expect((await list(arben))[0]?.holders).toHaveLength(2)
    expect(await list(mira)).toEqual([])
  })

  it('counts though a file stands beside it of which the server knows no holder any more, as after it was set back', async () => {
    const { org, besa } = server.agency
    const done = await Promise.all(
      [newId(), file.file].map(async (each) => ({
        file: each,
        hash,
        sig: await signCarriedOut({ org, file: each, hash, deviceKey: besa.deviceKey }),
      })),
    )
    expect((await server.post('/v1/erasure', { v: 1, done }, await server.agency.signIn(besa))).status).toBe(200)
    expect((await list(besa))[0]?.done.map(({ device }) => device)).toContainEqual(besa.device)
  })

  it('gives its mark, by which alone the server, set back, erases it once more: by no other mark, and no other file', async () => {
    const { besa, drita } = server.agency
    const copy = await copyInside(server.database)
    const lost = new SealedFile(server.agency)
    const line = await Line.of(server, drita)
    await line.push(
      await lost.open(
        drita,
        [0, CARE],
        [
          [drita, keepAll],
          [besa, keepAll],
        ],
      ),
    )
    const stood = await copyInside(server.database)
    const { record } = await lost.erase(drita, besa)
    await line.push({ is: 'access', file: lost.file, record })
    const said = await say(drita, { file: lost.file, hash: await hashRecord(record) })
    const mark = said.as(ErasureMarks).marks[0]?.mark ?? new Uint8Array(0)
    const others = (await say(drita)).as(ErasureMarks).marks[0]?.mark ?? new Uint8Array(0)
    const again = async (one: { file?: Bytes; mark?: Bytes }) => {
      const erased = [{ file: lost.file, record, mark, ...one }]
      return (await server.put('/v1/erasure/again', { v: 1, erased }, await server.agency.signIn(drita))).status
    }
    const isErased = async () => (await list(drita)).some((one) => equal(one.file, lost.file))
    await stood.putBack()
    for (const forged of [{ mark: new Uint8Array(16) }, { mark: others }, { file: newId() }])
      expect([await again(forged), await isErased()]).toEqual([204, false])
    expect([await again({}), await isErased()]).toEqual([204, true])
    expect((await list(drita)).find((one) => equal(one.file, lost.file))?.hash).toEqual(await hashRecord(record))
    await copy.putBack()
  })
})
