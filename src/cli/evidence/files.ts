import { accessSync, constants, existsSync } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { wrongArgument } from '../refusal.ts'

const LARGEST = 256 * 1024 * 1024

/** The bytes of a file that was named on the command line; refused in words where there is none, or where it is too large. */
export async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const found = await stat(path).catch(() => {
    throw wrongArgument(`There is no file ${path}, or it cannot be read.`)
  })
  if (!found.isFile()) throw wrongArgument(`${path} is not a file.`)
  if (found.size > LARGEST) throw wrongArgument(`${path} is larger than 256 megabytes.`)
  return new Uint8Array(await readFile(path))
}

/** UTF-8 only: bytes that are none would be counted as values that nobody wrote. */
export function textOf(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw wrongArgument(`${path} is not in UTF-8. Save it as CSV in UTF-8 and try again.`)
  }
}

/** Never over a file that is there: what leaves an agency is not replaced by mistake. */
export async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(path, content, { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw wrongArgument(`${path} is there already. Name another file.`)
    throw wrongArgument(`${path} cannot be written.`)
  })
}

/** Refused before anything is spent or written down for a file that could not be written. */
export function mustBeNew(path: string | undefined): void {
  if (path === undefined) return
  if (existsSync(path)) throw wrongArgument(`${path} is there already. Name another file.`)
  try {
    accessSync(`${dirname(path)}/.`, constants.W_OK)
  } catch {
    throw wrongArgument(`${path} cannot be written.`)
  }
}

/** Codes of the layers below as words: `column-twice` reads `column twice`. */
export const inWords = (code: string): string => code.replaceAll('-', ' ')

/** Where something is wrong: every place that is known of it. */
export function whereWords(detail: object): string {
  const parts = Object.entries(detail).flatMap(([name, value]) => (typeof value === 'string' || typeof value === 'number' ? [`${name} ${String(value)}`] : []))
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}
