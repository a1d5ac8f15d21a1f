import { beforeAll, describe, expect, it } from 'vitest'
import { anyRecord } from '../../../test/support/evidence/any-record.ts'
import { datasetFor } from '../datasets/shape.ts'
import type { MetCode } from '../record/codes.ts'
import { recordOfMeeting, type EvidenceRecord } from '../record/evidence-record.ts'
import { loadSolver, type Solver } from '../suppression/solver.ts'
import { MET_WITHOUT_FILE } from '../tables/indicators/indicators.ts'
import { tableText, type AskedTable } from './asked-table.ts'
import { countable, cutsFrom, sameSubject, subjectOf, type CutRecord } from './cut-data.ts'
import { checkTable, makeTable, peopleWhenOut, type TableWanted } from './table-release.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const fieldsOf = ({ id: _, household: __, ...record }: EvidenceRecord) => record
const met = (ended: MetCode, district: string) => recordOfMeeting({ month: '2026-03', district, ended })
const many = (count: number, record: CutRecord['record']) => Array.from({ length: count }, () => record)
const numbered = (records: readonly CutRecord['record'][]): readonly CutRecord[] =>
  records.map((record, at) => ({ cut: 1, child: at, unit: at, key: at, record }))
const children = [
  ...many(15, fieldsOf(anyRecord({ district: 'AL-01' }))),
  ...many(14, fieldsOf(anyRecord({ district: 'AL-10', sex: 'male' }))),
]
const meetings = [
  ...many(30, met('met-took-help', 'AL-10')),
  ...many(20, met('met-said-no', 'AL-10')),
  ...many(13, met('met-took-help', 'AL-01')),
  ...many(2, met('met-said-no', 'AL-01')),
  ...many(25, met('met-went-away', 'AL-01')),
]
const records = numbered([...children, ...meetings])
const wanted = (change: Partial<TableWanted> = {}): TableWanted => ({
  cut: 1,
  by: [MET_WITHOUT_FILE, 'district'],
  where: [],
  audience: 'public',
  threshold: 11,
  ...change,
})
const made = (change: Partial<TableWanted> = {}, out: readonly AskedTable[] = []) => {
  const asks = wanted(change)
  const same = out.filter(sameSubject(asks.by))
  return makeTable(solver, cutsFrom(records, peopleWhenOut(same), subjectOf(asks.by)), same, asks)
}
const asked = (change: Partial<TableWanted> = {}, out: readonly AskedTable[] = []): AskedTable => {
  const answer = made(change, out)
  if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(answer.detail)}`)
  return answer.value.asked
}

describe('meetings without a file', () => {
  it('are in no table of children, nor in synthetic records; no child is in theirs', () => {
    const byDistrict = asked({ by: ['district'] })
    expect(byDistrict.people).toBe(children.length)
    expect(byDistrict.shown.at(-1)).toBe(children.length)
    expect(asked().people).toBe(meetings.length)
    expect(
      datasetFor(
        'fields',
        records.map(({ record }, at) => ({ ...record, id: String(at) })),
        ['sex'],
      ).size,
    ).toBe(children.length)
  })

  it('are counted by nothing that is not known of them', () => {
    expect(made({ by: [MET_WITHOUT_FILE, 'sex'] })).toMatchObject({ ok: false, code: 'unknown-column' })
    expect(countable(cutsFrom(records, new Map(), 'meetings')[0]?.dataset ?? never())).toEqual([
      MET_WITHOUT_FILE,
      'district',
      'quarter',
    ])
    expect(countable(cutsFrom(records, new Map(), 'children')[0]?.dataset ?? never())).not.toContain(MET_WITHOUT_FILE)
  })

  it('cannot leave as a table that looks like one of children: it says how they ended, or is recounted as children and refused', () => {
    const { axes, shown, ...rest } = asked()
    const disguised: AskedTable = { ...rest, people: children.length, axes: axes.slice(1), shown: shown.slice(-3) }
    expect(
      checkTable(
        solver,
        cutsFrom(records, new Map(), subjectOf(disguised.axes.map(({ column }) => column))),
        [],
        disguised,
      ),
    ).toMatchObject({ ok: false, code: 'not-as-counted' })
    expect(tableText(asked()).split('\r\n')[0]).toBe(`${MET_WITHOUT_FILE},district,count`)
  })

  it('are hidden where few, and others with them, as children are; the second person finds the same', () => {
    const table = asked()
    const at = (ended: MetCode, district: string) =>
      table.shown[
        (table.axes[0]?.levels.indexOf(ended) ?? 0) +
          (table.axes[0]?.levels.length ?? 0) * (table.axes[1]?.levels.indexOf(district) ?? 0)
      ]
    expect(at('met-said-no', 'AL-01')).toBeNull()
    expect(table.shown.filter((count) => count === null).length).toBeGreaterThan(1)
    expect(checkTable(solver, cutsFrom(records, new Map(), 'meetings'), [], table).ok).toBe(true)
  })

  it('are held against the tables of meetings that are out, and children against theirs', () => {
    const [ofMeetings, ofChildren] = [asked(), asked({ by: ['sex'] })]
    const second = made({ by: [MET_WITHOUT_FILE], where: [{ column: 'district', values: ['AL-01'] }] }, [
      ofMeetings,
      ofChildren,
    ])
    expect(second.ok ? second.value.against : 1).toBe(1)
    if (second.ok)
      expect(second.value.asked.shown[second.value.asked.axes[0]?.levels.indexOf('met-said-no') ?? -1]).toBeNull()
    const third = made({ by: ['district'] }, [ofMeetings, ofChildren])
    expect(third.ok && third.value.against).toBe(1)
  })
})

function never(): never {
  throw new Error('there is a cut')
}
