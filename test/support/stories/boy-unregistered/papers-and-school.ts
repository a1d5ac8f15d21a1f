import type { Page } from 'playwright-core'
import { day, group, press, said, write } from '../../app/acting.ts'
import { answer, save } from '../../app/what-happened.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { today } from './agency.ts'
import { form, put, tickAll, unfold } from './filling.ts'

/** N2: no field of the form, with everything unfolded, asks for a father. Returns its questions. */
export async function theBirthIsOnNoRegister(page: Page, says: string): Promise<string> {
  await form(page, /^Birth registration/)
  await said(page, says)
  await put(page, 'Is the birth registered?', 'Not registered')
  await put(page, 'Where is the certificate?', 'No certificate')
  await press(group(page, 'What is in the way?').locator('xpath=..'), /^Show all/)
  await tickAll(page, 'What is in the way?', 'Born abroad', 'Refused without a father’s name')
  await put(page, 'Legal advice', 'It was given')
  await unfold(page)
  await write(page, 'In a few words', 'The counter sent her away twice.')
  const questions = (await page.locator('legend, label:not(.choice), .label').allInnerTexts()).join('\n')
  await save(page)
  return questions
}

export async function theConsulateMustAnswer(page: Page): Promise<void> {
  await form(page, /^A step to get papers/)
  await put(page, 'What is it for?', 'Registration without a father')
  await put(page, 'Which step?', 'The consulate')
  await put(page, 'Status', 'Others must act first')
  await put(page, 'Who does it?', 'You')
  await day(page, 'By when?', today)
  const waiting = group(page, 'Who are we waiting for?')
  await write(waiting, 'Who?', 'Consulate, second floor')
  await day(waiting, 'Since when?', addDays(today, -10))
  await save(page)
  await press(page, 'Today')
  await press(page, /^Waiting for others/)
  await said(page, 'Waits for: Consulate, second floor')
}

export async function heGoesToSchool(page: Page): Promise<void> {
  await form(page, /^School or training/)
  await put(page, 'What is the school situation?', 'Goes to school')
  await put(page, 'Which school level?', 'Primary school')
  await write(page, 'What does the child say?', 'I can write the K.')
  await put(page, 'What does the school know?', 'Who must not collect the child')
  await save(page)
}

/** P19 and P20: a mother’s own support ends, and his file stays open. */
export async function hisMotherStops(page: Page): Promise<void> {
  await form(page, /^A parent died, left or came back/)
  await answer(page, 'Which parent?', /^Liri/)
  await put(page, 'What happened?', 'Withdrew their own consent')
  await put(page, 'Does the child know?', 'Not yet')
  await write(page, 'What does the child say?', 'Mama is tired.')
  await tickAll(page, 'Who cares for the child now?', /^Liri/)
  await unfold(page)
  await write(page, 'In a few words', 'She is tired of offices.')
  await save(page)
}
