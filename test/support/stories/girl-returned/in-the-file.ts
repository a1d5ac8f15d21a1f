import type { Locator, Page } from 'playwright-core'
import { heading, press, said, write } from '../../app/acting.ts'
import { lock } from '../../app/coming-in.ts'

export type Tab = 'Overview' | 'Journey' | 'Plan' | 'People'

/** From any screen with the tabs below, or from a file: the file of a child, found in *Children*. */
export async function openFile(page: Page, called: RegExp): Promise<void> {
  await press(page, 'Children')
  await heading(page, 'Children')
  await press(page.locator('main'), called)
  await page.getByRole('navigation', { name: 'Parts of the file' }).waitFor()
}

export const tab = (page: Page, name: Tab): Promise<void> =>
  press(page.getByRole('navigation', { name: 'Parts of the file' }), name)

export const region = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name })

export const more = (page: Page): Promise<void> => press(page, 'More, if you know it')

/** Everything that Drita wrote has reached the server. */
export async function delivered(page: Page): Promise<void> {
  await press(page, 'Today')
  await said(page, /^All sent/)
}

/** Unlocks the screen again, which syncs at once. */
export async function comesBack(page: Page, passphrase: string): Promise<void> {
  await lock(page)
  await write(page, 'Your passphrase', passphrase)
  await press(page, 'Unlock')
  await page.getByRole('button', { name: /^Hide/ }).first().waitFor()
  await said(page, /^All sent/)
}

/** A closed file, which is hidden by default: found under *More filters*, with its journey. */
export async function shownOfClosed(page: Page, called: RegExp): Promise<string> {
  await press(page, 'Children')
  await heading(page, 'Children')
  await press(page, 'More filters')
  await press(page, 'Closed')
  await press(page.locator('main'), called)
  await tab(page, 'Journey')
  await page.locator('.journey-row').first().waitFor()
  return page.locator('main').innerText()
}
