import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROUTES, type Route } from '#web/navigation/routes.ts'
import { colourFaults } from '../support/app/checked/colours-here.ts'
import { askForRelease } from '../support/app/every-screen/ask-for-release.ts'
import { byKeys } from '../support/app/every-screen/by-keys.ts'
import { faultsHere, withOrdinaryLetters } from '../support/app/every-screen/faults-here.ts'
import { goTo } from '../support/app/every-screen/go-to.ts'
import { everyVisit, type Visit } from '../support/app/every-screen/visits.ts'
import {
  VIEWERS,
  wholeAgency,
  type SignIn,
  type Viewer,
  type WholeAgency,
} from '../support/app/every-screen/whole-agency.ts'
import { choose, press, said, tick, write } from '../support/app/acting.ts'
import { comeInAgain, meetsLater } from '../support/app/coming-in.ts'
import { openPersonsBrowser, PHONE, type PersonsBrowser } from '../support/browser.ts'

/** The width of a small phone and the height of a whole form: what a dock covers for a moment is no barrier. */
const WHOLE = { width: 360, height: 4000 }

let agency: WholeAgency
let browsers: ReadonlyMap<Viewer, PersonsBrowser>
let places: Readonly<Record<Route['is'], readonly Visit[]>>

beforeAll(async () => {
  agency = await wholeAgency()
  const opened = await Promise.all(VIEWERS.map(async (who) => [who, await comeIn(agency.signIns[who])] as const))
  browsers = new Map(opened)
  places = everyVisit(agency.stands, await askForRelease(pageOf('ilir')))
}, 120_000)
afterAll(async () => {
  for (const browser of browsers.values()) await browser.close()
  await agency.server.stop()
})

function pageOf(who: Viewer): Page {
  const page = browsers.get(who)?.page
  if (!page) throw new Error(`${who} did not come in`)
  return page
}

async function comeIn({ account, passphrase }: SignIn): Promise<PersonsBrowser> {
  const browser = await openPersonsBrowser(WHOLE)
  const { page } = browser
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await comeInAgain(page, { url: agency.server.url, account, passphrase })
  await meetsLater(page)
  await page.getByRole('heading', { name: /^(Today|People|Numbers)/, level: 1 }).waitFor({ timeout: 60_000 })
  return browser
}

/** Opens every screen of one person, and returns every fault with its screen. */
async function faultsBefore(who: Viewer): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { place, refused } of Object.values(places)
    .flat()
    .filter((visit) => visit.who === who)) {
    await goTo(pageOf(who), place)
    await touchAll()
    faults.push(...(await faultsHere(pageOf(who), refused !== undefined)).map((fault) => `${named(place)}: ${fault}`))
  }
  await withOrdinaryLetters(pageOf(who))
  return faults
}

/**
 * Keeps the app unlocked: it locks itself after five minutes without a touch, and the checks take longer on a slow
 * machine.
 */
async function touchAll(): Promise<void> {
  for (const { page } of browsers.values()) await page.keyboard.press('Shift')
}

const named = (place: Route) =>
  Object.entries(place)
    .flatMap(([key, value]) =>
      key === 'is' || key === 'tab' || key === 'kind' || key === 'part' ? [String(value)] : [],
    )
    .join(' ')

describe('every screen', () => {
  it('is opened here: no place of the app is left out', () => {
    expect(Object.keys(places).sort()).toEqual(Object.keys(ROUTES).sort())
    expect(Object.values(places).filter((visits) => visits.length === 0)).toEqual([])
  })

  it.each(VIEWERS)(
    'can be used by everyone in light, in dim and with large letters, tells who listens what every picture is, and leaves nothing in the browser: before %s',
    async (who) => {
      expect(await faultsBefore(who)).toEqual([])
    },
  )

  it('is measured for contrast wherever letters or what lies below them are not as they were found readable', async () => {
    const page = await pageOf('besa').context().newPage()
    const faultsOf = async (outer: string, letters: string) => {
      await page.setContent(`<main style="${outer}"><p style="${letters}">Words</p></main>`)
      return (await colourFaults(page, 'light')).length
    }
    expect(await faultsOf('background: white', 'color: rgb(1, 2, 3)')).toBe(0)
    expect(await faultsOf('background: white', 'color: rgb(1, 2, 3)')).toBe(0)
    for (const [outer, letters] of [
      ['background: rgb(60, 60, 60)', 'color: rgb(1, 2, 3)'],
      ['background: white', 'color: rgb(1, 2, 3); background: rgb(0 0 0 / 0.7)'],
      ['background: white; opacity: 0.3', 'color: rgb(1, 2, 3)'],
      ['background: white', 'color: rgb(200, 200, 200)'],
    ] as const)
      expect(await faultsOf(outer, letters), `${outer}; ${letters}`).toBe(1)
    await page.close()
  })

  it('is checked alike where the letters are large already, and by all rules where a laptop shows what no phone shows', async () => {
    const page = await pageOf('besa').context().newPage()
    await page.setContent(`<html lang="en"><title>Daybook</title><style>i { font-size: 12px } button { display: none }
      @media (min-width: 1000px) { button { display: inline-block; inline-size: 40px; block-size: 40px } }</style>
      <main><h1>Words</h1><i>Words that stay small</i> <button></button></main>
      <script>const dark = matchMedia('(prefers-color-scheme: dark)')
      const show = () => { document.documentElement.dataset.look = dark.matches ? 'dim' : 'light' }
      dark.onchange = show; show()</script>`)
    const found = async () => (await faultsHere(page, false)).map((fault) => fault.replace(/(button-name): .*/, '$1'))
    const faults = ['on a laptop: button-name', 'letters of twice the size: does not grow: I Words that stay small']
    expect(await found(), 'opened with ordinary letters').toEqual(expect.arrayContaining(faults))
    expect(await found(), 'opened with large letters').toEqual(expect.arrayContaining(faults))
    await page.close()
  })

  it('without one complaint of any page', () => {
    expect([...browsers.values()].flatMap(({ complaints }) => complaints)).toEqual([])
  })
})

describe('what the team thinks through', () => {
  it('has the questions of the agency in it beside those at a child, and tells no name and no question', async () => {
    const page = pageOf('besa')
    await goTo(page, { is: 'guidance' })
    const pattern = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'What we think through' }) })
    const words = await pattern.innerText()
    expect(words).toContain('About one child: 1. About the agency: 1.')
    expect(words).toContain('Confidentiality')
    expect(words).not.toMatch(/Klea|Drita|film|shelter/)
  })

  it('stands beside the principles that the agency gave itself, each with how far it is kept', async () => {
    const page = pageOf('drita')
    await goTo(page, { is: 'ethics-log' })
    const row = page.getByRole('button', { name: /^No child’s face is in anything that we publish/ })
    expect(await row.innerText()).toMatch(/Questioned: 2 times[\s\S]*In part/)
  })
})

describe('without a mouse and without a finger', () => {
  it('somebody new comes in for the first time: the code, a name, a passphrase, two papers, the fingerprint', async () => {
    const custodian = pageOf('arben')
    await goTo(custodian, { is: 'people' })
    await press(custodian, 'Invite')
    await write(custodian, 'Who?', 'Lea Marku')
    await tick(custodian, /^Caseworker/)
    await choose(custodian, 'Yes')
    await press(custodian, 'Make the code')
    const code = await custodian.getByTestId('code').innerText()
    await press(custodian, 'They have the code')

    const browser = await openPersonsBrowser(PHONE)
    const { page } = browser
    await page.goto(agency.server.url)
    const keys = byKeys(page)
    await keys.press(/I have an invitation code/)
    const typed = [
      ['Invitation code', code],
      ['Your name', 'Lea Marku'],
      ['New passphrase', 'paper stone winter bridge'],
      ['Type the passphrase again', 'paper stone winter bridge'],
    ] as const
    for (const [field, text] of typed) {
      await keys.to(field)
      await page.keyboard.type(text)
    }
    await keys.press('Sign in')
    await keys.press('I wrote the code on paper')
    await keys.press('I wrote the code on paper')
    const fingerprint = await page.getByTestId('fingerprint').innerText()
    await said(custodian, /has answered/)
    expect(
      await custodian
        .getByRole('group', { name: /has answered/ })
        .getByTestId('fingerprint')
        .innerText(),
    ).toBe(fingerprint)
    await press(custodian, 'Same fingerprint: let them in')
    // The screen continues by itself.
    await keys.press(/^Not now/)
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor()
    expect(browser.complaints).toEqual([])
    await browser.close()
  })

  it('a worker comes in, opens a child, writes what happened, saves it and hides everything', async () => {
    const page = pageOf('drita')
    await press(page, /^Hide/)
    await page.getByRole('heading', { name: 'Locked' }).waitFor()
    const keys = byKeys(page)
    await keys.to('Your passphrase')
    await page.keyboard.type(agency.signIns.drita.passphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor()
    await keys.press('Children')
    await page.getByRole('heading', { name: 'Children', level: 1 }).waitFor()
    await keys.press(/^Klea/)
    await page.getByRole('heading', { name: /^Klea/, level: 1 }).waitFor()
    await keys.press('What happened?')
    await keys.press(/^I saw her/)
    await keys.pick('Where?', 'At home')
    await keys.choose('We spoke')
    await keys.to('In their own words')
    await page.keyboard.type('I can reach the window.')
    await keys.to('What you saw and did')
    await page.keyboard.type('She opened it herself.')
    await keys.choose('Not sure')
    await keys.press('Save')
    await page.getByText('Saved on this phone').first().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'Locked' }).waitFor()
  })
})
