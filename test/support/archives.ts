import { Encrypter } from 'age-encryption'
import { zipSync } from 'fflate'
import { archivePiece } from '#device/packets/archive-piece.ts'
import { archiveZip } from '#device/packets/archive-zip.ts'
import { FOLDERS, type FileId } from '#domain/entry/ids.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { fold } from '#domain/file/fold.ts'
import { KINDS } from '#domain/kinds.ts'
import { documentKept } from '#domain/kinds/follow-up/document-kept.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { card } from '#domain/kinds/registration/card.ts'
import type { OpenArchive, OpenFile } from '#domain/open-format/open-file.ts'
import { openFileOf } from '#domain/open-format/written-openly.ts'
import { day, entryOf } from './entries.ts'
import { drita, idFrom } from './people.ts'

const cheap = async (zip: Uint8Array, words: string) => {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(words)
  // Of little cost: how dear its words are to guess is tested where they are chosen.
  encrypter.setScryptWorkFactor(1)
  return encrypter.encrypt(zip)
}

/** A file of an agency that was taken out, of these entries or of as many notes. */
export function fileTakenOut(name: string, entries: number | readonly Entry[], over: Partial<OpenFile> = {}): OpenFile {
  const all =
    typeof entries === 'number'
      ? Array.from({ length: entries }, (_, at) =>
          entryOf(note, { words: `Note ${String(at)}` }, { id: idFrom(`${name} ${String(at)}.`) as never }),
        )
      : entries
  const called = { text: name }
  const first = entryOf(
    card,
    { called, pronoun: 'she', ageBand: '12-14', languages: ['sq'], interpreter: 'not-needed' },
    { id: idFrom(`${name} card`) as never },
  )
  const file = openFileOf(fold(KINDS, [first, ...all], FOLDERS), {
    file: idFrom(`file ${name}.`) as FileId,
    kinds: KINDS,
    names: new Map([[drita.member, 'Drita Kola']]),
    readers: [],
    hashOf: new Map(),
  })
  return { ...file, ...over }
}

/** An entry that names a document with this hash, as an open file has it. */
export const paperOf = (sha256: string | null, size: number) => {
  const entry = entryOf(documentKept, { document: 'paper', sort: 'birth', title: 'Birth certificate' })
  return { ...entry, body: { ...entry.body, attachment: { sha256, size, type: 'application/pdf', name: 'birth.pdf' } } }
}

/** One piece of an archive, sealed at little cost. `parts` changes what lies in it after its list was made. */
export async function pieceTakenOut(
  words: string,
  files: readonly OpenFile[],
  over: Partial<OpenArchive> = {},
  {
    documents = [],
    parts = (made) => made,
  }: {
    readonly documents?: readonly { readonly sha256: string; readonly bytes: Uint8Array }[]
    readonly parts?: (made: Readonly<Record<string, Uint8Array>>) => Readonly<Record<string, Uint8Array>>
  } = {},
): Promise<Uint8Array> {
  const made = await archivePiece(
    {
      agency: 'House of the South',
      madeOn: day('2026-11-25'),
      madeBy: 'Drita Kola',
      archive: 'a'.repeat(22),
      piece: 1,
      last: true,
      team: idFrom('file of the team') as FileId,
      people: [],
      filesMissing: 0,
    },
    files.map((content, at) => ({
      content,
      title: content.file,
      page: '<!doctype html>',
      documents: at > 0 ? [] : documents.map((one) => ({ ...one, type: 'application/pdf' })),
      documentsMissing: 0,
    })),
  )
  return cheap(archiveZip({ ...made.list, ...over }, parts(made.parts)), words)
}

/** Bytes under the same words that are no archive. */
export const sealedUnder = cheap
export const zipOf = zipSync
