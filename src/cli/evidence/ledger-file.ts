import { createHash, randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import { after, EMPTY_LEDGER, LedgerEvent, type Ledger } from '#evidence/ledger/ledger.ts'
import { AskedTable } from '#evidence/release/asked-table.ts'
import { wrongArgument } from '../refusal.ts'

const Digest = z.string().regex(/^[0-9a-f]{64}$/)

/** What a ledger file holds, in the order in which it was written: what was spent of which budget, and every table that was made, of which file. `made` comes first. */
const Line = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('made'), secret: Digest }),
  ...LedgerEvent.options,
  z.strictObject({ what: z.literal('table'), programme: z.string(), source: Digest, table: AskedTable }),
])
type Line = z.infer<typeof Line>

export interface Book {
  readonly ledger: Ledger
  readonly tables: readonly Extract<Line, { what: 'table' }>[]
  /** From which the keys of rows are made. Whoever has it can undo changed counts. */
  readonly secret: string
}

const BUSY_FOR_MS = 5_000

/** Makes a ledger where there is none yet. */
export async function makeLedger(path: string): Promise<void> {
  if (existsSync(path)) return
  await writeFile(path, '', { flag: 'wx', mode: 0o600 }).catch(() => {
    throw wrongArgument(`${path} cannot be written.`)
  })
  inFile(path, (file) => {
    writing(path, () => { file.exec('create table lines (seq integer primary key, line text not null) strict') })
    append(path, file, { what: 'made', secret: randomBytes(32).toString('hex') })
  })
}

/**
 * Reads the ledger, decides, and writes what was decided so that it outlasts a power cut, before anything else happens: one at a time, all of it or nothing. A ledger that is not there is refused and never
 * made by the way: a slip in its name would begin a budget anew.
 */
export function inLedger<Value>(path: string, decide: (book: Book, write: (line: Line) => void) => Value): Value {
  if (!existsSync(path)) throw wrongArgument(`There is no ledger ${path}. Make one with: homeward evidence ledger ${path}`)
  return inFile(path, (file) => decide(bookOf(path, file), (line) => { append(path, file, line) }))
}

function inFile<Value>(path: string, work: (file: DatabaseSync) => Value): Value {
  const file = opened(path)
  try {
    const value = work(file)
    writing(path, () => { file.exec('commit') })
    return value
  } finally {
    file.close()
  }
}

const noLedger = (path: string) => wrongArgument(`${path} is no ledger, or another command holds it.`)

function opened(path: string): DatabaseSync {
  let file: DatabaseSync | undefined
  try {
    file = new DatabaseSync(path, { timeout: BUSY_FOR_MS })
    file.exec('pragma journal_mode = delete; pragma synchronous = extra; begin exclusive')
    return file
  } catch {
    file?.close()
    throw noLedger(path)
  }
}

/** What could not be read again is not written: a ledger with such a line in it would be lost, and a budget begun anew in its stead. */
function append(path: string, file: DatabaseSync, line: Line): void {
  const text = JSON.stringify(Line.parse(line))
  writing(path, () => { file.prepare('insert into lines (line) values (?)').run(text) })
}

function writing(path: string, work: () => void): void {
  try {
    work()
  } catch {
    throw wrongArgument(`${path} cannot be written.`)
  }
}

function bookOf(path: string, file: DatabaseSync): Book {
  const { lines, ledger } = read(path, file)
  const made = lines.find((line) => line.what === 'made')
  if (!made) throw wrongArgument('The ledger does not say when it was made. Nothing is made beside it.')
  return { secret: made.secret, tables: lines.filter((line) => line.what === 'table'), ledger }
}

/** Whole or not at all: a budget is not read from half a ledger. */
function read(path: string, file: DatabaseSync): { readonly lines: readonly Line[]; readonly ledger: Ledger } {
  try {
    const lines = z.array(z.object({ line: z.string() })).parse(file.prepare('select line from lines order by seq').all()).map(({ line }) => Line.parse(JSON.parse(line)))
    return { lines, ledger: lines.filter((line) => line.what !== 'made' && line.what !== 'table').reduce(after, EMPTY_LEDGER) }
  } catch {
    throw noLedger(path)
  }
}

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
