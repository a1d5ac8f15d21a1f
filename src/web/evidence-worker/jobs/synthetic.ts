import { fitInto } from '#evidence/datasets/fit-into.ts'
import type { DatasetShape } from '#evidence/datasets/shape.ts'
import { writtenDataset } from '#evidence/datasets/write-dataset.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { Dataset } from '#evidence/record/dataset.ts'
import type { ReleaseAsked } from '#evidence/synthetic/plan.ts'
import { synthesise, type SynthesisRefusal } from '#evidence/synthetic/synthesise.ts'
import type { Job, JobProgress } from './job.ts'
import { cryptoRandomBytes } from './random-bytes.ts'

export interface SyntheticInput {
  readonly dataset: Dataset
  readonly asked: ReleaseAsked
  readonly shape: DatasetShape
  /** Who reports, where the format names it. */
  readonly agency: string
  /** The most bytes that may be released at once. */
  readonly largest: number
}

export interface SyntheticFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly file: 'csv' | 'json' | 'zip'
  readonly records: number
}

export type SyntheticRefusal = SynthesisRefusal | 'too-large-to-leave'
export interface SyntheticRefusalWhere {
  readonly given: number
}

/** How often progress is reported to the page. */
const TELL_EVERY_MS = 100

/** Synthetic records made from records of children, as bytes in the format of release. The budget was reserved before: it is spent, whatever the result. */
export const makeSyntheticFile: Job<SyntheticInput, SyntheticFile, SyntheticRefusal, SyntheticRefusalWhere> = (
  order,
  tell,
) => Promise.resolve(make(order, tell))

function make(
  { dataset, asked, shape, agency, largest }: SyntheticInput,
  tell: (progress: JobProgress) => void,
): Result<SyntheticFile, SyntheticRefusal, SyntheticRefusalWhere> {
  let told = 0
  const steps = synthesise(dataset, asked, cryptoRandomBytes)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      if (!step.value.ok) return step.value
      const { dataset: records } = step.value.value
      const { text, file } = writtenDataset(shape, records, agency)
      const fitted = fitInto(text, `records.${file}`, largest)
      if (!fitted) return refuse('too-large-to-leave', { given: text.length })
      return accept({ bytes: fitted.bytes, file: fitted.packed ? 'zip' : file, records: records.size })
    }
    if (performance.now() - told < TELL_EVERY_MS) continue
    told = performance.now()
    tell({ stage: step.value.stage, done: step.value.done, of: 1 })
  }
}
