import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../support/database.ts'
import { CARD, CARE, keepAll, SealedFile, reading, THERAPY } from '../support/sealed-file.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { Line } from '../support/syncing.ts'

describe.each(eachDatabase())('a file on $name', (kind) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(kind)
  })
  afterAll(() => server.stop())

  it('opens, and takes what is written in it', async () => {
    const { agency } = server
    const file = new SealedFile(agency)
    const drita = await Line.of(server, agency.drita)
    const opened = await file.open(agency.drita, [CARD, CARE], [[agency.drita, keepAll], [agency.mira, reading(THERAPY)]])
    const first = await file.segment(agency.drita, CARE, ['she came home'])
    const outcome = await drita.push(opened, first)
    expect(outcome).toMatchObject({ ok: true })
    const again = await drita.push(opened, first)
    expect(again).toMatchObject({ ok: true, receipts: outcome.ok ? outcome.receipts : [] })
  })
})
