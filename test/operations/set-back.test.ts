import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { firstAuthor } from '#domain/entry/first-author.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { SyncRequest } from '#contract/sync.ts'
import type { Http } from '#device/platform/http.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { Incarnations } from '#server/kept/incarnations.ts'
import type { Database } from '#store/database/database.ts'
import { inRole, type Store } from '#store/database/role.ts'
import { standingOf } from '#store/people/incarnation.ts'
import { prepare } from '#store/people/organisation.ts'
import { feedPlaceOf } from '#store/segments/changes.ts'
import { eachDatabase, eachDatabaseInLong } from '../support/database.ts'
import { looks } from '../support/looks.ts'
import { evilLine, type EvilLine } from '../support/evil-line.ts'
import { copyInside, type CopyInside } from '../support/set-back-database.ts'
import { sharedFile } from '../support/shared-file.ts'
import {
  type Enrolled,
  type Founder,
  furtherDevice,
  given,
  PASSPHRASE,
  type System,
  type Tested,
} from '../support/system.ts'
import { saws, visit } from '../support/visits.ts'

const alarms = async (device: Tested, file: FileId) => given(await device.file(file)).alarms.map(({ what }) => what)

/** What was seen at visits that are current, and who first wrote it where somebody else took it in. */
const standing = async (device: Tested, file: FileId) => {
  const { entries, byKind, replaced } = given(await device.file(file)).caseFile
  return (byKind['visit'] ?? [])
    .filter(({ id }) => !(id in replaced))
    .map((entry) => {
      const first = firstAuthor(entries, entry)
      const { saw } = entry.body as { saw: string }
      return first ? `${saw}, first by ${first.proven ? 'Drita' : 'nobody proven'}` : saw
    })
    .sort()
}

/** What a server process holds of a database. */
async function processOn({ store }: Database, setBack = () => Promise.resolve()): Promise<Incarnations> {
  await prepare(store)
  return new Incarnations(store, { log: () => undefined, now: () => 0 }, setBack)
}

/** As a transaction that writes does. */
const draw = (store: Store) => inRole(store, { as: 'keeper' }, (tx) => sql`select homeward.feed_number()`.execute(tx))

/** What a database that was set back lacks: everything from that number on. */
const lose = (store: Store, from: number) =>
  inRole(store, { as: 'keeper' }, (tx) => tx.deleteFrom('homeward.feed_marks').where('number', '>=', from).execute())

/** A line that is cut while `cut` is true: a device without a network. */
function cutting(http: Http): Http & { cut: boolean } {
  const line = {
    base: http.base,
    cut: false,
    fetch: (url: string, how: RequestInit) =>
      line.cut ? Promise.reject(new TypeError('no network')) : http.fetch(url, how),
  }
  return line
}

describe.each(eachDatabaseInLong())('a server whose data folder was copied and put back later, on $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let ilir: Enrolled
  let hers: EvilLine
  let his: ReturnType<typeof cutting>
  let file: FileId

  beforeEach(async () => {
    const lines = {
      drita: (direct: Http) => (hers = evilLine(direct)).http,
      ilir: (direct: Http) => (his = cutting(direct)),
    }
    ;({ system, arben, besa, drita, ilir, file } = await sharedFile(kind, { lines }))
  })
  afterEach(() => system.stop())

  const opened = async (saw: string): Promise<FileId> => {
    const [one] = given(await drita.device.openFiles([{ drafts: [visit(saw)] }]))
    given(await drita.device.sync())
    if (!one) throw new Error('a file was opened')
    return one
  }
  const copied = () => copyInside(system.database)
  const putBack = async (copy: CopyInside) => {
    await copy.putBack()
    await system.restart()
  }
  const write = async ({ device }: { device: Tested }, saw: string) => {
    given(await device.write([{ file, draft: visit(saw) }]))
    given(await device.sync())
  }
  const phoneOf = async ({ device }: Enrolled) => {
    const { me } = await device.state()
    if (!me) throw new Error('somebody is signed in')
    return me.device
  }
  const incarnation = async () => (await standingOf(system.database.store, [])).incarnation

  it('gets back what it had acknowledged, from its author or from a reader, though nobody said that it was set back', async () => {
    const copy = await copied()
    await write(drita, 'acknowledged, then lost')
    const later = await opened('a file after the copy')
    given(await besa.device.sync())
    await putBack(copy)

    given(await besa.device.sync())
    const fresh = await furtherDevice(system, besa)
    expect(await saws(fresh, file)).toEqual(['acknowledged, then lost', 'in the copy'])
    expect(await saws(fresh, later)).toEqual(['a file after the copy'])
    expect(await alarms(besa.device, file)).toEqual(['server-older'])

    await write(drita, 'and goes on')
    given(await besa.device.sync())
    expect(await saws(besa.device, file)).toEqual(['acknowledged, then lost', 'and goes on', 'in the copy'])
    for (const { device } of [drita, besa]) expect(given(await device.needsAttention())).toEqual([])
  })

  it('is noticed though others wrote more since than was lost, and a device that was offline through it loses nothing', async () => {
    const copy = await copied()
    await write(drita, 'acknowledged, then lost')
    his.cut = true
    given(await ilir.device.write([{ file, draft: visit('written without a network') }]))
    await putBack(copy)
    for (const n of [1, 2, 3, 4, 5, 6]) await write(besa, `since, ${String(n)}`)

    await write(drita, 'with what was lost')
    his.cut = false
    for (const { device } of [ilir, besa, drita, ilir, besa]) given(await device.sync())
    const all = await saws(drita.device, file)
    expect(all).toHaveLength(10)
    for (const { device } of [besa, ilir]) expect(await saws(device, file)).toEqual(all)
    expect(await saws(await furtherDevice(system, besa), file)).toEqual(all)
    for (const { device } of [drita, besa, ilir]) {
      expect(given(await device.needsAttention())).toEqual([])
      expect((await device.syncState()).unsent).toBe(0)
    }
  })

  it('begins one new incarnation, and no device can make it begin another with what it was given before', async () => {
    const copy = await copied()
    await write(drita, 'acknowledged, then lost')
    const lost = hers.sent.map((body) => fromBytes(SyncRequest, body)).findLast((one) => one?.cursor)
    given(await drita.device.sync())
    const known = hers.sent.map((body) => fromBytes(SyncRequest, body)).findLast((one) => one?.cursor)
    if (!lost || !known) throw new Error('she has asked with a cursor')
    await putBack(copy)
    const before = await incarnation()
    given(await drita.device.sync())
    const after = await incarnation()
    expect(equal(before, after)).toBe(false)

    for (const { cursor, incarnation: named } of [known, lost, { ...known, incarnation: after }]) {
      hers.replace('/v1/sync', (body) => {
        const ask = fromBytes(SyncRequest, body)
        return ask ? toBytes({ ...ask, cursor, incarnation: named, groups: [] }) : body
      })
      await drita.device.sync()
      expect(equal(await incarnation(), after)).toBe(true)
    }
    hers.behave()
    given(await besa.device.sync())
    given(await drita.device.sync())
    expect(equal(await incarnation(), after)).toBe(true)
  })

  it.each([
    { and: 'nobody else did anything', meanwhile: () => Promise.resolve(), others: [] },
    { and: 'a colleague wrote in between', meanwhile: () => write(besa, 'in between'), others: ['in between'] },
  ])(
    'has forgotten from whom a file was taken: the device that took it tells, though it has not synced since and $and',
    async ({ meanwhile, others }) => {
      const copy = await copied()
      hers.alterSync(async (answer) => {
        hers.behave()
        await meanwhile()
        return answer
      })
      given(await drita.device.revoke({ file, member: ilir.member }))
      await putBack(copy)
      given(await besa.device.write([{ file, draft: visit('in a part that nobody had begun', 'justice') }]))
      for (const { device } of [drita, besa, ilir, drita]) given(await device.sync())
      expect(await ilir.device.file(file)).toMatchObject({ ok: false })
      for (const device of [drita.device, besa.device, await furtherDevice(system, besa)])
        expect(await saws(device, file)).toEqual([...others, 'in a part that nobody had begun', 'in the copy'].sort())
    },
  )

  it('has forgotten that a member was removed: the device that did it tells, though it has not synced since', async () => {
    const copy = await copied()
    given(await arben.device.removeMember(ilir.member))
    await putBack(copy)
    given(await arben.device.sync())
    expect((await ilir.device.sync()).ok).toBe(false)
    expect((await ilir.device.state()).is).not.toBe('unlocked')
  })

  it('has forgotten that a member was taken off: the first device that comes tells it, and what that member wrote meanwhile is not shown by who knew, and by a new device as any words', async () => {
    const copy = await copied()
    his.cut = true
    given(await arben.device.removeMember(ilir.member))
    await write(besa, 'after he was taken off')
    given(await drita.device.sync())
    await putBack(copy)
    // The hour that the removal says is not the server's any more.
    system.clock.now += 5 * 3_600_000
    his.cut = false
    given(await ilir.device.write([{ file, draft: visit('by who was taken off') }]))
    given(await ilir.device.sync())

    given(await besa.device.sync())
    given(await drita.device.sync())
    for (const { device } of [besa, drita]) {
      expect(await saws(device, file)).toEqual(['after he was taken off', 'in the copy'])
      expect(await alarms(device, file)).toContain('server-older')
      expect(given(await device.file(file)).undecided).toMatchObject([{ by: ilir.member, counts: false }])
    }
    const fresh = await furtherDevice(system, besa)
    expect(await saws(fresh, file)).toEqual(['after he was taken off', 'by who was taken off', 'in the copy'])
    expect(await alarms(fresh, file)).toEqual([])
    expect((await ilir.device.sync()).ok).toBe(false)
    expect((await ilir.device.state()).is).not.toBe('unlocked')
  })

  it.each([
    { who: 'changed the phone', leaves: false },
    { who: 'left', leaves: true },
  ])(
    'keeps honest words of who was taken off since for those who had not read them, uncounted, until who keeps the file adds them: of who $who',
    async ({ leaves }) => {
      const copy = await copied()
      await write(drita, 'acknowledged and read')
      given(await besa.device.sync())
      if (leaves) given(await arben.device.removeMember(drita.member))
      else given(await arben.device.revokeDevice(await phoneOf(drita)))
      await putBack(copy)
      given(await arben.device.sync())
      for (const { device } of [ilir, besa, ilir]) given(await device.sync())
      expect(await alarms(ilir.device, file)).toContain('server-older')
      for (let day = 0; day < 2; day += 1) {
        system.clock.now += 25 * 3_600_000
        await ilir.device.lock()
        given(await ilir.device.unlock({ member: ilir.member, passphrase: PASSPHRASE }))
        given(await ilir.device.sync())
      }
      expect(await saws(ilir.device, file)).toEqual(['in the copy'])
      expect(given(await ilir.device.file(file)).undecided).toMatchObject([
        { by: drita.member, counts: false, mayDecide: false },
      ])
      expect(given(await ilir.device.needsAttention())).toEqual([])
      expect(await saws(await furtherDevice(system, besa), file)).toEqual(['acknowledged and read', 'in the copy'])

      const [asked] = given(await besa.device.needsAttention())
      expect(asked).toMatchObject({ file, why: 'read-before-end', words: [{ by: drita.member }] })
      given(await besa.device.settleAttention({ id: asked?.id ?? '', as: 'adopt' }))
      for (const { device } of [besa, ilir]) given(await device.sync())
      for (const device of [ilir.device, besa.device, await furtherDevice(system, besa)]) {
        expect(await standing(device, file)).toEqual(['acknowledged and read, first by Drita', 'in the copy'])
        expect(given(await device.file(file)).undecided).toBeUndefined()
        expect(given(await device.needsAttention())).toEqual([])
      }
    },
  )

  it('has forgotten an erasure that two agreed on: it stays set aside, and is erased once their three days are over again', async () => {
    const copy = await copied()
    given(await drita.device.askErasure({ file, reason: 'Opened by mistake.' }))
    given(await besa.device.sync())
    given(await besa.device.confirmErasure(file))
    given(await drita.device.sync())
    await looks(drita, besa)
    system.clock.now += 73 * 3_600_000
    given(await besa.device.sync())
    await putBack(copy)
    given(await besa.device.sync())
    given(await drita.device.sync())
    expect(given(await drita.device.filesAside())).toMatchObject([{ file, is: 'waits' }])
    system.clock.now += 73 * 3_600_000
    given(await drita.device.sync())
    given(await besa.device.sync())
    expect(given(await (await furtherDevice(system, besa)).files()).map((line) => line.file)).toEqual([])
    for (let round = 0; round < 2; round += 1) given(await drita.device.sync())
    expect(given(await drita.device.filesAside())).toMatchObject([{ file, is: 'erased' }])
    system.clock.now += 32 * 24 * 3_600_000
    for (let round = 0; round < 2; round += 1) given(await drita.device.sync())
    expect(await drita.device.file(file)).toMatchObject({ ok: false })
  })
})

describe.each(eachDatabase())('two server processes on one database, $name', (kind) => {
  it('begin one new incarnation together, and none for what is there', async () => {
    const database = await kind.open()
    const [one, other] = [await processOn(database), await processOn(database)]
    const first = await one.current()
    await draw(database.store)
    const { newest } = await feedPlaceOf(database.store)
    if (!newest) throw new Error('something was written')
    const cursor = { i: first, since: 1, upto: null, after: null, chance: newest }
    expect(equal(await other.current(cursor), first)).toBe(true)

    await lose(database.store, newest.number)
    const renewed = await Promise.all([one, other, one, other].map((each) => each.current(cursor)))
    expect(renewed.every((each) => equal(each, renewed[0] ?? first) && !equal(each, first))).toBe(true)
    await draw(database.store)
    for (const each of [one, other]) expect(equal(await each.current(cursor), renewed[0] ?? first)).toBe(true)
    await database.close()
  })

  it('notice by what the process saw itself, while it runs, that the database went back, and erase and end anew what it had forgotten', async () => {
    const database = await kind.open()
    const did = { running: 0, other: 0 }
    const running = await processOn(database, () => Promise.resolve(void (did.running += 1)))
    const other = await processOn(database, () => Promise.resolve(void (did.other += 1)))
    await other.current()
    const first = await running.current()
    await draw(database.store)
    const { newest } = await feedPlaceOf(database.store)
    running.note(first, newest)
    expect(equal(await running.current(), first)).toBe(true)
    expect(did).toEqual({ running: 0, other: 0 })
    await lose(database.store, newest?.number ?? 0)
    const after = await running.current()
    expect(equal(after, first)).toBe(false)
    expect(equal(await running.current(), after)).toBe(true)
    expect(did).toEqual({ running: 1, other: 0 })
    await other.current()
    await other.current()
    expect(did).toEqual({ running: 1, other: 1 })
    await database.close()
  })
})
