import type { Page } from 'playwright-core'
import { LAPTOP } from '../../browser.ts'
import { barriers } from '../checked/barriers.ts'
import { colourFaults, type Look, lookOf, OF_CONTRAST } from '../checked/colours-here.ts'
import { cutOff, leftInTheBrowser, runsOut } from '../fit.ts'
import { still } from './go-to.ts'

/** What differs between light and dim besides contrast. */
const OF_COLOUR = ['link-in-text-block']

/**
 * What hinders a person on the open screen, in light and in dim, by sight and with a screen reader, and at twice the
 * letter size. The page stays in the look of the second check, in which the next screen is checked first: to change it
 * back would cost as much as a check.
 */
export async function faultsHere(page: Page, refused: boolean): Promise<readonly string[]> {
  const first = await lookOf(page)
  const second = first === 'light' ? 'dim' : 'light'
  const faults = [
    ...(await brokenHere(page, refused)),
    ...(await runsOut(page)),
    ...(await barriers(page, undefined, [OF_CONTRAST])).map((fault) => `in ${first}: ${fault}`),
    ...(await colourFaults(page, first)).map((fault) => `in ${first}: ${fault}`),
    ...(await onALaptop(page, first)),
  ]
  await inLook(page, second)
  const coloured = [...(await barriers(page, OF_COLOUR)), ...(await colourFaults(page, second))]
  faults.push(...coloured.map((fault) => `in ${second}: ${fault}`))
  faults.push(...(await withLargeLetters(page)).map((fault) => `letters of twice the size: ${fault}`))
  const { address, title } = await leftInTheBrowser(page)
  if (address !== '/' || title !== 'Daybook') faults.push(`the browser shows ${address} ${title}`)
  return faults
}

/** On a laptop the layout differs, and with it what lies below a text. */
async function onALaptop(page: Page, look: Look): Promise<readonly string[]> {
  const own = page.viewportSize()
  if (!own) throw new Error('this browser has a fixed size')
  await page.setViewportSize({ width: LAPTOP.width, height: own.height })
  const faults = [
    ...(await runsOut(page)),
    ...(await barriers(page, undefined, [OF_CONTRAST])),
    ...(await colourFaults(page, look)),
  ]
  await page.setViewportSize(own)
  return faults.map((fault) => `on a laptop: ${fault}`)
}

/** Colours change after the browser has told the app, and not all at once. */
async function inLook(page: Page, look: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: look === 'dim' ? 'dark' : 'light', reducedMotion: 'reduce' })
  await page.waitForFunction((wanted) => document.documentElement.dataset['look'] === wanted, look)
  await workedOutAnew(page)
  await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    // An animation that is cancelled, because its element was removed, is over as well.
    await Promise.allSettled(document.getAnimations().map((one) => one.finished))
  })
}

/**
 * Forces a new style calculation. Otherwise the browser sometimes keeps, for one text among hundreds, the colour or the
 * size from before a setting changed.
 */
async function workedOutAnew(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { style } = document.documentElement
    style.display = 'none'
    getComputedStyle(document.body).getPropertyValue('font-size')
    style.removeProperty('display')
  })
}

/**
 * Set as a person does in the browser's settings. A size set on the page itself did not reach every text each time, so
 * that a fault could stay hidden.
 */
async function withLargeLetters(page: Page): Promise<readonly string[]> {
  const before = await lettersOf(page)
  const settings = await page.context().newCDPSession(page)
  const choose = async (size: number) => {
    await settings.send('Page.setFontSizes', { fontSizes: { standard: size } })
    await page.waitForFunction(
      (wanted) => parseFloat(getComputedStyle(document.documentElement).fontSize) === wanted,
      size,
    )
    await workedOutAnew(page)
  }
  await choose(2 * LETTERS)
  // A drawing computes its layout again.
  if ((await page.locator('svg text').count()) > 0) await still(page)
  const after = await lettersOf(page)
  const stayed = before
    .filter(({ words, size }) => after.some((one) => one.words === words && one.size < 1.9 * size))
    .map(({ words }) => `does not grow: ${words}`)
  const faults = [...(await runsOut(page)), ...(await cutOff(page)), ...stayed]
  await choose(LETTERS)
  await settings.detach()
  return faults
}

/** The browser's default letter size, in pixels. */
const LETTERS = 16

/** The drawn size of each text, in pixels; of a repeated text the smallest. In a drawing its scale counts as well. */
async function lettersOf(page: Page): Promise<readonly { readonly words: string; readonly size: number }[]> {
  return page.evaluate(() => {
    const found = new Map<string, number>()
    for (const one of document.querySelectorAll('body *')) {
      const words = [...one.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent ?? '')
        .join('')
        .trim()
      if (words === '' || !one.checkVisibility()) continue
      const size =
        parseFloat(getComputedStyle(one).fontSize) *
        (one instanceof SVGGraphicsElement ? (one.getScreenCTM()?.a ?? 1) : 1)
      const key = `${one.tagName} ${words.slice(0, 60)}`
      found.set(key, Math.min(size, found.get(key) ?? Infinity))
    }
    return [...found].map(([words, size]) => ({ words, size }))
  })
}

/**
 * What no accessibility checker covers: that the screen is there at all, has one heading, shows no refusal, and that
 * every picture has a name or is hidden from screen readers.
 */
async function brokenHere(page: Page, refused: boolean): Promise<readonly string[]> {
  return page.evaluate((mayRefuse) => {
    const faults: string[] = []
    const headings = [...document.querySelectorAll('h1')]
      .filter((one) => one.checkVisibility())
      .map((one) => one.textContent)
    if (headings.length !== 1 || headings[0]?.trim() === '')
      faults.push(`${String(headings.length)} headings: ${headings.join(', ')}`)
    const alerts = [...document.querySelectorAll('[role=alert]')]
      .map((one) => one.textContent.trim())
      .filter((words) => words !== '')
    if (alerts.length > 0 && !mayRefuse) faults.push(`refused: ${alerts.join(' ')}`)
    const hidden = (one: Element) => one.closest('[aria-hidden=true]') !== null || !one.checkVisibility()
    const named = (one: Element) =>
      ['aria-label', 'aria-labelledby', 'alt'].some((name) => (one.getAttribute(name) ?? '').trim() !== '') ||
      one.querySelector(':scope > title')?.textContent.trim() === ''
    const nameless = [...document.querySelectorAll('svg, img, canvas, [role=img]')].filter(
      (one) =>
        one.parentElement?.closest('svg') === null && !hidden(one) && !named(one) && one.getAttribute('alt') !== '',
    )
    faults.push(...nameless.map((one) => `a picture without a name: ${one.outerHTML.slice(0, 120)}`))
    return faults
  }, refused)
}
