import { accept } from '#result.ts'
import {
  readHtcds,
  type HtcdsEnding,
  type HtcdsRead,
  type HtcdsRefusal,
  type HtcdsWhere,
} from '#evidence/standards/htcds/read-htcds.ts'
import { toRelational } from '#evidence/standards/htcds/relational.ts'
import { caseSheetCsv, caseSheetWorkbook } from '#evidence/standards/htcds/write-case-sheet.ts'
import type { Job } from './job.ts'

export interface HtcdsInput {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly ending: HtcdsEnding
}

/** The cases of a sheet in each of the three formats, and all repairs made while reading. */
export interface HtcdsOutput extends Omit<HtcdsRead, 'cases'> {
  readonly cases: number
  readonly files: {
    readonly csv: Uint8Array<ArrayBuffer>
    readonly json: Uint8Array<ArrayBuffer>
    readonly xlsx: Uint8Array<ArrayBuffer>
  }
}

export const convertHtcdsSheet: Job<HtcdsInput, HtcdsOutput, HtcdsRefusal, HtcdsWhere> = async (
  { bytes, ending },
  tell,
) => {
  tell({ stage: 'reading', done: 0, of: 0 })
  const read = await readHtcds(bytes, ending)
  if (!read.ok) return read
  tell({ stage: 'writing', done: 0, of: 0 })
  const { cases, ...more } = read.value
  const text = new TextEncoder()
  return accept({
    ...more,
    cases: cases.length,
    files: {
      csv: text.encode(caseSheetCsv(cases)),
      json: text.encode(`${JSON.stringify(toRelational(cases), null, 2)}\n`),
      xlsx: await caseSheetWorkbook(cases),
    },
  })
}
