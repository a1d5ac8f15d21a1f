import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import type { Agency } from '#cli/demo/scene/found-agency.ts'
import type { Draft } from '#domain/entry/entry.ts'
import { PersonId, type FileId } from '#domain/entry/ids.ts'
import { addDays, PlainDate } from '#domain/entry/plain-date.ts'
import { childrenLeft } from '#domain/questions/children-left.ts'
import { safetyAtAGlance } from '#domain/safety/at-a-glance.ts'
import { urgentNeeds } from '#domain/urgent/urgent-needs.ts'
import type { RunningServer } from '#server/start.ts'
import { choose, group, heading, press, said, tick, write } from '../support/app/acting.ts'
import { comeInAgain, meetsLater } from '../support/app/coming-in.ts'
import { barriersInAll, runsOut } from '../support/app/fit.ts'
import { whatHappenedSealed } from '../support/app/what-happened.ts'
import { openPersonsBrowser, type PersonsBrowser } from '../support/browser.ts'
import { given } from '../support/system.ts'
import { idFrom } from '../support/people.ts'
import { foundedAgency } from '../support/app/founded.ts'

const today = PlainDate.parse(new Date().toLocaleDateString('sv'))
const SOON = { timeout: 45_000, interval: 1000 }
const [uncle, gran] = [PersonId.parse(idFrom('person-uncle')), PersonId.parse(idFrom('person-gran'))]
const about = (kind: string, body: unknown, at = today): Draft => ({ kind, at, body })
const look = (answer: 'safe-with-care'): Draft =>
  about('safety-look', {
    answer,
    careMeans: 'She is met at school.',
    how: 'seen-there',
    because: 'Gran was there.',
    againBy: addDays(today, 60),
  })

let server: RunningServer
let agency: Agency
let ana: FileId
let drita: PersonsBrowser

beforeAll(async () => {
  ;({ server, agency } = await foundedAgency())
  ana = await openFile('Ana', 'she')
  await openFile('Dren', 'he')
  given(await agency.devices.drita.sync())
  given(await agency.devices.besa.sync())
  // A supervisor learns later who lives there, and dates it long before the safety check.
  given(
    await agency.devices.besa.write([
      {
        file: ana,
        draft: about(
          'tie',
          { person: uncle, tie: 'uncle', safe: 'not-known', livesWithChild: 'yes', cares: 'no' },
          addDays(today, -90),
        ),
      },
    ]),
  )
  given(await agency.devices.besa.sync())
  drita = await openPersonsBrowser()
  await comeInAgain(drita.page, {
    url: server.url,
    account: agency.accounts.drita,
    passphrase: INVENTED_MEMBERS.drita.passphrase,
  })
  await meetsLater(drita.page)
  await heading(drita.page, 'Today')
})
afterAll(async () => {
  await drita.close()
  await server.stop()
})

/**
 * A child at their grandmother's, found safe with care; an uncle must never be given the child; a small sister is in
 * that house.
 */
async function openFile(called: string, pronoun: 'she' | 'he'): Promise<FileId> {
  const { drita: hers } = agency.devices
  const [file] = given(
    await hers.openFiles([
      {
        drafts: [
          about(
            'file-opened',
            {
              source: 'school',
              askedAboutOthers: 'some-there',
              othersThere: [{ called: 'A small sister', safeTonight: 'not-known' }],
            },
            addDays(today, -100),
          ),
          about('card', {
            called: { text: called, language: 'sq' },
            pronoun,
            ageBand: '12-14',
            languages: ['sq'],
            interpreter: 'not-needed',
          }),
          about('person', { person: uncle, called: 'Uncle Gent', gender: 'male', ageBand: '25-or-more', alive: 'yes' }),
          about('person', { person: gran, called: 'Gran', gender: 'female', ageBand: '25-or-more', alive: 'yes' }),
          about('tie', { person: gran, tie: 'grandmother', safe: 'safe', livesWithChild: 'yes', cares: 'yes' }),
          about('do-not', {
            person: uncle,
            called: 'Moustache, blue van',
            never: ['hand-over', 'inform'],
            numbers: [],
          }),
        ],
      },
    ]),
  )
  if (file === undefined) throw new Error('the file was not opened')
  given(await hers.write([{ file, draft: look('safe-with-care') }]))
  return file
}

async function open(called: string) {
  const { page } = drita
  await press(page, 'Children')
  await heading(page, 'Children')
  await press(page, new RegExp(called))
  await page.getByRole('region', { name: /Is (she|he) safe/ }).waitFor()
}

/** What the supervisor's own device reads, which does not hold Health. */
async function onBesasDevice() {
  given(await agency.devices.besa.sync())
  return given(await agency.devices.besa.file(ana)).caseFile
}

const screen = () => drita.page.locator('main').innerText()

describe('is she safe, at a glance', () => {
  it('says what the look found while nothing changed, and nobody’s name before a touch', async () => {
    await open('Dren')
    await said(drita.page, 'Safe where he lives, with care')
    expect(await screen()).not.toMatch(/Gent|Moustache/)
  })

  it('says *check today who lives there* once somebody barred lives there, whatever the dates say, and no more that it is safe', async () => {
    const { page } = drita
    await press(page, 'Today')
    await said(page, 'Check today who lives there')
    await open('Ana')
    await said(page, 'Check today who lives there')
    await said(page, 'Not checked since something changed')
    expect(await screen()).not.toMatch(/Safe where|Gent|Moustache/)
    expect(await barriersInAll(page)).toEqual([])
    expect(await runsOut(page)).toEqual([])
  })

  it('says who, and why that one, after the question who can see the screen', async () => {
    const { page } = drita
    await press(page, /Who can see the screen[?]/)
    await said(page, /Uncle Gent/)
    await said(page, 'Lives there, according to a note')
  })

  it('has seen it once somebody looked, and asks again within a week as long as that person lives there', async () => {
    const { page } = drita
    await press(page, 'Check safety now')
    await choose(group(page, /^Is she safe where she lives/), 'Safe with care')
    await choose(group(page, /^How do you know/), 'I saw it there')
    await write(page, /^What makes you think so/, 'He works away, and Gran locks the door.')
    await write(page, /^What does “with care” mean/, 'She sleeps at Gran’s.')
    await group(page, 'Review by').getByLabel('Day').fill(addDays(today, 60))
    await press(page, 'Save')
    await said(page, 'Check again who lives there')
    await said(page, 'Safe where she lives, with care')
    await said(page, /^Next check by/)
    expect(await screen()).not.toMatch(/Not checked since/)
    await expect.poll(async () => safetyAtAGlance(await onBesasDevice()).whoLivesThere, SOON).toBe('checked')
  })

  it('takes a later answer about another child of that household for the first one', async () => {
    const { page } = drita
    await said(page, '1 other child of that household is not known to be safe.')
    await press(page, 'Write what you know')
    await choose(group(page, 'A small sister: is this child safe?'), 'Yes')
    await tick(page, /Gran/)
    await choose(group(page, /^How do you know/), 'I saw it')
    await press(page, 'Save')
    await page.getByText('1 other child of that household is not known to be safe.').waitFor({ state: 'detached' })
    await expect.poll(async () => childrenLeft(await onBesasDevice()), SOON).toEqual([])
  })

  it('puts *urgent* first on the overview and on Today when she needs a doctor now, without a reason, and tells a supervisor who does not hold Health', async () => {
    const { page } = drita
    await whatHappenedSealed(page, /Health in the first three days/)
    await choose(group(page, 'Does the child need a doctor?'), 'Now')
    await press(page, 'Save')
    await open('Ana')
    await said(page.getByRole('region', { name: 'Urgent', exact: true }), 'Urgent: health')
    expect(
      (await screen()).slice((await screen()).indexOf('Urgent: health'), (await screen()).indexOf('Is she safe?')),
    ).not.toMatch(/doctor|body|first days/i)
    expect(await barriersInAll(page)).toEqual([])
    await press(page, 'Today')
    await said(page, /Ana.*: urgent/)
    await expect
      .poll(async () => urgentNeeds(await onBesasDevice()).map(({ need, opens }) => `${need} ${opens}`), SOON)
      .toEqual(['health health'])
  })

  it('is gone once somebody writes that she got help', async () => {
    const { page } = drita
    await open('Ana')
    await press(page, 'Write how the child is now')
    await choose(group(page, 'Situation now'), 'Not urgent any more')
    await choose(group(page, 'How did it end?'), 'The child got help')
    await press(page, 'Save')
    await page.getByRole('region', { name: 'Is she safe?' }).waitFor()
    await page.getByRole('region', { name: 'Urgent', exact: true }).waitFor({ state: 'detached' })
    await expect.poll(async () => urgentNeeds(await onBesasDevice()), SOON).toEqual([])
  })
})
