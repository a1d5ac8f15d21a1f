import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunningServer } from '#server/start.ts'
import { admitAgency } from '#store/network/agencies.ts'
import { choose, heading, press, said, write } from '../support/app/acting.ts'
import { BESA } from '../support/app/agency-in-browsers.ts'
import { meetsLater } from '../support/app/coming-in.ts'
import { enrolledAgency, type EnrolledAgency } from '../support/app/enrolled-agency.ts'
import { faultsOf } from '../support/app/fit.ts'
import { askWhetherKnown, fillOpening } from '../support/app/opening.ts'
import { answer, save, whatHappened } from '../support/app/what-happened.ts'
import { startRecordingProxy, type RecordingProxy } from '../support/recording-proxy.ts'
import { serveApp } from '../support/app/serve-app.ts'

/** The first agency writes her name in her own spelling, the second as it was heard. */
const KNOWN = { name: 'សុខា មាស', from: '15', to: '16', sex: 'Girl', language: 'Khmer', told: [] } as const
const HEARD = 'Suka Meas'

let network: RunningServer
let line: RecordingProxy
let agencies: readonly EnrolledAgency[] = []
let [here, there]: Page[] = []
const page = (one: Page | undefined): Page => {
  if (!one) throw new Error('two agencies came')
  return one
}
const a = () => page(here)
const b = () => page(there)
const fits = async (one: Page) => expect(await faultsOf(one)).toEqual([])

async function agency(called: string): Promise<EnrolledAgency> {
  const { agency: number, token } = await admitAgency(network.database.store, Date.now())
  return enrolledAgency([BESA], { agency: called, network: { url: line.url, agency: number, token } })
}

async function openArben(each: EnrolledAgency): Promise<Page> {
  const { page: arben } = await each.openArben()
  await meetsLater(arben)
  return arben
}

async function toOthers(one: Page): Promise<void> {
  await press(one, 'More')
  await press(one, /^Other agencies/)
  await heading(one, 'Other agencies')
}

beforeAll(async () => {
  network = await serveApp({ servesNetwork: true, web: undefined })
  line = await startRecordingProxy(network.url)
  agencies = await Promise.all([agency('House of the River'), agency('Blue House')])
  ;[here, there] = agencies.map(({ came }) => page(came[0]?.page))
}, 240_000)
afterAll(async () => {
  for (const each of agencies) await each.close()
  await line.stop()
  await network.stop()
})

describe('two agencies', () => {
  it('come into one network by a code that is carried by hand', async () => {
    const [first, second] = await Promise.all(agencies.map(openArben))
    await toOthers(page(first))
    await press(page(first), 'Start a new network')
    const code = await page(first).getByTestId('code').innerText()
    await toOthers(page(second))
    await write(page(second), 'Code of the network', code)
    await fits(page(second))
    await press(page(second), 'Join')
    await said(page(second), 'The code of this network')
    for (const one of [first, second]) await said(page(one), /^All sent/)
  })

  it('each have a contact point: its supervisors', async () => {
    for (const [one, reach] of [
      [a(), '+355 69 100, mornings'],
      [b(), '+855 12 200, any time'],
    ] as const) {
      // The team’s file, in which the network is named, comes with the next round, which starts here because the
      // connection has just come back.
      await one.evaluate(() => dispatchEvent(new Event('online')))
      await toOthers(one)
      await one.getByRole('textbox', { name: 'How do other agencies reach you?' }).waitFor()
      await write(one, 'How do other agencies reach you?', reach)
      await press(one, 'Show to other agencies')
      await said(one, 'Our contact point')
    }
    await fits(a())
  })

  it('find a child only after the child said yes to it', async () => {
    await askWhetherKnown(b(), KNOWN)
    await fillOpening(b(), KNOWN)
    await press(b(), 'Not now')
    await whatHappened(b(), /^Agreement given or withdrawn/)
    await press(b(), 'Show more questions')
    await answer(b(), 'Who answers?', 'She herself')
    await answer(b(), /^Let other agencies find out/, 'Yes')
    await answer(b(), 'Who speaks this language with them?', 'I do')
    await answer(b(), 'How?', 'In words')
    await save(b())
    await toOthers(b())
    await press(b(), /^Our contact point/)
    await press(b(), 'Update who can be found')
    await said(b(), 'Up to date')
    await fits(b())
  })
})

describe('a child of whom a name was heard', () => {
  it('is asked about where nothing of one’s own fits, with a name and one thing more', async () => {
    await press(a(), 'Children')
    await press(a(), 'Open a new file')
    await write(a(), 'Name, as you heard it', HEARD)
    await press(a(), 'Look')
    await press(a(), 'Ask other agencies')
    await choose(a(), /^Help was started elsewhere/)
    await press(a(), 'Ask')
    await said(a(), /^A name alone is not enough/)
    await write(a(), 'Youngest age', '15')
    await fits(a())
    await press(a(), 'Ask')
    await said(a(), 'Possible match: ask this agency')
    await said(a(), '+855 12 200, any time')
  })

  it('is asked for at their contact point, which sees whom of its own they may mean', async () => {
    await choose(a(), /said yes$/)
    await press(a(), 'Ask their contact point')
    await said(a(), /^Asked\. Their answer comes/)
    await fits(a())
    await toOthers(b())
    await press(b(), /^Our contact point/)
    await said(b(), 'They may be asking about')
    await said(b(), KNOWN.name)
    await choose(b(), 'Please call us')
    await fits(b())
    await press(b(), 'Send the answer')
    await said(b(), 'Please call us')
    await said(b(), KNOWN.name)
  })

  it('is known to both, and no name went from one to the other', async () => {
    for (const way of ['Back', 'Back', 'Back', 'Close, keep the draft']) await press(a(), way)
    await toOthers(a())
    await press(a(), /^Our contact point/)
    await said(a(), /^They showed that they know a child/)
    await said(a(), '+855 12 200, any time')
    await fits(a())
    for (const word of KNOWN.name.split(' ')) expect(await a().locator('body').innerText()).not.toContain(word)
    expect(await b().locator('body').innerText()).not.toContain('Suka')
    const passed = line
      .recorded()
      .map((bytes) => Buffer.from(bytes).toString('latin1'))
      .join('\n')
    expect(passed.length).toBeGreaterThan(10_000)
    for (const word of [...KNOWN.name.split(' '), 'Sokha', 'Suka', 'Meas', 'House'])
      expect(passed).not.toContain(Buffer.from(word).toString('latin1'))
  })

  it('without one complaint of any page', () => {
    expect(agencies.flatMap((each) => each.complaints())).toEqual([])
  })
})
