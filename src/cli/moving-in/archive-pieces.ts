import { readFile, stat } from 'node:fs/promises'
import { archivePieceIn, hashOfBytes, type ReadArchive } from '#device/packets/archive-zip.ts'
import type { Kind } from '#domain/file/kind.ts'
import { isAboutStaff, unknownEntries, whyNotMoved } from '#domain/moving-in/file-from-agency.ts'
import { documentsIn } from '#domain/open-format/documents-of.ts'
import type { OpenArchive, OpenFile } from '#domain/open-format/open-file.ts'
import { CommandRefused, wrongArgument } from '../terminal/refusal.ts'
import type { ArchiveSeen, FileSeen, NotInArchive } from './archive-seen.ts'
import { pieceRefusalWords } from './archive-words.ts'

/** Larger than any piece that is written: it is read into memory. */
const LARGEST = 1_200_000_000

/** Looks through all pieces of an archive before anything of it is used: every piece is there once, whole, and of this archive. */
export async function archiveSeen(
  paths: readonly string[],
  passphrase: string,
  kinds: readonly Kind[],
): Promise<ArchiveSeen> {
  const seen: { path: string; bytes: string; list: OpenArchive; files: readonly FileSeen[] }[] = []
  for (const path of paths) {
    const bytes = await bytesOfPiece(path)
    const { archive: list, files } = await readPiece(path, bytes, passphrase)
    seen.push({ path, bytes: await hashOfBytes(bytes), list, files: files.map((file) => fileSeen(list, file, kinds)) })
  }
  const [first, ...others] = seen.toSorted((a, b) => a.list.piece - b.list.piece)
  if (!first) throw wrongArgument('Name the pieces of the archive.')
  const all = [first, ...others]
  for (const { path, list } of others)
    if (!(['archive', 'agency', 'team'] as const).every((field) => list[field] === first.list[field]))
      throw wrongArgument(`${path} is a piece of another archive than ${first.path}. Give the pieces of one archive.`)
  for (const [at, { path, list }] of all.entries()) {
    const before = all[at - 1]
    if (before?.list.piece === list.piece)
      throw wrongArgument(
        `${before.path} and ${path} are both piece ${String(list.piece)}. Give one of them: where both were made, the later one.`,
      )
    if (list.piece !== (before?.list.piece ?? 0) + 1)
      throw wrongArgument(`Piece ${String((before?.list.piece ?? 0) + 1)} is missing. Give all pieces together.`)
  }
  const end = all.at(-1) ?? first
  if (!end.list.last)
    throw wrongArgument(`After piece ${String(end.list.piece)} another one is missing. Give all pieces together.`)
  const files = all.flatMap((piece) => piece.files)
  if (new Set(files.map(({ file }) => file)).size !== files.length)
    throw wrongArgument(
      'The same file is in two pieces, so they were not made together. Ask the agency for a new archive.',
    )
  const sum = (of: keyof NotInArchive) => all.reduce((total, { list }) => total + list[of], 0)
  return {
    head: end.list,
    files,
    filesMissing: sum('filesMissing'),
    documentsMissing: sum('documentsMissing'),
    pieces: all.map(({ path, bytes, list }) => ({ path, bytes, piece: list.piece })),
  }
}

/** A piece once more, as it was when the archive was looked through. */
export async function pieceAgain(piece: ArchiveSeen['pieces'][number], passphrase: string): Promise<ReadArchive> {
  const bytes = await bytesOfPiece(piece.path)
  if ((await hashOfBytes(bytes)) !== piece.bytes)
    throw new CommandRefused(
      `${piece.path} was changed while it was moved in. What was moved in is kept; run the same again.`,
    )
  return readPiece(piece.path, bytes, passphrase)
}

async function readPiece(path: string, bytes: Uint8Array, passphrase: string): Promise<ReadArchive> {
  const read = await archivePieceIn(bytes, passphrase)
  if (!read.ok) throw wrongArgument(pieceRefusalWords(path, read.code))
  return read.value
}

async function bytesOfPiece(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw wrongArgument(`There is no file ${path}, or it cannot be read.`)
  if (found.size > LARGEST) throw wrongArgument(pieceRefusalWords(path, 'too-large'))
  return readFile(path).catch(() => {
    throw wrongArgument(`The file ${path} cannot be read.`)
  })
}

function fileSeen(list: OpenArchive, file: OpenFile, kinds: readonly Kind[]): FileSeen {
  const not = isAboutStaff(kinds, file) ? 'about-staff' : whyNotMoved(list, file)
  return {
    file: file.file,
    type: file.type,
    entries: file.entries.length,
    unknown: unknownEntries(file, kinds).length,
    documents: new Set(file.entries.flatMap(({ body }) => documentsIn(body).flatMap(({ sha256 }) => sha256 ?? [])))
      .size,
    sealed: file.sealed,
    ...(not && { not }),
  }
}
