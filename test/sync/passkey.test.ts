import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DeviceId, MemberId } from '#domain/entry/ids.ts'
import { deviceText } from '#device/kept/id-text.ts'
import type { Http } from '#device/platform/http.ts'
import { readSlotFile, type SlotFile, writeSlotFile } from '#device/vault/slot-file.ts'
import { syncedPasskeys } from '#domain/kinds/follow-up/synced-passkeys.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { bent } from '../vectors/bend.ts'
import { oneDatabase } from '../support/database.ts'
import {
  enrol,
  found,
  given,
  PASSPHRASE,
  startSystem,
  type Founder,
  type System,
  type Tested,
} from '../support/system.ts'

const today = '2026-11-25' as PlainDate
const [SEEN, RECOGNISED, COPIED] = [0x01, 0x05, 0x0d]

/** What an authenticator answers, with these flags. */
const says = (flags: number) => {
  const data = new Uint8Array(37)
  data[32] = flags
  return data
}
const aPasskey = (flags = RECOGNISED) => ({
  credential: randomBytes(32),
  salt: randomBytes(32),
  prf: randomBytes(32),
  authenticatorData: says(flags),
})
type Passkey = ReturnType<typeof aPasskey>

describe.each([oneDatabase()])('A passkey, with $name', (kind) => {
  let system: System
  let arben: Founder
  let device: Tested
  let member: MemberId
  let account: string
  let offline = false
  const add = (passkey: Passkey, passphrase = PASSPHRASE) => device.addPasskey({ ...passkey, passphrase })
  const unlock = (one: Passkey, on: Tested = device) =>
    on.unlockByPasskey({ member, prf: one.prf, authenticatorData: one.authenticatorData })
  const stands = async (on: Tested = device) =>
    (await on.state()).members.find((one) => one.member === member)?.passkey ?? null
  const kept = async (on: Tested = device): Promise<SlotFile> => {
    const file = await readSlotFile(on.keySlots, member)
    if (!file) throw new Error('this member is on this device')
    return file
  }
  const allow = async (allowed: boolean) => {
    const team = given(await arben.device.team())
    const replaces = team.caseFile.entries.filter((one) => one.kind === syncedPasskeys.name).map(({ id }) => id)
    given(
      await arben.device.write([
        { file: team.file, draft: { kind: syncedPasskeys.name, at: today, replaces, body: { allowed } } },
      ]),
    )
    given(await arben.device.sync())
    given(await device.sync())
  }

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    const http: Http = {
      base: '',
      fetch: (url, how) => {
        if (offline) throw new TypeError('no network')
        return system.http.fetch(url, how)
      },
    }
    device = system.device({ http })
    ;({ member, account } = await enrol(system, arben, 'Drita Kola', ['caseworker'], device))
    given(await device.sync())
  })
  beforeEach(async () => {
    offline = false
    if ((await device.state()).is === 'locked') given(await device.unlock({ member, passphrase: PASSPHRASE }))
  })
  afterAll(() => system.stop())

  it('is refused where its authenticator did not recognise anybody, and one that is copied to an account', async () => {
    expect(await add(aPasskey(SEEN))).toMatchObject({ ok: false, code: 'passkey-unverified' })
    expect(await add({ ...aPasskey(), authenticatorData: new Uint8Array(36) })).toMatchObject({
      code: 'passkey-unverified',
    })
    expect(await add(aPasskey(COPIED))).toMatchObject({ ok: false, code: 'passkey-synced' })
    expect(await stands()).toBeNull()
  })

  it('is refused to who does not know the passphrase, and their tries are counted', async () => {
    for (let tries = 0; tries < 3; tries += 1)
      expect(await add(aPasskey(), 'not her words at all')).toMatchObject({ ok: false, code: 'wrong' })
    expect(await add(aPasskey())).toMatchObject({ ok: false, code: 'too-many-tries' })
    expect(await stands()).toBeNull()
    system.clock.now += 60 * 60_000
  })

  it('unlocks without a network, while wrong passphrases must wait; the passphrase opens as well', async () => {
    const passkey = aPasskey()
    given(await add(passkey))
    expect(await stands()).toEqual({ credential: passkey.credential, salt: passkey.salt })
    offline = true
    await device.lock()
    for (let tries = 0; tries < 3; tries += 1) await device.unlock({ member, passphrase: 'a guess of an uncle' })
    expect(await device.unlock({ member, passphrase: PASSPHRASE })).toMatchObject({ code: 'too-many-tries' })
    expect((await unlock(passkey)).ok).toBe(true)
    expect(given(await device.team()).caseFile.entries.length).toBeGreaterThan(0)
    await device.lock()
    system.clock.now += 60 * 60_000
    expect((await device.unlock({ member, passphrase: PASSPHRASE })).ok).toBe(true)
  })

  it('opens nothing with the value of another, unrecognised, or where its slot was changed', async () => {
    const passkey = aPasskey()
    given(await add(passkey))
    await device.lock()
    expect(await unlock({ ...passkey, prf: randomBytes(32) })).toMatchObject({ ok: false, code: 'wrong' })
    expect(await unlock({ ...passkey, authenticatorData: says(SEEN) })).toMatchObject({ code: 'passkey-unverified' })
    const file = await kept()
    const standing = file.passkey ?? expect.unreachable()
    for (const bit of [0, 100, standing.sealed.length * 8 - 1]) {
      await writeSlotFile(device.keySlots, member, {
        ...file,
        passkey: { ...standing, sealed: bent(standing.sealed, bit) },
      })
      expect(await unlock(passkey)).toMatchObject({ ok: false, code: 'wrong' })
    }
    await writeSlotFile(device.keySlots, member, file)
    expect((await unlock(passkey)).ok).toBe(true)
  })

  it('opens nothing on another device of the same member, to which its slot was copied', async () => {
    const passkey = aPasskey()
    given(await add(passkey))
    const other = system.device()
    given(await other.signIn({ account, passphrase: PASSPHRASE }))
    expect(await stands(other)).toBeNull()
    const { passkey: copy } = await kept()
    await other.lock()
    await writeSlotFile(other.keySlots, member, { ...(await kept(other)), ...(copy && { passkey: copy }) })
    expect(await unlock(passkey, other)).toMatchObject({ ok: false, code: 'wrong' })
  })

  it('that is copied to an account opens while the agency allows it, and is taken off once it does not', async () => {
    await allow(true)
    const passkey = aPasskey(COPIED)
    given(await add(passkey))
    await device.lock()
    given(await unlock(passkey))
    given(await device.sync())
    expect(await stands()).not.toBeNull()
    await allow(false)
    expect(await stands()).toBeNull()
    await device.lock()
    expect(await unlock(passkey)).toMatchObject({ ok: false, code: 'not-found' })
  })

  it('stays with a new passphrase, and is gone once its member takes it off', async () => {
    const passkey = aPasskey()
    given(await add(passkey))
    given(await device.changePassphrase({ from: PASSPHRASE, to: 'dubine kovasi meraho' }))
    given(await device.changePassphrase({ from: 'dubine kovasi meraho', to: PASSPHRASE }))
    await device.lock()
    given(await unlock(passkey))
    given(await device.removePasskey())
    await device.lock()
    expect(await unlock(passkey)).toMatchObject({ ok: false, code: 'not-found' })
  })

  it('does not outlive the keys of before a lost phone', async () => {
    const passkey = aPasskey()
    given(await add(passkey))
    given(await device.renewKeys({ kept: [], from: PASSPHRASE, to: 'dubine kovasi meraho' }))
    expect(await stands()).toBeNull()
    await device.lock()
    expect(await unlock(passkey)).toMatchObject({ ok: false, code: 'not-found' })
    given(await device.unlock({ member, passphrase: 'dubine kovasi meraho' }))
  })

  it('goes with the device that is taken off', async () => {
    const passkey = aPasskey()
    given(await device.addPasskey({ ...passkey, passphrase: 'dubine kovasi meraho' }))
    const { device: id } = await kept()
    given(await arben.device.sync())
    given(await arben.device.revokeDevice(deviceText(id) satisfies DeviceId))
    await device.lock()
    given(await unlock(passkey))
    await device.sync()
    expect(await device.keySlots.read(member)).toBeUndefined()
    expect(await unlock(passkey)).toMatchObject({ ok: false, code: 'not-found' })
  })
})
