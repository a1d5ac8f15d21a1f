import type { Page } from 'playwright-core'
import { addDays, type PlainDate } from '#domain/entry/plain-date.ts'
import { choose, day, group, heading, pick, press, said, tick, write } from '../../app/acting.ts'
import { answer, save, whatHappened } from '../../app/what-happened.ts'
import { more } from './in-the-file.ts'
import { NOTES } from './notes.ts'

const PLAN = 'Going to live with a family or in a country'

/**
 * The plan for going to her aunt, complete; what it depends on is not there yet. The form is left open on the rule's
 * refusal.
 */
export async function planTheReturn(page: Page, today: PlainDate, spoken: () => Promise<void>): Promise<void> {
  await whatHappened(page, PLAN)
  await write(page, 'Where to?', 'To the aunt, in a town away from home')
  await answer(page, 'Has the child lived there?', 'Never lived there')
  await tick(group(page, 'With whom?'), /^Aunt Zana/)
  await answer(page, 'Status', 'Planned')
  await write(page, 'What does the child say?', NOTES.view)
  await write(page, 'With the child', 'She saw the room on the screen and chose the side of the bed.')
  await write(page, 'With the family', 'The aunt was told what to answer at the door.')
  await pick(page, 'Who travels with the child?', 'You')
  await pick(page, 'Who receives the child?', 'Aunt Zana')
  await write(page, 'Which papers go with the child?', 'Birth certificate')
  await day(page, 'First visit by', addDays(today, 7))
  await write(page, 'What if it does not work?', NOTES.ifItFails)
  await press(page, 'Save')
  await heading(page, PLAN)
  await spoken()
  await press(page, 'Close, keep the draft')
}

/** The same plan, from the saved draft: first with Luan in it, which is refused, then without him. */
export async function planAgain(page: Page, spoken: () => Promise<void>): Promise<void> {
  await whatHappened(page, PLAN)
  await said(page, 'Your draft was kept. This is what you typed.')
  await tick(group(page, 'With whom?'), /^Luan/)
  await press(page, 'Save')
  await spoken()
  await group(page, 'With whom?').getByRole('checkbox', { name: /^Luan/ }).uncheck()
  await save(page)
}

interface Way {
  readonly option: string
  readonly means: string
  readonly for: string
  readonly against: string
  readonly risk: string
  readonly says: string
}
const WAYS: readonly Way[] = [
  {
    option: 'She goes to her aunt',
    means: 'The child goes',
    for: 'A bed, a yard, a person who asks',
    against: 'Her father knows the town',
    risk: 'Medium',
    says: NOTES.view,
  },
  {
    option: 'She stays in the house abroad until the trial',
    means: 'The child stays',
    for: 'Nobody finds her there',
    against: 'A year more among strangers',
    risk: 'Low',
    says: 'Jo, edhe një vit jo.',
  },
]

/**
 * What is best for her, weighed by a panel, since her father is against it: two members are too few, then three, of
 * whom one disagrees.
 */
export async function weighByAPanel(page: Page, today: PlainDate, spoken: () => Promise<void>): Promise<void> {
  await whatHappened(page, 'What is best for the child')
  await write(page, 'What has to be decided?', 'Does she go to her aunt, though her father is against it?')
  await pick(page, 'What is it about?', 'Going back')
  await answer(page, 'Who assesses it?', 'A determination by a panel')
  await answer(page, 'Is it urgent?', 'No')
  await page.getByRole('textbox', { name: 'What does the child say?', exact: true }).first().fill(NOTES.view)
  for (const [at, way] of WAYS.entries()) await oneWay(page, at, way)
  await choose(group(page, 'Which one is best for the child?'), WAYS[0]?.option ?? '')
  await page.getByRole('textbox', { name: 'Why?', exact: true }).fill(NOTES.decided)
  await day(page, 'Review on', addDays(today, 90))
  await answer(page, 'Was the child told how to object?', 'Yes')
  await day(page, 'When?', today)
  await write(page, 'How?', 'In words, with the number to call')
  await more(page)
  const panel = group(page, 'Who was on the panel?')
  for (const who of ['You', 'Besa Leka']) await tick(panel, who)
  await press(page, 'Save')
  await spoken()
  await tick(panel, 'Mira Hoxha')
  await press(page, 'A person who disagrees')
  const otherwise = group(page, 'Who disagrees?')
  await pick(otherwise, 'Who?', 'Mira Hoxha')
  await write(otherwise, 'What do they say?', NOTES.dissent)
  await save(page)
}

async function oneWay(page: Page, at: number, way: Way): Promise<void> {
  await press(page, 'Another option')
  const ways = group(page, 'What could be done?')
  const text = (label: string, words: string) =>
    ways.getByRole('textbox', { name: label, exact: true }).nth(at).fill(words)
  await text('What?', way.option)
  await choose(group(ways, 'What would it mean for the child?').nth(at), way.means)
  await text('What supports it?', way.for)
  await text('What is against it?', way.against)
  await choose(group(ways, 'Which danger remains?').nth(at), way.risk)
  await text('What does the child think of it?', way.says)
}

/** She has arrived. */
export async function livesWithHerAunt(page: Page): Promise<void> {
  await whatHappened(page, 'Where she lives changed')
  await pick(page, 'How does the child live now?', 'Relatives')
  await tick(group(page, 'With whom?'), /^Aunt Zana/)
  await press(page, /^Show all/)
  await tick(group(page, 'Why did it change?'), 'Going back')
  await pick(page, 'Who decided it?', 'Our agency')
  await answer(page, 'Brothers and sisters', 'Apart')
  await write(page, 'What does the child say?', NOTES.home)
  await save(page)
}

/** The supervisor reads the request and says yes. */
export async function sayYes(page: Page, asked: RegExp, reads: string): Promise<void> {
  await press(page, 'To approve')
  await press(page, asked)
  await said(page, reads)
  await choose(page, /^Yes/)
  await press(page, 'Save the answer')
  await heading(page, 'To approve')
  await page.getByRole('button', { name: asked }).waitFor({ state: 'detached' })
  await said(page, /^All sent/)
}
