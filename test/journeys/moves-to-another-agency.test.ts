import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { day, group, heading, pick, press, said, tick, write } from '../support/app/acting.ts'
import { BESA, DRITA } from '../support/app/agency-in-browsers.ts'
import { unlock } from '../support/app/coming-in.ts'
import { downloadedBytes } from '../support/app/downloaded.ts'
import { enrolledAgency, type EnrolledAgency } from '../support/app/enrolled-agency.ts'
import { faultsOf } from '../support/app/fit.ts'
import { askWhetherKnown, fillOpening } from '../support/app/opening.ts'
import { answer, save, whatHappened } from '../support/app/what-happened.ts'

const WORDS = 'lamp river seven house stone'
const SOKHA = { name: 'សុខា មាស', from: '12', to: '13', sex: 'Girl', language: 'Khmer', told: [] } as const

const TODAY = new Date().toISOString().slice(0, 10)

let agencies: readonly EnrolledAgency[] = []
let south: Page
let north: Page
let handedOver: Buffer
let answered: Buffer
/** The fingerprint of who answered, as it is told by voice. */
let fingerprint: string

beforeAll(async () => {
  agencies = await Promise.all([
    enrolledAgency([DRITA], { agency: 'House of the South', serviceWorker: true }),
    enrolledAgency([BESA], { agency: 'House of the North', serviceWorker: true }),
  ])
  const [souths, norths] = agencies.map(({ came }) => came[0])
  if (!souths || !norths) throw new Error('two came')
  south = souths.page
  north = norths.page
  await askWhetherKnown(south, SOKHA)
  await fillOpening(south, SOKHA)
  await press(south, 'Not now')
  for (const [one, { passphrase }] of [
    [south, DRITA],
    [north, BESA],
  ] as const) {
    await one.evaluate(() => navigator.serviceWorker.ready.then(() => true))
    await one.context().setOffline(true)
    await one.reload()
    await unlock(one, passphrase)
    await one.getByRole('button', { name: 'What happened?', exact: true }).first().waitFor({ timeout: 60_000 })
  }
  await press(south, 'Children')
  await press(south, new RegExp(SOKHA.name, 'u'))
  await heading(south, new RegExp(SOKHA.name, 'u'))
}, 240_000)
afterAll(async () => {
  for (const each of agencies) await each.close()
})

const fits = async (one: Page) => expect(await faultsOf(one)).toEqual([])
/** A file goes by hand from one browser to the other. */
const carried = async (one: Page, button: string | RegExp): Promise<Buffer> => {
  const coming = one.waitForEvent('download')
  await press(one, button)
  const file = await coming
  expect(file.suggestedFilename()).toBe('file.age')
  return downloadedBytes(file)
}
/** What a person reads out of the own fingerprint, and what the other screen shows of who signed. */
const own = (one: Page) => one.getByTestId('own-fingerprint').innerText()
const signer = (one: Page) => one.getByTestId('fingerprint').innerText()
const reads = async (one: Page, buffer: Buffer, words?: string) => {
  await one
    .locator('input[type=file]')
    .setInputFiles({ name: 'file.age', mimeType: 'application/octet-stream', buffer })
  if (words !== undefined) await write(one, 'Words for this file', words)
  await press(one, 'Read it')
}

describe('A child moves to another agency, with neither of the two connected', () => {
  it('once the law of the other country was shown, and what goes and what stays', async () => {
    await whatHappened(south, /^Another agency takes over/)
    await answer(south, 'To whom?', 'Another organisation')
    await write(south, 'Which agency?', 'House of the North')
    await pick(south, 'In which country?', 'Thailand')
    await said(south, /^A person’s data may go to a country whose protection/)
    await tick(group(south, 'Which parts of the file?'), /^Card/)
    await tick(group(south, 'Which parts of the file?'), /^Who and contacts/)
    await said(south, 'What they will read')
    await answer(south, 'What is the legal basis?', /danger/i)
    await write(south, 'Which danger?', 'They know the house.')
    await answer(south, 'Was the child told?', 'Yes')
    await day(south, 'When?', TODAY)
    await write(south, 'What did the child say?', 'I go with my sister.')
    await day(south, 'By when do we need an answer?', TODAY)
    await fits(south)
    await save(south)
    await heading(south, 'Hand-over to another agency')
    await said(south, /has not answered/)
    await fits(south)
  })

  it('as a file that goes by hand and opens with no other words and not cut, and is read with the words that were told by voice', async () => {
    await write(south, 'Words for this file', WORDS)
    handedOver = await carried(south, 'Make the file')
    await said(south, /^The file is in your downloads/)
    await press(north, 'More')
    await press(north, /^Read a sealed file/)
    await reads(north, handedOver, 'other words of mine')
    await said(north.getByRole('alert'), /^This file could not be read/)
    await reads(north, handedOver.subarray(0, -5), WORDS)
    await said(north.getByRole('alert'), /^This file could not be read/)
    expect(await north.getByText(SOKHA.name).count()).toBe(0)
    await reads(north, handedOver, WORDS)
    await said(north, new RegExp(SOKHA.name, 'u'))
    await said(north, /^They stay responsible for the child until your answer names who takes over/)
    await fits(north)
  })

  it('or for one device alone, by its code', async () => {
    await press(north, 'Back')
    await press(north, /^Read a sealed file/)
    const code = await north.locator('.code', { hasText: /^age1/ }).innerText()
    await press(south, 'Lock for one device, by its code')
    await write(south, 'Code of their device', `${code.slice(0, -1)}${code.endsWith('q') ? 'p' : 'q'}`)
    await press(south, 'Make the file')
    await south.getByRole('alert').waitFor()
    await write(south, 'Code of their device', code)
    handedOver = await carried(south, 'Make the file')
    await said(south, /^The file is in your downloads/)
    await fits(south)
    await reads(north, handedOver)
    expect(await signer(north)).toBe(await own(south))
  })

  it('becomes a file there that nobody has looked at, and the answer goes back by hand', async () => {
    answered = await carried(north, /^Take over: open a file/)
    await said(north, /^The answer is in your downloads/)
    fingerprint = await own(north)
    await press(north, 'See the file')
    await heading(north, new RegExp(SOKHA.name, 'u'))
    await said(north, 'Imported, not checked yet.')
    await fits(north)
  })

  it('is carried by the sender until the answer that names who carries her was read', async () => {
    await press(south, 'Today')
    await press(south, /^Waiting for others/)
    await said(south, /^Another agency has not answered: you stay responsible/)
    await press(south, 'More')
    await press(south, /^Read a sealed file/)
    await reads(south, answered)
    await said(south, `${BESA.name} has been the child’s worker since`)
    expect(await signer(south)).toBe(fingerprint)
    await fits(south)
    await press(south, 'Same fingerprint: write it in the file')
    await heading(south, 'Hand-over to another agency')
    await said(south, /has been the child’s worker since/)
    await press(south, 'Today')
    await heading(south, 'Today')
    expect(await south.getByText(/^Waiting for others/).count()).toBe(0)
  })
})
