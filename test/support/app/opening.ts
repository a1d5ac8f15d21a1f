import type { Page } from 'playwright-core'
import { choose, group, heading, pick, press, said, tick, write } from './acting.ts'

/** What is known on the first evening. */
export interface NewChild {
  readonly name?: string
  readonly from: string
  readonly to: string
  readonly sex: 'Girl' | 'Boy'
  readonly language: string
  /** Another child of that household. */
  readonly other?: string
  /** What was said before anything else; nothing if it was not said yet. */
  readonly told: readonly string[]
}

/** Children → Open a new file → Already known? → nobody is like this. Ends on the short form. */
export async function askWhetherKnown(page: Page, child: NewChild): Promise<void> {
  await press(page, 'Children')
  await heading(page, 'Children')
  await press(page, 'Open a new file')
  await heading(page, 'Is this child already known?')
  if (child.name !== undefined) await write(page, 'Name, as you heard it', child.name)
  await write(page, 'Youngest, about', child.from)
  await write(page, 'Oldest, about', child.to)
  await choose(page, child.sex)
  await press(page, 'Look')
  await said(page, 'No similar file that you may open')
  await press(page, 'Open a new file')
}

/** The short form; the file is open afterwards and asks separately how trafficking affected this child. */
export async function fillOpening(page: Page, child: NewChild): Promise<void> {
  await pick(page, 'How did the child come?', 'Hotline')
  await choose(group(page, 'How is the age known?'), 'By appearance')
  await pick(page, 'Language', child.language)
  await choose(group(page, 'Interpreter'), 'Not needed')
  if (child.other === undefined) await choose(page, 'No others there')
  else {
    await choose(page, 'Yes, there are')
    const other = group(page, 'Child 1')
    await write(other, 'What is this child called?', child.other)
    await choose(group(other, 'Is this child safe tonight?'), 'Not known')
  }
  for (const limit of child.told) await tick(page, limit)
  if (child.told.length > 0) {
    await choose(group(page, 'How was it told?'), 'In words')
    await choose(group(page, 'Could the child say it in own words?'), 'Yes')
  }
  await press(page, 'Open the file')
  await heading(page, 'Kept in a separate folder')
}
