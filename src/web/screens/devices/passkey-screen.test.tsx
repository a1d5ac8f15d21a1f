import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import { makePasskey, type MadePasskey } from '#web/device/passkey/make-passkey.ts'
import { practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { MakePasskey } from './passkey-screen.tsx'
import { SyncedPasskeysPanel } from './synced-passkeys-panel.tsx'

const PASSPHRASE = 'a practice of many parts'
const [SEEN, RECOGNISED, COPIED] = [0x01, 0x05, 0x0d]

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

/** A passkey as a browser makes it, with these flags. */
function made(flags: number): MadePasskey {
  const authenticatorData = new Uint8Array(37)
  authenticatorData[32] = flags
  const some = () => crypto.getRandomValues(new Uint8Array(32))
  return { credential: some(), salt: some(), prf: some(), authenticatorData }
}
const stands = async () => (await device.state()).members[0]?.passkey ?? null

describe('making a passkey', () => {
  it.each([
    ['No passkey was made.', () => Promise.resolve('given-up' as const)],
    ['This browser or this key cannot keep a secret for the app.', () => Promise.resolve('no-prf' as const)],
    ['The passkey asked for no finger, face or code.', () => Promise.resolve(made(SEEN))],
    ['This passkey would be copied to an account', () => Promise.resolve(made(COPIED))],
    ['No passkey was made.', makePasskey],
  ])('says “%s” where it is refused, and that the passphrase works as before', async (says, make) => {
    const { comes, press, type } = openOver(device, <MakePasskey make={make} />)
    await comes('Make the passkey')
    type('Your passphrase', PASSPHRASE)
    press('Make the passkey')
    await comes(says)
    await comes('Your passphrase works as before.')
    expect(await stands()).toBeNull()
  })

  it('makes one once, though the passphrase was mistyped at first', async () => {
    const make = vi.fn(() => Promise.resolve(made(RECOGNISED)))
    const { comes, press, type } = openOver(device, <MakePasskey make={make} />)
    await comes('Everyone who can unlock this device can then open the app.')
    type('Your passphrase', 'a practice of few parts')
    press('Make the passkey')
    await comes('What you entered is wrong.')
    type('Your passphrase', PASSPHRASE)
    press('Make the passkey')
    await expect.poll(stands).not.toBeNull()
    expect(make).toHaveBeenCalledTimes(1)
    await device.removePasskey()
  })
})

describe('passkeys that are copied to an account', () => {
  it('are refused until an administrator allows them, and may be refused again', async () => {
    const { comes, press } = openOver(device, <SyncedPasskeysPanel />)
    await comes('They are refused.')
    press('Allow them')
    await comes('They are allowed in this agency.')
    expect(await device.addPasskey({ ...made(COPIED), passphrase: PASSPHRASE })).toMatchObject({ ok: true })
    press('Refuse them')
    await comes('They are refused.')
    await device.removePasskey()
  })
})
