import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { heading, pick, press, said, write } from '../support/app/acting.ts'
import { DRITA } from '../support/app/agency-in-browsers.ts'
import { enrolledAgency, type EnrolledAgency } from '../support/app/enrolled-agency.ts'
import { faultsOf } from '../support/app/fit.ts'
import { askWhetherKnown, fillOpening } from '../support/app/opening.ts'
import { answer, save, whatHappened } from '../support/app/what-happened.ts'

const CHILD = { from: '12', to: '13', sex: 'Girl', language: 'Khmer', told: [] } as const
const WORDS = 'She wants to go to school on Monday.'

let agency: EnrolledAgency
let drita: Page

beforeAll(async () => {
  agency = await enrolledAgency([DRITA])
  const [dritas] = agency.came
  if (!dritas) throw new Error('one came in')
  drita = dritas.page
  for (const name of ['Ana Marku', 'Sokha Chan']) {
    await askWhetherKnown(drita, { ...CHILD, name })
    await fillOpening(drita, { ...CHILD, name })
    await press(drita, 'Not now')
    await heading(drita, new RegExp(name))
  }
})
afterAll(async () => {
  await agency.close()
})

const fits = async () => expect(await faultsOf(drita)).toEqual([])

async function journeyOf(name: string): Promise<void> {
  await press(drita, 'Children')
  await press(drita, new RegExp(name))
  await heading(drita, new RegExp(name))
  await press(drita, 'Journey')
}

describe('a note in the file of another child', () => {
  it('is moved into the right one after a second look, and nothing here says whose it was', async () => {
    await whatHappened(drita, /^I saw her/)
    await pick(drita, 'Where?', 'At school')
    await answer(drita, 'Did you meet the child?', 'We spoke')
    await write(drita, 'In their own words', WORDS)
    await answer(drita, 'Was anything not safe?', 'No')
    await save(drita)
    await press(drita, 'Today')
    await said(drita, /^All sent/)

    await journeyOf('Sokha Chan')
    await write(drita, 'Find a word in this file', 'MONDAY schóol')
    await said(drita, '1 entry')
    await fits()
    await press(drita, 'Clear the search')
    await press(drita, new RegExp(WORDS))
    await press(drita, 'Make this note unreadable')
    await answer(drita, 'Who asks for it?', 'The worker')
    await answer(drita, 'Why?', 'It is in the wrong file')
    await pick(drita, 'Whose file does the note belong in?', 'Ana Marku')
    await fits()
    await press(drita, 'Check and continue')
    await drita.getByRole('alertdialog').waitFor()
    await fits()
    await press(drita, 'Move now')
    await said(drita, 'A note was made unreadable')
    const left = await drita.locator('body').innerText()
    expect(left).not.toContain(WORDS)
    expect(left).not.toContain('Ana')

    await journeyOf('Ana Marku')
    await said(drita, new RegExp(WORDS))
  })
})
