import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AccessLogAnswer, Challenge, DeviceList, SessionAnswer } from '#contract/session.ts'
import { QuarantineList } from '#contract/quarantine.ts'
import { SyncAnswer } from '#contract/sync.ts'
import { equal, randomBytes } from '#sealing/primitives/bytes.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { verifyDirectory } from '#sealing/directory/directory.ts'
import { newId } from '#sealing/primitives/id.ts'
import { signChallenge } from '#sealing/members/session.ts'
import { inRole } from '#store/database/role.ts'
import { anotherDevice, newPerson } from '../support/agency.ts'
import { eachDatabase } from '../support/database.ts'
import { CARD, CARE, keepAll, SealedFile } from '../support/sealed-file.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { Line } from '../support/syncing.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

describe.each(eachDatabase())('a session on $name', (kind) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(kind)
  })
  afterAll(() => server.stop())

  it('is not given to a stranger, to a wrong signature, or twice for one challenge', async () => {
    const { agency } = server
    expect((await agency.openSession(await newPerson())).code).toBe('not-signed-in')
    expect((await agency.openSession(agency.drita, { sig: randomBytes(64) })).code).toBe('not-signed-in')
    const place = { org: agency.org, device: agency.drita.device }
    const { challenge } = (await server.post('/v1/challenge', { v: 1, ...place })).as(Challenge)
    const sig = await signChallenge({ deviceKey: agency.drita.deviceKey, ...place, challenge })
    const open = (change: object = {}) => server.post('/v1/session', { v: 1, ...place, challenge, sig, ...change })
    expect((await open({ device: agency.mira.device })).code).toBe('not-signed-in')
    expect((await open()).code).toBe('not-signed-in')
    const late = (await server.post('/v1/challenge', { v: 1, ...place })).as(Challenge).challenge
    server.clock.now += 3 * MINUTE
    expect(
      (
        await open({
          challenge: late,
          sig: await signChallenge({ deviceKey: agency.drita.deviceKey, ...place, challenge: late }),
        })
      ).code,
    ).toBe('not-signed-in')
  })

  it('leaves no row of a device that nobody knows, which is answered alike', async () => {
    const { agency } = server
    const rows = () =>
      inRole(server.database.store, { as: 'keeper' }, async (tx) =>
        (await sql<{ n: number }>`select count(*)::int as n from homeward.challenges`.execute(tx)).rows.map(
          ({ n }) => n,
        ),
      )
    const before = await rows()
    for (const org of [agency.org, newId()]) {
      const { challenge } = (await server.post('/v1/challenge', { v: 1, org, device: newId() })).as(Challenge)
      expect(challenge).toHaveLength(32)
    }
    expect(await rows()).toEqual(before)
    await server.post('/v1/challenge', { v: 1, org: agency.org, device: agency.drita.device })
    expect(await rows()).not.toEqual(before)
  })

  it('ends after a quarter of an hour of rest, after twelve hours at the latest, and when it is told to', async () => {
    const { agency } = server
    const ask = (token: Uint8Array<ArrayBuffer>) => server.get('/v1/device', token)
    const resting = await agency.signIn(agency.drita)
    server.clock.now += 14 * MINUTE
    expect((await ask(resting)).status).toBe(200)
    server.clock.now += 14 * MINUTE
    expect((await ask(resting)).status).toBe(200)
    server.clock.now += 16 * MINUTE
    expect((await ask(resting)).code).toBe('not-signed-in')
    const busy = await agency.signIn(agency.drita)
    for (let n = 0; n < 72; n += 1) {
      server.clock.now += 10 * MINUTE
      if (n < 71) expect((await ask(busy)).status).toBe(200)
    }
    server.clock.now += 1
    expect((await ask(busy)).code).toBe('not-signed-in')
    const ended = await agency.signIn(agency.drita)
    expect((await server.raw('DELETE', '/v1/session', new Uint8Array(0), ended)).status).toBe(204)
    expect((await ask(ended)).code).toBe('not-signed-in')
  })

  it('shows a member their own devices and lines of the log, a custodian all', async () => {
    const { agency } = server
    const [drita, arben] = [await agency.signIn(agency.drita), await agency.signIn(agency.arben)]
    expect((await server.get('/v1/access-log')).code).toBe('not-signed-in')
    expect((await server.get('/v1/access-log?before=1%27', drita)).code).toBe('request-malformed')
    expect((await server.get('/v1/device', drita)).as(DeviceList).devices).toHaveLength(1)
    expect((await server.get('/v1/device', arben)).as(DeviceList).devices).toHaveLength(4)
    const own = (await server.get('/v1/access-log', drita)).as(AccessLogAnswer).rows
    expect(own.length).toBeGreaterThan(0)
    expect(own.every((row) => row.member !== null && Buffer.compare(row.member, agency.drita.member) === 0)).toBe(true)
    const all = (await server.get('/v1/access-log', arben)).as(AccessLogAnswer)
    expect(all.rows.length).toBeGreaterThan(own.length)
    expect(
      (await server.get(`/v1/access-log?before=${String(all.rows[1]?.seq)}`, arben)).as(AccessLogAnswer).rows[0]?.seq,
    ).toBe(all.rows[2]?.seq)
  })

  it('lets a revoked device deliver its outbox aside and nothing else, then tells it to wipe itself', async () => {
    const { agency } = server
    const phone = await anotherDevice(agency.drita)
    await agency.certifyDevice(phone)
    const drita = await Line.of(server, agency.drita)
    const file = new SealedFile(agency)
    await drita.push(
      await file.open(
        agency.drita,
        [CARD, CARE],
        [
          [agency.drita, keepAll],
          [agency.besa, keepAll],
          [agency.mira, new Map([[CARD, 'keep']])],
        ],
      ),
    )
    const delivered = await file.segment(phone, CARE, ['delivered in time'])
    const line = await Line.of(server, phone)
    await line.push(delivered)
    const unsent = await file.segment(phone, CARE, ['still on the phone'])
    await agency.revokeDevice(phone)
    expect((await line.ask([unsent])).code).toBe('not-signed-in')

    const session = (await agency.openSession(phone)).as(SessionAnswer)
    expect(session.revoked).toBe(true)
    for (const path of ['/v1/device', '/v1/access-log', '/v1/quarantine'])
      expect((await server.get(path, session.token)).code).toBe('author-revoked')
    expect(
      (await server.post('/v1/pull', { v: 1, ranges: [{ file: file.file, folder: CARE, after: 0 }] }, session.token))
        .code,
    ).toBe('author-revoked')
    const ask = { v: 1, incarnation: null, cursor: null, directory: 0 }
    const opened = await new SealedFile(agency).open(agency.drita, [CARD], [[agency.drita, keepAll]])
    const reply = await server.post(
      '/v1/sync',
      { ...ask, groups: [[delivered], [unsent], [opened]].map((items) => ({ id: newId(), items })) },
      session.token,
    )
    const answer = reply.as(SyncAnswer)
    expect(answer.outcomes).toMatchObject([
      { ok: true },
      { ok: false, code: 'author-revoked', quarantined: true },
      { ok: false, code: 'author-revoked' },
    ])
    expect([answer.access, answer.folders]).toEqual([[], []])
    const proof = await verifyDirectory(answer.directory)
    expect(proof.ok && deviceAt(proof.value, phone.device)?.standing).toBe('revoked')
    await agency.enrol(await newPerson())

    // The device is not done before it has the record that revoked it, and that is its last record.
    const first = (await server.post('/v1/sync', { ...ask, groups: [] }, session.token)).as(SyncAnswer)
    expect(first.directory).toEqual(answer.directory)
    const done = { ...ask, directory: answer.directory.length, groups: [] }

    const last = await server.post('/v1/sync', done, session.token)
    expect((await server.post('/v1/sync', done, session.token)).code).toBe('not-signed-in')
    const again = await agency.openSession(phone)
    expect([again.status, again.code]).toEqual([403, 'author-revoked'])
    // A header to the browser would clear the data of every member on the device; the app wipes only this member.
    for (const one of [reply, last, again]) expect(one.headers.get('clear-site-data')).toBeNull()

    const [mira, besa] = [await agency.signIn(agency.mira), await agency.signIn(agency.besa)]
    expect((await server.get('/v1/quarantine', mira)).as(QuarantineList).items).toEqual([])
    const [item] = (await server.get('/v1/quarantine', besa)).as(QuarantineList).items
    expect(item).toMatchObject({ folder: CARE, code: 'author-revoked', segment: unsent.bytes })
    const settle = { v: 1, item: item?.item ?? 0, as: 'adopted' }
    expect((await server.post('/v1/quarantine/settle', settle, mira)).code).toBe('not-found')
    expect((await server.post('/v1/quarantine/settle', settle, besa)).status).toBe(204)
    expect((await server.post('/v1/quarantine/settle', settle, besa)).status).toBe(204)
    expect((await server.post('/v1/quarantine/settle', settle, await agency.signIn(agency.drita))).code).toBe(
      'not-found',
    )
    expect((await server.get('/v1/quarantine', besa)).as(QuarantineList).items).toEqual([])
    const devices = (await server.get('/v1/device', await agency.signIn(agency.drita))).as(DeviceList).devices
    expect(devices.filter((device) => device.wiped)).toHaveLength(1)
  })

  /** A file that Drita and Besa keep, and a further phone of Drita’s that was taken off. */
  async function takenOff() {
    const { agency } = server
    const phone = await anotherDevice(agency.drita)
    await agency.certifyDevice(phone)
    const file = new SealedFile(agency)
    const keepers = [agency.drita, agency.besa].map((one) => [one, keepAll] as const)
    await (await Line.of(server, agency.drita)).push(await file.open(agency.drita, [CARD, CARE], keepers))
    await agency.revokeDevice(phone)
    const { token } = (await agency.openSession(phone)).as(SessionAnswer)
    return { phone, file, line: Line.with(server, token) }
  }

  it('is given to a revoked device for 30 days from the first that it delivered, however late it came, and then no more', async () => {
    const { phone, file, line } = await takenOff()
    server.clock.now += 100 * DAY
    expect((await server.agency.openSession(phone)).status).toBe(200)
    const late = Line.with(server, (await server.agency.openSession(phone)).as(SessionAnswer).token)
    expect(await late.push(await file.segment(phone, CARE, ['from far away']))).toMatchObject({ quarantined: true })
    server.clock.now += 30 * DAY
    expect((await server.agency.openSession(phone)).status).toBe(200)
    server.clock.now += MINUTE
    const over = await server.agency.openSession(phone)
    expect([over.status, over.code]).toEqual([403, 'author-revoked'])
    expect((await line.ask()).code).toBe('not-signed-in')
  })

  it('of a revoked device that fills what is set aside keeps nobody from reading what another delivers', async () => {
    const [thief, honest] = [await takenOff(), await takenOff()]
    for (let n = 0; n < 7; n += 1) {
      const filled = await thief.file.segment(
        thief.phone,
        CARE,
        ['x', 'y', 'z'].map((one) => one.repeat(220_000)),
      )
      expect(await thief.line.push(filled)).toMatchObject({ quarantined: true })
    }
    const words = await honest.file.segment(honest.phone, CARE, ['She asked for her brother.'])
    expect(await honest.line.push(words)).toMatchObject({ quarantined: true })
    const besa = await server.agency.signIn(server.agency.besa)
    const { items } = (await server.get('/v1/quarantine', besa)).as(QuarantineList)
    expect(items.map(({ segment }) => segment)).toContainEqual(words.bytes)
    const ofThief = items.filter(({ device }) => equal(device, thief.phone.device))
    expect(ofThief.length, 'more than one list takes').toBeLessThan(7)
  })
})
