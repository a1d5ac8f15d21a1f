import * as z from 'zod'
import type { ReleaseLog } from '../ledger/release-log.ts'
import { given, refused, type Answer } from '../record/answer.ts'
import { csvText } from '../standards/csv-text.ts'
import { withHxl } from '../standards/hxl.ts'
import type { Released } from '../suppression/linked.ts'
import { cellsIn, levelsAt } from '../tables/table.ts'

const Name = z.string().min(1).max(120)
const Level = z.string().max(120)
export const MOST_FIELDS = 3

/** Saved under this name: the form and its version. */
export const TABLE_FILE = 'table-hxl-1-1.csv'

/**
 * What a proposal of a table says of itself: the table as it leaves, of which cut, and the rule. `people`: records that the cut had when it was counted; a cut from which
 * somebody was taken out since gives no more tables.
 */
export const AskedTable = z
  .strictObject({
    v: z.literal(1),
    of: z.literal('cut'),
    file: z.literal(TABLE_FILE),
    cut: z.int().min(1).max(10_000),
    people: z.int().min(1),
    audience: z.enum(['public', 'partners']),
    threshold: z.int().min(1).max(10_000),
    where: z.array(z.strictObject({ column: Name, values: z.array(Level).min(1) })).max(10),
    axes: z.array(z.strictObject({ column: Name, levels: z.array(Level).min(2) })).min(1).max(MOST_FIELDS),
    shown: z.array(z.int().min(0).nullable()),
  })
  .refine(({ axes, shown }) => cellsIn(axes) === shown.length, 'holds as many counts as cells')
export type AskedTable = z.infer<typeof AskedTable>

/** Undefined for a proposal that is no table of a cut, or of a newer app. */
export function askedTableOf(asked: string): AskedTable | undefined {
  try {
    return AskedTable.safeParse(JSON.parse(asked)).data
  } catch {
    return undefined
  }
}

/** Every table of a cut that is out, in the order of the log. A table that this app cannot read could be given away by the next: then nothing is released. */
export function standingTables(log: ReleaseLog): Answer<readonly AskedTable[], 'needs-a-newer-app', { readonly release: string }> {
  const tables: AskedTable[] = []
  for (const { release, form, state, asked } of log.proposals.values()) {
    if (form !== 'table' || state !== 'out' || !isOfCut(asked)) continue
    const table = askedTableOf(asked)
    if (!table) return refused('needs-a-newer-app', { release })
    tables.push(table)
  }
  return given(tables)
}

/** Tables of another source (a file that somebody chose) are of other people, and say so. */
function isOfCut(asked: string): boolean {
  const read = z.looseObject({ of: z.string() }).safeParse(parsed(asked))
  return !read.success || read.data.of === 'cut'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const releasedOf = ({ axes, where, shown, cut }: AskedTable): Released => ({ axes, where, shown, cut: String(cut) })

/** Header, hashtags, a row for each cell; a blank count is a hidden one. A function of the proposal alone, to the byte. */
export function rowsOf({ axes, shown }: Pick<AskedTable, 'axes' | 'shown'>): readonly (readonly string[])[] {
  const rows = shown.map((count, cell) => [...levelsAt(axes, cell).map((level, axis) => axes[axis]?.levels[level] ?? ''), count === null ? '' : String(count)])
  return withHxl([[...axes.map(({ column }) => column), 'count'], ...rows])
}

export const tableText = (asked: AskedTable): string => csvText(rowsOf(asked))
