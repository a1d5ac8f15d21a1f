import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseData } from './case-data.ts'
import { LAYOUTS } from './columns.ts'
import { sourceId } from './source-id.ts'

const HEADER =
  'yearOfRegistration,Datasource,gender,citizenship,isForcedLabour,ControlCategory,RecruiterCategory,ExploitType,Labor_Type,ageCategories'
const GIRL = '2017,Hotline,Female,US,0,Other,Not Specified,Sexual Exploitation,Unknown,Age 9-17'
const WOMAN = '2016,Case Management,Female,0,1,Financial,Other,Forced Labor,Construction,Age 30-38'

const read = (...lines: string[]) => caseData(new TextEncoder().encode(lines.map((line) => `${line}\n`).join('')))
const accepted = (...lines: string[]) => {
  const answer = read(...lines)
  if (!answer.ok) throw new Error(`refused: ${answer.code}`)
  return answer.value
}

describe('a source file is refused', () => {
  test('where a quote is never closed', () => {
    expect(read(HEADER, GIRL, '2017,"Hotline,Female', GIRL)).toMatchObject({
      ok: false,
      code: 'quote-not-closed',
      detail: { row: 3 },
    })
  })

  test('where the header stands again between rows: it would be a child that is not there', () => {
    expect(read(HEADER, GIRL, '', HEADER, WOMAN)).toEqual({
      ok: false,
      code: 'header-again',
      detail: { row: 4, line: 4 },
    })
  })

  test('where a quote stands in the middle of a cell', () => {
    expect(read(HEADER, GIRL.replace('Hotline', '"Hot"line'))).toMatchObject({
      ok: false,
      code: 'quote-misplaced',
      detail: { row: 2 },
    })
  })

  test('where a row was cut off, with its number and how many cells it has', () => {
    expect(read(HEADER, GIRL, '2017,Hotline,Fem')).toEqual({
      ok: false,
      code: 'wrong-number-of-cells',
      detail: { row: 3, line: 3, cells: 3, expected: 10 },
    })
  })

  test('naming the row as a spreadsheet shows it, blank lines above it counted', () => {
    expect(read(HEADER, '', GIRL, '', '', '2017,Hotline,Fem')).toMatchObject({
      ok: false,
      code: 'wrong-number-of-cells',
      detail: { row: 6, line: 6 },
    })
    expect(read(HEADER, '', GIRL, '', '2017,"Hotline,Female')).toMatchObject({
      ok: false,
      code: 'quote-not-closed',
      detail: { row: 5 },
    })
  })

  test('where a row has a cell too many', () => {
    expect(read(HEADER, GIRL, `${GIRL},x`)).toMatchObject({
      ok: false,
      code: 'wrong-number-of-cells',
      detail: { row: 3, cells: 11 },
    })
  })

  test('where a cell is longer than any code', () => {
    expect(read(HEADER, GIRL, GIRL.replace('Hotline', 'x'.repeat(501)))).toMatchObject({
      ok: false,
      code: 'cell-too-long',
      detail: { row: 3 },
    })
  })

  test('where there is a header and no row', () => {
    expect(read(HEADER)).toMatchObject({ ok: false, code: 'no-rows' })
  })

  test('where a column is not known, naming it and the nearest layout', () => {
    const answer = read(HEADER.replace('Labor_Type', 'LabourKind'), GIRL)
    expect(answer).toMatchObject({
      ok: false,
      code: 'unknown-layout',
      detail: { nearest: { id: 'ctdc-k-anonymised-2020-recoded' }, lacking: ['Labor_Type'], unknown: ['LabourKind'] },
    })
  })

  test('where a column stands twice', () => {
    expect(read(`${HEADER},gender`, `${GIRL},Female`)).toMatchObject({
      ok: false,
      code: 'column-twice',
      detail: { unknown: ['gender'] },
    })
  })
})

describe('a source file is read', () => {
  test('with equal rows as different people', () => {
    expect(accepted(HEADER, GIRL, GIRL, GIRL).rows.map((row) => row.row)).toEqual([2, 3, 4])
  })

  test('counting who is of full age, and refusing none of them', () => {
    expect(accepted(HEADER, GIRL, WOMAN)).toMatchObject({ adults: 1, ageUnknown: 0 })
  })

  test('with a code outside the list reported by row and column, and kept', () => {
    const data = accepted(HEADER, GIRL, WOMAN.replace('Construction', 'Fishing'))
    expect(data.unknown).toEqual([{ row: 3, column: 'Labor_Type', value: 'Fishing' }])
    expect(data.rows[1]?.given.find((cell) => cell.column === 'Labor_Type')?.value).toBe('Fishing')
  })

  test('with rows numbered as a spreadsheet shows them, blank lines and broken cells among them', () => {
    const data = accepted(
      HEADER,
      '',
      '',
      GIRL,
      GIRL.replace('Hotline', '"Hot\nline"'),
      '',
      WOMAN.replace('Construction', 'Fishing'),
    )
    expect(data.rows.map((row) => row.row)).toEqual([4, 5, 7])
    expect(data.unknown).toContainEqual({ row: 7, column: 'Labor_Type', value: 'Fishing' })
  })

  test('as another source where a blank line moved its rows: their numbers say who is imported already', () => {
    expect(sourceId(accepted(HEADER, GIRL, '', WOMAN))).not.toBe(sourceId(accepted(HEADER, GIRL, WOMAN)))
    expect(sourceId(accepted(HEADER, GIRL, WOMAN, '', ''))).toBe(sourceId(accepted(HEADER, GIRL, WOMAN)))
  })

  test('as one that may be cut off where the last cell, with no line break after it, is empty or no known code', () => {
    const cut = (end: number) => caseData(new TextEncoder().encode([HEADER, WOMAN, GIRL].join('\n').slice(0, end)))
    expect(cut(-3)).toMatchObject({ ok: true, value: { endsOpen: true, maybeCut: true } })
    expect(cut(-'Age 9-17'.length)).toMatchObject({ ok: true, value: { maybeCut: true } })
    expect(cut(Infinity)).toMatchObject({ ok: true, value: { endsOpen: true, maybeCut: false } })
    expect(accepted(HEADER, GIRL.slice(0, -3))).toMatchObject({ endsOpen: false, maybeCut: false })
  })

  test('with marks for not known reported as nothing', () => {
    expect(accepted(HEADER, WOMAN.replace(',1,', ',-99,')).unknown).toEqual([])
  })

  test('with what looks like a formula kept as data', () => {
    const data = accepted(HEADER, GIRL.replace('Other', '=HYPERLINK("x")'.replaceAll('"', "'")))
    expect(data.unknown).toEqual([{ row: 2, column: 'ControlCategory', value: "=HYPERLINK('x')" }])
  })

  test('with separators that another country writes', () => {
    expect(accepted(HEADER.replaceAll(',', ';'), GIRL.replaceAll(',', ';'))).toMatchObject({
      delimiter: ';',
      unknown: [],
    })
    expect(accepted('', HEADER.replaceAll(',', ';'), GIRL.replaceAll(',', ';'))).toMatchObject({
      delimiter: ';',
      rows: [{ row: 3 }],
    })
  })

  test('with the line before the header in which a spreadsheet program says its separator', () => {
    const semicolons = [HEADER, GIRL, WOMAN].map((line) => line.replaceAll(',', ';'))
    const answer = accepted('sep=;', ...semicolons)
    expect([answer.delimiter, answer.rows.map((row) => row.row)]).toEqual([';', [2, 3]])
    expect(accepted('sep=,', HEADER, GIRL).rows).toEqual(accepted(HEADER, GIRL).rows)
    expect(read('SEP=;', ...semicolons, '2017;Hotline')).toMatchObject({
      ok: false,
      code: 'wrong-number-of-cells',
      detail: { row: 4, line: 5 },
    })
  })

  test('with columns in another order', () => {
    const turned = (line: string) => line.split(',').reverse().join(',')
    expect(accepted(turned(HEADER), turned(GIRL))).toMatchObject({
      layout: { id: 'ctdc-k-anonymised-2020-recoded' },
      unknown: [],
    })
  })

  test('with carriage returns, empty lines and no last line break', () => {
    const answer = caseData(new TextEncoder().encode(`${HEADER}\r\n${GIRL}\r\n\r\n${WOMAN}`))
    expect(answer).toMatchObject({ ok: true, value: { endsOpen: true, unknown: [] } })
    expect(answer.ok && answer.value.rows).toHaveLength(2)
  })

  test('in each layout that is known, from its header alone', () => {
    for (const layout of LAYOUTS) {
      const header = layout.columns.map((column) => column.name)
      expect(accepted(header.join(','), header.map(() => '').join(',')).layout.id).toBe(layout.id)
    }
  })

  test('with each of several codes in one cell checked', () => {
    const layout = LAYOUTS.find((candidate) => candidate.id === 'ctdc-victim-perpetrator-2022')
    const header = layout?.columns.map((column) => column.name) ?? []
    const cells = header.map((name) => (name === 'IP_Gender' ? 'Female;Mal' : ''))
    expect(accepted(header.join(','), cells.join(',')).unknown).toEqual([{ row: 2, column: 'IP_Gender', value: 'Mal' }])
  })

  test('giving back every cell exactly, whatever stands in it', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', ''))
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 10, maxLength: 10 }), { minLength: 1, maxLength: 6 }),
        (rows) => {
          const quoted = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
          expect(accepted(HEADER, ...quoted).rows.map((row) => row.given.map((given) => given.value))).toEqual(rows)
        },
      ),
    )
  })
})
