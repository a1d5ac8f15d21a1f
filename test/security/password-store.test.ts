import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import { startServer, type RunningServer } from '#server/start.ts'
import { foundAt } from '../cli/agency-on-server.ts'
import { freshPlace } from '../support/database.ts'
import { press, said, write } from '../support/app/acting.ts'
import { askNow, comeInAgain, lock } from '../support/app/coming-in.ts'
import { openBrowserOnDisk, type BrowserOnDisk } from '../support/browser.ts'
import { buildApp } from '../support/built-app.ts'
import { given } from '../support/given.ts'

const NAME = 'Mira Hoxha'
const [FIRST, SECOND] = ['bread candle south letter blue', 'orange ladder winter paper hill']
const MINUTE = 60_000

let server: RunningServer
let arben: Device
const opened: BrowserOnDisk[] = []

beforeAll(async () => {
  buildApp()
  server = await startServer({
    ...(await freshPlace()),
    port: 0,
    host: '127.0.0.1',
    web: 'dist/web',
    log: () => undefined,
  })
  arben = await foundAt(server.url, await server.setupCode())
}, 4 * MINUTE)
afterAll(async () => {
  await server.stop()
  for (const { profile } of opened) await rm(profile, { recursive: true, force: true })
})

const browser = async () => {
  const one = await openBrowserOnDisk(undefined, { asAtHome: true })
  opened.push(one)
  return one
}

/** The rows about pages in the password store of a profile: table and row. Its own metadata are left out. */
async function storedIn({ context, profile, page }: BrowserOnDisk): Promise<readonly string[]> {
  // The browser asks whether to store a password while the page is open; when the page is left, it records that nobody
  // answered.
  await page.goto('about:blank')
  await context.close()
  const store = new DatabaseSync(join(profile, 'Default', 'Login Data'), { readOnly: true })
  const tables = store
    .prepare("select name from sqlite_master where type = 'table'")
    .all()
    .map(({ name }) => String(name))
  expect(tables).toEqual(expect.arrayContaining(['logins', 'stats']))
  const rows = tables
    .filter((name) => name !== 'meta')
    .flatMap((name) => {
      const all = store.prepare(`select * from "${name}"`)
      all.setReadBigInts(true)
      return all.all().map((row) => `${name}: ${Object.values(row).join(' ')}`)
    })
  store.close()
  return rows
}

/** Joins by invitation, as far as the first screen. */
async function joined(page: Page): Promise<string> {
  const { code, invitation } = given(
    await arben.invite({ name: NAME, roles: ['specialist'], external: false, hours: 24 }),
  )
  await page.goto(server.url)
  await press(page, /I have an invitation code/)
  await write(page, 'Invitation code', code)
  await typed(page, 'Your name', NAME)
  await typed(page, 'New passphrase', FIRST)
  await typed(page, 'Type the passphrase again', FIRST)
  await press(page, 'Sign in')
  const account = await page.getByTestId('code').innerText()
  await press(page, 'I wrote the code on paper')
  await press(page, 'I wrote the code on paper')
  await page.getByTestId('fingerprint').waitFor()
  given(await arben.confirmMember(invitation))
  await askNow(page)
  await page.getByRole('button', { name: /^Hide/ }).waitFor()
  return account
}

/** Key by key, as a person types: a browser remembers only such input. */
const typed = (page: Page, label: string, text: string) =>
  page.getByLabel(label, { exact: true }).pressSequentially(text)

async function unlockWith(page: Page, passphrase: string): Promise<void> {
  await typed(page, 'Your passphrase', passphrase)
  await press(page, 'Unlock')
}

describe('The password store of a browser that has one', () => {
  it('holds nothing of the app after joining, unlocking, a wrong try, a new passphrase and a quick code, nor after coming in with an account', {
    timeout: 4 * MINUTE,
  }, async () => {
    const mira = await browser()
    const { page } = mira
    const account = await joined(page)
    await lock(page)
    await unlockWith(page, SECOND)
    await said(page, /That is not right/)
    await page.getByRole('button', { name: 'Unlock' }).waitFor({ timeout: MINUTE })
    await unlockWith(page, FIRST)
    await page.getByRole('button', { name: /^Hide/ }).waitFor()
    await press(page, 'More')
    await press(page, /^Change the passphrase/)
    await typed(page, 'Current passphrase', FIRST)
    await typed(page, 'New passphrase', SECOND)
    await typed(page, 'Type the passphrase again', SECOND)
    await press(page, 'Change the passphrase')
    await said(page, /The new passphrase works from now/)
    await press(page, 'Back')
    await press(page, /^Quick code/)
    await typed(page, 'Code', '482915')
    await typed(page, 'Type the code again', '482915')
    await press(page, 'Use this code')
    await said(page, /The quick code works from now/)
    expect(await storedIn(mira)).toEqual([])

    const phone = await browser()
    await comeInAgain(phone.page, { url: server.url, account, passphrase: SECOND })
    await phone.page
      .getByRole('button', { name: /^Hide|^Not now/ })
      .first()
      .waitFor()
    expect(await storedIn(phone)).toEqual([])
  })

  it('would be found out: it keeps the name that was typed beside a field of type password', async () => {
    const form = (field: string) =>
      `<form onsubmit="event.preventDefault(); document.body.textContent = 'in'; fetch('/in')" autocomplete="off"><input aria-label="Your name" autocomplete="off"><input aria-label="New passphrase" ${field} autocomplete="off"><button>Sign in</button></form>`
    const other = createServer((_, answer) =>
      answer.setHeader('content-type', 'text/html').end(form('type="password"')),
    ).listen(0, '127.0.0.1')
    const somebody = await browser()
    const { page } = somebody
    await page.goto(`http://127.0.0.1:${String((other.address() as AddressInfo).port)}/`)
    await typed(page, 'Your name', NAME)
    await typed(page, 'New passphrase', FIRST)
    await press(page, 'Sign in')
    await page.getByText('in', { exact: true }).waitFor()
    await page.waitForTimeout(2_000)
    await page.goto(`http://127.0.0.1:${String((other.address() as AddressInfo).port)}/`)
    await page.waitForTimeout(1_000)
    expect((await storedIn(somebody)).join()).toContain(NAME)
    other.close()
  })
})
