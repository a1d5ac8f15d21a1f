import type { Page } from 'playwright-core'
import { choose, group, heading, pick, press, said, tick, write } from '../../app/acting.ts'
import { answer, save, whatHappened } from '../../app/what-happened.ts'
import { pressByKey } from '../../app/others.ts'
import { NOTES } from './notes.ts'

/** The fact behind it is withheld from the school. She asked for it. */
export async function nothingToTheSchool(page: Page): Promise<void> {
  await whatHappened(page, 'Keep information from somebody')
  await answer(page, 'What is kept secret?', 'Everything')
  await pick(page, 'From whom?', 'School')
  await pick(page, 'Why?', 'Shame, or what people say')
  await answer(page, 'Who asked for it?', 'She herself')
  await page.getByRole('button', { name: 'More, if you know it', exact: true }).last().click()
  await page.getByRole('textbox', { name: 'In their words', exact: true }).fill(NOTES.school)
  await save(page)
}

/** Somebody outside is asked to help, on the basis of her yes. */
async function ask(
  page: Page,
  what: { readonly to: string; readonly called: string; readonly asks: string; readonly how: string },
): Promise<void> {
  await whatHappened(page, 'Refer the child for help')
  await pick(page, 'To whom?', what.to)
  await write(page, 'Who exactly?', what.called)
  await write(page, 'What are they asked to do?', what.asks)
  await answer(page, 'How?', what.how)
  await answer(page, 'What is the legal basis?', 'Agreement')
  await answer(page, 'May they pass it on?', 'Not allowed')
}

export async function theSchoolIsNotAsked(page: Page, spoken: () => Promise<void>): Promise<void> {
  await ask(page, {
    to: 'School',
    called: 'The class teacher',
    asks: 'A place in the eighth class, in the second row.',
    how: 'On paper',
  })
  await press(page, 'Save')
  await spoken()
  await press(page, 'Close, keep the draft')
}

/** The house abroad is asked, and a person there is given that page as a packet under its own key. */
export async function theHouseIsGivenAPacket(page: Page, to: string, says: string): Promise<void> {
  await ask(page, { to: 'Shelter', called: 'The house abroad', asks: NOTES.packet, how: 'As a sealed packet' })
  await save(page)
  await press(page.getByRole('navigation', { name: 'Parts of the file' }), 'Plan')
  await press(page, /slip/i)
  await heading(page, 'Slip')
  await said(page, 'Give it to an outside member')
  await said(page, to)
  await pressByKey(page, 'Give it')
  await said(page, /You have not confirmed this colleague on this device/)
  await pressByKey(page, 'The same: give it now')
  await said(page, says)
  await press(page, 'Back')
}

/** Harm by one of us, as she told it: the form shows who reads it before it is sent. */
export async function saidOfTheDriver(page: Page, reader: string): Promise<void> {
  await heading(page, 'Harm by one of us')
  await page.getByRole('textbox', { name: 'What did you hear or see?', exact: true }).fill(NOTES.driver)
  await tick(group(page, 'What is reported?'), 'Rules were broken')
  await write(page, 'Somebody who is not in this list', 'The driver of the blue car')
  await pick(page, 'Which child?', 'Elira')
  await write(page, 'How can the focal point find the child?', 'Ask Drita')
  await answer(page, 'Is the child safe now?', 'Yes')
  await answer(page, 'Who said this?', 'The child')
  await choose(group(page, 'May we name the person who told you?'), 'Yes')
  const reads = page.getByRole('status').filter({ hasText: reader })
  await said(
    reads,
    'and you, nobody else: not the people it is about, not those who lead them, not those who work with this child.',
  )
  await press(page, 'Send the report')
}
