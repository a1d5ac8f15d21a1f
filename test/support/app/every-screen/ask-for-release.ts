import type { Page } from 'playwright-core'
import { pick, press, said, write } from '../acting.ts'
import { goTo, placeNow } from './go-to.ts'

/** A coordinator makes a table and asks a second person to release it. Returns its name in the log. */
export async function askForRelease(page: Page): Promise<string> {
  await goTo(page, { is: 'evidence-table' })
  await press(page, 'Freeze the records of today')
  await pick(page, 'Rows', 'Age')
  await pick(page, 'Columns', 'Sex')
  await press(page, 'Count and protect')
  await write(page, 'What is it called?', 'Children by age and sex')
  await press(page, 'Ask a second person')
  await said(page, 'A second person must agree. Nothing is released yet.')
  const place = await placeNow(page)
  if (place.is !== 'evidence-release') throw new Error('the release is not shown')
  return place.release
}
