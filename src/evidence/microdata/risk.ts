import { accept, refuse, type Result } from '#result.ts'
import { BLANK, dataAt, type Dataset } from '../record/dataset.ts'

/** `value`: a blank matches blanks only (as ARX reads `*`). `wildcard`: a blank matches any value (as sdcMicro reads a missing value). */
export type BlankAs = 'value' | 'wildcard'

export interface Risk {
  /** For each record, how many records could be the same person by the quasi-identifiers, itself included: k is the smallest of these. */
  readonly alike: Uint32Array
  readonly k: number
  /** Mean of 1/alike: the share of records that an intruder would expect to identify who knows that everyone is in the file. No weights. */
  readonly global: number
  /** The expected number of re-identifications. */
  readonly expected: number
  readonly under: (threshold: number) => number
}

export type RiskRefusal = 'no-column' | 'unknown-column'

/** Quasi-identifiers: the names of the columns that an intruder may know of a child from elsewhere. */
export function reidentificationRisk(
  dataset: Dataset,
  columns: readonly string[],
  blank: BlankAs,
): Result<Risk, RiskRefusal, { readonly column?: string }> {
  const places = columnIndexes(dataset, columns)
  if (!places.ok) return places
  const { kindOf, kinds } = kindsOf(dataset, places.value)
  const alikeOf = blank === 'value' ? kinds.map(({ many }) => many) : withWildcards(kinds)
  const alike = kindOf.map((kind) => alikeOf[kind] ?? 0)
  const expected = alike.reduce((sum, many) => sum + 1 / many, 0)
  return accept({
    alike,
    k: alike.reduce((least, many) => Math.min(least, many), Infinity),
    global: expected / dataset.size,
    expected,
    under: (threshold) => alike.reduce((count, many) => count + (many < threshold ? 1 : 0), 0),
  })
}

export function columnIndexes(
  dataset: Dataset,
  columns: readonly string[],
): Result<readonly number[], RiskRefusal, { readonly column?: string }> {
  if (columns.length === 0) return refuse('no-column', {})
  const places = columns.map((name) => dataset.columns.findIndex((column) => column.name === name))
  const missing = columns.find((_, n) => places[n] === -1)
  return missing === undefined ? accept(places) : refuse('unknown-column', { column: missing })
}

/** Records with the same codes in these columns form one group. */
export interface SameCodes {
  readonly codes: readonly number[]
  readonly many: number
}

export function kindsOf(
  dataset: Dataset,
  places: readonly number[],
): { readonly kindOf: Uint32Array; readonly kinds: readonly SameCodes[] } {
  const data = places.map((place) => dataAt(dataset, place))
  const numbers = new Map<string, number>()
  const kinds: { codes: readonly number[]; many: number }[] = []
  const kindOf = new Uint32Array(dataset.size)
  for (let record = 0; record < dataset.size; record++) {
    const codes = data.map((column) => column[record] ?? BLANK)
    const key = codes.join(' ')
    let kind = numbers.get(key)
    if (kind === undefined) {
      kind = kinds.length
      numbers.set(key, kind)
      kinds.push({ codes, many: 0 })
    }
    kindOf[record] = kind
    const found = kinds[kind]
    if (found) found.many++
  }
  return { kindOf, kinds }
}

/** Groups are compared where both have a value: for each pair of patterns of blanks, the records are counted once by the columns left to compare. */
function withWildcards(kinds: readonly SameCodes[]): readonly number[] {
  const patterns = new Map<number, number[]>()
  for (const [n, { codes }] of kinds.entries()) {
    const pattern = codes.reduce((bits, code, place) => bits | (code === BLANK ? 1 << place : 0), 0)
    const same = patterns.get(pattern)
    if (same) same.push(n)
    else patterns.set(pattern, [n])
  }
  const sums = kinds.map(() => 0)
  for (const [pattern, members] of patterns) {
    for (const [other, others] of patterns) {
      const compared = (n: number) =>
        (kinds[n]?.codes ?? []).filter((_, place) => (((pattern | other) >> place) & 1) === 0).join(' ')
      const counts = new Map<string, number>()
      for (const n of others) counts.set(compared(n), (counts.get(compared(n)) ?? 0) + (kinds[n]?.many ?? 0))
      for (const n of members) sums[n] = (sums[n] ?? 0) + (counts.get(compared(n)) ?? 0)
    }
  }
  return sums
}

/** For each record, how many different values of a sensitive column its group holds: with 1, a person who knows the group knows the value. */
export function diversity(
  dataset: Dataset,
  columns: readonly string[],
  sensitive: string,
): Result<{ readonly l: number; readonly of: Uint32Array }, RiskRefusal, { readonly column?: string }> {
  const places = columnIndexes(dataset, columns)
  if (!places.ok) return places
  const secret = columnIndexes(dataset, [sensitive])
  if (!secret.ok) return secret
  const { kindOf, kinds } = kindsOf(dataset, places.value)
  const values = kinds.map(() => new Set<number>())
  const data = dataAt(dataset, secret.value[0] ?? 0)
  for (const [record, kind] of kindOf.entries()) values[kind]?.add(data[record] ?? BLANK)
  const of = kindOf.map((kind) => values[kind]?.size ?? 0)
  return accept({ l: of.reduce((least, many) => Math.min(least, many), Infinity), of })
}
