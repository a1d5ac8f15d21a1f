import { describe, expect, it } from 'vitest'
import { cutOf } from '../../../test/support/evidence/cuts.ts'
import { COLUMNS, inventedRows } from '../../../test/support/evidence/invented-children.ts'
import { solver, wanted } from '../../../test/support/evidence/one-cut.ts'
import { recordedRows } from '../../../test/support/recorded-rows.ts'
import type { AskedTable } from './asked-table.ts'
import { makeTable } from './table-release.ts'

/** Two cuts of the same agency: the second a quarter later, with a hundred children more. */
const rows = inventedRows(300, 3)
const cutWith = (cut: string, from: number, to: number) =>
  cutOf(cut, COLUMNS, new Map(rows.slice(from, to).map((values, at) => [from + at, values])))
const cuts = [cutWith('1', 0, 200), cutWith('2', 0, 300)]
const cells = (shown: AskedTable['shown']) => shown.map((count) => count ?? '.').join(' ')

/** `1 sex,age age:12-14 partners 5`: of the first cut, by sex and age, of children of that age, for partners. */
function answerTo(
  line: string,
  out: readonly AskedTable[],
): { readonly says: string; readonly asked: readonly AskedTable[] } {
  const [cut = '', by = '', where = '', audience = '', threshold = ''] = line.split(' ')
  const filters = where === '-' ? [] : where.split(';').map((one) => one.split(':'))
  const made = makeTable(
    solver,
    cuts,
    out,
    wanted({
      cut: Number(cut),
      by: by.split(','),
      where: filters.map(([column = '', values = '']) => ({ column, values: values.split('/') })),
      audience: audience as 'public' | 'partners',
      threshold: Number(threshold),
    }),
  )
  return made.ok
    ? { says: cells(made.value.asked.shown), asked: [made.value.asked] }
    : { says: `${made.code} ${JSON.stringify(made.detail)}`, asked: [] }
}

/**
 * Tables of one series, each asked after those above it: what an earlier one shows is hidden from no later reader, so
 * the later ones hide more. A change of any count here is on purpose.
 */
describe('a series of tables', () => {
  const series = recordedRows(`
    1 sex,age - partners 11 = 13 42 55 56 12 68 61 16 77 130 70 200
    1 sex,form - public 11 = . . 67 58 12 70 . . 63 130 70 200
    1 form,district - partners 5 = . 48 . 64 52 . . 64 . . 47 72 67 70 63 200
    1 sex age:12-14 partners 5 = 13 42 55
    1 sex,school pathway:assisted/declined partners 5 = 18 5 23 42 5 47 16 46 62 76 56 132
    1 age - public 11 = 55 68 77 200
    2 sex,age - partners 11 = . . 84 . . 99 89 28 117 189 111 300
    2 form,district - partners 5 = 16 76 13 105 75 8 15 98 14 22 61 97 105 106 89 300
    2 sex - public 11 = 189 111 300
    2 sex,form sex:female partners 5 = 33 33 85 85 71 71 189 189
    2 district,pathway - partners 5 = 13 13 71 97 78 8 13 99 14 77 13 104 105 98 97 300
    1 district,pathway - partners 5 = . . 53 68 46 . . 61 . 51 . 71 64 64 72 200
    3 sex - public 11 = no-such-cut {"cut":3}
    1 sex,age,form,school - partners 5 = too-many-fields {}
  `)

  it('hides in each what the earlier ones would reveal', () => {
    const out: AskedTable[] = []
    const said = series.map(([line]) => {
      const { says, asked } = answerTo(line, out)
      out.push(...asked)
      return [line, says]
    })
    expect(said).toEqual(series)
  })
})
