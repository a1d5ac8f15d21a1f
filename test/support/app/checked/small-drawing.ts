import type { CDPSession, Page } from 'playwright-core'

interface Size {
  readonly width: number
  readonly height: number
}

/** So much smaller than laid out is the picture that the browser paints. */
const SCALE = 0.02

const sessions = new WeakMap<Page, Promise<CDPSession>>()
/** The size in which a page is checked now. */
const sizes = new WeakMap<Page, Size>()

/**
 * Runs checks on a page that is laid out in its own size and painted as a tiny picture, which nobody looks at: painting a page
 * of 4,000 pixels in full cost as much as half of the checks. What the checks measure (layout, styles, what lies below a point)
 * stays as it is; a mouse does not hit anything meanwhile, keys do.
 */
export async function drawnSmall<Found>(page: Page, run: () => Promise<Found>): Promise<Found> {
  if (sizes.has(page)) return run()
  const own = sizeOf(page)
  await layOut(page, own, SCALE)
  try {
    return await run()
  } finally {
    sizes.delete(page)
    await layOut(page, own, 1)
  }
}

/** The size in which a page is laid out. */
export function sizeOf(page: Page): Size {
  const size = sizes.get(page) ?? page.viewportSize()
  if (!size) throw new Error('this browser has a fixed size')
  return size
}

/** Lays out a page in another size, within `drawnSmall`. */
export async function resize(page: Page, size: Size): Promise<void> {
  if (!sizes.has(page)) throw new Error('this page is drawn in full')
  await layOut(page, size, SCALE)
}

/** Playwright would keep the scale of 1; otherwise the page is told what Playwright tells it. */
async function layOut(page: Page, { width, height }: Size, scale: number): Promise<void> {
  if (scale !== 1) sizes.set(page, { width, height })
  // A session that ends takes its size with it, so it is kept as long as its page.
  const known = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, known)
  const session = await known
  await session.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    screenWidth: width,
    screenHeight: height,
    deviceScaleFactor: 1,
    mobile: false,
    screenOrientation: { angle: 0, type: 'landscapePrimary' },
    scale,
  })
}
