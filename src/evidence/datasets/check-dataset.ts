import { unzipSync } from 'fflate'
import { accept, refuse, type Result } from '#result.ts'
import { fields } from '../record/evidence-record.ts'
import { utf8Text } from '../record/utf-8.ts'
import { readCsvRows } from '../standards/csv-rows.ts'
import { CTDC_COLUMNS } from '../standards/ctdc/contribution.ts'
import { isHxlRow } from '../standards/hxl.ts'
import { keyOfAccount, type Ledger } from '../ledger/ledger.ts'
import { type AskedDataset, costOfDataset } from './asked-dataset.ts'
import { columnsOf } from './shape.ts'

/** What is wrong with a proposed file. `other-budget`: its reservation is not its cost. */
export type WrongDataset =
  | 'nothing-reserved'
  | 'other-budget'
  | 'not-readable'
  | 'other-columns'
  | 'no-code'
  | 'too-large'

export interface DatasetSeen {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Two browsers may compute an exponential differently in its last digit. */
const NEARLY = 1 - 1e-9
const MOST_UNPACKED = 64 * 1024 * 1024
/** A packed file is one file of records and nothing beside it. */
const MOST_PARTS = 1
/** The values that a record of ours may have in a synthetic file of fields: its own codes, a month, a district, or that a code holds. */
const OPEN_CODE = /^(|1|(19|20)\d{2}-(0[1-9]|1[0-2])|[A-Z]{2}-[A-Z0-9]{1,3}|not-known)$/

/**
 * Whether a proposed file agrees with its proposal, as far as can be told without the records: that its cost was reserved, in the account it names, and that it has the columns of its
 * shape and, where it comes from our own records, nothing but codes. No file can show whether its noise was drawn correctly.
 */
export function checkDataset(
  asked: AskedDataset,
  release: string,
  ledger: Ledger,
  output: Uint8Array,
): Result<DatasetSeen, WrongDataset, { readonly row?: number; readonly column?: string }> {
  const reserved = ledger.releases.get(release)
  if (!reserved || reserved.state === 'given-up') return refuse('nothing-reserved', {})
  const cost = costOfDataset(asked)
  const paid = [
    reserved.cost.mu >= cost.mu * NEARLY,
    reserved.cost.slack >= cost.slack * NEARLY,
    reserved.cost.delta >= cost.delta * NEARLY,
  ].every(Boolean)
  if (keyOfAccount(reserved.account) !== keyOfAccount(asked.account) || !paid) return refuse('other-budget', {})
  return seenOf(asked, output)
}

/** The records of a file, and whether its columns and codes agree with its proposal. */
export function seenOf(
  asked: Pick<AskedDataset, 'file' | 'shape' | 'columns'>,
  output: Uint8Array,
): Result<DatasetSeen, WrongDataset, { readonly row?: number; readonly column?: string }> {
  const text = textOf(asked.file, output)
  if (!text.ok) return text
  return asked.shape === 'ic-tip' ? checkUnits(text.value) : checkRows(asked, text.value)
}

function textOf(file: string, output: Uint8Array): Result<string, WrongDataset, object> {
  let bytes = output
  if (file.endsWith('.zip')) {
    try {
      let [parts, largest] = [0, 0]
      unzipSync(output, {
        filter({ originalSize }) {
          parts += 1
          largest = Math.max(largest, originalSize)
          return false
        },
      })
      if (parts > MOST_PARTS) return refuse('not-readable', {})
      if (largest > MOST_UNPACKED) return refuse('too-large', {})
      const [only] = Object.values(unzipSync(output))
      if (!only) return refuse('not-readable', {})
      bytes = only
    } catch {
      return refuse('not-readable', {})
    }
  }
  const text = utf8Text(bytes)
  return text === undefined ? refuse('not-readable', {}) : accept(text)
}

function checkRows(
  { shape, columns }: Pick<AskedDataset, 'shape' | 'columns'>,
  text: string,
): Result<DatasetSeen, WrongDataset, { readonly row?: number; readonly column?: string }> {
  const read = readCsvRows(text)
  if (!read.ok) return refuse('not-readable', read.detail)
  const [header = [], ...data] = read.value
  const expected = shape === 'ctdc' ? CTDC_COLUMNS : columns
  if (!same(header, expected)) return refuse('other-columns', {})
  const tags = shape === 'ctdc' ? 0 : 1
  if (tags === 1 && !isHxlRow(header, data[0] ?? [])) return refuse('other-columns', { row: 2 })
  const rows = data.slice(tags)
  for (const [at, row] of rows.entries()) {
    const wrong =
      row.length !== header.length
        ? ''
        : shape === 'fields'
          ? header.find((name, place) => !isAllowedValue(name, row[place] ?? ''))
          : shape === 'ctdc'
            ? header.find((_, place) => !CTDC_CODE.test(row[place] ?? ''))
            : undefined
    if (wrong !== undefined) return refuse('no-code', { row: at + 2 + tags, ...(wrong !== '' && { column: wrong }) })
  }
  return accept({ header, rows })
}

const CTDC_CODE = /^(|1|\d{4}|Woman|Man|\d+--\d+)$/

function isAllowedValue(column: string, value: string): boolean {
  return OPEN_CODE.test(value) || fields.some(({ name, codes }) => name === column && codes.includes(value))
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one, at) => one === b[at])

const UNIT_CODE = /^[a-z0-9-]{1,64}$/

function checkUnits(
  text: string,
): Result<DatasetSeen, WrongDataset, { readonly row?: number; readonly column?: string }> {
  const header = columnsOf('ic-tip', [])
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return refuse('not-readable', {})
  }
  const { events, victims, perpetrators } = (read ?? {}) as Readonly<Partial<Record<string, unknown>>>
  if (
    !Array.isArray(events) ||
    !Array.isArray(victims) ||
    !Array.isArray(perpetrators) ||
    perpetrators.length > 0 ||
    events.length !== victims.length
  )
    return refuse('other-columns', {})
  const rows: (readonly string[])[] = []
  for (const [at, one] of events.entries()) {
    const said = { ...(one as object), ...(victims[at] as object) } as Readonly<Record<string, unknown>>
    const purposes: unknown = said['purposes']
    const words = ['year', 'sex', 'age', 'formallyIdentified'].map((name) => said[name])
    if (
      !Array.isArray(purposes) ||
      ![...words, ...(purposes as readonly unknown[])].every((word) => typeof word === 'string' && UNIT_CODE.test(word))
    )
      return refuse('no-code', { row: at + 1 })
    rows.push(
      header.map((name) =>
        name.startsWith('purpose.')
          ? purposes.includes(name.slice('purpose.'.length))
            ? '1'
            : ''
          : String(said[name]),
      ),
    )
  }
  return accept({ header, rows })
}
