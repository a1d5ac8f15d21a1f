import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import { ratana } from '#cli/demo/stories/cambodia/ratana.ts'
import { visal } from '#cli/demo/stories/cambodia/visal.ts'
import { all, current } from '#domain/file/values.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { openTasks } from '#domain/kinds/follow-up/task.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { birth } from '#domain/kinds/registration/birth.ts'
import { choose, group, heading, pick, press, said, write } from '../support/app/acting.ts'
import { lock, unlock } from '../support/app/coming-in.ts'
import { demonstrated, type Demonstrated } from '../support/app/demonstrated.ts'
import { goTo } from '../support/app/every-screen/go-to.ts'
import { tellOfHim } from '../support/app/met.ts'
import { countTouches } from '../support/app/touches.ts'
import { answer, save, whatHappened } from '../support/app/what-happened.ts'
import { given } from '../support/given.ts'

/** The device syncs by itself. */
const SOON = { timeout: 45_000, interval: 1000 }

let demo: Demonstrated
let page: Page

beforeAll(async () => {
  demo = await demonstrated([ratana, visal])
  page = demo.drita.page
}, 120_000)
afterAll(() => demo.close())

function fileOf(key: string) {
  const file = demo.files.get(key)
  if (file === undefined) throw new Error(`the story of ${key} was not told`)
  return file
}

/** As the supervisor’s own device reads it from the server. */
async function onBesasDevice(key: string): Promise<CaseFile> {
  given(await demo.agency.devices.besa.sync())
  return given(await demo.agency.devices.besa.file(fileOf(key))).caseFile
}

const open = (key: string, tab: 'overview' | 'journey' | 'plan' = 'overview') =>
  goTo(page, { is: 'child', file: fileOf(key), tab })

describe('a note about something that happened', () => {
  it('saves nothing where nothing was written, and says so', async () => {
    await open('ratana')
    await press(page, 'What happened?')
    await press(page, 'Save')
    await said(page, 'Answer this question.')
    await press(page, 'Close, keep the draft')
  })

  it('takes two touches and the text from a child’s file, and three from Today: no form stands before it', async () => {
    await open('ratana')
    const fromFile = await countTouches(page, async () => {
      await press(page, 'What happened?')
      await write(page, 'In a few words', 'mother')
      await press(page, 'Save')
      await said(page, 'Saved on this phone')
    })
    expect(fromFile).toEqual({ touches: 2, fields: 1 })

    await goTo(page, { is: 'today' })
    const fromToday = await countTouches(page, async () => {
      await press(page, 'What happened?')
      await page.getByRole('list', { name: 'Children' }).getByRole('button', { name: /រតនា/ }).first().click()
      await write(page, 'In a few words', 'She stood at the door in the rain and did not come in.')
      await press(page, 'Save')
      await said(page, 'Saved on this phone')
    })
    expect(fromToday).toEqual({ touches: 3, fields: 1 })
    await expect
      .poll(async () => all(await onBesasDevice('ratana'), note).map(({ body }) => body.words), SOON)
      .toEqual(['mother', 'She stood at the door in the rain and did not come in.'])
  })

  it('that is longer than there is room for is not cut without a word: it is put in whole or not at all', async () => {
    await open('ratana')
    await press(page, 'What happened?')
    const note = page.getByRole('textbox', { name: 'In a few words' })
    const paste = async (text: string) => {
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
      await note.press('ControlOrMeta+v')
    }
    await demo.drita.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await note.fill('As she said it: ')
    await paste('x'.repeat(20_000))
    await said(page, 'This text is too long. Write at most 20000 letters.')
    expect(await note.inputValue()).toBe('As she said it: ')
    await paste('I was cold.')
    expect(await note.inputValue()).toBe('As she said it: I was cold.')
    await expect.poll(() => page.getByText('This text is too long').count()).toBe(0)
    await note.fill('')
    await press(page, 'Close, keep the draft')
  })

  it('keeps what is typed where the page is left for another day or another part of the file', async () => {
    await open('ratana')
    await press(page, 'What happened?')
    await write(page, 'In a few words', 'She called, and said nothing.')
    await press(page, 'Another date, or more details')
    await said(page, 'Your draft was kept. This is what you typed.')
    expect(await page.getByRole('textbox', { name: 'What happened?' }).inputValue()).toBe(
      'She called, and said nothing.',
    )
    await press(page, 'Close, keep the draft')
    await press(page, 'What happened?')
    expect(await page.getByRole('textbox', { name: 'In a few words' }).inputValue()).toBe(
      'She called, and said nothing.',
    )
    await write(page, 'In a few words', '')
    await press(page, 'Close, keep the draft')
  })

  it('is read as it was typed, also where the same letters are a code of the app; a language is read as a language', async () => {
    await open('ratana', 'journey')
    await press(page, /A note mother/)
    await expect.poll(() => page.getByRole('dialog').locator('.entry-lead').allInnerTexts()).toEqual(['mother'])
    await press(page, 'Close')
    await press(page, /Card .*Khmer/)
    await expect.poll(() => page.getByRole('dialog').innerText()).toMatch(/Which languages\?\s+Khmer/)
    await press(page, 'Close')
  })

  it('is written as the visit that it was, with its words and its day', async () => {
    await open('ratana', 'journey')
    await press(page, /A note She stood/)
    await press(page, 'Write this as a visit')
    expect(await page.getByRole('textbox', { name: 'What you saw and did' }).inputValue()).toContain('in the rain')
    await pick(page, 'Where?', 'At home')
    await answer(page, 'Did you meet the child?', /I saw her/)
    await write(page, 'In their own words', 'I was cold.')
    await answer(page, 'Was anything not safe?', 'Not sure')
    await save(page)
    await expect
      .poll(
        async () => all(await onBesasDevice('ratana'), visit).some(({ body }) => body.saw?.includes('in the rain')),
        SOON,
      )
      .toBe(true)
  })
})

describe('whoever hides the screen', () => {
  it('leaves nothing there of what was just done for a child, and no undoing to whoever unlocks next', async () => {
    await open('ratana')
    await whatHappened(page, 'Something to do, or a promise kept')
    await write(page, 'What?', 'Ask the aunt about the uncle')
    await pick(page, 'Who does it?', 'You')
    await save(page)
    await open('ratana', 'plan')
    await page.getByRole('checkbox', { name: 'Ask the aunt about the uncle' }).click()
    await said(page, /^Done: Ask the aunt/)
    await lock(page)
    expect(await page.locator('body').innerText()).not.toMatch(/aunt|Undo/)
    await unlock(page, INVENTED_MEMBERS.drita.passphrase)
    expect(await page.locator('body').innerText()).not.toMatch(/Undo/)
  })
})

describe('somebody who is met without a file', () => {
  it('is written down in under a minute: five touches and no typing from Today, ten and a line with all that was seen, offered and answered', async () => {
    await goTo(page, { is: 'today' })
    const least = await countTouches(page, async () => {
      await press(page, 'What happened?')
      await press(page, /^A contact without a file/)
      await choose(group(page, /^One child, or several/), 'One child')
      await choose(group(page, /^Where/), 'A market')
      await press(page, 'Save')
      await heading(page, 'Met without a file')
    })
    expect(least).toEqual({ touches: 5, fields: 0 })

    await goTo(page, { is: 'today' })
    const whole = await countTouches(page, async () => {
      await press(page, 'What happened?')
      await press(page, /^A contact without a file/)
      await choose(group(page, /^One child, or several/), 'One child')
      await choose(group(page, /^Where/), 'A market')
      await tellOfHim(page)
      await press(page, 'Save')
      await heading(page, 'Met without a file')
    })
    expect(whole).toEqual({ touches: 10, fields: 1 })
  })
})

describe('what daily work asks beside', () => {
  it('a year of the Ox is worked out to the days that it can mean, and kept as it was said', async () => {
    await open('visal')
    await whatHappened(page, 'When somebody was born')
    await press(page, 'Year in another calendar, or animal year')
    await pick(page, 'In which calendar?', 'Buddhist era')
    await write(page, 'Which year?', '2013')
    await said(page, 'Check the year: nobody born then is still alive.')
    await pick(page, 'In which calendar?', 'Year of an animal')
    await pick(page, 'Which animal?', 'Ox or buffalo')
    await write(page, 'How old does this person seem, in years?', '5')
    await press(page, 'Use these')
    await pick(page, 'How do we know?', 'The family said so')
    await answer(page, /^Are there reasons/, 'Yes')
    await save(page)
    await expect
      .poll(async () => current(await onBesasDevice('visal'), birth).find(({ body }) => body.asSaid)?.body, SOON)
      .toMatchObject({
        born: { known: 'range', from: '2021-01-01', to: '2022-04-16' },
        asSaid: { words: 'Ox or buffalo', calendar: 'animal-year' },
      })
  })

  it('a task of the family stands in each of their files, and done once it is done for all', async () => {
    await open('ratana')
    await whatHappened(page, 'Something to do, or a promise kept')
    await write(page, 'What?', 'Warm coats for both')
    await pick(page, 'Who does it?', 'You')
    await group(page, /^Who else in this family is it for/)
      .getByRole('checkbox')
      .first()
      .check()
    await save(page)
    const both = async () =>
      Promise.all(
        ['ratana', 'visal'].map(async (key) =>
          openTasks(await onBesasDevice(key))
            .filter(({ body }) => body.what === 'Warm coats for both')
            .map(({ body }) => body.task),
        ),
      )
    await expect.poll(async () => (await both()).map((keys) => keys.length), SOON).toEqual([1, 1])
    const [hers, his] = await both()
    expect(hers).toEqual(his)
    await open('visal', 'plan')
    await page.getByRole('checkbox', { name: 'Warm coats for both' }).click()
    await said(page, /^Done: Warm coats/)
    await expect.poll(both, SOON).toEqual([[], []])
  })

  it('a list is kept under a name of one’s own, and forgotten by a touch', async () => {
    await goTo(page, { is: 'children' })
    await press(page, 'Mine')
    await press(page, 'Save as a list')
    await write(page, 'What do you call this list?', 'Tuesday round')
    await press(page, 'Keep it')
    await goTo(page, { is: 'today' })
    await goTo(page, { is: 'children' })
    expect(await page.getByRole('button', { name: 'Mine' }).getAttribute('aria-pressed')).toBe('false')
    await press(page, 'Tuesday round')
    expect(await page.getByRole('button', { name: 'Mine' }).getAttribute('aria-pressed')).toBe('true')
    await press(page, 'Remove this saved list')
    await page.getByRole('button', { name: 'Tuesday round' }).waitFor({ state: 'detached' })
  })

  it('a month is leafed through in words that tell nothing, and the first days stand child by child', async () => {
    await goTo(page, { is: 'today' })
    await press(page, 'Calendar')
    await heading(page, 'Calendar')
    await press(page, 'Next')
    await press(page, 'Previous')
    await press(page, 'Previous')
    expect(await page.locator('main').innerText()).not.toMatch(/court|paper|prosecut|representative/i)
    await goTo(page, { is: 'first-days' })
    await heading(page, 'The first days')
  })

  it('gave the policy of the server and the console nothing to complain of', () => {
    expect(
      demo.drita.complaints.filter((line) => !/Failed to load resource|ERR_INTERNET_DISCONNECTED/.test(line)),
    ).toEqual([])
  })
})
