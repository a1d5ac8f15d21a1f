import type { Page } from 'playwright-core'
import { choose, group, tick, write } from './acting.ts'

/**
 * Everything that is asked about a contact besides who and where, answered for a boy who begs, in five touches and a
 * line.
 */
export async function tellOfHim(page: Page): Promise<void> {
  await choose(group(page, 'How old does the child seem?'), '6 to 11')
  await choose(group(page, 'Girl or boy'), 'Boy')
  await tick(page, 'Begs')
  await tick(page, 'Food or clothes')
  await choose(group(page, 'What was the answer?'), 'Took it')
  await write(page, 'In a few words', 'He shared the bread.')
}
