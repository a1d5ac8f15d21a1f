import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOTHING_BACK } from '#contract/answer.ts'
import { idBytes } from '#device/kept/id-text.ts'
import { refreshDirectory } from '#device/sync/rounds/round.ts'
import { asMember } from '#device/vault/directory.ts'
import { askSignedIn } from '#device/vault/session.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { keysRecord } from '#sealing/directory/directory-record.ts'
import { signKeys } from '#sealing/directory/keys-text.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { signingKey } from '#sealing/primitives/ed25519.ts'
import { recipientKey } from '#sealing/primitives/hpke.ts'
import { idText } from '#sealing/primitives/id.ts'
import { signVaultPut } from '#sealing/members/vault-put.ts'
import { oneDatabase } from '../../support/database.ts'
import { roomsOf } from '../../support/rooms-of.ts'
import { enrol, type Enrolled, found, given, PASSPHRASE, startSystem, type System } from '../../support/system.ts'
import { aVisit } from '../../support/work.ts'

const DAY = 86_400_000
const OTHER = 'another long passphrase'

let system: System
let arben: Awaited<ReturnType<typeof found>>
let drita: Enrolled
let file: FileId
type Rooms = Awaited<ReturnType<typeof roomsOf>>
let session: Rooms
let custodian: Rooms
/** On which she came back, after two shareholders had meant harm. */
let phone: Enrolled['device']

beforeAll(async () => {
  system = await startSystem(oneDatabase())
  arben = await found(system)
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  for (const { device } of [drita, arben, drita]) given(await device.sync())
  const draft = { kind: 'visit', at: '2026-11-25' as PlainDate, body: aVisit({ saw: 'the river', others: [] }) }
  const [opened] = given(await drita.device.openFiles([{ drafts: [draft] }]))
  if (!opened) throw new Error('a file was opened')
  file = opened
  given(await drita.device.sync())
  session = await roomsOf(system, drita)
  custodian = await roomsOf(system, arben)
  for (const open of [session, custodian]) given(await refreshDirectory(open))
})
afterAll(() => system.stop())

const slot = (name: 'passphrase' | 'recovery-code' | 'organisation') => ({
  slot: name,
  sealed: randomBytes(80),
  proof: name === 'organisation' ? null : randomBytes(32),
})
const put = async (open: Rooms, path: string, body: object) => {
  const answer = await askSignedIn(open, { method: 'PUT', path, body: { v: 1, ...body } }, NOTHING_BACK)
  return answer.ok ? 'taken' : answer.code
}
const signsIn = async (passphrase: string) => {
  const answer = await system.device().signIn({ account: drita.account, passphrase })
  return answer.ok ? 'in' : answer.code
}
const shares = () => [arben.founded.shares[0], arben.founded.shares[2]] as const
const recovered = async () =>
  given(await arben.device.recoverWithShares({ member: drita.member, shares: shares() })).code
/** A phone on which she comes back with that code. */
async function phoneWith(recovery: string, passphrase: string) {
  const device = system.device()
  given(await device.recoverWithCode({ account: drita.account, recovery, passphrase }))
  given(await device.sync())
  return device
}
const entriesOn = async (device: Enrolled['device']) => given(await device.file(file)).caseFile.entries.length

/** With the keys of a phone that lies open: new keys of the member, and a vault and slots that open nothing. */
async function renewsAndSpoils(open: Rooms) {
  const { org, memberId: member, device, directory } = open
  const [x, e] = [await recipientKey(randomBytes(32)), await signingKey(randomBytes(32))]
  const generation = (directory.members.get(idText(member))?.sealing.length ?? 0) + 1
  const fields = { member, generation, x: x.publicKey, e: e.publicKey, kept: [device.id] }
  const second = await signKeys({ org, prev: directory.head.hash, ...fields }, device)
  const place = { org, head: directory.head, signer: asMember(open) }
  const slots = [slot('passphrase'), slot('recovery-code'), slot('organisation')]
  const vault = { vault: randomBytes(200), slots }
  return put(open, '/v1/vault/keys', { record: await keysRecord(place, { ...fields, second }), vault })
}

describe('A session alone', () => {
  it('replaces no slot of its member, nor the vault; with the member’s signature no slot of the organisation', async () => {
    const { vault } = session.slot
    const owner = { org: session.org, member: session.memberId }
    for (const slots of [[slot('passphrase')], [slot('recovery-code')], [slot('organisation')]]) {
      expect(await put(session, '/v1/vault', { vault: { vault, slots } })).toBe('not-entitled')
      const sig = await signVaultPut({ ...owner, vault, slots }, await signingKey(randomBytes(32)))
      expect(await put(session, '/v1/vault', { vault: { vault, slots }, sig })).toBe('not-entitled')
    }
    const signed = async (of: { vault: typeof vault; slots: ReturnType<typeof slot>[] }) =>
      put(session, '/v1/vault', { vault: of, sig: await signVaultPut({ ...owner, ...of }, session.keys.e) })
    expect(await signed({ vault, slots: [slot('organisation')] })).toBe('not-entitled')
    expect(await signed({ vault: randomBytes(200), slots: [slot('passphrase')] })).toBe('not-entitled')
    expect(await signsIn(PASSPHRASE)).toBe('in')
    given(await arben.device.drillRecovery(shares()))
  })

  it('puts no other account key in the place of hers, which would keep her from signing in', async () => {
    expect(await put(session, '/v1/vault/account', { account: randomBytes(32) })).toBe('not-found')
    expect(await signsIn(PASSPHRASE)).toBe('in')
  })
})

describe('One custodian alone', () => {
  it('gives no colleague another vault: neither without a record of two shareholders, nor with one that stands already', async () => {
    const vault = { vault: randomBytes(200), slots: [slot('recovery-code'), slot('organisation')] }
    const body = { member: idBytes(drita.member), vault }
    expect(await put(custodian, '/v1/vault/recover', body)).toBe('second-missing')
    const fields = { member: idBytes(drita.member), generation: 2, kept: [] }
    const own = await keysRecord(
      { org: custodian.org, head: custodian.directory.head, signer: asMember(custodian) },
      {
        ...fields,
        x: (await recipientKey(randomBytes(32))).publicKey,
        e: (await signingKey(randomBytes(32))).publicKey,
      },
    )
    expect(await put(custodian, '/v1/vault/recover', { ...body, record: own })).toBe('second-missing')
    expect(await signsIn(PASSPHRASE)).toBe('in')
  })
})

describe('Two shareholders who meant harm', () => {
  it('leave her the old passphrase and printed code for 30 days, which say that it was done; with two shares she reads all again', async () => {
    await recovered()
    // To the last day of the thirty.
    system.clock.now += 30 * DAY - 3_600_000
    given(await arben.device.sync())
    expect(await signsIn(PASSPHRASE)).toBe('keys-recovered')
    expect(await signsIn(OTHER)).toBe('wrong')
    const printed = { account: drita.account, recovery: drita.recovery, passphrase: OTHER }
    expect(await system.device().recoverWithCode(printed)).toMatchObject({ code: 'keys-recovered' })
    phone = await phoneWith(await recovered(), OTHER)
    expect(await entriesOn(phone)).toBe(1)
    expect(await signsIn(OTHER)).toBe('in')
    system.clock.now += 31 * DAY
    expect(await signsIn(PASSPHRASE)).toBe('wrong')
  })
})

describe('A thief who renewed the keys with all that lay on the phone, and spoiled the vault', () => {
  it('does not keep two shareholders from opening what stood before', async () => {
    const open = await roomsOf(system, { ...drita, device: phone, passphrase: OTHER })
    given(await refreshDirectory(open))
    expect(await renewsAndSpoils(open)).toBe('taken')
    given(await arben.device.sync())
    given(await arben.device.endKeys(drita.member))
    expect(await entriesOn(await phoneWith(await recovered(), PASSPHRASE))).toBe(1)
  })
})
