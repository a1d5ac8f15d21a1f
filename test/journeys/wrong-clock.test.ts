import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import type { Agency } from '#cli/demo/scene/found-agency.ts'
import type { RunningServer } from '#server/start.ts'
import { writeDate } from '#web/words/written/written-date.ts'
import { todayHere } from '#web/words/today.ts'
import { comeInAgain, meetsLater } from '../support/app/coming-in.ts'
import { press, said } from '../support/app/acting.ts'
import { openPersonsBrowser, type PersonsBrowser } from '../support/browser.ts'
import { given } from '../support/system.ts'
import { foundedAgency } from '../support/app/founded.ts'

const TWO_DAYS = 48 * 3_600_000
const wrong = { server: 0, phone: 0 }

let server: RunningServer
let agency: Agency
let drita: PersonsBrowser

beforeAll(async () => {
  ;({ server, agency } = await foundedAgency({
    now: () => Date.now() + wrong.server,
    clock: () => Date.now() + wrong.phone,
  }))
  await writtenAhead()
  drita = await openPersonsBrowser()
  await comeInAgain(drita.page, {
    url: server.url,
    account: agency.accounts.drita,
    passphrase: INVENTED_MEMBERS.drita.passphrase,
  })
  await meetsLater(drita.page)
})
afterAll(async () => {
  await drita.close()
  await server.stop()
})

/** On her other phone, whose clock is two days ahead, Drita opens Ana's file and writes what Ana said. */
async function writtenAhead(): Promise<void> {
  wrong.phone = TWO_DAYS
  const other = agency.devices.drita
  const about = (kind: string, body: unknown) => ({ kind, at: todayHere(), body })
  given(
    await other.openFiles([
      {
        drafts: [
          about('file-opened', { source: 'school', askedAboutOthers: 'none-there', othersThere: [] }),
          about('card', {
            called: { text: 'Ana', language: 'sq' },
            pronoun: 'she',
            ageBand: '12-14',
            languages: ['sq'],
            interpreter: 'not-needed',
          }),
        ],
      },
    ]),
  )
  given(await other.sync())
  wrong.phone = 0
}

/** Starts a sync before its timer: the network comes back. */
async function lookNow() {
  await drita.context.setOffline(true)
  await drita.context.setOffline(false)
}

const ASKED = 'Look at this device’s clock.'

describe('A device whose clock is two days off', () => {
  it('has what it wrote kept, and whoever opens it is told that the moment has not come', async () => {
    const { page } = drita
    await press(page, /^Children/)
    await press(page, /^Ana/)
    await press(page, /^Journey/)
    await press(page, /File opened/)
    await said(page, /that time is still in the future. One of the two clocks is wrong/)
    await press(page, 'Close')
    await press(page, /^Today/)
    await said(page, /^All sent/)
    expect(await page.getByText(ASKED).count()).toBe(0)
  })

  it.each([-TWO_DAYS, TWO_DAYS])(
    'is told with the next sync what the server’s clock says (%d ms), and nothing is refused',
    async (off) => {
      const { page } = drita
      wrong.server = off
      await lookNow()
      await said(page, ASKED)
      await said(page, `the server says ${writeDate('en', new Date(Date.now() + off), 'full')}, `)
      await said(page, /^All sent/)
    },
  )

  it('is told nothing once it was put right, with no unlocking between', async () => {
    const { page } = drita
    wrong.server = 0
    await lookNow()
    await page.getByText(ASKED).waitFor({ state: 'detached' })
    await said(page, /^All sent/)
    expect(drita.complaints).toEqual([])
  })
})
