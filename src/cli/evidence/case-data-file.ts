import { appendFileSync, existsSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import * as z from 'zod'
import { wrongArgument } from '../terminal/refusal.ts'
import { sha256Hex, inLedger, type Book, type CountedEntry, type LedgerWriter } from './ledger-file.ts'

/** Stored in the same folder as the file of cases; it must stay there. */
export const NOTES = 'homeward-ledgers.txt'
const HEADER =
  '# Under which ledger the files of cases in this folder were counted. Written by homeward evidence; leave it beside them.'

/** `lines` and `head`: the length of the ledger when it was last read, and the SHA-256 of its lines up to there. A ledger that was replaced by an older copy does not continue from that head. */
const Note = z.object({
  file: z.string(),
  source: z.string(),
  ledger: z.string(),
  at: z.string(),
  lines: z.int().min(1),
  head: z.string(),
})
type Note = z.infer<typeof Note>

/** A file of cases. `source`: SHA-256 of its content. `apart`: the person knows that the file was counted under another ledger, programme or year, and asks for a separate count. */
export interface CaseDataFile {
  readonly path: string
  readonly source: string
  readonly apart: boolean
}

/**
 * As `inLedger`, for a file of cases. Refused where the marker file next to it says that it was counted under another ledger or that this ledger was longer before, or where the ledger says that it was counted as another
 * programme's or for another year: otherwise each new name would begin with a full budget and ignore what was released. `told` names the ledger, and the limits that could not be applied.
 */
export function countedInLedger<Value>(
  file: CaseDataFile,
  path: string,
  as: Omit<CountedEntry, 'source'>,
  decide: (book: Book, writing: LedgerWriter) => Value,
): { readonly value: Value; readonly told: string } {
  const place = realpathSync(resolve(file.path))
  const notes = join(dirname(place), NOTES)
  const noteOf = ({ id, written }: Book): Note => ({
    file: basename(place),
    source: file.source,
    ledger: id,
    at: realpathSync(resolve(path)),
    lines: written.length,
    head: headOf(written, written.length),
  })
  let words = ''
  const value = inLedger(path, (book, writing) => {
    const own = noteOf(book)
    const other = otherLedger(notes, own, book.written, file.apart) ?? otherName(book, file, as)
    words = `Ledger ${book.id}.${other === undefined ? '' : ` ${other} Tables of the two are not checked against each other, and what both spent adds up.`}`
    const counted = { ...as, source: file.source }
    if (
      !book.counted.some(
        (one) =>
          one.source === file.source &&
          one.programme === as.programme &&
          (as.year === undefined || one.year === as.year),
      )
    )
      writing.write({ what: 'counted', ...counted })
    const decided = decide(book, writing)
    if (!laid(notes, own))
      words += ` It could not be noted in ${notes}: whoever takes another ledger for this file will not be stopped.`
    // Of two runs that begin at once under two ledgers, one is refused here.
    otherLedger(notes, own, book.written, file.apart)
    return decided
  })
  laid(notes, inLedger(path, noteOf))
  return { value, told: words }
}

/** Refused where a file was counted under a ledger before: a table made without a ledger is not checked against its tables. */
export function mustBeUnderNone({ path, source, apart }: CaseDataFile): void {
  const place = realpathSync(resolve(path))
  const found = notesIn(join(dirname(place), NOTES)).find((note) => isOfFile(note, { file: basename(place), source }))
  if (found && !apart)
    throw wrongArgument(
      `${path} was counted under the ledger ${found.ledger} (${found.at}). A table that is made without it is held against nothing in it: name it with --ledger, or say --apart.`,
    )
}

const isOfFile = (note: Pick<Note, 'file' | 'source'>, { file, source }: Pick<Note, 'file' | 'source'>): boolean =>
  note.file === file || note.source === source
const headOf = (written: readonly string[], lines: number): string =>
  sha256Hex(Buffer.from(written.slice(0, lines).join('\n')))

/** Why this ledger may not be used for this file; refused unless the person typed `--apart`. The first ledger of a file is the one that counts. */
function otherLedger(path: string, own: Note, written: readonly string[], isKnown: boolean): string | undefined {
  const notes = notesIn(path)
  const first = notes.find((note) => isOfFile(note, own))
  const further = notes.find(
    ({ ledger, lines, head }) => ledger === own.ledger && (lines > written.length || headOf(written, lines) !== head),
  )
  const words =
    first && first.ledger !== own.ledger
      ? `${first.file} was counted under the ledger ${first.ledger} (${first.at}), and this is ledger ${own.ledger}.`
      : further &&
        `Ledger ${own.ledger} once went on otherwise, to ${String(further.lines)} lines: this is an older copy of it, or it was changed by hand.`
  if (words !== undefined && !isKnown)
    throw wrongArgument(
      `${words}\nTables of the two ledgers would not be checked against each other, and what both spend adds up. Use the ledger that was used before; if you cannot get it back, add --apart.`,
    )
  return words
}

/** The same file under another programme or for another year, which would begin another budget. */
function otherName(
  { counted }: Book,
  { path, source, apart }: CaseDataFile,
  as: Omit<CountedEntry, 'source'>,
): string | undefined {
  const other = counted.find(
    (one) =>
      one.source === source &&
      (one.programme !== as.programme || (as.year !== undefined && one.year !== undefined && one.year !== as.year)),
  )
  if (!other) return undefined
  const words = `${path} was counted in this ledger as ${[other.programme, other.year].filter((part) => part !== undefined).join(', ')}.`
  if (!apart)
    throw wrongArgument(
      `${words}\nUnder another programme or year, tables would not be checked against those, and what both spend adds up. Use that one; if it must be another, add --apart.`,
    )
  return words
}

function notesIn(path: string): readonly Note[] {
  if (!existsSync(path)) return []
  return textIn(path)
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '' || line.startsWith('#')) return []
      const note = noteIn(line)
      if (!note)
        throw wrongArgument(
          `Line ${String(at + 1)} of ${path} cannot be read: it was written by a newer version or changed by hand. Nothing is made beside it.`,
        )
      return [note]
    })
}

function textIn(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw wrongArgument(`${path} cannot be read. Nothing is made beside it.`)
  }
}

function noteIn(line: string): Note | undefined {
  try {
    return Note.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

/** A single write, so that two commands do not mix their lines. */
function laid(path: string, note: Note): boolean {
  try {
    const text = `${JSON.stringify(note)}\n`
    appendFileSync(path, existsSync(path) ? text : `${HEADER}\n${text}`, { mode: 0o600 })
    return true
  } catch {
    return false
  }
}
