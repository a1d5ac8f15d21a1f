import { fold } from '../../src/domain/file/fold.ts'
import type { CaseFile } from '../../src/domain/file/case-file.ts'
import type { Entry } from '../../src/domain/entry/entry.ts'
import { FOLDERS, type EntryId, type Folder } from '../../src/domain/entry/ids.ts'
import type { Kind } from '../../src/domain/file/kind.ts'
import { KINDS } from '../../src/domain/kinds.ts'
import type { PlainDate } from '../../src/domain/entry/plain-date.ts'
import { anasFile, drita, idFrom } from './people.ts'

export const day = (text: string) => text as PlainDate

let made = 0
export function entryId(): EntryId {
  made += 1
  return idFrom(`entry-${String(made).padStart(8, '0')}`) as EntryId
}

/** An entry of Drita's about Ana, as read from a folder. `over` changes what a test is about. */
export function entryOf<Name extends string, Body>(
  kind: Kind<Name, Body>,
  body: Body,
  over: Partial<Entry> = {},
): Entry<Body> {
  return {
    id: entryId(),
    file: anasFile,
    folder: kind.folders[0],
    kind: kind.name,
    version: kind.version,
    at: day('2026-03-01'),
    recordedAt: '2026-03-01T09:00:00.000Z',
    by: drita.member,
    device: drita.device,
    about: ['child'],
    replaces: [],
    ...over,
    body,
  }
}

/** The file that these entries make, for a member who holds every folder. */
export function fileOf(...entries: Entry[]): CaseFile {
  return fold(KINDS, entries, FOLDERS)
}

/**
 * The same, for a member who holds only these folders (and `card`, as everyone does): entries of the other folders
 * never reach them.
 */
export function fileHolding(folders: readonly Folder[], ...entries: Entry[]): CaseFile {
  const held: readonly Folder[] = ['card', ...folders]
  return fold(
    KINDS,
    entries.filter((entry) => held.includes(entry.folder)),
    held,
  )
}
