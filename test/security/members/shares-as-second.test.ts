import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import { placeFor } from '#device/files/state/file-keys.ts'
import { secondRecord } from '#device/files/state/second-record.ts'
import { accessOf, stateOf } from '#device/files/state/file-state.ts'
import { itemToSend } from '#device/files/state/aside-keys.ts'
import { idBytes } from '#device/kept/id-text.ts'
import { exchangeRecords } from '#device/sync/rounds/exchange-records.ts'
import { refreshDirectory } from '#device/sync/rounds/round.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { carriedOutRecord } from '#sealing/access/access-record.ts'
import { DELAY_HOURS } from '#sealing/directory/waiting-limits.ts'
import { newOrganisationSecret, organisationKeys, combineShares } from '#sealing/members/organisation-secret.ts'
import type { SigningKey } from '#sealing/primitives/ed25519.ts'
import { hkdf, NO_SALT } from '#sealing/primitives/hash.ts'
import { newId } from '#sealing/primitives/id.ts'
import { label } from '#sealing/primitives/label.ts'
import { hashRecord } from '#sealing/primitives/record.ts'
import { embedded } from '../../support/database.ts'
import { looks } from '../../support/looks.ts'
import { encodingsOf } from '../../support/encodings.ts'
import { evilLine, type EvilLine } from '../../support/evil-line.ts'
import { openedRows } from '../../support/opened-rows.ts'
import { roomsOf } from '../../support/rooms-of.ts'
import { onTwoBranches } from '../../support/set-back-database.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  furtherDevice,
  given,
  startSystem,
  type System,
} from '../../support/system.ts'
import { saws, visit } from '../../support/visits.ts'

const NOTHING = new Uint8Array(0)
const HOUR = 3_600_000
const why = { askedBy: 'worker', reason: 'could-do-harm' } as const
let system: System
let arben: Founder
let drita: Enrolled
let mira: Enrolled
let hers: EvilLine
let file: FileId
/** What Drita’s device sends. */
let line: EvilLine
/** What two shares together give, and its root key. */
let secret: Bytes
let root: SigningKey
/** Drita, with the keys that lie on her device and an app that writes what she likes. */
let evil: Awaited<ReturnType<typeof roomsOf>>

beforeAll(async () => {
  system = await startSystem(embedded)
  hers = evilLine(system.http)
  arben = await found(system)
  line = evilLine(system.http)
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http: line.http }))
  mira = await enrol(system, arben, 'Mira Shala', ['caseworker'], system.device({ http: hers.http }))
  for (const { device } of [drita, mira, arben, drita, mira]) given(await device.sync())
  const { directory } = await roomsOf(system, drita)
  secret = given(await combineShares([arben.founded.shares[0], arben.founded.shares[2]], directory.rootKey))
  root = (await organisationKeys(secret)).root
})
afterAll(() => system.stop())

/** A file that Drita alone keeps; Mira, whom she let in, wrote a visit there. */
beforeEach(async () => {
  hers.behave()
  const [opened] = given(await drita.device.openFiles([{ drafts: [visit('by Drita')] }]))
  if (!opened) throw new Error('a file was opened')
  file = opened
  given(await drita.device.sync())
  given(await drita.device.grant({ file, member: mira.member, rights: { card: 'read', care: 'write' } }))
  given(await mira.device.sync())
  given(await mira.device.write([{ file, draft: visit('by Mira') }]))
  for (const { device } of [mira, drita]) given(await device.sync())
})

const shares = (): readonly [string, string] => [arben.founded.shares[0], arben.founded.shares[2]]
const reads = async ({ device }: Enrolled) => {
  given(await device.sync())
  return saws(device, file)
}
const waiting = async ({ device }: Enrolled) => {
  given(await device.sync())
  return given(await device.file(file)).waiting ?? []
}
const BOTH = ['by Drita', 'by Mira']

/** Drita asks that what Mira wrote is taken out. */
async function ask(): Promise<string> {
  given(await drita.device.sync())
  const { caseFile } = given(await drita.device.file(file))
  const entry = caseFile.entries.find(({ body }) => (body as { saw?: string }).saw === 'by Mira')
  given(await drita.device.redact({ file, entry: entry?.id ?? ('' as never), why }))
  const act = (await waiting(drita)).find(({ is }) => is === 'redact')?.act
  if (act === undefined) throw new Error('it was asked')
  return act
}
/** Nobody but Drita may open the file any more. */
const alone = async () => given(await drita.device.revoke({ file, member: mira.member }))

async function accessHere() {
  evil = await roomsOf(system, drita)
  given(await refreshDirectory(evil))
  const state = await stateOf(evil, file)
  const access = state && (await accessOf(evil, file, state))
  if (!state || !access) throw new Error('the file is here')
  return { state, access }
}
/** The record that two shareholders sign with this key, whatever an honest app would say to it. */
async function forged(key: SigningKey) {
  const { state, access } = await accessHere()
  const [proposal] = access.proposals
  if (!proposal) throw new Error('it was asked')
  return { made: await secondRecord(evil, file, access, proposal, key), records: state.records }
}
async function sent(key: SigningKey) {
  const { made } = await forged(key)
  const answer = await exchangeRecords(evil, { id: newId(), items: [itemToSend(file, made)] })
  return answer.ok ? 'taken' : answer.code
}

describe('Two people with recovery shares', () => {
  it('are no way round a second person who is there: device and server refuse, and who is there reads on', async () => {
    const act = await ask()
    expect(await waiting(drita)).toMatchObject([{ mayUseShares: false }])
    expect(await drita.device.secondWithShares({ file, act, shares: shares() })).toMatchObject({
      code: 'someone-else-must',
    })
    expect(await sent(root)).toBe('second-missing')
    expect(await reads(mira)).toEqual(BOTH)
    expect(await waiting(mira)).toMatchObject([{ agreed: false, maySecond: true }])
  })

  it('have their key put together only once nothing else stands against it: what they typed is not even looked at', async () => {
    const wrong: readonly [string, string] = [shares()[0], '']
    const act = await ask()
    expect(await drita.device.secondWithShares({ file, act, shares: wrong })).toMatchObject({
      code: 'someone-else-must',
    })
    expect(await arben.device.bringBackWithShares({ file, act, shares: wrong })).toMatchObject({ code: 'not-found' })
    expect(await arben.device.recoverWithShares({ member: file as never, shares: wrong })).toMatchObject({
      code: 'not-found',
    })
    given(await arben.device.sync())
    given(await arben.device.askForDelay(48))
    const [asked] = given(await arben.device.directoryActs())
    const how = { act: asked?.act ?? '' }
    given(await arben.device.agreeInDirectory({ ...how, shares: shares() }))
    expect(await arben.device.agreeInDirectory({ ...how, shares: wrong })).toMatchObject({ code: 'someone-else-must' })
    given(await arben.device.stopInDirectory(how.act))
  })

  it.each(['of this agency, beside a second person', 'of another agency'])(
    'are refused by an honest device by itself where a server takes their signature: %s',
    async (whose) => {
      await ask()
      const other = (await organisationKeys(newOrganisationSecret())).root
      // She keeps the card, and so the stream; nobody else may sign.
      if (whose === 'of another agency')
        given(await drita.device.revoke({ file, member: mira.member, folders: ['care'] }))
      given(await mira.device.sync())
      const { made, records } = await forged(whose === 'of another agency' ? other : root)
      const all: Bytes[] = [...records, 'record' in made ? made.record : made]
      const head = { seq: all.length, hash: await hashRecord(all.at(-1) ?? NOTHING) }
      hers.alterSync((answer) => ({ ...answer, access: [{ file: idBytes(file), head, records: all }] }))
      await mira.device.sync()
      hers.behave()
      const view = given(await mira.device.file(file))
      expect(view.alarms.map(({ what }) => what)).toContain('signature-wrong')
      expect(view.waiting).toMatchObject([{ agreed: false }])
      if (whose !== 'of another agency') expect(await saws(mira.device, file)).toEqual(BOTH)
    },
  )

  it('need both shares, of this agency: the server takes no other signature', async () => {
    const act = await ask()
    await alone()
    const [one] = shares()
    const answers = [
      await drita.device.secondWithShares({ file, act, shares: [one, one] }),
      await drita.device.secondWithShares({ file, act, shares: [one, ''] }),
    ]
    expect(answers).toMatchObject([{ code: 'wrong' }, { code: 'code-mistyped' }])
    for (const key of [(await organisationKeys(newOrganisationSecret())).root, evil.device.key])
      expect(await sent(key)).toBe('server-refused')
    expect(await reads(drita)).toEqual(BOTH)
    expect(await waiting(drita)).toMatchObject([{ agreed: false, mayUseShares: true }])
  })

  it('agree on the device of whoever asks and has nobody else: hidden at once, removed after the delay, brought back by the same', async () => {
    const act = await ask()
    await alone()
    given(await drita.device.secondWithShares({ file, act, shares: shares() }))
    expect(await reads(drita)).toEqual(['by Drita'])
    expect(await waiting(drita)).toMatchObject([{ agreed: true, shares: true, seconds: [], mayUseShares: false }])
    await looks(drita)
    system.clock.now += (DELAY_HOURS - 1) * HOUR
    given(await drita.device.sync())
    expect(given(await drita.device.file(file)).redacted).toEqual([])
    system.clock.now += 2 * HOUR
    for (let round = 0; round < 2; round += 1) given(await drita.device.sync())
    const [out] = given(await drita.device.file(file)).takenOut ?? []
    expect(out).toMatchObject({ act, by: [drita.member], shares: true, mayAsk: true })
    given(await drita.device.askBringBack({ file, act }))
    const back = (await waiting(drita)).find(({ is }) => is === 'bring-back')
    expect(back).toMatchObject({ mayUseShares: true })
    given(await drita.device.secondWithShares({ file, act: back?.act ?? '', shares: shares() }))
    for (let round = 0; round < 2; round += 1) given(await drita.device.sync())
    expect(await reads(drita)).toEqual(BOTH)
  })

  it('shorten no delay, and are stopped by who asked, alone, before it is over', async () => {
    const act = await ask()
    await alone()
    given(await drita.device.secondWithShares({ file, act, shares: shares() }))
    const { access } = await accessHere()
    const done = { proposed: access.proposals[0]?.hash ?? NOTHING, hour: Math.floor(system.clock.now / HOUR) }
    const record = await carriedOutRecord(placeFor(evil, file, access), done)
    expect(await exchangeRecords(evil, { id: newId(), items: [itemToSend(file, record)] })).toMatchObject({
      code: 'too-early',
    })
    given(await drita.device.withdrawAct({ file, act }))
    for (let round = 0; round < 2; round += 1) given(await drita.device.sync())
    expect(await reads(drita)).toEqual(BOTH)
  })

  it('leave nothing behind: neither a share nor the key is in what the device stores or sent', async () => {
    const act = await ask()
    await alone()
    given(await drita.device.secondWithShares({ file, act, shares: shares() }))
    // Bytes as they stand in what is stored, whatever they are part of.
    const stored = (await openedRows(system, drita)).replaceAll(/"\d+":/gu, '')
    const seed = await hkdf(secret, NO_SALT, label('root'), 32)
    expect(stored.includes(root.publicKey.join(','))).toBe(true)
    for (const one of [...shares(), secret.join(','), seed.join(',')]) expect(stored.includes(one)).toBe(false)
    const sent = Buffer.concat(line.sent)
    expect(sent.length).toBeGreaterThan(1000)
    for (const one of [...shares(), secret, seed])
      for (const { bytes } of encodingsOf(one)) expect(sent.includes(bytes)).toBe(false)
  })

  it('agree that the last other keeper loses the file, who reads it and may say no; then a third person is needed', async () => {
    given(await drita.device.grant({ file, member: mira.member, rights: { card: 'keep', care: 'keep' } }))
    given(await mira.device.sync())
    given(await drita.device.revoke({ file, member: mira.member }))
    const [take] = await waiting(drita)
    expect(take).toMatchObject({ is: 'take', member: mira.member, mayUseShares: true })
    const act = take?.act ?? ''
    given(await drita.device.secondWithShares({ file, act, shares: shares() }))
    expect(await waiting(mira)).toMatchObject([{ agreed: true, shares: true, maySayNo: true }])
    given(await mira.device.withdrawAct({ file, act }))
    expect(await waiting(drita)).toMatchObject([{ agreed: false, objected: mira.member }])
    system.clock.now += (DELAY_HOURS + 1) * HOUR
    for (const one of [drita, mira, drita]) expect(await reads(one)).toEqual(BOTH)
  })

  it('agree that it is taken, and where the keeper says nothing it is, after the delay', async () => {
    given(await drita.device.grant({ file, member: mira.member, rights: { card: 'keep', care: 'keep' } }))
    given(await mira.device.sync())
    given(await drita.device.revoke({ file, member: mira.member }))
    const [take] = await waiting(drita)
    given(await drita.device.secondWithShares({ file, act: take?.act ?? '', shares: shares() }))
    given(await drita.device.sync())
    await looks(drita)
    system.clock.now += (DELAY_HOURS + 1) * HOUR
    given(await drita.device.sync())
    given(await mira.device.sync())
    expect(await mira.device.file(file)).toMatchObject({ ok: false, code: 'not-found' })
    expect(await reads(drita)).toEqual(BOTH)
  })
})

describe('Two people with recovery shares who signed before a server was set back', () => {
  it('are asked once more where another phone wrote in their place: their key is on no device, and their words name that place', async () => {
    const act = await ask()
    await alone()
    const phone = await furtherDevice(system, drita)
    given(await phone.sync())
    await onTwoBranches(
      system,
      async () => {
        given(await drita.device.secondWithShares({ file, act, shares: shares() }))
        expect(await reads(drita)).toEqual(['by Drita'])
      },
      async () => given(await phone.grant({ file, member: mira.member, rights: { card: 'read' } })),
    )
    given(await drita.device.sync())
    expect(await waiting(drita)).toMatchObject([{ agreed: false, mayUseShares: true }])
    expect(await reads(drita)).toEqual(BOTH)
    const [again] = await waiting(drita)
    given(await drita.device.secondWithShares({ file, act: again?.act ?? '', shares: shares() }))
    expect(await reads(drita)).toEqual(['by Drita'])
    given(await phone.sync())
    expect(await saws(phone, file)).toEqual(['by Drita'])
  })

  it('are asked nothing where only their signature was lost: the device gives it back, and words and delay are as before', async () => {
    const act = await ask()
    await alone()
    const phone = await furtherDevice(system, drita)
    await onTwoBranches(
      system,
      async () => given(await drita.device.secondWithShares({ file, act, shares: shares() })),
      async () => {
        given(await phone.sync())
        expect(await saws(phone, file)).toEqual(BOTH)
      },
    )
    for (let round = 0; round < 2; round += 1) given(await drita.device.sync())
    expect(await waiting(drita)).toMatchObject([{ act, agreed: true, shares: true }])
    given(await phone.sync())
    expect(await saws(phone, file)).toEqual(['by Drita'])
  })
})
