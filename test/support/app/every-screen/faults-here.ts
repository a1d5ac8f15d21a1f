import type { Page } from 'playwright-core'
import { barriers, cutOff, leftInTheBrowser, runsOut } from '../fit.ts'

/** All that differs between light and dim. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

/** What keeps somebody from using the screen that is open, in light and in dim, by eye and by ear, and with letters of twice the size. */
export async function faultsHere(page: Page, refused: boolean): Promise<readonly string[]> {
  const faults = [...(await brokenHere(page, refused)), ...(await runsOut(page)), ...(await barriers(page)).map((fault) => `in light: ${fault}`)]
  await inScheme(page, 'dark')
  faults.push(...(await barriers(page, OF_COLOUR)).map((fault) => `in dim: ${fault}`))
  await inScheme(page, 'light')
  faults.push(...(await withLargeLetters(page)).map((fault) => `letters of twice the size: ${fault}`))
  const { address, title } = await leftInTheBrowser(page)
  if (address !== '/' || title !== 'Daybook') faults.push(`the browser shows ${address} ${title}`)
  return faults
}

/** Colours change after the browser has told the app, and not all at once. */
async function inScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.waitForFunction((scheme) => document.documentElement.dataset['mantineColorScheme'] === scheme, colorScheme)
  await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    // One that is broken off, because what it moved is gone, is over as well.
    await Promise.allSettled(document.getAnimations().map((one) => one.finished))
  })
}

async function withLargeLetters(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  const faults = [...(await runsOut(page)), ...(await cutOff(page))]
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  return faults
}

/** What no checker of rules looks for: that the screen is there at all, has one heading, tells of no refusal, and that every picture has a name or is hidden from who listens. */
async function brokenHere(page: Page, refused: boolean): Promise<readonly string[]> {
  return page.evaluate((mayRefuse) => {
    const faults: string[] = []
    const headings = [...document.querySelectorAll('h1')].filter((one) => one.checkVisibility()).map((one) => one.textContent)
    if (headings.length !== 1 || headings[0]?.trim() === '') faults.push(`${String(headings.length)} headings: ${headings.join(', ')}`)
    const alerts = [...document.querySelectorAll('[role=alert]')].map((one) => one.textContent.trim()).filter((words) => words !== '')
    if (alerts.length > 0 && !mayRefuse) faults.push(`refused: ${alerts.join(' ')}`)
    const hidden = (one: Element) => one.closest('[aria-hidden=true]') !== null || !one.checkVisibility()
    const named = (one: Element) => ['aria-label', 'aria-labelledby', 'alt'].some((name) => (one.getAttribute(name) ?? '').trim() !== '') || one.querySelector(':scope > title')?.textContent.trim() === ''
    const nameless = [...document.querySelectorAll('svg, img, canvas, [role=img]')].filter((one) => one.parentElement?.closest('svg') === null && !hidden(one) && !named(one) && one.getAttribute('alt') !== '')
    faults.push(...nameless.map((one) => `a picture without a name: ${one.outerHTML.slice(0, 120)}`))
    return faults
  }, refused)
}
