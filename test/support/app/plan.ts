import type { Page } from 'playwright-core'
import { day, pick, press, tick, write, group } from './acting.ts'
import { answer, save, whatHappened } from './what-happened.ts'

/** A need, an offer, and a refusal that leaves the offer open. Begins and ends on Plan. */
export async function schoolNeededOfferedDeclined(
  page: Page,
  no: { readonly words: string; readonly how: string },
): Promise<void> {
  await press(page, 'Add a need')
  await pick(page, 'Which help?', 'School and kindergarten')
  await pick(page, 'Status', 'Needed')
  await answer(page, 'Who says that it is needed?', 'I do')
  await save(page)
  await press(page, 'Write what came next')
  await pick(page, 'Status', 'Offered')
  await pick(page, 'Who offered it?', 'You')
  await save(page)
  await press(page, 'Write what came next')
  await pick(page, 'Status', 'Said no, for now')
  await tick(group(page, 'Who answered?'), 'She herself')
  await press(page, /^Show all/)
  await tick(group(page, 'Why?'), 'Does not suit')
  await answer(page, 'Whose reason is it?', 'She herself')
  await write(page, 'In their words', no.words)
  await answer(page, 'May we get in touch again?', 'Yes')
  await write(page, 'How can we do so safely?', no.how)
  await save(page)
}

/** A wish as a goal, and the first step towards it. Begins and ends on Plan. */
export async function wishAndStep(
  page: Page,
  what: { readonly wish: string; readonly goal: string; readonly step: string; readonly by: string },
): Promise<void> {
  await press(page, 'Write a wish')
  await write(page, 'The wish, as the child said it', what.wish)
  await write(page, 'What is the goal?', what.goal)
  await save(page)
  await press(page, 'Add a step')
  await write(page, 'What?', what.step)
  await pick(page, 'Who does it?', 'You')
  await day(page, 'By when?', what.by)
  await save(page)
}

export async function toDo(page: Page, what: string, by: string): Promise<void> {
  await whatHappened(page, /^Something to do/)
  await write(page, 'What?', what)
  await pick(page, 'Who does it?', 'You')
  await day(page, 'By when?', by)
  await save(page)
}

/** Yes to one purpose and no to another, from the child herself. */
export async function mayWe(page: Page): Promise<void> {
  await whatHappened(page, /^Agreement given or withdrawn/)
  await answer(page, 'Who answers?', 'She herself')
  await answer(page, 'Write down what we do together', 'Yes')
  await answer(page, 'Contact with family', 'No')
  await pick(page, 'With whom?', 'Family')
  await answer(page, 'Who speaks this language with them?', 'I do')
  await answer(page, 'How?', 'In words')
  for (const what of ['What it is for', 'That no is fine, on any day', 'Who will know']) await tick(page, what)
  await save(page)
}
