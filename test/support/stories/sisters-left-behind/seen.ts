import type { Page } from 'playwright-core'
import type { Device } from '#device/api.ts'
import { FILE_TYPES } from '#domain/file-types/file-type.ts'
import type { FileId } from '#domain/ids.ts'
import { press, said } from '../../app/acting.ts'
import { given } from '../../system.ts'

/** Everything that somebody's own device opens: of each file all entries, of every type, and the files whose number they might have heard. */
export async function readableOn(device: Device, heardOf: readonly FileId[]): Promise<ReadonlyMap<FileId, string>> {
  given(await device.sync())
  const listed = (await Promise.all(FILE_TYPES.map((type) => device.files(type)))).flatMap((answered) =>
    given(answered).map(({ file }) => file),
  )
  const readable = new Map<FileId, string>()
  for (const file of new Set([...listed, ...heardOf])) {
    const view = await device.file(file)
    if (view.ok) readable.set(file, JSON.stringify(view.value.caseFile.entries))
    else if (listed.includes(file)) throw new Error(`a listed file does not open: ${view.code}`)
  }
  return readable
}

/** What stands on the screens of the file that is open: its parts, and of the journey every note until all of `words` were found, those that are sealed opened by touch. */
export async function seenOnScreens(page: Page, words: readonly string[]): Promise<string> {
  let seen = ''
  for (const part of ['Overview', 'Plan', 'People', 'Journey']) {
    await press(page, part)
    await page.locator(`[aria-current=page], [aria-selected=true]`).filter({ hasText: part }).first().waitFor()
    seen += await page.locator('main').innerText()
  }
  seen += await childsOwnPage(page)
  await showEarlier(page)
  seen += await page.locator('main').innerText()
  const rows = page.locator('.journey-row')
  const count = await rows.count()
  for (let at = 0; at < count && words.some((one) => !seen.includes(one)); at += 1) seen += await openNote(page, at)
  return seen
}

/** The child's own page, where this person holds the plan of which it is made; then the journey again. */
async function childsOwnPage(page: Page): Promise<string> {
  await press(page, 'Plan')
  const plan = page.getByRole('button', { name: 'The child’s own page' })
  const notHeld = page.getByText('You do not hold the plan of this child')
  await plan.or(notHeld).first().waitFor()
  let seen = ''
  if ((await plan.count()) > 0) {
    await plan.press('Enter')
    await page.getByTestId('child-page').waitFor()
    seen = await page.locator('main').innerText()
    await press(page, 'Back')
  }
  await press(page, 'Journey')
  await page.locator('.journey-row').first().waitFor()
  return seen
}

async function showEarlier(page: Page): Promise<void> {
  const earlier = page.getByRole('button', { name: 'Earlier months' })
  while ((await earlier.count()) > 0) await earlier.click()
}

async function openNote(page: Page, at: number): Promise<string> {
  await page.locator('.journey-row').nth(at).press('Enter')
  const sheet = page.getByRole('dialog')
  await sheet.waitFor()
  const seal = sheet.getByRole('button', { name: /^Open this now/ })
  if ((await seal.count()) > 0) await seal.click()
  await said(sheet, /^Written by/)
  const words = await sheet.innerText()
  await sheet.getByRole('button', { name: 'Close', exact: true }).press('Enter')
  await sheet.waitFor({ state: 'detached' })
  return words
}
