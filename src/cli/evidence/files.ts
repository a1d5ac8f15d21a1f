import { randomBytes } from 'node:crypto'
import { closeSync, openSync, unlinkSync } from 'node:fs'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CommandRefused, wrongArgument } from '../terminal/refusal.ts'

const LARGEST = 256 * 1024 * 1024

/** The bytes of a file named on the command line; a sentence refuses a file that is missing or too large. */
export async function readFileBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const found = await stat(path).catch(() => {
    throw wrongArgument(`There is no file ${path}, or it cannot be read.`)
  })
  if (!found.isFile()) throw wrongArgument(`${path} is not a file.`)
  if (found.size > LARGEST) throw wrongArgument(`${path} is larger than 256 megabytes.`)
  return new Uint8Array(
    await readFile(path).catch(() => {
      throw wrongArgument(`${path} cannot be read.`)
    }),
  )
}

/** UTF-8 only: other bytes would be counted as values that nobody wrote. */
export function decodeUtf8(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw wrongArgument(`${path} is not in UTF-8. Save it as CSV in UTF-8 and try again.`)
  }
}

/** Never overwrites a file: what was released must not be replaced by mistake. Written whole or not at all. */
export async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  await placeNew(path, async (unfinished) => {
    const file = await open(unfinished, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
  })
}

/** `make` writes under a temporary name until it is complete: an interruption leaves nothing that looks finished. */
export async function placeNew(path: string, make: (unfinished: string) => Promise<void> | void): Promise<void> {
  mustBeNew(path)
  const unfinished = join(dirname(path), `unfinished-${randomBytes(4).toString('hex')}`)
  let isTaken = false
  try {
    await make(unfinished)
    // A second process finds that the name exists.
    closeSync(openSync(path, 'wx', 0o600))
    isTaken = true
    await rename(unfinished, path)
  } catch (error) {
    for (const left of isTaken ? [unfinished, path] : [unfinished])
      await rm(left, { force: true }).catch(() => undefined)
    if (error instanceof CommandRefused) throw error
    throw codeOf(error) === 'EEXIST' ? isThere(path) : cannotBeWritten(path, error)
  }
}

const isThere = (path: string) => wrongArgument(`${path} is there already. Name another file.`)
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)
export const cannotBeWritten = (path: string, error?: unknown) =>
  wrongArgument(
    `${path === '' ? 'A file without a name' : path} cannot be written${codeOf(error) === 'ENOSPC' ? ': there is no room left' : ''}.`,
  )

/** Refused before anything is spent or recorded for a file that could not be written. */
export function mustBeNew(path: string | undefined): void {
  if (path === undefined) return
  try {
    closeSync(openSync(path, 'wx', 0o600))
    unlinkSync(path)
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? isThere(path) : cannotBeWritten(path, error)
  }
}

/** Refusals for which the code alone says too little. */
const SENTENCES: ReadonlyMap<string, string> = new Map([
  ['would-unmask', 'together with tables that are out it would reveal hidden counts'],
  ['group-disclosure', 'it would show that everybody in a group gave one answer'],
  ['nothing-left', 'so few people are in it that every count would be hidden'],
  ['level-is-a-reserved-word', 'a value is called (total) or (not known), as totals and blanks are'],
  ['too-entangled', 'too many counts depend on each other to prove that none can be worked out'],
  ['not-the-same-people', 'an earlier table does not agree with this file'],
])

/** Codes of the layers below as words: `column-twice` becomes `column twice`. */
export const codeInWords = (code: string): string => SENTENCES.get(code) ?? code.replaceAll('-', ' ')

/** Every known place of the error. */
export function whereWords(detail: object): string {
  const parts = Object.entries(detail).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [`${name} ${String(value)}`] : [],
  )
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}
