import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCsv } from '#evidence/record/read-csv.ts'
import { CTDC_COLUMNS } from '#evidence/standards/ctdc/contribution.ts'
import { caseSheetCsv } from '#evidence/standards/htcds/write-case-sheet.ts'
import { openWorkbook, writeWorkbookOf } from '#evidence/standards/workbook/workbook.ts'
import { choose, group, heading, pick, press, said, tick, write } from '../support/app/acting.ts'
import { faultsOf } from '../support/app/fit.ts'
import { saved, twoCoordinators, type TwoCoordinators } from '../support/app/two-coordinators.ts'
import { anyRecord } from '../support/evidence/any-record.ts'

/** Six hundred invented children; four of them are of the group that is never identified. */
const records = Array.from({ length: 600 }, (_, n) =>
  anyRecord({
    id: `${n.toString(36).padStart(21, 'Z')}A`,
    month: `2026-0${String(1 + (n % 6))}`,
    sex: n % 3 === 0 ? 'male' : 'female',
    ageBand: (['6-11', '12-14', '15-17'] as const)[n % 3] ?? '6-11',
    forms: [n % 4 === 0 ? 'sexual-exploitation' : 'forced-begging'],
    pathway: n < 4 ? 'never-identified' : n % 2 === 0 ? 'identified-fully-assisted' : 'identified-partly-assisted',
  }),
)

let agency: TwoCoordinators['agency']
let ilir: Page
let ana: Page

beforeAll(async () => {
  ;({ agency, ilir, ana } = await twoCoordinators(records))
  await heading(ilir, 'Numbers')
  await heading(ana, 'Numbers')
})
afterAll(async () => {
  await agency.close()
})

const home = (page: Page) => press(page, /^Numbers/)

describe('an indicator', () => {
  it('hides a few, says that they are hidden, and can be heard as well as seen', async () => {
    await press(ilir, /^Indicators/)
    const card = ilir.getByRole('region', { name: 'How children were identified' })
    await press(card, 'Count')
    const table = card.getByRole('table')
    await table.waitFor()
    expect(await table.getByRole('row', { name: /^Never identified/ }).innerText()).toContain('hidden')
    expect(await card.getByRole('img').getAttribute('aria-label')).toMatch(
      /Identified, and fully assisted: 298\. .*Never identified: hidden/,
    )
    expect(await faultsOf(ilir)).toEqual([])
  })

  it('leaves this screen by no way of its own, not even on paper; a table that two people let out is one touch away', async () => {
    expect(await ilir.getByRole('button', { name: /save|print/i }).count()).toBe(0)
    const table = ilir.getByRole('region', { name: 'How children were identified' }).getByRole('table')
    await ilir.emulateMedia({ media: 'print' })
    expect(await table.isVisible()).toBe(false)
    expect(await ilir.getByText('This screen is not printed').isVisible()).toBe(true)
    await ilir.emulateMedia({ media: null })
    expect(await table.isVisible()).toBe(true)
    await press(ilir, 'Build a table')
    await said(ilir, 'Build a table')
  })
})

describe('records of nobody', () => {
  it('cannot be made before two people have opened a budget', async () => {
    await home(ilir)
    await press(ilir, /^Synthetic records/)
    await said(ilir, 'No budget is open')
    await press(ilir, 'Open a budget')
    await press(ilir, 'Ask to open a budget')
    await write(ilir, 'Programme', 'cases')
    await write(ilir, 'Year', '2026')
    await write(ilir, 'Budget for the whole year (ε)', '8')
    await press(ilir, 'Ask a second person')
    await said(ilir, /Open a budget of 8/)
    await press(ana, /^Releases/)
    await press(ana, 'Agree')
    await said(ana, '8 left')
  })

  it('are paid for once, made, and proposed', async () => {
    await home(ilir)
    await press(ilir, /^Synthetic records/)
    await makeRecords('4')
    await write(ilir, 'What is it called?', 'Children of 2026')
    await press(ilir, 'Ask a second person')
    await said(ilir, 'A second person must agree. Nothing is released yet.')
  })

  it('leave once the second person has seen on her own device what is lost, and agreed', async () => {
    const text = await agreedTo('Children of 2026', 'synthetic-hxl-1-1.csv')
    const [header = '', tags = '', ...rows] = text.trimEnd().split('\r\n')
    expect(header).toMatch(/^ageBand,sex,childGroups\./)
    expect(tags).toMatch(/^#beneficiary \+age \+code,#beneficiary \+sex \+code/)
    expect(Math.abs(rows.length - 600)).toBeLessThan(60)
    expect(text).not.toContain('never-identified')
  })

  it('in CTDC’s 27 columns are a contribution', async () => {
    await home(ilir)
    await press(ilir, /^Synthetic records/)
    await choose(ilir, /^A contribution to CTDC/)
    await makeRecords('2')
    await write(ilir, 'What is it called?', 'Contribution of 2026')
    await press(ilir, 'Ask a second person')
    await said(ilir, 'A second person must agree. Nothing is released yet.')
    const read = readCsv(await agreedTo('Contribution of 2026', 'synthetic-ctdc-2024.csv'))
    if (!read.ok) throw new Error(read.code)
    expect(read.value.columns.map(({ name }) => name)).toEqual([...CTDC_COLUMNS])
    expect(read.value.columns.find(({ name }) => name === 'gender')?.values).toEqual(['', 'Man', 'Woman'])
  })
})

async function makeRecords(epsilon: string): Promise<void> {
  await write(ilir, 'About how many children are in the records?', '600')
  await pick(ilir, 'How much of the budget?', epsilon === '4' ? '4: much detail is kept' : '2: usual')
  await said(ilir, /is left blank/)
  expect(await faultsOf(ilir)).toEqual([])
  await press(ilir, 'Make the records')
  await press(ilir, 'Spend the budget, make the records')
  await ilir.getByRole('heading', { name: /synthetic records$/ }).waitFor({ timeout: 30_000 })
}

async function agreedTo(title: string, file: string): Promise<string> {
  await home(ana)
  await press(ana, new RegExp(title))
  await said(ana, 'What would be released')
  expect(await faultsOf(ana)).toEqual([])
  await press(ana, 'Agree')
  await press(ana, 'Release the file')
  const { name, bytes } = await saved(ana, /^Save the file/)
  expect(name).toBe(file)
  return bytes.toString()
}

describe('a table of a file of cases', () => {
  const row = (n: number) =>
    `${n % 3 === 0 ? 'Male' : 'Female'},${n % 2 === 0 ? 'AL' : '-99'},${n < 3 ? 'Organ Removal' : n % 5 < 2 ? 'Sexual Exploitation' : 'Forced Labour'}`
  const file = ['gender,citizenship,ExploitType', ...Array.from({ length: 300 }, (_, n) => row(n))].join('\n')
  const give = (page: Page, text: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'cases.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

  it('is refused where the file is mangled, with the row', async () => {
    await home(ilir)
    await press(ilir, /^Table from a file of cases/)
    await give(ilir, `${file}\nFemale,AL`)
    await said(ilir, /A row has more or fewer cells than the header.*Row 302/)
  })

  it('is refused by a column of names, with the column and how many: each of them would be written out', async () => {
    await give(
      ilir,
      [
        'child,number,gender',
        ...Array.from(
          { length: 90 },
          (_, n) => `Lule ${String(n % 70)},${String(n)},${n % 2 === 0 ? 'Female' : 'Male'}`,
        ),
      ].join('\n'),
    )
    await said(ilir, '90 cases were read.')
    await write(ilir, 'Programme', 'named')
    await said(ilir, 'A column has too many different values. Column number.')
    await pick(ilir, 'Rows', 'gender')
    await pick(ilir, 'Columns', 'child')
    await press(ilir, 'Count and protect')
    await said(ilir, 'child: values look like names')
    await said(ilir, /^Most values \(50 of 70\) occur in only one row/)
    expect(await ilir.getByRole('button', { name: 'Ask a second person' }).count()).toBe(0)
    expect(await faultsOf(ilir)).toEqual([])
  })

  it('has its few hidden, and leaves once the second person has counted it from the same file', async () => {
    await give(ilir, file)
    await said(ilir, /300 cases were read.*150 cells said -99/)
    await write(ilir, 'Programme', 'ctdc')
    await pick(ilir, 'Rows', 'ExploitType')
    await pick(ilir, 'Columns', 'gender')
    await press(ilir, 'Count and protect')
    await said(ilir, 'The table as it would be released')
    expect(await ilir.getByRole('row', { name: /^Organ Removal/ }).innerText()).toMatch(/hidden/)
    const known = group(ilir, /^What may a reader already know about a child/)
    await tick(known, 'gender')
    await tick(known, 'ExploitType')
    await press(ilir, 'Measure the risk')
    await said(ilir, 'At least one person is unlike all others (k = 1).')
    await said(ilir, 'Groups of fewer than 3 alike: 3 of 300 rows')
    expect(await faultsOf(ilir)).toEqual([])
    await write(ilir, 'What is it called?', 'Forms by gender')
    await press(ilir, 'Ask a second person')
    await said(ilir, 'A second person must agree. Nothing is released yet.')
    await home(ana)
    await press(ana, /^Forms by gender/)
    await give(ana, `${file}\nFemale,AL,Other`)
    await said(ana, /This is another file/)
    expect(await ana.getByRole('button', { name: 'Agree' }).isDisabled()).toBe(true)
    await give(ana, file)
    await said(ana, 'Detail lost, and remaining risk')
    await press(ana, 'Agree')
    await press(ana, 'Release the file')
    const { bytes } = await saved(ana, /^Save the file/)
    const opened = await openWorkbook(new Uint8Array((await saved(ana, /^Save as a spreadsheet/)).bytes))
    expect(opened.ok && opened.value.map((cells) => cells.map((cell) => cell ?? '').join(','))).toEqual(
      bytes.toString().trimEnd().split('\r\n'),
    )
    expect(bytes.toString()).toMatch(/^ExploitType,gender,count\r\n/)
    expect(bytes.toString()).toContain('Organ Removal,Female,\r\n')
  })

  it('is refused where it would give away what an earlier one of the file hides, and says how many of that file are out', async () => {
    const some: readonly (readonly [number, string])[] = [
      [5, 'north,farm,night'],
      [40, 'north,farm,day'],
      [2, 'north,street,night'],
      [8, 'south,farm,day'],
      [10, 'north,street,day'],
      [1, 'south,house,day'],
      [3, 'north,house,day'],
      [1, 'north,house,night'],
      [1, 'south,farm,night'],
      [1, 'south,street,day'],
    ]
    const places = [
      'area,place,shift',
      ...some.flatMap(([many, what]) => Array.from({ length: many }, () => what)),
    ].join('\n')
    const ask = async (...by: readonly string[]) => {
      await home(ilir)
      await press(ilir, /^Table from a file of cases/)
      await give(ilir, places)
      await said(ilir, '72 cases were read.')
      await write(ilir, 'Programme', 'places')
      for (const [at, column] of by.entries())
        await pick(ilir, ['Rows', 'Columns', 'One table for each'][at] ?? '', column)
    }
    await ask('area', 'place', 'shift')
    await pick(ilir, 'Who will see the table?', 'Partners under an agreement (counts from 5)')
    await press(ilir, 'Count and protect')
    await write(ilir, 'What is it called?', 'Places and shifts')
    await press(ilir, 'Ask a second person')
    await said(ilir, 'A second person must agree. Nothing is released yet.')
    await home(ana)
    await press(ana, /^Places and shifts/)
    await give(ana, places)
    await said(ana, 'Detail lost, and remaining risk')
    await press(ana, 'Agree')
    await press(ana, 'Release the file')
    await said(ana, 'Released')
    await ask('area', 'place')
    await press(ilir, 'Count and protect')
    await said(ilir, 'Would reveal what another table hides')
    await said(ilir, /^One table was released\. Anyone who has both/)
  })

  it('comes from no second file under the same name: the two could be compared', async () => {
    await home(ilir)
    await press(ilir, /^Table from a file of cases/)
    await give(ilir, `${file}\nFemale,AL,Other`)
    await write(ilir, 'Programme', 'ctdc')
    await said(ilir, 'Earlier tables used another file')
  })
})

describe('a sheet of cases', () => {
  const CASES = [{ prs_FirstName: 'Lule', prs_Gender: 'Feminine', prs_Birthdate: '2013-04-02' }]
  const give = (name: string, buffer: Buffer) =>
    ilir.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

  it('is refused whole with row and column where a cell cannot be read', async () => {
    await home(ilir)
    await press(ilir, /^Import a sheet of cases/)
    await said(ilir, /a filled form \(\.xml\)/)
    await give('sheet.csv', Buffer.from(caseSheetCsv(CASES).replace('Feminine', 'Purple')))
    await said(ilir, 'Nothing was imported.')
    await said(ilir, /Row 2, prs_Gender: not a code of this field/)
    await give('sheet.xlsx', Buffer.from('no workbook'))
    await said(ilir, /This Excel workbook cannot be read/)
  })

  it('as IOM’s template has it is read, each repair is told, and it is saved in another form', async () => {
    // Two mistakes: a column with a misspelt name above the right label, and a label in place of the code.
    const rows = [
      ['', 'prs_FirstName', 'prs_BirthDate', 'prs_Gender', 'con_Consent'],
      ['', 'First Name', 'Birthdate', 'Gender', 'Consent'],
      ['1', 'Lule', '2013-04-02', 'Transgender Feminine', 'TRUE'],
    ]
    await give('sheet.xlsx', Buffer.from(await writeWorkbookOf('Cases', rows)))
    await said(ilir, '1 case was read')
    await said(
      ilir,
      /Whole column, prs_BirthDate: The name of the column was misspelt \(prs_BirthDate → prs_Birthdate\)/,
    )
    await said(
      ilir,
      /Row 3, prs_Gender: The label was there instead of the code \(Transgender Feminine → TransgenderFeminine\)/,
    )
    expect(await faultsOf(ilir)).toEqual([])
    const json = await saved(ilir, /^Save as relational JSON/)
    expect(JSON.parse(json.bytes.toString())).toMatchObject({
      standard: 'HTCDS',
      version: '2.0',
      cases: [{ person: { prs_Gender: 'TransgenderFeminine', prs_Birthdate: '2013-04-02' } }],
    })
    const book = await saved(ilir, /^Save as a workbook/)
    expect(book.name).toBe('htcds-2-0.xlsx')
    expect(await openWorkbook(new Uint8Array(book.bytes))).toMatchObject({ ok: true })
    const schema = JSON.parse((await saved(ilir, /^Save the standard/)).bytes.toString()) as {
      readonly $schema: string
      readonly properties: object
    }
    expect([schema.$schema, Object.keys(schema.properties).length]).toEqual([
      'https://json-schema.org/draft/2020-12/schema',
      83,
    ])
  })

  it('without one complaint of any page', () => {
    expect(agency.complaints()).toEqual([])
  })
})
