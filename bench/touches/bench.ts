import type { BrowserContext, Page } from 'playwright-core'
import { withBrowser } from '../browser.ts'
import { shown, under, type Row } from '../row.ts'
import type { Act } from './acts.ts'
import { startDemo, type Demo, type Person } from './demo.ts'
import { countInPage, Hand } from './hand.ts'
import { ON_THE_LAPTOP } from './laptop.ts'
import { ON_THE_PHONE } from './phone.ts'

const PHONE = { width: 360, height: 740 }
const LAPTOP = { width: 1280, height: 800 }

/** Touches and words of everyday acts on the built app with the invented agency. Every act begins at the lock screen. */
export async function bench(say: (line: string) => void): Promise<Row[]> {
  say('starting the invented agency')
  const demo = await startDemo()
  try {
    return [
      ...(await onDevice(demo, 'phone', PHONE, ON_THE_PHONE, say)),
      ...(await onDevice(demo, 'laptop', LAPTOP, ON_THE_LAPTOP, say)),
    ]
  } finally {
    demo.stop()
  }
}

async function onDevice(
  demo: Demo,
  device: string,
  screen: { readonly width: number; readonly height: number },
  acts: readonly Act[],
  say: (line: string) => void,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const [who, theirs] of Map.groupBy(acts, (act) => act.who)) {
    await withBrowser(async (context) => {
      const page = await comeIn(context, demo, who, screen)
      for (const act of theirs) {
        const { touches, words, swipes } = await measured(page, demo.passphraseOf(who), act)
        say(`${device}: ${act.name}: ${String(touches)} of ${String(act.goal)}`)
        rows.push(
          under(`${device}: ${act.name}`, touches, act.goal, 'touches'),
          shown('   words typed, the passphrase among them', words, 'words'),
        )
        if (swipes > 0) rows.push(shown('   the screen was moved', swipes, 'swipes'))
      }
    })
  }
  return rows
}

async function comeIn(
  context: BrowserContext,
  demo: Demo,
  who: Person,
  screen: { readonly width: number; readonly height: number },
): Promise<Page> {
  await context.addInitScript(countInPage)
  const page = await context.newPage()
  await page.setViewportSize(screen)
  await page.goto(`${demo.url}/try/${who}`)
  await page
    .getByRole('button', { name: /^Sign in/ })
    .first()
    .click()
  const later = page.getByRole('button', { name: /^Not now/ })
  await later
    .or(page.getByRole('button', { name: /^Hide/ }))
    .first()
    .waitFor({ timeout: 120_000 })
  if (await later.isVisible()) await later.click()
  await page.getByRole('button', { name: /^Hide/ }).first().waitFor()
  return page
}

/** Locks the device, opens it again, and does the act. */
async function measured(page: Page, passphrase: string, act: Act) {
  const hand = new Hand(page)
  await fromTheLock(hand, passphrase)
  if (act.before) {
    await act.before(hand)
    await fromTheLock(hand, passphrase)
  }
  await act.run(hand)
  return hand.taken()
}

async function fromTheLock(hand: Hand, passphrase: string): Promise<void> {
  const { page } = hand
  const locked = page.getByRole('heading', { name: 'Locked' })
  const hide = page.getByRole('button', { name: /^Hide/ }).first()
  if (!(await locked.isVisible())) await hide.click()
  await locked.waitFor()
  await hand.begin()
  await hand.type(page.getByRole('textbox', { name: 'Your passphrase' }), passphrase, true)
  await hide.waitFor({ timeout: 60_000 })
}
