import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsvRows } from '../csv-rows.ts'
import { openWorkbook, type SheetRows } from '../workbook/workbook.ts'
import { CASE_SHEET, type HtcdsCase } from './case.ts'
import { HTCDS_FIELDS } from './fields.ts'
import { htcdsJsonSchema } from './json-schema.ts'
import { readCaseSheet } from './read-case-sheet.ts'
import { fromRelational, HtcdsRelational, toRelational } from './relational.ts'
import { caseSheetCsv, caseSheetWorkbook } from './write-case-sheet.ts'

/** The first two rows of IOM's sheet, its misspellings included. */
const IDS = [
  null,
  'cas_CaseOwner',
  'prs_Gender',
  'prs_MailingCity',
  'prs_MailingCountry',
  'prs_MailingState',
  'vic_TraffickinStatusDecisionMakingOrg',
  'vic_TypeOfExploitation',
  null,
  'prs_Birthdate',
]
const LABELS = [
  null,
  'Case Owner',
  'Gender',
  'Mailing Street',
  'Mailing City',
  'Mailing State/Province',
  'Trafficking Status Decision Making Organization',
  'Type of Exploitation',
  'Reason for Outgoing Referral',
  'Birthdate',
]
const sheet = (...rows: SheetRows): SheetRows => [IDS, LABELS, ...rows]
const read = (rows: SheetRows) => {
  const answer = readCaseSheet(rows)
  if (!answer.ok) throw new Error(`refused: ${answer.code}`)
  return answer.value
}

describe('a sheet of cases is refused', () => {
  it('where no column is a field of the standard', () => {
    expect(
      readCaseSheet([
        ['name', 'village'],
        ['a', 'b'],
      ]),
    ).toMatchObject({ ok: false, code: 'no-htcds-columns' })
  })

  it('where there are numbers of rows and no case', () => {
    expect(readCaseSheet(sheet([1, null], [2, null]))).toMatchObject({ ok: false, code: 'no-cases' })
  })

  it('with every wrong cell by row and column, and nothing of it counts', () => {
    const rows = sheet([
      1,
      'A',
      'Girl',
      null,
      null,
      null,
      null,
      'ForcedBegging;Forced begging;Teaching',
      null,
      '14/03/2009',
    ])
    expect(readCaseSheet(rows)).toEqual({
      ok: false,
      code: 'wrong-values',
      detail: {
        cells: [
          { row: 3, column: 'prs_Gender', code: 'no-code-of-this-field' },
          { row: 3, column: 'vic_TypeOfExploitation', code: 'no-code-of-this-field' },
          { row: 3, column: 'prs_Birthdate', code: 'date-unclear' },
        ],
      },
    })
  })

  it('where a number is written as no number of the standard is', () => {
    for (const number of ['0x10', 'Infinity', '1e3', 'two'])
      expect(readCaseSheet([['prs_NumberOfChildren'], [number]])).toMatchObject({
        ok: false,
        detail: { cells: [{ row: 2, column: 'prs_NumberOfChildren', code: 'not-a-number' }] },
      })
  })

  it.each([
    ['a day that is none', '2009-02-30'],
    ['a year alone', '2009'],
    ['words', 'last spring'],
  ])('where a date is %s', (_, date) => {
    expect(readCaseSheet(sheet([1, 'A', null, null, null, null, null, null, null, date]))).toMatchObject({
      ok: false,
      code: 'wrong-values',
    })
  })
})

describe('IOM’s own case sheet', () => {
  const one = read(
    sheet(
      [
        1,
        'B. Leka',
        'TransgenderFeminine',
        'Rruga 4',
        'Kukës',
        'Kukës',
        'Court or prosecution',
        'Forced begging; ChildLabour',
        'Migration Or Change Of Location',
        39_886,
      ],
      [2, null],
    ),
  )

  it('is read by its labels where the ids above them name other fields, and says so', () => {
    expect(one.cases).toEqual([
      {
        cas_CaseOwner: 'B. Leka',
        prs_Gender: 'TransgenderFeminine',
        prs_MailingStreet: 'Rruga 4',
        prs_MailingCity: 'Kukës',
        prs_MailingState: 'Kukës',
        vic_TraffickingStatusDecisionMakingOrg: 'CourtOrProsecution',
        vic_TypeOfExploitation: ['ForcedBegging', 'ChildLabour'],
        cas_ReasonForOutgoingReferral: 'MigrationOrChangeOfLocation',
        prs_Birthdate: '2009-03-14',
      },
    ])
    expect(one.blank).toBe(1)
  })

  it('has every repair told: by whole column, and by row', () => {
    const told = one.repairs.map(({ code, row, column, to }) => [code, row ?? 'column', column, to])
    expect(told).toEqual(
      expect.arrayContaining([
        ['mapped-by-label', 'column', 'prs_MailingCity', 'prs_MailingStreet'],
        ['mapped-by-label', 'column', 'prs_MailingCountry', 'prs_MailingCity'],
        ['id-misspelt', 'column', 'vic_TraffickinStatusDecisionMakingOrg', 'vic_TraffickingStatusDecisionMakingOrg'],
        ['id-blank', 'column', 'column 9', 'cas_ReasonForOutgoingReferral'],
        ['label-for-code', 3, 'vic_TypeOfExploitation', 'ForcedBegging'],
        ['spelling', 3, 'cas_ReasonForOutgoingReferral', 'MigrationOrChangeOfLocation'],
        ['date-was-number', 3, 'prs_Birthdate', '2009-03-14'],
      ]),
    )
  })

  it('of the form for phones is read by ids that are nearly right, with several codes joined by spaces', () => {
    const { cases, repairs } = read([
      ['prs_First_Name', 'prs_Second_Name', 'vic_Methods_of_Control', 'con_Consent'],
      ['Ardita', 'K.', 'DebtBondage PhysicalThreats', true],
    ])
    expect(cases).toEqual([
      {
        prs_FirstName: 'Ardita',
        prs_SecondName: 'K.',
        vic_MethodsOfControl: ['DebtBondage', 'PhysicalThreats'],
        con_Consent: 'TRUE',
      },
    ])
    expect(repairs.map(({ code }) => code)).toEqual(['id-misspelt', 'id-misspelt', 'id-misspelt', 'several-by-spaces'])
  })

  it('whose label names a field that another column is goes by its own id, and no repair is told that was not made', () => {
    const { cases, repairs } = read([
      ['prs_FirstName', 'prs_SecondName', 'prs_Title'],
      ['First Name', 'Second Name', 'Second Name'],
      ['Ardita', 'K.', 'Ms'],
    ])
    expect(cases).toEqual([{ prs_FirstName: 'Ardita', prs_SecondName: 'K.', prs_Title: 'Ms' }])
    expect(repairs).toEqual([])
  })

  it('keeps a column that is none of the standard’s aside, and says so', () => {
    expect(
      read([
        ['prs_FirstName', 'Shoe size'],
        ['Ardita', '36'],
      ]).repairs,
    ).toMatchObject([{ code: 'column-kept-aside', column: 'Shoe size' }])
  })
})

const text = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .filter((value) => value.trim() !== '' && !/[\u0000-\u001F\uFFFE\uFFFF]|[\uD800-\uDFFF]/.test(value))
  .map((value) => value.trim())
const aCase: fc.Arbitrary<HtcdsCase> = fc.record(
  Object.fromEntries<fc.Arbitrary<string | readonly string[]>>(
    HTCDS_FIELDS.filter((field) => field.holds !== 'number').map((field) => {
      const code = field.codes
        ? fc.constantFrom(...Object.keys(field.codes))
        : field.format === 'country'
          ? fc.constantFrom('AL', 'KH', 'UA')
          : field.format === 'phone'
            ? fc.constantFrom('+355691234567')
            : text.map((value) => value.replaceAll(';', ','))
      if (field.holds === 'several') return [field.id, fc.uniqueArray(code, { minLength: 1, maxLength: 3 })]
      if (field.holds === 'date') return [field.id, fc.constantFrom('2009-03-14', '1999-12-31')]
      if (field.holds === 'yes-no') return [field.id, fc.constantFrom('TRUE', 'FALSE')]
      return [field.id, code]
    }),
  ),
  { requiredKeys: ['prs_FirstName'] },
)

describe('what was written', () => {
  it('as CSV reads back the same, nothing repaired, whatever a text holds', () => {
    fc.assert(
      fc.property(fc.array(aCase, { minLength: 1, maxLength: 4 }), (cases) => {
        const rows = readCsvRows(caseSheetCsv(cases))
        if (!rows.ok) throw new Error(rows.code)
        expect(read(rows.value).cases).toEqual(cases)
        expect(read(rows.value).repairs).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('as a workbook in the template’s shape reads back the same, formulas as the texts they were', async () => {
    const cases: HtcdsCase[] = [
      {
        prs_FirstName: '=1+1',
        prs_SecondName: 'a;b:c',
        cas_IncomingReferralDetails: 'two\nlines',
        vic_TypeOfExploitation: ['ForcedBegging', 'ForcedLabour'],
        prs_Birthdate: '2009-03-14',
      },
    ]
    const opened = await openWorkbook(await caseSheetWorkbook(cases))
    if (!opened.ok) throw new Error(opened.code)
    expect(read(opened.value).cases).toEqual(cases)
    expect(read(opened.value).repairs).toEqual([])
  })

  it('as relational JSON names each organisation once, and reads back the same', () => {
    const cases: HtcdsCase[] = ['Shelter A', 'Shelter B', 'Shelter A'].map((name) => ({
      prs_Gender: 'Feminine',
      cas_ReferringOrganisation: name,
      vic_MethodsOfControl: ['DebtBondage'],
    }))
    const relational = HtcdsRelational.parse(JSON.parse(JSON.stringify(toRelational(cases))))
    expect(relational.organisations.map(({ org_Name }) => org_Name)).toEqual(['Shelter A', 'Shelter B'])
    expect(fromRelational(relational)).toEqual(cases)
  })
})

describe('the schema', () => {
  it('names the 83 fields, the 38 core ones that are not deprecated, and the columns of the sheet are those', () => {
    const schema = htcdsJsonSchema()
    expect(Object.keys(schema['properties'] as object)).toHaveLength(83)
    expect(schema['x-htcds-core']).toHaveLength(38)
    expect([...CASE_SHEET].sort()).toEqual([...(schema['x-htcds-core'] as string[])].sort())
  })

  it('keeps IOM’s spelling of a code', () => {
    expect(JSON.stringify(htcdsJsonSchema())).toContain('"Unaquainted"')
  })
})
