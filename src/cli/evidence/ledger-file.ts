import { createHash, randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import { after, EMPTY_LEDGER, LedgerEvent, type Ledger } from '#evidence/ledger/ledger.ts'
import { AskedTable } from '#evidence/release/asked-table.ts'
import { wrongArgument } from '../terminal/refusal.ts'
import { cannotBeWritten, placeNew } from './files.ts'

const Digest = z.string().regex(/^[0-9a-f]{64}$/)

/** The programme under which a file was counted, and the year of the budget. */
const CountedEntry = z.strictObject({
  what: z.literal('counted'),
  programme: z.string(),
  year: z.int().optional(),
  source: Digest,
})
export type CountedEntry = Omit<z.infer<typeof CountedEntry>, 'what'>

/**
 * What a ledger file holds, in the order in which it was written: what was spent from which budget, and every table that was made, from which file. `made` comes first. `release`: the reservation under which a table
 * with noise was drawn.
 */
const Line = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('made'), secret: Digest }),
  ...LedgerEvent.options,
  CountedEntry,
  z.strictObject({
    what: z.literal('table'),
    programme: z.string(),
    source: Digest,
    release: z.string().optional(),
    table: AskedTable,
  }),
])
type Line = z.infer<typeof Line>

export interface Book {
  readonly ledger: Ledger
  readonly tables: readonly Extract<Line, { what: 'table' }>[]
  readonly counted: readonly CountedEntry[]
  /** The secret from which the keys of rows are derived. A person who has it can undo changed counts. */
  readonly secret: string
  /** An id that tells two ledgers apart; it reveals nothing of the secret. */
  readonly id: string
  /** Every line exactly as it was written. */
  readonly written: readonly string[]
}

/** What a decision writes. `settle`: persists what was written so far, whatever happens later, and keeps the lock between the two writes. */
export interface LedgerWriter {
  readonly write: (line: Line) => void
  readonly settle: () => void
}

const BUSY_FOR_MS = 20_000
const SQLITE_BUSY = 5

/** Creates a ledger where there is none yet. */
export async function makeLedger(path: string): Promise<void> {
  if (existsSync(path)) return
  await placeNew(path, (unfinished) => {
    closeSync(openSync(unfinished, 'wx', 0o600))
    inFile(unfinished, path, (file) => {
      file.exec('create table lines (seq integer primary key, line text not null) strict')
      append(path, file, { what: 'made', secret: randomBytes(32).toString('hex') })
    })
  })
}

/**
 * Transaction: reads the ledger, decides, and persists the decision so that it survives a power cut, before anything else happens. A ledger that does not exist is refused and never
 * created here: a slip in its name would begin a new budget.
 */
export function inLedger<Value>(path: string, decide: (book: Book, writing: LedgerWriter) => Value): Value {
  if (!existsSync(path))
    throw wrongArgument(`There is no ledger ${path}. Make one with: homeward evidence ledger ${path}`)
  return inFile(path, path, (file) =>
    decide(bookOf(path, file), {
      write: (line) => {
        append(path, file, line)
      },
      settle: () => {
        attempt(path, () => {
          file.exec('commit; begin exclusive')
        })
      },
    }),
  )
}

function inFile<Value>(at: string, path: string, work: (file: DatabaseSync) => Value): Value {
  const file = opened(at, path)
  try {
    const value = work(file)
    attempt(path, () => {
      file.exec('commit')
    })
    return value
  } finally {
    file.close()
  }
}

/**
 * The lock is held until it is closed, also between two transactions. It is asked for before the mode that keeps it: in that mode two who ask at once each
 * keep a shared lock and wait for one another until both give up.
 */
function opened(at: string, path: string): DatabaseSync {
  let file: DatabaseSync | undefined
  try {
    file = new DatabaseSync(at, { timeout: BUSY_FOR_MS })
    file.exec(
      'pragma journal_mode = delete; pragma synchronous = extra; begin exclusive; pragma locking_mode = exclusive',
    )
    return file
  } catch (error) {
    file?.close()
    throw isBusy(error)
      ? wrongArgument(`Another command holds the ledger ${path}. Try again when it has ended.`)
      : wrongArgument(`${path} is no ledger, or it may not be written in.`)
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY

/** Refuses to write a line that could not be read back: a ledger with such a line would be lost, and somebody would begin a new budget. */
function append(path: string, file: DatabaseSync, line: Line): void {
  const text = JSON.stringify(Line.parse(line))
  attempt(path, () => {
    file.prepare('insert into lines (line) values (?)').run(text)
  })
}

function attempt(path: string, work: () => void): void {
  try {
    work()
  } catch {
    throw cannotBeWritten(path)
  }
}

/** Reads the ledger whole or not at all: half a ledger gives no budget. */
function bookOf(path: string, file: DatabaseSync): Book {
  const written = linesIn(path, file)
  const lines = written.map(
    (text, at) => lineOf(text) ?? spoilt(path, at, 'was written by a newer version or changed by hand'),
  )
  const [made, ...rest] = lines
  if (made?.what !== 'made' || rest.some(({ what }) => what === 'made'))
    throw wrongArgument(`The ledger ${path} does not begin with when it was made. Nothing is made beside it.`)
  let ledger = EMPTY_LEDGER
  for (const [at, line] of rest.entries()) {
    if (line.what === 'table' || line.what === 'made' || line.what === 'counted') continue
    try {
      ledger = after(ledger, line)
    } catch {
      spoilt(path, at + 1, 'contradicts those before it')
    }
  }
  return {
    secret: made.secret,
    id: sha256Hex(Buffer.from(`homeward ledger ${made.secret}`)).slice(0, 12),
    written,
    tables: lines.filter((line) => line.what === 'table'),
    counted: lines.filter((line) => line.what === 'counted' || line.what === 'table'),
    ledger,
  }
}

function linesIn(path: string, file: DatabaseSync): readonly string[] {
  try {
    return z
      .array(z.object({ line: z.string() }))
      .parse(file.prepare('select line from lines order by seq').all())
      .map(({ line }) => line)
  } catch {
    throw wrongArgument(`${path} is no ledger, or it was damaged.`)
  }
}

function lineOf(text: string): Line | undefined {
  try {
    return Line.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

function spoilt(path: string, at: number, why: string): never {
  throw wrongArgument(`Line ${String(at + 1)} of the ledger ${path} ${why}. Nothing is made beside it.`)
}

export const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
