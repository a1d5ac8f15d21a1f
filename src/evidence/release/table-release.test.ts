import { describe, expect, it } from 'vitest'
import { cutOf, inGroups, type Children } from '../../../test/support/evidence/cuts.ts'
import { askedTableOf, releasedTables, tableText, type AskedTable } from './asked-table.ts'
import { checkTable, makeTable } from './table-release.ts'
import { EMPTY_LOG } from '../ledger/release-log.ts'
import { made, where, solver, one, wanted, COLUMNS, children } from '../../../test/support/evidence/one-cut.ts'

describe('a table is not made', () => {
  it('where what is out makes every count of it tell of a few', () => {
    const out = made({ by: ['sex'], where: where('district', 'AL-01') })
    expect(out.shown).toEqual([33, 20, 53])
    const without = [...where('district', 'AL-01'), { column: 'age', values: ['12-14'] }]
    expect(makeTable(solver, one, [], wanted({ by: ['sex'], where: without })).ok).toBe(true)
    const second = makeTable(solver, one, [out], wanted({ by: ['sex'], where: without }))
    if (second.ok) expect(second.value.asked.shown[1]).toBeNull()
    else expect(second.code).toBe('would-unmask')
  })

  it('and the refusal says so, where nothing of it would be left', () => {
    const few = [
      cutOf(
        '1',
        COLUMNS,
        inGroups([
          [20, '12-14', 'female', 'AL-01'],
          [18, '12-14', 'male', 'AL-01'],
          [1, '15-17', 'female', 'AL-01'],
          [1, '15-17', 'male', 'AL-01'],
        ]),
      ),
    ]
    const out = made({ by: ['sex'] }, [], few)
    expect(makeTable(solver, few, [out], wanted({ by: ['sex'], where: where('age', '12-14') }))).toMatchObject({
      ok: false,
      code: 'would-unmask',
    })
    expect(makeTable(solver, few, [], wanted({ by: ['sex'], where: where('age', '15-17') }))).toMatchObject({
      ok: false,
      code: 'nothing-left',
    })
  })

  it('of a cut that a child has left since a table of it left', () => {
    const out = made()
    const rest = new Map([...children].filter(([child]) => child !== 0))
    const cuts = [cutOf('1', COLUMNS, rest, 1), cutOf('2', COLUMNS, rest)]
    expect(makeTable(solver, cuts, [out], wanted({ by: ['district'] }))).toMatchObject({
      ok: false,
      code: 'cut-closed',
    })
    expect(makeTable(solver, cuts, [out], wanted({ cut: 2, by: ['district'] }))).toMatchObject({
      ok: false,
      code: 'cuts-too-alike',
      detail: { came: 0, left: 1 },
    })
  })

  it('of a cut that differs from an earlier one by a few, and is where many came', () => {
    const more = (count: number): Children =>
      new Map([
        ...children,
        ...inGroups(
          [
            [count, '12-14', 'male', 'AL-02'],
            [count, '15-17', 'female', 'AL-01'],
          ],
          500,
        ),
      ])
    const cuts = (count: number) => [one[0] ?? cutOf('1', COLUMNS, children), cutOf('2', COLUMNS, more(count))]
    expect(makeTable(solver, cuts(4), [made()], wanted({ cut: 2 }))).toMatchObject({
      ok: false,
      code: 'cuts-too-alike',
      detail: { cut: 1, came: 8, left: 0 },
    })
    expect(makeTable(solver, cuts(4), [], wanted({ cut: 2 })).ok).toBe(true)
    expect(makeTable(solver, cuts(12), [made()], wanted({ cut: 2 })).ok).toBe(true)
  })

  it('under a laxer threshold than its audience allows', () => {
    expect(made({ threshold: 2 }).threshold).toBe(11)
    expect(made({ threshold: 15 }).threshold).toBe(15)
  })
})

describe('the second person’s device', () => {
  const table = made

  it('finds against a table that shows what must be hidden, or counts otherwise', () => {
    const asked = table({ by: ['age', 'sex', 'district'] })
    const hidden = asked.shown.indexOf(null)
    const counts = inCounts(asked)
    const shown = asked.shown.map((count, cell) => (cell === hidden ? (counts[cell] ?? 0) : count))
    expect(checkTable(solver, one, [], { ...asked, shown })).toMatchObject({ ok: false, code: 'would-unmask' })
    expect(
      checkTable(solver, one, [], { ...asked, shown: asked.shown.map((count) => (count === null ? null : count + 1)) }),
    ).toMatchObject({ ok: false, code: 'not-as-counted' })
    expect(checkTable(solver, one, [], { ...asked, threshold: 3 })).toMatchObject({ ok: false, code: 'not-as-counted' })
  })

  it('finds against a table that was right when it was made, where another left since', () => {
    const few = [
      cutOf(
        '1',
        COLUMNS,
        inGroups([
          [20, '12-14', 'female', 'AL-01'],
          [18, '12-14', 'male', 'AL-01'],
          [1, '15-17', 'female', 'AL-01'],
          [1, '15-17', 'male', 'AL-01'],
        ]),
      ),
    ]
    const [first, second] = [
      table({ by: ['sex'] }, [], few),
      table({ by: ['sex'], where: where('age', '12-14') }, [], few),
    ]
    expect(checkTable(solver, few, [], second).ok).toBe(true)
    expect(checkTable(solver, few, [first], second)).toMatchObject({ ok: false, code: 'would-unmask' })
  })

  it('finds against a table of which a child was taken out before it left', () => {
    const rest = new Map([...children].filter(([child]) => child !== 0))
    expect(checkTable(solver, [cutOf('1', COLUMNS, rest)], [], table())).toMatchObject({
      ok: false,
      code: 'people-changed',
    })
  })

  it('finds nothing against what the maker’s device made', () => {
    for (const by of [['age'], ['age', 'sex'], ['age', 'sex', 'district']])
      expect(checkTable(solver, one, [], table({ by })).ok).toBe(true)
  })
})

describe('a district of whom all answer alike', () => {
  const cuts = [
    cutOf(
      '1',
      ['district', 'form sexual-exploitation'],
      inGroups([
        [4, 'AL-01', 'yes'],
        [30, 'AL-02', 'yes'],
        [40, 'AL-02', 'no'],
        [25, 'AL-03', 'yes'],
        [22, 'AL-03', 'no'],
      ]),
    ),
  ]
  const by = ['district', 'form sexual-exploitation']

  it('is not told of by the zero beside them, and the second person’s device finds against a table that shows it', () => {
    const asked = made({ by }, [], cuts)
    const zero = asked.shown.findIndex((_, cell) => cell === 0)
    expect([asked.axes[1]?.levels[0], asked.shown[zero]]).toEqual(['no', null])
    expect(checkTable(solver, cuts, [], asked).ok).toBe(true)
    expect(
      checkTable(solver, cuts, [], { ...asked, shown: asked.shown.map((count, cell) => (cell === zero ? 0 : count)) }),
    ).toMatchObject({ ok: false, code: 'would-unmask' })
  })
})

describe('what leaves', () => {
  it('is CSV with the row of hashtags, blank where hidden, and reads back as it was proposed', () => {
    const asked = made({ by: ['sex'] })
    expect(tableText(asked).split('\r\n').slice(0, 3)).toEqual([
      'sex,count',
      '#beneficiary +sex +code,#affected +ind',
      'female,63',
    ])
    expect(askedTableOf(JSON.stringify(asked))).toEqual(asked)
  })

  it.each([
    ['no JSON', '{'],
    [
      'too few counts',
      JSON.stringify({
        ...{
          v: 1,
          of: 'cut',
          file: 'table-hxl-1-1.csv',
          cut: 1,
          people: 5,
          audience: 'public',
          threshold: 11,
          where: [],
          axes: [{ column: 'a', levels: ['x', '(total)'] }],
        },
        shown: [1],
      }),
    ],
  ])('is not read where it is %s', (_, text) => {
    expect(askedTableOf(text)).toBeUndefined()
  })

  it('that this app cannot read stops every further table', () => {
    const proposal = {
      release: 'r1',
      form: 'table',
      title: 'T',
      asked: '{"v":2,"of":"cut"}',
      digest: '0',
      by: 'x',
      state: 'out',
      afterCut: 1,
    } as const
    expect(releasedTables({ ...EMPTY_LOG, proposals: new Map([['r1', proposal]]) })).toMatchObject({
      ok: false,
      code: 'needs-a-newer-app',
      detail: { release: 'r1' },
    })
    expect(releasedTables({ ...EMPTY_LOG, proposals: new Map([['r1', { ...proposal, state: 'waiting' }]]) })).toEqual({
      ok: true,
      value: [],
    })
  })
})

function inCounts(asked: AskedTable): readonly number[] {
  const counts: number[] = []
  for (const cell of asked.shown.keys()) {
    const levels = asked.axes.map(
      ({ levels: of }, axis) =>
        of[
          Math.floor(cell / asked.axes.slice(0, axis).reduce((size, { levels: before }) => size * before.length, 1)) %
            of.length
        ] ?? '',
    )
    counts.push(
      [...children.values()].filter((values) =>
        asked.axes.every(
          ({ column }, axis) => levels[axis] === '(total)' || values[COLUMNS.indexOf(column)] === levels[axis],
        ),
      ).length,
    )
  }
  return counts
}
