import type { Page } from 'playwright-core'
import { heading, press } from '../../app/acting.ts'
import { comeInAgain, meetsLater } from '../../app/coming-in.ts'
import { LAPTOP, openPersonsBrowser, PHONE, type PersonsBrowser } from '../../browser.ts'
import type { BoysAgency, Who } from './agency.ts'

/** Somebody comes in on a browser that holds nothing of them yet, and everything that is theirs arrives. */
export async function comesIn(agency: BoysAgency, who: Who): Promise<PersonsBrowser> {
  const browser = await openPersonsBrowser(who === 'drita' || who === 'teuta' ? PHONE : LAPTOP)
  const { page } = browser
  // What only moves is left out, as for everybody who asks their device for it.
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

/** Into his file, on this part of it. */
export async function openHis(
  page: Page,
  part: 'Overview' | 'Journey' | 'Plan' | 'People' = 'Overview',
): Promise<void> {
  await press(page, 'Children')
  await press(page, /Kledi/)
  await page.getByRole('navigation', { name: 'Parts of the file' }).waitFor()
  await press(page, part)
}
