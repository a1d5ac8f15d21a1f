import type { Locator, Page } from 'playwright-core'

/** What one act took. */
export interface Taken {
  /** Fingers on the screen, choices in native lists and days, and on the laptop keys that act. */
  readonly touches: number
  readonly words: number
  /** How often the screen had to be moved to reach the next thing. */
  readonly swipes: number
}

type Counting = typeof globalThis & { touchesSoFar: number }

/** Runs in the page before anything of the app: the page itself counts, so that nothing an act does goes uncounted. */
export function countInPage(): void {
  const counting = globalThis as Counting
  counting.touchesSoFar = 0
  document.addEventListener('pointerdown', () => (counting.touchesSoFar += 1), true)
  // A choice in a native list is opened and chosen; neither is seen by the page as a touch.
  document.addEventListener(
    'change',
    ({ target }) => {
      if (target instanceof HTMLSelectElement) counting.touchesSoFar += 2
    },
    true,
  )
}

/** How much of a screen one swipe moves. */
const SWIPE = 0.7

/** The hand of one person on one device. */
export class Hand {
  private words = 0
  private swipes = 0
  private keys = 0
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async begin(): Promise<void> {
    this.words = this.swipes = this.keys = 0
    await this.page.evaluate(() => {
      ;(globalThis as Counting).touchesSoFar = 0
    })
  }

  async taken(): Promise<Taken> {
    const touches = await this.page.evaluate(() => (globalThis as Counting).touchesSoFar)
    return { touches: touches + this.keys, words: this.words, swipes: this.swipes }
  }

  /** Touches what is there, and moves the screen first where it is out of sight. */
  async touch(what: Locator): Promise<void> {
    const one = what.first()
    await one.waitFor({ state: 'attached', timeout: 15_000 })
    await this.reach(one)
    await one.click()
  }

  press(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    return this.touch(within.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }))
  }

  choose(question: string | RegExp, answer: string | RegExp): Promise<void> {
    const group = this.page.getByRole('group', { name: question })
    return this.touch(
      group.getByRole('radio', typeof answer === 'string' ? { name: answer, exact: true } : { name: answer }),
    )
  }

  tick(question: string | RegExp, answer: string | RegExp): Promise<void> {
    return this.touch(this.page.getByRole('group', { name: question }).getByRole('checkbox', { name: answer }))
  }

  async pick(question: string | RegExp, answer: string): Promise<void> {
    const list = this.page.getByLabel(question).first()
    await this.reach(list)
    await list.selectOption({ label: answer })
  }

  /** A day or a time, chosen in the device's own picker: opened, chosen. */
  async set(what: Locator, value: string): Promise<void> {
    await this.reach(what)
    await what.fill(value)
    this.keys += 2
  }

  /** Types words; a touch more where the cursor is elsewhere. The key that ends a word is part of it. */
  async type(what: Locator | null, words: string, ends = false): Promise<void> {
    const one = what?.first()
    if (one && !(await one.evaluate((field) => field === document.activeElement))) await this.touch(one)
    await this.page.keyboard.type(words)
    if (ends) await this.page.keyboard.press('Enter')
    this.words += words.trim().split(/\s+/).length
  }

  /** A key that acts, on the laptop. */
  async key(name: string): Promise<void> {
    await this.page.keyboard.press(name)
    this.keys += 1
  }

  private async reach(one: Locator): Promise<void> {
    const box = await one.boundingBox()
    const height = this.page.viewportSize()?.height ?? 0
    if (!box || height === 0) return
    const away = box.y < 0 ? -box.y : box.y + Math.min(box.height, height) - height
    if (away > 0) {
      this.swipes += Math.ceil(away / (height * SWIPE))
      await one.scrollIntoViewIfNeeded()
    }
  }
}
