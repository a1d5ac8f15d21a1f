import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { caseData } from '#cli/ctdc/case-data.ts'
import { LAYOUTS } from '#cli/ctdc/columns.ts'
import { draftsOfRow } from '#cli/ctdc/drafts-of-row.ts'
import { KINDS } from '#domain/kinds.ts'
import { day } from '../support/entries.ts'
import { sharedData } from './shared-data.ts'

const EXAMPLE = { year: '2016', 'alpha-2': 'AL', 'alpha-3': 'SLE', text: 'Threats;Debt Bondage' } as const

const SOURCES = [
  {
    path: sharedData('ctdc/k-anonymised-2020-sample-1000.csv'),
    layout: 'ctdc-k-anonymised-2020-recoded',
    rows: 1000,
    adults: 640,
    ageUnknown: 0,
  },
  {
    path: sharedData('ctdc/victim-perpetrator-synthetic.csv'),
    layout: 'ctdc-victim-perpetrator-2022',
    rows: 21195,
    adults: 16379,
    ageUnknown: 3604,
  },
].flatMap((source) => (source.path === undefined ? [] : [{ ...source, path: source.path }]))

describe.each(LAYOUTS)('the layout $id', (layout) => {
  test('knows each of its own codes, and gives well-formed entries for it', () => {
    const longest = Math.max(...layout.columns.map(({ codes }) => (codes.is === 'list' ? codes.values.length : 1)))
    const rows = Array.from({ length: longest }, (_, at) =>
      layout.columns.map(({ codes }) =>
        codes.is === 'list' ? (codes.values[at % codes.values.length] ?? '') : EXAMPLE[codes.is],
      ),
    )
    const csv = [layout.columns.map((column) => column.name), ...rows].map((cells) => cells.join(',')).join('\n')
    const read = caseData(new TextEncoder().encode(csv))
    expect(read).toMatchObject({ ok: true, value: { layout: { id: layout.id }, unknown: [] } })
    if (!read.ok) throw new Error(read.code)
    for (const row of read.value.rows) {
      for (const draft of draftsOfRow({ layout, id: 'source' }, row, day('2026-11-25'))) {
        expect(
          KINDS.find((kind) => kind.name === draft.kind)?.schema.safeParse(draft.body).error,
          draft.kind,
        ).toBeUndefined()
      }
    }
  })
})

if (SOURCES.length > 0) {
  describe.each(SOURCES)('the published file in the layout $layout', ({ path, layout, rows, adults, ageUnknown }) => {
    test('is read whole, with every code known', async () => {
      const read = caseData(await readFile(path))
      expect(read).toMatchObject({ ok: true, value: { layout: { id: layout }, unknown: [], adults, ageUnknown } })
      expect(read.ok && read.value.rows.length).toBe(rows)
    })

    test('gives well-formed entries for every row, each cell kept', async () => {
      const read = caseData(await readFile(path))
      if (!read.ok) throw new Error(read.code)
      const schemas = new Map(KINDS.map((kind) => [kind.name, kind.schema]))
      for (const row of read.value.rows) {
        const drafts = draftsOfRow({ layout: read.value.layout, id: 'source' }, row, day('2026-11-25'))
        const wrong = drafts.filter((draft) => schemas.get(draft.kind)?.safeParse(draft.body).success !== true)
        if (wrong.length > 0) expect(wrong, `row ${String(row.row)}`).toEqual([])
        expect(
          (drafts.find((draft) => draft.kind === 'own-experience')?.body as { given: unknown[] }).given,
        ).toHaveLength(row.given.length)
      }
    })
  })
}

const COLUMNS = sharedData('ctdc-columns.json')
if (COLUMNS !== undefined) {
  test('the columns of the larger layouts are the publisher’s, in its order', async () => {
    const published = JSON.parse(await readFile(COLUMNS, 'utf8')) as {
      v2024_synthetic: { name: string }[]
      kanon_2020: { columns: string[] }
    }
    const columnsOf = (id: string) => LAYOUTS.find((layout) => layout.id === id)?.columns.map((column) => column.name)
    expect(columnsOf('ctdc-synthetic-2024')).toEqual(published.v2024_synthetic.map((column) => column.name))
    expect(columnsOf('ctdc-k-anonymised-2020')).toEqual(published.kanon_2020.columns)
  })
}
