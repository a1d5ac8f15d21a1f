import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import type { WrappedAside } from '#sealing/access/access-body.ts'
import { broughtBackRecord, carriedOutRecord, proposedRecord, secondedRecord } from '#sealing/access/access-record.ts'
import { wrapAside } from '#sealing/access/aside-key.ts'
import type { SealedEntry } from '#sealing/access/proposed-act.ts'
import { DELAY_HOURS } from '#sealing/directory/waiting-limits.ts'
import { equal, randomBytes } from '#sealing/primitives/bytes.ts'
import { hpkeSeal } from '#sealing/primitives/hpke.ts'
import { hashRecord } from '#sealing/primitives/record.ts'
import { hashOf, parseSegment } from '#sealing/segments/segment.ts'
import { inRole } from '#store/database/role.ts'
import type { Person } from '../support/agency.ts'
import { eachDatabase } from '../support/database.ts'
import { type AccessItem, CARD, CARE, type Item, keepAll, reading, SealedFile } from '../support/sealed-file.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { Line } from '../support/syncing.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

describe.each(eachDatabase())('words that two people take out, kept by $name', (kind) => {
  let server: TestServer
  let file: SealedFile
  let words: Bytes
  let entry: SealedEntry
  const START = Date.UTC(2026, 10, 25, 9)
  beforeAll(async () => {
    server = await startTestServer(kind)
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
  const ciphertext = (segment: Bytes) => {
    const parsed = parseSegment(segment)
    if (!parsed.ok) throw new Error('not a segment')
    return parsed.value.ciphertexts[0]
  }
  /** The words as the server gives them to a member who pulls everything. */
  async function served(person: Person) {
    const answer = await (await lineOf(person)).sync()
    const row = answer.folders.find((one) => equal(one.file, file.file) && one.folder === CARE)?.rows[0]
    return row && ciphertext(row.segment)
  }
  const stored = () =>
    inRole(server.database.store, { as: 'clerk', org: server.agency.org }, (tx) =>
      tx.selectFrom('homeward.withheld').selectAll().where('file', '=', file.file).execute(),
    )
  async function wrapped(key: Bytes, change: Partial<WrappedAside> = {}): Promise<WrappedAside> {
    const { drita, besa, org, directory } = server.agency
    const members = [drita, besa].map(({ member, x }) => ({ member, x: x.publicKey }))
    const to = { members, recoveryKey: directory.recoveryKey }
    return { ...(await wrapAside({ org, file: file.file, proposed: act() }, key, to)), ...change }
  }
  const second = async (key: Bytes, { beside = key, change = {} }: { beside?: Bytes | null; change?: object } = {}) => {
    const aside = await wrapped(key, change)
    const make = (at: Parameters<typeof secondedRecord>[0]) => secondedRecord(at, { proposed: act(), aside })
    return file.write(server.agency.besa, make, beside ?? undefined)
  }
  const propose = (entries: readonly SealedEntry[] = [entry]) =>
    file.write(server.agency.drita, (at) => proposedRecord(at, { act: { is: 'redact', entries } }))
  const carryOut = (hour = here()) =>
    file.write(server.agency.drita, (at) => carriedOutRecord(at, { proposed: act(), hour }))
  const bringBack = (key: Bytes) =>
    file.write(server.agency.drita, (at) => broughtBackRecord(at, { proposed: act(), key }))
  const askBack = async () => {
    const { besa, mira } = server.agency
    const proposed = act()
    const made = await file.write(mira, (at) => proposedRecord(at, { act: { is: 'bring-back', proposed } }))
    expect(await says(mira, made)).toBe('taken')
    const asked = file.access?.proposals.find((one) => one.act.is === 'bring-back')?.hash ?? new Uint8Array(32)
    expect(await says(besa, await file.write(besa, (at) => secondedRecord(at, { proposed: asked })))).toBe('taken')
  }

  beforeEach(async () => {
    server.clock.now = START
    const { drita, besa, mira } = server.agency
    file = new SealedFile(server.agency)
    const opened = await file.open(
      drita,
      [CARD, CARE],
      [
        [drita, keepAll],
        [besa, keepAll],
        [mira, reading(CARE)],
      ],
    )
    const segment = await file.segment(besa, CARE, ['what the driver said'])
    expect(await push(drita, opened)).toMatchObject({ ok: true })
    expect(await push(besa, segment)).toMatchObject({ ok: true })
    const parsed = parseSegment(segment.bytes)
    const hash = parsed.ok ? hashOf(parsed.value, 1) : undefined
    entry = { folder: CARE, device: besa.device, entry: 1, hash: new Uint8Array(hash ?? []) }
    words = new Uint8Array(ciphertext(segment.bytes) ?? [])
    expect(await says(drita, await propose())).toBe('taken')
  })
  /** Drita and Besa agreed, three days passed, and it was carried out. */
  async function takenOut(key: Bytes) {
    expect(await says(server.agency.besa, await second(key))).toBe('taken')
    server.clock.now += DELAY_HOURS * HOUR
    expect(await says(server.agency.drita, await carryOut())).toBe('taken')
  }

  it('are taken out by nobody who does not give their key, nor under a key that somebody to whom it is wrapped cannot open', async () => {
    const key = randomBytes(32)
    const { besa, directory } = server.agency
    expect(await says(besa, await second(key, { beside: null }))).toBe('aside-missing')
    expect(await says(besa, await second(key, { beside: randomBytes(32) }))).toBe('aside-missing')
    const lost = await hpkeSeal(directory.recoveryKey, randomBytes(32), new Uint8Array(0))
    expect(await says(besa, await second(key, { change: { recovery: lost } }))).toBe('aside-missing')
    const wraps = (await wrapped(key)).wraps.map((one) => ({ ...one, wrap: lost }))
    expect(await says(besa, await second(key, { change: { wraps } }))).toBe('aside-missing')
    expect(await says(besa, await second(key, { change: { check: randomBytes(32) } }))).toBe('aside-missing')
    expect(await served(server.agency.mira)).toEqual(words)
    expect(await stored()).toEqual([])
  })

  it('are not taken out where the server does not hold each of them as the act names it', async () => {
    const { drita, besa } = server.agency
    expect(await says(drita, await propose([{ ...entry, hash: randomBytes(32) }]))).toBe('taken')
    expect(await says(besa, await second(randomBytes(32)))).toBe('aside-missing')
    expect(await stored()).toEqual([])
  })

  it('are given to nobody from the second signature on, and lie at the server once more sealed', async () => {
    const key = randomBytes(32)
    expect(await says(server.agency.besa, await second(key))).toBe('taken')
    for (const one of [server.agency.drita, server.agency.besa, server.agency.mira])
      expect(await served(one)).toBeNull()
    const [row] = await stored()
    expect(row).toMatchObject({ sealed: true, ends: null })
    expect(row?.part.length).toBe(words.length + 28)
    expect(Buffer.from(row?.part ?? []).includes(Buffer.from(words.subarray(12, 60)))).toBe(false)
  })

  it('are carried out only in the hour that it is, after the delay', async () => {
    const key = randomBytes(32)
    expect(await says(server.agency.besa, await second(key))).toBe('taken')
    expect(await says(server.agency.drita, await carryOut())).toBe('too-early')
    server.clock.now += DELAY_HOURS * HOUR
    expect(await says(server.agency.drita, await carryOut(here() - 29 * 24))).toBe('record-malformed')
    expect(await says(server.agency.drita, await carryOut())).toBe('taken')
    expect(await stored()).toMatchObject([{ ends: (here() + 30 * 24) * HOUR }])
  })

  it('are brought back as they were signed by two, until 30 days have passed', async () => {
    const key = randomBytes(32)
    await takenOut(key)
    expect(await says(server.agency.drita, await bringBack(key))).toBe('second-missing')
    await askBack()
    expect(await says(server.agency.drita, await bringBack(key))).toBe('taken')
    for (const one of [server.agency.besa, server.agency.mira]) expect(await served(one)).toEqual(words)
    expect(await stored()).toEqual([])
  })

  it('are brought back no more from the hour on in which 30 days have passed, and are deleted with that day', async () => {
    const key = randomBytes(32)
    await takenOut(key)
    await askBack()
    server.clock.now += 30 * DAY - HOUR
    // What this day deletes is deleted with its first request.
    await served(server.agency.mira)
    server.clock.now += HOUR
    expect(await says(server.agency.drita, await bringBack(key))).toBe('aside-gone')
    expect(await stored()).toHaveLength(1)
    server.clock.now += DAY
    expect(await served(server.agency.mira)).toBeNull()
    expect(await stored()).toEqual([])
  })

  it('do not come back where what is stored was altered: other words never stand in their place', async () => {
    const key = randomBytes(32)
    await takenOut(key)
    await askBack()
    const changed = async (change: object) =>
      inRole(server.database.store, { as: 'clerk', org: server.agency.org }, (tx) =>
        tx.updateTable('homeward.withheld').set(change).where('file', '=', file.file).execute(),
      )
    await changed({ part: randomBytes(words.length + 28) })
    expect(await says(server.agency.drita, await bringBack(key))).toBe('aside-gone')
    await changed({ part: randomBytes(words.length), sealed: false })
    expect(await says(server.agency.drita, await bringBack(key))).toBe('aside-gone')
    await changed({ part: words, sealed: false })
    expect(await says(server.agency.drita, await bringBack(key))).toBe('taken')
  })
})
