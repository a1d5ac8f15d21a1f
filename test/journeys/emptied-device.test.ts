import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import type { Agency } from '#cli/demo/scene/found-agency.ts'
import type { Device } from '#device/api.ts'
import type { RunningServer } from '#server/start.ts'
import { press, said } from '../support/app/acting.ts'
import { comeInAgain, meetsLater } from '../support/app/coming-in.ts'
import { openPersonsBrowser, PHONE, type PersonsBrowser } from '../support/browser.ts'
import { given } from '../support/system.ts'
import { foundedAgency } from '../support/app/founded.ts'

let server: RunningServer
let agency: Agency
let newDevice: () => Device
let drita: PersonsBrowser

beforeAll(async () => {
  ;({ server, agency, newDevice } = await foundedAgency())
  drita = await openPersonsBrowser(PHONE, { serviceWorker: true })
})
afterAll(async () => {
  await drita.close()
  await server.stop()
})

const account = () => ({ account: agency.accounts.drita, passphrase: INVENTED_MEMBERS.drita.passphrase })

describe('A phone that its owner empties', () => {
  // The app checks who is on the phone whenever something there changes: each of these moments meets the emptying at
  // another step of that check.
  it.each([0, 100, 200, 300])(
    'is empty %d ms after another device was taken off on it, and never broken',
    async (moment) => {
      const other = newDevice()
      given(await other.signIn(account()))
      given(await other.sync())
      const { page } = drita
      await comeInAgain(page, { url: server.url, ...account() })
      await meetsLater(page)
      await press(page, 'More')
      await press(page, /^Devices/)
      const others = page.getByRole('button', { name: 'Remove device', exact: true })
      await others.first().waitFor()
      const left = await others.count()
      await others.first().click()
      await press(page, 'Remove device now')
      await expect.poll(() => others.count()).toBe(left - 1)
      await page.waitForTimeout(moment)
      await press(page, 'Empty this device')
      await page.getByRole('alertdialog').getByRole('button').first().click()
      await said(page, 'How do you want to sign in?')
      expect(drita.complaints).toEqual([])
    },
  )
})
