import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ChildOfList } from '#device/moving-in/api.ts'
import type { Http } from '#device/platform/http.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { Result } from '#result.ts'
import { DELAY_HOURS } from '#sealing/directory/waiting-limits.ts'
import { eachDatabase } from '../support/database.ts'
import { looks } from '../support/looks.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  given,
  meetSupervisors,
  PASSPHRASE,
  startSystem,
  type System,
} from '../support/system.ts'

const HOUR = 3_600_000
const today = '2026-11-25' as PlainDate
let rows = 0
function row(): ChildOfList {
  rows += 1
  const called = { who: 'child', kind: 'called', text: `Child ${String(rows)}`, script: 'Latn', use: 'use' }
  return {
    row: rows,
    key: `No. ${String(rows)}`,
    content: `child ${String(rows)}`,
    at: today,
    drafts: [
      { kind: 'name', at: today, body: called },
      { kind: 'note', at: today, body: { words: `of the list ${String(rows)}` } },
    ],
  }
}
const note = (file: FileId) => [{ file, draft: { kind: 'note', at: today, body: { words: 'the aunt called' } } }]
const looked = (file: FileId) => [{ file, draft: { kind: 'moved-in-looked', at: today, body: { read: 'all' } } }]
const hold = (file: FileId) => [
  {
    file,
    draft: {
      kind: 'legal-hold',
      at: today,
      body: { stands: 'yes', hold: 'track-of-hold-of-test00', decidedBy: { named: 'A court' } },
    },
  },
]

describe.each(eachDatabase())('An import undone as a whole with $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let artan: Enrolled
  let drita: Enrolled
  let mira: Enrolled
  let files: readonly FileId[]
  const people = () => [drita, besa, artan, mira]
  /** The line of Drita or Besa breaks before its nth request from now on; the request reached the server or not. */
  let cut: { left: number; reached: boolean }
  const broken: Http = {
    base: '',
    fetch: async (url, request) => {
      cut.left -= 1
      if (cut.left >= 0) return system.http.fetch(url, request)
      if (cut.reached) await system.http.fetch(url, request)
      throw new TypeError('the line broke')
    },
  }

  beforeAll(async () => {
    cut = { left: Infinity, reached: false }
    system = await startSystem(kind)
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'], system.device({ http: broken }))
    artan = await enrol(system, arben, 'Artan Gjoka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http: broken }))
    mira = await enrol(system, arben, 'Mira Shala', ['caseworker'])
    for (const { device } of [...people(), arben, ...people()]) given(await device.sync())
    await meetSupervisors(drita.device)
  })
  afterAll(() => system.stop())
  beforeEach(async () => {
    cut = { left: Infinity, reached: false }
    files = given(await drita.device.moveIn([row(), row(), row()]))
    for (const { device } of people()) given(await device.sync())
  })

  const [ask, agree] = [
    async (one = files) => given(await drita.device.askToUndo(one)),
    async (one = files) => {
      given(await besa.device.sync())
      return given(await besa.device.agreeToUndo(one))
    },
  ]
  const why = (not: readonly { readonly why: string }[]) => not.map((one) => one.why)
  const ofThese = <One extends { readonly file: FileId }>(all: readonly One[]) =>
    all.filter(({ file }) => files.includes(file))
  const listed = async ({ device }: Enrolled, only?: 'for-today') => ofThese(given(await device.movedInFiles(only)))
  const aside = async ({ device }: Enrolled) => ofThese(given(await device.filesAside()))
  const seen = async ({ device }: Enrolled) => {
    given(await device.sync())
    return new Set(given(await device.files()).map(({ file }) => file))
  }
  const isThere = async (one: Enrolled) => {
    const all = await seen(one)
    return files.map((file) => all.has(file))
  }
  const [first, second, third] = [() => files[0] as FileId, () => files[1] as FileId, () => files[2] as FileId]

  /** What the file says of what waits, and that Besa can sign for it there. */
  const cannotBeSigned = async (file: FileId) => {
    const asked = given(await drita.device.movedInFiles()).some((one) => one.file === file && one.is === 'asked')
    const view = given(await besa.device.file(file))
    expect({ asked, waiting: view.waiting ?? [], by: view.erasureAskedBy }).toEqual({
      asked: true,
      waiting: [],
      by: null,
    })
    expect((await besa.device.confirmErasure(file)).ok).toBe(false)
  }

  it('is not done by one person alone, and the same person is no second', async () => {
    expect(await ask()).toEqual([])
    expect(why(given(await drita.device.agreeToUndo(files)))).toEqual(Array(3).fill('someone-else-must'))
    system.clock.now += (DELAY_HOURS + 1) * HOUR
    for (const one of [drita, besa, artan]) expect(await isThere(one)).toEqual([true, true, true])
  })

  it('is asked by nobody but whoever moved it in, and agreed by nobody who was not asked', async () => {
    expect(why(given(await besa.device.askToUndo(files)))).toEqual(Array(3).fill('someone-else-must'))
    expect(why(given(await besa.device.agreeToUndo(files)))).toEqual(Array(3).fill('not-found'))
    expect(why(given(await mira.device.agreeToUndo(files)))).toEqual(Array(3).fill('not-found'))
    for (const one of [drita, besa, artan]) expect(await isThere(one)).toEqual([true, true, true])
  })

  it('is not asked after a day', async () => {
    system.clock.now += 25 * HOUR
    expect(await listed(drita)).toEqual([])
    expect(why(await ask())).toEqual(Array(3).fill('after-a-day'))
    expect(await listed(besa)).toEqual([])
  })

  it('ends unanswered with the day: nobody can agree any more, and whoever asked is told until they close it', async () => {
    await ask()
    given(await besa.device.sync())
    expect(await listed(besa, 'for-today')).toHaveLength(3)
    expect(await listed(drita, 'for-today')).toEqual([])
    system.clock.now += 25 * HOUR
    expect(why(await agree())).toEqual(Array(3).fill('after-a-day'))
    expect(await listed(besa)).toEqual([])
    await cannotBeSigned(first())
    const dues = ofThese(given(await besa.device.files())).flatMap(({ due }) => due.map(({ what }) => what))
    expect(dues).not.toContain('act-to-second')
    given(await artan.device.write(note(first())))
    for (const { device } of [artan, drita]) given(await device.sync())
    const inVain = await listed(drita, 'for-today')
    expect(inVain.map(({ is, spared }) => ({ is, spared }))).toEqual(
      Array(3).fill({ is: 'asked', spared: 'after-a-day' }),
    )
    expect(given(await drita.device.stopErasures(files))).toEqual([])
    expect(await listed(drita)).toEqual([])
    for (const one of [drita, besa, artan]) expect(await isThere(one)).toEqual([true, true, true])
  })

  it('names who may agree to whoever asks, and needs no shareholders where there is somebody', async () => {
    await ask()
    const [one] = await listed(drita)
    expect(new Set(one?.seconds)).toEqual(new Set([besa.member, artan.member]))
    expect(one?.byShares).toBeUndefined()
    const { shares } = arben.founded
    const done = given(await drita.device.undoWithShares({ files, shares: [shares[0], shares[2]] }))
    expect(why(done)).toEqual(Array(3).fill('someone-else-must'))
    expect(await isThere(besa)).toEqual([true, true, true])
  })

  it('leaves a file that no list moved in: opened by hand, or brought by another agency', async () => {
    const body = { source: 'school', askedAboutOthers: 'none-there', othersThere: [] }
    const brought = { ...body, imported: { scheme: 'handed-over', source: 'another agency', row: 1 } }
    const opened = [body, brought].map((one) => ({ drafts: [{ kind: 'file-opened', at: today, body: one }] }))
    const others = given(await drita.device.openFiles(opened))
    given(await drita.device.sync())
    const theirs = given(await drita.device.movedInFiles()).map(({ file }) => file)
    expect(others.filter((file) => theirs.includes(file))).toEqual([])
    expect(why(await ask(others))).toEqual(['not-found', 'not-found'])
  })

  it('spares at asking what somebody wrote in, read, holds by law or was given', async () => {
    given(await besa.device.write(note(first())))
    given(await besa.device.sync())
    given(await drita.device.write(looked(second())))
    given(await drita.device.sync())
    given(await drita.device.grant({ file: third(), member: mira.member, rights: { care: 'write' } }))
    expect(await ask()).toEqual([
      { file: first(), why: 'written-in' },
      { file: second(), why: 'looked-at' },
      { file: third(), why: 'given' },
    ])
    expect((await listed(drita)).map(({ is, spared }) => ({ is, spared }))).toEqual(
      expect.arrayContaining([
        { is: 'here', spared: 'written-in' },
        { is: 'here', spared: 'looked-at' },
        { is: 'here', spared: 'given' },
      ]),
    )
    given(await besa.device.sync())
    expect(await agree()).toHaveLength(3)
    for (const one of [drita, besa, artan]) expect(await isThere(one)).toEqual([true, true, true])
  })

  it('spares a file held by law, at asking and at agreeing', async () => {
    given(await besa.device.write(hold(first())))
    given(await besa.device.sync())
    expect(await ask()).toEqual([{ file: first(), why: 'held-by-law' }])
    given(await artan.device.write(hold(second())))
    given(await artan.device.sync())
    expect(await agree()).toEqual([
      { file: first(), why: 'held-by-law' },
      { file: second(), why: 'held-by-law' },
    ])
    expect(await isThere(artan)).toEqual([true, true, false])
  })

  it('spares at agreeing what was written in since it was asked, and asks nobody for that file by itself', async () => {
    await ask()
    given(await artan.device.write(note(first())))
    given(await artan.device.sync())
    expect(await agree()).toEqual([{ file: first(), why: 'written-in' }])
    expect(await isThere(besa)).toEqual([true, false, false])
    const line = given(await besa.device.files()).find(({ file }) => file === first())
    expect(line?.due.map(({ what }) => what)).not.toContain('act-to-second')
    await cannotBeSigned(first())
  })

  it('is no matter of a file whose erasure was asked by itself: that is no word written in it, and is asked once', async () => {
    given(await drita.device.askErasure({ file: first(), reason: 'opened by mistake' }))
    given(await besa.device.sync())
    given(await besa.device.askErasure({ file: second(), reason: 'opened by mistake' }))
    expect(await ask()).toEqual([])
    expect(new Set((await listed(drita)).map(({ file, is, spared }) => `${file} ${is} ${String(spared)}`))).toEqual(
      new Set([`${third()} asked undefined`]),
    )
    expect(await agree()).toEqual([
      { file: first(), why: 'not-found' },
      { file: second(), why: 'not-found' },
    ])
    expect(await isThere(artan)).toEqual([true, true, false])
  })

  it('puts no line of a file on Today, and lists for the second what it would do', async () => {
    await ask()
    given(await besa.device.sync())
    const dues = ofThese(given(await besa.device.files())).flatMap(({ due }) => due.map(({ what }) => what))
    expect(dues).not.toContain('act-to-second')
    const list = await listed(besa, 'for-today')
    expect(new Set(list.map(({ file }) => file))).toEqual(new Set(files))
    expect(list.every(({ by, is, spared }) => by === drita.member && is === 'asked' && !spared)).toBe(true)
    expect(await listed(drita, 'for-today')).toEqual([])
  })

  it('is erased three days after two agreed, and asked or agreed twice it does nothing more', async () => {
    expect(await ask()).toEqual([])
    expect(await ask()).toEqual([])
    expect(await agree()).toEqual([])
    const before = await aside(besa)
    expect(before).toHaveLength(3)
    expect(await agree()).toEqual([])
    expect(await aside(besa)).toEqual(before)
    expect(await listed(besa)).toEqual([])
    for (const one of people()) expect(await isThere(one)).toEqual([false, false, false])
    await looks(besa)
    system.clock.now += (DELAY_HOURS + 1) * HOUR
    for (const one of [...people(), ...people()]) given(await one.device.sync())
    expect((await aside(artan)).map(({ is }) => is)).toEqual(['erased', 'erased', 'erased'])
  })

  it('is taken back by whoever asked, and stopped by a colleague after two agreed', async () => {
    await ask()
    expect(given(await drita.device.stopErasures(files))).toEqual([])
    expect(why(await agree())).toEqual(Array(3).fill('not-found'))
    await ask()
    await agree()
    given(await artan.device.sync())
    expect(given(await artan.device.stopErasures(files))).toEqual([])
    for (const one of [drita, besa, drita, besa, artan]) given(await one.device.sync())
    for (const one of [drita, besa, artan]) expect(await isThere(one)).toEqual([true, true, true])
  })

  it('is erased, and comes back where it is stopped, in fewer requests than it has files', async () => {
    const many = Array.from({ length: 12 }, row)
    const requestsOfBesa = async () => {
      cut = { left: 1000, reached: false }
      given(await besa.device.sync())
      return 1000 - cut.left
    }
    files = given(await drita.device.moveIn(many))
    for (const { device } of people()) given(await device.sync())
    await ask()
    await agree()
    given(await drita.device.sync())
    expect(given(await drita.device.stopErasures(files))).toEqual([])
    expect(await requestsOfBesa()).toBeLessThan(12)
    for (const one of [besa, drita, artan]) expect(await isThere(one)).toEqual(many.map(() => true))
    expect(await ask()).toEqual([])
    expect(await agree()).toEqual([])
    await looks(besa)
    system.clock.now += (DELAY_HOURS + 1) * HOUR
    expect(await requestsOfBesa()).toBeLessThan(12)
    given(await artan.device.sync())
    expect((await aside(artan)).map(({ is }) => is)).toEqual(many.map(() => 'erased'))
  })

  /** The same device after its process was killed: what it had not stored is gone. */
  const killed = async (one: Enrolled): Promise<Enrolled> => {
    const { replica, keySlots } = one.device
    const device = system.device({ replica, keySlots, http: broken })
    given(await device.unlock({ member: one.member, passphrase: PASSPHRASE }))
    return { ...one, device }
  }
  /** Does it file by file, with a line that breaks; the device is killed then, and does it all again. */
  const brokenOff = async (
    one: Enrolled,
    at: typeof cut,
    act: (one: Enrolled, some: readonly FileId[]) => Promise<Result<unknown>>,
  ): Promise<Enrolled> => {
    cut = { ...at }
    let done = true
    for (const file of files) done &&= (await act(one, [file])).ok
    expect(done).toBe(false)
    cut = { left: Infinity, reached: false }
    const after = await killed(one)
    given(await after.device.sync())
    expect(given(await act(after, files))).toEqual([])
    return after
  }

  it.each(
    [0, 1, 2, 3, 4].flatMap((left) => [
      { left, reached: false },
      { left, reached: true },
    ]),
  )('goes on after either device was killed at request $left, which reached the server: $reached', async (at) => {
    drita = await brokenOff(drita, at, (one, some) => one.device.askToUndo(some))
    given(await besa.device.sync())
    expect(await listed(besa, 'for-today')).toHaveLength(3)
    expect(await isThere(besa)).toEqual([true, true, true])
    besa = await brokenOff(besa, at, (one, some) => one.device.agreeToUndo(some))
    for (const one of people()) expect(await isThere(one)).toEqual([false, false, false])
    expect((await aside(besa)).map(({ is, by }) => ({ is, by }))).toEqual(
      Array(3).fill({ is: 'waits', by: [drita.member, besa.member] }),
    )
  })

  it('of more files than go in one round is erased to the end, wherever the device is killed', async () => {
    const many = Array.from({ length: 60 }, row)
    files = given(await drita.device.moveIn(many))
    for (const { device } of people()) given(await device.sync())
    expect(await ask()).toEqual([])
    expect(await agree()).toEqual([])
    await looks(besa)
    system.clock.now += (DELAY_HOURS + 1) * HOUR
    const erased = async () => {
      given(await artan.device.sync())
      return (await aside(artan)).filter(({ is }) => is === 'erased').length
    }
    const after: number[] = []
    for (let left = 0; after.at(-1) !== many.length; left += 1) {
      cut = { left, reached: left % 2 === 1 }
      await besa.device.sync()
      after.push(await erased())
      cut = { left: Infinity, reached: false }
      besa = await killed(besa)
    }
    expect(after.some((count) => count > 0 && count < many.length)).toBe(true)
    given(await besa.device.sync())
    expect((await aside(besa)).map(({ is }) => is)).toEqual(many.map(() => 'erased'))
  })
})
