import type { Page } from 'playwright-core'
import { choose, group, pick, press, said, showSealed, tick, write } from '../../app/acting.ts'
import { writeDownUnsafeUncle } from '../../app/people-around.ts'
import { answer, save, whatHappened } from '../../app/what-happened.ts'
import { form, put, tickAll, unfold } from './filling.ts'
import { openHis } from './in-browsers.ts'

/**
 * R12: a caseworker who has confirmed that nobody else sees the screen reads that the duty is not considered yet; then
 * it is considered, from what is known already.
 */
export async function isHeAVictimToo(page: Page): Promise<void> {
  await openHis(page)
  await showSealed(page)
  await said(page, /A check whether this child is a victim, too/)
  // Straight from his file, where the touch still holds: elsewhere this form asks for it first.
  await whatHappened(page, /^Is this child a victim, too/)
  await put(page, 'What do you think?', 'The child may be a victim, too')
  await tickAll(page, 'What supports it?', 'Used to control the parent')
  await tickAll(page, 'How is it known?', 'Said by the family', 'Said by a professional')
  await tick(page, 'The child was not questioned for this')
  await tickAll(page, 'Who assessed this?', 'You', 'Mira Hoxha')
  await write(page, 'Why?', 'He was kept so that she would stay.')
  await save(page)
}

export async function theUncleIsUnsafe(page: Page): Promise<void> {
  await openHis(page)
  await writeDownUnsafeUncle(page, 'Uncle Tomor')
  await write(
    page.getByRole('region', { name: 'Put this on the card, too?' }),
    'How can anyone at the door recognise this person?',
    'Grey jacket, silver car',
  )
  await save(page)
  await openHis(page)
  await press(page, /to avoid[.]/)
  await said(page, 'Uncle Tomor (Uncle) is unsafe')
}

/** A fact that goes against R7, and that an unsafe person heard: both are shown, and it is saved. */
export async function heStoodInTheHall(page: Page, ...says: readonly string[]): Promise<void> {
  await form(page, /^I saw him/)
  await pick(page, 'Where?', 'At a shelter')
  await answer(page, 'Did you meet the child?', 'We spoke')
  await write(page, 'In their own words', 'Is he going to take me?')
  await write(page, 'What you saw and did', 'He rang three times. I closed the inner door.')
  await tick(page, /^Uncle Tomor/)
  await answer(page, /^Could Uncle Tomor hear you talk/, 'Yes')
  await answer(page, 'Was anything not safe?', 'Not sure')
  for (const words of says) await said(page, words)
  await said(page, /It happened, so it is saved all the same/)
  await save(page)
}

/** R4: what the uncle permits is recorded as such, and does not count as consent. */
export async function theUncleAllows(page: Page, says: string): Promise<void> {
  await form(page, /^Agreement given or withdrawn/)
  await choose(group(page, 'Who answers?'), /^Uncle Tomor/)
  await put(page, 'In what role?', /trusts$/)
  await answer(page, 'Contact with family', 'Yes')
  await pick(page, 'With whom?', 'Family')
  await answer(page, 'How?', 'In words')
  await unfold(page)
  await write(page, 'In their words', 'I allow it, he comes to us on Saturdays.')
  await said(page, says)
  await said(page, /It happened, so it is saved all the same/)
  await save(page)
}

/** P13: outside every supervisor's line. The form shows who reads it before it is sent. */
export async function aGuardGaveItAway(page: Page): Promise<void> {
  await press(page, /^More$/)
  await press(page, /^Harm by one of us/)
  await write(
    page,
    'What did you hear or see?',
    'The guard gave away the house. His mother heard it from another woman.',
  )
  await tickAll(page, 'What is reported?', 'Told secrets')
  await write(page, 'Somebody who is not in this list', 'The guard of the night')
  await pick(page, 'Which child?', 'Kledi')
  await put(page, 'Is the child safe now?', 'Yes')
  await put(page, 'Who said this?', 'Family')
  await put(page, 'May we name the person who told you?', 'No')
  await said(page, /Ana Gjoka/)
  await said(page, /not the people it is about, not those who lead them, not those who work with this child/)
  await press(page, 'Send the report')
  await page.getByRole('button', { name: 'Send the report' }).waitFor({ state: 'detached' })
}
