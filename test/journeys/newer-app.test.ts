import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import { emptyFolder, homeward } from '../cli/homeward.ts'
import { toBytes } from '#contract/codec.ts'
import type { RunningServer } from '#server/start.ts'
import { heading, press, said, write } from '../support/app/acting.ts'
import { comeInAgain, meetsLater, unlock } from '../support/app/coming-in.ts'
import { whatHappened } from '../support/app/what-happened.ts'
import { barriers } from '../support/app/checked/barriers.ts'
import { copyOfApp } from '../support/app/copy-of-app.ts'
import { openPersonsBrowser, PHONE, type PersonsBrowser } from '../support/browser.ts'
import { given } from '../support/system.ts'
import { todayHere } from '#web/words/today.ts'
import { foundedAgency } from '../support/app/founded.ts'
import { silentLine, type SilentLine } from '../support/app/silent-line.ts'

const WORDS = 'She asked when her brother comes.'

let web: string
let keys: Awaited<ReturnType<typeof emptyFolder>>
let server: RunningServer
let line: SilentLine
let drita: PersonsBrowser

beforeAll(async () => {
  web = copyOfApp('newer-app')
  keys = await emptyFolder()
  await homeward(['app-key', join(keys.path, 'key')])
  await sign()
  const founded = await foundedAgency({ web })
  server = founded.server
  line = await silentLine(server.url)
  const agency = founded.agency
  const about = (kind: string, body: unknown) => ({ kind, at: todayHere(), body })
  const card = {
    called: { text: 'Ana', language: 'sq' },
    pronoun: 'she',
    ageBand: '12-14',
    languages: ['sq'],
    interpreter: 'not-needed',
  }
  given(
    await agency.devices.drita.openFiles([
      {
        drafts: [
          about('file-opened', { source: 'school', askedAboutOthers: 'none-there', othersThere: [] }),
          about('card', card),
        ],
      },
    ]),
  )
  given(await agency.devices.drita.sync())
  drita = await openPersonsBrowser(PHONE, { serviceWorker: true })
  await comeInAgain(drita.page, {
    url: line.url,
    account: agency.accounts.drita,
    passphrase: INVENTED_MEMBERS.drita.passphrase,
  })
  await meetsLater(drita.page)
  // Opened again, the app comes from this device's cache.
  await drita.page.evaluate(() => navigator.serviceWorker.ready)
  await drita.page.reload()
  await unlock(drita.page, INVENTED_MEMBERS.drita.passphrase)
})
afterAll(async () => {
  await drita.close()
  await line.stop()
  await server.stop()
  await rm(web, { recursive: true, force: true })
  await keys.remove()
})

async function sign() {
  const [key, log] = [join(keys.path, 'key'), join(keys.path, 'log.json')]
  expect(await homeward(['sign-app', '--key', key, '--log', log, '--web', web])).toMatchObject({ code: 0 })
}

/** From now on the server has another version of the app, which differs in the name it shows. */
async function newVersion(name: string): Promise<void> {
  const [page, worker] = await Promise.all([
    readFile(join(web, 'index.html'), 'utf8'),
    readFile(join(web, 'sw.js'), 'utf8'),
  ])
  const other = page.replace('</head>', `<meta name="version" content="${name}"></head>`)
  await writeFile(join(web, 'index.html'), other)
  const hash = createHash('sha256').update(other).digest('base64')
  const changed = worker.replace(
    /url:"index[.]html",revision:"[^"]+",integrity:"[^"]+"/,
    `url:"index.html",revision:"${name}",integrity:"sha256-${hash}"`,
  )
  expect(changed).not.toBe(worker)
  await writeFile(join(web, 'sw.js'), changed)
}

const version = () =>
  drita.page.evaluate(() => [...document.querySelectorAll('meta[name="version"]')].at(-1)?.getAttribute('content'))
/** Starts a sync before its timer: the network comes back. */
async function lookNow() {
  await drita.context.setOffline(true)
  await drita.context.setOffline(false)
}

/**
 * When the browser has done with what the server gave: an app that it still installs is judged by the files that the
 * server gives at that moment, which may be those of the next app.
 */
const attemptEnded = () =>
  drita.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update().catch(() => undefined)
    while (registration.installing) await new Promise((done) => setTimeout(done, 100))
  })

/** When the service worker has judged what the server gives. */
const refused = () =>
  drita.page.waitForFunction(async () => {
    const kept = await caches.match('/kept-app.json')
    return kept && 'trouble' in (await kept.json())
  })

describe('an app that its server altered after it was signed', () => {
  it('is not taken: Today says so with both versions, and the one that is here goes on', async () => {
    const { page } = drita
    await newVersion('altered')
    await page.reload()
    await refused()
    await unlock(page, INVENTED_MEMBERS.drita.passphrase)
    await said(page, 'The server offers an app that this device does not accept.')
    await said(page, 'The files of the server’s app are not the released ones.')
    await said(page, /This device keeps using .+ \([0-9a-f]{8}\)/)
    expect(await page.getByRole('button', { name: 'Update now' }).count()).toBe(0)
    expect(await barriers(page)).toEqual([])
    await page.reload()
    expect(await version()).not.toBe('altered')
    await unlock(page, INVENTED_MEMBERS.drita.passphrase)
    await attemptEnded()
  })
})

describe('an app that is older than its server', () => {
  it('says that sending stopped and nothing else, and offers the update at once', async () => {
    const { page } = drita
    await press(page, /^Children/)
    await press(page, /^Ana/)
    await whatHappened(page, /^I saw her/)
    await write(page, 'What you saw and did', WORDS)
    await newVersion('tomorrow')
    await sign()
    await drita.context.route('**/v1/sync', (route) =>
      route.fulfill({
        status: 400,
        contentType: 'application/cbor',
        body: Buffer.from(toBytes({ code: 'app-too-old' })),
      }),
    )
    await lookNow()
    await press(page, 'Close, keep the draft')
    await press(page, 'Today')
    await said(page, 'This app is too old to send and fetch.')
    await said(page, 'You can read and write as before.')
    await page.getByRole('button', { name: 'Update now' }).waitFor()
    // Shown once all files of the new version were fetched: some 460, which takes long while other journeys run.
    await page.getByText('Afterwards you unlock the app once more.').waitFor({ timeout: 150_000 })
    expect(await barriers(page)).toEqual([])
  })

  it('leaves the strip where it is put off', async () => {
    const { page } = drita
    await press(page, 'Later')
    await page.getByRole('button', { name: 'Update now' }).waitFor({ state: 'detached' })
    await press(page, /^This app is too old to send/)
    await heading(page, 'Not yet delivered')
  })

  it('is the new one after one touch, with what was typed, also while the line gives no answer', async () => {
    const { page } = drita
    // What the running service worker asks of the server before it gives way would hold up the new one for minutes.
    line.silentAt(/app-files|app-releases/)
    await press(page, 'Update now')
    await page.getByRole('heading', { name: 'Locked' }).waitFor()
    expect(line.unanswered()).toBeGreaterThan(0)
    await expect.poll(version).toBe('tomorrow')
    await drita.context.unroute('**/v1/sync')
    await unlock(page, INVENTED_MEMBERS.drita.passphrase)
    await said(page, /^All sent/)
    await press(page, /^Children/)
    await press(page, /^Ana/)
    await whatHappened(page, /^I saw her/)
    expect(await page.getByRole('textbox', { name: 'What you saw and did' }).inputValue()).toBe(WORDS)
  })
})
