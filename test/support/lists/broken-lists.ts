import { strToU8, zipSync } from 'fflate'
import { csvFile, odsFile, odsRow, oldFile, textFile, utf16File, withBomb, xlsxFile } from './list-files.ts'

type BrokenList = readonly [what: string, bytes: () => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>]

const HEAD = 'Nr;Name;DOB;Sex'
const ELIRA = '1;Elira;2012;F'
const ARDIT = '2;Ardit;2013;M'
const SHEET = [
  ['Nr', 'Name', 'DOB'],
  ['1', 'Elira', '2012'],
] as const
const ODS = [odsRow('Nr', 'Name', 'DOB'), odsRow('1', 'Elira', '2012')]
const LONG = 'E'.repeat(301)

/** Files that agencies have: each broken in one way. The names in them are invented, and no message may repeat one. */
export const BROKEN_LISTS: readonly BrokenList[] = [
  // No list at all.
  ['an empty file', () => textFile('')],
  ['blank lines alone', () => textFile(' \n\n\n')],
  ['a workbook with a password', () => oldFile('EncryptedPackage')],
  ['a workbook of before 2007', () => oldFile('Workbook')],
  ['an OpenDocument workbook with a password', () => odsFile(ODS, { manifest: '<m><manifest:encryption-data/></m>' })],
  ['an OpenDocument workbook that was cut', () => odsFile(ODS, { content: (xml) => xml.slice(0, -40) })],
  [
    'an OpenDocument text',
    () => new Uint8Array(zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') })),
  ],
  ['a PDF', () => textFile('%PDF-1.7 Elira')],
  ['a picture of a list', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2])],
  ['a web page that was saved as a sheet', () => textFile('<html><table><td>Elira')],
  ['a zip of something else', () => new Uint8Array(zipSync({ 'Elira.txt': strToU8('Elira') }))],
  ['a workbook that was cut', async () => (await xlsxFile(SHEET)).slice(0, 900)],
  ['a zip bomb', () => withBomb(odsFile(ODS))],
  [
    'an OpenDocument row said to be there two million times',
    () =>
      odsFile([
        ...ODS,
        ...Array.from({ length: 2 }, () =>
          odsRow('2', 'Ardit', '2013').replace(
            '<table:table-row>',
            '<table:table-row table:number-rows-repeated="1048576">',
          ),
        ),
      ]),
  ],
  [
    'a cell a million rows away',
    () =>
      xlsxFile(SHEET, {
        sheet: (xml) =>
          xml.replace(
            '</sheetData>',
            '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
          ),
      }),
  ],
  [
    'a workbook that declares entities',
    () => xlsxFile(SHEET, { sheet: (xml) => `<!DOCTYPE x [<!ENTITY a "Elira">]>${xml}` }),
  ],
  ['letters of an old encoding', () => new Uint8Array([...strToU8(`${HEAD}\n1;`), 0xeb, 0x0a])],
  ['UTF-16 that was cut', () => utf16File(`${HEAD}\n${ELIRA}`, true).slice(0, -1)],
  ['UTF-16 without its mark', () => utf16File(`${HEAD}\n${ELIRA}`, true).slice(2)],
  ['a quote that never ends', () => csvFile(HEAD, '1;"Elira;2012;F', ARDIT)],
  ['a quote in the middle of a name', () => csvFile(HEAD, '1;El"ira;2012;F', ARDIT)],
  // A list of something else, or without what tells its columns.
  ['headings and no child', () => csvFile(HEAD)],
  ['no headings', () => csvFile('101;Elira;02.05.2012;12', '102;Ardit;03.05.2012;11')],
  ['nothing to call a child by', () => csvFile('Weather;Colour', 'fine;red')],
  [
    'five hundred and one columns',
    () => csvFile(Array.from({ length: 501 }, (_, at) => `c${String(at)}`).join(';'), 'x'),
  ],
  [
    'more rows than a list has',
    () => csvFile('Nr;Name', ...Array.from({ length: 20_001 }, (_, at) => `${String(at)};E`)),
  ],
  // Sheets that are read, with what does not fit named.
  ['UTF-16 of the other end', () => utf16File(`${HEAD}\n${ELIRA}`, false)],
  ['a separator said in a line of its own', () => csvFile('sep=;', HEAD, ELIRA)],
  ['rows with fewer cells than headings', () => csvFile(HEAD, '1;Elira')],
  ['macros in a workbook', () => xlsxFile(SHEET, { parts: { 'xl/vbaProject.bin': new Uint8Array([1]) } })],
  [
    'macros in an OpenDocument workbook',
    () => odsFile(ODS, { parts: { 'Basic/script-lc.xml': strToU8('<!DOCTYPE library>') } }),
  ],
  [
    'merged cells',
    () =>
      xlsxFile(SHEET, {
        sheet: (xml) =>
          xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'),
      }),
  ],
  [
    'a million painted empty rows',
    () =>
      odsFile([
        ...ODS,
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
      ]),
  ],
  ['a hundred thousand blank lines', () => csvFile(HEAD, ELIRA, ...Array.from({ length: 100_000 }, () => ';;;'))],
  ['a title above', () => csvFile('Children of 2026;;;', ';;;', HEAD, ELIRA)],
  ['two rows of headings', () => csvFile('Nr;Child;;Sex', ';Name;DOB;', ELIRA)],
  ['its headings again in the middle', () => csvFile(HEAD, ELIRA, HEAD, ARDIT)],
  ['a row of sums', () => csvFile(HEAD, ELIRA, ';;;F')],
  ['a child without a name and a number', () => csvFile(`${HEAD};Notes`, ';;2012;F;found at the bus stop')],
  ['a number twice', () => csvFile(HEAD, ELIRA, '1;Ardit;2013;M')],
  ['two children in one cell', () => csvFile(HEAD, '1;Elira / Ardit;2012;F')],
  ['a name on two lines', () => csvFile(HEAD, '1;"Elira\nArdit";2012;F')],
  ['a name longer than a line', () => csvFile(HEAD, `1;${LONG};2012;F`)],
  ['a name in Zawgyi', () => csvFile(HEAD, '1;ေမာင္;2012;F')],
  ['a name between signs that reverse the reading', () => csvFile(HEAD, '1;\u202eElira\u202c;2012;F')],
  ['a day that does not exist', () => csvFile(HEAD, '1;Elira;31.02.2014;F')],
  ['a birth to come', () => csvFile(HEAD, '1;Elira;01.01.2031;F')],
  ['a birth of long ago', () => csvFile(HEAD, '1;Elira;01.01.1812;F')],
  ['a day as a number among days', () => csvFile(HEAD, '1;Elira;41031;F', '2;Ardit;23.04.2013;M')],
  ['days as numbers alone', () => csvFile(HEAD, '1;Elira;41031;F', '2;Ardit;41387;M')],
  ['days in two orders', () => csvFile(HEAD, '1;Elira;23/04/2013;F', '2;Ardit;04/24/2013;M')],
  ['years of two calendars', () => csvFile(HEAD, ELIRA, ARDIT, '3;Sokha;2555;F')],
  ['Buddhist years alone', () => csvFile(HEAD, '1;Sokha;12/04/2555;F', '2;Dara;23/04/2556;M')],
  ['Khmer digits', () => csvFile(HEAD, '១;Sokha;២៣/០៤/២០១២;F')],
  ['words for a birth', () => csvFile(HEAD, '1;Elira;spring of 2012;F')],
  ['two days in one cell', () => csvFile(HEAD, '1;Elira;02.05.2012 or 05.02.2012;F')],
  ['an unknown sex', () => csvFile(HEAD, ELIRA, '2;Ardit;2013;?!')],
  ['a formula', () => csvFile(HEAD, '1;=VLOOKUP(A2,B:B,1);2012;F')],
  ['a formula that would run a program', () => csvFile(HEAD, "1;=cmd|'/c calc'!A1;2012;F")],
  [
    'a formula never computed in a workbook',
    () => xlsxFile(SHEET, { sheet: (xml) => xml.replace(/<c r="B2"[^]*?<\/c>/, '<c r="B2"><f>A1&amp;"x"</f></c>') }),
  ],
  ['a cell in error', () => csvFile(HEAD, '1;Elira;#REF!;F')],
  [
    'an error of an OpenDocument workbook',
    () =>
      odsFile([
        ...ODS,
        '<table:table-row><table:table-cell><text:p>2</text:p></table:table-cell><table:table-cell calcext:value-type="error"><text:p>Err:502</text:p></table:table-cell></table:table-row>',
      ]),
  ],
  ['words for a telephone number', () => csvFile('Nr;Name;Tel', '1;Elira;ask the aunt')],
  ['a telephone number as a power of ten', () => csvFile('Nr;Name;Tel', '1;Elira;3.55E+11')],
  ['an age of months', () => csvFile('Nr;Name;Age', '1;Elira;8 months')],
  ['an age of nobody', () => csvFile('Nr;Name;Age', '1;Elira;99')],
  ['a father who cares', () => csvFile('Nr;Name;Carer', '1;Elira;the father')],
  ['a nationality in words', () => csvFile('Nr;Name;Nationality', '1;Elira;Albanian')],
  ['a heading twice', () => csvFile('Nr;Name;Name', '1;Elira;Lira')],
  ['a column without a heading', () => csvFile('Nr;Name;;Sex', '1;Elira;what is this;F')],
  ['rows longer than the headings', () => csvFile('Nr;Name', '1;Elira;;behind the edge')],
  ['dashes for nothing', () => csvFile(HEAD, '1;Elira;–;-', '2;Ardit;...;/')],
]
