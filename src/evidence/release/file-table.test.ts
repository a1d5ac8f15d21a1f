import { beforeAll, describe, expect, it } from 'vitest'
import { children, people } from '../../../test/support/evidence/people.ts'
import { EMPTY_LOG, type Proposal, type ReleaseLog } from '../ledger/release-log.ts'
import { loadSolver, type Solver } from '../suppression/solver.ts'
import { releasedTables } from './asked-table.ts'
import {
  askedFileTable,
  checkFileTable,
  fileTableOf,
  makeFileTable,
  releasedFileTables,
  type FileTable,
} from './file-table.ts'

const [source, other] = ['a'.repeat(64), 'b'.repeat(64)]
let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

function made(by: readonly string[], out: Parameters<typeof makeFileTable>[2] = []): FileTable {
  const answer = makeFileTable(solver, children, out, { by, where: [], audience: 'public', threshold: 11 })
  if (!answer.ok) throw new Error(answer.code)
  return { programme: 'ctdc', source, table: answer.value.asked }
}
const proposal = (one: FileTable, state: Proposal['state'] = 'out'): Proposal => ({
  release: `r${one.source.slice(0, 1)}${String(one.table.axes.length)}`,
  form: 'table',
  title: 'T',
  asked: JSON.stringify(askedFileTable(one)),
  digest: source,
  by: 'ilir',
  state,
  afterCut: 0,
})
const logWith = (...proposals: readonly Proposal[]): ReleaseLog => ({
  ...EMPTY_LOG,
  proposals: new Map(proposals.map((one) => [one.release, one])),
})

/** Three districts of twenty children, and each of the sixty has a different name. */
const named = people(
  ['district', 'child'],
  Array.from({ length: 60 }, (_, n) => [1, `D${String(n % 3)}`, `Lule ${String(n)}`] as const),
)

describe('a table of a file', () => {
  it('is refused where its values are like names, for every one of them would be written out; and by the second person’s device too, whatever the first let pass', () => {
    const wanted = { where: [], audience: 'public', threshold: 11 } as const
    expect(makeFileTable(solver, named, [], { ...wanted, by: ['district', 'child'] })).toEqual({
      ok: false,
      code: 'like-names',
      detail: { column: 'child', alone: 60, values: 60 },
    })
    const byDistrict = makeFileTable(solver, named, [], { ...wanted, by: ['district'] })
    if (!byDistrict.ok) throw new Error(byDistrict.code)
    const { columns } = named
    const levels = [...(columns[1]?.values.slice(1) ?? []), '(total)']
    const bent = {
      ...byDistrict.value.asked,
      axes: [{ column: 'child', levels }],
      shown: levels.map((_, at) => (at === 60 ? 60 : null)),
    }
    expect(checkFileTable(solver, named, [], bent)).toMatchObject({ ok: false, code: 'like-names' })
  })

  it('is refused where a value is so long that the second person could not read the proposal', () => {
    const long = people(
      ['means'],
      [
        [20, 'x'.repeat(121)],
        [30, 'threats'],
      ],
    )
    expect(makeFileTable(solver, long, [], { by: ['means'], where: [], audience: 'public', threshold: 11 })).toEqual({
      ok: false,
      code: 'value-too-long',
      detail: { column: 'means' },
    })
    const fits = people(
      ['means'],
      [
        [20, 'x'.repeat(120)],
        [30, 'threats'],
      ],
    )
    expect(
      makeFileTable(solver, fits, [], { by: ['means'], where: [], audience: 'public', threshold: 11 }),
    ).toMatchObject({ ok: true })
  })

  it('of which no hiding is enough by itself is refused for that, and not for an earlier one where none is out', () => {
    const sparse = people(
      ['labour', 'recruiter', 'age'],
      [
        [1, 'a1', 'b3', 'c0'],
        [2, 'a0', 'b1', 'c1'],
        [1, 'a1', 'b0', 'c1'],
        [1, 'a2', 'b1', 'c0'],
        [2, 'a1', 'b0', 'c0'],
        [1, 'a2', 'b0', 'c0'],
        [1, 'a2', 'b3', 'c1'],
        [3, 'a0', 'b2', 'c0'],
        [1, 'a1', 'b0', 'c2'],
        [2, 'a0', 'b1', 'c0'],
        [1, 'a1', 'b2', 'c0'],
        [3, 'a0', 'b0', 'c0'],
        [1, 'a1', 'b1', 'c0'],
        [1, 'a0', 'b0', 'c1'],
      ],
    )
    expect(
      makeFileTable(solver, sparse, [], {
        by: ['labour', 'recruiter', 'age'],
        where: [],
        audience: 'public',
        threshold: 11,
      }),
    ).toEqual({ ok: false, code: 'nothing-left', detail: {} })
  })

  it('hides a few, and is read back from its proposal as it was', () => {
    const one = made(['district', 'age', 'form'])
    expect(one.table.shown.some((count) => count === null)).toBe(true)
    expect(one.table.shown.every((count) => count === null || count === 0 || count >= 11)).toBe(true)
    expect(fileTableOf(JSON.stringify(askedFileTable(one)))).toEqual(one)
  })

  it('is no table of our own records, and no table of ours is one of a file', () => {
    const one = made(['district'])
    expect(releasedTables(logWith(proposal(one)))).toEqual({ ok: true, value: [] })
    expect(fileTableOf(JSON.stringify(one.table))).toBeUndefined()
    for (const asked of [
      '',
      '{',
      'null',
      '{"of":"file"}',
      JSON.stringify({ ...askedFileTable(one), source: 'x' }),
      JSON.stringify({ ...askedFileTable(one), shown: [1] }),
    ])
      expect(fileTableOf(asked)).toBeUndefined()
  })

  it('is refused where another file gave tables under the same name: two files cannot be held against each other', () => {
    const out = logWith(proposal(made(['district'])))
    expect(releasedFileTables(out, 'ctdc', other)).toMatchObject({ ok: false, code: 'other-file' })
    expect(releasedFileTables(out, 'another', other)).toEqual({ ok: true, value: [] })
    expect(releasedFileTables(logWith(proposal(made(['district']), 'waiting')), 'ctdc', other)).toEqual({
      ok: true,
      value: [],
    })
  })

  it('of a newer app lets no further one out beside it', () => {
    const newer = {
      ...proposal(made(['district'])),
      asked: JSON.stringify({ ...askedFileTable(made(['district'])), v: 2 }),
    }
    expect(releasedFileTables(logWith(newer), 'ctdc', source)).toMatchObject({ ok: false, code: 'needs-a-newer-app' })
  })

  it('is checked by the second person from the same file, and refused from another or with a count that was changed', () => {
    const one = made(['district', 'form'])
    expect(checkFileTable(solver, children, [], one.table)).toMatchObject({ ok: true })
    const shifted = one.table.shown.map((count, at) => (at === 0 && count !== null ? count + 1 : count))
    expect(checkFileTable(solver, children, [], { ...one.table, shown: shifted })).toMatchObject({
      ok: false,
      code: 'not-as-counted',
    })
    const fewer = { ...children, size: children.size - 1, data: children.data.map((data) => data.slice(1)) }
    expect(checkFileTable(solver, fewer, [], one.table)).toMatchObject({ ok: false, code: 'people-changed' })
  })

  it('beside those that are out never shows what they hide', () => {
    const first = made(['district', 'age', 'form'])
    const second = makeFileTable(solver, children, [first.table], {
      by: ['district', 'form'],
      where: [{ column: 'age', values: ['6-11'] }],
      audience: 'public',
      threshold: 11,
    })
    if (second.ok) {
      const hidden = second.value.asked.shown.filter((count) => count === null).length
      expect(hidden).toBeGreaterThan(0)
    } else expect(second.code).toBe('would-unmask')
  })
})
