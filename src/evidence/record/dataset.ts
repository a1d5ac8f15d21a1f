import { accept, refuse, type Result } from '#result.ts'

/** Code 0 of every column is the empty value: nothing is known. */
export const BLANK = 0

/** A column's name and its values by code: `values[0]` is always ''; the others are sorted, so that their order reveals nothing of the file's. */
export interface DatasetColumn {
  readonly name: string
  readonly values: readonly string[]
}

/** Records as columns of codes. `data[c][r]` is the code of record r in column c. */
export interface Dataset {
  readonly columns: readonly DatasetColumn[]
  readonly data: readonly Uint16Array[]
  readonly size: number
  /** The unit of each record: records with one number belong to one child (or one household), and are protected as one. Absent: each record is its own unit. Numbers run from 0 without a gap. */
  readonly unit?: Uint32Array
}

export const MOST_VALUES = 65_535

/** Collects one column from rows with values in any order. */
export class ColumnInTheMaking {
  readonly name: string
  readonly #codes = new Map<string, number>([['', BLANK]])
  #data: Uint16Array
  #size = 0

  constructor(name: string, expected: number) {
    this.name = name
    this.#data = new Uint16Array(Math.max(expected, 16))
  }

  /** False where the column would hold more values than there are codes; then nothing is added. */
  add(value: string): boolean {
    let code = this.#codes.get(value)
    if (code === undefined) {
      if (this.#codes.size > MOST_VALUES) return false
      code = this.#codes.size
      this.#codes.set(value, code)
    }
    if (this.#size === this.#data.length) {
      const wider = new Uint16Array(this.#data.length * 2)
      wider.set(this.#data)
      this.#data = wider
    }
    this.#data[this.#size++] = code
    return true
  }

  finish(): { readonly column: DatasetColumn; readonly data: Uint16Array } {
    const met = [...this.#codes.keys()]
    const values = ['', ...met.slice(1).sort(byCodeUnit)]
    const place = new Map(values.map((value, code) => [value, code]))
    const renumbered = Uint16Array.from(met, (value) => place.get(value) ?? BLANK)
    const data = this.#data.slice(0, this.#size).map((code) => renumbered[code] ?? BLANK)
    return { column: { name: this.name, values }, data }
  }
}

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Numbers for the names of the child or household of each record. */
export function unitsOf(names: readonly string[]): Uint32Array {
  const numbers = new Map<string, number>()
  return Uint32Array.from(names, (name) => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, numbers.size)
    return numbers.size - 1
  })
}

export type SelectRefusal = 'unknown-column' | 'column-twice'

/** The same records with only these columns, in this order. */
export function select(
  dataset: Dataset,
  names: readonly string[],
): Result<Dataset, SelectRefusal, { readonly column: string }> {
  const places = names.map((name) => dataset.columns.findIndex((column) => column.name === name))
  for (const [n, name] of names.entries()) {
    if (places[n] === -1) return refuse('unknown-column', { column: name })
    if (names.indexOf(name) !== n) return refuse('column-twice', { column: name })
  }
  return accept({
    columns: places.map((place) => columnAt(dataset, place)),
    data: places.map((place) => dataAt(dataset, place)),
    size: dataset.size,
    ...(dataset.unit ? { unit: dataset.unit } : {}),
  })
}

export function columnAt(dataset: Dataset, index: number): DatasetColumn {
  const column = dataset.columns[index]
  if (!column) throw new Error(`no column ${index}`)
  return column
}

export function dataAt(dataset: Dataset, index: number): Uint16Array {
  const data = dataset.data[index]
  if (!data) throw new Error(`no column ${index}`)
  return data
}
