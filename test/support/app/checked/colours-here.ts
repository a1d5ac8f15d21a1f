import type { Page } from 'playwright-core'
import { barriers } from './barriers.ts'

export type Look = 'light' | 'dim'

/** The look that the app shows now. */
export async function lookOf(page: Page): Promise<Look> {
  const look = await page.evaluate(() => document.documentElement.dataset['look'])
  if (look !== 'light' && look !== 'dim') throw new Error(`the app has the look ${String(look)}`)
  return look
}

/** The rule whose answer depends on nothing but colours and letters, and which costs most of the checker's time. */
const OF_CONTRAST = 'color-contrast'

/** In each look what was checked and found readable: letters of this colour, size and weight on these backgrounds. */
const readable: Readonly<Record<Look, Set<string>>> = { light: new Set(), dim: new Set() }

/** What differs between light and dim besides contrast: links within a text. */
const OF_LINKS = 'link-in-text-block'

/**
 * The findings about contrast on the open screen. A screen on which every text has colours, letters and backgrounds
 * that were found readable elsewhere in this look is not measured again.
 */
export const colourFaults = (page: Page, look: Look): Promise<readonly string[]> =>
  withContrast(page, look, (isNew) => (isNew ? barriers(page, [OF_CONTRAST]) : noFaults()))

/**
 * The findings of all rules (or of `rules`) on the open screen, and those about contrast as `colourFaults` finds them: in one run
 * of the checker, which spends as much on reading the page as on its rules.
 */
export const allFaults = (page: Page, look: Look, rules?: readonly string[]): Promise<readonly string[]> =>
  withContrast(page, look, (isNew) =>
    rules
      ? barriers(page, [...rules, ...(isNew ? [OF_CONTRAST] : [])])
      : barriers(page, undefined, isNew ? [] : [OF_CONTRAST]),
  )

/** The findings about contrast, and whether links within a text are seen, in another look of a screen that was checked. */
export const faultsOfColour = async (page: Page, look: Look): Promise<readonly string[]> => {
  const links = await page.evaluate(() => document.querySelector('a[href], [role=link]') !== null)
  return links ? allFaults(page, look, [OF_LINKS]) : colourFaults(page, look)
}

/** Checks contrast where letters or their ground are new, and remembers what was found readable. */
async function withContrast(
  page: Page,
  look: Look,
  check: (isNew: boolean) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const here = await lettersOnGround(page)
  const isNew = here.some((one) => !readable[look].has(one))
  const faults = await check(isNew)
  if (isNew && !faults.some((fault) => fault.startsWith(`${OF_CONTRAST}:`)))
    for (const one of here) readable[look].add(one)
  return faults
}

const noFaults = (): Promise<readonly string[]> => Promise.resolve([])

/**
 * What decides whether each visible text can be read: its colour and letters, and the backgrounds below it down to the
 * first opaque one. Where more decides (a picture, transparency, an effect, a part that floats over others), the text
 * itself is named, and so is measured wherever it is new.
 */
export function lettersOnGround(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const opaque = (colour: string) => !/^rgba\(.*[,/] ?(0|0?[.]\d+)\)$|transparent/.test(colour)
    const isText = (one: Element) =>
      one.matches('input, textarea, select') ||
      [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
    interface Ground {
      /** Backgrounds from this element down to the first opaque one. */
      readonly below: readonly string[]
      /** More than colours decides: down to the first opaque background, or by a transparency of any part above. */
      readonly more: boolean
      readonly transparent: boolean
    }
    // Texts stand on the same parts: each part is asked for its style once.
    const grounds = new Map<Element, Ground>()
    const groundOf = (one: Element): Ground => {
      const known = grounds.get(one)
      if (known) return known
      const { backgroundColor, backgroundImage, mixBlendMode, filter, position, opacity } = getComputedStyle(one)
      const above = one.parentElement ? groundOf(one.parentElement) : undefined
      const effect = backgroundImage !== 'none' || mixBlendMode !== 'normal' || filter !== 'none'
      const ends = opaque(backgroundColor)
      const ground = {
        below: [backgroundColor, ...(ends ? [] : (above?.below ?? []))],
        more: effect || (!ends && (position === 'absolute' || position === 'fixed' || (above?.more ?? false))),
        transparent: opacity !== '1' || (above?.transparent ?? false),
      }
      grounds.set(one, ground)
      return ground
    }
    const found = new Set<string>()
    for (const one of document.querySelectorAll('body *')) {
      if (!isText(one) || !one.checkVisibility()) continue
      const { color, fontSize, fontWeight, textShadow } = getComputedStyle(one)
      const { below, more, transparent } = groundOf(one)
      const letters = [color, fontSize, fontWeight, ...below].join(' ')
      const alone = more || transparent || one instanceof SVGElement || textShadow !== 'none'
      found.add(alone ? `${letters} ${one.outerHTML.slice(0, 300)}` : letters)
    }
    return [...found]
  })
}
