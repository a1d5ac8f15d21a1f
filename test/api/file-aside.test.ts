import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import type { WrappedAside } from '#sealing/access/access-body.ts'
import { broughtBackRecord, carriedOutRecord, proposedRecord, secondedRecord } from '#sealing/access/access-record.ts'
import { wrapAside } from '#sealing/access/aside-key.ts'
import { DELAY_HOURS } from '#sealing/directory/waiting-limits.ts'
import { equal, randomBytes } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { hashRecord } from '#sealing/primitives/record.ts'
import { inRole } from '#store/database/role.ts'
import type { Person } from '../support/agency.ts'
import { oneDatabase } from '../support/database.ts'
import { type AccessItem, CARD, CARE, type Item, keepAll, reading, SealedFile } from '../support/sealed-file.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { Line } from '../support/syncing.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = Date.UTC(2026, 10, 25, 9)

describe('A whole file that two people erase, at the server', () => {
  let server: TestServer
  let file: SealedFile
  let segment: Item
  const key = randomBytes(32)
  const attachment = newId()
  beforeAll(async () => {
    server = await startTestServer(oneDatabase())
    await server.agency.speak(4)
  })
  afterAll(() => server.stop())

  const lineOf = async (person: Person) => Object.assign(await Line.of(server, person), { version: 4 as const })
  const push = async (person: Person, ...items: readonly (AccessItem | Item)[]) => (await lineOf(person)).push(...items)
  /** What the server says; what it refuses is forgotten here, too. */
  const says = async (by: Person, item: AccessItem) => {
    const outcome = await push(by, item)
    const isHead = equal(await hashRecord(item.record), file.access?.head.hash ?? new Uint8Array(0))
    if (!outcome.ok && isHead) file.rewind()
    return outcome.ok ? 'taken' : outcome.code
  }
  const here = () => Math.floor(server.clock.now / HOUR)
  const act = () => file.access?.aside[0]?.proposed ?? file.access?.proposals.at(-1)?.hash ?? new Uint8Array(32)
  const rowsOf = async (person: Person) =>
    (await (await lineOf(person)).sync()).folders.find((one) => equal(one.file, file.file))?.rows ?? []
  const stored = (table: 'withheld' | 'files_aside' | 'segments' | 'chunks' | 'erasures') =>
    inRole(server.database.store, { as: 'clerk', org: server.agency.org }, (tx) =>
      tx.selectFrom(`homeward.${table}`).selectAll().where('file', '=', file.file).execute(),
    )
  async function second({ beside = key, change = {} }: { beside?: Bytes | null; change?: Partial<WrappedAside> } = {}) {
    const { drita, besa, org, directory } = server.agency
    const members = [drita, besa].map(({ member, x }) => ({ member, x: x.publicKey }))
    const to = { members, recoveryKey: directory.recoveryKey }
    const aside = { ...(await wrapAside({ org, file: file.file, proposed: act() }, key, to)), ...change }
    return file.write(besa, (at) => secondedRecord(at, { proposed: act(), aside }), beside ?? undefined)
  }
  const carryOut = (hour = here()) =>
    file.write(server.agency.drita, (at) => carriedOutRecord(at, { proposed: act(), hour }))
  const bringBack = () => file.write(server.agency.drita, (at) => broughtBackRecord(at, { proposed: act(), key }))
  const askBack = async () => {
    const { besa, mira } = server.agency
    const ask = { is: 'bring-back', proposed: act() } as const
    expect(await says(mira, await file.write(mira, (at) => proposedRecord(at, { act: ask })))).toBe('taken')
    const proposed = file.access?.proposals.at(-1)?.hash ?? new Uint8Array(32)
    expect(await says(besa, await file.write(besa, (at) => secondedRecord(at, { proposed })))).toBe('taken')
  }
  const chunk = async (person: Person) =>
    server.post('/v1/chunk/get', { v: 1, file: file.file, attachment, index: 0 }, await server.agency.signIn(person))

  beforeEach(async () => {
    server.clock.now = START
    const { drita, besa, mira } = server.agency
    file = new SealedFile(server.agency)
    const people = [
      [drita, keepAll],
      [besa, keepAll],
      [mira, reading(CARE)],
    ] as const
    expect(await push(drita, await file.open(drita, [CARD, CARE], people))).toMatchObject({ ok: true })
    segment = await file.segment(besa, CARE, ['what the driver said', 'what the mother said'])
    expect(await push(besa, segment)).toMatchObject({ ok: true })
    const put = { v: 1, file: file.file, attachment, index: 0, last: true, bytes: randomBytes(64) }
    expect((await server.put('/v1/chunk', put, await server.agency.signIn(besa))).status).toBe(204)
    const erase = await file.write(drita, (at) => proposedRecord(at, { act: { is: 'erase' } }))
    expect(await says(drita, erase)).toBe('taken')
  })
  async function erased() {
    expect(await says(server.agency.besa, await second())).toBe('taken')
    server.clock.now += DELAY_HOURS * HOUR
    expect(await says(server.agency.drita, await carryOut())).toBe('taken')
  }

  it('is set aside by nobody who does not give its key, or gives another than the one that the record wraps', async () => {
    const { besa } = server.agency
    expect(await says(besa, await second({ beside: null }))).toBe('aside-missing')
    expect(await says(besa, await second({ beside: randomBytes(32) }))).toBe('aside-missing')
    expect(await says(besa, await second({ change: { check: randomBytes(32) } }))).toBe('aside-missing')
    expect(await stored('withheld')).toEqual([])
    expect((await rowsOf(server.agency.mira)).map((row) => row.segment)).toEqual([segment.bytes])
  })

  it('lies there once more sealed from the second signature on, and is given to nobody, its papers neither', async () => {
    const { besa, drita, mira } = server.agency
    expect(await says(besa, await second())).toBe('taken')
    const words = segment.bytes.subarray(-200, -20)
    for (const table of ['withheld', 'segments'] as const) {
      const [row] = await stored(table)
      expect(row).toBeDefined()
      for (const value of Object.values(row ?? {}))
        if (value instanceof Uint8Array) expect(Buffer.from(value).includes(words)).toBe(false)
    }
    expect(await stored('withheld')).toMatchObject([{ sealed: true, ends: null }])
    for (const { segment: given } of await rowsOf(mira)) expect(Buffer.from(given).includes(words)).toBe(false)
    expect(await chunk(besa)).toMatchObject({ code: 'file-aside' })
    expect(await push(drita, await file.segment(drita, CARE, ['later']))).toMatchObject({
      ok: false,
      code: 'file-aside',
    })
    // Whose answer was lost gets the receipt that it had.
    expect(await push(besa, segment)).toMatchObject({ ok: true })
  })

  it('comes back as it was signed where two ask for it within 30 days', async () => {
    await erased()
    expect(await stored('files_aside')).toMatchObject([{ ends: (here() + 30 * 24) * HOUR }])
    expect(await says(server.agency.drita, await bringBack())).toBe('second-missing')
    await askBack()
    expect(await says(server.agency.drita, await bringBack())).toBe('taken')
    expect((await rowsOf(server.agency.mira)).map((row) => row.segment)).toEqual([segment.bytes])
    expect([...(await stored('withheld')), ...(await stored('files_aside'))]).toEqual([])
    expect((await chunk(server.agency.besa)).status).toBe(200)
  })

  it('does not come back where a part of it is not there, or is another', async () => {
    await erased()
    await askBack()
    await inRole(server.database.store, { as: 'clerk', org: server.agency.org }, (tx) =>
      tx
        .updateTable('homeward.withheld')
        .set({ part: randomBytes(300) })
        .where('file', '=', file.file)
        .execute(),
    )
    expect(await says(server.agency.drita, await bringBack())).toBe('aside-gone')
    await inRole(server.database.store, { as: 'clerk', org: server.agency.org }, (tx) =>
      tx.deleteFrom('homeward.withheld').where('file', '=', file.file).execute(),
    )
    expect(await says(server.agency.drita, await bringBack())).toBe('aside-gone')
  })

  it('is carried out in no other hour than it is, and deleted with the first request of the day after 30 days', async () => {
    expect(await says(server.agency.besa, await second())).toBe('taken')
    server.clock.now += DELAY_HOURS * HOUR
    for (const hour of [here() - 29 * 24, here() + 2])
      expect(await says(server.agency.drita, await carryOut(hour))).toBe('record-malformed')
    expect(await says(server.agency.drita, await carryOut())).toBe('taken')
    const hash = file.access?.head.hash
    server.clock.now += 30 * DAY - HOUR
    await rowsOf(server.agency.mira)
    expect(await stored('segments')).toHaveLength(1)
    server.clock.now += DAY
    await rowsOf(server.agency.mira)
    for (const table of ['segments', 'withheld', 'files_aside', 'chunks'] as const)
      expect(await stored(table)).toEqual([])
    const [erasure] = await stored('erasures')
    expect(erasure && 'hash' in erasure && hash && equal(new Uint8Array(erasure.hash ?? []), hash)).toBe(true)
    expect(await says(server.agency.drita, await bringBack())).toBe('file-erased')
  })
})
