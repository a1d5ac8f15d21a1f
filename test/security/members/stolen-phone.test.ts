import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CBOR, toBytes } from '#contract/codec.ts'
import { accessOf, stateOf } from '#device/files/state/file-state.ts'
import { idBytes } from '#device/kept/id-text.ts'
import { refreshDirectory } from '#device/sync/rounds/round.ts'
import { asMember, grantKeys } from '#device/vault/directory.ts'
import { sessionOf } from '#device/vault/session.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { openGrants } from '#sealing/access/grant.ts'
import { currentEpoch } from '#sealing/access/access.ts'
import { deviceRecord } from '#sealing/directory/directory-record.ts'
import { base64url, randomBytes } from '#sealing/primitives/bytes.ts'
import { signingKey } from '#sealing/primitives/ed25519.ts'
import { newId } from '#sealing/primitives/id.ts'
import { oneDatabase } from '../../support/database.ts'
import { roomsOf } from '../../support/rooms-of.ts'
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
} from '../../support/system.ts'

const today = '2026-11-25' as PlainDate
const NEW = 'orange ladder winter paper hill'
const note = (words: string, folder: 'care' | 'therapy' = 'care') => ({
  kind: 'note',
  folder,
  at: today,
  body: { words },
})

let system: System
let arben: Founder
let besa: Enrolled
beforeAll(async () => {
  system = await startSystem(oneDatabase())
  arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
})
afterAll(() => system.stop())

const wordsOn = async (device: Tested, file: FileId) =>
  (given(await device.file(file)).caseFile.byKind['note'] ?? [])
    .map(({ body }) => (body as { words: string }).words)
    .toSorted()
const idOf = async (device: Tested) => {
  const id = (await device.state()).me?.device
  if (!id) throw new Error('the device is unlocked')
  return id
}
const post = async (path: string, body: object, token?: Uint8Array) =>
  (
    await system.http.fetch(path, {
      method: path === '/v1/vault' ? 'PUT' : 'POST',
      body: toBytes(body),
      headers: { 'content-type': CBOR, ...(token && { authorization: `Bearer ${base64url(token)}` }) },
    })
  ).status

/** Everything that lay on an unlocked phone: keys, vault, passphrase, session, and what it had received. */
type Stolen = Awaited<ReturnType<typeof roomsOf>>
/** A further device of the thief, certified with the stolen keys at the newest head, which the thief is given. */
async function certifies(thief: Stolen, head: Stolen['directory']['head']) {
  const fields = { device: newId(), member: thief.memberId, key: (await signingKey(randomBytes(32))).publicKey }
  const record = await deviceRecord({ org: thief.org, head, signer: asMember(thief) }, fields)
  return post('/v1/directory', { v: 1, org: thief.org, records: [record] })
}
/** What the stolen keys open of the file as the server has it now, which the thief is given whole: the newest epochs. */
async function opensNow(thief: Stolen, file: FileId, holder: Enrolled) {
  const there = await roomsOf(system, holder)
  const state = await stateOf(there, file)
  const access = state && (await accessOf(there, file, state))
  if (!access) throw new Error('the holder has the file')
  const opened = await openGrants({ access, member: thief.memberId, ...grantKeys(thief) })
  const keys = opened.ok ? opened.value : opened.detail.opened
  return [...access.epochs.keys()].filter((folder) =>
    keys.some((key) => key.folder === folder && key.epoch === currentEpoch(access, folder)?.epoch),
  )
}
async function openedBy(person: Enrolled, ...words: readonly string[]): Promise<FileId> {
  const drafts = [...words.map((one) => note(one)), note('Alone with her.', 'therapy')]
  const [file] = given(await person.device.openFiles([{ drafts }]))
  if (!file) throw new Error('a file was opened')
  given(await person.device.sync())
  // Besa reads the talks by a decision, so that her device turns their key, too.
  given(await person.device.grant({ file, member: besa.member, rights: { therapy: 'keep' } }))
  given(await besa.device.sync())
  return file
}

describe('A phone that was stolen unlocked, once its owner took it off on her laptop', () => {
  let drita: Enrolled
  let laptop: Tested
  let tablet: Tested
  let file: FileId
  let thief: Stolen
  let oldSession: Uint8Array
  let renewed: { recovery: string }

  beforeAll(async () => {
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    file = await openedBy(drita, 'She likes the river.')
    laptop = await furtherDevice(system, drita)
    tablet = await furtherDevice(system, drita)
    given(await drita.device.sync())
    thief = await roomsOf(system, drita)
    const session = await sessionOf(thief)
    if (!session.ok) throw new Error(session.code)
    oldSession = session.value.token
    given(await tablet.write([{ file, draft: note('Not sent yet from the tablet.') }]))
    given(await drita.device.write([{ file, draft: note('Not sent yet from the phone.') }]))
  })

  it('is not taken off so by somebody who does not know the passphrase, nor under the one that the thief may know', async () => {
    const kept = [await idOf(tablet)]
    for (const [from, to, code] of [
      ['wrong wrong wrong', NEW, 'wrong'],
      [PASSPHRASE, PASSPHRASE, 'passphrase-weak'],
      [PASSPHRASE, 'short', 'passphrase-weak'],
    ] as const)
      expect(await laptop.renewKeys({ kept, from, to })).toMatchObject({ ok: false, code })
    renewed = given(await laptop.renewKeys({ kept, from: PASSPHRASE, to: NEW }))
    const mine = given(await laptop.devices()).filter(({ revoked }) => !revoked)
    expect(new Set(mine.map(({ device }) => device))).toEqual(new Set([await idOf(laptop), ...kept]))
  })

  it('certifies no new device, though the thief is given the newest head: the laptop knows of none', async () => {
    const there = await roomsOf(system, besa)
    given(await refreshDirectory(there))
    expect(await certifies(thief, there.directory.head)).toBe(422)
    given(await laptop.sync())
    expect(given(await laptop.newDevices()).map(({ device }) => device)).toEqual([await idOf(tablet)])
    expect(given(await laptop.devices()).filter(({ revoked }) => !revoked)).toHaveLength(2)
  })

  it('signs nobody in with the old passphrase or the old printed code; the new ones do', async () => {
    const { account } = drita
    expect(await system.device().signIn({ account, passphrase: PASSPHRASE })).toMatchObject({
      ok: false,
      code: 'wrong',
    })
    const old = { account, recovery: drita.recovery, passphrase: 'another one that is long' }
    expect(await system.device().recoverWithCode(old)).toMatchObject({ ok: false, code: 'wrong' })
    given(await system.device().recoverWithCode({ account, recovery: renewed.recovery, passphrase: NEW }))
  })

  it('gets nothing with its session of before, and changes no vault with it', async () => {
    const body = { v: 3, incarnation: null, cursor: null, directory: 0, groups: [] }
    expect(await post('/v1/sync', body, oldSession)).toBe(401)
    const vault = { vault: thief.slot.vault, slots: [thief.slot.slot] }
    expect(await post('/v1/vault', { v: 1, vault }, oldSession)).toBe(401)
  })

  it('opens nothing that is written later, in any folder that it held; the owner and her supervisor read it without an alarm', async () => {
    given(await besa.device.write([{ file, draft: note('She moved on Friday.') }]))
    given(await besa.device.write([{ file, draft: note('She said why.', 'therapy') }]))
    expect(given(await besa.device.sync())).toMatchObject({ is: 'resting', unsent: 0 })
    given(await laptop.sync())
    for (const device of [laptop, besa.device])
      expect(await wordsOn(device, file)).toEqual([
        'Alone with her.',
        'She likes the river.',
        'She moved on Friday.',
        'She said why.',
      ])
    expect(given(await laptop.file(file)).alarms).toEqual([])
    expect(await opensNow(thief, file, besa)).toEqual([])
  })

  it('delivers what was unsent on it once, into quarantine, and empties itself; whoever keeps the file adopts it', async () => {
    expect(await drita.device.sync()).toMatchObject({ ok: false })
    expect((await drita.device.state()).is).toBe('empty')
    given(await besa.device.sync())
    const waiting = given(await besa.device.needsAttention())
    expect(waiting).toEqual([expect.objectContaining({ why: 'author-revoked' })])
    expect(await wordsOn(besa.device, file)).not.toContain('Not sent yet from the phone.')
  })

  it('leaves the tablet that she named: it is asked for the new passphrase, sends what waited there and reads on', async () => {
    expect(await tablet.sync()).toMatchObject({ ok: false, code: 'keys-renewed' })
    given(await tablet.signIn({ account: drita.account, passphrase: NEW }))
    given(await tablet.sync())
    given(await laptop.sync())
    for (const device of [tablet, laptop])
      expect(await wordsOn(device, file)).toEqual(
        expect.arrayContaining(['She moved on Friday.', 'She likes the river.', 'Not sent yet from the tablet.']),
      )
    expect(given(await tablet.file(file)).alarms).toEqual([])
  })
})

describe('A worker with many files whose phone was stolen', () => {
  it('has them turned by the devices of whoever may write there, some at each sync, without asking anybody', async () => {
    const teuta = await enrol(system, arben, 'Teuta Marku', ['caseworker'])
    const files = given(
      await teuta.device.openFiles(Array.from({ length: 20 }, () => ({ drafts: [note('She likes the river.')] }))),
    )
    given(await teuta.device.sync())
    given(await besa.device.sync())
    const laptop = await furtherDevice(system, teuta)
    const thief = await roomsOf(system, teuta)
    given(await laptop.renewKeys({ kept: [], from: PASSPHRASE, to: NEW }))
    const open = async () => (await Promise.all(files.map((file) => opensNow(thief, file, besa)))).flat().length
    given(await besa.device.sync())
    const left = await open()
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(40)
    for (let rounds = 0; rounds < 3; rounds += 1) given(await besa.device.sync())
    expect(await open()).toBe(0)
  })
})

describe('A thief who is first, and takes the owner’s laptop off', () => {
  let ilir: Enrolled
  let laptop: Tested
  let file: FileId
  let thief: Stolen

  beforeAll(async () => {
    ilir = await enrol(system, arben, 'Ilir Hoxha', ['caseworker'])
    file = await openedBy(ilir, 'He draws boats.')
    laptop = await furtherDevice(system, ilir)
    given(await ilir.device.renewKeys({ kept: [], from: PASSPHRASE, to: NEW }))
    thief = await roomsOf(system, { ...ilir, passphrase: NEW })
  })

  it('is told to the owner by the laptop, which empties itself, and is not stopped by a colleague without the office', async () => {
    expect(await laptop.sync()).toMatchObject({ ok: false })
    expect((await laptop.state()).is).toBe('empty')
    expect(await besa.device.endKeys(ilir.member)).toMatchObject({ ok: false, code: 'not-a-custodian' })
    expect(await arben.device.endKeys(arben.member)).toMatchObject({ ok: false, code: 'someone-else-must' })
  })

  it('is put out by one custodian: signs nothing, certifies nothing, is sealed nothing that is written later', async () => {
    given(await ilir.device.write([{ file, draft: note('Written late, on the phone.') }]))
    // It asks for a session anew, and so learns that it was stopped before it seals what it wrote.
    await ilir.device.lock()
    given(await ilir.device.unlock({ member: ilir.member, passphrase: NEW }))
    given(await arben.device.endKeys(ilir.member))
    given(await besa.device.write([{ file, draft: note('He is with his aunt.') }]))
    expect(given(await besa.device.sync())).toMatchObject({ is: 'resting', unsent: 0 })
    const there = await roomsOf(system, besa)
    given(await refreshDirectory(there))
    expect(await certifies(thief, there.directory.head)).toBe(403)
    expect(await opensNow(thief, file, besa)).not.toContain(2)
    expect(await system.device().signIn({ account: ilir.account, passphrase: NEW })).toMatchObject({ code: 'wrong' })
  })

  it('empties itself with what was written late, which it can turn no key for: that waits for whoever keeps the file', async () => {
    expect(await ilir.device.sync()).toMatchObject({ ok: false })
    expect((await ilir.device.state()).is).toBe('empty')
    given(await besa.device.sync())
    const waiting = given(await besa.device.needsAttention()).filter(({ file: of }) => of === file)
    expect(waiting).toEqual([expect.objectContaining({ why: 'author-revoked' })])
    expect(await wordsOn(besa.device, file)).not.toContain('Written late, on the phone.')
  })

  it('and stays out while the owner comes back with two shares, on a new phone, and reads all of it', async () => {
    const [one, two] = arben.founded.shares
    const { code } = given(await arben.device.recoverWithShares({ member: ilir.member, shares: [one, two] }))
    const phone = system.device()
    given(await phone.recoverWithCode({ account: ilir.account, recovery: code, passphrase: 'a third long passphrase' }))
    for (const device of [phone, besa.device, phone]) given(await device.sync())
    expect(await wordsOn(phone, file)).toEqual(['Alone with her.', 'He draws boats.', 'He is with his aunt.'])
    given(await phone.write([{ file, draft: note('He came home.') }]))
    expect(given(await phone.sync())).toMatchObject({ is: 'resting', unsent: 0 })
    given(await besa.device.sync())
    expect(await wordsOn(besa.device, file)).toContain('He came home.')
    expect(await opensNow(thief, file, besa)).toEqual([])
    expect(idBytes(ilir.member)).toEqual(thief.memberId)
  })
})
