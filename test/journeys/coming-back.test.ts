import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import type { RunningServer } from '#server/start.ts'
import { todayHere } from '#web/words/today.ts'
import { heading, press, said } from '../support/app/acting.ts'
import { comeInAgain, lock, meetsLater, unlock } from '../support/app/coming-in.ts'
import { openPersonsBrowser, type PersonsBrowser } from '../support/browser.ts'
import { given } from '../support/system.ts'
import { aVisitPlanned } from '../support/work.ts'
import { foundedAgency } from '../support/app/founded.ts'

/** More than one list shows at once. */
const CHILDREN = Array.from(
  { length: 60 },
  (_, at) => `Child ${String.fromCodePoint(65 + (at % 26))}${String(at).padStart(2, '0')}`,
)

/** Visits recorded on that day. */
const VISITS = 3

let server: RunningServer
let drita: PersonsBrowser

beforeAll(async () => {
  const founded = await foundedAgency()
  server = founded.server
  const { devices, accounts } = founded.agency
  const member = (await devices.drita.state()).me?.member
  if (member === undefined) throw new Error('Drita is on her device')
  const about = (kind: string, body: unknown) => ({ kind, at: todayHere(), body })
  given(
    await devices.drita.openFiles(
      CHILDREN.map((text, at) => ({
        drafts: [
          about('file-opened', { source: 'school', askedAboutOthers: 'none-there', othersThere: [] }),
          about('card', {
            called: { text, language: 'en' },
            pronoun: 'she',
            ageBand: '12-14',
            languages: ['en'],
            interpreter: 'not-needed',
          }),
          ...(at < VISITS ? [about('visit-planned', aVisitPlanned({ on: todayHere(), who: { member } }))] : []),
        ],
      })),
    ),
  )
  given(await devices.drita.sync())
  drita = await openPersonsBrowser()
  await drita.page.addInitScript(countCalls)
  await comeInAgain(drita.page, {
    url: server.url,
    account: accounts.drita,
    passphrase: INVENTED_MEMBERS.drita.passphrase,
  })
  await meetsLater(drita.page)
})
afterAll(async () => {
  await drita.close()
  await server.stop()
})

/** In the page: counts its calls to the worker, by name. */
function countCalls() {
  const counts: Record<string, number> = {}
  const post = Reflect.get(Worker.prototype, 'postMessage') as (...args: unknown[]) => void
  const counting = function (this: Worker, ...args: unknown[]) {
    const [{ path, argumentList }] = args as [{ path?: string[]; argumentList?: unknown[] }]
    if (path) {
      const name = `${path.join('.')}(${argumentList?.length ? '…' : ''})`
      counts[name] = (counts[name] ?? 0) + 1
    }
    Reflect.apply(post, this, args)
  }
  Object.assign(Worker.prototype, { postMessage: counting })
  Object.assign(globalThis, { counts })
}
const counts = () =>
  drita.page.evaluate(() => ({ ...(globalThis as unknown as { counts: Record<string, number> }).counts }))

const scrolled = () => drita.page.evaluate(() => scrollY)
const row = (name: string) => drita.page.getByRole('button', { name: new RegExp(`^(\\S )?${name}`) })
const look = () => drita.page.getByRole('textbox', { name: 'Search a name, in any script' })

/** Children, found by a press as below; the name is there once the list has loaded. */
async function list() {
  await press(drita.page, /^Children/)
  await heading(drita.page, 'Children')
  await row('Child A00').waitFor()
}

describe('A list that somebody comes back to', () => {
  it('stands where it was left, with the rows that were asked for; another part of a file begins at its top', async () => {
    const { page } = drita
    await list()
    await press(page, /^Show more/)
    const last = row('Child Z51')
    await last.scrollIntoViewIfNeeded()
    await expect.poll(scrolled).toBeGreaterThan(2000)
    const left = await scrolled()
    await last.click()
    await heading(page, 'Child Z51')
    await expect.poll(scrolled).toBe(0)
    await page.evaluate(() => {
      scrollTo(0, 300)
    })
    await expect.poll(scrolled).toBeGreaterThan(0)
    await press(page, 'Journey')
    await expect.poll(scrolled).toBe(0)
    await press(page, 'Back')
    await last.waitFor()
    await expect.poll(scrolled).toBe(left)
  })

  it('still shows what was looked for, also by the back key of the phone, and begins anew from the bar below', async () => {
    const { page } = drita
    await list()
    expect(await scrolled()).toBe(0)
    await look().fill('Child Z25')
    await row('Child Z25').click()
    await heading(page, 'Child Z25')
    await page.goBack()
    await heading(page, 'Children')
    expect(await look().inputValue()).toBe('Child Z25')
    await row('Child Z25').waitFor()
    await list()
    expect(await look().inputValue()).toBe('')
  })

  it('says nothing of what was looked for once the app was hidden', async () => {
    const { page } = drita
    await look().fill('Child Z25')
    await row('Child Z25').click()
    await heading(page, 'Child Z25')
    await lock(page)
    await page.goBack()
    await said(page, 'Locked')
    await unlock(page, INVENTED_MEMBERS.drita.passphrase)
    await list()
    expect(await look().inputValue()).toBe('')
    expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain('Child')
    expect(drita.complaints).toEqual([])
  })
})

describe('A day with many rows', () => {
  it('asks the device once for the files and once for the members: neither a round that changed nothing nor a step to another screen asks again', async () => {
    const { page } = drita
    await lock(page)
    const before = await counts()
    await unlock(page, INVENTED_MEMBERS.drita.passphrase)
    const visits = page.locator('.day-main li')
    const asked = async () => {
      const now = await counts()
      return ['files()', 'members()', 'sync()'].map((call) => (now[call] ?? 0) - (before[call] ?? 0))
    }
    await expect.poll(() => visits.count()).toBe(VISITS)
    await said(page, /^All sent/)
    expect(await asked()).toEqual([1, 1, 1])
    await list()
    await press(page, /^Today/)
    await heading(page, 'Today')
    await expect.poll(() => visits.count()).toBe(VISITS)
    expect(await asked()).toEqual([1, 1, 1])
  })
})
