import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { openWorkbook, writeWorkbookOf } from './workbook.ts'

let parts: Readonly<Record<string, Uint8Array>>
beforeAll(async () => {
  parts = unzipSync(await writeWorkbookOf('cases', [['prs_FirstName']]))
})

/** A workbook whose one sheet holds these rows of XML. */
const sheetOf = (rows: string): Uint8Array<ArrayBuffer> => {
  const made = Object.entries(parts).map(([name, bytes]) => [
    name,
    name.includes('worksheets/')
      ? strToU8(strFromU8(bytes).replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${rows}</sheetData>`))
      : bytes,
  ])
  return new Uint8Array(zipSync(Object.fromEntries(made) as Record<string, Uint8Array>))
}
const text = (at: string, value: string) =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`
const header = `<row r="1">${text('A1', 'prs_FirstName')}</row>`

describe('a sheet is refused', () => {
  it.each([
    [
      'with one cell so far off that the gap before it fills a memory',
      `${header}<row r="1048576">${text('XFD1048576', 'x')}</row>`,
      'too-large',
    ],
    ['with a row behind the last that a spreadsheet has', `${header}<row r="9999999"></row>`, 'not-a-workbook'],
    [
      'with a place hidden behind a sign that seems to end the tag',
      `${header}<row z=">" r="9999998"><c z=">" r="XFD9999998"><v>1</v></c></row>`,
      'not-a-workbook',
    ],
    ['with a place written in other signs', '<row r="1"><c r="&#88;FD1"><v>1</v></c></row>', 'not-a-workbook'],
    ['with a cell that never ends', '<row r="1"><c r="A1"><v>1</v></row>', 'not-a-workbook'],
  ])('%s', async (_, rows, code) => {
    expect(await openWorkbook(sheetOf(rows))).toMatchObject({ ok: false, code })
  })
})

describe('a cell', () => {
  const read = async (cell: string) => {
    const opened = await openWorkbook(
      sheetOf(`${header}<row r="2">${cell}</row><row r="3">${text('A3', 'after')}</row>`),
    )
    return opened.ok ? opened.value.map(([one]) => one) : opened.code
  }

  it('keeps the spaces and lines of its text', async () => {
    expect(await read(text('A2', '  two\nlines; a:b '))).toEqual(['prs_FirstName', '  two\nlines; a:b ', 'after'])
  })

  it('in error is what the spreadsheet shows, and not blank', async () => {
    expect(await read('<c r="A2" t="e"><v>#REF!</v></c>')).toEqual(['prs_FirstName', '#REF!', 'after'])
  })

  it('with a formula is what was last computed; never computed, it is the formula', async () => {
    expect(await read('<c r="A2" t="str"><f>A1&amp;"x"</f><v>done</v></c>')).toEqual(['prs_FirstName', 'done', 'after'])
    expect(await read('<c r="A2"><f>A1&amp;"x"</f></c>')).toEqual(['prs_FirstName', '=A1&"x"', 'after'])
  })

  it('that is empty is empty however far off it was painted', async () => {
    expect(await read('<c r="XFD2" s="0"/>')).toEqual(['prs_FirstName', null, 'after'])
  })
})
