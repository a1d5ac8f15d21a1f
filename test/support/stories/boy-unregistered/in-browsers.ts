import type { Page } from 'playwright-core'
import { heading, press } from '../../app/acting.ts'
import { comeInAgain, meetsLater } from '../../app/coming-in.ts'
import { LAPTOP, openPersonsBrowser, PHONE, type PersonsBrowser } from '../../browser.ts'
import type { BoysAgency, Who } from './agency.ts'

/** A member signs in on a new browser, and all their data arrive. */
export async function comesIn(agency: BoysAgency, who: Who): Promise<PersonsBrowser> {
  const browser = await openPersonsBrowser(who === 'drita' || who === 'teuta' ? PHONE : LAPTOP)
  const { page } = browser
  // Animations are off, as for everybody who asks their device for it.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await comeInAgain(page, {
    url: agency.server.url,
    account: agency.people[who].account,
    passphrase: agency.people[who].passphrase,
  })
  await meetsLater(page)
  await heading(page, /^(Today|Team|Children|People)$/)
  return browser
}

/** Opens his file on this tab. */
export async function openHis(
  page: Page,
  part: 'Overview' | 'Journey' | 'Plan' | 'People' = 'Overview',
): Promise<void> {
  await press(page, 'Children')
  await press(page, /Kledi/)
  await page.getByRole('navigation', { name: 'Parts of the file' }).waitFor()
  await press(page, part)
}
