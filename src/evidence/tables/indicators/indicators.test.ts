import { beforeAll, describe, expect, it } from 'vitest'
import { anyRecord } from '../../../../test/support/evidence/any-record.ts'
import { recordOfMeeting, type EvidenceRecord } from '../../record/evidence-record.ts'
import { policyFor } from '../../suppression/policy.ts'
import { protectTable } from '../../suppression/choosing/protect-table.ts'
import { loadSolver, type Solver } from '../../suppression/solver.ts'
import { buildTable } from '../build-table.ts'
import { countUnits } from '../count-units.ts'
import { cellAt, TOTAL, type Table } from '../table.ts'
import { indicatorDataset, type Split } from './indicator.ts'
import { helpIn } from './help-indicators.ts'
import { changeAt, INDICATORS, MET_WITHOUT_FILE } from './indicators.ts'
import { per100000 } from './sdg-16-2-2.ts'
import { sharesOf } from './shares.ts'
import { childrenDataset } from './children-dataset.ts'

const indicator = (name: string) => {
  const found = INDICATORS.find((one) => one.name === name)
  if (!found) throw new Error(`no indicator ${name}`)
  return found
}
const id = (n: number) => `${n.toString(36).padStart(21, '0')}A`
const many = (records: number, change: (n: number) => Partial<EvidenceRecord>) =>
  Array.from({ length: records }, (_, n) => anyRecord({ id: id(n), ...change(n) }))
const tableOf = (name: string, records: readonly EvidenceRecord[], splits: readonly Split[] = []): Table => {
  const dataset = indicatorDataset(records, indicator(name), splits)
  const answer = buildTable(dataset, { by: dataset.columns.map(({ name: column }) => column) })
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}
const count = ({ axes, counts }: Table, ...levels: readonly string[]) =>
  counts[
    cellAt(
      axes,
      levels.map((level, n) => axes[n]?.levels.indexOf(level) ?? -1),
    )
  ]

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

describe('help', () => {
  it('that does not exist is a gap and no refusal', () => {
    expect(helpIn(anyRecord(), 'family-work')).toBe('absent')
    expect(helpIn(anyRecord({ gaps: ['family-work.unfit'] }), 'family-work')).toBe('unfit')
  })

  it('that was declined is a refusal and no gap', () => {
    expect(helpIn(anyRecord({ received: [], accepted: [], declined: ['medical.social-context'] }), 'medical')).toBe(
      'declined',
    )
  })

  it('counts the furthest it came', () => {
    expect(helpIn(anyRecord(), 'medical')).toBe('received')
    expect(helpIn(anyRecord({ received: [], accepted: [] }), 'medical')).toBe('offered')
    expect(helpIn(anyRecord({ received: [], accepted: [], offered: [] }), 'medical')).toBe('needed-only')
    expect(helpIn(anyRecord(), 'legal-justice')).toBeNull()
  })
})

describe('an indicator', () => {
  it.each(INDICATORS.map((one) => [one.name, one] as const))(
    '%s has a definition, and rows of its columns',
    (_, one) => {
      expect(one.definition.length).toBeGreaterThan(20)
      for (const row of one.rows(anyRecord())) expect(row).toHaveLength(one.columns.length)
      for (const share of one.shares) expect(share.of.every((code) => share.among.includes(code))).toBe(true)
    },
  )

  it('is told apart by age, sex, district, quarter, form and group', () => {
    const records = [anyRecord(), anyRecord({ id: id(1), sex: 'male', month: '2026-05' })]
    const table = tableOf('closure-types', records, [
      { by: 'sex' },
      { by: 'quarter' },
      { by: 'form', code: 'forced-begging' },
    ])
    expect(table.axes.map(({ column }) => column)).toEqual(['closure-types', 'sex', 'quarter', 'form forced-begging'])
    expect(count(table, 'open', 'male', '2026-Q2', 'yes')).toBe(1)
    expect(count(table, TOTAL, TOTAL, TOTAL, TOTAL)).toBe(2)
  })

  it('says how it changed at a level only where both looks are known', () => {
    expect(changeAt(anyRecord(), 'family')).toBe('better')
    expect(changeAt(anyRecord(), 'community')).toBe('same')
    expect(changeAt(anyRecord(), 'society')).toBeNull()
  })

  it('of SDG 16.2.2 leaves out who was never identified, and counts several forms once', () => {
    const records = [
      anyRecord({ forms: ['sexual-exploitation', 'forced-labour'] }),
      anyRecord({ id: id(1), pathway: 'never-identified' }),
      anyRecord({ id: id(2), forms: ['not-known'], ageBand: '18-24' }),
    ]
    const table = tableOf('sdg-16-2-2', records)
    expect(count(table, 'female', 'child', 'several')).toBe(1)
    expect(count(table, TOTAL, 'adult', 'not-known')).toBe(1)
    expect(count(table, TOTAL, TOTAL, TOTAL)).toBe(2)
    expect(per100000(12, 60_000)).toBe(20)
    expect(per100000(null, 60_000)).toBeNull()
  })
})

describe('meetings with somebody who has no file', () => {
  const meeting = (n: number, ended: 'met-took-help' | 'met-said-no', household?: string) => ({
    ...recordOfMeeting({ month: '2026-03', district: 'AL-10', ended }),
    id: id(n),
    ...(household !== undefined && { household }),
  })

  it('are in no indicator of children, and no child is in theirs', () => {
    for (const one of INDICATORS)
      expect(one.rows(meeting(1, 'met-said-no'))).toEqual(one.name === MET_WITHOUT_FILE ? [['met-said-no']] : [])
    expect(indicator(MET_WITHOUT_FILE).rows(anyRecord())).toEqual([])
  })

  it('are counted, each child of a group; a group is one unit, so twelve of one group are few', () => {
    const group = Array.from({ length: 12 }, (_, n) => meeting(n, 'met-took-help', 'hhhhhhhhhhhhhhhhhhhhhA'))
    const alone = Array.from({ length: 12 }, (_, n) => meeting(20 + n, 'met-said-no'))
    const answer = protectTable(
      solver,
      indicatorDataset([...group, ...alone], indicator(MET_WITHOUT_FILE), []),
      { by: [MET_WITHOUT_FILE] },
      policyFor('public'),
    )
    if (!answer.ok) throw new Error(answer.code)
    const { axes, shown } = answer.value
    expect(shown[axes[0]?.levels.indexOf('met-took-help') ?? -1]).toBeNull()
  })
})

describe('a share', () => {
  const records = many(60, (n) => (n % 3 === 0 ? { received: [], accepted: [], declined: ['medical.not-told'] } : {}))

  it('is of those who answered', () => {
    const { axes, counts } = tableOf('needs-and-help', records)
    const shares = sharesOf(indicator('needs-and-help'), axes, [...counts])
    expect(shares.find(({ share, at }) => share === 'declined' && at[0] === 'medical')).toMatchObject({
      of: 20,
      among: 60,
      value: 1 / 3,
    })
    expect(shares.find(({ share, at }) => share === 'gap' && at[0] === 'family-work')).toMatchObject({
      of: 60,
      among: 60,
      value: 1,
    })
  })

  it('is not told where a count it needs is hidden', () => {
    const { axes, counts } = tableOf('needs-and-help', records)
    const shown = Array.from(counts, (shownCount) => (shownCount === 20 ? null : shownCount))
    expect(
      sharesOf(indicator('needs-and-help'), axes, shown).find(
        ({ share, at }) => share === 'declined' && at[0] === 'medical',
      )?.value,
    ).toBeNull()
  })
})

describe('children with several answers', () => {
  const few = many(3, () => ({
    needed: ['medical', 'family-work', 'safety-security', 'legal-justice', 'mentoring-peer'],
    gaps: [],
    offered: [],
    accepted: [],
    received: [],
    helped: [],
  }))
  const dataset = indicatorDataset(few, indicator('needs-and-help'), [])

  it('are counted as children, not as answers, before a count may leave', () => {
    const table = buildTable(dataset, { by: ['area', 'help'] })
    if (!table.ok) throw new Error(table.code)
    expect(table.value.counts.at(-1)).toBe(15)
    expect(countUnits(dataset, table.value)?.at(-1)).toBe(3)
    const answer = protectTable(solver, dataset, { by: ['area', 'help'] }, policyFor('public'))
    expect(answer.ok ? answer.value.shown.filter((shown) => shown !== null && shown > 0) : []).toEqual([])
  })
})

describe('children as one dataset', () => {
  it('hold every answer as a column, so that tables can be held against each other', () => {
    const wide = childrenDataset([anyRecord(), anyRecord({ id: id(1), gaps: [], gapReasons: [] })])
    const held = (name: string) => {
      const place = wide.columns.findIndex((column) => column.name === name)
      return Array.from(wide.data[place] ?? [], (code) => wide.columns[place]?.values[code])
    }
    expect(held('needs-and-help family-work')).toEqual(['absent', 'needed-only'])
    expect(held('reasons-for-gaps none-in-reach')).toEqual(['yes', ''])
    expect(held('form forced-begging')).toEqual(['yes', 'yes'])
    expect(held('schooling')).toEqual(['began-or-went-back', 'began-or-went-back'])
  })
})
