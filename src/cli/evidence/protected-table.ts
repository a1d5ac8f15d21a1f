import { withHxl } from '#evidence/standards/hxl.ts'
import { csvText } from '#evidence/standards/csv-text.ts'
import type { Dataset } from '#evidence/record/dataset.ts'
import type { Released } from '#evidence/suppression/released.ts'
import { policyFor } from '#evidence/suppression/policy.ts'
import { protectTable } from '#evidence/suppression/choosing/protect-table.ts'
import { loadSolver } from '#evidence/suppression/solver.ts'
import { levelsAt, NOT_KNOWN, TOTAL } from '#evidence/tables/table.ts'
import { wrongArgument } from '../terminal/refusal.ts'
import { mustBeCountable, mustNameNobody } from './columns.ts'
import { codeInWords, whereWords } from './files.ts'

/** Printed: the table was checked only against the named ones, and others are unknown here. */
function besideWords(tables: number): string {
  return tables === 0
    ? 'Only this table was checked: with --beside name every table of the same people that was released before.'
    : `It was checked against ${String(tables)} of the same people that were released before.`
}

/** A row for each cell: its levels, and its count, blank where it is hidden. `told` says what was hidden and under which rule. */
export async function protectedTable(
  dataset: Dataset,
  released: readonly Released[],
  how: { by: readonly string[]; audience: 'public' | 'partners'; threshold?: number },
): Promise<{ content: string; told: string }> {
  mustBeCountable(dataset, how.by)
  mustNameNobody(dataset, (column) => how.by.includes(column))
  mustBeOfThisFile(dataset, released)
  const policy = policyFor(how.audience, {
    groups: 'guarded',
    ...(how.threshold !== undefined && { threshold: how.threshold }),
  })
  const made = protectTable(await loadSolver(), dataset, { by: how.by }, policy, released)
  // With no earlier release, no other table is the cause: no hiding is enough for this table alone.
  if (!made.ok && made.code === 'would-unmask' && released.length === 0)
    throw wrongArgument(`No table was made: ${codeInWords('nothing-left')}.`)
  if (!made.ok)
    throw wrongArgument(
      `No table was made: ${codeInWords(made.code)}${whereWords({ ...made.detail, ...(made.detail.release !== undefined && { release: made.detail.release + 1 }) })}.`,
    )
  const { axes, shown, primary, secondary, cells } = made.value
  if (shown.every((count) => count === null || count === 0))
    throw wrongArgument(`No table was made: ${codeInWords('nothing-left')}.`)
  const rows = shown.map((count, cell) => [
    ...levelsAt(axes, cell).map((level, axis) => axes[axis]?.levels[level] ?? ''),
    count === null ? '' : String(count),
  ])
  return {
    content: csvText(withHxl([[...axes.map(({ column }) => column), 'count'], ...rows])),
    told: `${String(cells)} cells; ${String(primary)} hidden because the count is under ${String(policy.threshold)}, ${String(secondary)} more so that those cannot be worked out. A blank count is a hidden one.
${besideWords(released.length)} It stays here until a second person has looked at it. HXL 1.1.`,
  }
}

function mustBeOfThisFile({ columns }: Dataset, released: readonly Released[]): void {
  for (const [at, { axes }] of released.entries()) {
    const other = axes.find(({ column, levels }) =>
      levels.some(
        (level) =>
          level !== TOTAL &&
          level !== NOT_KNOWN &&
          columns.find(({ name }) => name === column)?.values.includes(level) !== true,
      ),
    )
    if (other)
      throw wrongArgument(
        `No table was made: table ${String(at + 1)} of those that were released before counts by a column or value that this file does not have (column ${other.column}). Name tables of the same file alone.`,
      )
  }
}
