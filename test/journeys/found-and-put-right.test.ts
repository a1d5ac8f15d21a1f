import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choose, group, heading, pick, press, said, showSealed, tick, write } from '../support/app/acting.ts'
import { BESA, DRITA, MIRA } from '../support/app/agency-in-browsers.ts'
import { confirmSupervisor, meetsLater, meetSupervisor, ownFingerprint } from '../support/app/coming-in.ts'
import { enrolledAgency, type EnrolledAgency } from '../support/app/enrolled-agency.ts'
import { faultsOf } from '../support/app/fit.ts'
import { askWhetherKnown, fillOpening } from '../support/app/opening.ts'
import { answer, save, whatHappened, whatHappenedSealed } from '../support/app/what-happened.ts'
import { openPersonsBrowser } from '../support/browser.ts'

const SOPHEA = 'សុភា'

let agency: EnrolledAgency
let besa: Page
let drita: Page
let mira: Page

beforeAll(async () => {
  agency = await enrolledAgency([BESA, DRITA, MIRA])
  const [hers, dritas, miras] = agency.came
  if (!hers || !dritas || !miras) throw new Error('three came in')
  besa = hers.page
  drita = dritas.page
  mira = miras.page
})
afterAll(async () => {
  await agency.close()
})

const fits = async () => expect(await faultsOf(drita)).toEqual([])
const tab = (name: 'Overview' | 'Journey' | 'Plan' | 'People') => press(drita, name)
const delivered = () => said(drita, /^All sent/)

async function weSpoke(says: string): Promise<void> {
  await whatHappened(drita, /^I saw her/)
  await pick(drita, 'Where?', 'At school')
  await answer(drita, 'Did you meet the child?', 'We spoke')
  await write(drita, 'In their own words', says)
  await answer(drita, 'Was anything not safe?', 'No')
  await save(drita)
}

describe('a supervisor who was not met at once', () => {
  it('is brought to mind on Today until somebody has compared, and not after', async () => {
    await heading(drita, 'Your supervisors')
    await press(drita, /^Not now/)
    await heading(drita, 'Today')
    await press(drita, /^Supervisors to confirm/)
    await heading(drita, 'People')
    await confirmSupervisor(drita, BESA.name, await ownFingerprint(besa, BESA.name))
    await drita.getByRole('heading', { name: /^Supervisors to confirm/ }).waitFor({ state: 'detached' })
    await press(drita, 'Today')
    await heading(drita, 'Today')
    await said(drita, 'No child’s file is here yet')
    expect(await drita.locator('body').innerText()).not.toContain('Supervisors to confirm')
  })
})

describe('whoever answers an invitation with another fingerprint', () => {
  it('is not let in, today or later: the code is worth nothing any more, and what to do stays in sight', async () => {
    const { page: custodian } = await agency.openArben()
    await meetsLater(custodian)
    await press(custodian, /^People/)
    await press(custodian, 'Invite')
    await write(custodian, 'Who?', 'Vera Marku')
    await tick(custodian, /^Caseworker/)
    await choose(custodian, 'Yes')
    await press(custodian, 'Make the code')
    const code = await custodian.getByTestId('code').innerText()
    await press(custodian, 'They have the code')
    const stranger = await openPersonsBrowser()
    await stranger.page.goto(agency.server.url)
    await press(stranger.page, /I have an invitation code/)
    await write(stranger.page, 'Invitation code', code)
    await write(stranger.page, 'Your name', 'Vera Marku')
    for (const field of ['New passphrase', 'Type the passphrase again'])
      await write(stranger.page, field, 'brother basket cloud winter pear')
    await press(stranger.page, 'Sign in')
    await stranger.page.getByTestId('code').waitFor()
    await stranger.close()

    // Among the supervisors who are to be confirmed on this device, too.
    await press(custodian.getByRole('group', { name: /has answered/ }), 'Fingerprints differ')
    await said(custodian, /^Do not let them in/)
    expect(await faultsOf(custodian)).toEqual([])
    await press(custodian, 'More')
    await heading(custodian, 'More')
    await press(custodian, /^People/)
    await said(custodian, MIRA.name)
    expect(await custodian.getByText('Vera Marku').count()).toBe(0)
  })
})

const NEW_CHILD = { name: SOPHEA, from: '12', to: '13', sex: 'Girl', language: 'Khmer', told: [] } as const

describe('a form with an answer missing', () => {
  it('brings one to it, where the button is far below', async () => {
    await askWhetherKnown(drita, NEW_CHILD)
    await drita.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await press(drita, 'Open the file')
    const missing = drita.getByRole('combobox', { name: 'How did the child come?' })
    await expect.poll(() => missing.evaluate((field) => field === document.activeElement)).toBe(true)
    await fits()
  })
})

describe('a name in another script', () => {
  it('is written in Khmer', async () => {
    await fillOpening(drita, NEW_CHILD)
    await press(drita, 'Not now')
    await heading(drita, new RegExp(SOPHEA))
  })

  it('is found by Latin letters as they were heard', async () => {
    await press(drita, 'Children')
    await write(drita, 'Search a name, in any script', 'sophea')
    await said(drita, '1 name like this')
    await fits()
    await press(drita, new RegExp(SOPHEA))
    await heading(drita, new RegExp(SOPHEA))
  })

  it('is found again before a second file is opened', async () => {
    await press(drita, 'Children')
    await press(drita, 'Open a new file')
    await write(drita, 'Name, as you heard it', 'Sopheap')
    await press(drita, 'Look')
    await said(drita, SOPHEA)
    await fits()
    await press(drita, 'The same child: open this file')
    await heading(drita, new RegExp(SOPHEA))
  })
})

describe('what was written wrong', () => {
  it('is crossed out with a reason, and stays', async () => {
    await weSpoke('I go to school on Monday.')
    await tab('Journey')
    await press(drita, /I go to school on Monday/)
    await press(drita, 'Correct this note')
    expect(await drita.getByRole('button', { name: 'Only cross out' }).isDisabled()).toBe(true)
    await write(drita, 'What was wrong with it?', 'It was Tuesday.')
    await fits()
    await press(drita, 'Only cross out')
    await said(drita, 'Crossed out: It was Tuesday.')
    await said(drita, /I go to school on Monday/)
  })

  it('is taken out of every device after a second look, and says that it was there', async () => {
    await weSpoke('The neighbour at number nine saw it.')
    await press(drita, 'Today')
    await delivered()
    await press(drita, 'Children')
    await press(drita, new RegExp(SOPHEA))
    await tab('Journey')
    await press(drita, /The neighbour at number nine/)
    await press(drita, 'Make this note unreadable')
    await answer(drita, 'Who asks for it?', 'The person it is about')
    await answer(drita, 'Why?', 'It could do harm')
    await press(drita, 'Check and continue')
    await drita.getByRole('alertdialog').waitFor()
    await fits()
    await press(drita, 'Make it unreadable now')
    await said(drita, 'A note was made unreadable')
    expect(await drita.locator('body').innerText()).not.toMatch(/number nine/)
  })
})

describe('the first three days of the body', () => {
  const ROW = 'Health in the first days'
  const hoursAgo = (hours: number) => {
    const at = new Date(Date.now() - hours * 3_600_000)
    return `${at.toLocaleDateString('sv')}T${at.toTimeString().slice(0, 5)}`
  }

  it('say how long there is still time behind a touch, from both ends of what is known', async () => {
    await whatHappenedSealed(drita, /^Health in the first three days/)
    await answer(drita, 'Does the child need a doctor?', 'Now')
    await press(drita, 'More, if you know it')
    await drita.getByLabel('Earliest time').fill(hoursAgo(73))
    await drita.getByLabel('Latest time').fill(hoursAgo(60.5))
    await save(drita)
    await tab('Overview')
    await press(drita, 'Hide sealed parts')
    await said(drita, 'Urgent: health')
    // One hour stands in the line without a reason, for everybody who works with the child.
    const covered = await drita.locator('main').innerText()
    expect(covered.match(/\d+ hours[^\n]*/g)).toEqual(['46 hours are left'])
    expect(covered).not.toMatch(/HIV|contraception|doctor|first days/)
    await showSealed(drita)
    const page = await drita.locator('main').innerText()
    expect(page).toContain(ROW)
    expect(page.match(/\d+ hours[^\n]*/g)).toEqual(['46 hours are left'])
    expect(page).not.toMatch(/HIV|contraception/)
    await press(drita, new RegExp(ROW))
    const sheet = drita.getByRole('dialog')
    await said(sheet, 'At most 11 hours; it may be over already.')
    await said(sheet, 'Between 46 and 59 hours')
    await said(sheet, /Check the limits where you are/)
    await fits()
    await drita.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
  })

  it('say nothing of it on Today or in the list of children', async () => {
    for (const place of ['Today', 'Children']) {
      await press(drita, place)
      await heading(drita, place)
      expect(await drita.locator('body').innerText()).not.toMatch(/HIV|contraception|first days/)
    }
    await press(drita, new RegExp(SOPHEA))
  })
})

describe('a wish for no contact', () => {
  it('stands first on the file, below what is urgent, and nobody is sent to look', async () => {
    await whatHappened(drita, 'She wishes no contact for now')
    await write(drita, 'How can the child come back?', 'She has the number on the pencil.')
    await answer(drita, 'May we get in touch again?', 'No answer')
    await save(drita)
    await tab('Overview')
    await said(drita, /The child wishes no contact now/)
    expect(await drita.locator('main').innerText()).toMatch(
      /Urgent: health[^]*The child wishes no contact now[^]*Is she safe[?]/,
    )
    await fits()
  })
})

describe('a folder', () => {
  it('is given to a psychologist after a second look, opens on her device, and is taken back', async () => {
    await tab('People')
    await press(drita, 'Give a folder')
    await choose(drita, new RegExp(`^${MIRA.name}`))
    await tick(group(drita, 'Which folders?'), 'Health')
    await choose(drita, 'reads')
    await answer(drita, 'Until when?', /^No end/)
    await fits()
    await press(drita, 'Check and continue')
    await said(drita, /You have not confirmed this colleague on this device/)
    await press(drita, 'The same: give it now')
    await drita.getByRole('alertdialog').waitFor({ state: 'detached' })
    await meetSupervisor(mira, BESA.name, await ownFingerprint(besa, BESA.name))
    await press(mira, 'Children')
    await said(mira, SOPHEA)
    await press(drita, new RegExp(`^${MIRA.name}`))
    await tick(group(drita, 'End access to parts'), 'Health')
    await fits()
    await press(drita, 'End access to these')
    await press(drita, 'End access now')
    await drita.getByRole('button', { name: new RegExp(`^${MIRA.name}.*Health`) }).waitFor({ state: 'detached' })
  })

  it('makes no page complain', () => {
    expect(agency.complaints()).toEqual([])
  })
})
