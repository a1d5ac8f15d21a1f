import type { Page } from 'playwright-core'
import type { Person } from './demo.ts'
import type { Hand } from './hand.ts'

/** Something that is done every day, from the lock screen on. `goal`: the most touches that it may take. */
export interface Act {
  readonly name: string
  readonly who: Person
  readonly goal: number
  /** What has to be in the file first; not counted. */
  readonly before?: (hand: Hand) => Promise<void>
  /** Ends when it is done and the screen says so. */
  readonly run: (hand: Hand) => Promise<void>
}

/** Waits until the screen says it. */
export const says = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).filter({ visible: true }).first().waitFor({ timeout: 15_000 })

export const saved = (hand: Hand): Promise<void> => says(hand.page, 'Saved on this')

/** On the phone: the middle of the bar, then the child. */
export async function happenedWith(hand: Hand, child: string): Promise<void> {
  await hand.press(/^What happened\?/, hand.page.getByRole('navigation'))
  await hand.press(new RegExp(`^.?.?${child}`))
  await hand.page.getByRole('heading', { name: 'Suggested forms' }).waitFor()
}

/** Finds a form by a word and opens the one found first, with the key that ends the word. */
export async function findForm(hand: Hand, word: string): Promise<void> {
  await hand.type(hand.page.getByLabel('Find a form by a word'), word, true)
  await hand.page.locator('.form-body .field').first().waitFor()
}
