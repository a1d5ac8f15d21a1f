import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import type { Agency } from '#cli/demo/scene/found-agency.ts'
import { albania } from '#domain/country-pack/packs/albania.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import type { RunningServer } from '#server/start.ts'
import { applyWords } from '../../scripts/apply-words.ts'
import { moduleOf, wordsOf } from '../../scripts/build/catalogue-plugin.ts'
import { readCatalogue } from '../../scripts/catalogues.ts'
import { heading, pick, press, write } from '../support/app/acting.ts'
import { goTo } from '../support/app/every-screen/go-to.ts'
import { cutOff, faultsOf } from '../support/app/fit.ts'
import { mirrored, threefold, trialApp, trialWords, type TrialApp } from '../support/app/trial-words.ts'
import { comeInAgain, meetsLater } from '../support/app/coming-in.ts'
import { downloadedBytes } from '../support/app/downloaded.ts'
import { openPersonsBrowser, PHONE, type PersonsBrowser } from '../support/browser.ts'
import { given } from '../support/system.ts'
import { foundedAgency } from '../support/app/founded.ts'

const today = PlainDate.parse(new Date().toLocaleDateString('sv'))
const { passphrase } = INVENTED_MEMBERS.drita
const KHMER_TODAY = 'ថ្ងៃនេះ\u200Bសាក'
const KHMER_FORM = 'ផែនការការពារ'

let app: TrialApp
let server: RunningServer
let agency: Agency
/** The catalogues as the maintainer of the app has them. */
let keeper: string
let drita: PersonsBrowser

beforeAll(async () => {
  app = await trialApp({ begun: ['sq', 'km', 'fr'], mirrored: ['fr'] })
  app.setWords('sq', trialWords(threefold))
  app.setWords('fr', trialWords(mirrored))
  keeper = mkdtempSync(join(tmpdir(), 'keeper-'))
  cpSync('src/web/locales', join(keeper, 'src/web/locales'), { recursive: true })
  for (const path of ['src/web/locales/km.po', 'src/web/locales/guidance/km.po']) {
    const text = readFileSync(join(keeper, path), 'utf8')
    const head = text.indexOf('\n\n')
    const bare = text.slice(0, head) + text.slice(head).replaceAll(/^msgstr ".*"(?:\n".*")*$/gm, 'msgstr ""')
    writeFileSync(join(keeper, path), bare)
    // The reviewer corrects the texts of the built app, which are without comments, like the maintainer's.
    app.setWords(
      path.includes('guidance') ? 'guidance-km-texts' : 'km-texts',
      `export default ${JSON.stringify(bare)}\n`,
    )
  }
  app.setWords('km', keepersKhmer())
  app.setWords('guidance-km', wordsIn('src/web/locales/guidance/km.po'))
  ;({ server, agency } = await foundedAgency({ web: app.folder }))
  given(
    await agency.devices.drita.openFiles([
      {
        drafts: [
          {
            kind: 'file-opened',
            at: today,
            body: { source: 'school', askedAboutOthers: 'none-there', othersThere: [] },
          },
          {
            kind: 'card',
            at: today,
            body: {
              called: { text: 'Ana', language: 'sq' },
              pronoun: 'she',
              ageBand: '12-14',
              languages: ['sq'],
              interpreter: 'not-needed',
            },
          },
        ],
      },
    ]),
  )
  given(await agency.devices.drita.sync())
  drita = await openPersonsBrowser(PHONE, { serviceWorker: true })
  await signIn(drita.page)
})
afterAll(async () => {
  await drita.close()
  await server.stop()
  rmSync(keeper, { recursive: true, force: true })
  rmSync(app.folder, { recursive: true, force: true })
})

const wordsIn = (path: string) => moduleOf('km', wordsOf(readCatalogue(path, keeper)))
const keepersKhmer = () =>
  `${wordsIn('src/web/locales/km.po')}\nexport const guidance = () => import('./guidance-km.js')\n`

async function signIn(page: Page) {
  await comeInAgain(page, { url: server.url, account: agency.accounts.drita, passphrase })
  await meetsLater(page)
  await heading(page, 'Today')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
}

/** The page is reloaded and unlocked. */
async function again(page: Page) {
  await page.reload()
  await page.locator('input.masked').fill(passphrase)
  await page.locator('form button[type=submit], .dock button, button[data-main]').last().click()
  await page.locator('nav').filter({ visible: true }).first().waitFor()
}

/** From Today, in words that `say` makes of the English. */
async function speak(page: Page, name: string, say: (english: string) => string = (english) => english) {
  await press(page, say('More'))
  await page
    .getByRole('button', { name: new RegExp(`^${say('Language')}`) })
    .first()
    .click()
  // Its words are loaded first, then it is chosen.
  await page.getByRole('radio', { name: new RegExp(`^${name}`) }).click()
  const code = { Shqip: 'sq', Français: 'fr', ខ្មែរ: 'km', 中文: 'zh', English: 'en' }[name] ?? ''
  await page.locator(`html[lang=${code}]`).waitFor()
}

/**
 * Today, what happened?, the child's file and its tabs: on each nothing overflows, nothing is cut off and no
 * accessibility rule is broken.
 */
async function walk(page: Page, say: (english: string) => string): Promise<readonly string[]> {
  const faults: string[] = []
  const look = async (where: string) =>
    faults.push(...[...(await cutOff(page)), ...(await faultsOf(page))].map((fault) => `${where}: ${fault}`))
  await press(page, say('Today'))
  await heading(page, say('Today'))
  await look('Today')
  await press(page, new RegExp(say('What happened?').replaceAll('?', '[?]')))
  await heading(page, say('What happened?'))
  await look('What happened?')
  await page.getByRole('button', { name: /Ana/ }).first().click()
  await page
    .getByRole('button', { name: new RegExp(say('I saw her')) })
    .first()
    .waitFor()
  await look('What happened? to Ana')
  await page
    .getByRole('button', { name: new RegExp(say('I saw her')) })
    .first()
    .click()
  await heading(page, new RegExp(say('I saw her')))
  await look('I saw her')
  await page.locator('.screen-bar button').first().click()
  await again(page)
  await press(page, say('Children'))
  await page.getByRole('button', { name: /Ana/ }).first().click()
  await page.locator('.tabs button').first().waitFor()
  for (const tab of await page.locator('.tabs button').all()) {
    await tab.click()
    await look(`The child’s file, ${(await tab.textContent()) ?? ''}`)
  }
  return faults
}

describe('a language', () => {
  it('says in the chooser how much of it there is, and that nobody who grew up with it has read it', async () => {
    const { page } = drita
    await press(page, 'More')
    await press(page, /^Language/)
    const khmer = page.locator('label').filter({ hasText: 'ខ្មែរ' })
    expect(await khmer.innerText()).toMatch(
      /More than half is translated; the rest is in English\. Waits for a native speaker’s review\./,
    )
    expect(await page.locator('label').filter({ hasText: 'English' }).first().innerText()).not.toMatch(/review/)
    expect(await faultsOf(page)).toEqual([])
    await press(page, 'Today')
  })

  it('that was chosen is spoken without a network, letters and all', async () => {
    const { page, context } = drita
    await speak(page, 'Shqip')
    await heading(page, 'Language Language Language')
    await speak(page, 'ខ្មែរ', threefold)
    await expect
      .poll(() =>
        page.evaluate(async () =>
          (await (await caches.open('words')).keys()).map(({ url }) => new URL(url).pathname).sort(),
        ),
      )
      .toEqual([
        '/fonts/noto-sans-khmer-khmer-400-normal.woff2',
        '/fonts/noto-sans-khmer-khmer-700-normal.woff2',
        '/words/guidance-km.js',
        '/words/guidance-sq.js',
        '/words/handbook-sq.js',
        '/words/km.js',
        '/words/sq.js',
      ])
    await context.setOffline(true)
    await again(page)
    expect(await page.locator('html').getAttribute('lang')).toBe('km')
    expect(
      await page.evaluate(async () =>
        (await fetch('/fonts/noto-sans-khmer-khmer-400-normal.woff2')).headers.get('content-type'),
      ),
    ).toBe('font/woff2')
    await press(page, 'More')
    await page
      .getByRole('button', { name: /^Language/ })
      .first()
      .click()
    await page.getByRole('radio', { name: /^Français/ }).click()
    await page
      .getByRole('alert')
      .getByText(/are not on this device yet/)
      .waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('km')
    await context.setOffline(false)
  })
})

/** Every page of the texts, if there are more than a phone draws at once. */
async function showAll(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: 'Show more', exact: true })
  await page.getByTestId('texts').waitFor()
  while (await more.isVisible()) await more.click()
}

describe('a reviewer', () => {
  it('puts a text right in its place, sends it out, and reads it in the app after it was taken in', async () => {
    const { page } = drita
    await press(page, /^Read and correct the words/)
    await pick(page, 'Which language did you grow up with?', 'ខ្មែរ')
    await showAll(page)
    await write(page, 'Today', KHMER_TODAY)
    const withPlace = page
      .getByTestId('texts')
      .locator('li')
      .filter({ hasText: /\{0\}|\{\w+\}/ })
      .first()
      .getByRole('textbox')
    await withPlace.fill('សាក')
    await page
      .getByText(/A placeholder is missing/)
      .first()
      .waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByText('1 correction goes into the file.').waitFor()
    await page.getByText('1 correction is not right yet and stays here.').waitFor()

    // Stored, sealed, when the page closes.
    await page.waitForTimeout(600)
    await again(page)
    await press(page, 'More')
    await press(page, /^Language/)
    await press(page, /^Read and correct the words/)
    await showAll(page)
    expect(await page.getByRole('textbox', { name: 'Today', exact: true }).inputValue()).toBe(KHMER_TODAY)

    const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Make the file')])
    const returned = await downloadedBytes(file)
    expect(file.suggestedFilename()).toBe('words-km.po')
    const before = readFileSync(join(keeper, 'src/web/locales/km.po'), 'utf8')
    expect(applyWords(returned, keeper).refused).toEqual([])
    const after = readFileSync(join(keeper, 'src/web/locales/km.po'), 'utf8')
    expect(after).toContain(`msgid "Today"\nmsgstr "${KHMER_TODAY}"\n`)
    expect(after.split('\n').length).toBe(before.split('\n').length)

    app.setWords('km', keepersKhmer())
    // The stored words are shown first and updated in the background; without stored words they come from the server at
    // once.
    await page.evaluate(async () => (await caches.open('words')).delete('/words/km.js'))
    await again(page)
    await heading(page, KHMER_TODAY)
  })

  it('puts right what a country says; what is still English says so to whoever listens, and sources keep their titles', async () => {
    const { page } = drita
    const [form] = albania.forms
    const [body] = albania.bodies
    if (!form || !body) throw new Error('a pack without a form or a body')
    const returned = `msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: km\\n"\n\nmsgid "${form.name}"\nmsgstr "${KHMER_FORM}"\n`
    expect(applyWords(new TextEncoder().encode(returned), keeper)).toMatchObject({ taken: 1, refused: [] })
    app.setWords('guidance-km', wordsIn('src/web/locales/guidance/km.po'))
    await page.evaluate(async () => (await caches.open('words')).delete('/words/guidance-km.js'))
    await again(page)
    await goTo(page, { is: 'guidance', country: 'AL' })
    const said = (text: string) => page.locator('main bdi').filter({ hasText: text }).first()
    await said(KHMER_FORM).waitFor()
    // Chromium has no Khmer names of countries.
    await heading(page, 'អាល់បានី')
    expect(await said(KHMER_FORM).getAttribute('lang')).toBeNull()
    expect(await said(form.fact.says).getAttribute('lang')).toBe('en')
    expect(await said(body.fact.source ?? '').innerText()).toBe(body.fact.source)
    expect(await faultsOf(page)).toEqual([])
    await again(page)
  })

  it('is told by line what of a file is not taken, and why', async () => {
    const { page } = drita
    await press(page, 'More')
    await press(page, /^Language/)
    await press(page, /^Read and correct the words/)
    const head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: km\\n"\n\n'
    const bring = (text: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'words-km.po', mimeType: 'text/plain', buffer: Buffer.from(text) })
    await bring(`${head}msgid "Yes"\nmsgstr "បាទ\u202E"\n\nmsgid "Never said"\nmsgstr "អត់"\n`)
    await page.getByText('Line 7: A hidden sign changes the reading direction').waitFor()
    await page.getByText('1 text is no longer in the app.').waitFor()
    await bring(`${head}msgid "Yes"\nmsgstr "បាទ\n`)
    await page.getByText('Line 7: A quotation mark is missing').waitFor()
    await bring(head.replace('km', 'lo'))
    await page.getByText('Line 1: The file is of another language').waitFor()
    expect(
      drita.complaints.filter((line) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/.test(line)),
    ).toEqual([])
  })
})

describe('texts that are three times as long', () => {
  it('fit on Today, in what happened?, in its form and in the child’s file', async () => {
    await speak(drita.page, 'Shqip')
    expect(await walk(drita.page, threefold)).toEqual([])
  })
})

describe('a script that is read from right to left', () => {
  it('turns the whole app round, and fits', async () => {
    const { page } = drita
    await speak(page, 'Français', threefold)
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await page.locator('.screen-bar h1').waitFor()
    const bar = await page.locator('.screen-bar').boundingBox()
    const title = await page.locator('.screen-bar h1').boundingBox()
    const hide = await page.locator('.screen-bar button').last().boundingBox()
    // The title begins on the right, *Hide* is on the left.
    expect((title?.x ?? 0) + (title?.width ?? 0)).toBeGreaterThan((bar?.x ?? 0) + (bar?.width ?? 0) / 2)
    expect(hide?.x ?? Infinity).toBeLessThan((bar?.x ?? 0) + (bar?.width ?? 0) / 2)
    expect(await walk(page, mirrored)).toEqual([])
  })
})

describe('Chinese', () => {
  it('has its letters on a device without any, and without a network', async () => {
    const { page, context } = drita
    // As on a device that has none of the named fonts installed.
    await context.addInitScript(() => {
      FontFace.prototype.load = () => Promise.reject(new Error('no such font'))
    })
    await again(page)
    await speak(page, '中文', mirrored)
    const kept = () =>
      page.evaluate(async () =>
        (await (await caches.open('words')).keys())
          .map(({ url }) => new URL(url).pathname)
          .filter((path) => /chinese|noto-sans-sc/.test(path)),
      )
    await expect.poll(async () => (await kept()).length, { timeout: 60_000 }).toBeGreaterThan(100)
    expect(await kept()).toContain('/fonts/chinese.css')
    await context.setOffline(true)
    await again(page)
    expect(await page.locator('html').getAttribute('lang')).toBe('zh')
    const drawn = () =>
      page.evaluate(async () => (await document.fonts.load('16px "Noto Sans SC Variable"', '儿童的计划')).length)
    await expect.poll(drawn).toBeGreaterThan(0)
    await context.setOffline(false)
  })
})
