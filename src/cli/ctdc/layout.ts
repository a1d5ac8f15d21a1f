import { accept, refuse, type Result } from '#result.ts'
import { LAYOUTS, MISSING_IN_COLUMN, type SourceColumn, type SourceLayout } from './columns.ts'

export type LayoutRefusal = 'unknown-layout' | 'column-twice'
export interface WrongColumns {
  /** The layout that shares most columns, if any does. */
  readonly nearest?: SourceLayout
  readonly lacking: readonly string[]
  readonly unknown: readonly string[]
}

/** The layout with these columns, in any order. One column too many or too few is refused: its meaning would be a guess. */
export function detectLayout(header: readonly string[]): Result<SourceLayout, LayoutRefusal, WrongColumns> {
  const twice = header.filter((name, index) => header.indexOf(name) !== index)
  if (twice.length > 0) return refuse('column-twice', { lacking: [], unknown: twice })

  const [nearest] = LAYOUTS.map((layout) => ({ layout, ...differences(layout, header) })).sort(
    (a, b) => b.shared - a.shared || a.lacking.length - b.lacking.length,
  )
  if (!nearest) throw new Error('no layout is known')
  if (nearest.lacking.length === 0 && nearest.unknown.length === 0) return accept(nearest.layout)
  return refuse('unknown-layout', {
    ...(nearest.shared > 0 ? { nearest: nearest.layout } : {}),
    lacking: nearest.lacking,
    unknown: nearest.unknown,
  })
}

function differences(layout: SourceLayout, header: readonly string[]) {
  const names = layout.columns.map((column) => column.name)
  const unknown = header.filter((name) => !names.includes(name))
  return { lacking: names.filter((name) => !header.includes(name)), unknown, shared: header.length - unknown.length }
}

export function columnOf(layout: SourceLayout, name: string): SourceColumn {
  const column = layout.columns.find((candidate) => candidate.name === name)
  if (!column) throw new Error(`${layout.id} has no column ${name}`)
  return column
}

/** Whether the cell says that nothing is known. The cell is kept unchanged all the same. */
export function saysUnknown(layout: SourceLayout, column: string, value: string): boolean {
  return layout.missing.includes(value) || (MISSING_IN_COLUMN[layout.id]?.[column] ?? []).includes(value)
}
