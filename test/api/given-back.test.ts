import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import { stoodMark } from '#server/kept/stood-marks.ts'
import {
  custodianEndedRecord,
  custodianRecord,
  keysEndedRecord,
  memberRemovedRecord,
} from '#sealing/directory/directory-record.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { newId } from '#sealing/primitives/id.ts'
import { hashRecord } from '#sealing/primitives/record.ts'
import { renewIncarnation, standingOf } from '#store/people/incarnation.ts'
import { asMember, type Person } from '../support/agency.ts'
import { oneDatabase } from '../support/database.ts'
import { startTestServer, type TestServer } from '../support/server.ts'

const HOUR = 3_600_000
const NOTHING: Bytes = new Uint8Array(0)

/** A server that was set back four days ago, with two custodians of whom Arben certified everybody. */
async function setBackServer(version: number): Promise<TestServer> {
  const server = await startTestServer(oneDatabase())
  const { agency } = server
  await agency.append(await custodianRecord(agency.place(agency.root), { member: agency.besa.member }))
  await agency.speak(version)
  const { store } = server.database
  await renewIncarnation(store, (await standingOf(store, [])).incarnation, server.clock.now - 96 * HOUR)
  return server
}

/** A record that Arben signs beside the directory, behind position `seq`, as if the server had lost it. */
async function beside(
  server: TestServer,
  seq: number,
  make: typeof custodianEndedRecord,
  member: Bytes,
): Promise<Bytes> {
  const { agency } = server
  const head = { seq, hash: await hashRecord(agency.records[seq - 1] ?? NOTHING) }
  return make({ org: agency.org, head, signer: asMember(agency.arben) }, { member })
}

describe('A record that one custodian made up beside the list of people, of a server that was set back', () => {
  let server: TestServer
  let madeUp: Bytes
  const isStopped = ({ member }: Person) => memberAt(server.agency.directory, member)?.ended === true
  beforeAll(async () => {
    server = await setBackServer(4)
    const { agency } = server
    // He steps down where he was a custodian and had certified nobody yet: what he gave since would be undone.
    madeUp = await beside(server, 3, custodianEndedRecord, agency.arben.member)
  })
  afterAll(() => server.stop())

  it('is refused, with no mark and with every mark that he may have: no server had it, and nobody’s keys end', async () => {
    const { agency } = server
    const given = (mark?: Bytes) => agency.giveBack(madeUp, { by: agency.arben, ...(mark && { mark }) })
    const standing = await Promise.all(agency.records.map((record) => server.markOf(record)))
    const key = { key: new Uint8Array(32), org: agency.org }
    const ofAnother = stoodMark(key, newId(), await hashRecord(madeUp))
    for (const mark of [undefined, NOTHING, ...standing, ofAnother])
      expect(await given(mark)).toMatchObject({ status: 422, code: 'record-malformed' })
    expect([agency.drita, agency.besa, agency.mira].filter(isStopped)).toEqual([])
  })

  it('would count with the mark of a server, which none gave', async () => {
    const { agency } = server
    const reply = await agency.giveBack(madeUp, { by: agency.arben, mark: await server.markOf(madeUp) })
    expect(reply.status).toBe(200)
    expect([agency.drita, agency.mira].every(isStopped)).toBe(true)
  })
})

describe('A server that has lost a record of its list of people', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await setBackServer(4)
  })
  afterAll(() => server.stop())

  it('is set back by the mark of that record alone, and once: neither by another record nor by the same mark again', async () => {
    const { agency } = server
    const lost = await beside(server, 5, custodianEndedRecord, agency.besa.member)
    const mark = await server.markOf(lost)
    const standing = agency.records.at(-1) ?? NOTHING
    const incarnation = async () => (await standingOf(server.database.store, [])).incarnation
    const offered = async (record: Bytes, ...stood: readonly Bytes[]) => {
      await server.post('/v1/directory', {
        v: 1,
        org: agency.org,
        records: [record],
        ...(stood.length > 0 && { stood }),
      })
      return incarnation()
    }
    const before = await incarnation()
    expect(await offered(lost)).toEqual(before)
    expect(await offered(lost, await server.markOf(standing))).toEqual(before)
    expect(await offered(standing, await server.markOf(standing))).toEqual(before)
    const after = await offered(lost, mark)
    expect(after).not.toEqual(before)
    expect(await offered(lost, mark)).toEqual(after)
    expect(server.log.filter(({ event }) => event === 'set-back')).toHaveLength(1)
  })
})

describe('A server with devices whose app keeps no marks yet', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await setBackServer(3)
  })
  afterAll(() => server.stop())

  it('takes what is given back without one, but no second member stopped by the same custodian within three days', async () => {
    const { agency } = server
    const hour = Math.floor(server.clock.now / HOUR)
    const place = agency.place(asMember(agency.arben))
    expect((await agency.append(await memberRemovedRecord(place, { member: agency.mira.member, hour }))).status).toBe(
      200,
    )
    const stops = await beside(
      server,
      5,
      (at, { member }) => keysEndedRecord(at, { member, hour }),
      agency.drita.member,
    )
    expect(await agency.giveBack(stops, { by: agency.arben })).toMatchObject({ code: 'second-missing' })
    const again = await beside(server, 5, custodianEndedRecord, agency.besa.member)
    expect((await agency.giveBack(again, { by: agency.arben })).status).toBe(200)
  })
})
