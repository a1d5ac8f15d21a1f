import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import type { Agency } from '#cli/demo/scene/found-agency.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import { focalPoints } from '#domain/kinds/any/focal-points.ts'
import { askFirst } from '#domain/kinds/registration/ask-before-acting.ts'
import type { RunningServer } from '#server/start.ts'
import { heading, pick, press, said, write } from '../support/app/acting.ts'
import { comeInAgain, meetsLater } from '../support/app/coming-in.ts'
import { faultsOf } from '../support/app/fit.ts'
import { foundedAgency } from '../support/app/founded.ts'
import { LAPTOP, openPersonsBrowser, PHONE, type PersonsBrowser } from '../support/browser.ts'
import { given } from '../support/system.ts'
import { resize } from '../support/app/resize.ts'

const at = PlainDate.parse(new Date().toLocaleDateString('sv'))
const CALLED = 'សុខា ចាន់'

let server: RunningServer
let agency: Agency
let mira: PersonsBrowser
let drita: PersonsBrowser
let child: FileId

beforeAll(async () => {
  ;({ server, agency } = await foundedAgency())
  const { devices, members } = agency
  const [file] = given(
    await devices.drita.openFiles([
      {
        drafts: [
          { kind: 'file-opened', at, body: { source: 'school', askedAboutOthers: 'none-there', othersThere: [] } },
          {
            kind: 'card',
            at,
            body: {
              called: { text: CALLED, language: 'km' },
              pronoun: 'she',
              ageBand: '12-14',
              languages: ['km'],
              interpreter: 'not-needed',
            },
          },
        ],
      },
    ]),
  )
  if (!file) throw new Error('a file was opened')
  child = file
  const team = given(await devices.arben.team()).file
  const points = { kind: focalPoints.name, at, body: { points: [members.mira, members.besa] } }
  given(await devices.arben.write([{ file: team, draft: points }]))
  for (const device of [devices.arben, devices.drita]) given(await device.sync())
  const body = {
    what: ['told-secrets'],
    about: [{ member: members.arben }],
    childSafeNow: 'not-known',
    toldBy: 'child',
    mayBeNamed: 'no',
    words: 'He tells the neighbours.',
  }
  given(await devices.drita.reportStaff({ about: [{ member: members.arben }], child, body }))
  given(await devices.drita.sync())
  mira = await openPersonsBrowser(LAPTOP)
  drita = await openPersonsBrowser(PHONE)
  for (const [browser, who] of [
    [mira, 'mira'],
    [drita, 'drita'],
  ] as const) {
    const { passphrase } = INVENTED_MEMBERS[who]
    await comeInAgain(browser.page, { url: server.url, account: agency.accounts[who], passphrase })
    await meetsLater(browser.page)
    await heading(browser.page, 'Today')
  }
})
afterAll(async () => {
  await mira.close()
  await drita.close()
  await server.stop()
})

/** Looks at a screen by eye, in both sizes, where `LOOK` names a folder. */
async function look(page: Page, name: string) {
  expect(await faultsOf(page)).toEqual([])
  if (process.env['LOOK'] === undefined) return
  const own = page.viewportSize()
  for (const size of [PHONE, LAPTOP]) {
    await resize(page, size)
    await page.screenshot({ path: `${process.env['LOOK']}/${name}-${size.width}.png`, fullPage: true })
  }
  if (own) await resize(page, own)
}

describe('a focal point who does not hold the child’s file', () => {
  it('asks the colleague who carries the child to mark the card, from the report', async () => {
    const { page } = mira
    await press(page, 'More')
    await press(page, /What was reported/)
    await page.getByRole('listitem').getByRole('button').first().click()
    await press(page, /^Ask a colleague to mark/)
    await look(page, 'ask-for-mark')
    await pick(page, 'Who is the child’s caseworker?', 'Drita Kola')
    await write(page, /How do they find the child/, CALLED)
    await press(page, /^Ask for the mark|Same fingerprint: ask now/)
    await said(page, 'Marks you asked for')
    await look(page, 'marks-asked-for')
  })

  it('is asked first from then on: the colleague marks the card with two touches and reads no reason', async () => {
    const { page } = drita
    const row = page.getByRole('button', { name: /A mark on a child’s card/ })
    await expect
      .poll(
        async () => {
          await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
          return row.count()
        },
        { timeout: 60_000 },
      )
      .toBe(1)
    await look(page, 'today-mark')
    expect(await page.locator('main').innerText()).not.toContain(`card of: ${CALLED}`)
    await row.click()
    await said(page, 'No reason is given')
    await look(page, 'mark-sheet')
    await press(page, 'Mark the card')
    await expect.poll(() => row.count()).toBe(0)
    given(await agency.devices.drita.sync())
    await expect
      .poll(async () => {
        given(await agency.devices.drita.sync())
        return askFirst(given(await agency.devices.drita.file(child)).caseFile).map(({ body }) => body)
      })
      .toEqual([{ before: 'anything', ask: 'focal-point', stands: true }])
  })
})
