import { readFileSync } from 'node:fs'
import { readCsv } from '../../src/evidence/record/read-csv.ts'
import type { Dataset } from '../../src/evidence/record/dataset.ts'
import { sharedData } from '../../test/cli/shared-data.ts'

/** A CSV file of the evaluation data; undefined if this machine has none. */
export function shared(path: string): Dataset | undefined {
  const found = sharedData(path)
  if (found === undefined) return undefined
  const read = readCsv(readFileSync(found, 'utf8'))
  if (!read.ok) throw new Error(`${path}: ${read.code}`)
  return read.value
}

/** The peer reads '0' as empty, so it is blank here for both. */
export function zerosBlank(dataset: Dataset): Dataset {
  return {
    ...dataset,
    data: dataset.data.map((codes, column) => {
      const zero = dataset.columns[column]?.values.indexOf('0') ?? -1
      return zero < 0 ? codes : codes.map((code) => (code === zero ? 0 : code))
    }),
  }
}

/**
 * `size` records drawn from `from`, some of which take some values from a second record, so that rare combinations are
 * common. The draws are even and follow a fixed rule.
 */
export function drawnFrom(from: Dataset, size: number): Dataset {
  let state = 12_345
  const even = () => (state = (state * 1_103_515_245 + 12_345) & 0x7f_ff_ff_ff) / 0x80_00_00_00
  const data = from.data.map(() => new Uint16Array(size))
  for (let row = 0; row < size; row++) {
    const first = Math.floor(even() * from.size)
    const second = Math.floor(even() * from.size)
    const mixed = even() < 0.3
    for (const [column, codes] of data.entries())
      codes[row] = from.data[column]?.[mixed && even() < 0.25 ? second : first] ?? 0
  }
  return { columns: from.columns, data, size }
}
