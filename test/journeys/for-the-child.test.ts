import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunningServer } from '#server/start.ts'
import { openPersonsBrowser, type PersonsBrowser } from '../support/browser.ts'
import { choose, day, group, heading, openNow, pick, press, said, tick, write } from '../support/app/acting.ts'
import { downloadedBytes } from '../support/app/downloaded.ts'
import { faultsOf, leftInTheBrowser } from '../support/app/fit.ts'
import { giveVoice, spoken } from '../support/app/voice.ts'
import { answer, save, whatHappened } from '../support/app/what-happened.ts'
import { serveApp } from '../support/app/serve-app.ts'

/** Signs of a line that is not in the language of the page. */
const AS_WRITTEN = '.child-page .as-written'
const ENGLISH = /page’s own lines? (is|are) not in this language/

let server: RunningServer
let browser: PersonsBrowser
let page: Page
/** The requests to the server since practice began. */
const asked: string[] = []

beforeAll(async () => {
  server = await serveApp()
  browser = await openPersonsBrowser()
  page = browser.page
  await page.goto(server.url)
  await said(page, 'How do you want to sign in?')
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/v1/')) asked.push(request.url())
  })
  await press(page, /^Practise first/)
  await heading(page, 'Today')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

async function fits(): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await faultsOf(page)).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}
const sheet = () => page.getByTestId('child-page')

async function openPlanOf(child: RegExp): Promise<void> {
  await press(page, 'Children')
  await press(page, child)
  await press(page, 'Plan')
}

/** Pages of a print, with the width and height of each in points. */
async function printed(): Promise<readonly string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const sizes = [...pdf.matchAll(/\/Type\s*\/Page\b[^s][\s\S]*?\/MediaBox\s*\[0 0 (\d+)[.\d]* (\d+)/g)]
  return sizes.map(([, width, height]) => `${width ?? ''}×${height ?? ''}`)
}

describe('a plan on a page', () => {
  it('is in Khmer for a child who speaks it, whatever the app speaks; what is not yet in Khmer is marked', async () => {
    await openPlanOf(/Bopha/)
    await press(page, 'The child’s own page')
    await sheet().getByRole('heading', { name: 'ផែនការរបស់ខ្ញុំ' }).waitFor()
    expect(await page.getByText(ENGLISH).count()).toBe(0)
    await said(page, /No native speaker has read/)
    expect(await page.locator(AS_WRITTEN).count()).toBe(4)
    await said(page, /^4 lines are in the words of the plan/)
    await fits()
  })

  it('stands in the child’s own order and words, and prints on one A4 or A5', async () => {
    await press(page, 'The child’s own order and words')
    await press(page, 'Put higher: Read with others of my age')
    await write(page, 'On the page: Read with others of my age', 'អានជាមួយអ្នកអាយុស្មើខ្ញុំ')
    await write(page, 'On the page: Learn to sew', 'រៀនដេរ')
    await pick(page, 'Picture for: Learn to sew', 'Work')
    await fits()
    await press(page, 'Save')
    await sheet().getByText('រៀនដេរ').waitFor()
    expect(await sheet().locator('ol h3').allInnerTexts()).toEqual(['អានជាមួយអ្នកអាយុស្មើខ្ញុំ', 'រៀនដេរ'])
    expect(await sheet().getByRole('img', { name: 'រូបភាព៖ កាបូបសម្រាប់ធ្វើការ' }).count()).toBe(1)
    expect(await printed()).toEqual(['594×841'])
    await choose(page, 'A5')
    expect(await printed()).toEqual(['420×594'])
  })

  it('stays alone on a phone that is handed over: everything else is locked, and leaving it leads to the lock', async () => {
    await press(page, 'Hand the phone over')
    await said(page, 'Only this page is open.')
    await sheet().getByText('រៀនដេរ').waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(/Not on the page|native speaker|Today/)
    expect(await leftInTheBrowser(page)).toMatchObject({ address: '/', title: 'Daybook' })
    await fits()
    await page.goBack()
    await said(page, 'Only this page is open.')
    await page.locator('.not-right-open').first().click()
    await page.locator('.not-right textarea').fill('ខ្ញុំមិនបាននិយាយទេ')
    await fits()
    await page.locator('.not-right .own-words-save').click()
    await page.locator('.not-right [role=status]').waitFor()
    await press(page, 'Close and lock')
    await page.getByRole('heading', { name: 'Locked' }).waitFor()
    await write(page, 'Your passphrase', 'lemon boat sun hill cup')
    await press(page, 'Unlock')
    await heading(page, 'Today')
  })

  it('of which a child said that it is not right is to do today for whoever sat beside', async () => {
    await openPlanOf(/Bopha/)
    await said(page, /^The child says that this is not right: /)
    await press(page, 'Journey')
    await said(page, /^The child says that this is not right: /)
    await said(page, /ខ្ញុំមិនបាននិយាយទេ/)
  })

  it('is read aloud by a voice of this device and by no other', async () => {
    await openPlanOf(/Bopha/)
    await press(page, 'The child’s own page')
    await sheet().getByRole('heading', { name: 'ផែនការរបស់ខ្ញុំ' }).waitFor()
    expect(await page.locator('.listen').count()).toBe(0)
    await giveVoice(page, 'km-KH')
    await page.locator('.listen').click()
    const heard = await spoken(page)
    expect(heard[0]).toBe('ផែនការរបស់ខ្ញុំ')
    expect(heard.join(' ')).toContain('រៀនដេរ')
    await fits()
    await press(page, 'Back')
    expect(await spoken(page)).toEqual([])
  })

  it('in Albanian leaves off a wish that leads to somebody unsafe, and every day, and says so to the worker alone', async () => {
    await openPlanOf(/Lule/)
    for (const [wish, title] of [
      ['I want my grandmother', 'Never meet Her uncle with the van'],
      ['I want to draw', 'Draw with the others'],
    ] as const) {
      await press(page, /^(Write a wish|Add another wish)$/)
      await write(page, 'The wish, as the child said it', wish)
      await write(page, 'What is the goal?', title)
      await save(page)
    }
    await press(page, 'The child’s own page')
    await sheet().getByRole('heading', { name: 'Plani im' }).waitFor()
    await said(page, /“Never meet Her uncle with the van”: leads to a person who is not safe/)
    const words = await sheet().innerText()
    expect(words).toContain('Draw with the others')
    expect(words).toContain('Ditën dhe vendin i thamë me zë.')
    expect(words).not.toMatch(/uncle|van|Dora/)
    expect(await page.getByText(ENGLISH).count()).toBe(0)
    expect(await printed()).toEqual(['594×841'])
  })
})

describe('a sheet to agree on', () => {
  it('asks one thing, speaks of no parent who is not safe, and leads to the answer in the file', async () => {
    await press(page, 'Back')
    await press(page, 'Agreement sheet')
    await sheet().waitFor()
    await pick(page, 'What for?', 'May we tell somebody else something about you?')
    await sheet().getByText('A mund t’i tregojmë dikujt tjetër diçka për ty?').waitFor()
    await said(page, /Agreeing to help:/)
    expect(await page.getByText('we do not know from which age a child decides alone. Ask a lawyer.').count()).toBe(2)
    await pick(page, 'What does the law say? Choose a country.', 'Albania')
    await said(page, /alone from age 16/)
    expect(await printed()).toEqual(['594×841'])
    await choose(page, 'A5')
    expect(await printed()).toEqual(['420×594'])
    await fits()
    await press(page, 'Write down the answer')
    await answer(page, 'Who answers?', 'She herself')
    await answer(page, 'Sharing with others', 'No')
    await pick(page, 'With whom?', 'School')
    await answer(page, 'How?', 'Signed or by thumbprint')
    await tick(page, 'What it is for')
    await save(page)
    await heading(page, 'Agreement sheet')
    await press(page, 'Back')
    await press(page, 'Journey')
    await said(page, /She herself: No/)
  })
})

describe('rights, and how to complain', () => {
  it('has a line to write on until the agency has written how, and then its words', async () => {
    await press(page, 'Plan')
    await press(page, 'Rights, and how to complain')
    await sheet().getByText('Shkruaj këtu si thuhet:').waitFor()
    await press(page, 'How to complain here')
    await write(page, /^Ways to complain, one on each line/, 'Kutia te dera\nTë hënave, gruaja me çantën e kuqe')
    await write(page, /^Who outside the management line/, 'Teuta, te biblioteka')
    await fits()
    await press(page, 'Save')
    await sheet().getByText('Kutia te dera').waitFor()
    await sheet().getByText('Teuta, te biblioteka').waitFor()
    await fits()
    expect(await printed()).toEqual(['594×841'])
  })
})

describe('a copy of the own file', () => {
  const copy = () => page.getByTestId('own-file')

  it('is made for nobody who may be a child; what can be done instead is a touch away', async () => {
    await press(page, 'Back')
    await openPlanOf(/Sheku/)
    await press(page, 'Copy of the person’s file')
    await said(page, 'No copy can be made now')
    await fits()
    await press(page, 'Back')
  })

  it('is in his language once he is surely eighteen, says what it leaves out and names nobody else', async () => {
    await whatHappened(page, 'When somebody was born')
    await choose(page, 'On this day')
    await day(page, 'Day', '2008-01-10')
    await pick(page, 'How do we know?', 'Birth certificate')
    await answer(page, 'Are there reasons to think that this is a child?', 'No')
    await group(page, /^Is one of these no longer valid/)
      .getByRole('checkbox')
      .first()
      .check()
    await said(page, 'Replaces what was written before')
    await save(page)
    await press(page, 'Copy of the person’s file')
    await openNow(page)
    await copy().getByText('I have told it enough.').waitFor()
    expect(await copy().getAttribute('lang')).toBe('kri')
    expect(await copy().innerText()).not.toMatch(/Foday|After four|sewing/)
    await fits()
  })

  it('leaves after a second look, is written down first, and opens without this app', async () => {
    await press(page, 'Save as a file')
    await choose(page, 'We keep it for them')
    await choose(page, 'Did not want to say')
    await fits()
    const coming = page.waitForEvent('download')
    await press(page, 'Write it down and save')
    const file = await coming
    expect(file.suggestedFilename()).toBe('copy.html')
    const html = (await downloadedBytes(file)).toString()
    expect(html).toMatch(/^<!doctype html>\n<html lang="kri" dir="ltr">/)
    expect(html).toContain('I have told it enough.')
    expect(html).not.toMatch(/Foday|<script|class=/)
    await press(page, 'Back')
    await press(page, 'Journey')
    await said(page, 'Copy of the person’s file: given')
    await press(page, 'Plan')
    await press(page, 'Copy of the person’s file')
    await copy().waitFor()
  })
})

describe('help and practice', () => {
  it('opens the handbook where it tells of this page', async () => {
    await press(page, 'Help with this page')
    await page.getByRole('heading', { name: 'For the child', level: 2 }).waitFor()
    await fits()
  })

  it('reached nobody, left nothing behind, and is gone when it is left', async () => {
    await press(page, 'Leave practice')
    await said(page, 'How do you want to sign in?')
    expect(asked).toEqual([])
    await page.reload()
    await said(page, 'How do you want to sign in?')
    expect(browser.complaints).toEqual([])
  })
})
