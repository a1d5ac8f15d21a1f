import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, PlainDate } from '#domain/entry/plain-date.ts'
import { choose, day, group, heading, pick, press, said, tick, write } from '../support/app/acting.ts'
import { agencyInBrowsers, BESA, DRITA, type AgencyInBrowsers } from '../support/app/agency-in-browsers.ts'
import { askToCloseTooEarly, askToCloseWhole, lookAtThePlanAgain } from '../support/app/closing.ts'
import { lock, meetSupervisor, ownFingerprint, unlock } from '../support/app/coming-in.ts'
import { faultsOf, leftInTheBrowser } from '../support/app/fit.ts'
import { askWhetherKnown, fillOpening, type NewChild } from '../support/app/opening.ts'
import { writeDownUnsafeUncle } from '../support/app/people-around.ts'
import { mayWe, schoolNeededOfferedDeclined, toDo, wishAndStep } from '../support/app/plan.ts'
import { answer, save, whatHappened } from '../support/app/what-happened.ts'
import { LAPTOP, PHONE, type PersonsBrowser } from '../support/browser.ts'
import { resize } from '../support/app/resize.ts'

const today = PlainDate.parse(new Date().toLocaleDateString('sv'))
const GIRL: NewChild = {
  from: '9',
  to: '11',
  sex: 'Girl',
  language: 'Albanian',
  other: 'Besnik',
  told: ['Who may read this', 'What we must report', 'You may say no'],
}
/** The words for an unnamed girl on every screen until she has a name. */
const UNNAMED = /^A girl, 9 to 11 years, not yet named/

let agency: AgencyInBrowsers
let besa: Page
let drita: Page
let dritasBrowser: PersonsBrowser
/** The browser's address, title and history on every screen that was checked. */
const left = new Set<string>()

beforeAll(async () => {
  agency = await agencyInBrowsers([BESA, DRITA], { serviceWorker: true })
  const [hers, dritas] = agency.came
  if (!hers || !dritas) throw new Error('two came in')
  besa = hers.page
  drita = dritas.page
  dritasBrowser = dritas
})
afterAll(async () => {
  await agency.close()
})

/** Checks the open screen for accessibility and at a narrow width; records what it leaves in the browser. */
async function look(page: Page): Promise<void> {
  left.add(JSON.stringify(await leftInTheBrowser(page)))
  expect(await faultsOf(page)).toEqual([])
}

const offline = (no: boolean) => dritasBrowser.setOffline(no)
const tab = (page: Page, name: 'Overview' | 'Journey' | 'Plan' | 'People') => press(page, name)

async function openFile(page: Page): Promise<void> {
  await press(page, 'Children')
  await press(page, UNNAMED)
  await page.getByRole('navigation', { name: 'Parts of the file' }).waitFor()
}

/** Closed files are hidden until a filter asks for them. */
async function openClosedFile(page: Page): Promise<void> {
  await press(page, 'Children')
  await press(page, 'More filters')
  await press(page, 'Closed')
  await press(page, UNNAMED)
}

/** Drita's device has synced: nothing is waiting any more. */
async function delivered(): Promise<void> {
  await press(drita, 'Today')
  await said(drita, /^All sent/)
}

/** Unlocks her screen again, which syncs at once. */
async function comesBack(page: Page, passphrase: string): Promise<void> {
  await lock(page)
  await unlock(page, passphrase)
}

describe('the agency', () => {
  it('let in nobody before the same fingerprint was seen on both screens', async () => {
    expect(agency.compared).toHaveLength(2)
    for (const { shown, compared } of agency.compared) expect(shown).toBe(compared)
    await said(agency.arben.page, BESA.name)
    await look(agency.arben.page)
  })

  it('gives no supervisor a file before the one who opens it has compared their fingerprint, too', async () => {
    await heading(drita, 'Your supervisors')
    await look(drita)
    await meetSupervisor(drita, BESA.name, await ownFingerprint(besa, BESA.name))
    await press(besa, 'Team')
    await look(besa)
  })
})

describe('a kitchen without a network', () => {
  it('locks and unlocks', async () => {
    await drita.evaluate(() => navigator.serviceWorker.ready.then(() => true))
    await offline(true)
    await lock(drita)
    await drita.reload()
    await unlock(drita, DRITA.passphrase)
    await said(drita, 'No network.')
    await look(drita)
  })

  it('asks whether the child is known, and opens a file for a girl without a name', async () => {
    await askWhetherKnown(drita, GIRL)
    await look(drita)
    await fillOpening(drita, GIRL)
    await said(drita, 'You and Besa Leka can open this.')
    await look(drita)
    await choose(group(drita, 'Born of trafficking'), 'Possibly')
    await press(drita, 'Save')
    await heading(drita, UNNAMED)
    await said(drita, '1 other child of that household is not known to be safe.')
    await look(drita)
  })

  it('shows nothing of the group of the child in any list, and in the file only after one more touch', async () => {
    await tab(drita, 'Journey')
    expect(await drita.locator('main').innerText()).not.toMatch(/Born of trafficking/)
    await press(drita, /A sealed entry Drita Kola/)
    expect(await drita.locator('body').innerText()).not.toMatch(/Born of trafficking/)
    await press(drita, 'Open this now. Who can see the screen?')
    await said(drita, 'Born of trafficking')
    await press(drita, 'Close')
  })

  it('writes down an unsafe uncle, and the card warns of him without a reason', async () => {
    await writeDownUnsafeUncle(drita, 'Uncle Gent')
    const card = drita.getByRole('region', { name: 'Put this on the card, too?' })
    await write(card, 'How can anyone at the door recognise this person?', 'Moustache, blue van')
    await save(drita)
    await tab(drita, 'Overview')
    expect(await drita.locator('main').innerText()).not.toMatch(/Gent/)
    await press(drita, /to avoid[.]/)
    await said(drita, 'Uncle Gent (Uncle) is unsafe')
    await said(drita, /^Tell nothing to:/)
  })

  it('keeps a visit in the words of the child, though somebody could hear and a rule asks for more', async () => {
    await whatHappened(drita, /^I saw her/)
    await pick(drita, 'Where?', 'At home')
    await answer(drita, 'Did you meet the child?', 'We spoke')
    await write(drita, 'In their own words', 'It is good now.')
    await tick(drita, /^Uncle Gent/)
    await answer(drita, /^Could Uncle Gent hear you talk/, 'Yes')
    await answer(drita, 'Was anything not safe?', 'Not sure')
    await said(drita, /It happened, so it is saved all the same/)
    await save(drita)
    await tab(drita, 'Journey')
    await said(drita, '“It is good now.”')
    await said(drita, 'On this device only')
    await look(drita)
  })

  it('writes whether she is safe and how she is doing', async () => {
    await whatHappened(drita, 'I checked whether she is safe')
    await answer(drita, 'How do you know?', 'I talked with the child')
    await answer(drita, /^Is she safe/, 'Not safe')
    await write(drita, 'What makes you think so?', 'He waits at the corner in the evenings.')
    await day(drita, 'Review by', addDays(today, 2))
    await save(drita)
    await whatHappened(drita, 'I looked at how she is doing')
    const family = group(drita, 'In the family').first()
    await choose(family, 'Hard')
    await choose(family, 'Mine')
    await write(family, 'What did you see or hear?', 'She sleeps on the floor.')
    await look(drita)
    await save(drita)
    await tab(drita, 'Overview')
    await said(drita, 'Not safe where she lives')
    await look(drita)
  })

  it('is told what to think about and why, takes a step into the plan and takes it back, and lays a card aside', async () => {
    await press(drita, /^All \d+$/)
    await heading(drita, 'To think about')
    await look(drita)
    await press(drita, /^Other children there may not be safe/)
    await said(drita, 'Came through: Hotline')
    await press(drita, /^Add to the plan: Ask the supervisor how to check on the other children/)
    await said(drita, 'In the plan')
    await press(drita, 'Undo')
    await drita.getByRole('button', { name: /^Add to the plan/ }).waitFor()
    await look(drita)
    await press(drita, 'Dismiss this advice')
    await choose(drita, 'We have thought of it')
    await press(drita.getByRole('dialog'), 'Dismiss this advice')
    await said(drita, 'Dismissed: 1')
    await press(drita, 'Back')
    await heading(drita, UNNAMED)
  })

  it('plans: help declined with the door left open, a wish, its step, a thing to do, and what may be done', async () => {
    await tab(drita, 'Plan')
    await schoolNeededOfferedDeclined(drita, {
      words: 'Everybody there would ask where I was.',
      how: 'Through the teacher, on Tuesdays',
    })
    await wishAndStep(drita, {
      wish: 'I want to sleep in my own bed.',
      goal: 'A bed of her own',
      step: 'Ask grandmother about the room',
      by: addDays(today, 6),
    })
    await said(drita.getByRole('region', { name: 'A bed of her own' }), 'Ask grandmother about the room')
    await said(drita, 'Nothing else that this child gets has changed.')
    await look(drita)
    await toDo(drita, 'Look in on Besnik', addDays(today, 1))
    await mayWe(drita)
    await tab(drita, 'People')
    await look(drita)
  })

  it('counts what the server has not got', async () => {
    await press(drita, 'Today')
    await drita.getByRole('button', { name: /^No network.*\d\d notes wait to be sent/ }).waitFor()
    await press(drita, /No network/)
    await heading(drita, 'Not yet delivered')
    await said(drita, /\d+ notes are saved here/)
    await look(drita)
  })
})

describe('the network is back', () => {
  it('sends everything by itself', async () => {
    await offline(false)
    await delivered()
    await look(drita)
    await openFile(drita)
    await tab(drita, 'Journey')
    await said(drita, '“It is good now.”')
    await drita.getByText('On this device only').first().waitFor({ state: 'detached' })
  })

  it('brings the file to the supervisor, with what it says and what went around a rule', async () => {
    await comesBack(besa, BESA.passphrase)
    await heading(besa, 'Team')
    const row = besa.getByRole('row', { name: UNNAMED })
    await row.getByText('Not safe').waitFor()
    await besa.getByRole('button', { name: /^1 To discuss together/ }).waitFor()
    await look(besa)
    await press(besa, 'To approve')
    await press(besa, /A person who is not known to be safe could hear it[.] It is checked first/)
    await said(besa, '“It is good now.”')
    await look(besa)
    await choose(besa, 'Seen, nothing more is needed')
    await press(besa, 'Save the answer')
    await heading(besa, 'To approve')
    await said(besa, 'Nothing for you to approve')
  })
})

describe('closing', () => {
  it('is refused too early, says what is missing, and keeps what was typed', async () => {
    await tab(drita, 'Overview')
    await askToCloseTooEarly(drita)
    await said(drita, 'The plan was reviewed')
    await said(drita, 'What happens after')
    expect(await drita.getByRole('textbox', { name: 'In your words' }).inputValue()).toBe('She sleeps in her own bed.')
    await look(drita)
    await press(drita, 'Close, keep the draft')
  })

  it('is asked again with all of it', async () => {
    await lookAtThePlanAgain(drita, BESA.name)
    await askToCloseWhole(drita, today, addDays(today, 90), addDays(today, 380))
    await tab(drita, 'Overview')
    await said(drita, 'Closing was requested and waits for a second person.')
    await delivered()
  })

  it('is seen on the supervisor’s phone, where the day begins and not the team; comes back with words, and is asked again with what was typed', async () => {
    await resize(besa, PHONE)
    await comesBack(besa, BESA.passphrase)
    await heading(besa, 'Today')
    await besa.getByRole('button', { name: /^To approve\s*1$/ }).waitFor()
    await look(besa)
    await press(besa, /^To approve\s*1$/)
    await heading(besa, 'To approve')
    await resize(besa, LAPTOP)
    await press(besa, /^Asked to close/)
    await heading(besa, /^Close the file of/)
    await look(besa)
    await choose(besa, 'Not yet: send back')
    await press(besa, /^Send it back to/)
    await said(besa, 'Write it in a few words.')
    await write(besa, 'What is needed for a yes?', 'See Besnik before we close.')
    await press(besa, /^Send it back to/)
    await heading(besa, 'To approve')
    await said(besa, /^All sent/)

    await comesBack(drita, DRITA.passphrase)
    await said(drita, 'Sent back to you')
    await look(drita)
    await press(drita, /See Besnik before we close/)
    await said(drita, /says “not yet”. What is still needed: See Besnik before we close/)
    expect(await drita.getByRole('textbox', { name: 'In your words' }).inputValue()).toBe('She sleeps in her own bed.')
    await write(drita, 'In your words', 'I saw Besnik: he is safe.')
    await save(drita, 'Ask to close')
    await delivered()
  })

  it('holds on both devices once a second person has said yes', async () => {
    await comesBack(besa, BESA.passphrase)
    await press(besa, 'To approve')
    await press(besa, /^Asked to close/)
    await said(besa, 'I saw Besnik: he is safe.')
    await choose(besa, 'Yes, close')
    await press(besa, 'Save the answer')
    await heading(besa, 'To approve')
    await said(besa, 'Nothing for you to approve')
    await openClosedFile(besa)
    await said(besa, 'This file is closed. One note reopens it.')
    await look(besa)
    await said(besa, /^All sent/)

    await comesBack(drita, DRITA.passphrase)
    await openClosedFile(drita)
    await said(drita, 'This file is closed. One note reopens it.')
    await look(drita)
  })

  it('is undone with one note', async () => {
    await press(drita, 'Reopen the file')
    await write(drita, 'Why?', 'She called from the number on the pencil.')
    await answer(drita, 'Who asked for it?', 'The child')
    await save(drita)
    await drita.getByText('This file is closed.').waitFor({ state: 'detached' })
    await tab(drita, 'Journey')
    await said(drita, 'File opened again')
    await delivered()
  })
})

describe('what is left in the browsers', () => {
  it('is nothing of a child: one bare address, a neutral title, and how many steps back there are', () => {
    expect(left.size).toBeGreaterThan(0)
    for (const one of left)
      expect(one).toMatch(/^\{"address":"\/","title":"Daybook","state":(null|\{"at":\d+,"of":\d+\})\}$/)
  })

  it('is no complaint of any page, nor of the policy of the server', () => {
    expect(agency.complaints()).toEqual([])
  })
})
