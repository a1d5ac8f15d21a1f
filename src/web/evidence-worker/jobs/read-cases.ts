import { readCaseFile, type CaseFileRefusal, type CaseRows } from '#evidence/datasets/case-file.ts'
import type { CsvWhere } from '#evidence/record/read-csv.ts'
import type { Job } from './job.ts'

/** A file of cases as columns of codes: its bytes are read in the worker and stored nowhere. */
export const readCases: Job<Uint8Array, CaseRows, CaseFileRefusal, CsvWhere> = (bytes, tell) => {
  tell({ stage: 'reading', done: 0, of: 0 })
  return Promise.resolve(readCaseFile(bytes))
}
