import { unzipSync, zipSync } from 'fflate'
import { readOpenArchive, readOpenFile, type OpenArchive, type OpenFile } from '#domain/open-format/open-file.ts'
import { accept, refuse, type Result } from '#result.ts'
import { hex, own, utf8 } from '#sealing/primitives/bytes.ts'
import { sha256 } from '#sealing/primitives/hash.ts'
import { openUnderPassphrase } from '#sealing/primitives/passphrase-file.ts'

/** What an archive of an agency holds, read whole and compared with its own list. */
export interface ReadArchive {
  readonly archive: OpenArchive
  readonly files: readonly OpenFile[]
  /** By the SHA-256 of its bytes, in hexadecimal. */
  readonly documents: ReadonlyMap<string, Uint8Array>
}

const LIST = 'archive.json'
/** The list of the pages, for people. */
export const INDEX = 'index.html'
/** Unpacked, more than any piece that is written holds. */
const LARGEST = 2_000_000_000

export const hashOfBytes = async (bytes: Uint8Array): Promise<string> => hex(await sha256(own(bytes)))

/** Any program for zip archives reads it. */
export const archiveZip = (archive: OpenArchive, parts: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync({ [LIST]: utf8(JSON.stringify(archive, null, 1)), ...parts })

/**
 * Reads an archive whole. `not-readable`: no such archive, cut short, or another one than its list says: a part that it
 * does not name, lacks, or names with other bytes.
 */
export async function readArchiveZip(zip: Uint8Array): Promise<Result<ReadArchive, 'not-readable' | 'app-too-old'>> {
  const parts = unzipped(zip)
  if (!parts) return refuse('not-readable')
  const list = readOpenArchive(text(parts[LIST]))
  if (!list.ok) return refuse(list.code === 'newer-app-needed' ? 'app-too-old' : 'not-readable')
  const archive = list.value
  const named = [...archive.files, ...archive.documents]
  const pages = archive.files.flatMap(({ page }) => page ?? [])
  const expected = new Set([LIST, INDEX, ...pages, ...named.map(({ path }) => path)])
  if (Object.keys(parts).some((path) => !expected.has(path)) || expected.size !== Object.keys(parts).length)
    return refuse('not-readable')
  for (const { path, sha256: hash } of named)
    if ((await hashOfBytes(parts[path] ?? new Uint8Array())) !== hash) return refuse('not-readable')
  const files: OpenFile[] = []
  for (const { path, file } of archive.files) {
    const read = readOpenFile(text(parts[path]))
    if (!read.ok) return refuse(read.code === 'newer-app-needed' ? 'app-too-old' : 'not-readable')
    if (read.value.file !== file) return refuse('not-readable')
    files.push(read.value)
  }
  const documents = new Map(archive.documents.map(({ sha256: hash, path }) => [hash, parts[path] ?? new Uint8Array()]))
  return accept({ archive, files, documents })
}

/** One piece as it lies on a disk. `not-readable` too where these are not its words, or it was cut or changed. */
export async function readArchivePiece(
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<ReadArchive, 'not-readable' | 'app-too-old'>> {
  const opened = await openUnderPassphrase(bytes, passphrase)
  return opened.ok ? readArchiveZip(opened.value) : refuse('not-readable')
}

function unzipped(zip: Uint8Array): Readonly<Record<string, Uint8Array>> | undefined {
  let size = 0
  try {
    return unzipSync(zip, {
      filter: ({ originalSize }) => {
        size += originalSize
        if (size > LARGEST) throw new Error('it unpacks to more than any archive holds')
        return true
      },
    })
  } catch {
    return undefined
  }
}

function text(bytes: Uint8Array | undefined): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return ''
  }
}
