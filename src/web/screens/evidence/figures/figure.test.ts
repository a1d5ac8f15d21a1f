import { describe, expect, it } from 'vitest'
import { people } from '../../../../../test/support/evidence/people.ts'
import { loadSolver } from '#evidence/suppression/solver.ts'
import { protectTable } from '#evidence/suppression/choosing/protect-table.ts'
import { PUBLIC } from '#evidence/suppression/policy.ts'
import { buildTable } from '#evidence/tables/build-table.ts'
import { TOTAL } from '#evidence/tables/table.ts'
import { howMuchDrawn, figureOf, furtherAxes } from './figure.ts'

const dataset = people(
  ['area', 'help', 'sex'],
  [
    [30, 'medical', 'received', 'female'],
    [20, 'medical', 'declined', 'female'],
    [3, 'medical', 'absent', 'female'],
    [25, 'medical', 'received', 'male'],
    [40, 'legal', 'received', 'female'],
    [22, 'legal', 'declined', 'male'],
    [31, 'legal', 'absent', 'male'],
  ],
)
const table = async (...by: readonly string[]) => {
  const made = protectTable(await loadSolver(), dataset, { by }, PUBLIC)
  if (!made.ok) throw new Error(made.code)
  return made.value
}

describe('a chart', () => {
  it('never has a number for a hidden count, nor a nought in its place', async () => {
    const { axes, shown } = await table('area', 'help')
    const figure = figureOf(axes, shown, 'help')
    const at = (area: string, help: string) =>
      figure.counts[figure.categories.indexOf(area)]?.[figure.series.indexOf(help)]
    expect(at('medical', 'absent')).toBeNull()
    expect(at('legal', 'received')).toBeTypeOf('number')
    expect(figure.hidden).toBeGreaterThan(0)
    expect(figure.totals.every((total) => total === null || total >= 11)).toBe(true)
  })

  it('knows a bar that is not drawn, or not whole, though a nought beside what is hidden is shown', () => {
    expect(howMuchDrawn([null, null, 0])).toBe('nothing')
    expect(howMuchDrawn([120, null, 0])).toBe('part')
    expect(howMuchDrawn([0, 0])).toBe('whole')
  })

  it('of one question alone has a bar for each answer', async () => {
    const { axes, shown } = await table('help')
    const figure = figureOf(axes, shown, 'help')
    expect(figure).toMatchObject({
      category: null,
      categories: ['absent', 'declined', 'received'],
      counts: [[34], [42], [95]],
      totals: [34, 42, 95],
      hidden: 0,
    })
  })

  it('stands in the order of the table beside it: younger before older, who is not known last', () => {
    const counted = buildTable(
      people(
        ['age', 'sex'],
        [
          [20, '12-14', 'female'],
          [20, '6-11', 'male'],
          [20, 'not-known', 'male'],
          [20, '3-5', 'female'],
        ],
      ),
      { by: ['age', 'sex'] },
    )
    if (!counted.ok) throw new Error(counted.code)
    const [axes, shown] = [counted.value.axes, [...counted.value.counts]]
    expect(figureOf(axes, shown, 'sex').categories).toEqual(['3-5', '6-11', '12-14', 'not-known'])
    expect(figureOf(axes, shown, 'age').series).toEqual(['3-5', '6-11', '12-14', 'not-known'])
  })

  it('told apart further looks at one level of it, and at all together where none was picked', () => {
    const counted = buildTable(dataset, { by: ['area', 'help', 'sex'] })
    if (!counted.ok) throw new Error(counted.code)
    const [axes, shown] = [counted.value.axes, [...counted.value.counts]]
    expect(furtherAxes(axes, 'help').map(({ column }) => column)).toEqual(['sex'])
    const [all, males] = [figureOf(axes, shown, 'help'), figureOf(axes, shown, 'help', { sex: 'male' })]
    expect(all.counts[all.categories.indexOf('legal')]?.[all.series.indexOf('received')]).toBe(40)
    expect(males.counts[males.categories.indexOf('legal')]?.[males.series.indexOf('absent')]).toBe(31)
    expect(figureOf(axes, shown, 'help', { sex: TOTAL })).toEqual(all)
  })
})
