import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import type { Agency } from '#cli/demo/scene/found-agency.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import type { RunningServer } from '#server/start.ts'
import { press, said, write } from '../support/app/acting.ts'
import { comeInAgain, lock, meetsLater, unlock } from '../support/app/coming-in.ts'
import { goTo } from '../support/app/every-screen/go-to.ts'
import { faultsOf } from '../support/app/fit.ts'
import { foundedAgency } from '../support/app/founded.ts'
import { LAPTOP, openPersonsBrowser, PHONE, type PersonsBrowser } from '../support/browser.ts'
import { looks } from '../support/looks.ts'
import { given } from '../support/system.ts'
import { resize } from '../support/app/resize.ts'

const HOURS = 3_600_000
const WORDS = 'She sleeps badly.'
/** By how much the clocks of the server, and of the phones that nobody looks at, are ahead: the waiting time passes at a stroke. */
let ahead = 0
const now = () => Date.now() + ahead
const today = PlainDate.parse(new Date().toLocaleDateString('sv'))

let server: RunningServer
let agency: Agency
let file: FileId
let besa: PersonsBrowser
let drita: PersonsBrowser

beforeAll(async () => {
  ;({ server, agency } = await foundedAgency({ clock: now, now }))
  const { devices, members } = agency
  for (const device of [devices.drita, devices.besa, devices.arben]) given(await device.sync())
  const about = (kind: string, body: unknown) => ({ kind, at: today, body })
  const [opened] = given(
    await devices.drita.openFiles([
      {
        drafts: [
          about('name', { who: 'child', kind: 'called', text: 'Lule', script: 'Latn', use: 'use' }),
          about('note', { words: WORDS }),
        ],
      },
    ]),
  )
  if (!opened) throw new Error('a file was opened')
  file = opened
  given(await devices.drita.sync())
  given(await devices.drita.grant({ file, member: members.besa, rights: { health: 'keep', therapy: 'keep' } }))
  given(await devices.besa.sync())
  besa = await comesIn('besa', PHONE)
  drita = await comesIn('drita', LAPTOP)
})
afterAll(async () => {
  for (const one of [besa, drita]) await one.close()
  await server.stop()
})

async function comesIn(who: 'besa' | 'drita', screen: typeof PHONE | typeof LAPTOP): Promise<PersonsBrowser> {
  const browser = await openPersonsBrowser(screen)
  const { passphrase } = INVENTED_MEMBERS[who]
  await comeInAgain(browser.page, { url: server.url, account: agency.accounts[who], passphrase })
  await meetsLater(browser.page)
  await said(browser.page, /^All sent/)
  return browser
}

/** She takes the device up again, and it fetches what is new. */
async function takesUp({ page }: PersonsBrowser, who: 'besa' | 'drita') {
  await lock(page)
  await unlock(page, INVENTED_MEMBERS[who].passphrase)
  await goTo(page, { is: 'today' })
  await said(page, /^All sent/)
}

/** Looks at a screen by eye, in both sizes, where `LOOK` names a folder. */
async function look(page: Page, name: string) {
  expect(await faultsOf(page)).toEqual([])
  const folder = process.env['LOOK']
  if (folder === undefined) return
  const own = page.viewportSize()
  for (const size of [PHONE, LAPTOP]) {
    await resize(page, size)
    await page.screenshot({ path: `${folder}/${name}-${String(size.width)}.png`, fullPage: true })
  }
  if (own) await resize(page, own)
}

const both = () => [besa, drita]

/** Opened by its screen as well, the file shows nothing of what stood in it. */
async function isClosed({ page }: PersonsBrowser) {
  for (const tab of ['overview', 'people', 'journey'] as const) {
    await goTo(page, { is: 'child', file, tab })
    await said(page, 'A file that two people erased')
    expect(await page.getByText(WORDS).count()).toBe(0)
    expect(await page.getByText('Lule').count()).toBe(0)
  }
}

async function reads({ page }: PersonsBrowser) {
  await goTo(page, { is: 'child', file, tab: 'journey' })
  await said(page, WORDS)
}

/** Whether both read the words, after each has taken the device up once more. */
async function bothReadAfterAnother(): Promise<boolean> {
  for (const who of ['besa', 'drita'] as const) await takesUp(who === 'besa' ? besa : drita, who)
  const seen = both().map(async ({ page }) => {
    await goTo(page, { is: 'child', file, tab: 'journey' })
    await said(page, /She sleeps badly[.]|A file that two people erased/)
    return (await page.getByText(WORDS).filter({ visible: true }).count()) > 0
  })
  return (await Promise.all(seen)).every((one) => one)
}

describe('a whole file that two people erase', () => {
  it('is opened by nobody from the second signature on', async () => {
    for (const one of both()) await reads(one)
    await goTo(drita.page, { is: 'child', file, tab: 'people' })
    await press(drita.page, /^Erase the whole file/)
    await write(drita.page, 'Why?', 'Opened by mistake.')
    await press(drita.page, 'Ask a second person')
    await said(drita.page, 'You asked to erase this file')
    await takesUp(besa, 'besa')
    await goTo(besa.page, { is: 'child', file, tab: 'people' })
    await press(besa.page, 'Check and continue')
    await look(besa.page, 'aside-agree')
    await press(besa.page, 'Agree')
    await besa.page.getByText('Erase this file everywhere?').waitFor({ state: 'detached' })
    await takesUp(drita, 'drita')
    for (const one of both()) await isClosed(one)
  })

  it('is opened by nobody after three days, and comes back whole where one asks and another agrees', async () => {
    const { devices } = agency
    // The three days run from the server's stamp, and on each device from when it showed the notice.
    for (const hours of [0, 73]) {
      ahead = hours * HOURS
      for (const device of [devices.drita, devices.besa, devices.drita]) {
        given(await device.sync())
        await looks({ device })
      }
    }
    expect(given(await devices.drita.filesAside())).toMatchObject([{ file, is: 'erased' }])
    for (const who of ['besa', 'drita'] as const) {
      const one = who === 'besa' ? besa : drita
      await takesUp(one, who)
      await isClosed(one)
    }
    await look(besa.page, 'aside-closed')

    await press(drita.page, 'Bring the file back')
    await press(drita.page, 'Ask a second person')
    await drita.page.getByText('Ask a second person to agree?').waitFor({ state: 'detached' })
    await takesUp(besa, 'besa')
    await said(besa.page, 'A colleague wants the file back: a second person has to agree.')
    await goTo(besa.page, { is: 'child', file, tab: 'overview' })
    await isClosed(besa)
    await press(besa.page, 'Agree')
    await look(besa.page, 'aside-back')
    await press(besa.page, 'Agree')
    // “All sent” may still be of the time before: they take the devices up by turns until both have read it.
    await expect.poll(bothReadAfterAnother, { timeout: 80_000, interval: 100 }).toBe(true)
    await look(drita.page, 'aside-read-again')
    expect([...besa.complaints, ...drita.complaints]).toEqual([])
  })
})
