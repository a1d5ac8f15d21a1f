import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { findChromium } from '../../scripts/outside-programs.ts'

/** A phone held upright, and a laptop: the two screens that the app is drawn for. */
export const PHONE = { width: 360, height: 740 } as const
export const LAPTOP = { width: 1280, height: 800 } as const

const QUIET = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** One person's browser: an empty profile of its own, thrown away at the end. What the page complains of is kept in `complaints`. */
export interface PersonsBrowser {
  readonly page: Page
  readonly context: BrowserContext
  readonly profile: string
  readonly complaints: readonly string[]
  close(): Promise<void>
}

/** `profile`: one that was there before, opened again. `bypassCSP`: for a test that runs scripts of its own in the page. `asAtHome`: with the password manager, which is off in a browser that is told to be automated. */
export async function openPersonsBrowser(
  screen: { width: number; height: number } = PHONE,
  how: { profile?: string; bypassCSP?: boolean; asAtHome?: boolean } = {},
): Promise<PersonsBrowser> {
  const executablePath = findChromium()
  if (executablePath === undefined)
    throw new Error(
      'Chromium was not found: install it with `apt-get install chromium`, or name it in HOMEWARD_CHROMIUM',
    )
  const profile = how.profile ?? (await mkdtemp(join(tmpdir(), 'persons-browser-')))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: QUIET,
    viewport: screen,
    locale: 'en-GB',
    bypassCSP: how.bypassCSP ?? false,
    ...(how.asAtHome ? { ignoreDefaultArgs: ['--enable-automation'] } : {}),
  })
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(30_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`${error.name}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error')
      complaints.push([message.text(), new URL(message.location().url || 'about:blank').pathname].join(' '))
  })
  return {
    page,
    context,
    profile,
    complaints,
    async close() {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}
