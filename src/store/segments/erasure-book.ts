import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { hash, id, position } from '#contract/bytes.ts'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { SignedRecord } from '#contract/records.ts'
import { eraseFiles } from './erase.ts'
import { inRole, type Store } from '../database/role.ts'

const Note = z.strictObject({ org: id, file: id, seq: position, hash, record: SignedRecord, at: position })
export type ErasureNote = z.infer<typeof Note>

export interface ErasureBook {
  read(): Promise<ErasureNote[]>
  /** Durable once it resolves. */
  add(notes: readonly ErasureNote[]): Promise<void>
}

/**
 * The erasures, one line each, in a file next to the database and outside every backup of it, so that a restored server
 * forgets no erasure. Without a path (a database in memory, or a server whose operator stores them elsewhere) only the
 * database's own list exists.
 */
export function erasureBook(path: string | undefined): ErasureBook {
  if (path === undefined) return { read: () => Promise.resolve([]), add: () => Promise.resolve() }
  return {
    read: () => readNotes(path),
    add: async (notes) => {
      await mkdir(dirname(path), { recursive: true })
      const file = await open(path, 'a+', 0o600)
      try {
        const lines = notes.map((note) => `${Buffer.from(toBytes(Note.parse(note))).toString('base64')}\n`).join('')
        await file.appendFile((await endsTorn(file)) ? `\n${lines}` : lines)
        await file.sync()
      } finally {
        await file.close()
      }
    },
  }
}

/** Whether a crash truncated the last line: a line written after it would be lost with it. */
async function endsTorn(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat()
  if (size === 0) return false
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer.toString() !== '\n'
}

async function readNotes(path: string): Promise<ErasureNote[]> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
  // A line that a crash truncated was never acknowledged.
  return text.split('\n').flatMap((line) => {
    const note = line === '' ? undefined : fromBytes(Note, new Uint8Array(Buffer.from(line, 'base64')))
    return note ? [note] : []
  })
}

/** Repeats the erasures of files that an older database has again. `keep` notes each outside the database first. */
export async function applyErasures(
  store: Store,
  notes: readonly ErasureNote[],
  keep: ErasureBook['add'] = () => Promise.resolve(),
): Promise<void> {
  for (const note of notes) {
    await inRole(store, { as: 'clerk', org: note.org }, async (tx) => {
      const head = await tx
        .selectFrom('homeward.access_heads')
        .select('erased')
        .where('org', '=', note.org)
        .where('file', '=', note.file)
        .forUpdate()
        .executeTakeFirst()
      if (head?.erased === true) return
      await keep([note])
      await eraseFiles(tx, note.org, [note])
    })
  }
}
