import type { Bytes } from '#bytes.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { sealedVault } from '../support/agency.ts'
import { eachDatabase } from '../support/database.ts'
import { startTestServer, type TestServer } from '../support/server.ts'

const DAY = 24 * 60 * 60_000
const TRIES = 60

describe.each(eachDatabase())('Who guesses at a vault on $name', (kind) => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer(kind)
    const drita = await server.agency.signIn(server.agency.drita)
    await server.put('/v1/vault', { v: 1, vault: sealedVault(randomBytes(32)) }, drita)
  })
  afterAll(() => server.stop())

  const guess = (member: Bytes, slot: 'passphrase' | 'recovery-code' = 'passphrase') =>
    server.post('/v1/vault', { v: 1, member, slot, authKey: randomBytes(32) })
  const shown = (reply: Awaited<ReturnType<typeof guess>>) => ({
    status: reply.status,
    body: Buffer.from(reply.bytes).toString('hex'),
    headers: [...reply.headers].toSorted(),
  })

  it('learns from no answer whether there is such a member, such a slot, or how near the key was', async () => {
    const { drita, besa } = server.agency
    const wrong = shown(await guess(drita.member))
    expect(shown(await guess(newId()))).toEqual(wrong)
    expect(shown(await guess(besa.member))).toEqual(wrong)
    expect(shown(await guess(drita.member, 'recovery-code'))).toEqual(wrong)
  })

  it('learns it from no clock either', async () => {
    const took = { known: [] as number[], unknown: [] as number[] }
    for (let n = 0; n < TRIES; n += 1) {
      server.clock.now += 2 * DAY
      for (const who of ['known', 'unknown'] as const) {
        const member = who === 'known' ? server.agency.drita.member : newId()
        const began = performance.now()
        expect((await guess(member)).status).toBe(404)
        took[who].push(performance.now() - began)
      }
    }
    // The fastest of each: whatever else a machine does makes an answer slower, and none faster.
    const ratio = Math.min(...took.known) / Math.min(...took.unknown)
    expect(ratio).toBeGreaterThan(0.4)
    expect(ratio).toBeLessThan(2.5)
  })

  it('waits longer each time, for one that is there and one that is not alike', async () => {
    for (const member of [server.agency.mira.member, newId()]) {
      const waits: number[] = []
      for (let n = 0; n < 14; n += 1) {
        const reply = await guess(member)
        if (reply.status !== 429) continue
        const wait = Number(reply.headers.get('retry-after'))
        waits.push(wait)
        server.clock.now += wait * 1000
      }
      expect(waits).toEqual([2, 4, 8, 16, 32])
    }
  })
})
