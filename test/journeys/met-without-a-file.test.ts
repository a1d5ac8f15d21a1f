import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import type { Agency } from '#cli/demo/scene/found-agency.ts'
import { all, current } from '#domain/file/values.ts'
import { encounter, isSettled } from '#domain/kinds/before/encounter.ts'
import { openingOf } from '#domain/kinds/registration/file-opened.ts'
import { service } from '#domain/kinds/services/service.ts'
import type { RunningServer } from '#server/start.ts'
import { todayHere } from '#web/words/today.ts'
import { choose, group, heading, press, said, tick, write } from '../support/app/acting.ts'
import { comeInAgain, meetsLater } from '../support/app/coming-in.ts'
import { barriersInAll } from '../support/app/fit.ts'
import { tellOfHim } from '../support/app/met.ts'
import { openPersonsBrowser, type PersonsBrowser } from '../support/browser.ts'
import { given } from '../support/system.ts'
import { foundedAgency } from '../support/app/founded.ts'

/** The device syncs by itself. */
const SOON = { timeout: 45_000, interval: 1000 }

let server: RunningServer
let agency: Agency
let drita: PersonsBrowser

beforeAll(async () => {
  ;({ server, agency } = await foundedAgency())
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

describe('Somebody who is met and has no file', () => {
  it('is not saved without where, and is written without a child, a name or a question', async () => {
    const { page } = drita
    await press(page, 'What happened?')
    await press(page, /^A contact without a file/)
    await heading(page, 'We met a child')
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
    await choose(group(page, /^One child, or several/), 'One child')
    await press(page, 'Save')
    await said(page, /One answer is missing/)
    expect(await barriersInAll(page)).toEqual([])
    await choose(group(page, /^Where/), 'A market')
    await tellOfHim(page)
    await press(page, /^Save/)
    await heading(page, 'Met without a file')
    await said(page, /^A boy, /)
    expect(await barriersInAll(page)).toEqual([])
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
    expect(await barriersInAll(page)).toEqual([])
    await press(page, 'Open a file for this child')
    await heading(page, 'Is this child already known?')
    await press(page, 'Open a new file')
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
    expect(openingOf(file)?.at).toBe(todayHere())
    expect(current(file, service)).toMatchObject([
      { at: todayHere(), body: { stage: 'accepted', category: 'basic-needs-material' } },
    ])
    expect(all(file, encounter)).toMatchObject([
      { body: { words: 'He shared the bread.', cameFrom: { file: met?.file, entry: contact?.id } } },
    ])
  })

  it('is taken from everywhere when it is settled and two people say so: one asks, and it stands until a second has agreed, here by two recovery shares', async () => {
    const { page } = drita
    await press(page, /^More$/)
    await press(page, /^Met without a file/)
    await said(page, 'Outcome recorded')
    await press(page, /^A boy, /)
    await press(page, 'Ask to erase this meeting everywhere')
    await said(page, /^Nobody else can agree to this/)
    expect(await barriersInAll(page)).toEqual([])
    expect(given(await agency.devices.drita.files('encounter'))).toHaveLength(1)
  })

  it('is let go by a touch and a second look, and then only the number is left', async () => {
    for (const touch of ['Delete the notes', 'Delete the notes now']) await press(drita.page, touch)
    await said(drita.page, 'Only the number is kept')
  })

  it('comes to a group by a by-name: marked by touch, read as a grid, and on no list of children', async () => {
    const { page } = drita
    await press(page, /^More$/)
    await press(page, /^Groups/)
    await heading(page, 'Groups')
    await write(page, 'Name of the new group', 'Tuesdays at the river')
    await press(page, 'Begin this group')
    await heading(page, 'Tuesdays at the river')
    for (const alias of ['red shoes', 'plait']) {
      await write(page, 'Add a person to the list', alias)
      await press(page, 'Add to the list')
      await page.getByRole('checkbox', { name: alias }).waitFor()
    }
    await tick(page, 'plait')
    await press(page, 'Save who came')
    await page.getByRole('row', { name: /^plait came/ }).waitFor()
    expect(await page.getByRole('checkbox', { name: 'plait' }).count()).toBe(0)
    expect(await barriersInAll(page)).toEqual([])
    await press(page, 'Children')
    await heading(page, 'Children')
    expect(await page.getByText('Tuesdays at the river').count()).toBe(0)
  })

  it('gave the policy of the server and the console nothing to complain of', () => {
    expect(drita.complaints).toEqual([])
  })
})
