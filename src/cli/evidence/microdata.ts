import { csvText } from '#evidence/standards/csv-text.ts'
import { datasetRows } from '#evidence/datasets/write-dataset.ts'
import { localRecoding } from '#evidence/microdata/local-recoding.ts'
import { diversity, reidentificationRisk, type BlankAs } from '#evidence/microdata/risk.ts'
import type { Dataset } from '#evidence/record/dataset.ts'
import { wrongArgument } from '../terminal/refusal.ts'
import { mustBeColumns, mustNameNobody } from './columns.ts'
import { codeInWords, whereWords } from './files.ts'

/** Groups below these sizes leave a person nearly alone. */
const UNDER = [3, 5, 11]
/** The Centre for Humanitarian Data asks not to publish a file from this global risk on. */
const PUBLIC_RISK = 0.03

export interface AboutRows {
  readonly keys: readonly string[]
  readonly secret?: string
}

/** Risk from somebody who knows these columns of a child from elsewhere. */
export function riskReport(dataset: Dataset, { keys, secret, blank }: AboutRows & { readonly blank: BlankAs }): string {
  mustBeColumns(dataset, keys)
  const found = reidentificationRisk(dataset, keys, blank)
  if (!found.ok) throw wrongArgument(`Nothing was measured: ${codeInWords(found.code)}${whereWords(found.detail)}.`)
  const { k, global, expected, under } = found.value
  return [
    `${String(dataset.size)} rows, by what is known of a child: ${keys.join(', ')}.`,
    `k = ${String(k)}: ${k === 1 ? 'somebody is alone' : `everybody looks like at least ${String(k - 1)} others`}.`,
    ...UNDER.map((count) => `Fewer than ${String(count)} alike: ${String(under(count))} rows.`),
    `Global risk ${(100 * global).toFixed(3)} %: of all people whom somebody looks for, about ${String(Math.round(expected))} would be found. ${global < PUBLIC_RISK ? 'Under 3 %.' : 'Not under 3 %: not for the public (OCHA Centre for Humanitarian Data).'}`,
    ...(secret === undefined ? [] : [diversityOf(dataset, keys, secret)]),
    '',
  ].join('\n')
}

function diversityOf(dataset: Dataset, keys: readonly string[], secret: string): string {
  const found = diversity(dataset, keys, secret)
  if (!found.ok) throw wrongArgument(`Nothing was measured: ${codeInWords(found.code)}${whereWords(found.detail)}.`)
  const told = found.value.of.reduce((sum, many) => sum + (many === 1 ? 1 : 0), 0)
  return `l = ${String(found.value.l)} for ${secret}: of ${String(told)} rows everybody who looks alike gives the same answer.`
}

/** The same rows, with cells of the known columns left blank until every row looks like k − 1 others. `told` says what was lost and what risk is left. */
export function anonymised(
  dataset: Dataset,
  { keys, secret, k, l }: AboutRows & { readonly k: number; readonly l: number },
): { content: string; told: string } {
  mustBeColumns(dataset, keys)
  mustNameNobody(dataset, (column) => !keys.includes(column))
  const made = localRecoding(
    dataset,
    keys.map((column) => ({ column })),
    { k, ...(secret !== undefined && { diverse: { column: secret, l } }) },
  )
  if (!made.ok) throw wrongArgument(`Nothing was made: ${codeInWords(made.code)}${whereWords(made.detail)}.`)
  const { dataset: kept, blanked } = made.value
  return {
    content: csvText([kept.columns.map(({ name }) => name), ...datasetRows(kept)]),
    told: `${String(blanked)} of ${String(dataset.size * keys.length)} cells are blank now.
${riskReport(kept, { keys, blank: 'value', ...(secret !== undefined && { secret }) })}These are still rows of real people: somebody who knows more about a child than the columns named may find it. Synthetic records (homeward evidence synthetic) are safer to give away.
It stays here until a second person has looked at it. Method: docs/evidence-method.md, 7.7.`,
  }
}
