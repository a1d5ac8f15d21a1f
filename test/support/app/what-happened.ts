import type { Page } from 'playwright-core'
import { choose, group, heading, pick, press, said, SHOW_SEALED, write, type Within } from './acting.ts'

/** From a child's file: the chooser, then the form with this question. */
export async function whatHappened(page: Page, ask: string | RegExp): Promise<void> {
  await chooseWhatHappened(page, ask)
  await page.locator('.form-body .field').first().waitFor()
}

/** The same for a form with sealed content: it opens after the touch that asks who can see the screen. */
export async function whatHappenedSealed(page: Page, ask: string | RegExp): Promise<void> {
  await chooseWhatHappened(page, ask)
  await heading(page, 'Write')
  await press(page, SHOW_SEALED)
  await page.locator('.form-body .field').first().waitFor()
}

async function chooseWhatHappened(page: Page, ask: string | RegExp): Promise<void> {
  await press(page, 'What happened?')
  await heading(page, 'What happened?')
  await pressForm(page, ask)
}

/** On the chooser, over a child: what is likely stands there at once, everything else under its subject. */
export async function pressForm(page: Page, ask: string | RegExp): Promise<void> {
  await page.getByRole('heading', { name: 'Suggested forms' }).waitFor()
  const form = page.getByRole('button', { name: ask })
  if ((await form.count()) === 0) await press(page, 'All forms, by subject')
  for (const subject of await page.locator('.subjects > button').all()) {
    if ((await form.count()) > 0) break
    await subject.click()
  }
  await press(page, ask)
}

export async function save(page: Page, button = 'Save'): Promise<void> {
  await press(page, button)
  await page.getByRole('button', { name: 'Close, keep the draft' }).waitFor({ state: 'detached' })
  await said(page, 'Saved on this phone')
}

/** Answers the questions of one field that asks for a choice. */
export const answer = (within: Within, question: string | RegExp, with_: string | RegExp): Promise<void> =>
  choose(group(within, question).first(), with_)

export async function sawHer(page: Page, what: { readonly says: string; readonly saw: string }): Promise<void> {
  await whatHappened(page, /^I saw her/)
  await pick(page, 'Where?', 'At home')
  await answer(page, 'Did you meet the child?', 'We spoke')
  await write(page, 'In their own words', what.says)
  await write(page, 'What you saw and did', what.saw)
  await answer(page, 'Was anything not safe?', 'Not sure')
  await save(page)
}
