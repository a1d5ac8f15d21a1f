import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { PasskeyQuestion } from '#device/vault/api.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { refuse } from '#result.ts'
import { answering, practiceDevice } from '../../../../../test/support/components/children.ts'
import { openOver } from '../../../../../test/support/components/opened.tsx'
import { idFrom } from '../../../../../test/support/people.ts'
import { Unlock } from './unlock.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
  await device.lock()
})
const PASSPHRASE = 'a practice of many parts'
const button = (page: HTMLElement) =>
  page.querySelector<HTMLButtonElement>('button[type=submit]') ?? expect.unreachable()

/** The same device, on which these members unlock. */
const withMembers = (
  ...of: readonly { readonly quick?: boolean; readonly retryAt?: number | null; readonly passkey?: PasskeyQuestion }[]
): Device =>
  answering(device, {
    state: async () => {
      const state = await device.state()
      const [one] = state.members
      if (!one) throw new Error('a member of practice unlocks here')
      return {
        ...state,
        members: of.map((over, n) => ({
          ...one,
          member: n === 0 ? one.member : (idFrom(`member-${String(n)}`) as MemberId),
          ...over,
        })),
      }
    },
  })

describe('unlocking', () => {
  it('says of a wrong passphrase that it is not right, empties the field, and says that nothing is deleted by trying', async () => {
    const { comes, type, control, page } = openOver(device, <Unlock />)
    await comes('Unlock')
    expect(button(page).disabled).toBe(true)
    type('Your passphrase', 'lemon boat eight')
    await vi.waitFor(() => expect(button(page).disabled).toBe(false))
    button(page).click()
    await comes('That is not right. ')
    await comes('Nothing is ever deleted by this, and no note is lost.')
    expect((control('Your passphrase') as HTMLInputElement).value).toBe('')
  })

  it('says how long to wait after too many wrong tries, and takes none until then', async () => {
    const waiting = answering(withMembers({ retryAt: Date.now() + 20_000 }), {
      unlock: () => Promise.resolve(refuse('too-many-tries')),
    })
    const { comes, page, type } = openOver(waiting, <Unlock />)
    await comes('Try again in 20 s')
    type('Your passphrase', 'lemon')
    expect(button(page).disabled).toBe(true)
  })

  it('asks who it is, by number alone, where several share the device', async () => {
    const { first, press, comes, reads } = openOver(withMembers({}, { quick: true }), <Unlock />)
    expect(await first()).toBe('Who are you? Person 1 Person 2')
    press('Person 2')
    await comes('Your quick code')
    press('Person 1')
    await comes('Your passphrase')
    expect(reads()).not.toContain('Dora')
  })

  it('takes the quick code where there is one, or the passphrase by choice', async () => {
    const tried: unknown[] = []
    const quick = answering(withMembers({ quick: true }), {
      quickUnlock: (how) => {
        tried.push(how.code)
        return Promise.resolve(refuse('wrong'))
      },
    })
    const { comes, press, type, page, control } = openOver(quick, <Unlock />)
    await comes('Your quick code')
    expect(control('Your quick code').getAttribute('inputmode')).toBe('numeric')
    type('Your quick code', '4711')
    await vi.waitFor(() => expect(button(page).disabled).toBe(false))
    button(page).click()
    await comes('That is not right. Try again.')
    expect(tried).toEqual(['4711'])
    press('Use the passphrase')
    await comes('Your passphrase')
    press('Use the quick code')
    await comes('Your quick code')
  })

  it('offers a passkey only where one was made, and says that the passphrase works where it does not open', async () => {
    const plain = openOver(device, <Unlock />)
    await plain.comes('Your passphrase')
    expect(plain.reads()).not.toContain('passkey')
    const passkey = { credential: new Uint8Array(16), salt: new Uint8Array(32) }
    // The browser of this test knows no passkeys, like some on phones.
    const { comes, press } = openOver(withMembers({ passkey }), <Unlock />)
    await comes('Unlock with the passkey')
    press('Unlock with the passkey')
    await comes('The passkey did not open it. Your passphrase works as before.')
    expect((await device.state()).is).toBe('locked')
  })

  it('opens the device with the right passphrase', async () => {
    const { comes, type, page } = openOver(device, <Unlock />)
    await comes('Unlock')
    type('Your passphrase', PASSPHRASE)
    await vi.waitFor(() => expect(button(page).disabled).toBe(false))
    await vi.waitFor(
      async () => {
        if (!button(page).disabled) button(page).click()
        expect((await device.state()).is).toBe('unlocked')
      },
      { timeout: 20_000, interval: 500 },
    )
  })
})
