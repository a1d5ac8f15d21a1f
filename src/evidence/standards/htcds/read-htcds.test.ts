import { describe, expect, it } from 'vitest'
import { readHtcds, type HtcdsEnding } from './read-htcds.ts'
import { toRelational } from './relational.ts'
import { caseSheetCsv, caseSheetWorkbook } from './write-case-sheet.ts'

const CASES = [
  { prs_FirstName: 'Lule', prs_Gender: 'Feminine', con_Consent: 'TRUE', prs_Birthdate: '2013-04-02' },
  { prs_FirstName: 'Genti; the "small" one\nof two', prs_Gender: 'Masculine', cco_CaseComment: '=HYPERLINK("x")' },
]
const bytesOf = (text: string) => new TextEncoder().encode(text)
const relational = (person: object) => ({
  ...toRelational([]),
  cases: [
    {
      case: {},
      person,
      victim: {},
      perpetrator: {},
      consent: {},
      referral: {},
      comments: [],
      events: [],
      supportPlans: [],
    },
  ],
})
const refusal = (bytes: Uint8Array<ArrayBuffer>, ending: HtcdsEnding) => readHtcds(bytes, ending)

describe('a sheet of cases is refused', () => {
  it('that has the ending of a workbook and is none, or was cut', async () => {
    const whole = await caseSheetWorkbook(CASES)
    expect(await refusal(bytesOf('prs_FirstName\nLule'), 'xlsx')).toMatchObject({ ok: false, code: 'not-a-workbook' })
    expect(await refusal(whole.slice(0, whole.length / 2), 'xlsx')).toMatchObject({ ok: false, code: 'not-a-workbook' })
  })

  it.each([
    [
      'that is no UTF-8, with the row',
      Uint8Array.of(0x41, 0x0a, 0xff, 0xfe),
      'csv',
      { code: 'not-utf-8', detail: { row: 2 } },
    ],
    ['that is no JSON', bytesOf('{"standard":'), 'json', { code: 'not-json' }],
    [
      'that is no JSON, with the line',
      bytesOf('{\n"standard": "HTCDS",\n oops }'),
      'json',
      { code: 'not-json', detail: { row: 3 } },
    ],
    [
      'in JSON of another kind, with the place',
      bytesOf('{"standard":"HTCDS","version":"1.0","organisations":[],"cases":[]}'),
      'json',
      { code: 'not-htcds-json', detail: { path: 'version' } },
    ],
    ['without a case', bytesOf(JSON.stringify(toRelational([]))), 'json', { code: 'no-cases' }],
    [
      'with a value in JSON that is no code, with case and field',
      bytesOf(JSON.stringify(relational({ prs_Gender: 'Purple', prs_Birthdate: '14/03/2009' }))),
      'json',
      {
        code: 'wrong-values',
        detail: {
          cells: [
            { row: 1, column: 'prs_Gender', code: 'no-code-of-this-field' },
            { row: 1, column: 'prs_Birthdate', code: 'date-unclear' },
          ],
        },
      },
    ],
    [
      'with two values in JSON where one belongs',
      bytesOf(JSON.stringify(relational({ prs_Gender: ['Feminine', 'Masculine'] }))),
      'json',
      { code: 'wrong-values', detail: { cells: [{ row: 1, column: 'prs_Gender' }] } },
    ],
    [
      'with signs that no text has, with the row',
      bytesOf('prs_FirstName\nLule\nGen\0ti\n'),
      'csv',
      { code: 'mangled', detail: { row: 3 } },
    ],
    [
      'with a value that is no code below blank lines, with the row that a spreadsheet shows',
      bytesOf('prs_FirstName,prs_Gender\r\n\r\nLule,Feminine\r\n\r\nGenti,Purple\r\n'),
      'csv',
      { code: 'wrong-values', detail: { cells: [{ row: 5, column: 'prs_Gender' }] } },
    ],
    [
      'with a text that a comma parted, so that what follows stands under other columns',
      bytesOf('prs_MailingStreet,prs_MailingCity,prs_FirstName\nRruga 4,Kukës,Lule\nRruga 4, hyrja 2,Kukës,Genti\n'),
      'csv',
      { code: 'wrong-number-of-cells', detail: { row: 3 } },
    ],
    [
      'that is the form itself',
      bytesOf('type,name,label\ntext,prs_First_Name,First Name\n'),
      'csv',
      { code: 'form-itself' },
    ],
    ['with none of the standard’s columns', bytesOf('colour,size\nred,2\n'), 'csv', { code: 'no-htcds-columns' }],
    [
      'with a value that is no code, with row and column',
      bytesOf('prs_FirstName,prs_Gender\nLule,Feminine\nGenti,Purple\n'),
      'csv',
      { code: 'wrong-values', detail: { cells: [{ row: 3, column: 'prs_Gender', code: 'no-code-of-this-field' }] } },
    ],
  ] as const)('%s', async (_, bytes, ending, expected) => {
    expect(await refusal(bytes, ending)).toMatchObject({ ok: false, ...expected })
  })
})

describe('relational JSON', () => {
  it('with a label where the code should stand is put right as a sheet is, and says so', async () => {
    const given = bytesOf(JSON.stringify(relational({ prs_Gender: 'Transgender Feminine', prs_SecondName: 'a;b:c\n' })))
    expect(await readHtcds(given, 'json')).toMatchObject({
      ok: true,
      value: {
        cases: [{ prs_Gender: 'TransgenderFeminine', prs_SecondName: 'a;b:c\n' }],
        repairs: [{ code: 'label-for-code', row: 1, column: 'prs_Gender' }],
      },
    })
  })
})

describe('a sheet of cases', () => {
  it('is read with semicolons too, as spreadsheets write it where a comma is the decimal sign', async () => {
    expect(
      await readHtcds(
        bytesOf(
          '\uFEFFprs_FirstName;prs_Gender;vic_TypeOfExploitation\r\nLule;Feminine;"ForcedBegging;ChildLabour"\r\n',
        ),
        'csv',
      ),
    ).toMatchObject({
      ok: true,
      value: {
        cases: [
          { prs_FirstName: 'Lule', prs_Gender: 'Feminine', vic_TypeOfExploitation: ['ForcedBegging', 'ChildLabour'] },
        ],
        repairs: [],
      },
    })
  })

  it('loses nothing unsaid: a text under no column, and one that stands alone in a row, are told of with their row', async () => {
    const read = await readHtcds(bytesOf('prs_FirstName,,Remarks\nLule,left of her,\n,,she came back\n,,\n'), 'csv')
    if (!read.ok) throw new Error(read.code)
    expect(read.value.cases).toEqual([{ prs_FirstName: 'Lule' }])
    expect(read.value.repairs.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['column-kept-aside', undefined, 'Remarks'],
      ['column-kept-aside', 2, 'column 2'],
      ['column-kept-aside', 3, 'Remarks'],
    ])
    expect(read.value.blank).toBe(1)
  })

  it('is the same in each form that we write', async () => {
    const forms = [
      [bytesOf(caseSheetCsv(CASES)), 'csv'],
      [await caseSheetWorkbook(CASES), 'xlsx'],
      [bytesOf(JSON.stringify(toRelational(CASES))), 'json'],
    ] as const
    for (const [bytes, ending] of forms) {
      const read = await readHtcds(bytes, ending)
      expect(read.ok && [...read.value.cases].map((one) => ({ ...one }))).toEqual(CASES)
    }
  })
})
