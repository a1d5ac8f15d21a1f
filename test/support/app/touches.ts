import type { Page } from 'playwright-core'

/** How often a finger touched the screen, and into how many fields something was typed. */
export interface Touches {
  readonly touches: number
  readonly fields: number
}

/**
 * Counts, in the page, touches and typed fields from now on. A choice in a native list is one touch more than the field
 * reports.
 */
export async function countTouches(page: Page, does: () => Promise<void>): Promise<Touches> {
  await page.evaluate(() => {
    const counted = { touches: 0, typed: new Set<EventTarget>() }
    const touch = () => {
      counted.touches += 1
    }
    const type = ({ target }: Event) => {
      if (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text'))
        counted.typed.add(target)
    }
    document.addEventListener('pointerdown', touch, true)
    document.addEventListener('input', type, true)
    Object.assign(globalThis, {
      handsOff: () => {
        document.removeEventListener('pointerdown', touch, true)
        document.removeEventListener('input', type, true)
        return { touches: counted.touches, fields: counted.typed.size }
      },
    })
  })
  await does()
  return page.evaluate(() => (globalThis as unknown as { readonly handsOff: () => Touches }).handsOff())
}
