import * as z from 'zod'
import type { ReleaseLog } from '../ledger/release-log.ts'
import { accept, refuse, type Result } from '#result.ts'
import { csvText } from '../standards/csv-text.ts'
import { hxlNowAndBefore, withHxl } from '../standards/hxl.ts'
import type { Released } from '../suppression/released.ts'
import { cellsIn, levelsAt } from '../tables/table.ts'
import { knownChange, fileOf, HowChanged, TABLE_FILES } from './how-changed.ts'

const Name = z.string().min(1).max(120)
const Level = z.string().max(120)
export const MOST_FIELDS = 3

/**
 * The table that a proposal describes: its shown counts, its cut, and the rule. `how`: how its counts were changed; absent where they are exact and small ones are hidden. `people`: records that the cut had when it was counted; a cut from which
 * a record was removed since gives no more tables.
 */
export const AskedTable = z
  .strictObject({
    v: z.literal(1),
    of: z.literal('cut'),
    file: z.enum(TABLE_FILES),
    cut: z.int().min(1).max(10_000),
    people: z.int().min(1),
    audience: z.enum(['public', 'partners']),
    threshold: z.int().min(1).max(10_000),
    how: HowChanged.optional(),
    where: z.array(z.strictObject({ column: Name, values: z.array(Level).min(1) })).max(10),
    axes: z
      .array(z.strictObject({ column: Name, levels: z.array(Level).min(2) }))
      .min(1)
      .max(MOST_FIELDS),
    shown: z.array(z.int().min(0).nullable()),
  })
  .refine(({ axes, shown }) => cellsIn(axes) === shown.length, 'holds as many counts as cells')
  .refine(({ file, how }) => file === fileOf(how), 'is saved under the name of its form')
export type AskedTable = z.infer<typeof AskedTable>

/** Undefined for a proposal that is no table of a cut, or that a newer app made. */
export function askedTableOf(asked: string): AskedTable | undefined {
  try {
    return AskedTable.safeParse(JSON.parse(asked)).data
  } catch {
    return undefined
  }
}

/** Every released table of a cut, in the order of the log. If this app cannot read one of them, no further table may be released, because the next could reveal the hidden counts of it. */
export function releasedTables(
  log: ReleaseLog,
): Result<readonly AskedTable[], 'needs-a-newer-app', { readonly release: string }> {
  const tables: AskedTable[] = []
  for (const { release, form, state, asked } of log.proposals.values()) {
    if ((form !== 'table' && form !== 'noisy-table') || state !== 'out' || !isOfCut(asked)) continue
    const table = askedTableOf(asked)
    if (!table) return refuse('needs-a-newer-app', { release })
    tables.push(table)
  }
  return accept(tables)
}

/** Tables of another source (a file that a person chose) are of other people, and are marked so. */
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

/** The table as the audit expects it. `gone`: how many children of its cut withdrew consent since its release. */
export function releasedOf({ axes, where, shown, cut, how }: AskedTable, gone: number): Released {
  return { axes, where, shown, cut: String(cut), ...(how && { change: knownChange(how, JSON.stringify(shown), gone) }) }
}

/** Header, hashtags, a row for each cell; a blank count is a hidden one. Cells that a noisy table leaves out, and its totals, have no row. A pure function of the proposal, to the byte. */
export function askedTableRows({
  axes,
  shown,
  how,
}: Pick<AskedTable, 'axes' | 'shown' | 'how'>): readonly (readonly string[])[] {
  const rows = shown.flatMap((count, cell) => {
    if (count === null && how?.is === 'noisy') return []
    return [
      [
        ...levelsAt(axes, cell).map((level, axis) => axes[axis]?.levels[level] ?? ''),
        count === null ? '' : String(count),
      ],
    ]
  })
  return withHxl([[...axes.map(({ column }) => column), 'count'], ...rows])
}

export const tableText = (asked: AskedTable): string => csvText(askedTableRows(asked))

/** Whether these bytes are the table, to the byte; one that was released before may have the hashtags of then. */
export function isTextOf(asked: AskedTable, output: Uint8Array): boolean {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(output)
  return hxlNowAndBefore(askedTableRows(asked)).some((rows) => csvText(rows) === text)
}
