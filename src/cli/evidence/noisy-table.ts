import { randomBytes } from 'node:crypto'
import { noisyTable, tableCost } from '#evidence/privacy/dp-table.ts'
import type { Dataset } from '#evidence/record/dataset.ts'
import { csvText } from '#evidence/standards/csv-text.ts'
import { withHxl } from '#evidence/standards/hxl.ts'
import { wrongArgument } from '../refusal.ts'
import { inWords, whereWords } from './files.ts'
import { deltaIn, spend, type Paying } from './spending.ts'

/** Counts with exact noise, each combination that too few share left out. Paid for before a row is counted. */
export function withNoise(dataset: Dataset, how: { by: readonly string[]; epsilon: number; about: number; most: number }, paying: Paying): { readonly csv: string; readonly told: string } {
  const { by, epsilon, about, most } = how
  const unknown = by.find((name) => !dataset.columns.some((column) => column.name === name))
  if (unknown !== undefined) throw wrongArgument(`No table was made: unknown column (column ${unknown}).`)
  const asked = { columns: by, epsilon, delta: deltaIn(paying, about), most, domain: 'found' } as const
  const paid = spend(paying, tableCost(asked))
  const made = noisyTable(dataset, asked, (count) => new Uint8Array(randomBytes(count)))
  if (!made.ok) throw wrongArgument(`No table was made, and its budget is spent: ${inWords(made.code)}${whereWords(made.detail)}.`)
  const { cells, sd, threshold } = made.value
  return {
    csv: csvText(withHxl([[...by, 'count'], ...cells.map(({ values, count }) => [...values, String(count)])])),
    told: `${String(cells.length)} combinations, ε = ${String(epsilon)}, δ = ${asked.delta.toExponential(1)}. One count in twenty is off by more than ${String(Math.ceil(1.96 * sd))}; combinations counted under ${String(Math.ceil(threshold ?? 0))} are left out.
${paid} Nobody else has looked at it: it stays here until a second person has. HXL 1.1.`,
  }
}
