import { appendFile, readdir, rm, unlink } from 'node:fs/promises'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import type { Agency } from '#cli/demo/scene/found-agency.ts'
import type { Draft } from '#domain/entry/entry.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import type { RunningServer } from '#server/start.ts'
import { heading, press } from '../support/app/acting.ts'
import { comeInAgain, meetsLater } from '../support/app/coming-in.ts'
import { copyOfApp } from '../support/app/copy-of-app.ts'
import { openPersonsBrowser, PHONE } from '../support/browser.ts'
import { given } from '../support/system.ts'
import { aVisit } from '../support/work.ts'
import { foundedAgency } from '../support/app/founded.ts'

const today = PlainDate.parse(new Date().toLocaleDateString('sv'))
const CHILDREN = Array.from({ length: 12 }, (_, n) => `Child ${String(n + 1)}`)
const about = (kind: string, body: unknown): Draft => ({ kind, at: today, body })
const drafts = (called: string): Draft[] => [
  about('file-opened', { source: 'school', askedAboutOthers: 'none-there', othersThere: [] }),
  about('card', {
    called: { text: called, language: 'sq' },
    pronoun: 'she',
    ageBand: '12-14',
    languages: ['sq'],
    interpreter: 'not-needed',
  }),
  // Together more than one answer carries inline: the device pulls the rest.
  ...Array.from({ length: 40 }, () =>
    about('visit', aVisit({ saw: 'the grandmother and what she said at length '.repeat(20), others: [] })),
  ),
]

/** The built app, with a signature worker that reports how many signatures it was asked for. */
let telling: string
/** The app without that worker's file, as when a newer version of the app has replaced it. */
let without: string
let server: RunningServer
let agency: Agency
const open: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  ;[telling, without] = [copyOfApp('telling'), copyOfApp('without')]
  for (const web of [telling, without]) open.push(() => rm(web, { recursive: true, force: true }))
  const script = (await readdir('dist/web/assets')).find((name) => name.startsWith('signature-worker-'))
  if (script === undefined) throw new Error('the built app has no worker for signatures')
  await appendFile(
    join(telling, 'assets', script),
    "\naddEventListener('message', ({ data }) => new BroadcastChannel('asked').postMessage(data.checks.length))\n",
  )
  await unlink(join(without, 'assets', script))
})
afterAll(async () => {
  for (const close of open.reverse()) await close()
})

async function served(web: string): Promise<string> {
  ;({ server, agency } = await foundedAgency({ web }))
  open.push(() => server.stop())
  // A request has one signature, so each child is registered on another day.
  for (const called of CHILDREN) {
    given(await agency.devices.drita.openFiles([{ drafts: drafts(called) }]))
    given(await agency.devices.drita.sync())
  }
  const slow = await slowPulls(server.url)
  open.push(() => new Promise((closed) => slow.close(closed)))
  return `http://127.0.0.1:${String((slow.address() as AddressInfo).port)}`
}

/** A network on which rows take two seconds: by then the worker has started, on a slow machine too. */
async function slowPulls(url: string): Promise<Server> {
  const { hostname, port } = new URL(url)
  const slow = createServer((asked, answer) => {
    const { method, url: path, headers } = asked
    const pass = async () => {
      if (path === '/v1/pull') await wait(2000)
      // The page may have closed meanwhile, and the server stopped: an error that nobody hears would fail the next test.
      if (asked.destroyed) return
      const passed = request({ hostname, port, method, path, headers }, (answered) => {
        answer.writeHead(answered.statusCode ?? 502, answered.headers)
        answered.pipe(answer)
      })
      passed.on('error', () => answer.destroy())
      asked.pipe(passed)
    }
    void pass()
  })
  await new Promise<void>((listening) => slow.listen(0, '127.0.0.1', listening))
  return slow
}

/** How many signatures the worker next to the device verified, when all children are on her new phone. */
async function comesIn(url: string): Promise<number> {
  const drita = await openPersonsBrowser(PHONE)
  open.push(() => drita.close())
  await drita.page.addInitScript(() => {
    const counting = globalThis as unknown as { asked: number }
    counting.asked = 0
    new BroadcastChannel('asked').onmessage = ({ data }: MessageEvent<number>) => {
      counting.asked += data
    }
  })
  await comeInAgain(drita.page, { url, account: agency.accounts.drita, passphrase: INVENTED_MEMBERS.drita.passphrase })
  await meetsLater(drita.page)
  await press(drita.page, 'Children')
  await heading(drita.page, 'Children')
  for (const called of CHILDREN)
    await drita.page.getByText(called, { exact: true }).first().waitFor({ timeout: 40_000 })
  expect(drita.complaints.filter((complaint) => !complaint.includes('404'))).toEqual([])
  return drita.page.evaluate(() => (globalThis as unknown as { asked: number }).asked)
}

describe('The first sync of a new phone', () => {
  it('has signatures verified beside the device', async () => {
    expect(await comesIn(await served(telling))).toBeGreaterThan(CHILDREN.length / 2)
  }, 120_000)

  it('brings everything where that worker cannot be had', async () => {
    expect(await comesIn(await served(without))).toBe(0)
  }, 120_000)
})
