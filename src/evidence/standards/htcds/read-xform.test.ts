import { describe, expect, it } from 'vitest'
import { readHtcds } from './read-htcds.ts'
import { caseSheetCsv } from './write-case-sheet.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readHtcds(bytesOf(text), 'xml')
const form = (answers: string) =>
  `<?xml version="1.0"?>\n<!-- filled in on a phone -->\n<h:htcds xmlns:h="urn:x" id="htcds" version="2.0">\n${answers}\n<orx:meta xmlns:orx="urn:y"><orx:instanceID>uuid:1</orx:instanceID></orx:meta>\n</h:htcds>\n`

describe('a form that was filled in on a phone is refused', () => {
  it.each([
    [
      'that declares entities',
      '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n<htcds><prs_FirstName>&b;</prs_FirstName></htcds>',
      { code: 'holds-declarations', detail: { row: 2 } },
    ],
    [
      'with an entity that nobody declared',
      form('<prs_FirstName>&b;</prs_FirstName>'),
      { code: 'not-xform', detail: { row: 4 } },
    ],
    ...['&#0;', '&#x0;', '&#1114112;', '&#x110000;', '&constructor;'].map((entity): [string, string, object] => [
      `with a character that is none: ${entity}`,
      form(`<prs_FirstName>${entity}</prs_FirstName>`),
      { code: 'not-xform', detail: { row: 4 } },
    ]),
    ['that was cut', form('<prs_FirstName>Ardita</prs_FirstName>').slice(0, 150), { code: 'not-xform' }],
    [
      'whose parts are not closed in their order',
      form('<group><prs_FirstName>Ardita</group></prs_FirstName>'),
      { code: 'not-xform', detail: { row: 4 } },
    ],
    [
      'with a second form behind the first',
      `${form('<prs_FirstName>Ardita</prs_FirstName>')}<htcds/>`,
      { code: 'not-xform' },
    ],
    ['nested without end', '<a>'.repeat(100_000), { code: 'not-xform', detail: { row: 1 } }],
    ['that is no form', 'prs_FirstName\nArdita\n', { code: 'not-xform', detail: { row: 1 } }],
    ['without one answer of the standard', form('<village>Kukës</village>'), { code: 'no-htcds-columns' }],
    [
      'with a code of another field, naming it',
      form('<prs_Gender>ForcedBegging</prs_Gender>'),
      { code: 'wrong-values', detail: { cells: [{ row: 2, column: 'prs_Gender', code: 'no-code-of-this-field' }] } },
    ],
  ])('%s', async (_, text, expected) => {
    expect(await read(text)).toMatchObject({ ok: false, ...expected })
  })
})

describe('a form that was filled in on a phone', () => {
  it('is read with IOM’s slips put right and told, and every text exactly as it stands', async () => {
    const answer = await read(
      form(
        '<names><prs_First_Name>Ardita; &lt;K&gt;: &amp; &#235;</prs_First_Name>\n<cas_IncomingReferralDetails><![CDATA[=1+1 <b>\ntwo]]></cas_IncomingReferralDetails></names>\n<vic_Methods_of_Control>DebtBondage PhysicalThreats</vic_Methods_of_Control>\n<prs_Email/>\n<con_Consent>TRUE</con_Consent>',
      ),
    )
    if (!answer.ok) throw new Error(answer.code)
    expect(answer.value.cases).toEqual([
      {
        prs_FirstName: 'Ardita; <K>: & ë',
        cas_IncomingReferralDetails: '=1+1 <b>\ntwo',
        vic_MethodsOfControl: ['DebtBondage', 'PhysicalThreats'],
        con_Consent: 'TRUE',
      },
    ])
    expect(answer.value.repairs.map(({ code }) => code)).toEqual(['id-misspelt', 'id-misspelt', 'several-by-spaces'])
    expect(await readHtcds(bytesOf(caseSheetCsv(answer.value.cases)), 'csv')).toMatchObject({
      ok: true,
      value: { cases: answer.value.cases, repairs: [] },
    })
  })
})
