import type { Page } from 'playwright-core'
import { addDays, type PlainDate } from '#domain/entry/plain-date.ts'
import { day, group, pick, press, tick, write } from '../../app/acting.ts'
import { answer, save, whatHappened } from '../../app/what-happened.ts'
import { more, region } from './in-the-file.ts'
import { NOTES } from './notes.ts'

/** She is back. Nobody questions her; a talk with somebody she chooses is offered. */
export async function backAfterOneNight(page: Page, today: PlainDate): Promise<void> {
  await whatHappened(page, 'She is missing, or is back')
  await page
    .getByRole('combobox', { name: 'Is this about something already in the file?' })
    .selectOption({ label: 'Missing' })
  await answer(page, 'Situation now', 'Back')
  await day(page, 'Missing since', addDays(today, -8))
  await day(page, 'Back since', addDays(today, -7))
  await write(page, 'What does the child say?', NOTES.back)
  await more(page)
  await answer(page, 'A talk after coming back', /Offered/)
  await pick(page, 'Who offered it?', 'You')
  await group(page, 'When?').getByLabel('Day', { exact: true }).last().fill(addDays(today, 1))
  await save(page)
}

/** From Plan: talks with the psychologist are offered, and she says no, for now. */
export async function talksOfferedAndDeclined(page: Page): Promise<void> {
  await press(region(page, 'Support after hard things'), 'Write what came next')
  await pick(page, 'Status', 'Offered')
  await pick(page, 'Who offered it?', 'Mira Hoxha')
  await save(page)
  await press(region(page, 'Support after hard things'), 'Write what came next')
  await pick(page, 'Status', 'Said no, for now')
  await tick(group(page, 'Who answered?'), 'She herself')
  await press(page, /^Show all/)
  await tick(group(page, 'Why?'), /tell it again/)
  await answer(page, 'Whose reason is it?', 'She herself')
  await write(page, 'In their words', NOTES.declined)
  await answer(page, 'May we get in touch again?', 'Yes')
  await write(page, 'How can we do so safely?', 'Through the aunt, on a Thursday')
  await save(page)
}

export async function sheSaysWhereSheWantsToLive(page: Page): Promise<void> {
  await whatHappened(page, /^She said what she wants/)
  await pick(page, 'About what?', 'Going back')
  await write(page, 'In their own words', NOTES.view)
  await pick(page, 'How did you talk?', 'Talking')
  await pick(page, 'Who asked?', 'You')
  await save(page)
}

export async function anotherPhase(page: Page): Promise<void> {
  await whatHappened(page, 'Change of phase')
  await answer(page, 'In which phase?', 'Transition')
  await write(page, 'Why?', NOTES.phase)
  await save(page)
}

/** In the file of a child who was met once. */
export async function metOnce(page: Page): Promise<void> {
  await whatHappened(page, 'The child died, cannot be found, or met us only once')
  await answer(page, 'What is it?', 'We met once')
  await write(page, 'In a few words', NOTES.anja)
  await write(page, 'How can the child come back?', 'She has the number, sewn into a glove.')
  await save(page)
}
