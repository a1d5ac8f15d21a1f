import { rm } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import { startServer, type RunningServer } from '#server/start.ts'
import { deviceAt } from '../cli/agency-on-server.ts'
import { freshPlace } from '../support/database.ts'
import { askNow } from '../support/app/coming-in.ts'
import { openBrowserOnDisk, LAPTOP, type BrowserOnDisk } from '../support/browser.ts'
import { buildApp } from '../support/built-app.ts'
import { childrensSecrets, unlike, writeFiles } from '../support/canaries.ts'
import { given, PASSPHRASE } from '../support/given.ts'
import { Scanner } from '../support/scan.ts'
import { meetSupervisors } from '../support/system.ts'

const MINUTE = 60_000

const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const type = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)

/** A supervisor signs in to the built app, and reads in it what a caseworker wrote on another device. */
describe('The profile of a browser that is locked', () => {
  const children = childrensSecrets()
  const besa = { name: unlike('Besa Lëka'), passphrase: unlike('lamp river séven house') }
  const searched = unlike('Ylbër Krasnïqi')
  const codes: string[] = []
  let server: RunningServer
  let browser: BrowserOnDisk

  beforeAll(async () => {
    buildApp()
    server = await startServer({
      ...(await freshPlace()),
      port: 0,
      host: '127.0.0.1',
      web: 'dist/web',
      log: () => undefined,
    })
    const arben = deviceAt(server.url)
    given(
      await arben.foundOrganisation({
        setup: (await server.setupCode()) ?? '',
        name: 'An agency',
        member: 'Arben Dema',
        passphrase: PASSPHRASE,
      }),
    )
    browser = await openBrowserOnDisk(LAPTOP)
    await comeIn(arben, browser.page)
    const drita = await caseworker(arben)
    await writeFiles(drita, children)
    await readAndLock(browser.page)
    await browser.context.close()
  }, 4 * MINUTE)
  afterAll(async () => {
    await server.stop()
    await rm(browser.profile, { recursive: true, force: true })
  })

  async function comeIn(arben: Device, page: Page) {
    const { code, invitation } = given(
      await arben.invite({ name: 'Besa', roles: ['supervisor'], external: false, hours: 24 }),
    )
    await page.goto(server.url)
    await press(page, /I have an invitation code/)
    await type(page, 'Invitation code', code)
    await type(page, 'Your name', besa.name)
    await type(page, 'New passphrase', besa.passphrase)
    await type(page, 'Type the passphrase again', besa.passphrase)
    await press(page, 'Sign in')
    for (let paper = 0; paper < 2; paper += 1) {
      codes.push(await page.getByTestId('code').innerText())
      await press(page, 'I wrote the code on paper')
    }
    codes.push(code)
    await page.getByTestId('fingerprint').waitFor()
    given(await arben.confirmMember(invitation))
    await askNow(page)
    await page.getByRole('heading', { level: 1, name: /Today|Downloading your files|team/i }).waitFor()
  }

  async function caseworker(arben: Device): Promise<Device> {
    const { code, invitation } = given(
      await arben.invite({ name: 'Drita', roles: ['caseworker'], external: false, hours: 24 }),
    )
    const drita = deviceAt(server.url)
    given(await drita.join({ code, member: 'Drita Kola', passphrase: PASSPHRASE }))
    given(await arben.confirmMember(invitation))
    given(await drita.finishJoining())
    given(await drita.sync())
    await meetSupervisors(drita)
    return drita
  }

  async function readAndLock(page: Page) {
    await page.reload()
    await type(page, 'Your passphrase', besa.passphrase)
    await press(page, 'Unlock')
    await page.getByRole('navigation', { name: 'Main pages' }).getByText('Children').click()
    await page.getByLabel('Search a name, in any script').fill(children[3]?.name ?? '')
    await said(page, children[3]?.name ?? '')
    await page.getByLabel('Search a name, in any script').fill(searched)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'Locked' }).waitFor()
  }

  it('holds nothing of what was typed, shown or brought there, in five encodings', async () => {
    // Unsent entries and unopened attachments never reached this browser.
    const planted = [
      ...children.flatMap(({ content: _, notYet: __, ...came }) => Object.values(came)),
      besa.name,
      besa.passphrase,
      searched,
      ...codes,
    ]
    expect(planted.length).toBeGreaterThanOrEqual(200)
    const scanner = new Scanner([...planted, ...children.flatMap(({ content, notYet }) => [content, notYet])])
    expect(await scanner.folder(browser.profile)).toEqual([])
    expect(scanner.scanned).toBeGreaterThan(1_000_000)
  })

  it('would be found out: a clear row among the rows of the app', async () => {
    const secret = unlike('Çdo fjalë e saj')
    const again = await openBrowserOnDisk(LAPTOP, { profile: browser.profile })
    await again.page.goto(server.url)
    await again.page.getByRole('heading', { name: 'Locked' }).waitFor()
    await again.page.evaluate(putClearRow, `${secret}. `.repeat(2_000))
    await again.context.close()
    expect((await new Scanner([secret]).folder(browser.profile)).length).toBeGreaterThan(0)
  })
})

/** Runs in the page: adds one row in clear text to the app's own storage. */
async function putClearRow(text: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((done, failed) => {
    const asked = indexedDB.open('daybook')
    asked.onsuccess = () => done(asked.result)
    asked.onerror = () => failed(new Error('the rows of the app are there'))
  })
  await new Promise<void>((done, failed) => {
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' })
    transaction.objectStore('rows').put(new TextEncoder().encode(text), 'control')
    transaction.oncomplete = () => done()
    transaction.onerror = () => failed(new Error('the row was not taken'))
  })
  database.close()
}
