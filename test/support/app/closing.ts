import type { Page } from 'playwright-core'
import { choose, day, group, pick, press, said, tick, write } from './acting.ts'
import { answer, save, whatHappened } from './what-happened.ts'

/** The form as a tired person fills it at first: why the file closes, and that the child was not told yet. */
export async function askToCloseTooEarly(page: Page): Promise<void> {
  await whatHappened(page, 'Close the file')
  await pick(page, 'Why now?', 'The goals were met')
  await write(page, 'In your words', 'She sleeps in her own bed.')
  await answer(page, 'Was the child told?', 'Not told')
  await write(page, 'Why not?', 'On Friday.')
  await press(page, 'Ask to close')
  await said(page, 'This file cannot close yet')
}

/** A meeting in which the plan is reviewed. */
export async function lookAtThePlanAgain(page: Page, with_: string): Promise<void> {
  await whatHappened(page, 'Meeting about the child')
  await answer(page, 'What for?', 'Review of the plan')
  for (const who of ['You', with_]) await tick(group(page, 'Who was there?'), who)
  await answer(page, 'Did the child take part?', 'Was asked before')
  await write(page, 'What does the child say?', 'I am fine here.')
  await write(page, 'What was talked about?', 'She sleeps in her own bed.')
  await save(page)
}

/** Whatever is still open: the child does not want it now. */
export async function answerWhatIsOpen(page: Page): Promise<void> {
  const open = page.locator('[data-part="open"]')
  await page.getByText('What happens after').first().waitFor()
  for (let left = await open.getByText('No answer yet').count(); left > 0; left -= 1) {
    const thing = open.getByRole('listitem').filter({ hasText: 'No answer yet' }).first()
    await thing.getByRole('button').first().click()
    const row = open
      .getByRole('listitem')
      .filter({ has: page.getByRole('radio') })
      .first()
    await choose(row, 'The child does not want it')
    await write(row, 'What did the child say?', 'Not now.')
    await row.getByRole('button').first().click()
  }
}

/** Adds what was missing to the saved form: the child told, who can be called, who visits. */
export async function askToCloseWhole(page: Page, today: string, looksIn: string, until: string): Promise<void> {
  await whatHappened(page, 'Close the file')
  await said(page, 'Your draft was kept. This is what you typed.')
  await answerWhatIsOpen(page)
  await answer(page, 'Was the child told?', 'Yes')
  await day(page, 'When?', today)
  await pick(page, 'Who told the child?', 'You')
  await write(page, 'What did the child say?', 'May I still call you?')
  const call = group(page, 'Whom can the child call?')
  await press(call, 'Add another')
  await pick(call, 'Who?', 'You')
  await write(call, 'How?', 'The number on the pencil')
  const looks = group(page, 'Who follows up, and when?')
  await press(looks, 'Another day')
  await day(looks, 'When?', looksIn)
  await pick(looks, 'Who?', 'You')
  await write(looks, 'How?', 'At school')
  await day(page, 'Until when?', until)
  await save(page, 'Ask to close')
}
