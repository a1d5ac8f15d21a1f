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
export const OF_CONTRAST = 'color-contrast'

/** In each look what was checked and found readable: letters of this colour, size and weight on these backgrounds. */
const readable: Readonly<Record<Look, Set<string>>> = { light: new Set(), dim: new Set() }

/**
 * The findings about contrast on the open screen. A screen on which every text has colours, letters and backgrounds
 * that were found readable elsewhere in this look is not measured again.
 */
export async function colourFaults(page: Page, look: Look): Promise<readonly string[]> {
  const here = await lettersOnGround(page)
  if (here.every((one) => readable[look].has(one))) return []
  const faults = await barriers(page, [OF_CONTRAST])
  if (faults.length === 0) for (const one of here) readable[look].add(one)
  return faults
}

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
