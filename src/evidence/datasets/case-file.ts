import { accept, refuse, type Result } from '#result.ts'
import { BLANK, type Dataset } from '../record/dataset.ts'
import { delimiterOf } from '../record/delimiter.ts'
import { readCsv, type CsvWhere, type CsvTableRefusal } from '../record/read-csv.ts'
import { rowNotUtf8, utf8Text } from '../record/utf-8.ts'

/** A file of cases that a person chose, one row a case. */
export interface CaseRows {
  readonly dataset: Dataset
  /** Number of cells with `-99`, CTDC's code for not known, which are read as blank. */
  readonly notKnown: number
}

export type CaseFileRefusal = CsvTableRefusal | 'not-utf-8'

const NOT_KNOWN = '-99'

/** Reads CSV in UTF-8, with commas, semicolons or tabs as in its header. Every row is read, or the whole file is refused with the row and column. */
export function readCaseFile(bytes: Uint8Array): Result<CaseRows, CaseFileRefusal, CsvWhere> {
  const text = utf8Text(bytes)
  if (text === undefined) return refuse('not-utf-8', rowNotUtf8(bytes))
  const read = readCsv(text, { delimiter: delimiterOf(text) })
  return read.ok ? accept(withBlanks(read.value)) : read
}

function withBlanks(dataset: Dataset): CaseRows {
  let notKnown = 0
  const columns = dataset.columns.map(({ name, values }, at) => {
    const missing = values.indexOf(NOT_KNOWN)
    const data = dataset.data[at] ?? new Uint16Array(0)
    if (missing < 0) return { column: { name, values }, data }
    const without = data.map((code) => {
      if (code !== missing) return code > missing ? code - 1 : code
      notKnown += 1
      return BLANK
    })
    return { column: { name, values: values.filter((value) => value !== NOT_KNOWN) }, data: without }
  })
  return {
    dataset: { ...dataset, columns: columns.map(({ column }) => column), data: columns.map(({ data }) => data) },
    notKnown,
  }
}
