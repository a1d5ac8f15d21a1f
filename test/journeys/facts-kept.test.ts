import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import type { Device } from '#device/api.ts'
import { all, current } from '#domain/file/values.ts'
import { PersonId, type FileId } from '#domain/entry/ids.ts'
import { encounter } from '#domain/kinds/before/encounter.ts'
import { encounterSettled } from '#domain/kinds/before/encounter-settled.ts'
import { openTasks } from '#domain/kinds/follow-up/task.ts'
import { birthsOf } from '#domain/kinds/registration/birth.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { isChild } from '#domain/rules/r02-presumed-child.ts'
import type { RunningServer } from '#server/start.ts'
import { todayHere } from '#web/words/today.ts'
import { day, heading, pick, press, said, write } from '../support/app/acting.ts'
import { comeInAgain, meetsLater } from '../support/app/coming-in.ts'
import { faultsOf } from '../support/app/fit.ts'
import { answer, save, whatHappened } from '../support/app/what-happened.ts'
import { openPersonsBrowser, type PersonsBrowser } from '../support/browser.ts'
import { idFrom } from '../support/people.ts'
import { given } from '../support/system.ts'
import { foundedAgency } from '../support/app/founded.ts'

const SOON = { timeout: 15_000 }
const VERA = PersonId.parse(idFrom('person-vera-prifti'))

let server: RunningServer
let drita: PersonsBrowser
let hers: Device
const files: Record<'ana' | 'vera' | 'teuta' | 'met', FileId> = {
  ana: '' as FileId,
  vera: '' as FileId,
  teuta: '' as FileId,
  met: '' as FileId,
}

const about = (kind: string, body: unknown) => ({ kind, at: todayHere(), body })
const opened = about('file-opened', { source: 'school', askedAboutOthers: 'none-there', othersThere: [] })
const called = (text: string) => [
  about('card', {
    called: { text, language: 'en' },
    pronoun: 'she',
    ageBand: '15-17',
    languages: ['en'],
    interpreter: 'not-needed',
  }),
  about('name', { who: 'child', kind: 'called', text, script: 'Latn', use: 'use' }),
  about('gender', { who: 'child', gender: 'female' }),
]
const ox = {
  who: 'child',
  born: { known: 'range', from: '2009-01-26', to: '2010-02-13' },
  basis: 'family-said',
  reasonsForChild: 'not-known',
  asSaid: { words: 'The year of the Ox', calendar: 'animal-year' },
}

beforeAll(async () => {
  const founded = await foundedAgency()
  server = founded.server
  const { devices, accounts } = founded.agency
  hers = devices.drita
  const [vera, teuta, met] = given(
    await hers.openFiles([
      { drafts: [opened, ...called('Vera Prifti')] },
      {
        drafts: [
          opened,
          ...called('Teuta Marku'),
          about('light-closure', { reason: 'met-once', words: 'She went on.', wayBack: 'Our number.' }),
        ],
      },
      {
        drafts: [
          {
            ...about('encounter', {
              who: 'one',
              mark: idFrom('blue-cap'),
              alias: 'Blue cap',
              ageSeems: '15-17',
              seems: 'female',
              setting: 'market',
              seen: [],
              given: [],
              answered: 'took-it',
            }),
            about: [],
          },
        ],
      },
    ]),
  )
  if (!vera || !teuta || !met) throw new Error('three are open')
  const [ana] = given(
    await hers.openFiles([
      {
        drafts: [
          opened,
          ...called('Ana Prifti'),
          about('birth', ox),
          about('person', { person: VERA, called: 'Vera', gender: 'female', ageBand: '15-17', alive: 'yes' }),
          {
            ...about('tie', {
              person: VERA,
              tie: 'not-known',
              safe: 'not-known',
              livesWithChild: 'yes',
              cares: 'yes',
              theirFile: vera,
            }),
            about: [VERA],
          },
        ],
      },
    ]),
  )
  if (!ana) throw new Error('hers is open')
  Object.assign(files, { ana, vera, teuta, met })
  given(await hers.sync())
  drita = await openPersonsBrowser()
  await comeInAgain(drita.page, {
    url: server.url,
    account: accounts.drita,
    passphrase: INVENTED_MEMBERS.drita.passphrase,
  })
  await meetsLater(drita.page)
}, 120_000)
afterAll(async () => {
  await drita.close()
  await server.stop()
})

async function onHerOther(file: FileId) {
  given(await hers.sync())
  return given(await hers.file(file)).caseFile
}
const look = (name: string) => write(drita.page, 'Search a name, in any script', name)
async function children() {
  await press(drita.page, /^Children/)
  await heading(drita.page, 'Children')
}
async function open(name: string) {
  await children()
  await look(name)
  await drita.page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await heading(drita.page, name)
}
const fits = async () => expect(await faultsOf(drita.page)).toEqual([])

describe('A paper that is doubted', () => {
  it('makes no adult of a child born in the year of the Ox: before Save the form says what stays, and both ages and both days of coming of age are shown', async () => {
    const { page } = drita
    await open('Ana Prifti')
    await said(page, /16 to 17 years, girl/)
    await whatHappened(page, 'When somebody was born')
    await answer(page, /^What is known of the birth/, 'On this day')
    await day(page, 'Day', '2005-06-01')
    await pick(page, 'How do we know?', 'A paper that is doubted')
    await answer(page, /^Are there reasons/, 'Yes')
    await said(page, 'Other birth dates that stay valid')
    await said(page, /Born between .* \(.*family said so\)/)
    await fits()
    await save(page)
    await said(page, /16 to 21 years, girl/)
    await press(page, 'Plan')
    await said(page, /^Comes of age: at the earliest on .*2023, at the latest on .*2028/)
    await fits()
    await expect.poll(async () => birthsOf(await onHerOther(files.ana)).length, SOON).toBe(2)
    expect(isChild(await onHerOther(files.ana), todayHere())).toBe('presumed-child')
  })
})

describe('Whoever corrects one fact', () => {
  it('keeps the others: unknown becomes mother, and her own file is still one touch away', async () => {
    const { page } = drita
    await open('Ana Prifti')
    await press(page, 'People')
    await page.getByRole('button', { name: /^Vera/ }).click()
    await press(page, 'Write what changed')
    await pick(page, 'What are they to the child?', 'Mother')
    await said(page, 'Replaces what was written before')
    await fits()
    await save(page)
    await expect
      .poll(async () => current(await onHerOther(files.ana), tie).map(({ body }) => [body.tie, body.theirFile]), SOON)
      .toEqual([['mother', files.vera]])
    await open('Ana Prifti')
    await press(page, /^The file of Vera/)
    await heading(page, 'Vera Prifti')
  })
})

describe('Whoever comes back', () => {
  it('is found though the file is closed and a filter is on, and the row says that it is closed', async () => {
    const { page } = drita
    await children()
    await press(page, 'Mine')
    await look('Teuta')
    const row = page.getByRole('button', { name: /Teuta Marku/ })
    await row.waitFor()
    expect(await row.innerText()).toContain('Closed')
    await said(page, /^A search looks at all files on this device/)
    await fits()
  })

  it('and was met without a file is found by a by-name, asked about before a file is opened, and settled as known already', async () => {
    const { page } = drita
    await look('Blue cap')
    await page.getByRole('button', { name: /^Blue cap/ }).click()
    await press(page, 'Open a file for “Blue cap”')
    await heading(page, 'Is this child already known?')
    await fits()
    await press(page, 'Back')
    await write(page, 'Name, as you heard it', 'Teuta Marko')
    await press(page, 'Look')
    await said(page, 'Teuta Marku')
    await said(page, 'Closed')
    await fits()
    await press(page, 'The same child: open this file')
    await heading(page, 'Teuta Marku')
    await expect
      .poll(
        async () =>
          all(await onHerOther(files.met), encounterSettled).map(({ body }) =>
            'file' in body ? [body.as, body.file] : body.as,
          ),
        SOON,
      )
      .toEqual([['known-already', files.teuta]])
    await expect
      .poll(async () => all(await onHerOther(files.teuta), encounter).map(({ body }) => body.cameFrom?.file), SOON)
      .toEqual([files.met])
  })

  it('is on no list: whom to ask stands there by name, the typed name goes on, and one touch passes over the question, which comes again tomorrow', async () => {
    const { page } = drita
    await children()
    await look('Xhevahire Qosja')
    await said(page, 'No name like this')
    await said(page, /^No match on this device: ask Besa Leka/)
    await fits()
    await press(page, /^Open a new file/)
    await heading(page, 'Is this child already known?')
    expect(await page.getByRole('textbox', { name: 'Name, as you heard it', exact: true }).inputValue()).toBe(
      'Xhevahire Qosja',
    )
    await fits()
    await press(page, /^A bed is needed now/)
    await heading(page, 'Open a new file')
    expect(await page.getByRole('textbox', { name: 'What to call the child', exact: true }).inputValue()).toBe(
      'Xhevahire Qosja',
    )
    await pick(page, 'How did the child come?', 'Hotline')
    await press(page, 'Open the file')
    await heading(page, 'Kept in a separate folder')
    await press(page, 'Not now')
    await heading(page, 'Xhevahire Qosja')
    const asked = async () => {
      given(await hers.sync())
      return given(await hers.files())
        .flatMap(({ line }) => openTasks(line))
        .map(({ body }) => [body.what, body.by])
    }
    await expect
      .poll(asked, SOON)
      .toEqual([[expect.stringContaining('does this child already have a file?'), addDays(todayHere(), 1)]])
    expect(drita.complaints).toEqual([])
  })
})
