import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { odsFile, odsRow } from '../../../../test/support/lists/list-files.ts'
import { readListSheets } from './list-sheets.ts'

const rowsOf = async (...rows: readonly string[]) => {
  const read = await readListSheets(odsFile(rows), 'list')
  return read.ok ? read.value.sheets[0]?.rows : read.code
}
const row = (cells: string, attributes = '') => `<table:table-row${attributes}>${cells}</table:table-row>`
const HEAD = odsRow('Nr', 'Emri')

describe('an OpenDocument workbook is refused', () => {
  it.each([
    [
      'with a password',
      () => odsFile([HEAD], { manifest: '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>' }),
      'password',
    ],
    ['that was cut inside its XML', () => odsFile([HEAD], { content: (xml) => xml.slice(0, -30) }), 'not-a-list'],
    ['whose tags do not close in order', () => odsFile(['<table:table-row><text:p></table:table-row>']), 'not-a-list'],
    [
      'that declares entities',
      () => odsFile([HEAD], { content: (xml) => `<!DOCTYPE x [<!ENTITY a "b">]>${xml}` }),
      'holds-declarations',
    ],
    [
      'with one row that is said to be there a million times',
      () =>
        odsFile([
          row(HEAD.slice(17, -18), ' table:number-rows-repeated="1048576"'),
          row(HEAD.slice(17, -18), ' table:number-rows-repeated="1048576"'),
        ]),
      'too-large',
    ],
    [
      'with one cell that is said to be there a hundred thousand times',
      () =>
        odsFile([
          row('<table:table-cell table:number-columns-repeated="100000"><text:p>x</text:p></table:table-cell>'),
        ]),
      'too-large',
    ],
    ['with nothing in its cells', () => odsFile([odsRow('', '')]), 'empty'],
  ])('%s', async (_, bytes, code) => {
    expect(await readListSheets(bytes(), 'list')).toMatchObject({ ok: false, code })
  })
})

describe('an OpenDocument workbook is read', () => {
  it('with its rows where the spreadsheet numbers them, blank ones between and none behind', async () => {
    expect(
      await rowsOf(
        HEAD,
        row('<table:table-cell/>', ' table:number-rows-repeated="2"'),
        odsRow('1', '', 'សុខា & Elira'),
        row('<table:table-cell table:number-columns-repeated="1024"/>', ' table:number-rows-repeated="1048570"'),
      ),
    ).toEqual([['Nr', 'Emri'], [], [], ['1', '', 'សុខា & Elira']])
  })

  it('with days, numbers and telephone numbers as they are, and each cell as often as it is said', async () => {
    expect(
      await rowsOf(
        row(
          '<table:table-cell office:value-type="date" office:date-value="2014-05-02T00:00:00"><text:p>02.05.14</text:p></table:table-cell>' +
            '<table:table-cell office:value-type="float" office:value="12"><text:p>12,00</text:p></table:table-cell>' +
            '<table:table-cell office:value-type="float" office:value="691234567"><text:p>0691234567</text:p></table:table-cell>' +
            '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>VËRTETË</text:p></table:table-cell>' +
            '<table:table-cell table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell>',
        ),
      ),
    ).toEqual([['2014-05-02', '12', '0691234567', 'true', 'x', 'x']])
  })

  it('with the spaces, lines and entities of its text, and without the notes beside it', async () => {
    expect(
      await rowsOf(
        row(
          '<table:table-cell><office:annotation><text:p>who wrote this?</text:p></office:annotation><text:p>two<text:s text:c="3"/>words<text:tab/>here<text:line-break/>and <text:span>there</text:span></text:p><text:p>&lt;&#x17d2;&#233;&nbsp;&gt;</text:p></table:table-cell>',
        ),
      ),
    ).toEqual([['two   words\there\nand there\n<្é&nbsp;>']])
  })

  it('with a cell in error as one, and a formula as what it last gave', async () => {
    expect(
      await rowsOf(
        row(
          '<table:table-cell table:formula="of:=VLOOKUP([.A1])" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>Err:502</text:p></table:table-cell>' +
            '<table:table-cell table:formula="of:=[.A1]&amp;&quot;x&quot;" office:value-type="string"><text:p>done</text:p></table:table-cell>' +
            '<table:table-cell table:formula="of:=NOW()"/>',
        ),
      ),
    ).toEqual([['#VALUE!', 'done', '=NOW()']])
  })

  it('with merged cells and macros named, the declarations of macros never read', async () => {
    const merged = odsFile([
      row(
        '<table:table-cell table:number-columns-spanned="2"><text:p>Name</text:p></table:table-cell><table:covered-table-cell><text:p>hidden</text:p></table:covered-table-cell>',
      ),
    ])
    expect(await readListSheets(merged, 'list')).toMatchObject({
      ok: true,
      value: { sheets: [{ rows: [['Name']] }], notes: ['merged-cells'] },
    })
    const macros = odsFile([HEAD], { parts: { 'Basic/script-lc.xml': strToU8('<!DOCTYPE library:libraries>') } })
    expect(await readListSheets(macros, 'list')).toMatchObject({ ok: true, value: { notes: ['macros-not-run'] } })
  })
})
