import { diversity, reidentificationRisk as measured, type RiskRefusal } from '#evidence/microdata/risk.ts'
import { accept } from '#result.ts'
import type { Dataset } from '#evidence/record/dataset.ts'
import type { Job } from './job.ts'

/** k-anonymity thresholds: fewer alike than this is a risk. */
const UNDER = [3, 5, 11]

export interface RiskInput {
  readonly dataset: Dataset
  /** Quasi-identifiers: what others may know of a child. */
  readonly known: readonly string[]
  /** The sensitive column; '' for none. */
  readonly secret: string
}

/** Re-identification risk of a file's rows. */
export interface RiskMeasures {
  readonly k: number
  /** Mean of 1/(rows alike), and how many children it would identify. */
  readonly global: number
  readonly expected: number
  readonly under: readonly { readonly alike: number; readonly rows: number }[]
  /** Rows whose whole class of alike rows has one value in the sensitive column. */
  readonly told?: number
}

/** A blank counts as a value: rows with the same blanks are alike. */
export const measureRisk: Job<RiskInput, RiskMeasures, RiskRefusal, { readonly column?: string }> = ({
  dataset,
  known,
  secret,
}) => {
  const found = measured(dataset, known, 'value')
  if (!found.ok) return Promise.resolve(found)
  const { k, global, expected, under } = found.value
  const near = { k, global, expected, under: UNDER.map((alike) => ({ alike, rows: under(alike) })) }
  if (secret === '') return Promise.resolve(accept(near))
  const diverse = diversity(dataset, known, secret)
  return Promise.resolve(
    diverse.ok
      ? accept({ ...near, told: diverse.value.of.reduce((sum, answers) => sum + (answers === 1 ? 1 : 0), 0) })
      : diverse,
  )
}
