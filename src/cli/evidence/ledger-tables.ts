import { createHmac } from 'node:crypto'
import type { Alike } from '#evidence/perturbation/changed-alike.ts'
import { BASE, WITHIN } from '#evidence/perturbation/changed-alike.ts'
import { columnAt, dataAt, type Dataset } from '#evidence/record/dataset.ts'
import { AskedTable, askedTableRows } from '#evidence/release/asked-table.ts'
import { makeTable } from '#evidence/release/table-release.ts'
import { csvText } from '#evidence/standards/csv-text.ts'
import type { ReleaseAudience, Policy } from '#evidence/suppression/policy.ts'
import type { Cut } from '#evidence/suppression/cut.ts'
import { policyFor } from '#evidence/suppression/policy.ts'
import { loadSolver } from '#evidence/suppression/solver.ts'
import { wrongArgument } from '../terminal/refusal.ts'
import { countedInLedger, type CaseDataFile } from './case-data-file.ts'
import type { Cases } from './input-file.ts'
import { mustBeCountable, mustNameNobody } from './columns.ts'
import { codeInWords, whereWords } from './files.ts'
import type { Book } from './ledger-file.ts'

export interface LedgerTable {
  readonly ledger: string
  readonly programme: string
  readonly by: readonly string[]
  readonly audience: ReleaseAudience
  readonly threshold?: number
  readonly how?: Alike
}

/** Audits a table against every table of its programme in the ledger, and records it there before it is given out. */
export async function tableInLedger(
  { dataset, whole, file }: Cases,
  { ledger, programme, by, audience, threshold, how }: LedgerTable,
): Promise<{ content: string; told: string }> {
  mustBeCountable(dataset, by)
  mustNameNobody(dataset, (column) => by.includes(column))
  const solver = await loadSolver()
  const policy: Policy = policyFor(audience, threshold === undefined ? {} : { threshold })
  const { value, told } = countedInLedger(file, ledger, { programme }, ({ tables, secret }, { write }) => {
    const before = ledgerTables(tables, programme, file)
    const made = makeTable(solver, [{ ...cutOf(dataset), keys: keysOf(whole, secret) }], before, {
      cut: 1,
      by,
      where: [],
      audience,
      threshold: policy.threshold,
      ...(how && { how }),
    })
    if (!made.ok) throw wrongArgument(`No table was made: ${codeInWords(made.code)}${whereWords(made.detail)}.`)
    const { asked, primary, secondary, against } = made.value
    mustBeReadable(asked)
    write({ what: 'table', programme, source: file.source, table: asked })
    const hidden = how
      ? `${String(secondary)} counts are hidden besides`
      : `${String(primary)} hidden because the count is under ${String(policy.threshold)}, ${String(secondary)} more so that those cannot be worked out`
    return {
      content: csvText(askedTableRows(asked)),
      told: `${changeWords(how)}${String(asked.shown.length)} cells; ${hidden}. A blank count is a hidden one.\n${heldAgainstSentence(against, programme, tables.length + 1)}`,
    }
  })
  return { content: value.content, told: `${value.told} ${told} HXL 1.1.` }
}

/** `number`: its position among all tables of the ledger. */
export const heldAgainstSentence = (against: number, programme: string, number: number): string =>
  `It was checked against ${String(against)} of ${programme} that the ledger has, and stands there now as table ${String(number)}: homeward evidence again gives it once more. It stays here until a second person has looked at it.`

/** The tables of a programme so far. All of them must come from one file: two files may be of the same people, and nothing here can compare them. */
export function ledgerTables(
  tables: Book['tables'],
  programme: string,
  { source }: CaseDataFile,
): readonly AskedTable[] {
  const before = tables.filter((one) => one.programme === programme)
  if (before.some((one) => one.source !== source))
    throw wrongArgument(
      `Tables of ${programme} came from another file, or from this one before it was changed. Two files may hold the same people with small differences, and their tables cannot be checked against each other: use that file. Use another programme only if none of these people are in that file.`,
    )
  return before.map(({ table }) => table)
}

/** A table that could not be read back is not recorded. */
export function mustBeReadable({ axes }: AskedTable): void {
  const tooLong = axes.find((axis) => !AskedTable.shape.axes.element.safeParse(axis).success)
  if (tooLong)
    throw wrongArgument(
      `No table was made: ${codeInWords('cell-too-long')}${whereWords({ column: tooLong.column.slice(0, SHOWN_OF_NAME) })}.`,
    )
}
const SHOWN_OF_NAME = 120

function changeWords(how: Alike | undefined): string {
  if (how === 'rounded')
    return `Every count is a multiple of ${String(BASE)}, up or down by chance, alike in every table; totals do not add up.\n`
  if (how === 'keyed')
    return `Every count is changed by ${String(WITHIN.keyed)} at most, alike in every table; totals do not add up, and 1 and 2 are never shown.\n`
  return ''
}

/** Every row counts as a different person, unless the unit column says otherwise. */
export function cutOf(dataset: Dataset): Cut {
  const child = Uint32Array.from({ length: dataset.size }, (_, row) => row)
  return { cut: '1', dataset: { ...dataset, unit: dataset.unit ?? child }, child, gone: 0 }
}

/** The key of a row is derived from all its cells, whatever columns a table asks for, and from its number among equal rows: any cell that counts one of those counts them all. */
function keysOf(dataset: Dataset, secret: string): Uint32Array {
  const before = new Map<string, number>()
  return Uint32Array.from({ length: dataset.size }, (_, row) => {
    const said = JSON.stringify(
      dataset.columns.map((_column, place) => columnAt(dataset, place).values[dataAt(dataset, place)[row] ?? 0]),
    )
    const nth = before.get(said) ?? 0
    before.set(said, nth + 1)
    return createHmac('sha256', Buffer.from(secret, 'hex'))
      .update(`${String(nth)} ${said}`)
      .digest()
      .readUInt32BE(0)
  })
}
