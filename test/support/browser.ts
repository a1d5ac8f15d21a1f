import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { BARE_CHROMIUM, findChromium } from '../../scripts/outside-programs.ts'
import { atWorkerEnd } from './at-worker-end.ts'

/** A phone held upright, and a laptop: the two screen sizes that the app is designed for. */
export const PHONE = { width: 360, height: 740 } as const
export const LAPTOP = { width: 1280, height: 800 } as const

/**
 * `--no-zygote`: the browser starts the processes of its pages itself and waits for their end, so that their processor time
 * is counted with that of the tests. With a zygote between them, half of a journey's time was counted by nobody.
 */
const QUIET = [
  '--headless=new',
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** One person's browser: empty at first, deleted at the end. Errors of the page are collected in `complaints`. */
export interface PersonsBrowser {
  readonly page: Page
  readonly context: BrowserContext
  readonly complaints: readonly string[]
  /** Takes the network away, or gives it back. What the page complains of meanwhile ends in “while offline”. */
  setOffline(no: boolean): Promise<void>
  close(): Promise<void>
}

/** A browser that stores its profile in a folder. */
export interface BrowserOnDisk extends PersonsBrowser {
  readonly profile: string
}

/** `bypassCSP`: for a test that runs scripts of its own in the page. */
interface How {
  readonly bypassCSP?: boolean
}

/**
 * `serviceWorker`: with the one that stores the app for work without a network. Fetching and storing all of the app
 * costs three seconds of processor time.
 */
interface HowShared extends How {
  readonly serviceWorker?: boolean
}

/**
 * Opens a separate context in the browser that all journeys of a worker share: storage, cookies, caches and service workers are
 * isolated, and starting one costs little. It is the bare engine where Debian has it. Tests that need the profile folder,
 * several starts of one browser, or what only the whole browser has (its password manager), use `openBrowserOnDisk`.
 */
export async function openPersonsBrowser(
  screen: { width: number; height: number } = PHONE,
  how: HowShared = {},
): Promise<PersonsBrowser> {
  const browser = await sharedBrowser()
  const context = await browser.newContext({
    ...asPerson(screen, how),
    serviceWorkers: how.serviceWorker ? 'allow' : 'block',
  })
  return { ...(await watched(context)), close: () => context.close() }
}

/**
 * `profile`: an existing profile, opened again. `asAtHome`: with the password manager, which is off in an automated
 * browser.
 */
export async function openBrowserOnDisk(
  screen: { width: number; height: number } = PHONE,
  how: How & { readonly profile?: string; readonly asAtHome?: boolean } = {},
): Promise<BrowserOnDisk> {
  const profile = how.profile ?? (await mkdtemp(join(tmpdir(), 'persons-browser-')))
  const context = await chromium.launchPersistentContext(profile, {
    ...launching(findChromium()),
    ...asPerson(screen, how),
    ...(how.asAtHome ? { ignoreDefaultArgs: ['--enable-automation'] } : {}),
  })
  return {
    ...(await watched(context)),
    profile,
    async close() {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}

/** Opens a context in a browser of its own, for tests that run beside the journeys: the bare engine where Debian has it. */
export async function openOwnBrowser(screen: { width: number; height: number } = PHONE): Promise<PersonsBrowser> {
  const browser = await chromium.launch(launching(BARE_CHROMIUM.find()))
  const context = await browser.newContext(asPerson(screen, {}))
  return { ...(await watched(context)), close: () => browser.close() }
}

let shared: Promise<Browser> | undefined
const sharedBrowser = (): Promise<Browser> => (shared ??= startSharedBrowser())

/** Of this worker: with one for all workers, each message of a page passed through two processes more. */
async function startSharedBrowser(): Promise<Browser> {
  const browser = await chromium.launch(launching(BARE_CHROMIUM.find()))
  atWorkerEnd(() => browser.close())
  return browser
}

function launching(executablePath: string | undefined): { executablePath: string; args: string[] } {
  if (executablePath === undefined)
    throw new Error(
      'Chromium was not found: install it with `apt-get install chromium`, or name it in HOMEWARD_CHROMIUM',
    )
  return { executablePath, args: QUIET }
}

const asPerson = (screen: { width: number; height: number }, { bypassCSP = false }: How) => ({
  viewport: screen,
  locale: 'en-GB',
  bypassCSP,
})

async function watched(context: BrowserContext): Promise<Omit<PersonsBrowser, 'close'>> {
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(30_000)
  const complaints: string[] = []
  let offline = false
  page.on('pageerror', (error) => complaints.push(`${error.name}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error')
      complaints.push(
        [
          message.text(),
          new URL(message.location().url || 'about:blank').pathname,
          ...(offline ? ['while offline'] : []),
        ].join(' '),
      )
  })
  return {
    page,
    context,
    complaints,
    async setOffline(no) {
      if (no) offline = true
      await context.setOffline(no)
      offline = no
    },
  }
}
