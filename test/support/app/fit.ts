import type { Page } from 'playwright-core'
import { allFaults, lookOf } from './checked/colours-here.ts'
import { resize } from './resize.ts'

/** The narrowest screen on which nothing may overflow: WCAG 1.4.10. */
const NARROWEST = 320
/** High enough for a whole form: what a dock covers for a moment is no barrier. */
const WHOLE = 5000

/**
 * What hinders a person on the open screen: the findings of an accessibility checker, and what overflows at the
 * screen's width and at the narrowest.
 */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const own = page.viewportSize()
  if (!own) throw new Error('this browser has a fixed size')
  const faults = [...(await runsOut(page))]
  await resize(page, { width: NARROWEST, height: own.height })
  await drawnAnew(page)
  faults.push(...(await runsOut(page)))
  await resize(page, own)
  return [...faults, ...(await barriersInAll(page))]
}

/**
 * The findings of the checker with the whole form in view. Contrast, which costs most of its time, is measured where
 * letters or what lies below them are new to this worker.
 */
export async function barriersInAll(page: Page): Promise<readonly string[]> {
  const own = page.viewportSize()
  if (!own) throw new Error('this browser has a fixed size')
  await resize(page, { width: own.width, height: WHOLE })
  const found = await allFaults(page, await lookOf(page))
  await resize(page, own)
  return found
}

/**
 * A chart is redrawn for the new width only after the page has measured it: an overflow that is still there after a
 * while stays.
 */
const drawnAnew = (page: Page) =>
  page
    .waitForFunction(() => document.documentElement.scrollWidth <= innerWidth, undefined, { timeout: 3000 })
    .catch(() => undefined)

/** Elements that end beyond the right edge, if the page itself is wider than the screen. */
export async function runsOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement
    if (scrollWidth <= innerWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1,
    )
    return [`${String(scrollWidth)} wide at ${String(innerWidth)}: ${wide.at(-1)?.outerHTML.slice(0, 200) ?? ''}`]
  })
}

/**
 * Everything that a browser stores or shows outside the page: the address, the title, and the number of steps in its
 * history with their content.
 */
export async function leftInTheBrowser(
  page: Page,
): Promise<{ readonly address: string; readonly title: string; readonly state: unknown }> {
  const { pathname, search, hash } = new URL(page.url())
  return {
    address: pathname + search + hash,
    title: await page.title(),
    state: await page.evaluate(() => history.state as unknown),
  }
}

/**
 * Texts that their own box cuts off, so that nobody can read the hidden part. Texts for screen readers only, and
 * scrolling ones, are left out.
 */
export async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element): element is HTMLElement => element instanceof HTMLElement && element.textContent.trim() !== '')
      .filter((element) => {
        const { overflowX, overflowY, clipPath, textOverflow } = getComputedStyle(element)
        if (clipPath !== 'none' || element.clientWidth <= 1) return false
        const wide =
          element.scrollWidth > element.clientWidth + 1 &&
          (overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis')
        const high = element.scrollHeight > element.clientHeight + 2 && (overflowY === 'hidden' || overflowY === 'clip')
        return wide || high
      })
      .map((element) => `cut off: ${element.outerHTML.slice(0, 160)}`),
  )
}
