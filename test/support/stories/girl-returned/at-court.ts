import type { Page } from 'playwright-core'
import { addDays, type PlainDate } from '#domain/entry/plain-date.ts'
import { choose, day, group, pick, press, tick, write } from '../../app/acting.ts'
import { answer, save, whatHappened } from '../../app/what-happened.ts'
import { more } from './in-the-file.ts'
import { NOTES } from './notes.ts'

/** From Today: a danger without an answer is answered by a step of the plan, which names it. */
export async function answerTheDanger(page: Page, by: PlainDate): Promise<void> {
  await press(page, 'Write')
  await write(page, 'What?', NOTES.step)
  await pick(page, 'Who does it?', 'You')
  await day(page, 'By when?', by)
  await more(page)
  await tick(group(page, 'Which dangers is this for?'), 'Threats or revenge')
  await save(page)
}

/**
 * The certificate has come, with the day on which she was born. Her doubted paper no longer counts, and the worker says
 * so.
 */
export async function writeTheBirthDay(page: Page, on: PlainDate): Promise<void> {
  await whatHappened(page, 'When somebody was born')
  const born = group(page, 'What is known of the birth?').first()
  await choose(born, 'On this day')
  await page.locator('main').getByLabel('Day', { exact: true }).last().fill(on)
  await pick(page, 'How do we know?', 'Birth certificate')
  await answer(page, 'Are there reasons to think that this is a child?', 'Yes')
  await tick(group(page, 'Is one of these no longer valid?'), /^13 to 18 on /)
  await save(page)
}

/**
 * She is accused of stealing. Written twice: before anybody had said that she must not be punished, and after her
 * guardian had.
 */
export async function blamedForStealing(
  page: Page,
  stands: 'Nobody has raised it yet' | 'It was raised',
  spoken: () => Promise<void>,
): Promise<void> {
  await whatHappened(page, 'Child blamed for forced acts')
  const about = page.getByRole('combobox', { name: 'Is this about something already in the file?' })
  if ((await about.count()) > 0) await about.selectOption({ index: 1 })
  await tick(page, 'Stealing or other crime')
  await answer(page, 'Has anybody argued that the child must not be punished?', stands)
  await answer(page, 'Is the child held?', 'Was held')
  await write(page, 'What does the child say?', NOTES.blamed)
  await spoken()
  await save(page)
}

/** The day of her hearing. The rule objects first; then the reason is given. */
export async function dayOfBeingHeard(page: Page, on: PlainDate, spoken: () => Promise<void>): Promise<void> {
  await whatHappened(page, /^Hearing or other legal date/)
  await pick(page, 'What is it?', 'The child is heard')
  await day(page, 'On which day?', on)
  await answer(page, 'Status', 'Planned')
  await answer(page, 'Does the child have to come?', 'Yes')
  await answer(page, 'Is the child prepared?', 'Not yet')
  await spoken()
  await more(page)
  await write(page, 'Why must the child tell it again?', NOTES.askedAgain)
  await page.getByText(/It happened, so it is saved/).waitFor({ state: 'detached' })
  await save(page)
}

/** Somebody puts pressure on her aunt, because of the trial. It is stored in Justice. */
export async function pressedBeforeTheTrial(page: Page, trial: PlainDate): Promise<void> {
  await whatHappened(page, /^I am worried/)
  await press(page, /^Which part of the file[?]/)
  await choose(page, 'Justice')
  await write(page, 'What worries you?', NOTES.threat)
  await pick(page, 'What is it about?', 'Pressure or interference')
  await answer(page, 'How soon must we check?', 'Today')
  await answer(page, 'Who noticed it?', /Aunt Zana/)
  await more(page)
  await day(page, 'On which day is the risk greatest?', addDays(trial, -1))
  await save(page)
}
