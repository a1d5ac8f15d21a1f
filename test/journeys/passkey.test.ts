import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import type { Agency } from '#cli/demo/scene/found-agency.ts'
import type { Device } from '#device/api.ts'
import type { RunningServer } from '#server/start.ts'
import { heading, press, said, write } from '../support/app/acting.ts'
import { comeInAgain, lock, meetsLater } from '../support/app/coming-in.ts'
import { barriers } from '../support/app/checked/barriers.ts'
import { openPersonsBrowser, PHONE, type PersonsBrowser } from '../support/browser.ts'
import { given } from '../support/system.ts'
import { foundedAgency } from '../support/app/founded.ts'

const { passphrase } = INVENTED_MEMBERS.drita

let server: RunningServer
let agency: Agency
let newDevice: () => Device
let drita: PersonsBrowser
let phone: CDPSession
let page: Page
let standing: string | null = null

beforeAll(async () => {
  ;({ server, agency, newDevice } = await foundedAgency())
  drita = await openPersonsBrowser(PHONE, { serviceWorker: true })
  ;({ page } = drita)
  phone = await drita.context.newCDPSession(page)
  await phone.send('WebAuthn.enable')
})
afterAll(async () => {
  await drita.close()
  await server.stop()
})

/** The phone has this lock from now on, instead of the one before. */
async function phoneHas(lockOf: {
  readonly hasPrf: boolean
  readonly isUserVerified?: boolean
  readonly defaultBackupEligibility?: boolean
}): Promise<void> {
  if (standing !== null) await phone.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: standing })
  const options = {
    protocol: 'ctap2',
    ctap2Version: 'ctap2_1',
    transport: 'internal',
    hasUserVerification: true,
    hasResidentKey: true,
    isUserVerified: true,
    ...lockOf,
  } as const
  standing = (await phone.send('WebAuthn.addVirtualAuthenticator', { options })).authenticatorId
}

async function makePasskey(): Promise<void> {
  await write(page, 'Your passphrase', passphrase)
  await press(page, 'Make the passkey')
}

describe('A passkey on a phone', () => {
  it('is not made with a lock that keeps no secret, that recognises nobody, or that copies it to an account', async () => {
    // A passkey belongs to a name, and never to a number of an address.
    const url = `http://localhost:${new URL(server.url).port}`
    await comeInAgain(page, { url, account: agency.accounts.drita, passphrase })
    await meetsLater(page)
    await press(page, 'More')
    await page.getByRole('button', { name: /^Passkey/ }).waitFor()
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
    // The screen is on no phone that did not use it: without a network it says so, and comes with one.
    await drita.setOffline(true)
    await press(page, /^Passkey/)
    await heading(page, 'No network.')
    await drita.setOffline(false)
    await press(page, 'Back')
    await press(page, /^Passkey/)
    await heading(page, 'Passkey')
    await phoneHas({ hasPrf: false })
    await makePasskey()
    await said(page, 'This browser or this key cannot keep a secret for the app.')
    await phoneHas({ hasPrf: true, isUserVerified: false })
    await makePasskey()
    await said(page, 'No passkey was made.')
    await phoneHas({ hasPrf: true, defaultBackupEligibility: true })
    await makePasskey()
    await said(page, /^This passkey would be copied to an account/)
    expect(await barriers(page)).toEqual([])
  })

  it('unlocks without a network, after the app was closed; a finger that is not hers opens nothing', async () => {
    await phoneHas({ hasPrf: true })
    await makePasskey()
    await said(page, 'A passkey opens the app on this device.')
    await lock(page)
    await drita.setOffline(true)
    await page.reload()
    await press(page, 'Unlock with the passkey')
    await heading(page, 'Today')
    await lock(page)
    await phone.send('WebAuthn.setUserVerified', { authenticatorId: standing ?? '', isUserVerified: false })
    await press(page, 'Unlock with the passkey')
    await said(page, 'The passkey did not open it. Your passphrase works as before.')
    expect(await barriers(page)).toEqual([])
    await drita.setOffline(false)
  })

  it('opens nothing on another phone, and is gone from this one once the phone was taken off', async () => {
    await page.reload()
    await phoneHas({ hasPrf: true })
    await press(page, 'Unlock with the passkey')
    await said(page, 'The passkey did not open it. Your passphrase works as before.')
    const laptop = newDevice()
    given(await laptop.signIn({ account: agency.accounts.drita, passphrase }))
    given(await laptop.sync())
    for (const { device, member, thisOne, revoked } of given(await laptop.devices()))
      if (!thisOne && !revoked && member === (await laptop.state()).me?.member) given(await laptop.revokeDevice(device))
    await write(page, 'Your passphrase', passphrase)
    await press(page, 'Unlock')
    await said(page, 'This device was removed.')
    expect(await page.getByRole('button', { name: 'Unlock with the passkey' }).count()).toBe(0)
    const left = await page.evaluate(async () => {
      const kept = await (await navigator.storage.getDirectory()).getDirectoryHandle('daybook')
      const names: string[] = []
      for await (const name of kept.keys()) names.push(name)
      return names
    })
    expect(left).toEqual([])
    expect(drita.complaints.filter((line) => !line.endsWith('while offline'))).toEqual([])
  })
})
