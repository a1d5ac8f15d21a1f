import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext } from 'playwright-core'
import { findChromium } from '../scripts/outside-programs.ts'

/** A Chromium with a new, empty profile that is deleted at the end. */
export async function withBrowser<Value>(use: (context: BrowserContext) => Promise<Value>): Promise<Value> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium here. Install it (Debian: apt-get install chromium) and try again.')
  const profile = mkdtempSync(join(tmpdir(), 'homeward-bench-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  try {
    return await use(context)
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}
