import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import type { Agency } from '#cli/demo/scene/found-agency.ts'
import type { CastKey } from '#cli/demo/scene/scene.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import type { RunningServer } from '#server/start.ts'
import { press, said, write } from '../support/app/acting.ts'
import { comeInAgain, lock, meetsLater, unlock } from '../support/app/coming-in.ts'
import { goTo } from '../support/app/every-screen/go-to.ts'
import { faultsOf } from '../support/app/fit.ts'
import { foundedAgency } from '../support/app/founded.ts'
import { LAPTOP, openPersonsBrowser, PHONE, type PersonsBrowser } from '../support/browser.ts'
import { uncle } from '../support/people.ts'
import { given } from '../support/system.ts'
import { resize } from '../support/app/resize.ts'

const HOURS = 3_600_000
/** When the colleague was stopped: longer ago than the 72 hours in which a second person confirms it. */
const then = () => Date.now() - 74 * HOURS
const day = PlainDate.parse(new Date(then()).toLocaleDateString('sv'))

let server: RunningServer
let agency: Agency
let file: FileId
let besa: PersonsBrowser
let drita: PersonsBrowser

beforeAll(async () => {
  ;({ server, agency } = await foundedAgency({ clock: then }))
  file = await stoppedFile()
  besa = await comesIn('besa', PHONE)
  drita = await comesIn('drita', LAPTOP)
})
afterAll(async () => {
  for (const one of [besa, drita]) await one.close()
  await server.stop()
})

/** Mira alone keeps the health of a child; then Drita stops her on the file, and nobody confirms it. */
async function stoppedFile(): Promise<FileId> {
  const { devices, members } = agency
  const { drita: hers, mira, besa: leads, arben } = devices
  for (const device of [hers, mira, leads, arben]) given(await device.sync())
  const about = (kind: string, body: unknown, folder?: 'health' | 'card') => ({
    kind,
    at: day,
    body,
    ...(folder && { folder }),
  })
  const [opened] = given(
    await hers.openFiles([
      {
        drafts: [
          about('name', { who: 'child', kind: 'called', text: 'Lule', script: 'Latn', use: 'use' }),
          about('case-holder', { member: members.drita, as: 'caseworker' }),
          about('case-holder', { member: members.besa, as: 'supervisor' }),
        ],
      },
    ]),
  )
  if (!opened) throw new Error('a file was opened')
  given(await hers.sync())
  given(await hers.grant({ file: opened, member: members.mira, rights: { health: 'keep' } }))
  given(await mira.sync())
  given(await mira.write([{ file: opened, draft: about('note', { words: 'She sleeps badly.' }, 'health') }]))
  given(await mira.sync())
  for (const member of [members.drita, members.besa])
    given(await mira.revoke({ file: opened, member, folders: ['health'] }))
  const never = ['inform', 'contact']
  const body = { person: uncle, called: 'Grey coat', never, numbers: [], member: members.mira }
  const drafts = [{ ...about('do-not', body, 'card'), folder: 'card' as const }]
  given(await hers.stopMember({ file: opened, member: members.mira, asked: members.besa, drafts }))
  return opened
}

async function comesIn(who: CastKey, screen: typeof PHONE | typeof LAPTOP): Promise<PersonsBrowser> {
  const browser = await openPersonsBrowser(screen)
  const { passphrase } = INVENTED_MEMBERS[who]
  await comeInAgain(browser.page, { url: server.url, account: agency.accounts[who], passphrase })
  await meetsLater(browser.page)
  await said(browser.page, /^All sent/)
  return browser
}

/** Looks at a screen by eye, in both sizes, where `LOOK` names a folder. */
async function look(page: Page, name: string) {
  expect(await faultsOf(page)).toEqual([])
  const folder = process.env['LOOK']
  if (folder === undefined) return
  const own = page.viewportSize()
  for (const size of [PHONE, LAPTOP]) {
    await resize(page, size)
    await page.screenshot({ path: `${folder}/${name}-${size.width}.png`, fullPage: true })
  }
  if (own) await resize(page, own)
}

/** Who was stopped is shown after this touch alone: that person may be looking. */
const UNCOVER = 'Open this now. Who can see the screen?'
async function opensStops({ page }: PersonsBrowser) {
  await goTo(page, { is: 'stopped-members', file })
  await press(page, UNCOVER)
}

describe('a stop that nobody confirmed within 72 hours', () => {
  it('has ended, and says so on the file to whoever opens it; who was asked can still confirm it', async () => {
    await said(besa.page, 'A stop on this file needs a second person')
    await goTo(besa.page, { is: 'child', file, tab: 'overview' })
    await said(besa.page, /was not confirmed within 72 hours, so it has ended/)
    await look(besa.page, 'ended-overview')
    await opensStops(besa)
    await said(besa.page, /They still have nothing of this file/)
    await said(besa.page, /What they could read until then/)
    await besa.page.getByRole('button', { name: 'Confirm the stop' }).waitFor()
    await look(besa.page, 'ended')
  })

  it('leaves a part that the colleague alone kept: one agrees, and it stands on the day of whoever takes it back', async () => {
    await press(besa.page, 'Agree that Drita Kola takes it back')
    await said(besa.page, /You agreed\. Drita Kola takes it back/)
    await look(besa.page, 'agreed')
    await lock(drita.page)
    await unlock(drita.page, INVENTED_MEMBERS.drita.passphrase)
    await goTo(drita.page, { is: 'today' })
    await said(drita.page, 'A part of this file is closed until you take it back')
    await look(drita.page, 'to-take-back')
    await opensStops(drita)
    await press(drita.page, 'Take this part back')
    await drita.page.getByText('Stopped for everybody').waitFor({ state: 'detached' })
  })

  it('leaves a mark on the card, with which nothing is given, until somebody takes it off with a reason', async () => {
    await said(drita.page, /The card still marks Mira Hoxha/)
    await look(drita.page, 'marked')
    await press(drita.page, 'Take the mark off the card')
    await write(drita.page, 'What was wrong with it?', 'It was another woman of that name.')
    await look(drita.page, 'mark-off')
    await press(drita.page, 'Take the mark off the card')
    await drita.page.getByText('The card still marks').waitFor({ state: 'detached' })
    expect([...besa.complaints, ...drita.complaints]).toEqual([])
  })
})
