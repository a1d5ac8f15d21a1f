import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { readListSheets } from './list-sheets.ts'
import { writeWorkbookOf } from './workbook.ts'

let workbook: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  workbook = await writeWorkbookOf('Fëmijët', [
    ['Nr', 'Emri'],
    ['1', 'Elira'],
    ['2', 'សុខា'],
  ])
})

const bytesOf = (text: string) => new Uint8Array(strToU8(text))
const utf16 = (text: string, littleEnd: boolean) =>
  new Uint8Array(
    ['\ufeff', ...text.split('')].flatMap((unit) => {
      const [high, low] = [unit.charCodeAt(0) >> 8, unit.charCodeAt(0) & 0xff]
      return littleEnd ? [low, high] : [high, low]
    }),
  )
const wholeWith = (change: (parts: Record<string, Uint8Array>) => Record<string, Uint8Array>) =>
  new Uint8Array(zipSync(change({ ...unzipSync(workbook) })))
const inSheet = (change: (xml: string) => string) =>
  wholeWith((parts) =>
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        name.includes('worksheets/') ? strToU8(change(strFromU8(part))) : part,
      ]),
    ),
  )
const ole = (text: string) =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0])])
const read = async (bytes: Uint8Array<ArrayBuffer>) => {
  const answer = await readListSheets(bytes, 'list')
  return answer.ok ? answer.value.sheets.map(({ rows }) => rows) : [answer.code, answer.detail]
}

describe('a file is refused as a list', () => {
  it.each([
    ['that is empty', () => new Uint8Array(), 'empty'],
    ['of blanks alone', () => bytesOf(' \n\n'), 'empty'],
    ['with a password', () => ole('EncryptedPackage'), 'password'],
    ['in the form of workbooks before 2007', () => ole('Workbook'), 'old-workbook'],
    [
      'of an OpenDocument text, which has no sheets',
      () =>
        new Uint8Array(
          zipSync({
            mimetype: strToU8('application/vnd.oasis.opendocument.text'),
            'content.xml': strToU8('<x/>'),
            'META-INF/manifest.xml': strToU8('<x/>'),
          }),
        ),
      'not-a-list',
    ],
    ['that is a zip of anything', () => new Uint8Array(zipSync({ 'a.txt': strToU8('a') })), 'not-a-list'],
    ['that is a PDF', () => bytesOf('%PDF-1.7'), 'not-a-list'],
    ['that is a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'not-a-list'],
    ['that is a web page with another name', () => bytesOf('<html><table>'), 'web-page'],
    [
      'that is the XML of Excel 2003',
      () => bytesOf('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'old-workbook',
    ],
    ['that is other XML', () => bytesOf('<?xml version="1.0"?><record/>'), 'not-a-list'],
    ['that was cut in the middle of its zip', () => workbook.slice(0, workbook.length / 2), 'not-a-list'],
    [
      'that unpacks to more than any list',
      () => wholeWith((parts) => ({ ...parts, 'xl/bomb.xml': new Uint8Array(40 * 1024 * 1024) })),
      'too-large',
    ],
    [
      'with one cell a million rows away',
      () =>
        inSheet((xml) =>
          xml.replace(
            '</sheetData>',
            '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
          ),
        ),
      'too-large',
    ],
    ['that declares entities', () => inSheet((xml) => `<!DOCTYPE x [<!ENTITY a "b">]>${xml}`), 'holds-declarations'],
    ['of letters in an unknown encoding', () => new Uint8Array([...strToU8('Nr;Emri\n1;'), 0xeb, 0x0a]), 'not-utf-8'],
    ['of UTF-16 that was cut', () => utf16('Nr,Emri\n1,Elira', true).slice(0, -1), 'not-utf-8'],
    ['of UTF-16 without its mark that was cut', () => utf16('Nr,Emri\n1,Elira', true).slice(2, -1), 'not-utf-8'],
    ['with a sign that no text has', () => bytesOf('Nr,Emri\n1,Eli\0ra'), 'mangled'],
    ['with a quote that never ends', () => bytesOf('Nr,Emri\n1,"Elira\n2,Ardit'), 'mangled'],
  ])('%s', async (_, bytes, code) => {
    expect(await readListSheets(bytes(), 'list')).toMatchObject({ ok: false, code })
  })

  it('with the row in which the quote begins that never ends', async () => {
    expect(await read(bytesOf('Nr,Emri\n1,"Elira ""E"" Hoxha"\n2,"Ardit\n3,Mira\n4,Besa'))).toEqual([
      'mangled',
      { row: 3 },
    ])
  })

  it('with the row of the first sign that cannot be read', async () => {
    expect(await read(new Uint8Array([...strToU8('Nr;Emri\n1;'), 0xeb, 0x0a]))).toEqual(['not-utf-8', { row: 2 }])
  })
})

describe('a list is read', () => {
  const rows = [
    ['Nr', 'Emri'],
    ['1', 'Elira'],
    ['2', 'សុខា'],
  ]
  it.each([
    ['from a workbook', () => workbook],
    ['from commas', () => bytesOf('Nr,Emri\n1,Elira\n2,សុខា\n')],
    ['from semicolons, with a mark in front', () => bytesOf('\ufeffNr;Emri\r\n1;Elira\r\n2;សុខា')],
    ['from tabs', () => bytesOf('Nr\tEmri\n1\tElira\n2\tសុខា')],
    ['with its separator said in a line of its own', () => bytesOf('sep=;\nNr;Emri\n1;Elira\n2;សុខា')],
    ['from UTF-16 of either end', () => utf16('Nr\tEmri\n1\tElira\n2\tសុខា', true)],
    ['from UTF-16 without its mark', () => utf16('Nr\tEmri\n1\tElira\n2\tសុខា', true).slice(2)],
    ['from UTF-16 of the other end', () => utf16('Nr\tEmri\n1\tElira\n2\tសុខា', false)],
  ])('%s', async (_, bytes) => {
    expect(await read(bytes())).toEqual([rows])
  })

  it('with merged cells and macros named, and nothing run', async () => {
    const bytes = inSheet((xml) =>
      xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'),
    )
    const macros = wholeWith((parts) => ({ ...parts, 'xl/vbaProject.bin': new Uint8Array([1, 2, 3]) }))
    expect(await readListSheets(bytes, 'list')).toMatchObject({ ok: true, value: { notes: ['merged-cells'] } })
    expect(await readListSheets(macros, 'list')).toMatchObject({ ok: true, value: { notes: ['macros-not-run'] } })
  })
})
