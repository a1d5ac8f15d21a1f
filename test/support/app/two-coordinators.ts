import type { Page } from 'playwright-core'
import type { EvidenceRecord } from '#evidence/record/evidence-record.ts'
import { putRecords } from '../evidence/put-records.ts'
import { press } from './acting.ts'
import { ANA, ILIR } from './agency-in-browsers.ts'
import { enrolledAgency, type EnrolledAgency } from './enrolled-agency.ts'
import { downloadedBytes } from './downloaded.ts'

export interface TwoCoordinators {
  readonly agency: EnrolledAgency
  readonly ilir: Page
  readonly ana: Page
}

/** An agency with these records and two coordinators: what one proposes, the other counts again. */
export async function twoCoordinators(records: readonly EvidenceRecord[]): Promise<TwoCoordinators> {
  const agency = await enrolledAgency([ILIR, ANA])
  const [ilir, ana] = agency.came
  if (!ilir || !ana) throw new Error('two came in')
  await putRecords(agency.server.database.store, records)
  return { agency, ilir: ilir.page, ana: ana.page }
}

/** The content of a table's cell, by the words of its row and its position there. */
export const countOf = (page: Page, row: string | RegExp, at: number) =>
  page.getByRole('row', { name: row }).getByRole('cell').nth(at).innerText()

/** The file that a button downloads. */
export async function saved(
  page: Page,
  button: string | RegExp,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const coming = page.waitForEvent('download')
  await press(page, button)
  const file = await coming
  return { name: file.suggestedFilename(), bytes: await downloadedBytes(file) }
}
