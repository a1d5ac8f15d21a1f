import { readCsv } from '#evidence/record/read-csv.ts'
import type { Dataset } from '#evidence/record/dataset.ts'
import { readTable } from '#evidence/release/read-table.ts'
import type { Released } from '#evidence/suppression/released.ts'
import { wrongArgument } from '../terminal/refusal.ts'
import type { CaseDataFile } from './case-data-file.ts'
import { readFileBytes, codeInWords, decodeUtf8, whereWords } from './files.ts'
import { sha256Hex } from './ledger-file.ts'

export interface Cases {
  readonly dataset: Dataset
  /** The same rows with every column of the file, including the unit column. */
  readonly whole: Dataset
  readonly file: CaseDataFile
}

export async function casesIn(
  path: string,
  { unit, apart = false }: { readonly unit?: string; readonly apart?: boolean },
): Promise<Cases> {
  const bytes = await readFileBytes(path)
  const text = decodeUtf8(bytes, path)
  const read = readCsv(text, unit === undefined ? {} : { unit })
  if (!read.ok) throw wrongArgument(`${path} cannot be read: ${codeInWords(read.code)}${whereWords(read.detail)}.`)
  // Where the file can be read only with this unit, because its column holds too many values, no other unit can be named.
  const whole = unit === undefined ? read : readCsv(text)
  return {
    dataset: read.value,
    whole: whole.ok ? whole.value : read.value,
    file: { path, source: sha256Hex(bytes), apart },
  }
}

export async function releasedIn(path: string): Promise<Released> {
  const read = readTable(decodeUtf8(await readFileBytes(path), path))
  if (!read.ok)
    throw wrongArgument(`${path} is no table that was released: ${codeInWords(read.code)}${whereWords(read.detail)}.`)
  return read.value
}
