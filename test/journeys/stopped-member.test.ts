import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choose, group, heading, press, said, tick, write } from '../support/app/acting.ts'
import { BESA, DRITA } from '../support/app/agency-in-browsers.ts'
import { lock, unlock } from '../support/app/coming-in.ts'
import { enrolledAgency, type EnrolledAgency } from '../support/app/enrolled-agency.ts'
import { faultsOf } from '../support/app/fit.ts'
import { askWhetherKnown, fillOpening } from '../support/app/opening.ts'
import { LAPTOP, PHONE } from '../support/browser.ts'
import { resize } from '../support/app/resize.ts'

const CHILD = { name: 'សុខា ចាន់', from: '12', to: '13', sex: 'Girl', language: 'Khmer', told: [] } as const
/** Her uncle, whom the agency employs. */
const GENT = { name: 'Gent Marku', role: 'Caseworker', passphrase: 'bread candle south letter blue' } as const
const MARK = 'Grey coat, blue van'
const WHY = 'Her cousin says that they meet at his house.'

let agency: EnrolledAgency
let besa: Page
let drita: Page
let gent: Page

beforeAll(async () => {
  agency = await enrolledAgency([BESA, DRITA, GENT])
  const [besas, dritas, gents] = agency.came
  if (!besas || !dritas || !gents) throw new Error('three came in')
  ;[besa, drita, gent] = [besas.page, dritas.page, gents.page]
  await resize(besa, PHONE)
  for (const page of [drita, gent]) {
    await heading(page, 'Your supervisors')
    await press(page, /^Not now/)
  }
  await askWhetherKnown(drita, CHILD)
  await fillOpening(drita, CHILD)
  await press(drita, 'Not now')
  await heading(drita, new RegExp(CHILD.name))
})
afterAll(async () => {
  await agency.close()
})

const fits = async (page: Page) => expect(await faultsOf(page)).toEqual([])

/** Looks at a screen by eye, in both sizes, where `LOOK` names a folder. */
async function look(page: Page, name: string) {
  await fits(page)
  if (process.env['LOOK'] === undefined) return
  const own = page.viewportSize()
  for (const size of [PHONE, LAPTOP]) {
    await resize(page, size)
    await page.screenshot({ path: `${process.env['LOOK']}/${name}-${size.width}.png`, fullPage: true })
  }
  if (own) await resize(page, own)
}

/** Unlocks the screen again, which syncs at once, and opens a screen. */
async function comesBackTo(page: Page, who: { readonly passphrase: string }, place: 'Today' | 'Children') {
  await lock(page)
  await unlock(page, who.passphrase)
  await press(page, place)
}
const child = (page: Page) => page.getByRole('button', { name: new RegExp(CHILD.name) }).first()
/** Who was stopped is shown after this touch alone: that person may be looking. */
const UNCOVER = 'Open this now. Who can see the screen?'
/** The way to the stops of a file, also for somebody who may stop nobody there. */
const STOPS = /^(Stop somebody on this file|Stopped on this file)$/
const textOf = (page: Page) => page.locator('body').innerText()

describe('a colleague who is close to whoever harms the child', () => {
  it('holds a part of the file, as anybody may', async () => {
    await press(drita, 'Today')
    await said(drita, /^All sent/)
    await press(drita, 'Children')
    await press(drita, new RegExp(CHILD.name))
    await press(drita, 'People')
    await press(drita, 'Give a folder')
    await choose(drita, new RegExp(`^${GENT.name}`))
    await tick(group(drita, 'Which folders?'), 'Care and plan')
    await choose(drita, 'reads')
    await choose(group(drita, 'Until when?'), /^No end/)
    await press(drita, 'Check and continue')
    await press(drita, 'The same: give it now')
    await drita.getByRole('alertdialog').waitFor({ state: 'detached' })
    await comesBackTo(gent, GENT, 'Children')
    await child(gent).waitFor()
  })

  it('is stopped by the worker, after a second look that says what happens', async () => {
    await press(drita, 'Stop somebody on this file')
    await press(drita, 'Stop somebody on this file')
    await choose(group(drita, 'Who must be stopped?'), new RegExp(`^${GENT.name}`))
    await choose(group(drita, 'Who is that around the child?'), 'A person who is not written down yet')
    await write(drita, 'How can anyone at the door recognise this person?', MARK)
    await write(drita, 'Why?', WHY)
    await choose(group(drita, 'Who is asked to confirm it within 72 hours?'), new RegExp(`^${BESA.name}`))
    await look(drita, 'form')
    await press(drita, 'Check and continue')
    await drita.getByRole('alertdialog').waitFor()
    await look(drita, 'second-look')
    await press(drita, 'Stop them now')
    await press(drita, UNCOVER)
    await said(drita, /is asked to confirm it within 72 hours/)
    await said(drita, /What they could read until then/)
    await look(drita, 'stopped')
  })

  it('leaves the question whether the child must move, and who else must know; each answer is a task for today or a note', async () => {
    await drita.getByRole('button', { name: 'Yes: a task for today' }).first().click()
    await said(drita, 'It is written into the file.')
    await press(drita, 'No: write that down')
    await drita.getByRole('button', { name: 'No: write that down' }).waitFor({ state: 'detached' })
    await press(drita, 'Today')
    await said(drita, /^All sent/)
    await look(drita, 'workers-today')
    await child(drita).click()
    await said(drita, 'A colleague was stopped on this file. A second person has to confirm it within 72 hours.')
    await look(drita, 'overview')
    await resize(drita, { width: 1280, height: 800 })
    await said(drita, 'Latest notes')
    expect(await textOf(drita)).not.toContain(WHY)
    await resize(drita, { width: 360, height: 740 })
    await press(drita, 'Plan')
    await said(drita, /Decide today where the child can go/)
    await press(drita, 'Journey')
    await said(drita, /nobody else has to know/)
  })

  it('has nothing newer on their own device, and reads neither the mark nor the reason', async () => {
    await comesBackTo(gent, GENT, 'Children')
    await child(gent).waitFor({ state: 'detached' })
    await look(gent, 'barred')
    for (const place of ['Children', 'Today']) {
      await press(gent, place)
      await heading(gent, place)
      for (const words of [CHILD.name, MARK, WHY, 'stop']) expect(await textOf(gent)).not.toContain(words)
    }
    await look(gent, 'barred-today')
  })

  it('is confirmed by the second person, from their own day', async () => {
    await comesBackTo(besa, BESA, 'Today')
    await said(besa, 'A stop on this file needs a second person')
    await look(besa, 'second-today')
    await child(besa).click()
    await said(besa, 'See who it is and what to do')
    await look(besa, 'second-overview')
    await press(besa, 'See who it is and what to do')
    expect(await textOf(besa)).not.toContain(GENT.name)
    await press(besa, UNCOVER)
    await press(besa, 'Confirm the stop')
    await besa.getByRole('alertdialog').waitFor()
    await look(besa, 'second-confirms')
    await press(besa, 'Confirm it')
    await said(besa, 'Stopped, and confirmed by a second person.')
    await look(besa, 'second-confirmed')
    expect(await textOf(besa)).not.toContain(WHY)
    await press(besa, 'Today')
    await besa.getByText('A stop on this file needs a second person').first().waitFor({ state: 'detached' })
  })

  it('is lifted by two: whoever confirmed it asks, and who keeps the file lifts it; nothing is given back by it', async () => {
    await comesBackTo(drita, DRITA, 'Children')
    await child(drita).click()
    await press(drita, 'People')
    await press(drita, 'Stop somebody on this file')
    await press(drita, UNCOVER)
    await said(drita, /Lifting the stop takes two people/)
    expect(await drita.getByRole('button', { name: /lift/i }).count()).toBe(0)
    await press(besa, 'Children')
    await child(besa).click()
    await press(besa, 'People')
    await press(besa, STOPS)
    await press(besa, UNCOVER)
    await press(besa, 'Ask to lift the stop')
    await press(besa, 'Ask now')
    await said(besa, /Until then the stop stays/)
    await look(besa, 'second-asks')
    await comesBackTo(drita, DRITA, 'Today')
    await said(drita, 'A colleague asks to lift a stop on this file.')
    await press(drita, 'Children')
    await child(drita).click()
    await said(drita, 'A colleague asks to lift a stop on this file.')
    await look(drita, 'asked-to-lift')
    await press(drita, 'See who it is and what to do')
    await press(drita, UNCOVER)
    await press(drita, 'Lift the stop')
    await look(drita, 'lifts')
    await press(drita, 'Lift it')
    await said(drita, 'The stop was lifted. This alone gave nothing back.')
    await look(drita, 'lifted')
    expect(await textOf(drita)).not.toContain('get back what they had')
    await press(drita, 'Take the mark off the card')
    await write(drita, 'What was wrong with it?', 'It was another man of that name.')
    await press(drita, 'Take the mark off the card')
    await said(drita, /get back what they had/)
    await comesBackTo(gent, GENT, 'Children')
    await heading(gent, 'Children')
    expect(await textOf(gent)).not.toContain(CHILD.name)
    expect(agency.complaints()).toEqual([])
  })
})
