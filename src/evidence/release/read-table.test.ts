import { describe, expect, it } from 'vitest'
import { csvText } from '../standards/csv-text.ts'
import { askedTableRows } from './asked-table.ts'
import { readTable } from './read-table.ts'

const axes = [
  { column: 'sex', levels: ['(not known)', 'female', '(total)'] },
  { column: 'form', levels: ['begging; selling', '(total)'] },
]
const shown = [0, 12, null, 0, 12, null]
const text = csvText(askedTableRows({ axes, shown }))

describe('a table that left is not read back', () => {
  it.each([
    ['where it is empty', '', 'empty', {}],
    ['where it has no counts', 'sex,form\r\nfemale,begging\r\n', 'no-count-column', { row: 1 }],
    [
      'where a row was cut off',
      text.replace('female,begging; selling,12', 'female'),
      'wrong-number-of-cells',
      { row: 4 },
    ],
    ['where a count is a formula', text.replace(',12\r\n', ',=6+6\r\n'), 'wrong-count', { row: 4 }],
    ['where a count stands twice', `${text}female,begging; selling,12\r\n`, 'count-twice', { row: 9 }],
    ['where cells are missing', text.split('\r\n').toSpliced(2, 1).join('\r\n'), 'cells-missing', {}],
  ])('%s', (_, mangled, code, detail) => {
    expect(readTable(mangled)).toEqual({ ok: false, code, detail })
  })
})

describe('a table that left', () => {
  it('reads back as it was, what was hidden as hidden, in whatever order its rows stand', () => {
    const [header = '', tags = '', ...rows] = text.trimEnd().split('\r\n')
    for (const order of [rows, rows.toReversed()]) {
      const read = readTable([header, tags, ...order].join('\n'))
      expect(
        read.ok &&
          Object.fromEntries(
            read.value.shown.map((count, cell) => [
              JSON.stringify([cell % 3, Math.floor(cell / 3)].map((level, at) => read.value.axes[at]?.levels[level])),
              count,
            ]),
          ),
      ).toEqual(
        Object.fromEntries(
          shown.map((count, cell) => [
            JSON.stringify([axes[0]?.levels[cell % 3], axes[1]?.levels[Math.floor(cell / 3)]]),
            count,
          ]),
        ),
      )
    }
  })
})
