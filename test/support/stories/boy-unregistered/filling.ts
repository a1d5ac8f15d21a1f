import type { Page } from 'playwright-core'
import { group, pick, press, said, tick, type Within } from '../../app/acting.ts'
import { answer, whatHappened } from '../../app/what-happened.ts'
import { openHis } from './in-browsers.ts'

/** From any screen: his file, then the form of this question. */
export async function form(page: Page, ask: RegExp): Promise<void> {
  await openHis(page)
  await whatHappened(page, ask)
}

/** One answer, from a list of any length. */
export async function put(within: Within, question: string, option: string | RegExp): Promise<void> {
  const list = within.getByRole('combobox', { name: question, exact: true })
  if (typeof option === 'string' && (await list.count()) > 0) await pick(within, question, option)
  else await answer(within, question, option)
}

export async function tickAll(
  within: Within,
  question: string,
  ...options: readonly (string | RegExp)[]
): Promise<void> {
  for (const option of options) await tick(group(within, question).last(), option)
}

/** Rarely asked questions are folded. */
export const unfold = (page: Page) => press(page, 'More, if you know it')

/**
 * Saves a decision that a rule refuses: the rule’s words, and the list of what is missing, are read on the screen; the
 * form stays, with what was typed.
 */
export async function refused(page: Page, ...says: readonly string[]): Promise<void> {
  await press(page, 'Save')
  await said(page, 'Not yet')
  await said(page, /What you typed is kept/)
  for (const words of says) await said(page, words)
}
