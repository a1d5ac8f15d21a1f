import type { Page } from 'playwright-core'
import type { Device } from '#device/api.ts'
import { FILE_TYPES } from '#domain/vocabulary/file-type.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { Result } from '#result.ts'
import { press, showSealed } from '../../app/acting.ts'
import { given } from '../../given.ts'
import type { BoysAgency, Who } from './agency.ts'

/** Tries again if a connection was closed between two requests, as a person would. */
async function tried<Value>(act: () => Promise<Result<Value, string, unknown>>): Promise<Value> {
  const first = await act()
  return given(!first.ok && first.code === 'no-network' ? await act() : first)
}

/** A member signs in on a new device; everything that it can open then. */
export async function openedAnew(agency: BoysAgency, who: Who): Promise<string> {
  const device = agency.newDevice()
  const { account, passphrase } = agency.people[who]
  await tried(() => device.signIn({ account, passphrase }))
  await tried(() => device.sync())
  return openedBy(device, [agency.his, agency.hers])
}

/**
 * Everything that a signed-in device can open: every list, every file of every list, the agency's own file, and these
 * files, whether the device is told of them or not.
 */
export async function openedBy(device: Device, files: readonly FileId[]): Promise<string> {
  const lines = (await Promise.all(FILE_TYPES.map(async (type) => given(await device.files(type))))).flat()
  const asked = [...new Set([...lines.map(({ file }) => file), ...files])]
  const views = await Promise.all(asked.map(async (file) => device.file(file)))
  return JSON.stringify([lines, views.flatMap((view) => (view.ok ? [view.value] : [])), given(await device.team())])
}

/**
 * Everything that the screens show of every file in *Children*: each part of it, each person, each sealed folder, each
 * entry opened; and the reports about staff.
 */
export async function shownTo(page: Page): Promise<string> {
  await press(page, 'Children')
  await page.locator(CHILD_ROW).first().waitFor()
  const shown = [await main(page)]
  const rows = page.locator(CHILD_ROW)
  const count = await rows.count()
  for (let at = 0; at < count; at += 1) {
    await press(page, 'Children')
    await rows.nth(at).click()
    shown.push(await wholeFile(page))
  }
  return [...shown, await reported(page)].join('\n')
}

/** A row of *Children*: in a list on a phone, in a table on a laptop. */
const CHILD_ROW = '.child-row, .child-cell'

const main = (page: Page) => page.locator('main').innerText()

async function wholeFile(page: Page): Promise<string> {
  await page.getByRole('navigation', { name: 'Parts of the file' }).waitFor()
  await showSealed(page)
  const shown = [
    await page.locator('body').innerText(),
    ...(await opened(page, page.getByRole('button', { name: /Tap to open/ }))),
  ]
  await press(page, 'Plan')
  shown.push(await main(page))
  await press(page, 'People')
  shown.push(await main(page), ...(await opened(page, page.locator('.person-row'))))
  await press(page, 'Journey')
  await page.locator('.journey-column').waitFor()
  const earlier = page.getByRole('button', { name: 'Earlier months' })
  while ((await earlier.count()) > 0) await earlier.click()
  return [...shown, await main(page), ...(await opened(page, page.locator('.journey-row')))].join('\n')
}

/**
 * What is behind each of these, opened and closed again one after the other; sealed content is opened by the touch that
 * it asks for.
 */
async function opened(page: Page, doors: ReturnType<Page['locator']>): Promise<readonly string[]> {
  const shown: string[] = []
  const count = await doors.count()
  for (let at = 0; at < count; at += 1) {
    await doors.nth(at).click()
    const sheet = page.getByRole('dialog')
    await sheet.waitFor()
    const sealed = sheet.getByRole('button', { name: /^Open this now/ })
    if ((await sealed.count()) > 0) await sealed.click()
    shown.push(await sheet.innerText())
    await press(sheet, 'Close')
    await sheet.waitFor({ state: 'detached' })
  }
  return shown
}

async function reported(page: Page): Promise<string> {
  await press(page, /^More$/)
  await press(page, /^What was reported/)
  await page
    .getByText(/^(Reported by you|Given to you|Nothing was reported by you or to you)$/)
    .first()
    .waitFor()
  const shown = [await main(page)]
  const rows = page.locator('main .entry-row')
  for (let at = 0, count = await rows.count(); at < count; at += 1) {
    await rows.nth(at).click()
    await page.getByText(/^(Read by you|You alone can read)/).waitFor()
    shown.push(await main(page))
    await press(page, 'Back')
  }
  return shown.join('\n')
}
