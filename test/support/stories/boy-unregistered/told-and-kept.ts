import type { Page } from 'playwright-core'
import { addDays } from '#domain/entry/plain-date.ts'
import { choose, day, group, pick, press, tick, write } from '../../app/acting.ts'
import { answer, save } from '../../app/what-happened.ts'
import { today } from './agency.ts'
import { form, put, refused, tickAll } from './filling.ts'

/** How long the link between the two files holds. */
export const LINK_DAYS = 300

/**
 * What may be shared with his mother’s file: refused when one person alone wants it, saved when two decide it with her
 * yes.
 */
export async function linkTheFiles(page: Page, ...says: readonly string[]): Promise<void> {
  await form(page, /^Share with a relative’s own file/)
  await pick(page, 'Which file?', 'Liri')
  await answer(page, 'Whose file is it?', /^Liri/)
  await tickAll(page, 'What may be seen there?', 'When we come', 'School')
  await tickAll(page, 'Who decided it?', 'You')
  await write(page, 'Why?', 'Teuta plans her own days by it.')
  const answers = group(page, 'What the people concerned said')
  await press(answers, 'A person’s answer')
  await choose(group(answers, 'Who?'), /^Liri/)
  await answer(answers, 'What did they say?', 'No')
  await day(page, 'Until when?', addDays(today, 730))
  await refused(
    page,
    ...says,
    'A second person who decides it with you',
    'Agreement of the people whose story it is',
    'A day within twelve months to decide this again',
  )
  await tickAll(page, 'Who decided it?', 'Besa Leka')
  await answer(answers, 'What did they say?', 'Yes')
  await day(page, 'Until when?', addDays(today, LINK_DAYS))
  await save(page)
}

/** How he will be told: refused while it is his mother’s story and she says no. */
export async function howHeWillBeTold(page: Page, ...says: readonly string[]): Promise<void> {
  await form(page, /^How the child will be told something/)
  await put(page, 'What is it about?', 'Who the father is')
  await put(page, 'What does the child know?', 'Nothing')
  await write(page, 'What does the child ask?', 'Where is my father?')
  await put(page, 'Does the child want to know it?', 'The child asks for it')
  await put(page, 'Whose story is it?', 'The mother’s')
  await put(page, 'May it be told?', 'No')
  await put(page, 'When?', 'When the child asks')
  await tickAll(page, 'Who tells it?', /^Liri/)
  await write(page, 'In which words?', 'He hurt me. He must not come here. It is not because of you.')
  await tickAll(page, 'Who is with the child after?', 'Mira Hoxha')
  await write(page, 'Why this way?', 'It is her story, too.')
  await refused(page, ...says)
  await put(page, 'May it be told?', 'Yes, a part of it')
  await save(page)
}

export async function heWasTold(page: Page): Promise<void> {
  await form(page, /^The child was told something, or found out/)
  await put(page, 'What was it about?', 'Who the father is')
  await put(page, 'How did the child learn this?', 'The child asked and was answered')
  await write(page, 'What was said?', 'He asked on a Sunday, and she said it as she had planned.')
  await write(page, 'What does the child say?', 'Then he cannot have my bed.')
  await press(page, 'More, if you know it')
  await page.getByRole('combobox', { name: 'Which planned talk was it?' }).selectOption({ index: 1 })
  await save(page)
}

/** R6: origins are withheld from everybody, as his mother asks. */
export async function keptFromAnyone(page: Page): Promise<void> {
  await form(page, /^Keep information from somebody/)
  await put(page, 'What is kept secret?', 'One part of the file')
  await put(page, 'Which part of the file?', 'Origins')
  await pick(page, 'From whom?', 'Anyone')
  await put(page, 'Why?', 'It is about another person')
  await answer(page, 'Who asked for it?', /^Liri/)
  await press(page.locator('.more-fields').filter({ hasText: 'More, if you know it' }).last(), /^More, if you know it/)
  await write(page, 'In their words', 'She decides who hears it.')
  await save(page)
}

export async function aLawyerWantsTheFile(page: Page): Promise<void> {
  await form(page, /^An authority demands information/)
  await write(page, 'Which authority?', 'A lawyer who says that he speaks for Agron')
  await write(page, 'What does it want?', 'The whole file within three days.')
  await put(page, 'What did they show?', 'A letter')
  await save(page)
}

/** N10 and R6: what he asks for is refused, and the answer becomes a no without an order. */
export async function notWithoutAnOrder(page: Page, ...says: readonly string[]): Promise<void> {
  await form(page, /^Answer an authority/)
  await pick(page, 'Which demand?', 'A demand by an authority')
  await put(page, 'What is the answer?', 'Only what the law requires')
  await write(page, 'Why?', 'Agron’s lawyer has no order, and the file is not his to read.')
  await pick(page, 'Who decides this with you?', 'Besa Leka')
  await write(page, 'Based on which law?', 'He names none')
  await put(page, 'On whose order?', 'A prosecutor’s order')
  // Until the touch, a note in a sealed part shows only its day.
  await press(page, 'Show the sealed parts, too. Who can see the screen?')
  await tick(
    group(page, 'Which notes, one by one?')
      .getByText(/: Origins$/)
      .first()
      .locator('xpath=ancestor::label'),
    /.*/,
  )
  await put(page, 'How?', 'On paper')
  await put(page, 'Is the child told?', 'Not safe to tell')
  await press(group(page, 'If there are no words').last(), 'I did not ask')
  await write(page, 'What does the child say?', 'He need not know of it today.')
  await refused(page, ...says, 'Advice of a lawyer', 'An order of a court', 'To leave out what must be kept from them')
  await put(page, 'What is the answer?', 'Only with an official order')
  await write(page, 'What are they told?', 'Bring the order of a court.')
  await save(page)
}

/** The second person’s yes: without it nothing is answered. */
export async function sheSaysYes(page: Page): Promise<void> {
  await press(page, 'To approve')
  await press(page, /^Answer to an authority/)
  await choose(page, 'Yes')
  await press(page, 'Save the answer')
}
