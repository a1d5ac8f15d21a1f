import { strToU8, zipSync } from 'fflate'
import type { OfficeSheet } from './office-sheet.ts'
import { inUtf16, oldOfficeContainer, openDocument } from './other-containers.ts'
import { workbookByHand, workbookParts } from './workbook-by-hand.ts'
import { packedPart, repeatedBlock, zipOf } from './zip-by-hand.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const PLAIN = {
  sheets: [
    {
      name: 'Sheet1',
      rows: [
        ['Name', 'Age'],
        ['Ana Berisha', 12],
        ['Dritan Leka', 9],
      ],
    },
  ],
}

/** The plain workbook with one part replaced. */
function withPart(path: string, text: string): Uint8Array {
  return zipSync({ ...workbookParts(PLAIN), [path]: strToU8(text) })
}

/** A workbook whose one sheet unfolds to two thousand million letters from few. */
function bomb(saidSize?: number): Uint8Array {
  return zipOf(
    Object.entries(workbookParts(PLAIN)).map(([path, bytes]) => {
      if (!path.includes('sheet1')) return packedPart(path, bytes)
      const rows = strToU8(new TextDecoder().decode(bytes).split('</sheetData>')[0] ?? '')
      const row = `<row><c t="inlineStr"><is><t>${'a'.repeat(4_000_000)}</t></is></c></row>`
      return repeatedBlock(path, rows, strToU8(row), 500, { saidSize })
    }),
  )
}

const tenfold = (of: string): string => `&${of};`.repeat(10)

/** Files that are no spreadsheet of children, or no longer one. */
export const BROKEN_FILES: readonly OfficeSheet[] = [
  {
    made: 'a workbook with a password to open it',
    file: 'children.xlsx',
    bytes: () => oldOfficeContainer(['EncryptionInfo', 'EncryptedPackage']),
    right: { refused: 'has a password' },
  },
  {
    made: 'a workbook of Excel 97, renamed .xlsx',
    file: 'children.xlsx',
    bytes: () => oldOfficeContainer(['Workbook']),
    right: { refused: 'old Excel file: save it as .xlsx' },
  },
  {
    made: 'a workbook of Excel 97 as it is',
    file: 'children.xls',
    bytes: () => oldOfficeContainer(['Workbook']),
    right: { refused: 'old Excel file: save it as .xlsx' },
  },
  {
    made: 'a workbook that unfolds to two gigabytes',
    file: 'children.xlsx',
    bytes: () => bomb(),
    right: { refused: 'unfolds to too much' },
  },
  {
    made: 'a workbook that unfolds to two gigabytes and says that it has a thousand bytes',
    file: 'children.xlsx',
    bytes: () => bomb(1000),
    right: { refused: 'unfolds to too much' },
  },
  {
    made: 'a workbook whose shared words name each other a thousand million times',
    file: 'children.xlsx',
    bytes: () =>
      withPart(
        'xl/worksheets/sheet1.xml',
        `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${tenfold('a')}"><!ENTITY c "${tenfold('b')}"><!ENTITY d "${tenfold('c')}"><!ENTITY e "${tenfold('d')}"><!ENTITY f "${tenfold('e')}"><!ENTITY g "${tenfold('f')}"><!ENTITY h "${tenfold('g')}"><!ENTITY i "${tenfold('h')}">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>&i;</t></is></c></row></sheetData></worksheet>`,
      ),
    right: { refused: 'incomplete or broken' },
  },
  {
    made: 'a workbook whose upload stopped halfway',
    file: 'children.xlsx',
    bytes: () => {
      const whole = workbookByHand(PLAIN)
      return whole.slice(0, Math.floor(whole.length / 2))
    },
    right: { refused: 'incomplete or broken' },
  },
  {
    made: 'a workbook with one flipped byte in its sheet',
    file: 'children.xlsx',
    bytes: () => {
      const whole = workbookByHand(PLAIN).slice()
      const name = Buffer.from(whole).indexOf('xl/worksheets/sheet1.xml')
      const at = name + 24 + 40
      whole[at] = (whole[at] ?? 0) ^ 0xff
      return whole
    },
    right: { refused: 'incomplete or broken' },
  },
  {
    made: 'a sheet whose XML stops in the middle',
    file: 'children.xlsx',
    bytes: () =>
      withPart(
        'xl/worksheets/sheet1.xml',
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Ana Ber',
      ),
    right: { refused: 'incomplete or broken' },
  },
  {
    made: 'a cell that points to a shared word that is not there',
    file: 'children.xlsx',
    bytes: () =>
      withPart(
        'xl/worksheets/sheet1.xml',
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row><row r="2"><c r="A2" t="s"><v>7</v></c></row></sheetData></worksheet>',
      ),
    right: { refused: 'incomplete or broken' },
  },
  {
    made: 'a Word document renamed .xlsx',
    file: 'children.xlsx',
    bytes: () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document/>') }),
    right: { refused: 'not a spreadsheet' },
  },
  {
    made: 'a file of Numbers renamed .xlsx',
    file: 'children.xlsx',
    bytes: () =>
      zipSync({
        'Index/Document.iwa': Uint8Array.of(0, 1, 2),
        'Index/Tables/DataList.iwa': Uint8Array.of(0, 1, 2),
        'Metadata/DocumentIdentifier': strToU8('x'),
      }),
    right: { refused: 'a Numbers file: export it' },
  },
  {
    made: 'a scan as JPEG named .csv',
    file: 'children.csv',
    bytes: () =>
      Uint8Array.from({ length: 4000 }, (_, index) =>
        index < 4 ? ([0xff, 0xd8, 0xff, 0xe0][index] ?? 0) : (index * 37) % 256,
      ),
    right: { refused: 'not a spreadsheet' },
  },
  {
    made: 'a PDF named .csv',
    file: 'children.csv',
    bytes: () => utf8('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n'),
    right: { refused: 'not a spreadsheet' },
  },
  { made: 'an empty file', file: 'children.csv', bytes: () => new Uint8Array(0), right: { refused: 'nothing in it' } },
  {
    made: 'a byte order mark and nothing else',
    file: 'children.csv',
    bytes: () => utf8('\uFEFF\r\n'),
    right: { refused: 'nothing in it' },
  },
  {
    made: 'a workbook with three empty sheets',
    file: 'children.xlsx',
    bytes: () => workbookByHand({ sheets: [1, 2, 3].map((sheet) => ({ name: `Sheet${sheet}`, rows: [] })) }),
    right: { refused: 'nothing in it' },
  },
  {
    made: 'headings and no child',
    file: 'template.csv',
    bytes: () => utf8('Name,Date of birth,Sex\r\n,,\r\n'),
    right: { refused: 'headings and no child' },
  },
  {
    made: 'an OpenDocument text named .ods',
    file: 'children.ods',
    bytes: () =>
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.text'),
        'content.xml': strToU8('<office:document-content/>'),
      }),
    right: { refused: 'not a spreadsheet' },
  },
  {
    made: 'an OpenDocument sheet that repeats one child a million times in sixteen thousand columns',
    file: 'children.ods',
    bytes: () =>
      openDocument(
        `<table:table table:name="a"><table:table-row><table:table-cell office:value-type="string"><text:p>Name</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>Ana Berisha</text:p></table:table-cell></table:table-row></table:table>`,
      ),
    right: { refused: 'unfolds to too much' },
  },
  {
    made: 'UTF-16 without its mark, the last byte missing',
    file: 'children.csv',
    bytes: () => inUtf16('Name;Age\r\nAna Berisha;12\r\nDritan Leka;9\r\n', false).slice(0, -1),
    instead: {
      because: 'nobody knows what else is missing from a file that ends in the middle of a letter',
      refused: 'in an old code page: save it in UTF-8',
    },
    right: { children: ['Ana Berisha', 'Dritan Leka'] },
  },
  {
    made: 'letters of control and NUL between the words',
    file: 'children.csv',
    bytes: () => utf8('Name,Age,Remarks\r\nAna\u0000 Berisha,12,a\u0007b\r\nDritan Leka,9,\u0001\r\n'),
    instead: {
      because: 'a file with such a sign in it may be damaged; its row is said',
      refused: 'a sign that no text has, with its row',
    },
    right: { children: ['Ana', 'Dritan Leka'], nowhere: ['\u0000', '\u0007', '\u0001'] },
  },
]
