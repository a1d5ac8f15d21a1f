import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { recordKeys } from '#evidence/perturbation/cell-key.ts'
import { perturbTable } from '#evidence/perturbation/perturb-table.ts'
import { pTable } from '#evidence/perturbation/p-table.ts'
import { randomRounding, type Base } from '#evidence/perturbation/random-rounding.ts'
import { noisyTable } from '#evidence/privacy/dp-table.ts'
import type { Dataset } from '#evidence/record/dataset.ts'
import { csvText } from '#evidence/standards/csv-text.ts'
import { withHxl } from '#evidence/standards/hxl.ts'
import { deltaFor } from '#evidence/synthetic/plan.ts'
import { buildTable } from '#evidence/tables/build-table.ts'
import { levelsAt, type Table } from '#evidence/tables/table.ts'
import { wrongArgument } from '../refusal.ts'
import { bytesOf, inWords, whereWords, writeNew } from './files.ts'

const bytes = (count: number) => new Uint8Array(randomBytes(count))
const STAYS = 'It stays here until a second person has looked at it. HXL 1.1.'

interface Made {
  readonly csv: string
  readonly told: string
}

/** Counts with exact noise, each combination that too few share left out. */
export function withNoise(dataset: Dataset, { by, epsilon, about, most }: { by: readonly string[]; epsilon: number; about: number; most: number }): Made {
  const delta = deltaFor(about)
  const made = noisyTable(dataset, { columns: by, epsilon, delta, most, domain: 'found' }, bytes)
  if (!made.ok) throw wrongArgument(`No table was made: ${inWords(made.code)}${whereWords(made.detail)}.`)
  const { cells, sd, threshold } = made.value
  return {
    csv: csvText(withHxl([[...by, 'count'], ...cells.map(({ values, count }) => [...values, String(count)])])),
    told: `${String(cells.length)} combinations, ε = ${String(epsilon)}, δ = ${delta.toExponential(1)}. One count in twenty is off by more than ${String(Math.ceil(1.96 * sd))}; combinations counted under ${String(Math.ceil(threshold ?? 0))} are left out.
The same people given out again cost again: keep account. ${STAYS}`,
  }
}

/** Every count, totals too, to a multiple of the base next to it, by chance. */
export function rounded(dataset: Dataset, by: readonly string[], base: Base): Made {
  const made = randomRounding(counted(dataset, by), base, bytes)
  return { csv: csvOf(made), told: `Every count is a multiple of ${String(base)}, up or down by chance; totals do not add up. Round no table of the same people twice: the mean of several tells the count. ${STAYS}` }
}

/** Not to be published: they would let changes be undone. */
const CHANGES = { most: 5, variance: 2, noneUpTo: 2 }
const KEY_BYTES = 4

/** Every count changed by the keys of its people: the same people are changed alike in every table. The keys are made where their file is not there yet, and kept with the cases. */
export async function perturbed(dataset: Dataset, by: readonly string[], keysAt: string): Promise<Made> {
  const made = perturbTable(dataset, { by }, await keysIn(keysAt, dataset.size), pTable(CHANGES))
  if (!made.ok) throw wrongArgument(`No table was made: ${inWords(made.code)}${whereWords(made.detail)}.`)
  return { csv: csvOf(made.value), told: `Every count is changed a little, the same people alike in every table; totals do not add up, and 1 and 2 are never shown. Keep ${keysAt} where the cases are kept: whoever has it can undo the changes. ${STAYS}` }
}

async function keysIn(path: string, rows: number): Promise<Uint32Array> {
  const there = await readFile(path).then(() => true, () => false)
  if (!there) {
    const keys = recordKeys(rows, bytes)
    const file = new DataView(new ArrayBuffer(rows * KEY_BYTES))
    for (const [row, key] of keys.entries()) file.setUint32(row * KEY_BYTES, key)
    await writeNew(path, new Uint8Array(file.buffer))
    return keys
  }
  const kept = await bytesOf(path)
  if (kept.length !== rows * KEY_BYTES) throw wrongArgument(`${path} holds keys of ${String(Math.floor(kept.length / KEY_BYTES))} rows, and there are ${String(rows)}.`)
  const view = new DataView(kept.buffer, kept.byteOffset)
  return Uint32Array.from({ length: rows }, (_, row) => view.getUint32(row * KEY_BYTES))
}

function counted(dataset: Dataset, by: readonly string[]): Table {
  const made = buildTable(dataset, { by })
  if (!made.ok) throw wrongArgument(`No table was made: ${inWords(made.code)}${whereWords(made.detail)}.`)
  return made.value
}

function csvOf({ axes, counts }: Table): string {
  const rows = Array.from(counts, (count, cell) => [...levelsAt(axes, cell).map((level, axis) => axes[axis]?.levels[level] ?? ''), String(count)])
  return csvText(withHxl([[...axes.map(({ column }) => column), 'count'], ...rows]))
}
