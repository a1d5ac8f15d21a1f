import type { Page } from 'playwright-core'

/** In milliseconds: a page that draws at all draws far sooner, on a busy machine, too. */
const PATIENCE = 5000

/**
 * Gives the page another size, and waits until it is drawn. A browser has been seen to draw nothing more after a page of
 * 5000 pixels became small again: every touch waited until it failed. A size that differs once more makes it draw.
 */
export async function resize(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size)
  for (let tries = 0; tries < 4; tries++) {
    if (await draws(page)) return
    await page.setViewportSize({ width: size.width, height: size.height + 1 })
    await page.setViewportSize(size)
  }
  throw new Error(`the browser draws nothing at ${String(size.width)} × ${String(size.height)}`)
}

const draws = (page: Page): Promise<boolean> =>
  page.evaluate(
    (patience) =>
      new Promise<boolean>((done) => {
        requestAnimationFrame(() => done(true))
        setTimeout(() => done(false), patience)
      }),
    PATIENCE,
  )
