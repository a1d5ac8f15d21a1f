import type { Page } from 'playwright-core'
import type { Route } from '#web/navigation/routes.ts'

/** Milliseconds without a change, after which all that was read is shown. */
const STILL = 150
const LONGEST = 20_000

/**
 * Opens a screen as the app itself does, without the touches that lead there: screens are named only in memory, so no
 * address leads to one. Resolves once the screen has its heading and nothing moves any more.
 */
export async function goTo(page: Page, place: Route): Promise<void> {
  await onTrail(page, place)
  await still(page)
}

/** The screen that is shown. */
export const placeNow = (page: Page): Promise<Route> => onTrail(page)

/** The trail is read from the component tree, where the app receives it. */
async function onTrail(page: Page, place?: Route): Promise<Route> {
  return page.evaluate((to) => {
    interface Fiber {
      readonly child: Fiber | null
      readonly alternate: Fiber | null
      readonly memoizedProps: { readonly trail?: { go(where: unknown): void; current(): Route } } | null
    }
    const root = document.getElementById('app')
    const key = root && Object.keys(root).find((name) => name.startsWith('__reactContainer$'))
    let fiber = root && key ? (root as unknown as Record<string, Fiber>)[key] : undefined
    fiber = fiber?.child ?? fiber?.alternate?.child ?? undefined
    while (fiber && !fiber.memoizedProps?.trail) fiber = fiber.child ?? undefined
    const trail = fiber?.memoizedProps?.trail
    if (!trail) throw new Error('the app holds no trail')
    if (to) trail.go(to)
    return trail.current()
  }, place)
}

/** Resolves once there is a heading and the page has not changed for a while. */
export async function still(page: Page): Promise<void> {
  await page.evaluate(
    async ({ quiet, longest }) => {
      const until = Date.now() + longest
      let last = Date.now()
      const seen = new MutationObserver(() => {
        last = Date.now()
      })
      seen.observe(document.body, { subtree: true, childList: true, characterData: true })
      // The previous screen stays in the page, hidden, until the next one has its data; and a screen may show that it
      // is still opening.
      const shown = (what: string) => [...document.querySelectorAll(what)].filter((one) => one.checkVisibility())
      const headed = () =>
        shown('main h1').length > 0 &&
        !shown('main [role=status]').some((one) => /^(Opening|Looking|Fetching)/.test(one.textContent.trim()))
      while (Date.now() < until && (Date.now() - last < quiet || !headed()))
        await new Promise((resolve) => setTimeout(resolve, 25))
      seen.disconnect()
    },
    { quiet: STILL, longest: LONGEST },
  )
}
