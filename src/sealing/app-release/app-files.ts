import { hex, utf8 } from '../primitives/bytes.ts'
import { sha256 } from '../primitives/hash.ts'
import type { Bytes } from '#bytes.ts'

/** The SHA-256 of each file of a built app in hexadecimal, by its path. */
export type AppFiles = ReadonlyMap<string, string>

const LINE = /^([0-9a-f]{64}) {2}((?:[\w@-][\w@.-]*\/)*[\w@-][\w@.-]*)$/

/** What `sha256sum` writes and checks: a line for each file, by rising path. Its SHA-256 is the root of the app. */
export function writeAppFiles(files: AppFiles): string {
  const lines = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([path, hash]) => `${hash}  ${path}`)
  const strange = lines.find((line) => !LINE.test(line))
  if (strange !== undefined) throw new Error(`a file of the app has a name that no list can hold: ${strange.slice(66)}`)
  return lines.map((line) => `${line}\n`).join('')
}

/** Undefined for whatever `writeAppFiles` would not have written. */
export function readAppFiles(text: string): AppFiles | undefined {
  const files = new Map<string, string>()
  for (const line of text.split('\n').slice(0, -1)) {
    const [, hash, path] = LINE.exec(line) ?? []
    if (hash === undefined || path === undefined) return undefined
    files.set(path, hash)
  }
  return files.size > 0 && writeAppFiles(files) === text ? files : undefined
}

export const hashOfFile = async (bytes: Bytes): Promise<string> => hex(await sha256(bytes))
export const rootOfApp = (files: string): Promise<string> => hashOfFile(utf8(files))
