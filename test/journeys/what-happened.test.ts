import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import type { Agency } from '#cli/demo/scene/found-agency.ts'
import { all, current } from '#domain/file/values.ts'
import type { Draft } from '#domain/entry/entry.ts'
import { PersonId, type FileId } from '#domain/entry/ids.ts'
import { safetyLook } from '#domain/kinds/assessment/safety-look.ts'
import { closure } from '#domain/kinds/closure/closure.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { marksOf } from '#domain/kinds/registration/do-not.ts'
import { addDays, PlainDate } from '#domain/entry/plain-date.ts'
import type { RunningServer } from '#server/start.ts'
import { said } from '../support/app/acting.ts'
import { comeInAgain, meetsLater } from '../support/app/coming-in.ts'
import { barriersInAll } from '../support/app/fit.ts'
import { openPersonsBrowser, PHONE, type PersonsBrowser } from '../support/browser.ts'
import { given } from '../support/system.ts'
import { idFrom } from '../support/people.ts'
import { foundedAgency } from '../support/app/founded.ts'
import { pressForm } from '../support/app/what-happened.ts'

const today = PlainDate.parse(new Date().toLocaleDateString('sv'))
/** The device syncs by itself. */
const SOON = { timeout: 45_000, interval: 1000 }
const uncle = PersonId.parse(idFrom('person-uncle'))
const [ana, dren] = [PersonId.parse(idFrom('person-ana')), PersonId.parse(idFrom('person-dren'))]

let server: RunningServer
let agency: Agency
let file: FileId
/** Her brother's. */
let brothers: FileId
let drita: PersonsBrowser

beforeAll(async () => {
  ;({ server, agency } = await foundedAgency({ web: inject('undoableApp') }))
  file = await openAnasFile()
  drita = await openPersonsBrowser(PHONE, { serviceWorker: true })
  await signIn(drita.page)
})
afterAll(async () => {
  await drita.close()
  await server.stop()
})

/**
 * Ana is fourteen; an uncle is there; the plan was reviewed last week; two people checked whether she is safe and found
 * different answers.
 */
async function openAnasFile(): Promise<FileId> {
  const { drita: hers, besa } = agency.devices
  const about = (kind: string, body: unknown, at = today): Draft => ({ kind, at, body })
  const [opened] = given(
    await hers.openFiles([
      {
        drafts: [
          about(
            'file-opened',
            { source: 'school', askedAboutOthers: 'none-there', othersThere: [] },
            addDays(today, -200),
          ),
          about('card', {
            called: { text: 'Ana', language: 'sq' },
            pronoun: 'she',
            ageBand: '12-14',
            languages: ['sq'],
            interpreter: 'not-needed',
          }),
          about('person', { person: uncle, called: 'Uncle Gent', gender: 'male', ageBand: '25-or-more', alive: 'yes' }),
          about('tie', { person: uncle, tie: 'uncle', safe: 'not-known', livesWithChild: 'no', cares: 'no' }),
          about(
            'case-conference',
            {
              purpose: 'review',
              attended: [{ named: 'the teacher' }, { named: 'Besa' }],
              child: 'was-there',
              childSays: { answer: 'said', words: 'I want to stay.' },
              words: 'All is well.',
              decided: [],
              dissent: [],
            },
            addDays(today, -7),
          ),
        ],
      },
    ]),
  )
  if (opened === undefined) throw new Error('the file was not opened')
  given(
    await hers.write([
      {
        file: await openDrensFile(opened),
        draft: about('tie', {
          person: ana,
          tie: 'sister',
          safe: 'not-known',
          livesWithChild: 'yes',
          cares: 'no',
          theirFile: opened,
        }),
      },
    ]),
  )
  given(await hers.sync())
  given(await besa.sync())
  const look = { how: 'talked-with-child', againBy: addDays(today, 30) }
  given(
    await hers.write([
      { file: opened, draft: about('safety-look', { ...look, answer: 'safe', because: 'She sleeps well.' }) },
    ]),
  )
  given(
    await besa.write([
      { file: opened, draft: about('safety-look', { ...look, answer: 'not-safe', because: 'He waits at the gate.' }) },
    ]),
  )
  given(await hers.sync())
  given(await besa.sync())
  return opened
}

/** Her brother Dren, nine; the file of each links to the other's. */
async function openDrensFile(anas: FileId): Promise<FileId> {
  const { drita: hers } = agency.devices
  const about = (kind: string, body: unknown): Draft => ({ kind, at: today, body })
  const [drens] = given(
    await hers.openFiles([
      {
        drafts: [
          about('file-opened', { source: 'school', askedAboutOthers: 'none-there', othersThere: [] }),
          about('card', {
            called: { text: 'Dren', language: 'sq' },
            pronoun: 'he',
            ageBand: '6-11',
            languages: ['sq'],
            interpreter: 'not-needed',
          }),
          about('person', { person: ana, called: 'Ana', gender: 'female', ageBand: '12-14', alive: 'yes' }),
        ],
      },
    ]),
  )
  if (drens === undefined) throw new Error('the file was not opened')
  given(
    await hers.write([
      {
        file: anas,
        draft: about('person', { person: dren, called: 'Dren', gender: 'male', ageBand: '6-11', alive: 'yes' }),
      },
      {
        file: anas,
        draft: about('tie', {
          person: dren,
          tie: 'brother',
          safe: 'not-known',
          livesWithChild: 'yes',
          cares: 'no',
          theirFile: drens,
        }),
      },
    ]),
  )
  brothers = drens
  return drens
}

/** What came through the server, read on the supervisor's own device. */
async function onBesasDevice() {
  given(await agency.devices.besa.sync())
  return given(await agency.devices.besa.file(file)).caseFile
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

async function signIn(page: Page) {
  await comeInAgain(page, {
    url: server.url,
    account: agency.accounts.drita,
    passphrase: INVENTED_MEMBERS.drita.passphrase,
  })
  await meetsLater(page)
  await heading(page, 'Today')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
}

/** Today → What happened? → Ana → a verb. */
async function write(page: Page, ask: string | RegExp) {
  await press(page, 'What happened?')
  await heading(page, 'What happened?')
  await press(page, /^.?.?Ana/)
  await pressForm(page, ask)
}

const choose = (page: Page, question: string | RegExp, answer: string) =>
  page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).first().check()

/** Finds the tab itself, because rows of Today contain the same word. */
async function backToToday(page: Page) {
  await press(page, /^Today$/)
  await heading(page, 'Today')
}

describe('What happened?', () => {
  it('does not save a visit that says nothing, presets no answer, leads to the first open question, and asks about a day to come', async () => {
    const { page } = drita
    await write(page, 'I saw her visit, meeting')
    await heading(page, 'I saw her')
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
    await press(page, 'Save')
    await said(page, 'Answer this question.')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.field')?.textContent))
      .toContain('Where?')
    await page.getByRole('group', { name: 'When was it?' }).getByLabel('Day').fill('2999-03-02')
    await said(page, 'Is this date right?')
    expect(await barriersInAll(page)).toEqual([])
  })

  it('records a visit without a network: saved here, in the journey, and delivered later', async () => {
    const { page, context } = drita
    await context.setOffline(true)
    await page.getByRole('group', { name: 'When was it?' }).getByLabel('Day').fill(today)
    await page.getByLabel('Where?').selectOption('At school')
    await choose(page, 'Did you meet the child?', 'We spoke')
    await page.getByLabel('In their own words').fill('There are four girls like me in the other group.')
    await page.getByRole('checkbox', { name: /Uncle Gent/ }).check()
    await choose(page, /Could Uncle Gent hear you talk/, 'Yes')
    await choose(page, 'Was anything not safe?', 'Not sure')
    await said(page, /It happened, so it is saved all the same/)
    await press(page, 'Save')
    await said(page, 'Saved on this phone')
    await said(page, /There are four girls like me/)
    await context.setOffline(false)

    await expect.poll(async () => all(await onBesasDevice(), visit).length, SOON).toBe(1)
    const [kept] = all(await onBesasDevice(), visit)
    expect(kept?.body).toMatchObject({
      child: 'spoken-with',
      place: 'school',
      present: [{ who: uncle, couldHear: true }],
      anythingNotSafe: { answer: 'not-sure' },
    })
    expect(kept?.wentAround).toContain('heard-by-unsafe')
  })

  it('refuses a closing, says what is missing and what is there, and keeps what was typed', async () => {
    const { page } = drita
    await backToToday(page)
    await write(page, 'Close the file')
    await page.getByLabel('Why now?').selectOption('The goals were met')
    await page.getByLabel('In your words').fill('She is at home with her aunt.')
    await choose(page, 'Was the child told?', 'Not told')
    await page.getByLabel('Why not?').fill('She is away until Monday.')
    await press(page, 'Ask to close')
    await said(page, 'This file cannot close yet')
    const needs = await page.locator('.checklist li').allTextContents()
    expect(needs).toEqual([
      expect.stringMatching(/What happens after.*is missing/),
      expect.stringMatching(/still open.*is missing/),
      expect.stringMatching(/The plan was reviewed.*is there/),
      expect.stringMatching(/supervisor’s approval.*comes later/),
    ])
    expect(await page.getByLabel('In your words').inputValue()).toBe('She is at home with her aunt.')
    expect(all(await onBesasDevice(), closure)).toEqual([])
    expect(await barriersInAll(page)).toEqual([])
    await press(page, 'Write what happens after closing')
    await page.locator('[data-part="aftercare"] :focus').waitFor()
  })

  it('shows both sayings of a clash, the safer one chosen; keeping it asks why and leaves both in the journey', async () => {
    const { page } = drita
    await page.getByRole('button', { name: 'Close, keep the draft' }).click()
    await backToToday(page)
    await write(page, /I checked whether she is safe/)
    await heading(page, 'Two people wrote different things')
    expect(await page.getByRole('radio', { name: /^Not safe/ }).isChecked()).toBe(true)
    expect(await page.getByRole('radio', { name: /^Safe/ }).isChecked()).toBe(false)
    expect(await barriersInAll(page)).toEqual([])
    await press(page, 'Keep this answer')
    await said(page, 'Answer this question.')
    await page.getByLabel('Why?').fill('Besa saw him on Monday.')
    await press(page, 'Keep this answer')
    await said(page, 'Saved on this phone')
    await expect.poll(async () => current(await onBesasDevice(), safetyLook).length, SOON).toBe(1)
    const kept = await onBesasDevice()
    expect(current(kept, safetyLook)[0]?.body).toMatchObject({ answer: 'not-safe', because: 'Besa saw him on Monday.' })
    expect(all(kept, safetyLook)).toHaveLength(3)
  })

  it('puts somebody unsafe on the card in the same act, without a reason', async () => {
    const { page } = drita
    await backToToday(page)
    await write(page, 'Someone new is around her')
    await page.getByLabel('What does the child or family call them?').fill('The man with the van')
    await page.getByLabel('Girl, boy, woman, man').selectOption('Boy or man')
    await page.getByLabel('About how old?').selectOption('25 or more')
    await choose(page, 'Still alive?', 'Yes')
    await page.getByLabel('What are they to the child?').selectOption('Not known')
    await choose(page, 'Is this person safe for the child?', 'Unsafe')
    await choose(page, 'Do they live with the child?', 'No')
    await choose(page, 'Do they care for the child?', 'No')
    await said(page, 'Put this on the card, too?')
    await page.getByLabel('How can anyone at the door recognise this person?').fill('Blue van, moustache')
    await press(page, 'Save')
    await said(page, 'Saved on this phone')
    await expect
      .poll(async () => marksOf(await onBesasDevice()).map((mark) => mark.called), SOON)
      .toEqual(['Blue van, moustache'])
  })

  it('asks one purpose at a time with nothing preset, and takes a saved answer back within ten seconds', async () => {
    const { page } = drita
    await backToToday(page)
    await write(page, /Agreement given or withdrawn/)
    await heading(page, 'May we? You decide')
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
    await choose(page, 'Who answers?', 'She herself')
    await choose(page, 'Health care', 'Later')
    await choose(page, 'How?', 'In words')
    expect(await barriersInAll(page)).toEqual([])
    await press(page, 'Save')
    await said(page, 'Saved on this phone')
    await press(page, 'Undo')
    await page.getByText('Saved on this phone').waitFor({ state: 'detached' })
    await backToToday(page)
    await said(page, /^All sent/)
    const { entries } = await onBesasDevice()
    expect(entries.filter((entry) => entry.kind === 'consent')).toEqual([])
    expect(JSON.stringify(entries)).not.toContain('Undone at once')
  })

  it('divides one visit over sister and brother: each file gets its own part, whole or not at all, and not a word of the other’s', async () => {
    const { page } = drita
    await backToToday(page)
    await write(page, 'I saw her visit, meeting')
    await page.getByLabel('Where?').selectOption('At home')
    await choose(page, 'Did you meet the child?', 'We spoke')
    await page.getByLabel('In their own words').fill('I like the new teacher.')
    await choose(page, 'Was anything not safe?', 'No')
    await page.getByRole('checkbox', { name: 'Dren' }).last().check()
    const part = page.getByRole('group', { name: 'Part about another person' })
    await part.getByLabel('In their own words').fill('Ana cries at night.')
    await said(page, /One child’s name is written in another child’s part/)
    await press(page, 'Save')
    await said(page, 'Answer this question.')
    expect(all(await onBesasDevice(), visit)).toHaveLength(1)
    await part.getByRole('radio', { name: 'We spoke', exact: true }).check()
    await part.getByLabel('In their own words').fill('My sister cries at night.')
    await part
      .getByRole('group', { name: 'Was anything not safe?' })
      .getByRole('radio', { name: 'No', exact: true })
      .check()
    expect(await barriersInAll(page)).toEqual([])
    await press(page, 'Save')
    await said(page, 'Saved on this phone')
    await expect.poll(async () => all(await onBesasDevice(), visit).length, SOON).toBe(2)
    const his = all(given(await agency.devices.besa.file(brothers)).caseFile, visit)
    expect(his).toMatchObject([{ body: { place: 'home', childSays: { words: 'My sister cries at night.' } } }])
    expect(JSON.stringify(his)).not.toContain('teacher')
    expect(JSON.stringify(all(await onBesasDevice(), visit))).not.toContain('cries')
  })

  it('gave the policy of the server and the console nothing to complain of', () => {
    expect(drita.complaints.filter((line) => !/Failed to load resource|ERR_INTERNET_DISCONNECTED/.test(line))).toEqual(
      [],
    )
  })
})
