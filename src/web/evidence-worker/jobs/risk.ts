import { diversity, risk as measured, type RiskRefusal } from '#evidence/microdata/risk.ts'
import { given } from '#evidence/record/answer.ts'
import type { Dataset } from '#evidence/record/dataset.ts'
import type { Job } from '../job.ts'

/** Fewer alike than each of these: somebody is nearly alone. */
const UNDER = [3, 5, 11]

export interface AboutFile {
  readonly dataset: Dataset
  /** What may be known of a child from elsewhere. */
  readonly known: readonly string[]
  /** What must not be learnt; '' for none. */
  readonly secret: string
}

/** How near somebody could come to a child of a file. */
export interface Nearness {
  readonly k: number
  /** Mean of 1/alike, and how many would be found by it. */
  readonly global: number
  readonly expected: number
  readonly under: readonly { readonly alike: number; readonly rows: number }[]
  /** Rows of which all who look alike give one answer to what must not be learnt. */
  readonly told?: number
}

/** A blank is a value like others: whoever left it so is alike to those who did. */
export const risk: Job<AboutFile, Nearness, RiskRefusal, { readonly column?: string }> = ({
  dataset,
  known,
  secret,
}) => {
  const found = measured(dataset, known, 'value')
  if (!found.ok) return Promise.resolve(found)
  const { k, global, expected, under } = found.value
  const near = { k, global, expected, under: UNDER.map((alike) => ({ alike, rows: under(alike) })) }
  if (secret === '') return Promise.resolve(given(near))
  const diverse = diversity(dataset, known, secret)
  return Promise.resolve(
    diverse.ok
      ? given({ ...near, told: diverse.value.of.reduce((sum, answers) => sum + (answers === 1 ? 1 : 0), 0) })
      : diverse,
  )
}
