import type { Page } from 'playwright-core'
import { pick, press, write } from './acting.ts'
import { answer, save, whatHappened } from './what-happened.ts'

/** From a child’s file: a request to somebody at a school, because of a named danger. Ends with the form filled in. */
export async function askTheSchool(
  page: Page,
  what: { readonly called: string; readonly asks: string; readonly danger: string },
): Promise<void> {
  await whatHappened(page, 'Refer the child for help')
  await pick(page, 'To whom?', 'School')
  await write(page, 'Who exactly?', what.called)
  await write(page, 'What are they asked to do?', what.asks)
  await answer(page, 'What is the legal basis?', /danger/i)
  await write(page, 'Which danger?', what.danger)
  await answer(page, 'May they pass it on?', 'Not allowed')
  await answer(page, 'How?', 'On paper')
}

/** By keyboard: a note about the last save covers the lower edge for a while. */
export const pressByKey = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().press('Enter')

/** From Plan: enters the answers that came back on paper. */
export async function typeInTheAnswer(page: Page, by: string): Promise<void> {
  await pressByKey(page, 'Write the answer')
  await pick(page, 'What is the answer?', 'Yes, they will help')
  await write(page, 'Who answered?', by)
  await answer(page, 'How did they answer?', 'On paper')
  await save(page)
}

/** From Services: a shelter with a confidential address. Ends on its page, with the address saved separately. */
export async function writeAShelter(
  page: Page,
  what: { readonly name: string; readonly by: string; readonly district: string; readonly address: string },
): Promise<void> {
  await press(page, 'Add a service')
  await write(page, 'What is it called?', what.name)
  await write(page, 'Organisation', what.by)
  await press(page, 'A kind of help')
  await pick(page, 'Which help?', 'A place to live')
  await pick(page, 'More exactly', 'Emergency shelter')
  await answer(page, 'Is it running?', 'Yes')
  await answer(page, 'For girls or for boys?', 'Girls and women')
  await answer(page, 'Whose papers do they ask about?', 'Nobody’s')
  await answer(page, 'Do they take children of trafficked people?', 'Yes')
  await press(page, 'A place')
  await write(page, 'District or town', what.district)
  await answer(page, 'Is the address hidden?', 'Yes')
  await answer(page, 'How do people get in?', 'Only by referral')
  await answer(page, 'What does it cost?', 'Nothing')
  await save(page)
  await press(page, new RegExp(`^${what.name}`))
  await press(page, 'Write the address')
  await write(page, 'Address', what.address)
  await press(page, 'Save')
}
