import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { Sync } from '#device/sync/sync.ts'
import { carriedOutRecord, erasedRecord, proposedRecord, secondedRecord } from '#sealing/access/access-record.ts'
import { wrapAside } from '#sealing/access/aside-key.ts'
import { signErasure } from '#sealing/access/erasure.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { parseSegment } from '#sealing/segments/segment.ts'
import { hashRecord } from '#sealing/primitives/record.ts'
import { accessOf, stateOf } from '#device/files/state/file-state.ts'
import { foldBlobOf } from '#device/files/folds/folds.ts'
import { blocksOf } from '#device/files/state/stored-rows.ts'
import { keyOfPlace } from '#device/files/folds/found.ts'
import { placeOf } from '#device/files/folds/sealed-place.ts'
import { idBytes } from '#device/kept/id-text.ts'
import type { SyncAnswer } from '#contract/sync.ts'
import { oneDatabase } from '../support/database.ts'
import { evilLine, type EvilLine } from '../support/evil-line.ts'
import { roomsOf } from '../support/rooms-of.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  furtherDevice,
  given,
  PASSPHRASE,
  startSystem,
  type System,
  type Tested,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const visit = (saw: string) => ({ kind: 'visit', at: '2026-11-25' as PlainDate, body: aVisit({ saw, others: [] }) })
const kind = oneDatabase()

describe('An erasure of a file that a server made with the keys of two phones that were taken off', () => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let evil: EvilLine
  let file: FileId
  let another: FileId
  let third: FileId
  /** Her other device, which was away while the phones were taken off. */
  let away: Tested
  /** What lay on the two lost phones. */
  let lost: readonly [Sync, Sync]
  /** What the server said last. */
  let last: SyncAnswer['access'][number]

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    evil = evilLine(system.http)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http: evil.http }))
    const phones = [await furtherDevice(system, besa), await furtherDevice(system, drita)] as const
    lost = [
      await roomsOf(system, { ...besa, device: phones[0] }),
      await roomsOf(system, { ...drita, device: phones[1] }),
    ]
    // The file is opened at a position at which both phones were certified, and the one before it, too.
    await enrol(system, arben, 'Mira Shala', ['specialist'])
    given(await drita.device.sync())
    const one = { drafts: [visit('before')] }
    const [opened, second, further] = given(await drita.device.openFiles([one, one, one]))
    if (!opened || !second || !further) throw new Error('three files were opened')
    ;[file, another, third] = [opened, second, further]
    given(await drita.device.sync())
    away = system.device({ http: evil.http })
    given(await away.signIn({ account: drita.account, passphrase: PASSPHRASE }))
    given(await away.sync())
    for (const [one, phone] of [
      [besa, phones[0]],
      [drita, phones[1]],
    ] as const) {
      const id = (await phone.state()).me?.device
      if (!id) throw new Error('the phone is unlocked')
      given(await one.device.sync())
      given(await one.device.revokeDevice(id))
    }
    given(await drita.device.sync())
  })
  beforeEach(() => evil.behave())
  afterAll(() => system.stop())

  /** The record, and where the server says that it stands. `at`: the position of the directory that it names. */
  async function forge(how: {
    prev: 'held' | 'invented'
    at: 'now' | 'before the phones were taken off' | 'before the file'
  }) {
    const honest = await roomsOf(system, drita)
    const state = await stateOf(honest, file)
    const access = state && (await accessOf(honest, file, state))
    if (!access) throw new Error('the file is on the server')
    const place = { org: honest.org, file: idBytes(file), head: access.head }
    const head = how.prev === 'held' ? access.head : { seq: access.head.seq + 1, hash: randomBytes(32) }
    const at = {
      now: honest.directory.head.seq,
      'before the phones were taken off': honest.directory.head.seq - 2,
      'before the file': access.at - 1,
    }[how.at]
    const [first, second] = lost
    const record = await erasedRecord(
      { ...place, head, at, signer: { by: { device: first.device.id }, key: first.device.key } },
      {
        second: await signErasure({
          org: honest.org,
          file: idBytes(file),
          prev: head.hash,
          member: second.memberId,
          device: second.device.id,
          deviceKey: second.device.key,
        }),
      },
    )
    last = { file: idBytes(file), head: { seq: head.seq + 1, hash: await hashRecord(record) }, records: [record] }
    evil.alterSync((answer) => Promise.resolve({ ...answer, access: [last] }))
  }

  const received = async () => {
    given(await drita.device.sync())
    expect(evil.altered).toBeGreaterThan(0)
    return given(await drita.device.file(file))
  }

  it.each(['now', 'before the file'] as const)(
    'deletes nothing and is no erasure where it names a position %s',
    async (at) => {
      await forge({ prev: 'invented', at })
      const view = await received()
      expect(view.caseFile.entries.map(({ body }) => body)).toMatchObject([{ saw: 'before' }])
      expect(view.erasureSaidBy).toBeUndefined()
    },
  )

  it.each(['held', 'invented'] as const)(
    'deletes nothing where it names a position before they were taken off and a record before it that is %s: it shows the card alone and who signed, and waits for a person',
    async (prev) => {
      await forge({ prev, at: 'before the phones were taken off' })
      const view = await received()
      expect(view.caseFile.entries.filter(({ folder }) => folder !== 'card')).toEqual([])
      expect(view.erasureSaidBy).toEqual([besa.member, drita.member])
    },
  )

  it('shows everything again once the person here heard that they did not, and does not ask again about the same record', async () => {
    given(await drita.device.keepDoubted(file))
    evil.behave()
    const evilAgain = async () => {
      given(await drita.device.sync())
      const view = given(await drita.device.file(file))
      expect(view.caseFile.entries.map(({ body }) => body)).toMatchObject([{ saw: 'before' }])
      expect(view.erasureSaidBy).toBeUndefined()
    }
    await evilAgain()
    evil.alterSync((answer) => Promise.resolve({ ...answer, access: [last] }))
    await evilAgain()
  })

  it('is carried out on this device once the person here asked the two, and only where there is one', async () => {
    const [other] = given(await drita.device.openFiles([{ drafts: [visit('another child')] }]))
    if (!other) throw new Error('a file was opened')
    expect(await drita.device.deleteErased(other)).toMatchObject({ ok: false, code: 'not-found' })
    given(await drita.device.deleteErased(file))
    expect(await drita.device.file(file)).toMatchObject({ ok: false })
    expect(given(await drita.device.files()).map((line) => line.file)).toEqual(expect.arrayContaining([other, another]))
  })

  it('takes no words out either: both signatures stand in the stream, and a device keeps and shows what they name; one that was away is also told that it was carried out, and hides it', async () => {
    const honest = await roomsOf(system, drita)
    const state = await stateOf(honest, third)
    const access = state && (await accessOf(honest, third, state))
    const blob = await foldBlobOf(honest, third)
    const entry = blob?.caseFile.entries.find(({ kind: one }) => one === 'visit')
    const place = entry && blob?.places[keyOfPlace('care', entry.id)]
    const sealed = place && (await placeOf(honest, third, 'care', place))
    if (!state || !access || !sealed) throw new Error('the file is on the server')
    const [first, second] = lost
    const [org, id, at] = [honest.org, idBytes(third), honest.directory.head.seq - 2]
    const by = ({ device }: Sync) => ({ by: { device: device.id }, key: device.key })
    const stands = async (seq: number, before: Bytes | undefined, one: Sync) => ({
      ...{ org, file: id, at, signer: by(one) },
      head: before ? { seq, hash: await hashRecord(before) } : access.head,
    })
    const words = { folder: 2, device: sealed.device, entry: sealed.number, hash: sealed.hash }
    const proposed = await proposedRecord(await stands(0, undefined, first), {
      act: { is: 'redact', entries: [words] },
    })
    const hash = await hashRecord(proposed)
    const members = [first, second].flatMap(({ memberId }) => memberAt(honest.directory, memberId, at) ?? [])
    const { recoveryKey } = honest.directory
    const aside = await wrapAside({ org, file: id, proposed: hash }, randomBytes(32), { members, recoveryKey })
    const end = access.head.seq
    const seconded = await secondedRecord(await stands(end + 1, proposed, second), { proposed: hash, aside })
    const hour = Math.floor(system.clock.now / 3_600_000) - 31 * 24
    const done = await carriedOutRecord(await stands(end + 2, seconded, second), { proposed: hash, hour })
    const says = async (device: Tested, records: Bytes[]) => {
      last = { file: id, head: { seq: records.length, hash: await hashRecord(records.at(-1) ?? done) }, records }
      evil.alterSync((answer) => Promise.resolve({ ...answer, access: [last] }))
      given(await device.sync())
      const rooms = await roomsOf(system, { ...drita, device })
      expect((await stateOf(rooms, third))?.records).toHaveLength(records.length)
      const segments = (await blocksOf(rooms, third)).flatMap(({ rows }) => rows.map(({ segment }) => segment))
      const kept = segments.flatMap((segment) => given(parseSegment(segment)).ciphertexts)
      expect(kept).not.toContain(null)
      return given(await device.file(third)).caseFile.entries.map(({ body }) => body)
    }
    const agreed = [...state.records, proposed, seconded]
    expect(await says(drita.device, agreed)).toMatchObject([{ saw: 'before' }])
    expect(await says(away, [...agreed, done])).toEqual([])
  })

  it('sets no file aside either: both signatures stand in the stream, also that it was carried out, and this device keeps all of it and asks', async () => {
    const honest = await roomsOf(system, drita)
    const state = await stateOf(honest, another)
    const access = state && (await accessOf(honest, another, state))
    if (!state || !access) throw new Error('the file is on the server')
    const [first, second] = lost
    const [org, id, at] = [honest.org, idBytes(another), honest.directory.head.seq - 2]
    const place = async (seq: number, before: Bytes | undefined, { device }: Sync) => ({
      ...{ org, file: id, at, signer: { by: { device: device.id }, key: device.key } },
      head: before ? { seq, hash: await hashRecord(before) } : access.head,
    })
    const proposed = await proposedRecord(await place(0, undefined, first), { act: { is: 'erase' } })
    const hash = await hashRecord(proposed)
    const members = [first, second].flatMap(({ memberId }) => memberAt(honest.directory, memberId, at) ?? [])
    const to = { members, recoveryKey: honest.directory.recoveryKey }
    const aside = await wrapAside({ org, file: id, proposed: hash }, randomBytes(32), to)
    const end = access.head.seq
    const seconded = await secondedRecord(await place(end + 1, proposed, second), { proposed: hash, aside })
    const hour = Math.floor(system.clock.now / 3_600_000) - 31 * 24
    const done = await carriedOutRecord(await place(end + 2, seconded, second), { proposed: hash, hour })
    for (const records of [
      [...state.records, proposed, seconded],
      [...state.records, proposed, seconded, done],
    ]) {
      const newest = records.at(-1) ?? done
      last = { file: id, head: { seq: records.length, hash: await hashRecord(newest) }, records }
      evil.alterSync((answer) => Promise.resolve({ ...answer, access: [last] }))
      given(await drita.device.sync())
      const rooms = await roomsOf(system, drita)
      expect((await rooms.rows.names('seg', another)).length).toBeGreaterThan(0)
      expect(Object.keys(rooms.keyring.get(another) ?? {}).length).toBeGreaterThan(0)
      expect(given(await drita.device.filesAside())).toEqual([])
    }
    expect(given(await drita.device.file(another)).erasureSaidBy).toEqual([drita.member])
    given(await drita.device.keepDoubted(another))
    expect(given(await drita.device.file(another)).caseFile.entries.map(({ body }) => body)).toMatchObject([
      { saw: 'before' },
    ])
  })
})
