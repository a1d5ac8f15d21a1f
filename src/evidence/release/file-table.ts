import * as z from 'zod'
import type { ReleaseLog } from '../ledger/release-log.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { Dataset } from '../record/dataset.ts'
import type { Cut } from '../suppression/cut.ts'
import type { Solver } from '../suppression/solver.ts'
import { AskedTable, tableText } from './asked-table.ts'
import { notLikeNames, type LikeNames } from './like-names.ts'
import {
  checkTable,
  makeTable,
  type MadeTable,
  type TableReleaseRefusal,
  type TableReleaseWhere,
  type TableWanted,
} from './table-release.ts'

const Source = z.looseObject({
  of: z.literal('file'),
  programme: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  source: z.string().regex(/^[0-9a-f]{64}$/),
})

/**
 * A table of a file of cases that a person chose, under a programme of its own. `source` is the SHA-256 of the file: the second person chooses the same file. The file takes
 * the place that a cut has for our own records.
 */
export interface FileTable {
  readonly programme: string
  readonly source: string
  readonly table: AskedTable
}

/** The cut number of every table of a file. */
const CUT = 1

/** Undefined for a proposal that is no table of a file, or that a newer app made. */
export function fileTableOf(asked: string): FileTable | undefined {
  const read = Source.safeParse(parsed(asked))
  if (!read.success) return undefined
  const { programme, source, ...rest } = read.data
  const table = AskedTable.safeParse({ ...rest, of: 'cut', cut: CUT })
  return table.success ? { programme, source, table: table.data } : undefined
}

/** The content of a proposal, ready to be written. */
export function askedFileTable({
  programme,
  source,
  table: { cut: _, ...table },
}: FileTable): { readonly file: string } & Readonly<Record<string, unknown>> {
  return { ...table, of: 'file', programme, source }
}

export const fileTableText = ({ table }: FileTable): string => tableText(table)

/**
 * The released tables of a programme. All of them must come from one file: two files may hold the same people with small differences, which cannot be audited, so a second file is
 * refused under the same name.
 */
export function releasedFileTables(
  log: ReleaseLog,
  programme: string,
  source: string,
): Result<readonly AskedTable[], 'other-file' | 'needs-a-newer-app', null> {
  const tables: AskedTable[] = []
  for (const { form, state, asked } of log.proposals.values()) {
    if (form !== 'table' || state !== 'out') continue
    const whose = Source.safeParse(parsed(asked))
    if (!whose.success || whose.data.programme !== programme) continue
    const found = fileTableOf(asked)
    if (!found) return refuse('needs-a-newer-app', null)
    if (found.source !== source) return refuse('other-file', null)
    tables.push(found.table)
  }
  return accept(tables)
}

export type FileTableRefusal = TableReleaseRefusal | 'like-names' | 'value-too-long'
export type FileTableWhere = TableReleaseWhere & Partial<LikeNames>

/** As for a table of our own records: everything that must be hidden is hidden, and it is audited against every released table of the same file. Every value of its columns is written out, so none may be like a name. */
export function makeFileTable(
  solver: Solver,
  dataset: Dataset,
  out: readonly AskedTable[],
  wanted: Omit<TableWanted, 'cut'>,
): Result<MadeTable, FileTableRefusal, FileTableWhere> {
  const named = notLikeNames(dataset, wanted.by)
  if (!named.ok) return named
  const made = makeTable(solver, [cutOf(dataset)], out, { ...wanted, cut: CUT })
  const tooLong = made.ok
    ? made.value.asked.axes.find((axis) => !AskedTable.shape.axes.element.safeParse(axis).success)
    : undefined
  // A table that cannot be read back is not proposed: the second person would see nothing, and every later table would be refused until a newer app.
  return tooLong ? refuse('value-too-long', { column: tooLong.column }) : made
}

/** The same check for the second person, whose device runs it on the file itself. */
export function checkFileTable(
  solver: Solver,
  dataset: Dataset,
  out: readonly AskedTable[],
  asked: AskedTable,
): Result<{ readonly against: number }, FileTableRefusal, FileTableWhere> {
  const named = notLikeNames(
    dataset,
    asked.axes.map(({ column }) => column),
  )
  return named.ok ? checkTable(solver, [cutOf(dataset)], out, asked) : named
}

/** Every row counts as a different person, because a file does not say which rows belong together. */
function cutOf(dataset: Dataset): Cut {
  const rows = Uint32Array.from({ length: dataset.size }, (_, row) => row)
  return { cut: String(CUT), dataset: { ...dataset, unit: rows }, child: rows, gone: 0 }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
