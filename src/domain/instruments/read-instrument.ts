import type { DataFault } from '../data-files/fault.ts'
import { readData, type DataRefusal } from '../data-files/read-data.ts'
import type { Result } from '#result.ts'
import { FORMAT, Instrument } from '../vocabulary/instrument.ts'

/** In characters. The largest known instrument is a tenth of it. */
export const LARGEST = 500_000

/**
 * Reads an instrument from the text of a file. A faulty file is refused as a whole, with the line, path and reason of
 * each fault.
 */
export const readInstrument = (text: string): Result<Instrument, DataRefusal, readonly DataFault[]> =>
  readData(text, { schema: Instrument, largest: LARGEST, newer })

const newer = (value: object) =>
  'format' in value &&
  typeof value.format === 'string' &&
  /^homeward-instrument-\d{1,6}$/.test(value.format) &&
  value.format !== FORMAT
    ? { at: 'format', reads: FORMAT }
    : undefined
