import type { Page } from 'playwright-core'
import { pick, press, write } from './acting.ts'
import { answer } from './what-happened.ts'

/** Child → People → somebody unsafe, not yet saved: the card to warn about him is offered below. */
export async function writeDownUnsafeUncle(page: Page, called: string): Promise<void> {
  await press(page, 'People')
  await press(page, 'Add a person')
  await write(page, 'What does the child or family call them?', called)
  await pick(page, 'Girl, boy, woman, man', 'Boy or man')
  await pick(page, 'About how old?', '25 or more')
  await answer(page, 'Still alive?', 'Yes')
  await pick(page, 'What are they to the child?', 'Uncle')
  await answer(page, 'Is this person safe for the child?', 'Unsafe')
  await answer(page, 'Do they live with the child?', 'No')
  await answer(page, 'Do they care for the child?', 'No')
}
