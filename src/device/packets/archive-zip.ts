import { unzipSync, zipSync } from 'fflate'
import { readOpenArchive, readOpenFile, type OpenArchive, type OpenFile } from '#domain/open-format/open-file.ts'
import { accept, refuse, type Result } from '#result.ts'
import { hex, own, utf8 } from '#sealing/primitives/bytes.ts'
import { sha256 } from '#sealing/primitives/hash.ts'
import { openTellingWhy, openUnderPassphrase } from '#sealing/primitives/passphrase-file.ts'

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
const LARGEST = 1_000_000_000
/** A zip that unpacks to more than this many times its size, once it is large at all, was made to fill a memory. */
const TIMES = 200
const LARGE = 50_000_000
/** Where a part may be. Nothing is ever written under such a name; a list that leads out of the archive is none of ours. */
const PATH = /^(?:files\/[\w-]{1,100}\.(?:json|html)|documents\/[0-9a-f]{64})$/u

/** Why these bytes are not read as an archive. `newer`: a newer Homeward made it. */
export type WhyNoArchive =
  | 'not-an-archive'
  | 'newer'
  | 'list-wrong'
  | 'too-large'
  | 'path-outside'
  | 'named-twice'
  | 'part-missing'
  | 'part-not-listed'
  | 'changed'
  | 'file-wrong'
export type WhyNoPiece = WhyNoArchive | 'not-an-age-file' | 'other-passphrase' | 'cut-or-changed'

export const hashOfBytes = async (bytes: Uint8Array): Promise<string> => hex(await sha256(own(bytes)))

/** Any program for zip archives reads it. */
export const archiveZip = (archive: OpenArchive, parts: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync({ [LIST]: utf8(JSON.stringify(archive, null, 1)), ...parts })

/** One piece as it lies on a disk, read whole and compared with its own list; or why it is not read. */
export async function archivePieceIn(bytes: Uint8Array, passphrase: string): Promise<Result<ReadArchive, WhyNoPiece>> {
  const opened = await openTellingWhy(bytes, passphrase)
  return opened.ok ? archiveIn(opened.value) : opened
}

/** An archive, read whole: every part that its list names is there with these bytes, and nothing else. Pages are not read. */
export async function archiveIn(zip: Uint8Array): Promise<Result<ReadArchive, WhyNoArchive>> {
  const names = namesIn(zip)
  if (!names.ok) return names
  const listed = unzipped(zip, (name) => name === LIST)
  const list = readOpenArchive(text(listed?.[LIST]))
  if (!list.ok) return refuse(list.code === 'newer-app-needed' ? 'newer' : listed ? 'list-wrong' : 'not-an-archive')
  const archive = list.value
  const named = [...archive.files, ...archive.documents]
  const paths = named.map(({ path }) => path)
  const all = [LIST, INDEX, ...archive.files.flatMap(({ page }) => page ?? []), ...paths]
  const expected = new Set(all)
  if (all.slice(2).some((path) => !PATH.test(path))) return refuse('path-outside')
  if (expected.size !== all.length || new Set(archive.files.map(({ file }) => file)).size !== archive.files.length)
    return refuse('named-twice')
  if (all.some((path) => !names.value.has(path))) return refuse('part-missing')
  if (names.value.size !== expected.size) return refuse('part-not-listed')
  const wanted = new Set(paths)
  const parts = unzipped(zip, (name) => wanted.has(name)) ?? {}
  return wholeArchive(archive, parts)
}

async function wholeArchive(
  archive: OpenArchive,
  parts: Readonly<Record<string, Uint8Array>>,
): Promise<Result<ReadArchive, WhyNoArchive>> {
  for (const { path, sha256: hash } of [...archive.files, ...archive.documents])
    if ((await hashOfBytes(parts[path] ?? new Uint8Array())) !== hash) return refuse('changed')
  const files: OpenFile[] = []
  for (const { path, file, type } of archive.files) {
    const read = readOpenFile(text(parts[path]))
    if (!read.ok) return refuse(read.code === 'newer-app-needed' ? 'newer' : 'file-wrong')
    if (read.value.file !== file || read.value.type !== type) return refuse('file-wrong')
    files.push(read.value)
  }
  const documents = new Map(archive.documents.map(({ sha256: hash, path }) => [hash, parts[path] ?? new Uint8Array()]))
  return accept({ archive, files, documents })
}

/** As `archiveIn`, for whoever made it: it is read, or it is not. */
export async function readArchiveZip(zip: Uint8Array): Promise<Result<ReadArchive, 'not-readable' | 'app-too-old'>> {
  const read = await archiveIn(zip)
  return read.ok ? read : refuse(read.code === 'newer' ? 'app-too-old' : 'not-readable')
}

/** As `archivePieceIn`, for whoever made it. */
export async function readArchivePiece(
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<ReadArchive, 'not-readable' | 'app-too-old'>> {
  const opened = await openUnderPassphrase(bytes, passphrase)
  return opened.ok ? readArchiveZip(opened.value) : refuse('not-readable')
}

/** The names in a zip, before anything of it is unpacked. */
function namesIn(zip: Uint8Array): Result<ReadonlySet<string>, 'not-an-archive' | 'too-large' | 'named-twice'> {
  const names: string[] = []
  let size = 0
  try {
    unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        names.push(name)
        size += originalSize
        return false
      },
    })
  } catch {
    return refuse('not-an-archive')
  }
  if (size > LARGEST || (size > LARGE && size > zip.length * TIMES)) return refuse('too-large')
  const all = new Set(names)
  return all.size === names.length ? accept(all) : refuse('named-twice')
}

function unzipped(
  zip: Uint8Array,
  wanted: (name: string) => boolean,
): Readonly<Record<string, Uint8Array>> | undefined {
  try {
    const parts = unzipSync(zip, { filter: ({ name }) => wanted(name) })
    return Object.keys(parts).length > 0 ? parts : undefined
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
