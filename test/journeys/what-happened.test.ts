import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PEOPLE } from '#cli/demo/cast.ts'
import { foundAgency, type Agency } from '#cli/demo/found-agency.ts'
import { createDevice } from '#device/device.ts'
import { MemoryKeySlots } from '#device/key-slots/memory-key-slots.ts'
import { MemoryReplica } from '#device/replica/memory-replica.ts'
import { all, current } from '#domain/case-file.ts'
import type { Draft } from '#domain/entry.ts'
import { PersonId, type FileId } from '#domain/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { safetyLook } from '#domain/kinds/assessment/safety-look.ts'
import { encounter, isSettled } from '#domain/kinds/before/encounter.ts'
import { closure } from '#domain/kinds/closure/closure.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import { marksOf } from '#domain/kinds/registration/do-not.ts'
import { openingOf } from '#domain/kinds/registration/file-opened.ts'
import { service } from '#domain/kinds/services/service.ts'
import { addDays, PlainDate } from '#domain/plain-date.ts'
import type { RunningServer } from '#server/start.ts'
import { comeInAgain, meetsLater } from '../support/app/coming-in.ts'
import { openPersonsBrowser, PHONE, type PersonsBrowser } from '../support/browser.ts'
import { given } from '../support/system.ts'
import { idFrom } from '../support/people.ts'
import { serveApp } from '../support/app/serve-app.ts'

const today = PlainDate.parse(new Date().toLocaleDateString('sv'))
/** The device looks for the server again by itself. */
const SOON = { timeout: 45_000, interval: 1000 }
const uncle = PersonId.parse(idFrom('person-uncle'))
const [ana, dren] = [PersonId.parse(idFrom('person-ana')), PersonId.parse(idFrom('person-dren'))]

let server: RunningServer
let agency: Agency
let file: FileId
/** Her brother's. */
let brothers: FileId
let drita: PersonsBrowser
let checker: string

beforeAll(async () => {
  checker = await readFile('node_modules/axe-core/axe.min.js', 'utf8')
  server = await serveApp()
  const newDevice = () => createDevice({ replica: new MemoryReplica(), keySlots: new MemoryKeySlots(), http: { base: server.url, fetch: (url, how) => fetch(url, how) }, kinds: KINDS, clock: Date.now })
  agency = await foundAgency((await server.setupCode()) ?? '', newDevice)
  file = await openAnasFile()
  drita = await openPersonsBrowser()
  await signIn(drita.page)
})
afterAll(async () => {
  await drita.close()
  await server.stop()
})

/** Ana is fourteen; an uncle is there; the plan was looked at again last week; two people looked whether she is safe and found differently. */
async function openAnasFile(): Promise<FileId> {
  const { drita: hers, besa } = agency.devices
  const about = (kind: string, body: unknown, at = today): Draft => ({ kind, at, body })
  const [opened] = given(
    await hers.openFiles([
      {
        drafts: [
          about('file-opened', { source: 'school', askedAboutOthers: 'none-there', othersThere: [] }, addDays(today, -200)),
          about('card', { called: { text: 'Ana', language: 'sq' }, pronoun: 'she', ageBand: '12-14', languages: ['sq'], interpreter: 'not-needed' }),
          about('person', { person: uncle, called: 'Uncle Gent', gender: 'male', ageBand: '25-or-more', alive: 'yes' }),
          about('tie', { person: uncle, tie: 'uncle', safe: 'not-known', livesWithChild: 'no', cares: 'no' }),
          about('case-conference', { purpose: 'review', attended: [{ named: 'the teacher' }, { named: 'Besa' }], child: 'was-there', childSays: { answer: 'said', words: 'I want to stay.' }, words: 'All is well.', decided: [], dissent: [] }, addDays(today, -7)),
        ],
      },
    ]),
  )
  if (opened === undefined) throw new Error('the file was not opened')
  given(await hers.write([{ file: await openDrensFile(opened), draft: about('tie', { person: ana, tie: 'sister', safe: 'not-known', livesWithChild: 'yes', cares: 'no', theirFile: opened }) }]))
  given(await hers.sync())
  given(await besa.sync())
  const look = { how: 'talked-with-child', againBy: addDays(today, 30) }
  given(await hers.write([{ file: opened, draft: about('safety-look', { ...look, answer: 'safe', because: 'She sleeps well.' }) }]))
  given(await besa.write([{ file: opened, draft: about('safety-look', { ...look, answer: 'not-safe', because: 'He waits at the gate.' }) }]))
  given(await hers.sync())
  given(await besa.sync())
  return opened
}

/** Her brother Dren, nine, whose file each leads to. */
async function openDrensFile(anas: FileId): Promise<FileId> {
  const { drita: hers } = agency.devices
  const about = (kind: string, body: unknown): Draft => ({ kind, at: today, body })
  const [drens] = given(
    await hers.openFiles([
      {
        drafts: [
          about('file-opened', { source: 'school', askedAboutOthers: 'none-there', othersThere: [] }),
          about('card', { called: { text: 'Dren', language: 'sq' }, pronoun: 'he', ageBand: '6-11', languages: ['sq'], interpreter: 'not-needed' }),
          about('person', { person: ana, called: 'Ana', gender: 'female', ageBand: '12-14', alive: 'yes' }),
        ],
      },
    ]),
  )
  if (drens === undefined) throw new Error('the file was not opened')
  given(
    await hers.write([
      { file: anas, draft: about('person', { person: dren, called: 'Dren', gender: 'male', ageBand: '6-11', alive: 'yes' }) },
      { file: anas, draft: about('tie', { person: dren, tie: 'brother', safe: 'not-known', livesWithChild: 'yes', cares: 'no', theirFile: drens }) },
    ]),
  )
  brothers = drens
  return drens
}

/** What the server carried, read on the supervisor's own device. */
async function onBesasDevice() {
  given(await agency.devices.besa.sync())
  return given(await agency.devices.besa.file(file)).caseFile
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

async function signIn(page: Page) {
  await comeInAgain(page, { url: server.url, account: agency.accounts.drita, passphrase: PEOPLE.drita.passphrase })
  await meetsLater(page)
  await heading(page, 'Today')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
}

/** Today → What happened? → Ana → a verb. */
async function write(page: Page, ask: string | RegExp) {
  await press(page, 'What happened?')
  await heading(page, 'What happened?')
  await press(page, /^.?.?Ana/)
  for (const further of [/^More: names/, /^All others/]) if ((await page.getByRole('button', { name: ask }).count()) === 0) await press(page, further)
  await press(page, ask)
}

const choose = (page: Page, question: string | RegExp, answer: string) => page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).first().check()

async function backToToday(page: Page) {
  await press(page, 'Today')
  await heading(page, 'Today')
}

/** What a checker of WCAG 2.2 AA finds, with the whole form in sight: what the dock covers for a moment is no barrier. */
async function barriers(page: Page): Promise<readonly string[]> {
  await page.setViewportSize({ ...PHONE, height: 4000 })
  await page.evaluate(checker)
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { readonly axe: { run(how: object): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }> } }
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
  })
  await page.setViewportSize(PHONE)
  return found
}

describe('What happened?', () => {
  it('does not save a visit that says nothing, presets no answer, leads to the first open question, and asks about a day to come', async () => {
    const { page } = drita
    await write(page, 'I saw her visit, meeting')
    await heading(page, 'I saw her')
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
    await press(page, 'Save')
    await said(page, 'This is still open.')
    expect(await page.evaluate(() => document.activeElement?.closest('.field')?.textContent)).toContain('Where?')
    await page.getByRole('group', { name: 'When was it?' }).getByLabel('Day').fill('2999-03-02')
    await said(page, 'Is this date right?')
    expect(await barriers(page)).toEqual([])
  })

  it('records a visit without a network: saved here, in the journey, and delivered later', async () => {
    const { page, context } = drita
    await context.setOffline(true)
    await page.getByRole('group', { name: 'When was it?' }).getByLabel('Day').fill(today)
    await page.getByLabel('Where?').selectOption('At school')
    await choose(page, 'Did you meet?', 'We spoke')
    await page.getByLabel('In own words').fill('There are four girls like me in the other group.')
    await page.getByRole('checkbox', { name: /Uncle Gent/ }).check()
    await choose(page, /Could Uncle Gent hear it/, 'Yes')
    await choose(page, 'Was anything not safe?', 'Not sure')
    await said(page, /It happened, so it is saved all the same/)
    await press(page, 'Save')
    await said(page, 'Saved on this phone')
    await said(page, /There are four girls like me/)
    await context.setOffline(false)

    await expect.poll(async () => all(await onBesasDevice(), visit).length, SOON).toBe(1)
    const [kept] = all(await onBesasDevice(), visit)
    expect(kept?.body).toMatchObject({ child: 'spoken-with', place: 'school', present: [{ who: uncle, couldHear: true }], anythingNotSafe: { answer: 'not-sure' } })
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
    expect(needs).toEqual([expect.stringMatching(/What happens after.*is missing/), expect.stringMatching(/The plan was looked at again.*is there/), expect.stringMatching(/supervisor’s yes.*comes later/)])
    expect(await page.getByLabel('In your words').inputValue()).toBe('She is at home with her aunt.')
    expect(all(await onBesasDevice(), closure)).toEqual([])
    expect(await barriers(page)).toEqual([])
    await press(page, 'Write what happens after')
    await page.locator('[data-part="aftercare"] :focus').waitFor()
  })

  it('shows both sayings of a clash, the safer one chosen; keeping it asks why and leaves both in the journey', async () => {
    const { page } = drita
    await page.getByRole('button', { name: 'Close, keep the draft' }).click()
    await backToToday(page)
    await write(page, /I looked whether she is safe/)
    await heading(page, 'Two people wrote this')
    expect(await page.getByRole('radio', { name: /^Not safe/ }).isChecked()).toBe(true)
    expect(await page.getByRole('radio', { name: /^Safe/ }).isChecked()).toBe(false)
    expect(await barriers(page)).toEqual([])
    await press(page, 'Keep this one')
    await said(page, 'This is still open.')
    await page.getByLabel('Why?').fill('Besa saw him on Monday.')
    await press(page, 'Keep this one')
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
    await page.getByLabel('How does the child or family call them?').fill('The man with the van')
    await page.getByLabel('Girl, boy, woman, man').selectOption('Boy or man')
    await page.getByLabel('About how old?').selectOption('25 or more')
    await choose(page, 'Alive?', 'Yes')
    await page.getByLabel('What are they to the child?').selectOption('Not known')
    await choose(page, 'Is this person safe for the child?', 'Unsafe')
    await choose(page, 'Do they live with the child?', 'No')
    await choose(page, 'Do they care for the child?', 'No')
    await said(page, 'Put this on the card, too?')
    await page.getByLabel('How would a stranger at the door know this person?').fill('Blue van, moustache')
    await press(page, 'Save')
    await said(page, 'Saved on this phone')
    await expect.poll(async () => marksOf(await onBesasDevice()).map((mark) => mark.called), SOON).toEqual(['Blue van, moustache'])
  })

  it('asks one purpose at a time with nothing preset, and takes a saved answer back within ten seconds', async () => {
    const { page } = drita
    await backToToday(page)
    await write(page, /Somebody agreed/)
    await heading(page, 'May we? You decide')
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
    await choose(page, 'Who answers?', 'She herself')
    await choose(page, 'Health care', 'Later')
    await choose(page, 'How?', 'In words')
    expect(await barriers(page)).toEqual([])
    await press(page, 'Save')
    await said(page, 'Saved on this phone')
    await press(page, 'Undo')
    await expect.poll(async () => (await onBesasDevice()).entries.filter((entry) => entry.kind === 'consent').length, SOON).toBe(1)
    await expect.poll(async () => all(await onBesasDevice(), consent).length, SOON).toBe(0)
  })

  it('divides one visit over sister and brother: each file gets its own part, whole or not at all, and not a word of the other’s', async () => {
    const { page } = drita
    await backToToday(page)
    await write(page, 'I saw her visit, meeting')
    await page.getByLabel('Where?').selectOption('At home')
    await choose(page, 'Did you meet?', 'We spoke')
    await page.getByLabel('In own words').fill('I like the new teacher.')
    await choose(page, 'Was anything not safe?', 'No')
    await page.getByRole('checkbox', { name: 'Dren' }).last().check()
    const part = page.getByRole('group', { name: 'Another one’s part' })
    await part.getByLabel('In own words').fill('Ana cries at night.')
    await said(page, /One child’s name stands in another’s part/)
    await press(page, 'Save')
    await said(page, 'This is still open.')
    expect(all(await onBesasDevice(), visit)).toHaveLength(1)
    await part.getByRole('radio', { name: 'We spoke', exact: true }).check()
    await part.getByLabel('In own words').fill('My sister cries at night.')
    await part.getByRole('group', { name: 'Was anything not safe?' }).getByRole('radio', { name: 'No', exact: true }).check()
    expect(await barriers(page)).toEqual([])
    await press(page, 'Save')
    await said(page, 'Saved on this phone')
    await expect.poll(async () => all(await onBesasDevice(), visit).length, SOON).toBe(2)
    const his = all(given(await agency.devices.besa.file(brothers)).caseFile, visit)
    expect(his).toMatchObject([{ body: { place: 'home', childSays: { words: 'My sister cries at night.' } } }])
    expect(JSON.stringify(his)).not.toContain('teacher')
    expect(JSON.stringify(all(await onBesasDevice(), visit))).not.toContain('cries')
  })
})

describe('somebody who is met and has no file', () => {
  it('is not saved without where, and is written without a child, a name or a question', async () => {
    const { page } = drita
    await backToToday(page)
    await press(page, 'What happened?')
    await press(page, /^Somebody without a file/)
    await heading(page, 'Somebody was met')
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
    await choose(page, /^One child, or several/, 'One child')
    await press(page, 'Save')
    await said(page, /One answer is missing/)
    expect(await barriers(page)).toEqual([])
    await choose(page, /^Where/, 'A market')
    await choose(page, 'How old does the child seem?', '6 to 11')
    await choose(page, 'Girl or boy', 'Boy')
    await page.getByRole('checkbox', { name: 'Begs' }).check()
    await page.getByRole('checkbox', { name: 'Food or clothes' }).check()
    await choose(page, 'What was the answer?', 'Took it')
    await page.getByRole('textbox', { name: 'In a few words' }).fill('He shared the bread.')
    await press(page, /^Save/)
    await heading(page, 'Met without a file')
    await said(page, /^A boy, /)
    expect(await barriers(page)).toEqual([])
  })

  it('is no child on the list, and becomes the first entries of a file with nothing typed again', async () => {
    const { page } = drita
    await press(page, 'Children')
    await heading(page, 'Children')
    expect(await page.getByText(/^A boy, /).count()).toBe(0)
    await press(page, /^More$/)
    await press(page, /^Met without a file/)
    await press(page, /^A boy, /)
    await heading(page, /^A boy, /)
    expect(await barriers(page)).toEqual([])
    await press(page, 'Open a file for this child')
    await page.getByRole('navigation', { name: 'Parts of the file' }).waitFor()
    await press(page, 'Journey')
    await said(page, 'Met: A market')
  })

  it('reaches another device as two files: the contact, settled, and the child’s own, with the day of the contact', async () => {
    const { drita: hers } = agency.devices
    const own = async () => {
      given(await hers.sync())
      return given(await hers.files()).find((line) => openingOf(line.line)?.body.source === 'outreach')?.line
    }
    await expect.poll(async () => (await own()) !== undefined, SOON).toBe(true)
    const [met] = given(await hers.files('encounter'))
    const [contact] = met ? all(met.line, encounter) : []
    expect(met && contact && isSettled(met.line, contact)).toBe(true)
    const file = await own()
    if (!file) throw new Error('the child has a file')
    expect(openingOf(file)?.at).toBe(today)
    expect(current(file, service)).toMatchObject([{ at: today, body: { stage: 'accepted', category: 'basic-needs-material' } }])
    expect(all(file, encounter)).toMatchObject([{ body: { words: 'He shared the bread.', cameFrom: { file: met?.file, entry: contact?.id } } }])
  })

  it('is taken from everywhere when it is settled and two people say so: one asks, and it stands until another confirms', async () => {
    const { page } = drita
    await press(page, /^More$/)
    await press(page, /^Met without a file/)
    await said(page, 'Settled')
    await press(page, /^A boy, /)
    await press(page, 'Ask for it to be taken from everywhere')
    await said(page, /A second person who keeps it must confirm/)
    expect(await barriers(page)).toEqual([])
    expect(given(await agency.devices.drita.files('encounter'))).toHaveLength(1)
  })

  it('is let go by a touch and a second look, and then only the number is left', async () => {
    for (const touch of ['Let it go', 'Let it go now']) await press(drita.page, touch)
    await said(drita.page, 'Only the number is kept')
  })

  it('comes to a group by a by-name: marked by touch, read as a grid, and on no list of children', async () => {
    const { page } = drita
    await press(page, /^More$/)
    await press(page, /^Groups/)
    await heading(page, 'Groups')
    await page.getByRole('textbox', { name: 'What is a new group called?' }).fill('Tuesdays at the river')
    await press(page, 'Begin this group')
    await heading(page, 'Tuesdays at the river')
    for (const alias of ['red shoes', 'plait']) {
      await page.getByRole('textbox', { name: 'One more on the list' }).fill(alias)
      await press(page, 'Put on the list')
      await page.getByRole('checkbox', { name: alias }).waitFor()
    }
    await page.getByRole('checkbox', { name: 'plait' }).check()
    await press(page, 'Save who came')
    await page.getByRole('row', { name: /^plait came/ }).waitFor()
    expect(await page.getByRole('checkbox', { name: 'plait' }).count()).toBe(0)
    expect(await barriers(page)).toEqual([])
    await press(page, 'Children')
    await heading(page, 'Children')
    expect(await page.getByText('Tuesdays at the river').count()).toBe(0)
  })

  it('gave the policy of the server and the console nothing to complain of', () => {
    expect(drita.complaints.filter((line) => !/Failed to load resource|ERR_INTERNET_DISCONNECTED/.test(line))).toEqual([])
  })
})
