import type { DataFault } from '../data-files/fault.ts'
import { readData, type DataRefusal } from '../data-files/read-data.ts'
import type { Result } from '#result.ts'
import { FORMAT, Instrument } from '../vocabulary/instrument.ts'

/** In letters. The largest instrument that anybody has is a tenth of it. */
export const LARGEST = 500_000

/** Reads an instrument from the text of a file. A bad file is refused whole, with the line, the place and the reason of each thing that is wrong. */
export const readInstrument = (text: string): Result<Instrument, DataRefusal, readonly DataFault[]> =>
  readData(text, { schema: Instrument, largest: LARGEST, newer })

const newer = (value: object) =>
  'format' in value &&
  typeof value.format === 'string' &&
  /^homeward-instrument-\d{1,6}$/.test(value.format) &&
  value.format !== FORMAT
    ? { at: 'format', reads: FORMAT }
    : undefined
