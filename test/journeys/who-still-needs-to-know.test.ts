import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choose, group, heading, press, said, tick, write } from '../support/app/acting.ts'
import { DRITA } from '../support/app/agency-in-browsers.ts'
import { enrolledAgency, type EnrolledAgency } from '../support/app/enrolled-agency.ts'
import { faultsOf } from '../support/app/fit.ts'
import { askWhetherKnown, fillOpening } from '../support/app/opening.ts'
import { answer, save, whatHappened } from '../support/app/what-happened.ts'
import { resize } from '../support/app/resize.ts'

const CHILD = { from: '12', to: '13', sex: 'Girl', language: 'Khmer', told: [], name: 'Sokha Chan' } as const
const LAWYER = {
  name: 'Përparimshmëria Bashkëpunëtorëve-Hoxhallari',
  role: 'Specialist',
  passphrase: 'bread candle south letter blue',
} as const
const JANUARY = 'ផ្ទះលេខ ១២ ផ្លូវ ២៧១ ភូមិទួលសង្កែ'
const MARCH = 'ផ្ទះជិតវត្តភ្នំ ច្រកទីពីរ'

let agency: EnrolledAgency
let drita: Page
let lawyer: Page

beforeAll(async () => {
  agency = await enrolledAgency([DRITA, LAWYER])
  const [dritas, lawyers] = agency.came
  if (!dritas || !lawyers) throw new Error('two came in')
  drita = dritas.page
  lawyer = lawyers.page
  await askWhetherKnown(drita, CHILD)
  await fillOpening(drita, CHILD)
  await press(drita, 'Not now')
  await heading(drita, /Sokha/)
})
afterAll(async () => {
  await agency.close()
})

/** Looks at a screen by eye, in both sizes, where `LOOK` names a folder. */
async function look(page: Page, name: string) {
  if (process.env['LOOK'] === undefined) return
  const own = page.viewportSize()
  for (const [width, height] of [
    [360, 740],
    [1280, 800],
  ] as const) {
    await resize(page, { width, height })
    await page.screenshot({ path: `${process.env['LOOK']}/${name}-${width}.png` })
  }
  if (own) await resize(page, own)
}

async function writeAddress(address: string): Promise<void> {
  await whatHappened(drita, /^An address, a school/)
  await answer(drita, 'Which place?', 'Where she lives')
  await answer(drita, 'Is the place known?', 'Known')
  await write(drita, 'Address', address)
}

const sent = async () => {
  // The note of what was saved may stand a moment before the form leads back to the child, which would lead away from Today.
  await heading(drita, /Sokha/)
  await press(drita, 'Today')
  await said(drita, /^All sent/)
  await press(drita, 'Children')
  await press(drita, /Sokha/)
  await heading(drita, /Sokha/)
}

describe('Where a child is', () => {
  it('is given until a day, which is asked before anything is given', async () => {
    await writeAddress(JANUARY)
    await save(drita)
    await sent()
    await press(drita, 'People')
    await press(drita, 'Give a folder')
    await choose(drita, new RegExp(`^${LAWYER.name}`))
    await tick(group(drita, 'Which folders?'), 'Whereabouts')
    await choose(drita, 'reads')
    expect(await drita.getByRole('button', { name: 'Check and continue' }).isDisabled()).toBe(true)
    await answer(drita, 'Until when?', /^To cover a shift/)
    await look(drita, 'until')
    expect(await faultsOf(drita)).toEqual([])
    await press(drita, 'Check and continue')
    await look(drita, 'until-second-look')
    await press(drita, 'The same: give it now')
    await drita.getByRole('alertdialog').waitFor({ state: 'detached' })
    await press(drita, new RegExp(`^${LAWYER.name}`))
    await said(drita, /ends tomorrow|ends /)
    await look(drita, 'holder')
    expect(await faultsOf(drita)).toEqual([])
    await press(drita, 'A week longer')
    await press(drita, 'Close')
  })

  it('is written only after the question who of these still needs to know', async () => {
    await press(drita, 'Children')
    await press(drita, /Sokha/)
    await writeAddress(MARCH)
    await press(drita, 'Save')
    await heading(drita, 'Who still needs to know?')
    await look(drita, 'who-still-needs-to-know')
    expect(await faultsOf(drita)).toEqual([])
    await drita.getByRole('checkbox', { name: new RegExp(`^${LAWYER.name}`) }).uncheck()
    await said(drita, /can no longer open this part of the file/)
    await look(drita, 'who-leaves')
    await drita.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await said(drita, 'Saved on this phone')
    await sent()
  })

  it('is on the lawyer’s device no more', async () => {
    // The page becomes visible again: the device syncs now and not within the minute.
    await lawyer.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await press(lawyer, 'Children')
    await press(lawyer, /Sokha/)
    await heading(lawyer, /Sokha/)
    await look(lawyer, 'lawyer')
    expect(await lawyer.locator('body').innerText()).not.toContain(MARCH)
    expect(agency.complaints()).toEqual([])
  })
})
