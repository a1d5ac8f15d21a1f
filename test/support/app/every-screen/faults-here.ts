import type { CDPSession, Page } from 'playwright-core'
import { LAPTOP } from '../../browser.ts'
import { allFaults, faultsOfColour, type Look, lookOf } from '../checked/colours-here.ts'
import { cutOff, leftInTheBrowser, runsOut } from '../fit.ts'
import { still } from './go-to.ts'
import { resize } from '../resize.ts'

/** The rules whose answer about an element that is shown in either width depends on the width. */
const OF_WIDTH = ['target-size', 'scrollable-region-focusable', 'link-in-text-block']

/**
 * What hinders a person on the open screen, in light and in dim, by sight and with a screen reader, and at twice the
 * letter size. The page stays in the look and in the letters of the last check, in which the next screen is checked first:
 * to change them back would cost as much as a check. `withOrdinaryLetters` ends that.
 */
export async function faultsHere(page: Page, refused: boolean): Promise<readonly string[]> {
  const large = (await sizeOfLetters(page)) === 2 * LETTERS ? await atLargeLetters(page) : undefined
  if (large) await withOrdinaryLetters(page)
  const ordinary = await lettersOf(page)
  const first = await lookOf(page)
  const second = first === 'light' ? 'dim' : 'light'
  const faults = [
    ...(await brokenHere(page, refused)),
    ...(await runsOut(page)),
    ...(await allFaults(page, first)).map((fault) => `in ${first}: ${fault}`),
    ...(await onALaptop(page, first)),
  ]
  await inLook(page, second)
  faults.push(...(await faultsOfColour(page, second)).map((fault) => `in ${second}: ${fault}`))
  if (!large) await choose(page, 2 * LETTERS)
  faults.push(
    ...faultsOfLarge(large ?? (await atLargeLetters(page)), ordinary).map(
      (fault) => `letters of twice the size: ${fault}`,
    ),
  )
  const { address, title } = await leftInTheBrowser(page)
  if (address !== '/' || title !== 'Daybook') faults.push(`the browser shows ${address} ${title}`)
  return faults
}

/** Parts of a screen that only one of both widths shows, such as the menu at its side, that all rules checked on another screen. */
const checkedOnLaptop = new Set<string>()

/**
 * On a laptop the layout differs, and with it what lies below a text. All rules check a screen that shows there what a phone
 * does not show, or the other way round, and that no screen before had.
 */
async function onALaptop(page: Page, look: Look): Promise<readonly string[]> {
  const own = page.viewportSize()
  if (!own) throw new Error('this browser has a fixed size')
  await rememberShown(page)
  await resize(page, { width: LAPTOP.width, height: own.height })
  const differs = await differsSince(page)
  const rules = differs.every((part) => checkedOnLaptop.has(part)) ? OF_WIDTH : undefined
  const faults = [...(await runsOut(page)), ...(await allFaults(page, look, rules))]
  if (faults.length === 0) for (const part of differs) checkedOnLaptop.add(part)
  await resize(page, own)
  return faults.map((fault) => `on a laptop: ${fault}`)
}

/** Remembers in the page which elements are shown now. */
const rememberShown = (page: Page) =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility())
    Object.assign(globalThis, { shownBefore: new Set(shown) })
  })

/**
 * The outermost elements that are shown now and were not, and those that were shown and are not, since it was remembered what
 * is shown: without the ids that React counts, which differ on each screen.
 */
const differsSince = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { shownBefore: before } = globalThis as unknown as { readonly shownBefore: ReadonlySet<Element> }
    const now = new Set([...document.querySelectorAll('body *')].filter((one) => one.checkVisibility()))
    Object.assign(globalThis, { shownBefore: undefined })
    const outermost = (some: ReadonlySet<Element>, others: ReadonlySet<Element>) =>
      [...some].filter((one) => {
        const { parentElement: parent } = one
        return !others.has(one) && !(parent && some.has(parent) && !others.has(parent))
      })
    const html = (one: Element) => one.outerHTML.replaceAll(/_r_[0-9a-z]+_/g, '')
    return [
      ...outermost(now, before).map((one) => `shown: ${html(one)}`),
      ...outermost(before, now).map((one) => `hidden: ${html(one)}`),
    ]
  })

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

/** The browser's default letter size, in pixels. */
const LETTERS = 16

interface AtLargeLetters {
  readonly faults: readonly string[]
  readonly letters: Letters
}

/** What overflows or is cut off now, and the size of each text. */
const atLargeLetters = async (page: Page): Promise<AtLargeLetters> => ({
  faults: [...(await runsOut(page)), ...(await cutOff(page))],
  letters: await lettersOf(page),
})

const faultsOfLarge = ({ faults, letters }: AtLargeLetters, ordinary: Letters): readonly string[] => [
  ...faults,
  ...ordinary
    .filter(({ words, size }) => letters.some((one) => one.words === words && one.size < 1.9 * size))
    .map(({ words }) => `does not grow: ${words}`),
]

const sizeOfLetters = (page: Page): Promise<number> =>
  page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))

/** Gives letters their ordinary size, if a check left them large. */
export async function withOrdinaryLetters(page: Page): Promise<void> {
  if ((await sizeOfLetters(page)) !== LETTERS) await choose(page, LETTERS)
}

/** A session that ends takes its size with it, so it is kept as long as its page. */
const sessions = new WeakMap<Page, Promise<CDPSession>>()

/**
 * Set as a person does in the browser's settings. A size set on the page itself did not reach every text each time, so
 * that a fault could stay hidden.
 */
async function choose(page: Page, size: number): Promise<void> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, session)
  await (await session).send('Page.setFontSizes', { fontSizes: { standard: size } })
  await page.waitForFunction(
    (wanted) => parseFloat(getComputedStyle(document.documentElement).fontSize) === wanted,
    size,
  )
  await workedOutAnew(page)
  // A drawing computes its layout again.
  if ((await page.locator('svg text').count()) > 0) await still(page)
}

type Letters = readonly { readonly words: string; readonly size: number }[]

/** The drawn size of each text, in pixels; of a repeated text the smallest. In a drawing its scale counts as well. */
async function lettersOf(page: Page): Promise<Letters> {
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
