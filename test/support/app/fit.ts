import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** The narrowest screen on which nothing may overflow: WCAG 1.4.10. */
const NARROWEST = 320
/** High enough for a whole form: what a dock covers for a moment is no barrier. */
const WHOLE = 5000

const checker = readFile('node_modules/axe-core/axe.min.js', 'utf8')

/**
 * What hinders a person on the open screen: the findings of an accessibility checker, and what overflows at the
 * screen's width and at the narrowest.
 */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const own = page.viewportSize()
  if (!own) throw new Error('this browser has a fixed size')
  const faults = [...(await runsOut(page))]
  await page.setViewportSize({ width: NARROWEST, height: own.height })
  await drawnAnew(page)
  faults.push(...(await runsOut(page)))
  await page.setViewportSize(own)
  return [...faults, ...(await barriersInAll(page))]
}

/** The findings of the checker with the whole form in view. */
export async function barriersInAll(page: Page): Promise<readonly string[]> {
  const own = page.viewportSize()
  if (!own) throw new Error('this browser has a fixed size')
  await page.setViewportSize({ width: own.width, height: WHOLE })
  const found = await barriers(page)
  await page.setViewportSize(own)
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

/** The findings of a checker of WCAG 2.2 AA, by rule and first element. `rules`: only these. `without`: not these. */
export async function barriers(
  page: Page,
  rules: readonly string[] = WCAG_2_2_AA,
  without: readonly string[] = [],
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await checker)
  return page.evaluate(
    async ([tags, left]) => {
      interface Found {
        readonly violations: readonly {
          readonly id: string
          readonly nodes: readonly {
            readonly html: string
            readonly failureSummary?: string
            readonly target: readonly string[]
          }[]
        }[]
      }
      interface Axe {
        run(how: object): Promise<Found>
        run(element: Element, how: object): Promise<Found>
      }
      const { axe } = globalThis as unknown as { readonly axe: Axe }
      const { violations } = await axe.run({
        runOnly: tags,
        rules: Object.fromEntries(left.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
      })
      /** A target that the edge of a long page cuts is as large as it is once a person has scrolled to it. */
      const isSmall = async (target: string): Promise<boolean> => {
        const element = document.querySelector(target)
        if (!element) return true
        element.scrollIntoView({ block: 'center' })
        const again = await axe.run(element, { runOnly: { type: 'rule', values: ['target-size'] } })
        return again.violations.length > 0
      }
      const isAnySmall = async (targets: readonly string[]): Promise<boolean> => {
        for (const target of targets) if (await isSmall(target)) return true
        return false
      }
      const standing: (typeof violations)[number][] = []
      for (const one of violations) {
        const stands =
          one.id === 'target-size' ? await isAnySmall(one.nodes.map(({ target }) => target[0] ?? '')) : true
        if (stands) standing.push(one)
      }
      return standing.map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary?.replaceAll(/\s+/g, ' ') ?? ''}`,
      )
    },
    [rules, without] as const,
  )
}

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
