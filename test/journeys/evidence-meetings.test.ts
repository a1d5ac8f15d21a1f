import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordOfMeeting } from '#evidence/record/evidence-record.ts'
import { heading, pick, press, said, write } from '../support/app/acting.ts'
import { faultsOf } from '../support/app/fit.ts'
import { countOf, twoCoordinators, type TwoCoordinators } from '../support/app/two-coordinators.ts'
import { anyRecord } from '../support/evidence/any-record.ts'

const id = (n: number) => `${n.toString(36).padStart(21, 'Z')}A`
const meetings = [
  ...Array.from({ length: 30 }, () => recordOfMeeting({ month: '2026-03', district: 'AL-10', ended: 'met-took-help' })),
  ...Array.from({ length: 14 }, () => recordOfMeeting({ month: '2026-03', district: 'AL-11', ended: 'met-took-help' })),
  ...Array.from({ length: 22 }, () => recordOfMeeting({ month: '2026-04', district: 'AL-10', ended: 'met-went-away' })),
  ...Array.from({ length: 3 }, () => recordOfMeeting({ month: '2026-04', district: 'AL-11', ended: 'met-went-away' })),
]
const records = [
  ...Array.from({ length: 20 }, (_, n) => anyRecord({ id: id(n) })),
  ...meetings.map((record, n) => ({ id: id(100 + n), ...record })),
]

let agency: TwoCoordinators['agency']
let ilir: Page
let ana: Page

beforeAll(async () => {
  ;({ agency, ilir, ana } = await twoCoordinators(records))
})
afterAll(() => agency.close())

const fits = async (page: Page) => expect(await faultsOf(page)).toEqual([])
const offered = (page: Page, label: string) =>
  page.getByRole('combobox', { name: label, exact: true }).getByRole('option').allInnerTexts()

describe('meetings without a file', () => {
  it('are counted in no figure until whoever keeps the team’s file decides it and says why', async () => {
    const { page } = await agency.openArben()
    await press(page, /^More$/)
    await press(page, /^Sets of questions/)
    await said(page, 'Meetings are not counted: no figure that leaves the agency says anything about them.')
    const count = page.getByRole('button', { name: 'Count meetings', exact: true })
    expect(await count.isDisabled()).toBe(true)
    await page.getByRole('textbox', { name: 'Why so?', exact: true }).last().fill('The ministry plans outreach by it.')
    await count.click()
    await said(page, /^When the notes of a meeting are deleted, the month, the district and how it ended are counted/)
    await said(page, 'Reason: The ministry plans outreach by it.')
    await fits(page)
  })

  it('stand in a table of their own: nothing is asked of them that is not known, and no child is among them', async () => {
    await heading(ilir, 'Numbers')
    await press(ilir, /^Build a table/)
    await said(ilir, '89 records are here')
    await press(ilir, 'Freeze the records of today')
    await pick(ilir, 'Rows', 'Meetings without a file')
    expect(await offered(ilir, 'From the records of')).toEqual([expect.stringContaining('(20 children)')])
    expect(await offered(ilir, 'Columns')).toEqual(['None', 'District', 'Quarter'])
    await pick(ilir, 'Columns', 'District')
    await press(ilir, 'Count and protect')
    await said(ilir, 'Detail lost, and remaining risk')
    expect(await countOf(ilir, /^Went away, and no file was opened/, 1)).toBe('hidden')
    expect(await countOf(ilir, /^All/, 2)).toBe('69')
    await fits(ilir)
  })

  it('leave when a second person agreed, and no table of children is held against theirs', async () => {
    await write(ilir, 'What is it called?', 'Meetings by district')
    await press(ilir, 'Ask a second person')
    await said(ilir, 'A second person must agree. Nothing is released yet.')
    await heading(ana, 'Numbers')
    await press(ana, /^Releases/)
    await press(ana, /^Meetings by district/)
    await said(ana, /^No other table was released/)
    await press(ana, 'Agree')
    await press(ana, 'Release the file')
    await said(ana, 'Released')
    await press(ilir, /^Numbers/)
    await press(ilir, /^Build a table/)
    await pick(ilir, 'Rows', 'Age')
    expect(await offered(ilir, 'Columns')).not.toContain('Meetings without a file')
    await press(ilir, 'Count and protect')
    await said(ilir, /^No other table was released/)
    expect(await countOf(ilir, /^All/, 0)).toBe('20')
  })

  it('have an indicator of their own, with its definition', async () => {
    await press(ilir, /^Numbers/)
    await press(ilir, /^Indicators/)
    await said(ilir, /a person met twice counts twice/)
    await said(ilir, 'Meetings are counted, not children.')
    await fits(ilir)
  })
})
