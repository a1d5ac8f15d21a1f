import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Rights } from '#device/kept/rights.ts'
import type { FileId, Folder, MemberId } from '#domain/entry/ids.ts'
import { KEEP_ALL } from '#device/files/state/rights.ts'
import { oneDatabase } from '../support/database.ts'
import { looks } from '../support/looks.ts'
import { day } from '../support/entries.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  furtherDevice,
  given,
  meetSupervisors,
  PASSPHRASE,
  startSystem,
  type System,
  type Tested,
} from '../support/system.ts'
import { uncle } from '../support/people.ts'
import { says } from '../support/work.ts'

const today = day('2026-11-25')
const note = (words: string, folder: Folder) => ({ kind: 'note', folder, at: today, body: { words } })
const drafts = (['care', 'health', 'therapy'] as const).map((folder) => note(folder, folder))
const DAYS = 24 * 3_600_000

let system: System
let arben: Founder
let besa: Enrolled
let vera: Enrolled
let drita: Enrolled
let lira: Enrolled

beforeAll(async () => {
  system = await startSystem(oneDatabase())
  arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  vera = await enrol(system, arben, 'Vera Marku', ['supervisor'])
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  lira = await enrol(system, arben, 'Lira Shehu', ['caseworker'])
})
afterAll(() => system.stop())

const sync = async (...all: readonly { readonly device: Tested }[]) => {
  for (const { device } of all) given(await device.sync())
}
/** What a device opens of a file, and which of the two parts stand with this member in its records. */
async function has({ device, member }: Enrolled, file: FileId) {
  given(await device.sync())
  const { caseFile, grants } = given(await device.file(file))
  const rights = grants.find((one) => one.member === member)?.rights ?? {}
  const words = caseFile.entries.flatMap(({ kind, body }) => (kind === 'note' ? (body as { words: string }).words : []))
  return { words: words.toSorted(), holds: [rights.care, rights.health, rights.therapy] }
}
const ALL_BUT_TWO = { words: ['care'], holds: ['keep', undefined, undefined] }
const ALL = { words: ['care', 'health', 'therapy'], holds: ['keep', 'keep', 'keep'] }
const opened = async (device: Tested, grants: readonly { member: MemberId; rights: Rights }[] = []) => {
  const [file] = given(await device.openFiles([{ drafts, grants }]))
  if (!file) throw new Error('a file was opened')
  return file
}
// A form that named a supervisor for everything would be no decision either.
const named = async ({ member }: Enrolled) => [await opened(drita.device, [{ member, rights: KEEP_ALL }])]
const decisions = async ({ device }: Enrolled, file: FileId) =>
  (given(await device.file(file)).caseFile.byKind['part-opened'] ?? []).map(({ by, body }) => ({ by, body }))

describe('Whichever way a file is opened, a supervisor gets every part but Health and Talks', () => {
  it.each<[string, () => Promise<readonly FileId[]>]>([
    ['by hand', async () => [await opened(drita.device)]],
    ['naming her for all of it', () => named(besa)],
    ['as several files of one family', async () => given(await drita.device.openFiles([{ drafts }, { drafts }]))],
    [
      'from a row of a list',
      async () => given(await drita.device.moveIn([{ row: 2, key: 'k', content: 'c', at: today, drafts }])),
    ],
    [
      'before she was compared at that device',
      async () => {
        const device = system.device({ meets: 'nobody' })
        given(await device.signIn({ account: drita.account, passphrase: PASSPHRASE }))
        given(await device.sync())
        const file = await opened(device)
        given(await device.sync())
        await meetSupervisors(device)
        given(await device.sync())
        return [file]
      },
    ],
  ])('%s', async (_, open) => {
    const files = await open()
    for (const file of files) {
      // What the opener is shown before the file is sent is what will be sent.
      const shown = await drita.device.file(file)
      const rights = shown.ok && shown.value.grants.find(({ member }) => member === besa.member)?.rights
      if (rights) expect([rights.care, rights.health, rights.therapy]).toEqual(ALL_BUT_TWO.holds)
    }
    given(await drita.device.sync())
    for (const file of files) {
      expect(await has(besa, file)).toEqual(ALL_BUT_TWO)
      expect(await has(drita, file)).toEqual(ALL)
    }
  })
})

describe('Whatever gives keys later, a supervisor gets neither part without a decision that the file shows', () => {
  let file: FileId
  beforeAll(async () => {
    file = await opened(drita.device)
    given(await drita.device.sync())
    given(await drita.device.grant({ file, member: lira.member, rights: KEEP_ALL }))
    await sync(lira, besa)
  })

  it.each<[string, () => Promise<void>]>([
    [
      'a key that is turned when a colleague leaves a part',
      async () => {
        given(await drita.device.revoke({ file, member: lira.member, folders: ['health', 'therapy'] }))
        given(await drita.device.write([{ file, draft: note('health', 'health') }]))
      },
    ],
    [
      'a colleague who joins, and keeps all of it',
      async () => {
        given(await drita.device.grant({ file, member: lira.member, rights: KEEP_ALL }))
        given(await lira.device.sync())
        given(await lira.device.write([{ file, draft: note('therapy', 'therapy') }]))
      },
    ],
    [
      'a hand-over that does not name them',
      async () => {
        const goodbye = { visit: 'made' }
        const childTold = { told: 'yes', on: today, childSays: says('Yes.') }
        const folders = ['care', 'identity']
        const body = { from: drita.member, to: besa.member, how: 'hands-over', folders, overlapUntil: '2026-12-31' }
        const handOver = { kind: 'hand-over', at: today, body: { ...body, childTold, goodbye } }
        given(await drita.device.write([{ file, draft: handOver }]))
      },
    ],
    [
      'what two agreed to take from another supervisor',
      async () => {
        given(await drita.device.sync())
        given(await drita.device.revoke({ file, member: vera.member }))
        given(await lira.device.sync())
        const [asked] = given(await lira.device.file(file)).waiting ?? []
        given(await lira.device.secondAct({ file, act: asked?.act ?? '' }))
        await looks(lira)
        system.clock.now += 4 * DAYS
      },
    ],
  ])('%s', async (_, give) => {
    await give()
    await sync(drita, lira, drita, besa)
    expect((await has(besa, file)).holds).toEqual(ALL_BUT_TWO.holds)
    expect((await has(besa, file)).words).toEqual(['care'])
  })

  it('a new phone of hers', async () => {
    const phone = await furtherDevice(system, besa)
    expect(await has({ ...besa, device: phone }, file)).toEqual(ALL_BUT_TWO)
  })

  it('gives them by one touch of who keeps them, and the file shows it', async () => {
    given(await drita.device.grant({ file, member: besa.member, rights: { health: 'keep' } }))
    expect((await has(besa, file)).holds).toEqual(['keep', 'keep', undefined])
    expect(await decisions(besa, file)).toEqual([
      { by: drita.member, body: { member: besa.member, parts: ['health'], right: 'keep' } },
    ])
  })

  it('gives her what nobody keeps any more by two people, from then on, and the file shows it', async () => {
    const own = await opened(drita.device)
    await sync(drita, besa)
    const body = { person: uncle, called: 'Grey coat', never: ['inform'], numbers: [], member: drita.member }
    const mark = { kind: 'do-not', folder: 'card' as const, at: today, body }
    given(await besa.device.stopMember({ file: own, member: drita.member, asked: vera.member, drafts: [mark] }))
    given(await vera.device.sync())
    const dues = async () =>
      given(await besa.device.files()).flatMap((line) => (line.file === own ? line.due.map(({ what }) => what) : []))
    expect(await dues()).toContain('part-without-keeper')
    expect(await besa.device.recoverFolders(own)).toMatchObject({ code: 'someone-else-must' })
    given(await vera.device.agreeToRecover({ file: own, keeper: besa.member }))
    given(await besa.device.sync())
    expect(await dues()).not.toContain('part-without-keeper')
    given(await besa.device.recoverFolders(own))
    expect(await has(besa, own)).toEqual({ words: ['care'], holds: ['keep', 'keep', 'keep'] })
    expect(await dues()).not.toContain('part-without-keeper')
    const all = { member: besa.member, parts: ['health', 'therapy'], right: 'keep' }
    expect(await decisions(besa, own)).toEqual([{ by: besa.member, body: all }])
  })

  it('gives nobody what a colleague keeps who is here, and once that colleague was removed two take it back', async () => {
    const gent = await enrol(system, arben, 'Gent Marku', ['caseworker'])
    const [own] = given(await gent.device.openFiles([{ drafts }]))
    if (!own) throw new Error('a file was opened')
    await sync(gent, besa, vera)
    expect(given(await besa.device.withoutKeeper(own))).toMatchObject({ unkept: [], recovery: null })
    given(await vera.device.agreeToRecover({ file: own, keeper: besa.member }))
    given(await besa.device.sync())
    given(await besa.device.recoverFolders(own))
    expect(await has(besa, own)).toEqual(ALL_BUT_TWO)
    given(await arben.device.removeMember(gent.member))
    await sync(arben, vera, besa, vera, besa)
    expect(given(await besa.device.withoutKeeper(own)).unkept).toEqual(['health', 'therapy'])
    given(await vera.device.agreeToRecover({ file: own, keeper: besa.member }))
    given(await besa.device.sync())
    given(await besa.device.recoverFolders(own))
    given(await besa.device.write([{ file: own, draft: note('anew', 'health') }]))
    given(await besa.device.sync())
    expect(await has(besa, own)).toEqual({ words: ['anew', 'care'], holds: ['keep', 'keep', 'keep'] })
    expect(given(await besa.device.files()).find((one) => one.file === own)?.unsent).toBe(0)
  })
})
