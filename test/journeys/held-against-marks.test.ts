import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import type { Agency } from '#cli/demo/scene/found-agency.ts'
import { all } from '#domain/file/values.ts'
import type { Draft } from '#domain/entry/entry.ts'
import { PersonId, type FileId } from '#domain/entry/ids.ts'
import { task } from '#domain/kinds/follow-up/task.ts'
import { action } from '#domain/kinds/planning/action.ts'
import { addDays, PlainDate } from '#domain/entry/plain-date.ts'
import type { RunningServer } from '#server/start.ts'
import { comeInAgain, meetsLater } from '../support/app/coming-in.ts'
import { barriersInAll } from '../support/app/fit.ts'
import { openPersonsBrowser, type PersonsBrowser } from '../support/browser.ts'
import { given } from '../support/system.ts'
import { idFrom } from '../support/people.ts'
import { pick } from '../support/app/acting.ts'
import { whatHappened } from '../support/app/what-happened.ts'
import { foundedAgency } from '../support/app/founded.ts'
import { resize } from '../support/app/resize.ts'

const today = PlainDate.parse(new Date().toLocaleDateString('sv'))
const SOON = { timeout: 45_000, interval: 1000 }
const [uncle, mother, aunt] = [
  PersonId.parse(idFrom('person-uncle')),
  PersonId.parse(idFrom('person-mother')),
  PersonId.parse(idFrom('person-aunt')),
]

let server: RunningServer
let agency: Agency
let file: FileId
let drita: PersonsBrowser

beforeAll(async () => {
  ;({ server, agency } = await foundedAgency())
  file = await openAnasFile()
  drita = await openPersonsBrowser()
  await comeInAgain(drita.page, {
    url: server.url,
    account: agency.accounts.drita,
    passphrase: INVENTED_MEMBERS.drita.passphrase,
  })
  await meetsLater(drita.page)
  await drita.page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
})
afterAll(async () => {
  await drita.close()
  await server.stop()
})

/**
 * Ana is fourteen. A man on the card must not be contacted, and his number must not be called. Her mother agreed to a
 * treatment, her aunt did not, and Ana herself said no to talks.
 */
async function openAnasFile(): Promise<FileId> {
  const { drita: hers, besa } = agency.devices
  const about = (kind: string, body: unknown, at = today): Draft => ({ kind, at, body })
  const person = (id: PersonId, called: string, tie: string) => [
    about('person', { person: id, called, gender: 'female', ageBand: '25-or-more', alive: 'yes' }),
    about('tie', { person: id, tie, safe: 'safe', livesWithChild: 'no', cares: 'no' }),
  ]
  const agreed = (by: string, answer: string, purpose: string) =>
    about('consent', {
      purpose,
      answer,
      by,
      capacity: by === 'child' ? 'child' : 'parent',
      as: 'consent',
      how: 'spoken',
      explained: [],
      notAsked: [],
    })
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
          ...person(mother, 'Mother', 'mother'),
          ...person(aunt, 'Aunt Lule', 'aunt'),
          about('do-not', {
            person: uncle,
            called: 'Blue van, moustache',
            never: ['contact'],
            numbers: ['+355 69 123 4567'],
            places: ['Rruga e Dibrës 12'],
          }),
          agreed(mother, 'yes', 'health-care'),
          agreed(aunt, 'no', 'health-care'),
          agreed('child', 'no', 'psychological-support'),
        ],
      },
    ]),
  )
  if (opened === undefined) throw new Error('the file was not opened')
  given(await hers.sync())
  given(await besa.sync())
  return opened
}

async function onBesasDevice() {
  given(await agency.devices.besa.sync())
  return given(await agency.devices.besa.file(file)).caseFile
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

/** Children → Ana. */
async function anasFile(page: Page) {
  await press(page, 'Children')
  await press(page, /^.?.?Ana/)
}

/** Children → Ana → What happened? → a form. */
async function write(page: Page, ask: string | RegExp) {
  await anasFile(page)
  await whatHappened(page, ask)
}

async function look(page: Page, name: string) {
  if (process.env['LOOK'] === undefined) return
  for (const [width, height] of [
    [360, 740],
    [1280, 800],
  ] as const) {
    await resize(page, { width, height })
    await page.screenshot({ path: `${process.env['LOOK']}/${name}-${width}.png` })
  }
  await resize(page, { width: 360, height: 740 })
}

describe('A plan is held against the card', () => {
  it('does not save a task that names a number never to be rung: change it, or is this a warning?', async () => {
    const { page } = drita
    await write(page, /^Something to do, or a promise/)
    await page.getByLabel('What?', { exact: true }).fill('Phone the family on 069 123 4567')
    await pick(page, 'Who does it?', 'You')
    await press(page, 'Save')
    await said(page, 'Change it, or is this a warning?')
    await said(page, /must never be used.*Blue van, moustache/)
    await look(page, 'never-used')
    expect(await barriersInAll(page)).toEqual([])
    expect(all(await onBesasDevice(), task)).toEqual([])
    await press(page, 'Change what you wrote')
    await page.getByLabel('What?', { exact: true }).fill('Phone the school')
    await press(page, 'Save')
    await said(page, 'Saved on this phone')
    await expect
      .poll(async () => all(await onBesasDevice(), task).map(({ body, wentAround }) => [body.what, wentAround]), SOON)
      .toEqual([['Phone the school', undefined]])
  })

  it('saves a warning in a step of the plan, and shows it to the supervisor', async () => {
    const { page } = drita
    await write(page, /^Plan step: new, done or dropped/)
    await page.getByLabel('What?', { exact: true }).fill('Never go to rruga e Dibres 12 with her')
    await pick(page, 'Who does it?', 'You')
    await press(page, 'Save')
    await said(page, 'Change it, or is this a warning?')
    await press(page, 'Save as a warning')
    await said(page, 'Saved on this phone')
    await expect
      .poll(async () => all(await onBesasDevice(), action).map(({ wentAround }) => wentAround), SOON)
      .toEqual([['never-used']])
  })
})

describe('Care that people say different things about', () => {
  it('is in dispute on the overview, and nothing is called safer; her own no forces nothing', async () => {
    const { page } = drita
    await anasFile(page)
    await said(page, /In dispute: people say different things about care|An agreement needs a talk/)
    await said(page, /Do not interrupt what is under way/)
    await said(page, /Nothing is forced and she is not held/)
    expect(await page.getByText('Safer').count()).toBe(0)
    await look(page, 'in-dispute')
    expect(await barriersInAll(page)).toEqual([])
  })
})
