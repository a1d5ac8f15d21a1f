import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Chunk } from '#contract/chunks.ts'
import { AccessLogAnswer, SessionAnswer } from '#contract/session.ts'
import { CHUNK_LIMIT } from '#contract/bytes.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { ASIDE_LIMIT } from '#store/segments/quarantine.ts'
import { anotherDevice, newPerson } from '../support/agency.ts'
import { eachDatabase } from '../support/database.ts'
import { CARD, CARE, keepAll, reading, SealedFile } from '../support/sealed-file.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { Line } from '../support/syncing.ts'

describe.each(eachDatabase())('a part of an attachment, on $name', (kind) => {
  let server: TestServer
  let drita: Line
  let mira: Line
  let file: SealedFile
  beforeAll(async () => {
    server = await startTestServer(kind)
    drita = await Line.of(server, server.agency.drita)
    mira = await Line.of(server, server.agency.mira)
    file = new SealedFile(server.agency)
  })
  afterAll(() => server.stop())

  it('goes before the file that it belongs to, is there once, and opens to its readers alone', async () => {
    const { agency } = server
    const chunk = {
      v: 1,
      file: file.file,
      attachment: newId(),
      index: 0,
      last: true,
      bytes: new Uint8Array(CHUNK_LIMIT).fill(7),
    }
    const ask = { v: 1, file: file.file, attachment: chunk.attachment, index: 0 }
    expect((await server.put('/v1/chunk', chunk)).code).toBe('not-signed-in')
    expect(
      (await server.put('/v1/chunk', { ...chunk, bytes: new Uint8Array(CHUNK_LIMIT + 1) }, drita.token)).code,
    ).toBe('request-malformed')
    expect((await server.put('/v1/chunk', chunk, drita.token)).status).toBe(204)
    expect((await server.put('/v1/chunk', chunk, drita.token)).status).toBe(204)
    expect((await server.put('/v1/chunk', { ...chunk, bytes: randomBytes(40) }, drita.token)).code).toBe('fork')
    expect((await server.post('/v1/chunk/get', ask, drita.token)).code).toBe('not-found')

    await drita.push(
      await file.open(
        agency.drita,
        [CARD, CARE],
        [
          [agency.drita, keepAll],
          [agency.besa, reading(CARE)],
        ],
      ),
    )
    const read = (await server.post('/v1/chunk/get', ask, drita.token)).as(Chunk)
    expect([read.last, read.bytes]).toEqual([true, chunk.bytes])
    const besa = await Line.of(server, agency.besa)
    expect((await server.post('/v1/chunk/get', ask, besa.token)).status).toBe(200)
    const log = (await server.get('/v1/access-log', besa.token)).as(AccessLogAnswer).rows
    expect(log.filter(({ action }) => action === 'chunk-fetched')).toMatchObject([
      { member: agency.besa.member, file: file.file, outcome: 'ok' },
    ])
    expect((await server.put('/v1/chunk', { ...chunk, index: 1 }, besa.token)).code).toBe('not-entitled')
    expect((await server.post('/v1/chunk/get', { ...ask, index: 7 }, besa.token)).code).toBe('chunk-missing')

    const [hidden, absent] = [
      await server.post('/v1/chunk/get', ask, mira.token),
      await server.post('/v1/chunk/get', { ...ask, file: newId() }, mira.token),
    ]
    expect([hidden.status, hidden.bytes]).toEqual([absent.status, absent.bytes])
    expect((await server.put('/v1/chunk', { ...chunk, index: 1 }, mira.token)).code).toBe('not-found')
  })

  it('is taken from a device that was taken off until it says that it delivered everything, as many bytes as its words may fill, of a file that others have', async () => {
    const { agency } = server
    const known = new SealedFile(agency)
    await drita.push(
      await known.open(
        agency.drita,
        [CARD, CARE],
        [
          [agency.drita, keepAll],
          [agency.besa, keepAll],
        ],
      ),
    )
    const phone = await anotherDevice(agency.drita)
    await agency.certifyDevice(phone)
    await agency.revokeDevice(phone)
    const { token } = (await agency.openSession(phone)).as(SessionAnswer)
    const chunk = (index: number, of = known.file) => ({
      ...{ v: 1, file: of, attachment, index, last: false },
      bytes: new Uint8Array(CHUNK_LIMIT).fill(index),
    })
    const attachment = newId()
    expect((await server.put('/v1/chunk', chunk(0, newId()), token)).code).toBe('not-entitled')
    expect((await server.post('/v1/chunk/get', { v: 1, file: known.file, attachment, index: 0 }, token)).code).toBe(
      'author-revoked',
    )
    const most = ASIDE_LIMIT.bytes / CHUNK_LIMIT
    for (let index = 0; index < most; index += 1)
      expect((await server.put('/v1/chunk', chunk(index), token)).status).toBe(204)
    expect((await server.put('/v1/chunk', chunk(most), token)).code).toBe('not-entitled')
    expect(
      (await server.post('/v1/chunk/get', { v: 1, file: known.file, attachment, index: 1 }, drita.token)).as(Chunk)
        .bytes,
    ).toEqual(chunk(1).bytes)
    expect((await server.put('/v1/chunk', chunk(most), drita.token)).status).toBe(204)
  })

  it('is not taken from a device that said so, nor from one whose member may not write there any more', async () => {
    const { agency } = server
    const person = await newPerson()
    await agency.enrol(person)
    const theirs = new SealedFile(agency)
    await drita.push(
      await theirs.open(
        agency.drita,
        [CARD, CARE],
        [
          [agency.drita, keepAll],
          [person, reading(CARE)],
        ],
      ),
    )
    const chunk = { v: 1, file: theirs.file, attachment: newId(), index: 0, last: true, bytes: randomBytes(40) }
    await agency.revokeDevice(person)
    const reader = (await agency.openSession(person)).as(SessionAnswer).token
    expect((await server.put('/v1/chunk', chunk, reader)).code).toBe('not-entitled')

    const phone = await anotherDevice(agency.drita)
    await agency.certifyDevice(phone)
    await agency.revokeDevice(phone)
    const one = (await agency.openSession(phone)).as(SessionAnswer).token
    const other = Line.with(server, (await agency.openSession(phone)).as(SessionAnswer).token)
    await other.sync()
    await other.sync()
    expect((await server.put('/v1/chunk', chunk, other.token)).code).toBe('not-signed-in')
    expect((await server.put('/v1/chunk', chunk, one)).code).toBe('not-entitled')
  })
})
