import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import { enrol, type Enrolled } from '#cli/demo/scene/found-agency.ts'
import { ratana } from '#cli/demo/stories/cambodia/ratana.ts'
import { visal } from '#cli/demo/stories/cambodia/visal.ts'
import { dueTo } from '#domain/continuity/who-carries.ts'
import { holdersOf } from '#domain/kinds/registration/case-holder.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import { day, heading, openNow, pick, press, said, write } from '../support/app/acting.ts'
import { comeInAgain, meetsLater } from '../support/app/coming-in.ts'
import { demonstrated, type Demonstrated } from '../support/app/demonstrated.ts'
import { goTo } from '../support/app/every-screen/go-to.ts'
import { faultsOf } from '../support/app/fit.ts'
import { journeyDevice } from '../support/app/light-cost/journey-device.ts'
import { answer, save, whatHappened } from '../support/app/what-happened.ts'
import { LAPTOP, openPersonsBrowser, PHONE, type PersonsBrowser } from '../support/browser.ts'
import { given } from '../support/given.ts'

/** A device syncs on a timer; a page that returns to the foreground syncs at once. */
const SOON = { timeout: 60_000, interval: 1500 }
const meet = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
const LIRA = {
  name: 'Lira Shehu',
  roles: ['caseworker'],
  does: 'caseworker',
  passphrase: 'morale tibanu sokevi',
} as const
const today = PlainDate.parse(new Date().toISOString().slice(0, 10))

let demo: Demonstrated
let lira: Enrolled
let [drita, mira, liras]: Page[] = []
const browsers: PersonsBrowser[] = []

async function browserOf(
  account: string,
  passphrase: string,
  screen: typeof PHONE | typeof LAPTOP = PHONE,
): Promise<Page> {
  const browser = await openPersonsBrowser(screen)
  browsers.push(browser)
  await comeInAgain(browser.page, { url: demo.server.url, account, passphrase })
  await meetsLater(browser.page)
  return browser.page
}

function pageOf(page: Page | undefined): Page {
  if (!page) throw new Error('nobody sits there')
  return page
}

function file(story: 'ratana' | 'visal' = 'ratana') {
  const id = demo.files.get(story)
  if (id === undefined) throw new Error('the story was not told')
  return id
}

/** Waits until a page shows this text, and lets it sync meanwhile. */
async function comesTo(page: Page, text: RegExp | string): Promise<void> {
  await expect
    .poll(async () => {
      await meet(page)
      return page.getByText(text).filter({ visible: true }).count()
    }, SOON)
    .toBeGreaterThan(0)
}

beforeAll(async () => {
  demo = await demonstrated([ratana, visal])
  drita = demo.drita.page
  const { devices, members, accounts } = demo.agency
  lira = await enrol(devices.arben, journeyDevice(demo.server.url), LIRA)
  given(await devices.drita.grant({ file: file(), member: members.mira, rights: { health: 'write' } }))
  given(await devices.drita.grant({ file: file(), member: members.besa, rights: { health: 'keep' } }))
  given(await devices.besa.sync())
  given(await devices.besa.revoke({ file: file(), member: members.drita, folders: ['health'] }))
  mira = await browserOf(accounts.mira, INVENTED_MEMBERS.mira.passphrase)
  liras = await browserOf(lira.account, LIRA.passphrase, LAPTOP)
}, 300_000)
afterAll(async () => {
  for (const browser of browsers) await browser.close()
  await demo.close()
})

describe('a specialist’s own day', () => {
  it('is where she begins, and holds what she wrote to be done in her part of a file that another carries', async () => {
    const page = pageOf(mira)
    await heading(page, 'Today')
    await goTo(page, { is: 'child', file: file(), tab: 'overview' })
    await whatHappened(page, /^Something to do/)
    await write(page, 'What?', 'Blood test')
    await pick(page, 'Who does it?', 'You')
    await day(page, 'By when?', today)
    await press(page, 'More, if you know it')
    await page.getByLabel('At what time?').fill('10:00')
    await save(page)
    await goTo(page, { is: 'today' })
    await said(page, /^An appointment, 10:00/)
    await page.getByRole('button', { name: 'The child came' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
  }, 120_000)

  it('is “an appointment” and when, and not a word more, to whoever carries the child', async () => {
    const page = pageOf(drita)
    await goTo(page, { is: 'today' })
    await comesTo(page, /An appointment, 10:00/)
    expect(await page.locator('body').innerText()).not.toMatch(/Blood|Mira/)
    expect(await faultsOf(page)).toEqual([])
  }, 120_000)
})

describe('naming somebody who lacks the key', () => {
  it('offers to give it there, before anything is saved', async () => {
    const page = pageOf(drita)
    await goTo(page, { is: 'child', file: file(), tab: 'overview' })
    await whatHappened(page, /^Something to do/)
    await pick(page, 'Who does it?', INVENTED_MEMBERS.mira.name)
    await said(page, /cannot open this part of the file: Care/)
    const give = page.getByRole('button', { name: `Give ${INVENTED_MEMBERS.mira.name} this part`, exact: true })
    expect(await give.count()).toBe(0)
    await answer(page, 'Until when?', /^No end/)
    expect(await faultsOf(page)).toEqual([])
    await give.click()
    await press(page, 'The same: give it now')
    await page.getByText(/cannot open this part of the file/).waitFor({ state: 'detached', timeout: 60_000 })
    await press(page, 'Close, keep the draft')
  }, 120_000)
})

describe('another worker', () => {
  it('is asked on one page, which names what is handed over; nothing is asked before the fingerprint was compared', async () => {
    const page = pageOf(drita)
    await goTo(page, { is: 'write', kind: 'hand-over', file: file() })
    await pick(page, 'To whom?', LIRA.name)
    await said(page, 'What you hand over')
    await answer(page, 'Was the child told?', 'Yes')
    await day(page, 'When?', today)
    await write(page, 'What did the child say?', 'Will you still come if I ask?')
    await answer(page, /^Was the parent or carer told/, 'There is nobody to tell')
    await answer(page, 'The good-bye visit', 'It was made')
    await day(page, 'Both work with the child until', PlainDate.parse(`${String(Number(today.slice(0, 4)) + 1)}-01-15`))
    await press(page, `Ask ${LIRA.name} to take over`)
    await said(page, /Compare the fingerprint first/)
    expect(await faultsOf(page)).toEqual([])
    await press(page, 'Fingerprints match')
    await page.getByText(/You have not confirmed this colleague/).waitFor({ state: 'detached' })
    await press(page, `Ask ${LIRA.name} to take over`)
    await said(page, 'Saved on this phone')
  }, 180_000)

  it('has the child on their own Today with the page; so has whoever asked, and the supervisor, until there is an answer', async () => {
    await goTo(pageOf(drita), { is: 'today' })
    await said(pageOf(drita), `${LIRA.name} has not answered yet.`)
    await goTo(pageOf(liras), { is: 'today' })
    await expect
      .poll(async () => {
        await meet(pageOf(drita))
        await meet(pageOf(liras))
        return pageOf(liras).getByText(`${INVENTED_MEMBERS.drita.name} asks you to take over.`).count()
      }, SOON)
      .toBeGreaterThan(0)
    given(await demo.agency.devices.besa.sync())
    const line = given(await demo.agency.devices.besa.files()).find((one) => one.file === file())
    const waits = line?.due.find(({ what }) => what === 'hand-over-waits')
    expect(line && waits && dueTo(line.line, waits, demo.agency.members.besa)).toBe('mine')
  }, 180_000)

  it('takes over on their own device: then the case, what was open and the day are theirs', async () => {
    const page = pageOf(liras)
    await page.getByRole('button', { name: /asks you to take over/ }).click()
    await heading(page, 'For the new worker')
    await openNow(page)
    for (const part of ['How to reach the child', 'What not to ask again', 'What was declined', 'What was promised'])
      await said(page, part)
    await said(page, /The child was told on/)
    expect(await faultsOf(page)).toEqual([])
    await press(page, /^I take over/)
    await said(page, `${LIRA.name} took over from ${INVENTED_MEMBERS.drita.name}`)
    await expect
      .poll(async () => {
        await meet(page)
        given(await demo.agency.devices.besa.sync())
        return holdersOf(given(await demo.agency.devices.besa.file(file())).caseFile, 'caseworker')
      }, SOON)
      .toEqual([lira.member])
    await goTo(pageOf(drita), { is: 'today' })
    await expect
      .poll(async () => {
        await meet(pageOf(drita))
        return pageOf(drita).getByText(`${LIRA.name} has not answered yet.`).count()
      }, SOON)
      .toBe(0)
  }, 180_000)
})

describe('a supervisor, for a worker who is gone, ill or may not work with this child,', () => {
  const holders = async () =>
    holdersOf(given(await demo.agency.devices.besa.file(file('visal'))).caseFile, 'caseworker')

  it('hands over from the child’s own screens, without a word of why, and the child need not have been told before', async () => {
    const { accounts, members } = demo.agency
    const page = await browserOf(accounts.besa, INVENTED_MEMBERS.besa.passphrase, LAPTOP)
    await goTo(page, { is: 'hand-over-page', file: file('visal') })
    await press(page, 'Hand over to a colleague')
    await said(page, `You hand over for ${INVENTED_MEMBERS.drita.name}. Write no reason here: they may read it.`)
    await said(page, 'Until they accept, the child stays on the supervisors’ Today.')
    await pick(page, 'To whom?', LIRA.name)
    await answer(page, 'Was the child told?', 'Not yet')
    await answer(page, /^Was the parent or carer told/, 'Not yet')
    await answer(page, 'The good-bye visit', 'It is not possible')
    await write(page, 'Why not?', 'Another worker comes now.')
    await day(page, 'Both work with the child until', PlainDate.parse(`${String(Number(today.slice(0, 4)) + 1)}-01-15`))
    await press(page, `Ask ${LIRA.name} to take over`)
    await said(page, /Compare the fingerprint first/)
    await press(page, 'Fingerprints match')
    await page.getByText(/You have not confirmed this colleague/).waitFor({ state: 'detached' })
    expect(await faultsOf(page)).toEqual([])
    await press(page, `Ask ${LIRA.name} to take over`)
    await said(page, /^Saved on this/)
    await expect
      .poll(async () => {
        await meet(page)
        given(await demo.agency.devices.besa.sync())
        const line = given(await demo.agency.devices.besa.files()).find((one) => one.file === file('visal'))
        const waits = line?.due.find(({ what }) => what === 'hand-over-waits')
        return line && waits && dueTo(line.line, waits, members.besa)
      }, SOON)
      .toBe('mine')
    expect(await holders()).toEqual([members.drita])
  }, 180_000)

  it('gives the case to whoever says yes, with the keys, though the worker’s own device never comes; then the child is to be told', async () => {
    const page = pageOf(liras)
    await goTo(page, { is: 'today' })
    await comesTo(page, `${INVENTED_MEMBERS.besa.name} asks you to take over.`)
    await page.getByRole('button', { name: /asks you to take over/ }).click()
    await openNow(page)
    await comesTo(page, /^I take over/)
    expect(await faultsOf(page)).toEqual([])
    await press(page, /^I take over/)
    await said(page, `${LIRA.name} took over from ${INVENTED_MEMBERS.drita.name}`)
    await expect
      .poll(async () => {
        await meet(page)
        given(await demo.agency.devices.besa.sync())
        return holders()
      }, SOON)
      .toEqual([lira.member])
    await goTo(page, { is: 'today' })
    await said(page, /Tell the child/)
  }, 180_000)
})
