import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import type { Agency } from '#cli/demo/scene/found-agency.ts'
import { caseStatus } from '#domain/file/case-status.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { addDays, PlainDate } from '#domain/entry/plain-date.ts'
import type { RunningServer } from '#server/start.ts'
import { choose, heading, press, said, write } from '../support/app/acting.ts'
import { answerWhatIsOpen, askToCloseTooEarly } from '../support/app/closing.ts'
import { comeInAgain, meetsLater } from '../support/app/coming-in.ts'
import { barriersInAll } from '../support/app/fit.ts'
import { answer, save, whatHappened } from '../support/app/what-happened.ts'
import { LAPTOP, openPersonsBrowser, type PersonsBrowser } from '../support/browser.ts'
import { given } from '../support/system.ts'
import { foundedAgency } from '../support/app/founded.ts'
import { resize } from '../support/app/resize.ts'

const today = PlainDate.parse(new Date().toLocaleDateString('sv'))
/** A device syncs by itself within a minute; `meet` makes it sync now, and these timeouts are for a busy machine. */
const SOON = { timeout: 60_000, interval: 1000 }
const said_ = (words: string) => ({ answer: 'said', words })

let server: RunningServer
let agency: Agency
let lost: FileId
let open: FileId
let drita: PersonsBrowser
let besa: PersonsBrowser

beforeAll(async () => {
  ;({ server, agency } = await foundedAgency())
  lost = await fileOf('Klea', [
    about('factor', {
      is: 'risk',
      factor: 'harm',
      place: 'individual',
      area: 'self-harm',
      words: 'x',
      source: 'child',
      pressing: 'urgent',
      imminence: 'now',
    }),
    about('missing-episode', {
      is: 'missing',
      episode: 'march',
      since: today,
      lastSeen: 'At the bus stop',
      lawAsksReport: 'no',
      report: { decided: 'not-yet' },
    }),
  ])
  open = await fileOf('Mani', [
    about('birth-registration', {
      state: 'not-registered',
      certificate: 'none',
      obstacles: [],
      legalAdvice: 'not-yet',
    }),
    about('proceeding', {
      stands: 'under-way',
      proceeding: 'case',
      sort: 'criminal',
      childIs: 'witness',
      body: 'District court',
      childSays: said_('x'),
      stage: 'before-the-court',
      wantsToTakePart: 'yes',
    }),
  ])
  drita = await openPersonsBrowser()
  besa = await openPersonsBrowser()
  await signIn(drita.page, agency.accounts.drita, INVENTED_MEMBERS.drita.passphrase)
  await signIn(besa.page, agency.accounts.besa, INVENTED_MEMBERS.besa.passphrase)
  await resize(besa.page, LAPTOP)
})
afterAll(async () => {
  await drita.close()
  await besa.close()
  await server.stop()
})

const about = (kind: string, body: unknown, at = today): Draft => ({ kind, at, body })

async function fileOf(name: string, drafts: readonly Draft[]): Promise<FileId> {
  const hers = agency.devices.drita
  const first = [
    about('file-opened', { source: 'school', askedAboutOthers: 'none-there', othersThere: [] }, addDays(today, -200)),
    about('card', {
      called: { text: name, language: 'sq' },
      pronoun: 'she',
      ageBand: '12-14',
      languages: ['sq'],
      interpreter: 'not-needed',
    }),
  ]
  const [opened] = given(await hers.openFiles([{ drafts: [...first, ...drafts] }]))
  if (opened === undefined) throw new Error('the file was not opened')
  given(await hers.sync())
  given(await agency.devices.besa.sync())
  return opened
}

async function signIn(page: Page, account: Parameters<typeof comeInAgain>[1]['account'], passphrase: string) {
  await comeInAgain(page, { url: server.url, account, passphrase })
  await meetsLater(page)
  await heading(page, 'Today')
}

/** Fires the event of a page that becomes visible again: the device syncs now and not within the minute. */
const meet = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

async function openChild(page: Page, name: string) {
  await press(page, 'Children')
  await press(page, new RegExp(`^${name}`))
  await page.getByRole('navigation', { name: 'Parts of the file' }).waitFor()
}

async function onBesasDevice(file: FileId) {
  given(await agency.devices.besa.sync())
  return given(await agency.devices.besa.file(file)).caseFile
}

describe('a child who cannot be found', () => {
  it('stays on her worker’s day and on the team: one entry closes nothing', async () => {
    const { page } = drita
    await openChild(page, 'Klea')
    await whatHappened(page, 'The child died, cannot be found, or met us only once')
    await answer(page, /^What is it/, 'Cannot be found')
    await write(page, 'In a few words', 'Rang twice.')
    await write(page, 'What was tried?', 'Her aunt.')
    await write(page, 'How can the child come back?', 'Our number.')
    await save(page)
    await said(page, 'The child cannot be found. Safety tasks stay due, and the supervisor looks at the file again.')
    expect(await barriersInAll(page)).toEqual([])
    await press(page, 'Today')
    await said(page, 'Klea')
    await expect.poll(async () => caseStatus(await onBesasDevice(lost)).is, SOON).toBe('not-found')
  })

  it('is ended by no supervisor alone while she is missing and at a risk without an answer; a second one can be asked', async () => {
    const { page } = besa
    await meet(page)
    await press(page, 'Team')
    await page.getByRole('button', { name: /^Klea/ }).waitFor({ timeout: SOON.timeout })
    await press(page, 'To approve')
    await page.getByRole('button', { name: /Klea/ }).first().click({ timeout: SOON.timeout })
    await choose(page, 'Yes, end the search and close')
    await press(page, 'Save the answer')
    await said(page, 'One supervisor cannot decide this alone')
    expect(await barriersInAll(page)).toEqual([])
    await write(page, 'Why is this child’s case different?', 'She is with her mother abroad: the consulate wrote.')
    await press(page, 'Ask for an exception')
    await expect.poll(async () => (await onBesasDevice(lost)).byKind['exception-asked']?.length ?? 0, SOON).toBe(1)
    expect(caseStatus(await onBesasDevice(lost)).is).toBe('not-found')
  })
})

describe('closing', () => {
  it('lists what is open; “this child’s case is different” asks a second person, and opens no empty to-do', async () => {
    const { page } = drita
    await openChild(page, 'Mani')
    await askToCloseTooEarly(page)
    await said(page, 'An answer for each thing that is still open')
    await press(page, 'This child’s case is different: ask a second person')
    await heading(page, 'Close the file')
    await write(page, 'Why is this child’s case different?', 'She leaves tomorrow.')
    expect(await barriersInAll(page)).toEqual([])
    await press(page, 'Ask for an exception')
    await expect.poll(async () => (await onBesasDevice(open)).byKind['exception-asked']?.length ?? 0, SOON).toBe(1)
  })

  it('is shown to the supervisor as it would be written, and is saved by whoever asked once she agreed', async () => {
    const { page } = besa
    await meet(page)
    await press(page, 'To approve')
    await page.getByRole('button', { name: /Mani/ }).first().click({ timeout: SOON.timeout })
    await said(page, 'She leaves tomorrow.')
    await said(page, /Missing: .*still open/)
    expect(await barriersInAll(page)).toEqual([])
    await choose(page, 'Yes')
    await press(page, 'Save the answer')
    await heading(page, 'To approve')
    await said(page, /^All sent/)
    await meet(drita.page)
    await press(drita.page, 'Today')
    await drita.page.getByRole('button', { name: /agreed. Save it now/ }).click({ timeout: SOON.timeout })
    await press(drita.page, 'Save the decision now')
    await expect.poll(async () => caseStatus(await onBesasDevice(open)).is, SOON).toBe('closure-asked')
  })

  it('asks an answer for each open thing, and the supervisor sees the answers', async () => {
    const { page } = drita
    await openChild(page, 'Mani')
    await whatHappened(page, 'Close the file')
    await said(page, /things are still open/)
    await answerWhatIsOpen(page)
    await said(page, /^(\d+) of \1 answered$/)
    expect(await barriersInAll(page)).toEqual([])
    await besa.page.bringToFront()
    await meet(besa.page)
    await press(besa.page, 'To approve')
    await besa.page.getByRole('button', { name: /Mani/ }).first().click({ timeout: SOON.timeout })
    await said(besa.page, 'Birth not registered')
    await said(besa.page, 'A case before a court')
    expect(await barriersInAll(besa.page)).toEqual([])
  })
})
