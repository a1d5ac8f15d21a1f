import type { Page } from 'playwright-core'
import type { Device } from '#device/api.ts'
import { current } from '#domain/file/values.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { KINDS } from '#domain/kinds.ts'
import { FILE_TYPES } from '#domain/vocabulary/file-type.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { press, said } from '../../app/acting.ts'
import { given } from '../../system.ts'
import type { factsOnPage } from './page.ts'
import { EVERYONE, type SistersAgency, type Someone } from './people.ts'

/**
 * Everything that a member's own device opens: of each file all entries, of every type, and the files whose number they
 * might have heard.
 */
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

/** The entries in a file, without those of one kind. */
export const standingBeside = (kind: string, file: CaseFile) =>
  KINDS.flatMap((one) => (one.name === kind ? [] : current(file, one).map(({ id }) => id)))

/** The file that a line of the table names. */
async function filesByName({ devices, files }: SistersAgency): Promise<Readonly<Record<string, FileId>>> {
  given(await devices.Drita.sync())
  const [group] = given(await devices.Drita.files('group'))
  const [report] = given(await devices.Drita.files('safeguarding'))
  if (!group || !report) throw new Error('there is a group and a report')
  const { mother, socheata, maly } = files
  return { Chanthou: mother, Socheata: socheata, Maly: maly, 'the group': group.file, 'the report': report.file }
}

/**
 * For each fact of the page, whether each person's own device reads it; throws if it is in another file than the page
 * names.
 */
export async function readByEverybody(agency: SistersAgency, facts: ReturnType<typeof factsOnPage>) {
  const files = await filesByName(agency)
  const found: { who: Someone; fact: string; file: string; sees: boolean }[] = []
  for (const who of EVERYONE) {
    const readable = await readableOn(agency.devices[who], Object.values(files))
    const everything = [...readable.values()].join('\n')
    for (const { fact, file, words } of facts) {
      const there = files[file]
      if (there === undefined) throw new Error(`${fact}: there is no file of ${file}`)
      const sees = readable.get(there)?.includes(words) ?? false
      if (!sees && everything.includes(words)) throw new Error(`${who} reads elsewhere: ${words}`)
      found.push({ who, fact, file, sees })
    }
  }
  return found
}

/**
 * What the screens of the open file show: its parts, and every note of the journey until all of `words` were found,
 * sealed ones opened by touch.
 */
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

/** The child's own page, if this person holds the plan of which it is made; then the journey again. */
async function childsOwnPage(page: Page): Promise<string> {
  await press(page, 'Plan')
  const plan = page.getByRole('button', { name: 'The child’s own page' })
  const notHeld = page.getByText('You cannot open this child’s plan')
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
