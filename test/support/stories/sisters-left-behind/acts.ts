import type { Page } from 'playwright-core'
import { choose, group, heading, pick, press, said, tick, write } from '../../app/acting.ts'
import { pressByKey } from '../../app/others.ts'
import { answer, save, whatHappened } from '../../app/what-happened.ts'

export const SOCHEATA = /សុជាតា/
export const MALY = /ម៉ាលី/
export const AUNT = /Ming Ry/
export const MOTHER = /Mak\)/

/** Children → a child. `closed`: closed files are hidden until a filter asks for them. */
export async function openFile(page: Page, child: RegExp, closed = false): Promise<void> {
  await press(page, 'Children')
  await heading(page, 'Children')
  if (closed) {
    await press(page, 'More filters')
    await press(page, 'Closed')
  }
  await press(page, child)
  await heading(page, child)
}

/** How the younger sister will be told: as far as it would be planned before the mother was asked. */
export async function planTheTalk(page: Page): Promise<void> {
  await whatHappened(page, /^How the child will be told/)
  await pick(page, 'What is it about?', 'Why the parent was away')
  await answer(page, 'What does the child know?', 'A different story')
  await answer(page, 'Does the child want to know it?', 'The child does not know that there is something')
  await answer(page, 'Whose story is it?', 'The mother’s')
  await pick(page, 'May it be told?', 'Not asked')
  await answer(page, 'When?', 'When the child asks')
  for (const who of ['You', AUNT]) await tick(group(page, 'Who tells it?'), who)
  await write(page, 'In which words?', 'Mak was far away and could not come home. That was nobody’s wish.')
  await tick(group(page, 'Who is with the child after?'), /Yay Hem/)
  await write(page, 'Why this way?', 'She hears it at home before she hears it at school.')
}

/** One visit at the grandmother's house, with the mother in the room: each sister's part into her own file. */
export async function visitBoth(page: Page, parts: { readonly own: string; readonly sisters: string }): Promise<void> {
  await whatHappened(page, /^I saw her/)
  await pick(page, 'Where?', 'At home')
  await answer(page, 'Did you meet the child?', 'We spoke')
  await write(page, 'In their own words', parts.own)
  await answer(page, 'Was anything not safe?', 'No')
  await tick(group(page, /^Is this also about another person/), MALY)
  const part = group(page, 'Part about another person')
  await answer(part, 'Did you meet the child?', 'We spoke')
  await write(part, 'In their own words', parts.sisters)
  await answer(part, 'Was anything not safe?', 'No')
  await tick(group(page, /^Who was there/), MOTHER)
  await answer(page, /could.*hear/i, 'Yes')
}

/** The aunt takes her in as her own, as is usual there. */
export async function takenByCustom(page: Page, calledHere: string): Promise<void> {
  await whatHappened(page, 'Where she lives changed')
  await pick(page, 'How does the child live now?', 'Raised by another family, by the family’s own arrangement')
  await tick(group(page, 'With whom?'), AUNT)
  await tick(group(page, 'Why did it change?'), 'Illness')
  await pick(page, 'Who decided it?', 'Family')
  await answer(page, 'Brothers and sisters', 'Apart')
  await write(page, 'What does the child say?', 'The ducks are fatter here.')
  await press(page, 'More, if you know it')
  await write(page, 'What is it called here?', calledHere)
  await answer(page, 'Who arranged it?', 'Relatives')
  await tick(group(page, 'What was promised?'), 'School')
  await answer(page, 'Is the promise kept?', 'Yes')
  await answer(page, 'Is the child in touch with the child’s own family?', 'Yes')
  await answer(page, 'May the child go home when the child wishes?', 'Yes')
  await answer(page, 'Is the child treated like the other children there?', 'Yes')
}

/** The claimed benefit has been paid. */
export async function received(page: Page, since: string, words: string): Promise<void> {
  await whatHappened(page, /^Something the law gives/)
  await pick(page, 'Is this about something already in the file?', 'Social assistance: Claimed')
  await answer(page, 'Status', 'Received')
  await group(page, 'Since when?').getByLabel('Day', { exact: true }).fill(since)
  await pick(page, 'Who gets it?', 'មីង រី (Ming Ry)')
  await answer(page, 'Does the child benefit from it?', 'Yes')
  await press(page, 'More, if you know it')
  await write(page, 'In a few words', words)
  await save(page)
}

/** A group by by-names, and who came today. */
export async function clubDay(
  page: Page,
  called: string,
  byNames: readonly string[],
  came: readonly string[],
): Promise<void> {
  await press(page, 'More')
  await press(page, /^Groups/)
  await write(page, 'Name of the new group', called)
  await press(page, 'Begin this group')
  await heading(page, called)
  for (const alias of byNames) {
    await write(page, 'Add a person to the list', alias)
    await press(page, 'Add to the list')
    await page.getByRole('checkbox', { name: alias }).waitFor()
  }
  for (const alias of came) await tick(page, alias)
  await press(page, 'Save who came')
  for (const alias of came) await page.getByRole('row', { name: new RegExp(`^${alias} came`) }).waitFor()
}

/** The older sister's report about a volunteer. Ends with the form filled in; who will read it is shown below. */
export async function reportTheVolunteer(page: Page, words: string): Promise<void> {
  await press(page, 'More')
  await press(page, /^Harm by one of us/)
  await write(page, 'What did you hear or see?', words)
  await tick(page, 'Put a child in danger')
  await write(page, 'Somebody who is not in this list', 'a volunteer of the youth club')
  await page.getByRole('combobox', { name: 'Which child?' }).selectOption({ label: 'សុជាតា' })
  await choose(group(page, 'Is the child safe now?'), 'Yes')
  await choose(group(page, 'Who said this?'), 'The child')
  await choose(group(page, 'May we name the person who told you?'), 'No')
}

/** The focal point writes what was done, and answers the person who reported. */
export async function lookIntoIt(page: Page, what: { readonly done: string; readonly answer: string }): Promise<void> {
  await press(page, 'Write what was done')
  await pick(page, 'What was done?', 'Kept away from children')
  await pick(page, 'Who did it?', 'You')
  await write(page, 'In a few words', what.done)
  await press(group(page, 'If there are no words'), 'I did not ask')
  await write(page, 'What does the child say?', 'She said it once, and that is enough.')
  await press(page, 'Save')
  await said(page, what.done)
  await pressByKey(page, 'Answer the person who reported')
  await choose(page, 'It is being looked into')
  await write(page, 'In your words', what.answer)
  await press(page, 'Save')
  await said(page, what.answer)
}

/** A child's answers when asked for consent. */
export async function asked(
  page: Page,
  answers: { readonly yes: string; readonly no?: { readonly to: string; readonly words: string } },
): Promise<void> {
  await whatHappened(page, /^Agreement given or withdrawn/)
  await answer(page, 'Who answers?', 'She herself')
  await answer(page, answers.yes, 'Yes')
  if (answers.no) {
    await answer(page, answers.no.to, 'No')
    await pick(page, 'With whom?', 'Mother')
  }
  await answer(page, 'Who speaks this language with them?', 'An interpreter')
  await answer(page, 'How?', 'In words')
  for (const what of ['What it is for', 'That no is fine, on any day']) await tick(page, what)
  if (!answers.no) return
  await press(page, 'More, if you know it')
  await write(page, 'In their words', answers.no.words)
}

/** A parent left: written in one girl's file. */
export async function motherLeft(page: Page, says: string): Promise<void> {
  await whatHappened(page, /^A parent died, left or came back/)
  await choose(group(page, 'Which parent?'), MOTHER)
  await pick(page, 'What happened?', 'Has left')
  await answer(page, 'Does the child know?', 'Yes')
  await write(page, 'What does the child say?', says)
  await tick(group(page, 'Who cares for the child now?'), AUNT)
  await save(page)
}

/** On a phone on which a member is not confirmed yet: the fingerprints are compared, and the question disappears. */
export async function metAnew(page: Page, name: string, fingerprint: string): Promise<void> {
  await press(page, 'More')
  await press(page, /^People/)
  const card = page.locator('.panel').filter({ hasText: name }).filter({ hasText: fingerprint })
  await press(card, 'Fingerprints match')
  await card.waitFor({ state: 'detached' })
}

/** The child's own page: one wish moved up, one written in her own words. */
export async function planInHerWords(
  page: Page,
  higher: string,
  wish: { readonly of: string; readonly hers: string },
): Promise<void> {
  await press(page, 'The child’s own page')
  await press(page, 'The child’s own order and words')
  await press(page, `Put higher: ${higher}`)
  await write(page, `On the page: ${wish.of}`, wish.hers)
  await press(page, 'Save')
}

/** No contact for now, as she wishes it, and how she can come back. */
export async function wishesNoContact(page: Page, wayBack: string): Promise<void> {
  await whatHappened(page, 'She wishes no contact for now')
  await write(page, 'How can the child come back?', wayBack)
  await answer(page, 'May we get in touch again?', 'No answer')
  await save(page)
}

/** A second person says yes to a closing under *To approve*. */
export async function yesToClosing(page: Page): Promise<void> {
  await press(page, /^Asked to close/)
  await choose(page, 'Yes, close')
  await press(page, 'Save the answer')
  await heading(page, 'To approve')
  await said(page, /^All sent/)
}

/** The note by which a closed file opens again, on the screen that asks for it. */
export async function opensAgain(page: Page, because: string, fits: () => Promise<void>): Promise<void> {
  await write(page, 'Why?', because)
  await answer(page, 'Who asked for it?', 'The child')
  await fits()
  await save(page)
  await page.getByText('This file is closed.').waitFor({ state: 'detached' })
}

/** The content of a group. */
export async function saidOfGroup(page: Page, called: RegExp, words: string): Promise<void> {
  await press(page, 'More')
  await press(page, /^Groups/)
  await press(page, called)
  await said(page, words)
}

/** More → reports → one report, if one is named. */
export async function toReported(page: Page, report?: RegExp): Promise<void> {
  await press(page, 'More')
  await press(page, /^What was reported/)
  if (report) await press(page, report)
}

/** Fires the event of a page that becomes visible again: the device syncs now and not within the minute. */
export const meet = (on: Page) => on.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
